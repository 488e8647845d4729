import { Refusal } from '../kernel/refusal.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { CalendarDay, WorkingCalendar } from './calendar.ts';
import { dateOfEpochDay, epochDayOf } from './epoch-days.ts';
import { type Pause, pauseOn } from './pauses.ts';
import type { TraceStep } from './trace.ts';

export type { TraceStep } from './trace.ts';

/** No rule of the papers counts further; a longer span is a mistake in the data. */
export const longestCount = 366;
const LONGEST_SPAN_DAYS = 20 * 366;

export interface WorkingDayCount {
  /** The last day; the deadline is its end, 24:00 in Asia/Shanghai. */
  readonly dueDate: LocalDate;
  /** Every day from the one after the event up to the due date. */
  readonly trace: readonly TraceStep[];
  /** True where a notice that is not known yet could move the due date. */
  readonly provisional: boolean;
}

/**
 * Counts working days (工作日) from an event. The day of the event is day 0 and never counts, also
 * when it is a day off; 0 days end on that very day. On days of a pause the clock stands.
 *
 * @param days whole, 0…366
 * @throws {Refusal} `workingDaysInvalid`, or `dateOutsideCalendar` before 1990 and after 2200
 */
export function addWorkingDays(
  start: LocalDate,
  days: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): WorkingDayCount {
  refuseUncountable(days);
  const trace: TraceStep[] = [];
  let epochDay = calendarStart(start, calendar);
  let counted = 0;
  let provisional = false;
  while (counted < days) {
    epochDay += 1;
    const day = calendar.dayAt(epochDay);
    const pause = pauseOn(day.date, pauses);
    if (pause !== null) {
      const { date, weekday, name } = day;
      const reason = 'paused' as const;
      trace.push({ date, weekday, counted: null, reason, name, provisional: false, pause });
      continue;
    }
    if (day.working) counted += 1;
    if (day.provisional) provisional = true;
    trace.push(traceOf(day, counted));
  }
  return { dueDate: trace.at(-1)?.date ?? start, trace, provisional };
}

/**
 * The working day that lies so many working days before a date, for reminders ahead of a deadline.
 *
 * @param days whole, 0…366; 0 is the date itself
 */
export function subtractWorkingDays(
  date: LocalDate,
  days: number,
  calendar: WorkingCalendar,
): LocalDate {
  refuseUncountable(days);
  let epochDay = calendarStart(date, calendar);
  for (let counted = 0; counted < days; ) {
    epochDay -= 1;
    if (calendar.dayAt(epochDay).working) counted += 1;
  }
  return dateOfEpochDay(epochDay);
}

function refuseUncountable(days: number): void {
  if (Number.isInteger(days) && days >= 0 && days <= longestCount) return;
  throw new Refusal('workingDaysInvalid', { days: String(days), least: 0, most: longestCount });
}

function traceOf(day: CalendarDay, counted: number): TraceStep {
  return {
    date: day.date,
    weekday: day.weekday,
    counted: day.working ? counted : null,
    reason: day.reason,
    name: day.name,
    provisional: day.provisional,
  };
}

function calendarStart(start: LocalDate, calendar: WorkingCalendar): number {
  const epochDay = epochDayOf(start);
  calendar.dayAt(epochDay);
  return epochDay;
}

/**
 * Working days after `from` up to and including `to`; negative when `to` lies before `from`. So
 * `addWorkingDays(from, n)` and this agree wherever `to` is a working day.
 *
 * @throws {Refusal} `spanTooLong` beyond twenty years
 */
export function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar,
): { readonly days: number; readonly provisional: boolean } {
  const [first, last] = [calendarStart(from, calendar), calendarStart(to, calendar)];
  const [low, high] = first <= last ? [first, last] : [last, first];
  if (high - low > LONGEST_SPAN_DAYS) throw new Refusal('spanTooLong', { from, to, years: 20 });
  let days = 0;
  let provisional = false;
  for (let epochDay = low + 1; epochDay <= high; epochDay += 1) {
    const day = calendar.dayAt(epochDay);
    if (day.working) days += 1;
    if (day.provisional) provisional = true;
  }
  return { days: first <= last ? days : 0 - days, provisional };
}

/** The day itself where it is a working day, else the next one that is. */
export function workingDayOnOrAfter(date: LocalDate, calendar: WorkingCalendar): LocalDate {
  let epochDay = epochDayOf(date);
  while (!calendar.dayAt(epochDay).working) epochDay += 1;
  return dateOfEpochDay(epochDay);
}
