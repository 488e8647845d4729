import { z } from 'zod';
import { disclosureAttributeSchema } from '../../domain/disclosure/attributes.ts';
import { reviewBasisSchema } from '../../domain/disclosure/review.ts';
import {
  attributeReviewDueOn,
  openReview,
  requestsSinceDecision,
} from '../../domain/dossier/closed/history.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import { instantSchema, localDateSchema } from '../../domain/kernel/time.ts';
import type { Environment } from '../environment.ts';
import { dossierRules } from './dossier-store.ts';

/** What staff see of a dossier that an attribute keeps from the public. */
export const closedViewSchema = z.strictObject({
  reviewDueOn: localDateSchema,
  requests: z.int(),
  /** Requests after which the review begins at once. */
  threshold: z.int(),
  openReview: z.strictObject({ basis: reviewBasisSchema, openedAt: instantSchema }).nullable(),
  tallies: z.array(
    z.strictObject({
      entry: z.int(),
      count: z.int(),
      receivedOn: localDateSchema,
      reference: z.string().nullable(),
      recordedAt: instantSchema,
    }),
  ),
});
export type ClosedView = z.infer<typeof closedViewSchema>;

/** How a dossier came to be opened by a review. */
export const conversionViewSchema = z.strictObject({
  from: disclosureAttributeSchema,
  to: disclosureAttributeSchema,
  decidedAt: instantSchema,
});

export function closedViewOf(environment: Environment, state: ExistingDossier): ClosedView | null {
  if (state.status !== 'closedUnpublished') return null;
  const { parameters } = dossierRules(environment, state.facts.jurisdiction).jurisdiction;
  const open = openReview(state);
  return {
    reviewDueOn: attributeReviewDueOn(state, parameters),
    requests: requestsSinceDecision(state),
    threshold: parameters.conversionReviewAfterRequests.value,
    openReview: open === null ? null : { basis: open.basis, openedAt: open.openedAt },
    tallies: [...state.closedHistory.tallies],
  };
}

export function conversionViewOf({ closedHistory }: ExistingDossier) {
  const { conversion } = closedHistory;
  if (conversion === null) return null;
  const { from, to, decidedAt } = conversion;
  return { from, to, decidedAt };
}
