import type { CalendarOverride } from '../deadlines/calendar-options.ts';
import { type ConfirmedYear, parseCalendarOptions } from '../deadlines/calendar-options.ts';
import { Refusal } from '../kernel/refusal.ts';
import { broken } from './icalendar/content-lines.ts';
import { type PassedOver, readICalendar } from './icalendar/read-icalendar.ts';

/** What a file says about the city's own days. */
export interface CalendarFile {
  readonly format: 'icalendar' | 'json';
  readonly overrides: readonly CalendarOverride[];
  readonly confirmedYears: readonly ConfirmedYear[];
  readonly passedOver: readonly PassedOver[];
}

/**
 * Reads an iCalendar file, or JSON as `calendarOptionsSchema` describes it.
 *
 * @param source the notice that the days of an iCalendar file rest on; JSON names its own
 * @throws {Refusal} as `readICalendar` and `parseCalendarOptions` say, or `calendarFileEmpty`
 */
export function readCalendarFile(text: string, source: string): CalendarFile {
  const read = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{')
    ? readJson(text)
    : { format: 'icalendar' as const, confirmedYears: [], ...readICalendar(text, source) };
  if (read.overrides.length > 0 || read.confirmedYears.length > 0) return read;
  throw new Refusal('calendarFileEmpty', { passedOver: read.passedOver.length });
}

function readJson(text: string): CalendarFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw broken('json', 1);
  }
  return { format: 'json', ...parseCalendarOptions(value), passedOver: [] };
}
