import type { InterpretationPlan } from '../interpretation/plan.ts';
import { unreachable } from '../kernel/decider.ts';
import { afterPage } from '../privacy/review/record.ts';
import { authorOf, type EventOf, withAuthor } from './authorship.ts';
import { withEndedReviews } from './ended-reviews.ts';
import type { DossierEvent } from './events.ts';
import { closesReview, evolvePublished } from './evolve-published.ts';
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
  return withEndedReviews(moved(state, event), state, event);
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
    case 'GateReminded':
      return reminded(state, event);
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
    endedReviews: [],
    lastReturn: null,
  };
}

function lodged(
  before: Drafting,
  event: EventOf<'DocumentLodged' | 'PlanLodged' | 'MaterialLodged' | 'MaterialRemoved'>,
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
  const { endedReviews } = state;
  const base = { facts, openedAt, round, enteredAt, drafters, document, plan, materials };
  return { ...base, endedReviews, reminders: {} };
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

/** A reminder of a gate that no longer waits says nothing about the next stay at it. */
function reminded(state: ExistingDossier, event: EventOf<'GateReminded'>): DossierState {
  const { gate, sequence } = event.data;
  if (gateOpenSince(state, gate) === null) return state;
  return { ...state, reminders: { ...state.reminders, [gate]: sequence } };
}

function advanced(
  state: ExistingDossier,
  event: EventOf<
    | 'PackageSubmitted'
    | 'ScreeningPassed'
    | 'DisclosureDecided'
    | 'PersonalDataDecided'
    | 'PackageSignedOff'
    | 'ClosedUnpublished'
  >,
): DossierState {
  const entered = { enteredAt: event.at, reminders: {} };
  if (event.type === 'PackageSubmitted') {
    if (state.status !== 'drafting') return state;
    const { lastReturn: _answered, changedAt: _lodged, document, plan, ...base } = state;
    if (document === null || plan === null) return state;
    return { ...base, document, plan, ...entered, status: 'screening' };
  }
  if (event.type === 'ScreeningPassed' && state.status === 'screening') {
    return { ...state, ...entered, status: 'disclosureReview' };
  }
  if (event.type === 'DisclosureDecided' && state.status === 'disclosureReview') {
    return {
      ...state,
      ...entered,
      status: 'deidentification',
      disclosure: event.data,
      pages: null,
      blocked: null,
    };
  }
  if (event.type === 'PersonalDataDecided' && state.status === 'deidentification') {
    const { pages, blocked: _answered, ...base } = state;
    if (!closesReview(event, pages)) return state;
    return { ...base, ...entered, status: 'signOff', personalData: event.data };
  }
  if (event.type === 'PackageSignedOff' && state.status === 'signOff') {
    const by = event.actor.id;
    const signOff = { packageDigest: event.data.packageDigest, by, at: event.at };
    return { ...state, ...entered, status: 'awaitingRelease', signOff, rendered: null };
  }
  if (event.type === 'ClosedUnpublished' && state.status === 'awaitingRelease') {
    const { rendered: _never, ...signed } = state;
    return { ...signed, ...entered, status: 'closedUnpublished' };
  }
  return state;
}

function reviewed(state: ExistingDossier, event: EventOf<'PersonalDataReviewed'>): ExistingDossier {
  if (state.status === 'published') return evolvePublished(state, event);
  const { gate, ...page } = event.data;
  if (state.status !== gate) return state;
  return { ...state, pages: afterPage(state.pages, page) };
}

/** Sign-off and the decision on personal data no longer stand; the disclosure decision does. */
function blocked(state: ExistingDossier, event: EventOf<'ReleaseBlocked'>): DossierState {
  if (state.status !== 'awaitingRelease') return state;
  const { personalData: _decided, signOff: _signed, rendered: _made, ...base } = state;
  return {
    ...base,
    status: 'deidentification',
    pages: null,
    blocked: event.data.found,
    enteredAt: event.at,
    reminders: {},
  };
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
    gazetted: null,
    validity: 'inForce',
    validityMark: null,
    marked: [],
  };
}
