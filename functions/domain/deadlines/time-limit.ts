import { Refusal } from '../kernel/refusal.ts';
import { type Instant, type LocalDate, localDateOf } from '../kernel/time.ts';
import type { WorkingCalendar } from './calendar.ts';
import { addHours, endOfDay, longestHours } from './deadline-moments.ts';
import { dateOfEpochDay, epochDayOf, isoWeekdayOf } from './epoch-days.ts';
import type { Pause } from './pauses.ts';
import type { TraceStep } from './trace.ts';
import { addWorkingDays, longestCount } from './working-days.ts';

export const timeUnits = ['hours', 'workingDays', 'calendarDays', 'months'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** A span within which something must be done: 5 hours, 20 working days, 12 months. */
export interface TimeLimit {
  readonly unit: TimeUnit;
  readonly amount: number;
}

export interface Deadline {
  readonly dueAt: Instant;
  /** The day in China on which it runs out. */
  readonly dueDate: LocalDate;
  readonly trace: readonly TraceStep[];
  /** True where a notice of holidays that is not known yet could move it. */
  readonly provisional: boolean;
}

interface Span {
  readonly startedAt: Instant;
  readonly amount: number;
  readonly calendar: WorkingCalendar;
  readonly pauses: readonly Pause[];
}

interface CountingRule {
  /** Longest span that any rule of the papers can mean. */
  readonly most: number;
  readonly count: (span: Span) => Deadline;
}

/**
 * How each unit begins and ends, so that no clock counts in its own way. Hours run from the minute
 * of the event, day and night. For all others the day of the event is day 0, and the last day runs
 * out at its end, 24:00 in Asia/Shanghai. Holidays move only what is counted in working days.
 */
const countingRules: Readonly<Record<TimeUnit, CountingRule>> = {
  hours: { most: longestHours, count: hoursAfter },
  workingDays: { most: longestCount, count: workingDaysAfter },
  calendarDays: { most: 3_660, count: calendarDaysAfter },
  months: { most: 1_200, count: monthsAfter },
};

/**
 * When a time limit runs out that began with an event.
 *
 * @param pauses only working days can be paused (条例 art. 33)
 * @throws {Refusal} `timeLimitInvalid`, or `dateOutsideCalendar` before 1990 and after 2200
 */
export function deadlineAfter(
  { unit, amount }: TimeLimit,
  startedAt: Instant,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): Deadline {
  const { most, count } = countingRules[unit];
  if (!Number.isInteger(amount) || amount < 0 || amount > most) {
    throw new Refusal('timeLimitInvalid', { unit, amount: String(amount), least: 0, most });
  }
  calendar.isWorkday(localDateOf(startedAt));
  return count({ startedAt, amount, calendar, pauses });
}

function hoursAfter({ startedAt, amount, calendar }: Span): Deadline {
  const dueAt = addHours(startedAt, amount);
  const dueDate = calendar.isWorkday(localDateOf(dueAt)).date;
  const trace = [{ ...step(dueDate, 'hours', amount), at: dueAt }];
  return { dueAt, dueDate, trace, provisional: false };
}

function workingDaysAfter({ startedAt, amount, calendar, pauses }: Span): Deadline {
  const count = addWorkingDays(localDateOf(startedAt), amount, calendar, pauses);
  return { ...count, dueAt: endOfDay(count.dueDate) };
}

function calendarDaysAfter({ startedAt, amount, calendar }: Span): Deadline {
  const first = epochDayOf(localDateOf(startedAt));
  const dates = Array.from(
    { length: amount },
    (_, index) => calendar.dayAt(first + index + 1).date,
  );
  return fixed(startedAt, dates, 'calendarDay');
}

/** To the same day of the month, or to the last day of a month that has no such day. */
function monthsAfter({ startedAt, amount, calendar }: Span): Deadline {
  const start = localDateOf(startedAt);
  const dates = Array.from(
    { length: amount },
    (_, index) => calendar.isWorkday(addMonths(start, index + 1)).date,
  );
  return fixed(startedAt, dates, 'month');
}

/** What no notice of holidays can move. */
function fixed(
  startedAt: Instant,
  dates: readonly LocalDate[],
  reason: 'calendarDay' | 'month',
): Deadline {
  const trace = dates.map((date, index) => step(date, reason, index + 1));
  const dueDate = dates.at(-1) ?? localDateOf(startedAt);
  return { dueAt: endOfDay(dueDate), dueDate, trace, provisional: false };
}

/** The same day some months later; the last day of a month that has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = Date.UTC(year, month - 1 + months, Math.min(day, lastDay));
  return dateOfEpochDay(Math.floor(moved / 86_400_000));
}

function step(
  date: LocalDate,
  reason: 'hours' | 'calendarDay' | 'month',
  counted: number,
): TraceStep {
  const weekday = isoWeekdayOf(epochDayOf(date));
  return { date, weekday, counted, reason, name: null, provisional: false };
}
