import { unreachable } from '../kernel/decider.ts';
import type { IssueEvent } from './events.ts';
import type { ExistingIssue, IssueState } from './state.ts';

/** Folds one event into the state of an issue; an event that does not fit changes nothing. */
export function evolveIssue(state: IssueState, event: IssueEvent): IssueState {
  if (event.type === 'IssueOpened') return opened(state, event);
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'IssueComposed':
      return composed(state, event);
    case 'IssueReturned':
      if (state.status !== 'finalProof' && state.status !== 'approved') return state;
      return {
        ...baseOf(state),
        status: 'composition',
        lastReturn: event.data.reasons,
        enteredAt: event.at,
      };
    case 'FinalProofApproved': {
      if (state.status !== 'finalProof') return state;
      const { compositionDigest } = event.data;
      return {
        ...baseOf(state),
        status: 'approved',
        compositionDigest,
        rendered: null,
        enteredAt: event.at,
      };
    }
    case 'IssueRendered':
      return state.status === 'approved' ? { ...state, rendered: event.data } : state;
    case 'IssuePublished': {
      if (state.status !== 'approved' || state.rendered === null) return state;
      const { rendered } = state;
      return {
        ...state,
        status: 'published',
        rendered,
        publishedAt: event.at,
        enteredAt: event.at,
      };
    }
    case 'IssueGateReminded':
      return state.status === event.data.gate
        ? { ...state, reminders: event.data.sequence }
        : state;
    case 'IssueWithdrawn':
      if (state.status === 'published' || state.status === 'withdrawn') return state;
      return {
        ...baseOf(state),
        status: 'withdrawn',
        reasons: event.data.reasons,
        enteredAt: event.at,
      };
    default:
      return unreachable(event);
  }
}

type EventOf<T extends IssueEvent['type']> = Extract<IssueEvent, { type: T }>;

function opened(state: IssueState, event: EventOf<'IssueOpened'>): IssueState {
  if (state.status !== 'absent') return state;
  return {
    status: 'composition',
    facts: event.data,
    enteredAt: event.at,
    reminders: 0,
    editors: event.actor.role === 'system' ? [] : [event.actor.id],
    entries: [],
    lastReturn: null,
  };
}

function composed(state: ExistingIssue, event: EventOf<'IssueComposed'>): IssueState {
  if (state.status !== 'composition') return state;
  const editor = event.actor.role === 'system' ? [] : [event.actor.id];
  return {
    ...baseOf(state),
    status: 'finalProof',
    editors: [...new Set([...state.editors, ...editor])],
    entries: event.data.entries,
    enteredAt: event.at,
  };
}

function baseOf({ facts, enteredAt, editors, entries }: ExistingIssue) {
  return { facts, enteredAt, editors, entries, reminders: 0 };
}
