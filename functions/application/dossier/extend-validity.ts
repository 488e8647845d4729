import { z } from 'zod';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const extendValidity = command({
  name: 'extendValidity',
  summary: 'Let a published document apply longer, by a decision before its last day is over.',
  roles: ['signingOfficer'],
  input: z.strictObject({
    ...namesDossier,
    until: localDateSchema,
    basis: wordsToRecord({ least: 1, most: 500 }),
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'extendValidity',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
