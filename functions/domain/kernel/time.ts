import { z } from 'zod';

/** A moment, UTC, to the millisecond: `2026-11-22T04:06:32.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

/** A calendar day in China: `2026-11-22`. */
export const localDateSchema = z.iso.date().brand<'LocalDate'>();
export type LocalDate = z.infer<typeof localDateSchema>;

/** All Chinese government deadlines are read on the clock of Asia/Shanghai, UTC+8 all year. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const INSTANT_LENGTH = '2026-11-22T04:06:32.000Z'.length;

export function instantOf(epochMs: number): Instant {
  const text = new Date(epochMs).toISOString();
  return isPlain(text) ? text : instantSchema.parse(text);
}

/**
 * A date writes years of four digits as an instant is written, and others longer. Days are counted
 * by the million, and parsing what was just written would take most of that time.
 */
function isPlain(written: string): written is Instant {
  return written.length === INSTANT_LENGTH;
}

export function epochMsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The order of time, for sorting. Instants are all of one form, so their texts stand in it. */
export function earlierFirst(one: Instant, other: Instant): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The calendar day in China on which a moment falls. */
export function localDateOf(instant: Instant): LocalDate {
  return dayOf(new Date(epochMsOf(instant) + SHANGHAI_OFFSET_MS));
}

/** A wall-clock hour in China on a day; hour 24 is the end of that day. */
export function shanghaiTime(date: LocalDate, hour: number, minute = 0): Instant {
  const midnight = Date.parse(`${date}T00:00:00.000Z`) - SHANGHAI_OFFSET_MS;
  return instantOf(midnight + hour * 3_600_000 + minute * 60_000);
}

export function addCalendarDays(date: LocalDate, days: number): LocalDate {
  return dayOf(new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS));
}

function dayOf(moment: Date): LocalDate {
  const day = moment.toISOString().slice(0, 10);
  return isPlainDay(day) ? day : localDateSchema.parse(day);
}

function isPlainDay(written: string): written is LocalDate {
  return written[4] === '-';
}

/** The same day of the month so many months later, or the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  const last = lastOfMonth.toISOString().slice(0, 8);
  const dayOfMonth = Math.min(day, lastOfMonth.getUTCDate());
  return localDateSchema.parse(`${last}${String(dayOfMonth).padStart(2, '0')}`);
}
