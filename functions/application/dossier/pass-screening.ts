import { z } from 'zod';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const passScreening = command({
  name: 'passScreening',
  summary: 'Pass the screening: the package is complete and reads as one.',
  roles: ['disclosureReviewer'],
  input: z.strictObject({ ...namesDossier, note: wordsToRecord({ most: 2_000 }).default('') }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'passScreening',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
