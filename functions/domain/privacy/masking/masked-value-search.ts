import type { PersonalDataType } from '../personal-data.ts';
import { normalise } from '../reading/normalise.ts';
import type { Span } from '../reading/reading.ts';
import { wordIndex } from '../reading/word-index.ts';

/** A value with its type; raw personal data, for memory only. */
export interface Valued {
  readonly type: PersonalDataType;
  readonly value: string;
}

/** Where a value that was masked elsewhere still stands. */
export interface ValueHit {
  /** Index of the text in which it begins. */
  readonly text: number;
  readonly type: PersonalDataType;
}

/** Shorter numbers and codes also stand for other things. */
const SHORTEST_CODE = 6;
const SHORTEST_NUMBER = 7;
/** 满意 and 高明 are names and words; three characters are hardly ever anything but a name. */
const LONGEST_AMBIGUOUS_NAME = 2;
const BORDER = /[^\u3400-\u9fffA-Z0-9]/;

/**
 * Looks for values that were decided to be masked, however they are spaced or spelled, also where
 * one runs over from a text into the next. A number or a code that was kept somewhere may stand
 * everywhere; a name no more often than it was kept, because a namesake may be in office. A name of
 * two characters counts where it stands alone.
 *
 * @param texts in reading order
 * @returns hits in reading order; takes time in proportion to the texts
 */
export function findMaskedValues(
  texts: readonly string[],
  masked: readonly Valued[],
  kept: readonly Valued[],
): readonly ValueHit[] {
  const sought = soughtValues(masked, kept);
  if (sought.size === 0) return [];
  const { joined, starts } = squeezedTogether(texts);
  const index = wordIndex(sought.keys());
  const allowed = countsOf(kept);
  const hits: ValueHit[] = [];
  let text = 0;
  for (let at = 0; at < joined.length; at += 1) {
    const length = index.startingAt(joined, at);
    if (length === 0) continue;
    const key = joined.slice(at, at + length);
    const type = sought.get(key);
    while ((starts[text + 1] ?? Number.POSITIVE_INFINITY) <= at) text += 1;
    const span = { start: at, end: at + length };
    const within = { start: starts[text] ?? 0, end: starts[text + 1] ?? joined.length };
    if (type === undefined) continue;
    if (isAmbiguous(type, key) && !standsAlone(joined, span, within)) continue;
    const left = type === 'person' ? (allowed.get(key) ?? 0) : 0;
    if (left > 0) allowed.set(key, left - 1);
    else hits.push({ text, type });
    at += length - 1;
  }
  return hits;
}

/** One key for all spellings of a value. */
export function valueKey(value: string): string {
  return normalise(value)
    .text.replaceAll(/[\s·-]/g, '')
    .toUpperCase();
}

function soughtValues(
  masked: readonly Valued[],
  kept: readonly Valued[],
): ReadonlyMap<string, PersonalDataType> {
  const shown = new Set(
    kept.filter(({ type }) => type !== 'person').map(({ value }) => valueKey(value)),
  );
  const sought = new Map<string, PersonalDataType>();
  for (const { type, value } of masked) {
    const key = valueKey(value);
    if (isTelling(type, key) && !shown.has(key)) sought.set(key, type);
  }
  return sought;
}

/**
 * Whether the characters alone tell the value: dates, villages and short numbers stand for much
 * else.
 *
 * @param key of the value, see {@link valueKey}
 */
export function isTelling(type: PersonalDataType, key: string): boolean {
  if (type === 'birthDate') return false;
  if (type === 'person') return key.length >= 2 && !key.includes('某') && !/^\d+$/.test(key);
  if (type === 'address') return key.length >= SHORTEST_CODE && /\d/.test(key);
  return key.length >= (/^\d+$/.test(key) ? SHORTEST_NUMBER : SHORTEST_CODE);
}

/** Whether a name is also a word, so that its characters alone do not tell. */
export function isAmbiguous(type: PersonalDataType, key: string): boolean {
  return type === 'person' && key.length <= LONGEST_AMBIGUOUS_NAME;
}

/** Between marks, or at the edges of its text. */
function standsAlone(joined: string, { start, end }: Span, within: Span): boolean {
  const before = start === within.start || BORDER.test(joined.charAt(start - 1));
  const behind = end === within.end || (end < within.end && BORDER.test(joined.charAt(end)));
  return before && behind;
}

function countsOf(kept: readonly Valued[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type, value } of kept) {
    if (type !== 'person') continue;
    const key = valueKey(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function squeezedTogether(texts: readonly string[]): { joined: string; starts: readonly number[] } {
  const pieces = texts.map(valueKey);
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.length;
  }
  return { joined: pieces.join(''), starts };
}
