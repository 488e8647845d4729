import { surnameLength } from '../names/surnames.ts';
import { normalise } from '../reading/normalise.ts';

/** Stand-ins for names, the same for the same name throughout a package. */
export interface Pseudonyms {
  of(name: string): string;
}

/** What one publication calls people. */
export interface Naming {
  /** The names that it masks, in the order of their mentions. */
  readonly names: Iterable<string>;
  /** Its texts, in which other people may stand as 张某某 already; that is left to them. */
  readonly texts?: Iterable<string> | undefined;
}

/**
 * 张某某 for the only Zhang of a package, 张某1, 张某2 … where there are more, in the order in
 * which they are first met. Nothing is computed from the given name, so nothing can be undone.
 * Two people of one name share a stand-in: no text tells them apart, and a guess would mislead.
 *
 * @param published what was published before, in its order: whoever has a stand-in keeps it, and a
 *   later interpretation counts on
 */
export function assignPseudonyms(
  names: Iterable<string>,
  texts: Iterable<string> = [],
  published: readonly Naming[] = [],
): Pseudonyms {
  const known = new Map<string, string>();
  const taken = new Map<string, Set<number>>();
  for (const naming of [...published, { names, texts }]) {
    takeStandIns(naming.texts ?? [], taken);
    for (const [surname, keys] of newBearers(naming.names, known)) {
      for (const [key, standIn] of named(surname, keys, taken)) known.set(key, standIn);
    }
  }
  return {
    of(name) {
      const key = keyOf(name);
      return known.get(key) ?? `${surnameOf(key)}某某`;
    },
  };
}

/** Who has no stand-in yet, by surname, in the order of first mention. */
function newBearers(
  names: Iterable<string>,
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const name of names) {
    const key = keyOf(name);
    if (known.has(key)) continue;
    const surname = surnameOf(key);
    bearers.set(surname, (bearers.get(surname) ?? new Set()).add(key));
  }
  return bearers;
}

/** Whoever is alone with a surname, now and before, needs no number. */
function named(
  surname: string,
  keys: ReadonlySet<string>,
  taken: Map<string, Set<number>>,
): readonly (readonly [key: string, standIn: string])[] {
  const numbers = taken.get(surname);
  if (keys.size === 1 && numbers === undefined) {
    // Who comes later is the second of the name.
    taken.set(surname, new Set([1]));
    return [...keys].map((key) => [key, `${surname}某某`]);
  }
  const used = numbers ?? new Set();
  taken.set(surname, used);
  let number = 0;
  return [...keys].map((key) => {
    do number += 1;
    while (used.has(number));
    used.add(number);
    return [key, `${surname}某${number}`];
  });
}

const WRITTEN = /([\u3400-\u9fffA-Z]{1,2})某(\d{1,3})?/g;

/** Stand-ins that texts use themselves, as numbers by surname; 张某某 takes the first. */
function takeStandIns(texts: Iterable<string>, taken: Map<string, Set<number>>): void {
  for (const text of texts) {
    if (!text.includes('某')) continue;
    for (const [, before = '', number = '1'] of normalise(text).text.matchAll(WRITTEN)) {
      // A compound surname, or the last character of the words before and a simple one.
      for (const surname of [before, before.slice(-1)]) {
        taken.set(surname, (taken.get(surname) ?? new Set()).add(Number(number)));
      }
    }
  }
}

/** One key for all spellings of a name: with spaces, in full width, with and without dots. */
function keyOf(name: string): string {
  return normalise(name)
    .text.replaceAll(/[\s·.]/g, '')
    .toUpperCase();
}

/** First character, or both of a compound surname; of a foreign name its first letter. */
function surnameOf(name: string): string {
  const [first = ''] = name.toWellFormed();
  if (!/\p{L}/u.test(first)) return '';
  if (!/[\u3400-\u9fff]/.test(first)) return first;
  return name.slice(0, Math.max(first.length, surnameLength(name)));
}
