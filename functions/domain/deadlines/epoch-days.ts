import type { LocalDate } from '../kernel/time.ts';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO date; counting on whole numbers keeps deadlines fast. */
export function epochDayOf(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

export function dateOfEpochDay(epochDay: number): LocalDate {
  return new Date(epochDay * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** 1 Monday … 7 Sunday; 1970-01-01 was a Thursday. */
export function isoWeekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}
