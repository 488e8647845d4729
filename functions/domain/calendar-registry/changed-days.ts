import type { CalendarDay, WorkingCalendar } from '../deadlines/calendar.ts';
import type { CalendarOptions } from '../deadlines/calendar-options.ts';
import type { LocalDate } from '../kernel/time.ts';

export interface ChangedDay {
  readonly date: LocalDate;
  readonly before: CalendarDay;
  readonly after: CalendarDay;
}

/** The days that count otherwise than before; only named days can. */
export function changedDays(
  before: { readonly options: CalendarOptions; readonly calendar: WorkingCalendar },
  after: { readonly options: CalendarOptions; readonly calendar: WorkingCalendar },
): readonly ChangedDay[] {
  const named = [...before.options.overrides, ...after.options.overrides].map(({ date }) => date);
  return [...new Set(named)]
    .toSorted()
    .map((date) => ({
      date,
      before: before.calendar.isWorkday(date),
      after: after.calendar.isWorkday(date),
    }))
    .filter((day) => day.before.working !== day.after.working);
}
