import type { CalendarOptions } from '../deadlines/calendar-options.ts';
import type { Actor } from '../kernel/people.ts';
import type { Instant } from '../kernel/time.ts';
import type { CalendarEvent } from './events.ts';

/** One change of the calendar; the first is number 1. */
export interface CalendarEntry {
  readonly options: CalendarOptions;
  readonly source: string;
  readonly version: string;
  readonly restores: number | null;
  readonly at: Instant;
  readonly actor: Actor;
}

/** All calendars that the city has had; none is ever lost. */
export interface CalendarRegistry {
  readonly entries: readonly CalendarEntry[];
}

const withoutOwnDays: CalendarOptions = { overrides: [], confirmedYears: [] };

export function evolveCalendarRegistry(
  state: CalendarRegistry,
  { data, at, actor }: CalendarEvent,
): CalendarRegistry {
  const { options, source, version, restores } = data;
  return { entries: [...state.entries, { options, source, version, restores, at, actor }] };
}

/** The city's own days as they stand. */
export function presentOptions({ entries }: CalendarRegistry): CalendarOptions {
  return entries.at(-1)?.options ?? withoutOwnDays;
}

/** Those of one entry; 0 is the calendar before any; null where there is no such entry. */
export function optionsOf({ entries }: CalendarRegistry, entry: number): CalendarOptions | null {
  return entry === 0 ? withoutOwnDays : (entries[entry - 1]?.options ?? null);
}
