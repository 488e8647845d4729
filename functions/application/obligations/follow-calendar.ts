import type { LedgerEvent } from '../../ports/ledger.ts';
import type { FollowedCalendar } from '../calendar/registered-calendar.ts';
import type { Environment } from '../environment.ts';
import { replanGates } from '../workflow/replan-gates.ts';
import { recomputeDeadlines } from './recompute-deadlines.ts';

/**
 * What follows when working days change: every open due date is counted anew, and gates that wait
 * by a date which moved are asked again how long they may wait.
 */
export async function followCalendar(
  environment: Environment,
  events: readonly LedgerEvent[],
): Promise<void> {
  if (events.some(({ type }) => type === 'CalendarChanged')) {
    const { calendar }: { readonly calendar: FollowedCalendar } = environment;
    await calendar.catchUp?.();
    await recomputeDeadlines(environment);
  }
  const moved = events.filter(({ type }) => type === 'DeadlinesRecomputed');
  for (const stream of new Set(moved.map(({ stream: name }) => name))) {
    await replanGates(environment, stream);
  }
}
