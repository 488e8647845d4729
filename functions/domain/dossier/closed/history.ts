import type { ObligationName } from '../../deadlines/obligation.ts';
import { type AttributeReview, reviewDue, reviewReason } from '../../disclosure/review.ts';
import type { Parameters } from '../../jurisdictions/jurisdiction.ts';
import { addCalendarDays, type Instant, type LocalDate } from '../../kernel/time.ts';
import type { ClosedHistory, ClosedUnpublished, ExistingDossier, OpenReview } from '../state.ts';

export const noClosedHistory: ClosedHistory = {
  tallies: [],
  reviews: [],
  periods: [],
  conversion: null,
};

/** The review that waits for its decision, or null. */
export function openReview(state: ExistingDossier): OpenReview | null {
  if (state.status !== 'closedUnpublished') return null;
  const last = state.closedHistory.reviews.at(-1);
  return last?.decidedAt === null ? last : null;
}

/** Since when the attribute stands that keeps the dossier closed. */
export function attributeStandsSince(state: ClosedUnpublished): Instant {
  return state.closedHistory.periods.at(-1)?.since ?? state.enteredAt;
}

/**
 * Requests that the last decision did not know of: those that were tallied after it, whenever they
 * had come in.
 */
export function requestsSinceDecision(state: ClosedUnpublished): number {
  const since = attributeStandsSince(state);
  return state.closedHistory.tallies
    .filter(({ recordedAt }) => recordedAt > since)
    .reduce((sum, { count }) => sum + count, 0);
}

/** Why a review of the attribute is to be opened on a day, or null. */
export function reasonForReview(
  state: ClosedUnpublished,
  today: LocalDate,
  parameters: Parameters,
): Exclude<AttributeReview['basis'], 'suggestion'> | null {
  const { attributePeriodicReview, conversionToProactive } = parameters;
  const requestThreshold = parameters.conversionReviewAfterRequests.value;
  const cycle = { everyMonths: parameters.attributeReviewEveryMonths.value, requestThreshold };
  const counted = conversionToProactive.value ? requestsSinceDecision(state) : 0;
  const decidedAt = attributeStandsSince(state);
  const { attribute } = state.disclosure;
  // It is opened ahead of the day on which it must be decided, so that it can be met.
  const ahead = addCalendarDays(today, parameters.attributeReviewOpensDaysBefore.value);
  const reason = reviewReason({ attribute, decidedAt, requests: counted }, ahead, cycle);
  return reason === 'cycle' && !attributePeriodicReview.value ? null : reason;
}

/** The day by which the attribute must be looked at again, whoever asks for it. */
export function attributeReviewDueOn(
  state: ClosedUnpublished,
  { attributeReviewEveryMonths }: Parameters,
): LocalDate {
  const everyMonths = attributeReviewEveryMonths.value;
  return reviewDue(attributeStandsSince(state), { everyMonths });
}

/** The obligation that an open review stands for, as the log of obligations names it. */
export function attributeReviewAtGate(state: ExistingDossier): ObligationName | null {
  const review = openReview(state);
  if (review === null || state.status !== 'closedUnpublished') return null;
  const { basis, openedAt } = review;
  const startsAt = basis === 'cycle' ? attributeStandsSince(state) : openedAt;
  return { kind: 'attributeReview', subject: basis, startsAt };
}
