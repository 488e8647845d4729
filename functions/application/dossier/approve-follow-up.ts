import { z } from 'zod';
import { materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { closeReview } from '../privacy/close-review.ts';
import { underReview } from '../privacy/under-review.ts';
import { command } from '../use-case.ts';
import { earlierReceipt, namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const approveFollowUp = command({
  name: 'approveFollowUp',
  summary: 'Approve a later interpretation, closing the review of its personal data.',
  roles: ['privacyReviewer'],
  input: z.strictObject({
    ...namesDossier,
    key: materialKeySchema,
    /** The version of the review that was seen. */
    version: z.int().min(0),
  }),
  output: receiptSchema,
  run: async (environment, identity, person, { dossier, key, version }) => {
    const earlier = await earlierReceipt(environment, identity, dossier);
    if (earlier !== null) return earlier;
    const under = await underReview(environment, { dossier, followUp: key }, person);
    const { review, publicModels } = await closeReview(environment, under, version);
    const [made] = publicModels;
    if (made === undefined) throw new TypeError(`no public model was made of ${key}`);
    return receiptOf(environment, identity, dossier, {
      type: 'approveFollowUp',
      by: person,
      at: environment.clock.now(),
      key,
      review,
      publicModel: made.model,
    });
  },
});
