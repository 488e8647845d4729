import { opensFurther } from '../../disclosure/review.ts';
import type { EventOf } from '../authorship.ts';
import type { DossierEvent } from '../events.ts';
import type {
  AttributeReviewRecord,
  ClosedHistory,
  DossierState,
  Drafting,
  ExistingDossier,
} from '../state.ts';
import { openReview } from './history.ts';

/**
 * A review that opens further takes the dossier back to drafting: every step is taken again before
 * anything is public. What was lodged is kept, with the reviewer's attribute as the proposal.
 */
export function attributeReviewed(
  state: ExistingDossier,
  event: EventOf<'AttributeReviewed'>,
): ExistingDossier {
  if (state.status !== 'closedUnpublished' || openReview(state) === null) return state;
  if (!opensFurther(event.data)) return { ...state, reminders: {} };
  const { disclosure, personalData: _decided, signOff: _signed, ...base } = state;
  const { from, to, reasons, review } = event.data;
  const ground = to === 'proactive' ? null : disclosure.ground;
  const drafting: Drafting = {
    ...base,
    status: 'drafting',
    document: { ...state.document, proposal: { attribute: to, reasons, ground } },
    round: state.round + 1,
    enteredAt: event.at,
    changedAt: event.at,
    reminders: {},
    lastReturn: null,
  };
  const conversion = { review, from, to, decidedAt: event.at, closed: state };
  return { ...drafting, closedHistory: { ...state.closedHistory, conversion } };
}

/** Closed again as it was; what was lodged for the conversion stands in the history alone. */
export function conversionAbandoned(
  state: ExistingDossier,
  event: EventOf<'ConversionAbandoned'>,
): ExistingDossier {
  const { conversion } = state.closedHistory;
  if (conversion === null || !isUnderWay(state)) return state;
  const { closed } = conversion;
  const { round, drafters, endedReviews } = state;
  return { ...closed, round, drafters, endedReviews, enteredAt: event.at, reminders: {} };
}

function isUnderWay({ status }: ExistingDossier): boolean {
  return !['published', 'closedUnpublished', 'withdrawn'].includes(status);
}

/** The state with what an event adds to the history of its closure. */
export function withClosedHistory<S extends DossierState>(
  after: S,
  before: ExistingDossier,
  event: DossierEvent,
): S {
  if (after.status === 'absent') return after;
  const closedHistory = historyAfter(after, before, event);
  return closedHistory === after.closedHistory ? after : { ...after, closedHistory };
}

function historyAfter(
  after: ExistingDossier,
  before: ExistingDossier,
  event: DossierEvent,
): ClosedHistory {
  const history = after.closedHistory;
  switch (event.type) {
    case 'RequestsTallied': {
      if (history.tallies.some(({ entry }) => entry === event.data.entry)) return history;
      const tally = { ...event.data, recordedAt: event.at };
      return { ...history, tallies: [...history.tallies, tally] };
    }
    case 'RequestsCorrected': {
      const { entry, count } = event.data;
      const tallies = history.tallies.map((one) => (one.entry === entry ? { ...one, count } : one));
      return { ...history, tallies };
    }
    case 'AttributeReviewOpened': {
      if (before.status !== 'closedUnpublished' || openReview(before) !== null) return history;
      const { review, basis } = event.data;
      const opened = { review, basis, openedAt: event.at, decidedAt: null, from: null, to: null };
      return { ...history, reviews: [...history.reviews, opened] };
    }
    case 'AttributeReviewed':
      return openReview(before) === null ? history : reviewed(history, event);
    case 'ClosedUnpublished':
      return isClosing(after, before)
        ? { ...closedSince(history, event), conversion: null }
        : history;
    case 'ConversionAbandoned':
      return isClosing(after, before) ? reopened(before, event) : history;
    default:
      return history;
  }
}

function isClosing(after: ExistingDossier, before: ExistingDossier): boolean {
  return after.status === 'closedUnpublished' && before.status !== 'closedUnpublished';
}

function reviewed(history: ClosedHistory, event: EventOf<'AttributeReviewed'>): ClosedHistory {
  const { from, to } = event.data;
  const decided = { decidedAt: event.at, from, to };
  const reviews = history.reviews.map(
    (review): AttributeReviewRecord =>
      review.decidedAt === null ? { ...review, ...decided } : review,
  );
  const periods = history.periods.map((period) =>
    period.reviewedAt === null ? { ...period, reviewedAt: event.at } : period,
  );
  const settled = { ...history, reviews, periods };
  return opensFurther(event.data) ? settled : closedSince(settled, event);
}

function closedSince(history: ClosedHistory, { at }: DossierEvent): ClosedHistory {
  return { ...history, periods: [...history.periods, { since: at, reviewedAt: null }] };
}

/** What happened to the dossier on the way stays; only the conversion is over. */
function reopened(before: ExistingDossier, event: DossierEvent): ClosedHistory {
  return { ...closedSince(before.closedHistory, event), conversion: null };
}
