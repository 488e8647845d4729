import { z } from 'zod';
import { requestCountSchema, tallyEntrySchema } from '../../domain/dossier/closed/events.ts';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const correctTally = command({
  name: 'correctTally',
  summary: 'Set an entry of counted requests right; the entry before stays in the history.',
  roles: ['disclosureReviewer', 'supervisor', 'drafter'],
  input: z.strictObject({
    ...namesDossier,
    entry: tallyEntrySchema,
    count: requestCountSchema,
    reasons: wordsToRecord({ least: 1, most: 2_000 }),
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'correctTally',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
