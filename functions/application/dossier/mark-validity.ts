import { z } from 'zod';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const markValidity = command({
  name: 'markValidity',
  summary: 'Mark a published document as amended, repealed, lapsed or revoked.',
  roles: ['signingOfficer'],
  input: z.strictObject({
    ...namesDossier,
    validity: z.enum(['amended', 'repealed', 'lapsed', 'revoked']),
    effectiveOn: localDateSchema,
    basis: wordsToRecord({ least: 1, most: 500 }),
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'markValidity',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
