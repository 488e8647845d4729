import { afterPage } from '../privacy/review/record.ts';
import type { EventOf } from './authorship.ts';
import { closesReview, evolvePublished } from './evolve-published.ts';
import type { DossierState, ExistingDossier } from './state.ts';

/** Folds what is decided at the gates, and what takes a package back to one of them. */
export function advanced(
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

/** Pages are folded into one digest: a state that is kept must not hold them. */
export function reviewed(
  state: ExistingDossier,
  event: EventOf<'PersonalDataReviewed'>,
): ExistingDossier {
  if (state.status === 'published') return evolvePublished(state, event);
  const { gate, ...page } = event.data;
  if (state.status !== gate) return state;
  return { ...state, pages: afterPage(state.pages, page) };
}

/** Sign-off and the decision on personal data no longer stand; the disclosure decision does. */
export function blocked(state: ExistingDossier, event: EventOf<'ReleaseBlocked'>): DossierState {
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
