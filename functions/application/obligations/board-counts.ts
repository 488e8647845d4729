import { z } from 'zod';
import { obligationKinds, obligationStandings } from '../../domain/deadlines/obligation.ts';
import { lastDayOf } from '../../domain/deadlines/obligation-wake-ups.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import {
  addCalendarDays,
  type Instant,
  type LocalDate,
  localDateOf,
  localDateSchema,
} from '../../domain/kernel/time.ts';
import type { BoardRow } from './board-row.ts';

export const countSchema = z.strictObject({
  standing: z.enum(obligationStandings),
  kind: z.enum(obligationKinds),
  department: departmentIdSchema,
  count: z.int(),
});
export type Count = z.infer<typeof countSchema>;

/** How many obligations stand how, by kind and department; what does not occur is left out. */
export function countsOf(rows: readonly BoardRow[]): Count[] {
  const counts = new Map<string, Count>();
  for (const { standing, kind, department } of rows) {
    const key = `${standing} ${kind} ${department}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { standing, kind, department, count });
  }
  return [...counts.values()];
}

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

function mondayOf(date: LocalDate): LocalDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addCalendarDays(date, -((weekday + DAYS - 1) % DAYS));
}
