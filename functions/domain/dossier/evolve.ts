import { lastDayOf } from '../deadlines/obligation-wake-ups.ts';
import type { InterpretationPlan } from '../interpretation/plan.ts';
import { unreachable } from '../kernel/decider.ts';
import { authorOf, type EventOf, withAuthor } from './authorship.ts';
import { attributeReviewed, conversionAbandoned, withClosedHistory } from './closed/evolve.ts';
import { noClosedHistory } from './closed/history.ts';
import { evolveDoubts } from './doubts/evolve.ts';
import { noDutyHistory, withDutyHistory } from './duty-history.ts';
import { withEndedReviews } from './ended-reviews.ts';
import type { DossierEvent } from './events.ts';
import { advanced, blocked, reviewed } from './evolve-gates.ts';
import { evolvePublished } from './evolve-published.ts';
import { gateOpenSince } from './gates.ts';
import type { LodgedMaterial } from './lodgings.ts';
import type { Absent, DossierState, Drafting, ExistingDossier } from './state.ts';

/**
 * Folds one event into the state. It never throws: an event that does not fit the state leaves it
 * as it is, because `decide` judged it when it was recorded.
 */
export function evolve(state: DossierState, event: DossierEvent): DossierState {
  if (event.type === 'DossierOpened') return opened(state, event);
  if (state.status === 'absent') return state;
  const after = withEndedReviews(moved(state, event), state, event);
  return withDutyHistory(withClosedHistory(after, state, event), state, event);
}

function moved(
  state: ExistingDossier,
  event: Exclude<DossierEvent, { type: 'DossierOpened' }>,
): DossierState {
  switch (event.type) {
    case 'DocumentLodged':
    case 'PlanLodged':
    case 'MaterialLodged':
    case 'MaterialRemoved':
    case 'PredecessorNamed':
    case 'PredecessorCleared':
      return state.status === 'drafting' ? lodged(state, event) : state;
    case 'PackageSubmitted':
    case 'ScreeningPassed':
    case 'DisclosureDecided':
    case 'PersonalDataDecided':
    case 'PackageSignedOff':
    case 'ClosedUnpublished':
      return advanced(state, event);
    case 'PersonalDataReviewed':
      return reviewed(state, event);
    case 'AttributeReviewed':
      return attributeReviewed(state, event);
    case 'ConversionAbandoned':
      return conversionAbandoned(state, event);
    case 'RequestsTallied':
    case 'RequestsCorrected':
    case 'AttributeReviewOpened':
    case 'RawPersonalDataDestroyed':
      return state;
    case 'ReturnedToDrafting':
      return returned(state, event);
    case 'DossierWithdrawn':
      return withdrawn(state, event);
    case 'PackageRendered':
      return state.status === 'awaitingRelease' ? { ...state, rendered: event.data } : state;
    case 'ReleaseBlocked':
      return blocked(state, event);
    case 'Published':
      return published(state, event);
    case 'ObligationReminded':
      return state;
    case 'DeadlinesRecomputed':
      return recomputed(state, event);
    case 'GateReminded':
      return reminded(state, event);
    case 'DoubtRecorded':
    case 'DoubtRepeated':
    case 'DoubtJoined':
    case 'DoubtKeptApart':
    case 'FollowUpOpened':
      return state.status === 'published' ? evolveDoubts(state, event) : state;
    case 'FollowUpScheduled':
    case 'FollowUpLodged':
    case 'FollowUpApproved':
    case 'FollowUpBlocked':
    case 'FollowUpReturned':
    case 'FollowUpReleased':
    case 'ReleaseRecorded':
    case 'Gazetted':
    case 'ValidityMarked':
    case 'RenditionsMarked':
    case 'ValidityPeriodSet':
    case 'ValidityExtended':
    case 'ValidityTookEffect':
    case 'ReplacementPublished':
    case 'KeptInForce':
      return state.status === 'published' ? evolvePublished(state, event) : state;
    default:
      return unreachable(event);
  }
}

function opened(state: DossierState, event: EventOf<'DossierOpened'>): DossierState {
  if (state.status !== 'absent') return state;
  return {
    status: 'drafting',
    facts: event.data,
    openedAt: event.at,
    round: 1,
    enteredAt: event.at,
    drafters: [authorOf(event)].filter((author) => author !== null),
    changedAt: event.at,
    reminders: {},
    document: null,
    plan: null,
    materials: [],
    predecessor: null,
    endedReviews: [],
    duties: noDutyHistory,
    closedHistory: noClosedHistory,
    lastReturn: null,
  };
}

