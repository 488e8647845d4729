import { simplified } from '../passages/simplified.ts';
import type { DeltaUnit } from './model.ts';
import { regionOf } from './units.ts';

/**
 * The words of a text: white space, the width of characters and 繁體 aside, because offices write the
 * same comma in both widths and lines break where a page ends.
 */
export function wordsOf(text: string): string {
  return simplified(text.normalize('NFKC').replace(/\s+/gu, ''));
}

export function sameWords(one: string, other: string): boolean {
  return one === other || wordsOf(one) === wordsOf(other);
}

/**
 * Pairs units of the same words: those under the same number in the same part first, then the rest in
 * their order. Linear.
 *
 * @param counterpart the part of the new document that stands for one of the old
 * @returns for each old unit its pair, or null
 */
export function identicalUnits(
  old: readonly DeltaUnit[],
  fresh: readonly DeltaUnit[],
  counterpart: (region: string) => string | null,
): readonly (number | null)[] {
  const pairs: (number | null)[] = old.map(() => null);
  const taken = new Set<number>();
  const newKeys = fresh.map(keyOf);
  const oldKeys = old.map(keyOf);
  const levels = [
    (unit: DeltaUnit, region: string | null) => `${region}\n${unit.label}\n${unit.path.join('\n')}`,
    (unit: DeltaUnit, region: string | null) => `${region}\n${unit.label}`,
    (_: DeltaUnit, region: string | null) => `${region}`,
    () => '',
  ];
  for (const place of levels) {
    const waiting = new Map<string, number[]>();
    for (const [at, unit] of fresh.entries()) {
      if (taken.has(at)) continue;
      const key = `${place(unit, regionOf(unit))}\n${newKeys[at]}`;
      const queue = waiting.get(key);
      if (queue === undefined) waiting.set(key, [at]);
      else queue.push(at);
    }
    for (const queue of waiting.values()) queue.reverse();
    for (const [at, unit] of old.entries()) {
      if (pairs[at] !== null) continue;
      const key = `${place(unit, counterpart(regionOf(unit)))}\n${oldKeys[at]}`;
      const found = waiting.get(key)?.pop();
      if (found === undefined) continue;
      pairs[at] = found;
      taken.add(found);
    }
  }
  return pairs;
}

/** Tables and pictures are never the same as words; a heading can become a clause. */
function keyOf({ kind, text }: DeltaUnit): string {
  const group = kind === 'table' || kind === 'figure' ? kind : 'words';
  return `${group}\n${wordsOf(text)}`;
}
