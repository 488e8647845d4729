import chineseDays from 'chinese-days';

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** Days that the city itself declared working or free, in place of what the notices say. */
export type OwnDays = ReadonlyMap<string, boolean>;

/** The day in China of a moment. */
export function dayOf(at: string): string {
  return new Date(Date.parse(at) + OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment at which a day in China is over. */
export function endOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS - OFFSET_MS).toISOString();
}

/** The last day of a time that ends at a moment: at 24:00 the day that ends. */
export function lastDayOf(dueAt: string): string {
  return dayOf(new Date(Date.parse(dueAt) - 1).toISOString());
}

/** The moment at which a day in China begins. */
export function beginningOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - OFFSET_MS).toISOString();
}

export function dayAfter(day: string): string {
  return daysAfter(day, 1);
}

/** The day so many days after another, or before it. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

const announced = new Map<string, boolean>();

/** As the State Council's notices have it; asked of chinese-days once for each day. */
function isAnnouncedWorkday(day: string): boolean {
  const known = announced.get(day) ?? chineseDays.isWorkday(day);
  announced.set(day, known);
  return known;
}

function works(day: string, own: OwnDays): boolean {
  return own.get(day) ?? isAnnouncedWorkday(day);
}

/**
 * The last of so many working days after a day, which itself never counts. Without any, that is
 * the day itself, or the next working day where it is none.
 *
 * @param stands whether the clock stands on a day, which does not count then
 */
export function workingDaysAfter(
  day: string,
  count: number,
  own: OwnDays,
  stands: (day: string) => boolean = () => false,
): string {
  let current = day;
  if (count === 0) {
    while (!works(current, own)) current = dayAfter(current);
    return current;
  }
  for (let left = count; left > 0; ) {
    current = dayAfter(current);
    if (works(current, own) && !stands(current)) left -= 1;
  }
  return current;
}

/** The same day so many months later or earlier, or the last day of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

export function earlierOf(one: string, other: string): string {
  const [first = one] = [one, other].toSorted();
  return first;
}

export function laterOf(one: string, other: string): string {
  const [, later = other] = [one, other].toSorted();
  return later;
}
