import type { FeatureStore, Features } from './feature-store.ts';
import type { Stated } from './part-figures.ts';
import type { Dimension } from './quantity.ts';

/** Figures that share a word with more others than this are not told apart by it. */
const MOST_WITH_A_WORD = 64;

/**
 * The figures of one dimension by their features. Those that have feature `n` stand in `having` from
 * `starts[n]` to `starts[n + 1]`, with what it weighs for them in `weights`; what too many have, or
 * none, takes no room.
 */
export interface Shelf {
  readonly starts: Int32Array;
  /** Indexes among all figures of the document. */
  readonly having: Int32Array;
  readonly weights: Float32Array;
  /** What a word tells of a figure, by how many of the shelf's figures stand beside it. */
  readonly rarities: Float64Array;
}

/** @param features how many features are known, of whatever figures */
export function shelfOf(
  figures: readonly Pick<Stated, 'figure' | 'features'>[],
  dimension: Dimension,
  store: Pick<FeatureStore, 'ids' | 'weights'>,
  features: number,
): Shelf | null {
  const own = [...figures.keys()].filter((at) => figures[at]?.figure.dimension === dimension);
  if (own.length === 0) return null;
  const placesOf = (index: number) => figures[index]?.features ?? nowhere;
  const counts = new Int32Array(features);
  for (const index of own) countIn(counts, placesOf(index), store);
  const starts = startsOf(counts);
  const next = starts.slice();
  const entries = starts.at(-1) ?? 0;
  const having = new Int32Array(entries);
  const weights = new Float32Array(entries);
  for (const index of own) {
    const { from, to } = placesOf(index);
    for (let at = from; at < to; at += 1) {
      const feature = store.ids[at] ?? 0;
      if (starts[feature] === starts[feature + 1]) continue;
      const entry = next[feature] ?? 0;
      next[feature] = entry + 1;
      having[entry] = index;
      weights[entry] = store.weights[at] ?? 0;
    }
  }
  return { starts, having, weights, rarities: raritiesIn(own.length) };
}

function countIn(
  counts: Int32Array,
  { from, to }: Features,
  { ids }: Pick<FeatureStore, 'ids'>,
): void {
  for (let at = from; at < to; at += 1) {
    const feature = ids[at] ?? 0;
    counts[feature] = (counts[feature] ?? 0) + 1;
  }
}

function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let feature = 0; feature < counts.length; feature += 1) {
    const count = counts[feature] ?? 0;
    const room = count > MOST_WITH_A_WORD ? 0 : count;
    starts[feature + 1] = (starts[feature] ?? 0) + room;
  }
  return starts;
}

/** 1 for a word beside one figure only; one that stands beside all tells least. */
function raritiesIn(size: number): Float64Array {
  return Float64Array.from(
    { length: MOST_WITH_A_WORD + 1 },
    (_, count) => Math.log1p(size / Math.max(1, count)) / Math.log1p(size),
  );
}

const nowhere = { from: 0, to: 0 };
