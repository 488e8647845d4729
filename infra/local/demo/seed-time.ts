import type { WorkingCalendar } from '../../../functions/domain/deadlines/calendar.ts';
import {
  addWorkingDays,
  subtractWorkingDays,
} from '../../../functions/domain/deadlines/working-days.ts';
import {
  addCalendarDays,
  epochMsOf,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
  localDateSchema,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { ManualClock } from '../clocks.ts';
import type { Host } from '../open-host.ts';

/** The story takes so many working days and ends on the last one before today. */
const STORY_DAYS = 21;
/** The day on which the story begins when it is told on the day that the texts were written for. */
const writtenStart = localDateSchema.parse('2026-10-23');
const DAY_MS = 86_400_000;
const MORNING = 9;

/** A time in the story: the working day, 0…20, and the hour and minute in China. */
export type Moment = readonly [day: number, hour: number, minute: number];

/** The day on which the story begins so that it ends before `now`. */
export function storyStart(now: Instant, calendar: WorkingCalendar): LocalDate {
  return subtractWorkingDays(localDateOf(now), STORY_DAYS, calendar);
}

/** Well before the story, for the clock with which the host is opened. */
export function beforeTheStory(now: Instant): Instant {
  return instantOf(epochMsOf(now) - 3 * STORY_DAYS * DAY_MS);
}

/** By how many days the texts' dates move; whole weeks, so that working days stay working days. */
export function daysMoved(start: LocalDate): number {
  const days = Math.round((Date.parse(start) - Date.parse(writtenStart)) / DAY_MS);
  return Math.round(days / 7) * 7;
}

export function dayOfStory(start: LocalDate, day: number, calendar: WorkingCalendar): LocalDate {
  return addWorkingDays(start, day, calendar).dueDate;
}

export function instantOfMoment(
  start: LocalDate,
  [day, hour, minute]: Moment,
  calendar: WorkingCalendar,
): Instant {
  return shanghaiTime(dayOfStory(start, day, calendar), hour, minute);
}

/**
 * Lets time pass up to an instant. The host is woken every morning on the way, when the office is
 * reminded, so that what fell due is recorded on its own day. Time never goes back.
 */
export async function passTime(host: Host, clock: ManualClock, until: Instant): Promise<void> {
  const last = localDateOf(until);
  for (let day = localDateOf(clock.now()); day <= last; day = addCalendarDays(day, 1)) {
    await wakeAt(host, clock, earlierOf(shanghaiTime(day, MORNING), until));
  }
  await wakeAt(host, clock, until);
}

async function wakeAt(host: Host, clock: ManualClock, at: Instant): Promise<void> {
  if (epochMsOf(at) <= epochMsOf(clock.now())) return;
  clock.moveTo(at);
  await host.settle();
}

function earlierOf(one: Instant, other: Instant): Instant {
  return epochMsOf(one) <= epochMsOf(other) ? one : other;
}
