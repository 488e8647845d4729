import { z } from 'zod';
import { closeReview } from '../privacy/close-review.ts';
import { underReview } from '../privacy/under-review.ts';
import { command } from '../use-case.ts';
import { earlierReceipt, namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const decidePersonalData = command({
  name: 'decidePersonalData',
  summary: 'Close the review of personal data: everything is decided and every warning was seen.',
  roles: ['privacyReviewer'],
  input: z.strictObject({
    ...namesDossier,
    /** The version of the review that was seen. */
    version: z.int().min(0),
  }),
  output: receiptSchema,
  run: async (environment, identity, person, { dossier, version }) => {
    const earlier = await earlierReceipt(environment, identity, dossier);
    if (earlier !== null) return earlier;
    const under = await underReview(environment, { dossier }, person);
    const closed = await closeReview(environment, under, version);
    return receiptOf(environment, identity, dossier, {
      type: 'decidePersonalData',
      by: person,
      at: environment.clock.now(),
      ...closed,
    });
  },
});
