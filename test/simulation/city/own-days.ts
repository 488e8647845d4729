import { createWorkingCalendar } from '../../../functions/domain/deadlines/calendar.ts';
import type { CalendarOverride } from '../../../functions/domain/deadlines/calendar-options.ts';
import {
  addCalendarDays,
  type LocalDate,
  localDateSchema,
} from '../../../functions/domain/kernel/time.ts';

const source = '江州市人民政府办公室关于防汛应急期间工作安排的通知';
const THURSDAY = 4;
const SATURDAY = 6;

/**
 * The city closes its offices on a Thursday and a Friday of July because of a flood, and works on
 * the Saturday of the week after in exchange.
 */
export function ownDaysOf(year: number): readonly CalendarOverride[] {
  const announced = createWorkingCalendar();
  let thursday = localDateSchema.parse(`${year}-07-08`);
  while (announced.isWorkday(thursday).weekday !== THURSDAY) {
    thursday = addCalendarDays(thursday, 1);
  }
  const day = (offset: number, working: boolean, name: string): CalendarOverride => {
    return { date: addCalendarDays(thursday, offset), working, name, source };
  };
  return [day(0, false, '防汛停工'), day(1, false, '防汛停工'), day(9, true, '防汛停工补班')];
}

/** What another city decided for itself, far from anything that is counted in January. */
export function foreignDaysOf(year: number): readonly CalendarOverride[] {
  const announced = createWorkingCalendar();
  let saturday = localDateSchema.parse(`${year}-11-10`);
  while (announced.isWorkday(saturday).weekday !== SATURDAY) {
    saturday = addCalendarDays(saturday, 1);
  }
  const name = '运动会调休上班';
  return [{ date: saturday, working: true, name, source: '外市运动会期间工作安排的通知' }];
}

/** When it is entered by mistake. */
export function mistakeDay(year: number): LocalDate {
  return localDateSchema.parse(`${year}-01-08`);
}

/** When the notice reaches the administrator, while many due dates lie beyond those days. */
export function noticeDay(year: number): LocalDate {
  return localDateSchema.parse(`${year}-07-02`);
}
