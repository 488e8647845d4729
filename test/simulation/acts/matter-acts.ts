import {
  addCalendarDays,
  type Instant,
  type LocalDate,
  localDateSchema,
} from '../../../functions/domain/kernel/time.ts';
import type { Worker } from '../city/people.ts';
import type { World } from '../world.ts';

/** Working minutes in a day at the office. */
export const MINUTES_A_DAY = 450;

/** The day that lies so many days after the first of January. */
export function dayOfYear({ year }: World, day: number): LocalDate {
  return addCalendarDays(localDateSchema.parse(`${year}-01-01`), day);
}

export function drafterFor({ staff, chance }: World, department: string, matter: string): Worker {
  return chance.pick(staff.drafters.get(department) ?? [], `who does ${matter}`);
}

/** Plans what somebody does about a matter; `what` names the act within it. */
export function planAct(
  { timeline }: World,
  matter: string,
  what: string,
  at: Instant,
  perform: (key: string) => Promise<unknown>,
): void {
  const key = `${matter}.${what}`;
  const stream = `matter/${matter}`;
  timeline.plan({ at, key, stream, perform: async () => void (await perform(key)) });
}

/** The moment after so many working days of somebody's own, drawn between two numbers of them. */
export function daysLater(
  { attendance, chance }: World,
  worker: Worker,
  from: Instant,
  [least, most]: readonly [least: number, most: number],
  about: string,
): Instant {
  const minutes = chance.between(least * MINUTES_A_DAY, most * MINUTES_A_DAY, about);
  return attendance.afterWorking(worker, from, Math.max(30, minutes));
}
