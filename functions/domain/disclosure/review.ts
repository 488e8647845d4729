import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import { addMonths, type Instant, type LocalDate, localDateOf } from '../kernel/time.ts';
import {
  type DisclosureAttribute,
  disclosureAttributeSchema,
  moreRestrictive,
} from './attributes.ts';
import { frequentRequests, regularReview } from './sources.ts';

/** How often attributes are looked at again, and after how many requests at once. */
export interface ReviewCycle {
  readonly everyMonths: number;
  /** Requests for the same information since the last decision that call for a review. */
  readonly requestThreshold: number;
}

/**
 * The day on which the attribute must be reviewed again: the same day of the month, or the last
 * day of a shorter month.
 */
export function reviewDue(
  decidedAt: Instant,
  { everyMonths }: Pick<ReviewCycle, 'everyMonths'>,
): LocalDate {
  return addMonths(localDateOf(decidedAt), everyMonths);
}

export interface ReviewSubject {
  readonly attribute: DisclosureAttribute;
  readonly decidedAt: Instant;
  /** How many asked for this information since that decision. */
  readonly requests: number;
}

/**
 * Why the attribute is due for review today, or null. What is proactive already cannot become
 * more open, so only its yearly look remains.
 */
export function reviewReason(
  subject: ReviewSubject,
  today: LocalDate,
  cycle: ReviewCycle,
): 'requests' | 'cycle' | null {
  if (subject.attribute !== 'proactive' && subject.requests >= cycle.requestThreshold) {
    return 'requests';
  }
  return today >= reviewDue(subject.decidedAt, cycle) ? 'cycle' : null;
}

/** What calls for a review: several requests, the time that is over, somebody's suggestion. */
export const reviewBasisSchema = z.enum(['requests', 'cycle', 'suggestion']);
export type ReviewBasis = z.infer<typeof reviewBasisSchema>;

/** Outcome of a re-review; `from` is the attribute that was in force. */
export const attributeReviewSchema = z.strictObject({
  from: disclosureAttributeSchema,
  to: disclosureAttributeSchema,
  basis: reviewBasisSchema,
  reasons: z.string().trim().max(2_000),
});
export type AttributeReview = z.infer<typeof attributeReviewSchema>;

export const reviewRefusals = ['reviewReasonsMissing', 'reviewOnlyOpens'] as const;

/**
 * A re-review confirms or opens. What was published cannot be taken back by a review; that is a
 * withdrawal with its own decision. Nor is anything closed further than it is.
 *
 * @throws {Refusal} `reviewReasonsMissing` or `reviewOnlyOpens`
 */
export function judgeReview(review: AttributeReview): void {
  if (review.reasons.trim() === '') {
    const citation = review.basis === 'requests' ? frequentRequests : regularReview;
    throw new Refusal('reviewReasonsMissing', { from: review.from, to: review.to }, citation);
  }
  if (moreRestrictive(review.to, review.from)) {
    throw new Refusal('reviewOnlyOpens', { from: review.from, to: review.to }, regularReview);
  }
}

/** Whether the review opens further what was kept back. */
export function opensFurther({ from, to }: Pick<AttributeReview, 'from' | 'to'>): boolean {
  return moreRestrictive(from, to);
}
