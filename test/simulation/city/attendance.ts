import type { WorkingCalendar } from '../../../functions/domain/deadlines/calendar.ts';
import {
  addCalendarDays,
  epochMsOf,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { Chance } from '../chance.ts';
import type { Worker } from './people.ts';

const MINUTE_MS = 60_000;
/** What is done within half an hour is done at its end, so that much happens at one moment. */
const HALF_HOUR = 30;
/** 8:30–12:00 and 13:30–17:30, in minutes of the day. */
const sessions = [
  [510, 720],
  [810, 1_050],
] as const;
/** Everybody takes leave once in a while; some are ill for a day or two. */
const LEAVES = 3;
const LONGEST_LEAVE_DAYS = 9;
const SICK_SHARE = 0.015;

/** Who is at work when: office hours of the working calendar, leave and illness apart. */
export class Attendance {
  readonly #calendar: WorkingCalendar;
  readonly #chance: Chance;
  readonly #away = new Map<string, ReadonlySet<string>>();

  constructor(calendar: WorkingCalendar, chance: Chance) {
    this.#calendar = calendar;
    this.#chance = chance;
  }

  /** The moment at which somebody has worked so many minutes since `from`. */
  afterWorking({ person }: Worker, from: Instant, minutes: number): Instant {
    let left = minutes;
    let date = localDateOf(from);
    let since = (epochMsOf(from) - epochMsOf(shanghaiTime(date, 0))) / MINUTE_MS;
    for (;;) {
      if (this.isAtWork(person.id, date)) {
        for (const [begins, ends] of sessions) {
          const start = Math.max(begins, Math.ceil(since));
          if (start + left <= ends)
            return momentOf(date, Math.ceil((start + left) / HALF_HOUR) * HALF_HOUR);
          left -= Math.max(0, ends - start);
        }
      }
      date = addCalendarDays(date, 1);
      since = 0;
    }
  }

  isAtWork(id: string, date: LocalDate): boolean {
    return this.#calendar.isWorkday(date).working && !this.#daysAway(id, date).has(date);
  }

  #daysAway(id: string, date: LocalDate): ReadonlySet<string> {
    const year = date.slice(0, 4);
    const key = `${id} ${year}`;
    const known = this.#away.get(key);
    if (known !== undefined) return known;
    const first = `${year}-01-01` as LocalDate;
    const days = new Set<string>();
    for (let leave = 0; leave < LEAVES; leave += 1) {
      const begins = this.#chance.between(0, 364, `leave ${leave} of ${key}`);
      const length = this.#chance.between(1, LONGEST_LEAVE_DAYS, `length ${leave} of ${key}`);
      for (let day = 0; day < length; day += 1) days.add(addCalendarDays(first, begins + day));
    }
    for (let day = 0; day < 366; day += 1) {
      if (this.#chance.happens(SICK_SHARE, `sick ${day} of ${key}`)) {
        days.add(addCalendarDays(first, day));
      }
    }
    this.#away.set(key, days);
    return days;
  }
}

function momentOf(date: LocalDate, minute: number): Instant {
  return instantOf(epochMsOf(shanghaiTime(date, 0)) + minute * MINUTE_MS);
}
