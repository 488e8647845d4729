import { z } from 'zod';
import { materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { loadReview } from '../privacy/review-store.ts';
import { reviewViewSchema } from '../privacy/review-view.ts';
import { underReview } from '../privacy/under-review.ts';
import { viewOfReview } from '../privacy/view-of-review.ts';
import { query } from '../use-case.ts';
import { namesDossier } from './receipt.ts';

export const viewPersonalData = query({
  name: 'viewPersonalData',
  summary: 'The review of personal data in a package, or in a later interpretation, as it stands.',
  roles: ['privacyReviewer'],
  input: z.strictObject({ ...namesDossier, followUp: materialKeySchema.optional() }),
  output: reviewViewSchema,
  run: async (environment, _person, subject) => {
    const under = await underReview(environment, subject, null);
    const { review } = await loadReview(environment, under);
    return viewOfReview(under, review);
  },
});
