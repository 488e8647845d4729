import { unreachable } from '../../kernel/decider.ts';
import type { EventOf } from '../authorship.ts';
import type { FollowUp, Published } from '../state.ts';
import type { Doubt } from './doubt.ts';
import { doubtStanding } from './standing.ts';

export type DoubtEvent = EventOf<
  'DoubtRecorded' | 'DoubtRepeated' | 'DoubtJoined' | 'DoubtKeptApart' | 'FollowUpOpened'
>;

/** Folds what was heard from the public and what was opened to answer it. */
export function evolveDoubts(state: Published, event: DoubtEvent): Published {
  switch (event.type) {
    case 'DoubtRecorded': {
      const { data } = event;
      if (state.doubts.some(({ doubt }) => doubt === data.doubt)) return state;
      const heard = { unanswered: data.times, lastHeardOn: data.receivedOn, joinedTo: null };
      return { ...state, doubts: [...state.doubts, { ...data, ...heard }] };
    }
    case 'DoubtRepeated': {
      const { doubt, times, receivedOn } = event.data;
      return withDoubt(state, doubt, (known) => heardAgain(state, known, times, receivedOn));
    }
    case 'DoubtJoined':
      return joined(state, event);
    case 'DoubtKeptApart':
      return withDoubt(state, event.data.doubt, (known) => ({ ...known, resembles: null }));
    case 'FollowUpOpened':
      return opened(state, event);
    default:
      return unreachable(event);
  }
}

function withDoubt(state: Published, number: number, change: (known: Doubt) => Doubt): Published {
  const doubts = state.doubts.map((known) => (known.doubt === number ? change(known) : known));
  return { ...state, doubts };
}

/** What is heard while an answer is under way is answered by it. */
function heardAgain(
  state: Published,
  known: Doubt,
  times: number,
  receivedOn: Doubt['receivedOn'],
): Doubt {
  const isTakenUp = doubtStanding(state, known) === 'answering';
  return {
    ...known,
    times: known.times + times,
    unanswered: known.unanswered + (isTakenUp ? 0 : times),
    lastHeardOn: receivedOn > known.lastHeardOn ? receivedOn : known.lastHeardOn,
  };
}

function joined(state: Published, { data }: EventOf<'DoubtJoined'>): Published {
  const { doubt, into } = data;
  const same = state.doubts.find((known) => known.doubt === doubt);
  if (same === undefined || same.joinedTo !== null || doubt === into) return state;
  const counted = withDoubt(state, into, (known) =>
    heardAgain(state, known, same.times, same.lastHeardOn),
  );
  const doubts = counted.doubts.map((known) => {
    if (known.doubt === doubt) return { ...known, joinedTo: into, resembles: null, unanswered: 0 };
    // What had been joined to it, or resembled it, is now about the one that stands.
    if (known.joinedTo === doubt) return { ...known, joinedTo: into };
    if (known.resembles !== doubt) return known;
    return { ...known, resembles: known.doubt === into ? null : into };
  });
  return { ...counted, doubts };
}

function opened(state: Published, { data, at }: EventOf<'FollowUpOpened'>): Published {
  if (state.followUps.some(({ key }) => key === data.key)) return state;
  const { key, dueOn, provisional, title, form, channels, doubts } = data;
  const followUp: FollowUp = {
    key,
    dueOn,
    provisional,
    opened: { title, form, channels, doubts, openedAt: at },
    stage: 'scheduled',
    stageSince: at,
    lastReturn: null,
  };
  const taken = new Set(doubts);
  return {
    ...state,
    followUps: [...state.followUps, followUp],
    doubts: state.doubts.map((known) =>
      taken.has(known.doubt) ? { ...known, unanswered: 0 } : known,
    ),
  };
}
