import type { Published } from '../state.ts';
import type { Doubt } from './doubt.ts';

/**
 * `open`: nobody has taken it up. `answering`: a later interpretation is under way for it.
 * `answered`: one is public. `joined`: it is another one. `moot`: the document ended unanswered.
 */
export const doubtStandings = ['open', 'answering', 'answered', 'joined', 'moot'] as const;
export type DoubtStanding = (typeof doubtStandings)[number];

type Answerable = Pick<Published, 'doubts' | 'followUps' | 'followUpsEndedAt'>;

/** How a doubt stands: exactly one of the standings. */
export function doubtStanding(state: Answerable, { doubt, joinedTo }: Doubt): DoubtStanding {
  if (joinedTo !== null) return 'joined';
  const answers = state.followUps.filter(({ opened }) => opened?.doubts.includes(doubt) === true);
  const ended = state.followUpsEndedAt !== null;
  if (!ended && answers.some(({ stage }) => stage !== 'released')) return 'answering';
  if (answers.some(({ stage }) => stage === 'released')) return 'answered';
  return ended ? 'moot' : 'open';
}

/** The later interpretation that takes a doubt up now; null where none is under way. */
export function answerUnderWay(state: Answerable, doubt: number): string | null {
  const found = state.followUps.find(
    ({ opened, stage }) => stage !== 'released' && opened?.doubts.includes(doubt) === true,
  );
  return found?.key ?? null;
}

/** A topic about which people asked so often that a later interpretation is due. */
export interface AskedTopic {
  readonly topic: string;
  readonly times: number;
  readonly doubts: readonly number[];
}

/** Topics with as many doubts that nobody takes up as the city calls widespread, most first. */
export function topicsToAnswer(state: Answerable, threshold: number): readonly AskedTopic[] {
  if (state.followUpsEndedAt !== null) return [];
  const topics = new Map<string, { times: number; doubts: number[] }>();
  for (const doubt of state.doubts) {
    const standing = doubtStanding(state, doubt);
    if (standing === 'joined' || standing === 'answering' || doubt.unanswered === 0) continue;
    const topic = topics.get(doubt.topic) ?? { times: 0, doubts: [] };
    topic.times += doubt.unanswered;
    topic.doubts.push(doubt.doubt);
    topics.set(doubt.topic, topic);
  }
  return [...topics]
    .map(([topic, { times, doubts }]) => ({ topic, times, doubts }))
    .filter(({ times }) => times >= threshold)
    .toSorted((a, b) => b.times - a.times);
}
