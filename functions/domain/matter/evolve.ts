import { emptyObligationLog, withObligationEvent } from '../deadlines/obligation-log.ts';
import { unreachable } from '../kernel/decider.ts';
import type { MatterEvent } from './events.ts';
import type { MatterState, OpenMatter } from './state.ts';

/** Folds one event into the state of a matter; an event that does not fit changes nothing. */
export function evolveMatter(state: MatterState, event: MatterEvent): MatterState {
  if (event.type === 'MatterOpened') return opened(state, event);
  if (state.status === 'absent') return state;
  if (event.type === 'ObligationReminded' || event.type === 'DeadlinesRecomputed') {
    return { ...state, obligationLog: withObligationEvent(state.obligationLog, event) };
  }
  return state.status === 'open' ? evolveOpen(state, event) : state;
}

type EventOf<T extends MatterEvent['type']> = Extract<MatterEvent, { type: T }>;
type WhileOpen = Exclude<
  MatterEvent['type'],
  'MatterOpened' | 'ObligationReminded' | 'DeadlinesRecomputed'
>;

function opened(state: MatterState, event: EventOf<'MatterOpened'>): MatterState {
  if (state.status !== 'absent') return state;
  return {
    status: 'open',
    facts: event.data,
    openedAt: event.at,
    opinions: [],
    extension: null,
    correction: null,
    meetings: [],
    obligationLog: emptyObligationLog,
  };
}

function evolveOpen(state: OpenMatter, event: EventOf<WhileOpen>): MatterState {
  switch (event.type) {
    case 'ClockPaused':
      return {
        ...state,
        opinions: [...state.opinions, { ...event.data, answeredOn: null, recordedAt: event.at }],
      };
    case 'ClockResumed': {
      const { answeredOn } = event.data;
      const opinions = state.opinions.map((opinion) =>
        opinion.answeredOn === null ? { ...opinion, answeredOn } : opinion,
      );
      return { ...state, opinions };
    }
    case 'TermExtended':
      return { ...state, extension: event.data };
    case 'CorrectionRequested':
      return { ...state, correction: { ...event.data, receivedOn: null, recordedAt: event.at } };
    case 'CorrectionReceived': {
      const { correction } = state;
      if (correction === null) return state;
      return { ...state, correction: { ...correction, receivedOn: event.data.receivedOn } };
    }
    case 'MatterMet': {
      const { complete, ...meeting } = event.data;
      const meetings = [...state.meetings, { ...meeting, recordedAt: event.at }];
      return { ...state, meetings, status: complete ? 'met' : 'open' };
    }
    case 'MatterCeased':
      return { ...state, status: 'ceased', ceasedAt: event.at, reason: event.data.reason };
    default:
      return unreachable(event);
  }
}