function lodged(
  before: Drafting,
  event: EventOf<
    | 'DocumentLodged'
    | 'PlanLodged'
    | 'MaterialLodged'
    | 'MaterialRemoved'
    | 'PredecessorNamed'
    | 'PredecessorCleared'
  >,
): Drafting {
  const state = { ...withAuthor(before, event), changedAt: event.at };
  switch (event.type) {
    case 'DocumentLodged':
      return { ...state, document: event.data };
    case 'PlanLodged': {
      const materials = stillPlanned(state.materials, event.data.plan);
      return { ...state, plan: event.data, materials };
    }
    case 'MaterialLodged': {
      const others = state.materials.filter(({ key }) => key !== event.data.key);
      return { ...state, materials: [...others, event.data] };
    }
    case 'MaterialRemoved':
      return { ...state, materials: state.materials.filter(({ key }) => key !== event.data.key) };
    case 'PredecessorNamed':
      return { ...state, predecessor: event.data.source };
    case 'PredecessorCleared':
      return { ...state, predecessor: null };
    default:
      return unreachable(event);
  }
}

/** A new plan keeps what it still asks for with the document, in the same form. */
function stillPlanned(
  materials: readonly LodgedMaterial[],
  plan: InterpretationPlan,
): readonly LodgedMaterial[] {
  return materials.flatMap((material) => {
    const planned = plan.materials.find(({ key }) => key === material.key);
    const stands = planned?.form === material.form && planned.due.kind === 'withDocument';
    return stands ? [{ ...material, title: planned.title }] : [];
  });
}

/** Only what survives a return or a withdrawal: the lodgings, never the decisions about them. */
function baseOf(state: Exclude<DossierState, Absent>) {
  const { facts, openedAt, round, enteredAt, drafters, document, plan, materials } = state;
  const { endedReviews, closedHistory, duties, predecessor } = state;
  const base = { facts, openedAt, round, enteredAt, drafters, document, plan, materials };
  return { ...base, predecessor, endedReviews, closedHistory, duties, reminders: {} };
}

/** What is public or closed for good can neither be returned nor withdrawn. */
function isUnderWay(state: ExistingDossier): boolean {
  return !['published', 'closedUnpublished', 'withdrawn'].includes(state.status);
}

function returned(state: ExistingDossier, event: EventOf<'ReturnedToDrafting'>): DossierState {
  if (!isUnderWay(state)) return state;
  return {
    ...baseOf(state),
    status: 'drafting',
    round: state.round + 1,
    enteredAt: event.at,
    changedAt: event.at,
    lastReturn: { gate: event.data.gate, reasons: event.data.reasons, at: event.at },
  };
}

function withdrawn(state: ExistingDossier, event: EventOf<'DossierWithdrawn'>): DossierState {
  if (!isUnderWay(state)) return state;
  const { reasons } = event.data;
  return { ...baseOf(state), status: 'withdrawn', reasons, enteredAt: event.at };
}

/** The promised day of a later interpretation is noted in the state and moves with its due date. */
function recomputed(state: ExistingDossier, event: EventOf<'DeadlinesRecomputed'>): DossierState {
  if (state.status !== 'published') return state;
  const promises = event.data.changes.filter(({ kind }) => kind === 'followUp');
  const moved = new Map(promises.map(({ subject, to }) => [subject, lastDayOf(to)]));
  const followUps = state.followUps.map((followUp) => {
    return { ...followUp, dueOn: moved.get(followUp.key) ?? followUp.dueOn };
  });
  return { ...state, followUps };
}

/** A reminder of a gate that no longer waits says nothing about the next stay at it. */
function reminded(state: ExistingDossier, event: EventOf<'GateReminded'>): DossierState {
  const { gate, sequence } = event.data;
  if (gateOpenSince(state, gate) === null) return state;
  return { ...state, reminders: { ...state.reminders, [gate]: sequence } };
}

function published(state: ExistingDossier, event: EventOf<'Published'>): DossierState {
  if (state.status !== 'awaitingRelease' || state.rendered === null) return state;
  return {
    ...state,
    status: 'published',
    rendered: state.rendered,
    publishedAt: event.at,
    enteredAt: event.at,
    reminders: {},
    releases: [],
    followUps: [],
    followUpsEndedAt: null,
    doubts: [],
    gazetted: null,
    validity: 'inForce',
    validityMark: null,
    markComing: false,
    periods: [],
    validityDecisions: [],
    replacements: [],
    marked: [],
  };
}
