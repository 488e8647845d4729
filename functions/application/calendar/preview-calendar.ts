import { z } from 'zod';
import { changedDays } from '../../domain/calendar-registry/changed-days.ts';
import { mergedOptions } from '../../domain/calendar-registry/merge-options.ts';
import { presentOptions } from '../../domain/calendar-registry/state.ts';
import { createWorkingCalendar } from '../../domain/deadlines/calendar.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { query } from '../use-case.ts';
import { calendarFileOf, calendarInputSchema } from './calendar-input.ts';
import { loadCalendarRegistry } from './calendar-store.ts';
import { movedDeadlines } from './moved-deadlines.ts';

const readDaySchema = z.strictObject({ working: z.boolean(), name: z.string().nullable() });

export const calendarPreviewSchema = z.strictObject({
  format: z.enum(['icalendar', 'json']),
  /** Days that would count otherwise than now. */
  changed: z.array(
    z.strictObject({ date: localDateSchema, before: readDaySchema, after: readDaySchema }),
  ),
  /** Days in the file that the calendar says already. */
  unchanged: z.int(),
  confirmedYears: z.array(z.int()),
  /** Events of the file that say neither 休 nor 班. */
  passedOver: z.array(
    z.strictObject({
      date: z.string(),
      summary: z.string(),
      reason: z.enum(['unmarked', 'cancelled']),
    }),
  ),
  /** Open due dates that would move. */
  moved: z.strictObject({ count: z.int(), complete: z.boolean() }),
  /** Digest of the calendar as it is now; the import gives it back. */
  seen: digestSchema,
});
export type CalendarPreview = z.infer<typeof calendarPreviewSchema>;

export const previewCalendar = query({
  name: 'previewCalendar',
  summary: 'What an import of own days would change: days, and how many open due dates move.',
  roles: ['administrator'],
  input: calendarInputSchema,
  output: calendarPreviewSchema,
  run: async (environment, _person, input) => {
    const file = await calendarFileOf(input);
    const options = presentOptions(await loadCalendarRegistry(environment));
    const present = { options, calendar: createWorkingCalendar(options) };
    const merged = mergedOptions(options, file, input.mode);
    const next = { options: merged, calendar: createWorkingCalendar(merged) };
    const changed = changedDays(present, next);
    const days = changed.map(({ date }) => date);
    const inFile = new Set(file.overrides.map(({ date }) => date as string));
    return {
      format: file.format,
      changed: changed.map(({ date, before, after }) => ({
        date,
        before: { working: before.working, name: before.name },
        after: { working: after.working, name: after.name },
      })),
      unchanged: inFile.size - days.filter((date) => inFile.has(date)).length,
      confirmedYears: file.confirmedYears.map(({ year }) => year),
      passedOver: [...file.passedOver],
      moved: await movedDeadlines(environment, next.calendar, days),
      seen: present.calendar.digest,
    };
  },
});
