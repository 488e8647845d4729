import type { Stated } from './part-figures.ts';
import type { Dimension } from './quantity.ts';

/** Figures that share a word with more others than this are not told apart by it. */
const MOST_WITH_A_WORD = 64;

/**
 * The figures of one dimension by their features. Those that have the feature in slot `n` stand in
 * `having` from `starts[n]` to `starts[n + 1]`, with what it weighs for them in `weights`.
 */
export interface Shelf {
  readonly size: number;
  readonly slots: ReadonlyMap<number, number>;
  readonly starts: Int32Array;
  /** Indexes among all figures of the document. */
  readonly having: Int32Array;
  readonly weights: Float64Array;
}

export function shelfOf(figures: readonly Stated[], dimension: Dimension): Shelf {
  const own = figures.flatMap(({ figure, features }, index) =>
    figure.dimension === dimension ? [{ index, features }] : [],
  );
  const slots = new Map<number, number>();
  const starts = startsOf(countSlots(own, slots));
  const entries = starts.at(-1) ?? 0;
  const having = new Int32Array(entries);
  const weights = new Float64Array(entries);
  const next = starts.slice();
  for (const { index, features } of own) {
    for (let at = 0; at < features.length; at += 2) {
      const slot = slots.get(features[at] ?? 0) ?? 0;
      if (starts[slot] === starts[slot + 1]) continue;
      const entry = next[slot] ?? 0;
      next[slot] = entry + 1;
      having[entry] = index;
      weights[entry] = features[at + 1] ?? 0;
    }
  }
  return { size: own.length, slots, starts, having, weights };
}

/** Gives every feature a slot, and says how many figures have it. */
function countSlots(
  figures: readonly Pick<Stated, 'features'>[],
  slots: Map<number, number>,
): readonly number[] {
  const counts: number[] = [];
  for (const { features } of figures) {
    for (let at = 0; at < features.length; at += 2) {
      const feature = features[at] ?? 0;
      const slot = slots.get(feature) ?? slots.size;
      slots.set(feature, slot);
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  return counts;
}

/** What too many figures have takes no room. */
function startsOf(counts: readonly number[]): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (const [slot, count] of counts.entries()) {
    const room = count > MOST_WITH_A_WORD ? 0 : count;
    starts[slot + 1] = (starts[slot] ?? 0) + room;
  }
  return starts;
}
