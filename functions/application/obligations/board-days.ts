import { z } from 'zod';
import type { WorkingCalendar } from '../../domain/deadlines/calendar.ts';
import { isOwed, obligationStandings } from '../../domain/deadlines/obligation.ts';
import { lastDayOf } from '../../domain/deadlines/obligation-wake-ups.ts';
import {
  addCalendarDays,
  type Instant,
  type LocalDate,
  localDateOf,
  localDateSchema,
} from '../../domain/kernel/time.ts';
import type { BoardRow } from './board-row.ts';

export const weekSchema = z.strictObject({
  /** Its Monday. */
  from: localDateSchema,
  counts: z.partialRecord(z.enum(obligationStandings), z.int()),
});
export type Week = z.infer<typeof weekSchema>;

const WEEKS_BEFORE = 4;
const WEEKS_AFTER = 7;
const DAYS = 7;

/** What was and is due week by week, from four weeks ago to seven weeks ahead. */
export function weeksOf(rows: readonly BoardRow[], now: Instant): Week[] {
  const first = addCalendarDays(mondayOf(localDateOf(now)), -WEEKS_BEFORE * DAYS);
  const weeks = Array.from({ length: WEEKS_BEFORE + 1 + WEEKS_AFTER }, (_, index): Week => {
    return { from: addCalendarDays(first, index * DAYS), counts: {} };
  });
  const byMonday = new Map(weeks.map((week) => [week.from, week]));
  const mondays = new Map<Instant, LocalDate>();
  for (const { dueAt, standing } of rows) {
    // Due dates repeat by the hundred, and reckoning each anew would take most of the time.
    const monday = mondays.get(dueAt) ?? mondayOf(lastDayOf(dueAt));
    mondays.set(dueAt, monday);
    const week = byMonday.get(monday);
    if (week !== undefined) week.counts[standing] = (week.counts[standing] ?? 0) + 1;
  }
  return weeks;
}

export const dueDaySchema = z.strictObject({
  date: localDateSchema,
  working: z.boolean(),
  /** Of the festival or of the city's own day; null for ordinary days. */
  name: z.string().nullable(),
  /** How many that are still owed are due on the day. */
  owed: z.int(),
});
export type DueDay = z.infer<typeof dueDaySchema>;

const WEEKS_SHOWN = 5;

/** The days of this week and of the four after it, with what is still owed on each. */
export function dueDaysOf(
  rows: readonly BoardRow[],
  now: Instant,
  calendar: WorkingCalendar,
): DueDay[] {
  const owed = new Map<Instant, number>();
  for (const row of rows) {
    if (isOwed(row, now)) owed.set(row.dueAt, (owed.get(row.dueAt) ?? 0) + 1);
  }
  const byDay = new Map<LocalDate, number>();
  for (const [dueAt, count] of owed) {
    const day = lastDayOf(dueAt);
    byDay.set(day, (byDay.get(day) ?? 0) + count);
  }
  const first = mondayOf(localDateOf(now));
  return Array.from({ length: WEEKS_SHOWN * DAYS }, (_, index): DueDay => {
    const date = addCalendarDays(first, index);
    const { working, name } = calendar.isWorkday(date);
    return { date, working, name, owed: byDay.get(date) ?? 0 };
  });
}

function mondayOf(date: LocalDate): LocalDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addCalendarDays(date, -((weekday + DAYS - 1) % DAYS));
}
