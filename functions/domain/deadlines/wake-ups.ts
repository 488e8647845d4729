import { type Instant, shanghaiTime } from '../kernel/time.ts';
import type { WorkingCalendar } from './calendar.ts';
import { addWorkingDays, type WorkingDayCount } from './working-days.ts';

/** The hour at which the office is reminded; people read mail in the morning. */
const MORNING = 9;
/** After the first escalation a gate is escalated again every so many working days. */
const ESCALATION_INTERVAL = 5;

export interface WakeUp {
  /** 1, 2, 3 … within this stay at the gate. */
  readonly sequence: number;
  readonly kind: 'reminder' | 'escalation';
  readonly at: Instant;
  /** The gate's own due date with how each day was counted. */
  readonly due: WorkingDayCount;
}

/**
 * The next reminder or escalation of a gate: a reminder on the morning of its last day, an
 * escalation on the morning of the working day after it, then again at intervals.
 *
 * @param recorded how many were recorded during the present stay
 */
export function nextWakeUp(
  due: WorkingDayCount,
  recorded: number,
  calendar: WorkingCalendar,
): WakeUp {
  const sequence = recorded + 1;
  if (sequence === 1) {
    return { sequence, kind: 'reminder', at: shanghaiTime(due.dueDate, MORNING), due };
  }
  const days = 1 + (sequence - 2) * ESCALATION_INTERVAL;
  const { dueDate: day } = addWorkingDays(due.dueDate, days, calendar);
  return { sequence, kind: 'escalation', at: shanghaiTime(day, MORNING), due };
}
