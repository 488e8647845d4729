import { epochMsOf, type Instant, type LocalDate, shanghaiTime } from '../kernel/time.ts';
import type { WorkingCalendar } from './calendar.ts';
import {
  addWorkingDays,
  longestCount,
  subtractWorkingDays,
  type WorkingDayCount,
} from './working-days.ts';

/** The hour at which the office is reminded; people read mail in the morning. */
export const MORNING = 9;
/** After the first escalation there is another every so many working days. */
export const ESCALATION_INTERVAL = 5;

export interface WakeUp {
  /** 1, 2, 3 … within this stay at the gate. */
  readonly sequence: number;
  readonly kind: 'reminder' | 'escalation';
  readonly at: Instant;
  /** The gate's own due date with how each day was counted. */
  readonly due: WorkingDayCount;
}

/** One stay at a gate: when it began, when it should end, how often it was reminded of. */
export interface Stay {
  readonly since: Instant;
  readonly due: WorkingDayCount;
  /** Reminders and escalations recorded during this stay. */
  readonly recorded: number;
}

/**
 * The next reminder or escalation of a gate: one reminder ahead of the due date, an escalation on
 * the first working morning after it, then again at intervals.
 *
 * @param leadWorkingDays how long before the due date the reminder comes
 *   (`reminderLeadWorkingDays` of the jurisdiction)
 */
export function nextWakeUp(
  { since, due, recorded }: Stay,
  leadWorkingDays: number,
  calendar: WorkingCalendar,
): WakeUp {
  const sequence = recorded + 1;
  if (sequence === 1) {
    const at = reminderAt(since, due.dueDate, leadWorkingDays, calendar);
    return { sequence, kind: 'reminder', at, due };
  }
  const days = 1 + (sequence - 2) * ESCALATION_INTERVAL;
  const day = workingDayAfter(due.dueDate, days, calendar);
  return { sequence, kind: 'escalation', at: shanghaiTime(day, MORNING), due };
}

/**
 * The morning so many working days before the due date. What began later than that is reminded of
 * on the morning of its last day, and what began on its last day at once.
 */
export function reminderAt(
  since: Instant,
  dueDate: LocalDate,
  leadWorkingDays: number,
  calendar: WorkingCalendar,
): Instant {
  const ahead = shanghaiTime(subtractWorkingDays(dueDate, leadWorkingDays, calendar), MORNING);
  const lastMorning = shanghaiTime(dueDate, MORNING);
  const opened = epochMsOf(since);
  return [ahead, lastMorning].find((morning) => epochMsOf(morning) > opened) ?? since;
}

/** Something may be left open for years; one count reaches no further than {@link longestCount}. */
export function workingDayAfter(
  date: LocalDate,
  days: number,
  calendar: WorkingCalendar,
): LocalDate {
  let day = date;
  for (let left = days; left > 0; left -= longestCount) {
    day = addWorkingDays(day, Math.min(left, longestCount), calendar).dueDate;
  }
  return day;
}
