import type { CalendarOverride } from '../../deadlines/calendar-options.ts';
import { dateOfEpochDay, epochDayOf } from '../../deadlines/epoch-days.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { localDateSchema } from '../../kernel/time.ts';
import { eventsOf, type VEvent } from './components.ts';
import { broken, type ContentLine, contentLines, unescaped } from './content-lines.ts';
import { type DayMark, markOf } from './day-marks.ts';

/** An event that says neither 休 nor 班, or was cancelled. */
export interface PassedOver {
  readonly date: string;
  readonly summary: string;
  readonly reason: 'unmarked' | 'cancelled';
}

export interface ReadCalendar {
  readonly overrides: readonly CalendarOverride[];
  readonly passedOver: readonly PassedOver[];
}

/** No holiday is longer; a year in one event is a mistake. */
const MOST_DAYS = 60;
const repeating = new Set(['RRULE', 'RDATE', 'EXDATE', 'EXRULE', 'RECURRENCE-ID']);

/**
 * Reads whole days off and made-up working days from an iCalendar file (RFC 5545): events with
 * `DTSTART;VALUE=DATE`, marked by 休 or 班. Whatever is not an event is passed over.
 *
 * @param source the notice that the days rest on, kept with each of them
 * @throws {Refusal} `calendarFileBroken`, `calendarRepeats`, `calendarTimed`, `calendarEventLong`,
 *   `calendarMarkUnclear` or `calendarDayTwice`
 */
export function readICalendar(text: string, source: string): ReadCalendar {
  const days = new Map<string, CalendarOverride>();
  const passedOver: PassedOver[] = [];
  for (const event of eventsOf(contentLines(text))) {
    const { dates, mark, summary, reason } = readEvent(event);
    if (mark === null) {
      passedOver.push({ date: dates[0] ?? '', summary: summary.slice(0, 200), reason });
      continue;
    }
    for (const date of dates) {
      const known = days.get(date);
      if (known !== undefined && known.working !== mark.working) {
        throw new Refusal('calendarDayTwice', { date });
      }
      const { working, name } = mark;
      days.set(date, known ?? { date: localDateSchema.parse(date), working, name, source });
    }
  }
  const overrides = [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return { overrides, passedOver };
}

function readEvent({ line, properties }: VEvent) {
  const one = (name: string): ContentLine | null => {
    const [found, second] = properties.filter((property) => property.name === name);
    if (second !== undefined) throw broken('twice', second.line);
    return found ?? null;
  };
  const summary = unescaped(one('SUMMARY')?.value ?? '').trim();
  const repeated = properties.find(({ name }) => repeating.has(name));
  if (repeated !== undefined) {
    throw new Refusal('calendarRepeats', { summary: summary.slice(0, 60), line: repeated.line });
  }
  const start = one('DTSTART');
  if (start === null) throw broken('noStart', line);
  const dates = datesOf(start, one('DTEND'), one('DURATION'), summary);
  const cancelled = one('STATUS')?.value.trim().toUpperCase() === 'CANCELLED';
  const reason = cancelled ? ('cancelled' as const) : ('unmarked' as const);
  return { dates, summary, reason, mark: cancelled ? null : marked(properties, summary, line) };
}

function marked(properties: readonly ContentLine[], summary: string, line: number): DayMark | null {
  const valuesOf = (name: string) =>
    properties.filter((property) => property.name === name).map(({ value }) => value);
  const categories = valuesOf('CATEGORIES').flatMap((value) => unescaped(value).split(','));
  const mark = markOf(summary, categories, valuesOf('X-APPLE-SPECIAL-DAY')[0]?.trim() ?? null);
  if (mark !== 'unclear') return mark;
  throw new Refusal('calendarMarkUnclear', { summary: summary.slice(0, 60), line });
}

/** DTEND is the day after the last one; without it and without DURATION the event has one day. */
function datesOf(
  start: ContentLine,
  end: ContentLine | null,
  duration: ContentLine | null,
  summary: string,
): readonly string[] {
  if (end !== null && duration !== null) throw broken('twice', duration.line);
  const first = dayOf(start, summary);
  const days =
    end === null ? (duration === null ? 1 : wholeDays(duration)) : dayOf(end, summary) - first;
  if (days < 1) throw broken('end', (end ?? start).line);
  if (days > MOST_DAYS) {
    throw new Refusal('calendarEventLong', {
      summary: summary.slice(0, 60),
      days,
      most: MOST_DAYS,
    });
  }
  const dates = Array.from({ length: days }, (_, index) => dateOfEpochDay(first + index));
  // An event may begin in the last year that can be written and end in none.
  if (!dates.every((date) => localDateSchema.safeParse(date).success)) {
    throw broken('date', (end ?? duration ?? start).line);
  }
  return dates;
}

function dayOf({ value, line }: ContentLine, summary: string): number {
  const text = value.trim();
  if (/^\d{8}T/.test(text)) {
    throw new Refusal('calendarTimed', { summary: summary.slice(0, 60), line });
  }
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const date = parts === null ? '' : parts.slice(1).join('-');
  if (!localDateSchema.safeParse(date).success) throw broken('date', line);
  return epochDayOf(date);
}

/** `P3D` or `P1W`; hours do not make a day. */
function wholeDays({ value, line }: ContentLine): number {
  const parts = /^P(\d{1,3})([DW])$/.exec(value.trim().toUpperCase());
  if (parts === null) throw broken('duration', line);
  return Number(parts[1]) * (parts[2] === 'W' ? 7 : 1);
}
