import { z } from 'zod';
import { command } from '../../use-case.ts';
import { namesDossier, receiptOf, receiptSchema } from '../receipt.ts';
import { doubtInputSchema, MOST_AT_ONCE } from './doubt-input.ts';

export const recordDoubts = command({
  name: 'recordDoubts',
  summary:
    'Record what people doubt about a published document; the same words again are counted up.',
  roles: ['drafter', 'departmentHead', 'supervisor', 'administrator'],
  input: z.strictObject({
    ...namesDossier,
    doubts: z.array(doubtInputSchema).min(1).max(MOST_AT_ONCE),
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, doubts }) =>
    receiptOf(environment, identity, dossier, {
      type: 'recordDoubts',
      by: person,
      at: environment.clock.now(),
      doubts,
    }),
});
