import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import {
  epochMsOf,
  type Instant,
  type LocalDate,
  localDateOf,
  localDateSchema,
} from '../kernel/time.ts';
import { type DisclosureAttribute, disclosureAttributeSchema } from './attributes.ts';
import { frequentRequests, regularReview } from './sources.ts';

/** How often attributes are looked at again, and after how many requests at once. */
export const reviewCycleSchema = z.strictObject({
  everyMonths: z.int().min(1).max(120),
  /** Requests for the same information since the last decision that call for a review. */
  requestThreshold: z.int().min(1).max(10_000),
});
export type ReviewCycle = z.infer<typeof reviewCycleSchema>;

/** 定期审查 once a year; several applicants for the same information are at least two. */
export const defaultReviewCycle: ReviewCycle = { everyMonths: 12, requestThreshold: 3 };

/**
 * The day on which the attribute must be reviewed again: the same day of the month, or the last
 * day of a shorter month.
 */
export function reviewDue(decidedAt: Instant, cycle: ReviewCycle): LocalDate {
  const [year = 0, month = 1, day = 1] = localDateOf(decidedAt).split('-').map(Number);
  const months = year * 12 + (month - 1) + cycle.everyMonths;
  const dueYear = Math.floor(months / 12);
  const dueMonth = (months % 12) + 1;
  const dueDay = Math.min(day, daysInMonth(dueYear, dueMonth));
  const two = (value: number): string => String(value).padStart(2, '0');
  return localDateSchema.parse(
    `${String(dueYear).padStart(4, '0')}-${two(dueMonth)}-${two(dueDay)}`,
  );
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export interface ReviewSubject {
  readonly attribute: DisclosureAttribute;
  readonly decidedAt: Instant;
  /** Moments of the requests for this information. */
  readonly requests: readonly Instant[];
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
  const decided = epochMsOf(subject.decidedAt);
  const since = subject.requests.filter((request) => epochMsOf(request) > decided).length;
  if (subject.attribute !== 'proactive' && since >= cycle.requestThreshold) return 'requests';
  return today >= reviewDue(subject.decidedAt, cycle) ? 'cycle' : null;
}

/** Outcome of a re-review; `from` is the attribute that was in force. */
export const attributeReviewSchema = z.strictObject({
  from: disclosureAttributeSchema,
  to: disclosureAttributeSchema,
  basis: z.enum(['requests', 'cycle', 'suggestion']),
  reasons: z.string().trim().max(2_000),
});
export type AttributeReview = z.infer<typeof attributeReviewSchema>;

export const reviewRefusals = ['reviewReasonsMissing', 'reviewOnlyOpens'] as const;

/**
 * A re-review confirms or opens. What was published cannot be taken back by a review; that is a
 * withdrawal with its own decision.
 *
 * @throws {Refusal} `reviewReasonsMissing` or `reviewOnlyOpens`
 */
export function judgeReview(review: AttributeReview): void {
  if (review.reasons.trim() === '') {
    const citation = review.basis === 'requests' ? frequentRequests : regularReview;
    throw new Refusal('reviewReasonsMissing', { from: review.from, to: review.to }, citation);
  }
  if (review.from === 'proactive' && review.to !== 'proactive') {
    throw new Refusal('reviewOnlyOpens', { from: review.from, to: review.to }, regularReview);
  }
}

/** 依申请公开向主动公开转化: whether the review makes the document proactive. */
export function convertsToProactive(review: AttributeReview): boolean {
  return review.from !== 'proactive' && review.to === 'proactive';
}
