import { z } from 'zod';
import { requestCountSchema } from '../../domain/dossier/closed/events.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const tallyRequests = command({
  name: 'tallyRequests',
  summary: 'Count requests for a document that is not public; several call for a review.',
  roles: ['disclosureReviewer', 'supervisor', 'drafter'],
  input: z.strictObject({
    ...namesDossier,
    count: requestCountSchema.min(1),
    receivedOn: localDateSchema,
    reference: wordsToRecord({ least: 1, most: 200 }).nullable(),
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'tallyRequests',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
