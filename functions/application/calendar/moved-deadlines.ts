import type { WorkingCalendar } from '../../domain/deadlines/calendar.ts';
import { isOwed, obligationKey } from '../../domain/deadlines/obligation.ts';
import { type KnownDeadline, knownDeadlines } from '../../domain/deadlines/obligation-summary.ts';
import { type LocalDate, shanghaiTime } from '../../domain/kernel/time.ts';
import type { StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { everyObligedKind } from '../obligations/obligations-of-stream.ts';
import type { ObligedKind } from '../obligations/obliged-stream.ts';

/** Histories that a preview reads; a change of many days may concern more. */
const MOST_STREAMS = 500;

export interface MovedDeadlines {
  readonly count: number;
  /** False where only the first histories were counted. */
  readonly complete: boolean;
}

/**
 * How many open due dates another calendar would move. Heads tell which histories have an open
 * obligation that runs over one of the days; only those are read.
 */
export async function movedDeadlines(
  environment: Environment,
  after: WorkingCalendar,
  days: readonly LocalDate[],
): Promise<MovedDeadlines> {
  if (days.length === 0) return { count: 0, complete: true };
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const spans = (one: KnownDeadline) =>
    one.startsAt <= shanghaiTime(last as LocalDate, 24) &&
    one.dueAt >= shanghaiTime(first as LocalDate, 0);
  let count = 0;
  let streams = 0;
  for (const kind of everyObligedKind) {
    for await (const { stream, summary } of kind.heads(environment)) {
      const known = knownDeadlines(kind.head(summary), environment.clock.now());
      if (known !== null && !known.some(spans)) continue;
      if (streams === MOST_STREAMS) return { count, complete: false };
      streams += 1;
      count += await movedIn(environment, kind, stream, after);
    }
  }
  return { count, complete: true };
}

async function movedIn(
  environment: Environment,
  kind: ObligedKind,
  stream: StreamName,
  calendar: WorkingCalendar,
): Promise<number> {
  const now = environment.clock.now();
  const before = await kind.load(environment, stream);
  const then = await kind.load({ ...environment, calendar }, stream);
  const due = new Map(then.recounted().map((one) => [obligationKey(one), one.dueAt]));
  return before.obligations.filter((one) => {
    const moved = due.get(obligationKey(one));
    return isOwed(one, now) && moved !== undefined && moved !== one.dueAt;
  }).length;
}
