import { epochMsOf, type Instant, instantOf } from '../../../functions/domain/kernel/time.ts';
import type { World } from '../world.ts';

const MINUTE_MS = 60_000;

export type Level = 'extraordinary' | 'major' | 'otherOpinion';

/** An incident as it was drawn for the year. */
export interface Planned {
  readonly incident: string;
  readonly department: string;
  readonly happenedAt: Instant;
  /** When the city noticed what people say; null where it was there as it happened. */
  readonly learnedAt: Instant | null;
  readonly level: Level;
  readonly title: string;
}

/** Plans what somebody does about an incident; `what` names the act within it. */
export function plan(
  { timeline }: World,
  { incident }: Planned,
  what: string,
  at: Instant,
  perform: (key: string) => Promise<void>,
): void {
  const key = `${incident}.${what}`;
  timeline.plan({ at, key, stream: `incident/${incident}`, perform: () => perform(key) });
}

export function later(from: Instant, byMinutes: number): Instant {
  return instantOf(epochMsOf(from) + byMinutes * MINUTE_MS);
}
