import { epochMsOf } from '../../domain/kernel/time.ts';
import type { LedgerEvent, StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { replanGates } from '../workflow/replan-gates.ts';
import { obligedKindOf } from './obligations-of-stream.ts';
import { recomputeDeadlines } from './recompute-deadlines.ts';

/** Far longer than a process counts by a calendar that it has in memory, and clocks differ. */
const UNSEEN_MS = 15 * 60_000;

/**
 * What follows when working days change: every open due date is counted anew, and gates that wait
 * by a date which moved are asked again how long they may wait.
 */
export async function followCalendar(
  environment: Environment,
  events: readonly LedgerEvent[],
): Promise<void> {
  if (events.some(({ type }) => type === 'CalendarChanged')) await recomputeDeadlines(environment);
  for (const stream of countedUnawares(environment, events)) {
    await obligedKindOf(stream)?.recount(environment, stream);
  }
  const moved = events.filter(({ type }) => type === 'DeadlinesRecomputed');
  for (const stream of new Set(moved.map(({ stream: name }) => name))) {
    await replanGates(environment, stream);
  }
}

/**
 * Streams that were written shortly after the change, perhaps by a process that had not seen it:
 * all others may have been counted by then, and nobody else would look at these again.
 */
function countedUnawares(
  { calendar: { changedAt = null } }: Environment,
  events: readonly LedgerEvent[],
): ReadonlySet<StreamName> {
  if (changedAt === null) return new Set();
  const since = epochMsOf(changedAt) - UNSEEN_MS;
  const until = epochMsOf(changedAt) + UNSEEN_MS;
  const written = events.filter(({ at }) => epochMsOf(at) >= since && epochMsOf(at) <= until);
  return new Set(written.map(({ stream }) => stream));
}
