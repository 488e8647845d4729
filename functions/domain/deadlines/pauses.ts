import type { LocalDate } from '../kernel/time.ts';
import type { PauseReason } from './trace.ts';

/**
 * Days that are not counted because others were asked. As with every count, the day of asking is
 * day 0 and still counts; the day on which the answer came is the last that does not.
 */
export interface Pause {
  readonly reason: PauseReason;
  /** The day on which they were asked. */
  readonly after: LocalDate;
  /** The day on which their opinion came. */
  readonly until: LocalDate;
}

/** What the clock stands for on a day, or null where it runs; pauses may overlap. */
export function pauseOn(date: LocalDate, pauses: readonly Pause[]): PauseReason | null {
  return pauses.find(({ after, until }) => date > after && date <= until)?.reason ?? null;
}
