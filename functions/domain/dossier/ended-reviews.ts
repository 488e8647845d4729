import { endOfDay } from '../deadlines/deadline-moments.ts';
import { actingAsSystem } from '../kernel/authority.ts';
import { Refusal } from '../kernel/refusal.ts';
import {
  addCalendarDays,
  epochMsOf,
  type Instant,
  type LocalDate,
  localDateOf,
} from '../kernel/time.ts';
import type { CommandOf, DossierRules } from './commands.ts';
import type { DossierEvent } from './events.ts';
import type { ReviewGate } from './gate-names.ts';
import { gateOutcome } from './gates.ts';
import type { DossierState, EndedReview, ExistingDossier } from './state.ts';

/** Reviews whose raw personal data lie in the vault, from the end of the review to destruction. */

/** Whether somebody may still be at work in the review of a gate. */
export function isReviewOpen(state: ExistingDossier, gate: ReviewGate): boolean {
  if (gate === 'deidentification') return state.status === gate;
  return state.status === 'published' && gateOutcome(state, gate) === 'open';
}

/** The last day on which raw personal data are kept, and the moment at which that day is over. */
export function keptUntil(
  endedAt: Instant,
  { jurisdiction }: DossierRules,
): { readonly lastDay: LocalDate; readonly destroyAt: Instant } {
  const days = jurisdiction.parameters.rawPersonalDataKeptDays.value;
  const lastDay = addCalendarDays(localDateOf(endedAt), days);
  return { lastDay, destroyAt: endOfDay(lastDay) };
}

/** Those that wait for destruction; one whose gate is open again waits for its new end. */
export function reviewsToDestroy(state: ExistingDossier): readonly EndedReview[] {
  return state.endedReviews.filter(
    ({ gate, destroyedAt }) => destroyedAt === null && !isReviewOpen(state, gate),
  );
}

/** Whether the time of an ended review is over. */
export function isDue({ endedAt }: EndedReview, rules: DossierRules, now: Instant): boolean {
  return epochMsOf(now) >= epochMsOf(keptUntil(endedAt, rules).destroyAt);
}

/**
 * Records once that the raw personal data of a review are gone.
 *
 * @throws {Refusal} `destructionOutOfTurn` it was recorded before, the gate is open again, or the
 *   time is not over
 */
export function recordDestruction(
  command: CommandOf<'recordDestruction'>,
  state: ExistingDossier,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  const { gate, endedAt, at } = command;
  const review = reviewsToDestroy(state).find((ended) => ended.gate === gate);
  if (review?.endedAt !== endedAt || !isDue(review, rules, at)) {
    throw new Refusal('destructionOutOfTurn', { gate, endedAt });
  }
  return [{ type: 'RawPersonalDataDestroyed', data: { gate, endedAt }, at, actor }];
}

/** The state with what an event says about the end of a review or of its raw personal data. */
export function withEndedReviews<S extends DossierState>(
  after: S,
  before: ExistingDossier,
  event: DossierEvent,
): S {
  if (after.status === 'absent') return after;
  if (event.type === 'RawPersonalDataDestroyed') {
    const { gate, endedAt } = event.data;
    const endedReviews = after.endedReviews.map((ended) =>
      ended.gate === gate && ended.endedAt === endedAt
        ? { ...ended, destroyedAt: event.at }
        : ended,
    );
    return { ...after, endedReviews };
  }
  const gate = gateOfEndedReview(before, event);
  if (gate === null) return after;
  const others = after.endedReviews.filter((ended) => ended.gate !== gate);
  const ended: EndedReview = { gate, endedAt: event.at, destroyedAt: null };
  return { ...after, endedReviews: [...others, ended] };
}

/** What was decided before there was a vault left no raw personal data behind. */
function gateOfEndedReview(before: ExistingDossier, event: DossierEvent): ReviewGate | null {
  switch (event.type) {
    case 'PersonalDataDecided':
      return 'decisions' in event.data ? null : ifOpen(before, 'deidentification');
    case 'ReturnedToDrafting':
    case 'DossierWithdrawn':
    case 'ConversionAbandoned':
      return ifOpen(before, 'deidentification');
    case 'FollowUpApproved':
      return 'decisions' in event.data ? null : ifOpen(before, `followUpReview:${event.data.key}`);
    case 'FollowUpReturned':
      return ifOpen(before, `followUpReview:${event.data.key}`);
    default:
      return null;
  }
}

function ifOpen(state: ExistingDossier, gate: ReviewGate): ReviewGate | null {
  return isReviewOpen(state, gate) ? gate : null;
}
