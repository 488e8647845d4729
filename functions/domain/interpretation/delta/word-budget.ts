import { MOST_CHANGES } from '../comparison/changed-words.ts';

/** Some seconds of work at most, for texts of any make; a usual revision takes a small part of it. */
const MOST_WORK = 20_000_000;
const LEAST_CHANGES = 40;

/**
 * How many words may differ in each pair of texts before they count as two texts, so that all pairs
 * together take a bounded time. Comparing takes the square of the words that differ, at most all of
 * both; short pairs leave what they do not need to the long ones.
 *
 * @param lengths of both texts of each pair together, in characters
 */
export function changesAllowed(lengths: readonly number[]): number {
  const most = lengths.map((length) => Math.min(length, MOST_CHANGES)).toSorted((a, b) => a - b);
  let left = MOST_WORK;
  for (const [index, length] of most.entries()) {
    const share = left / (most.length - index);
    if (length * length > share) return Math.max(LEAST_CHANGES, Math.floor(Math.sqrt(share)));
    left -= length * length;
  }
  return MOST_CHANGES;
}
