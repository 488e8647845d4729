import type { Finding, Reading } from './reading/reading.ts';

/** The people found so far, for rules that ask whose number or address this is. */
export interface Persons {
  /** The last person whose name ends at or before `at`. */
  lastBefore(at: number): Finding | null;
  /** The first person whose name starts at or after `at`. */
  firstAfter(at: number): Finding | null;
  /** Records of a table that name a person who is not in office there. */
  readonly privateRows: ReadonlySet<number>;
}

export function personsIn(reading: Reading, found: readonly Finding[]): Persons {
  const people = found
    .filter(({ type, kept }) => type === 'person' && kept !== 'weak')
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const rows = people
    .filter(({ role }) => role !== 'official')
    .flatMap(({ start }) => reading.columns.at(start)?.row ?? []);
  return {
    lastBefore: (at) => people[firstIndex(people, ({ end }) => end > at) - 1] ?? null,
    firstAfter: (at) => people[firstIndex(people, ({ start }) => start >= at)] ?? null,
    privateRows: new Set(rows),
  };
}

/** Index of the first for which `holds`; `people` are sorted so that it holds for all behind. */
function firstIndex(people: readonly Finding[], holds: (one: Finding) => boolean): number {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = people[middle];
    if (one !== undefined && holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
