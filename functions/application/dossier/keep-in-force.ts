import { z } from 'zod';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const keepInForce = command({
  name: 'keepInForce',
  summary: 'Decide that a document stays in force beside the published one that replaces it.',
  roles: ['signingOfficer'],
  input: z.strictObject({
    ...namesDossier,
    /** Title and number of the deciding document, or why both apply. */
    basis: wordsToRecord({ least: 1, most: 500 }),
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'keepInForce',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
