import { emptyObligationLog, withObligationEvent } from '../deadlines/obligation-log.ts';
import { unreachable } from '../kernel/decider.ts';
import { dutiesAt, openDuties } from './duties.ts';
import type { IncidentEvent } from './events.ts';
import type { ExistingIncident, IncidentState } from './state.ts';
import { textDigest } from './statements.ts';

type EventOf<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>;

/** Folds one event into the state of an incident; an event that does not fit changes nothing. */
export function evolveIncident(state: IncidentState, event: IncidentEvent): IncidentState {
  if (event.type === 'IncidentOpened') return opened(state, event);
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'IncidentReassessed':
      return reassessed(state, event);
    case 'TextPrepared':
      return prepared(state, event);
    case 'TextCleared': {
      const { text, digest } = event.data;
      const texts = state.texts.map((known) =>
        known.text === text && known.digest === digest
          ? { ...known, clearedBy: event.actor.id, clearedAt: event.at }
          : known,
      );
      return { ...state, texts };
    }
    case 'StatementMade': {
      if (state.statements.some(({ statement }) => statement === event.data.statement))
        return state;
      const made = { ...event.data, recordedBy: event.actor.id, recordedAt: event.at };
      return { ...state, statements: [...state.statements, made] };
    }
    case 'ObligationReminded':
    case 'DeadlinesRecomputed':
      return { ...state, log: withObligationEvent(state.log, event) };
    case 'IncidentClosed':
      if (state.status !== 'open' || openDuties(state).length > 0) return state;
      return { ...state, status: 'closed', enteredAt: event.at };
    case 'IncidentWithdrawn':
      if (state.status !== 'open') return state;
      return { ...state, status: 'withdrawn', reasons: event.data.reasons, enteredAt: event.at };
    default:
      return unreachable(event);
  }
}

function opened(state: IncidentState, event: EventOf<'IncidentOpened'>): IncidentState {
  if (state.status !== 'absent') return state;
  return {
    status: 'open',
    facts: event.data,
    openedAt: event.at,
    enteredAt: event.at,
    round: 1,
    duties: dutiesAt([], event.data, event.at),
    texts: [],
    statements: [],
    log: emptyObligationLog,
  };
}

/** What is owed anew after an incident was closed opens it again. */
function reassessed(
  state: ExistingIncident,
  event: EventOf<'IncidentReassessed'>,
): ExistingIncident {
  if (state.status === 'withdrawn') return state;
  const { level, department, happenedAt, learnedAt } = event.data;
  const facts = { ...state.facts, level, department, happenedAt, learnedAt };
  const next = { ...state, facts, duties: dutiesAt(state.duties, event.data, event.at) };
  if (state.status === 'open' || openDuties(next).length === 0) return next;
  return { ...next, status: 'open', enteredAt: event.at, round: state.round + 1 };
}

function prepared(state: ExistingIncident, event: EventOf<'TextPrepared'>): ExistingIncident {
  if (state.texts.some(({ text }) => text === event.data.text)) return state;
  const { data, actor } = event;
  const unread = { digest: textDigest(data), clearedBy: null, clearedAt: null };
  return { ...state, texts: [...state.texts, { ...data, preparedBy: actor.id, ...unread }] };
}
