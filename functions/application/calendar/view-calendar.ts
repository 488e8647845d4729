import { z } from 'zod';
import { presentOptions } from '../../domain/calendar-registry/state.ts';
import { createWorkingCalendar } from '../../domain/deadlines/calendar.ts';
import {
  calendarOverrideSchema,
  confirmedYearSchema,
} from '../../domain/deadlines/calendar-options.ts';
import { dateOfEpochDay, epochDayOf } from '../../domain/deadlines/epoch-days.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { personIdSchema, roles } from '../../domain/kernel/people.ts';
import { instantSchema, localDateOf, localDateSchema } from '../../domain/kernel/time.ts';
import { query } from '../use-case.ts';
import { loadCalendarRegistry } from './calendar-store.ts';

const daySchema = z.strictObject({
  date: localDateSchema,
  /** 1 Monday … 7 Sunday. */
  weekday: z.int(),
  working: z.boolean(),
  reason: z.enum(['weekday', 'weekend', 'holiday', 'makeUpWorkday', 'override']),
  name: z.string().nullable(),
  /** True where the notice of holidays for the day is not known yet. */
  provisional: z.boolean(),
});
export type CalendarDayView = z.infer<typeof daySchema>;

export const calendarViewSchema = z.strictObject({
  year: z.int(),
  today: localDateSchema,
  /** Source and version of the calendar. */
  version: z.string(),
  digest: digestSchema,
  coveredYears: z.strictObject({ first: z.int(), last: z.int() }),
  days: z.array(daySchema),
  workingDays: z.int(),
  /** The city's own days of the year. */
  overrides: z.array(calendarOverrideSchema),
  confirmedYears: z.array(confirmedYearSchema),
  /** All imports, the newest first. */
  entries: z.array(
    z.strictObject({
      entry: z.int(),
      source: z.string(),
      overrides: z.int(),
      restores: z.int().nullable(),
      at: instantSchema,
      by: z.union([personIdSchema, z.literal('system')]),
    }),
  ),
});
export type CalendarView = z.infer<typeof calendarViewSchema>;

export const viewCalendar = query({
  name: 'viewCalendar',
  summary: 'A year of the working-day calendar with the city’s own days and where they come from.',
  roles,
  input: z.strictObject({ year: z.coerce.number().int().min(1990).max(2200).optional() }),
  output: calendarViewSchema,
  run: async (environment, _person, input) => {
    const registry = await loadCalendarRegistry(environment);
    const options = presentOptions(registry);
    const calendar = createWorkingCalendar(options);
    const today = localDateOf(environment.clock.now());
    const year = input.year ?? Number(today.slice(0, 4));
    const days = daysOf(year).map((date) => calendar.isWorkday(date));
    const { version, digest, coveredYears } = calendar;
    return {
      year,
      today,
      version,
      digest,
      coveredYears,
      days,
      workingDays: days.filter(({ working }) => working).length,
      overrides: options.overrides.filter(({ date }) => date.startsWith(`${year}-`)),
      confirmedYears: options.confirmedYears,
      entries: registry.entries
        .map(({ source, restores, at, actor, options: own }, index) => {
          const overrides = own.overrides.length;
          return { entry: index + 1, source, overrides, restores, at, by: actor.id };
        })
        .toReversed(),
    };
  },
});

function daysOf(year: number) {
  const first = epochDayOf(`${year}-01-01`);
  const length = epochDayOf(`${year}-12-31`) - first + 1;
  return Array.from({ length }, (_, index) => dateOfEpochDay(first + index));
}
