import { announcedDays } from '../deadlines/calendar-data.ts';
import type {
  CalendarOptions,
  CalendarOverride,
  ConfirmedYear,
} from '../deadlines/calendar-options.ts';

/** `add` lays the file over what stands; `replace` lets it stand alone. */
export const importModes = ['add', 'replace'] as const;
export type ImportMode = (typeof importModes)[number];

interface Imported {
  readonly overrides: readonly CalendarOverride[];
  readonly confirmedYears: readonly ConfirmedYear[];
}

/**
 * The city's own days after an import. What the State Council's notices say already is left out, so
 * that a day keeps its own name and reason in the counts.
 */
export function mergedOptions(
  present: CalendarOptions,
  imported: Imported,
  mode: ImportMode,
): CalendarOptions {
  const base: Imported = mode === 'add' ? present : { overrides: [], confirmedYears: [] };
  const days = byKey([...base.overrides, ...imported.overrides], ({ date }) => date);
  const years = byKey([...base.confirmedYears, ...imported.confirmedYears], ({ year }) => year);
  return {
    overrides: days.filter(
      ({ date, working }) => announcedDays.days.get(date)?.working !== working,
    ),
    confirmedYears: years,
  };
}

/** The last of each key, in the order of the keys. */
function byKey<Entry, Key extends string | number>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): Entry[] {
  const last = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return [...last.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
