import { Refusal } from '../kernel/refusal.ts';
import {
  epochMsOf,
  type Instant,
  instantOf,
  type LocalDate,
  shanghaiTime,
} from '../kernel/time.ts';

const HOUR_MS = 3_600_000;
/** A year: hours are for emergencies, whatever takes longer is counted in days. */
export const longestHours = 8_760;

/** The end of a day, 24:00 in Asia/Shanghai: the moment at which a deadline of days runs out. */
export function endOfDay(date: LocalDate): Instant {
  return shanghaiTime(date, 24);
}

/**
 * Hours on the clock, day and night, holidays included: 最迟5小时内, 24小时内 (BJ17 九(二)).
 *
 * @param hours 0…8,760, fractions allowed
 * @throws {Refusal} `hoursInvalid`
 */
export function addHours(startedAt: Instant, hours: number): Instant {
  if (!Number.isFinite(hours) || hours < 0 || hours > longestHours) {
    throw new Refusal('hoursInvalid', { hours: String(hours), least: 0, most: longestHours });
  }
  return instantOf(epochMsOf(startedAt) + Math.round(hours * HOUR_MS));
}
