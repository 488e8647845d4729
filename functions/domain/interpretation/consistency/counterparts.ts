import { type Comparison, compare } from './compare.ts';
import { isInTitle } from './in-title.ts';
import type { Stated } from './part-figures.ts';
import { type Dimension, dimensions } from './quantity.ts';
import { type Shelf, shelfOf } from './shelf.ts';
import { indexValues, type ValueIndex } from './value-index.ts';

/** A figure of the document that a figure of a material may speak of, and that differs from it. */
export interface Rival {
  readonly held: Stated;
  readonly index: number;
  readonly comparison: Exclude<Comparison, 'same' | 'incomparable'>;
  /** How much their words have in common; 1 is a word that stands beside one figure only. */
  readonly likeness: number;
}

/** The figures of the document that share words with one of a material. */
export interface Counterparts {
  /** Likeness of the place that agrees best, of what holds at the same time; 0 without one. */
  readonly agreeing: number;
  /** The likest first; those that another may outdo in no case are left out. */
  readonly rivals: readonly Rival[];
}

/** Below this two figures only happen to stand in the same kind of sentence. */
const LEAST_IN_COMMON = 0.5;

/** The figures of a document by the words near them. */
export interface FigureIndex {
  readonly figures: readonly Stated[];
  readonly shelves: ReadonlyMap<Dimension, Shelf>;
  readonly values: ValueIndex;
}

export function indexFigures(figures: readonly Stated[]): FigureIndex {
  const shelves = new Map(dimensions.map((dimension) => [dimension, shelfOf(figures, dimension)]));
  return { figures, shelves, values: indexValues(figures.map(({ figure }) => figure)) };
}

/**
 * Finds counterparts for one figure of a material after the other, and keeps how well each figure
 * of the document is met by one that agrees with it.
 *
 * @param leastLikeness rivals below it are of no interest
 * @param taken by what share the likeness of a rival that is taken may fall
 */
export function counterpartFinder(
  { figures, shelves }: FigureIndex,
  { leastLikeness, taken }: { leastLikeness: number; taken: number },
) {
  // Written and wiped for each figure: a map for each would be most of the work.
  const common = new Float64Array(figures.length);
  const agreements = new Float64Array(figures.length);
  const titled = figures.map(isInTitle);

  const rivalAt = (stated: Stated, index: number, likeness: number): Rival | null => {
    const held = figures[index];
    if (held === undefined || titled[index] === true || likeness < leastLikeness) return null;
    const comparison = compare(stated.figure, held.figure);
    const differs = comparison !== 'same' && comparison !== 'incomparable';
    return differs && isOfSameTime(stated, held) ? { held, index, comparison, likeness } : null;
  };
  const find = (stated: Stated): Counterparts => {
    const rivals: Rival[] = [];
    let agreeing = 0;
    for (const index of meet(stated, shelves.get(stated.figure.dimension), common)) {
      const likeness = common[index] ?? 0;
      common[index] = 0;
      const held = figures[index];
      if (held === undefined || likeness < LEAST_IN_COMMON) continue;
      if (compare(stated.figure, held.figure) === 'same') {
        agreements[index] = Math.max(agreements[index] ?? 0, likeness);
        if (isOfSameTime(stated, held)) agreeing = Math.max(agreeing, likeness);
        continue;
      }
      const rival = rivalAt(stated, index, likeness);
      if (rival !== null) rivals.push(rival);
    }
    return { agreeing, rivals: likest(rivals, taken) };
  };
  return { find, agreementWith: (index: number) => agreements[index] ?? 0 };
}

/** What held before is held against what held before. */
function isOfSameTime(stated: Stated, held: Stated): boolean {
  return stated.figure.isOld === held.figure.isOld;
}

/** Adds up what the words in common weigh; gives the figures that have any, in order of meeting. */
function meet(
  { features }: Stated,
  shelf: Shelf | undefined,
  common: Float64Array,
): readonly number[] {
  const met: number[] = [];
  if (shelf === undefined) return met;
  for (let at = 0; at < features.length; at += 2) {
    const slot = shelf.slots.get(features[at] ?? 0);
    if (slot === undefined) continue;
    const from = shelf.starts[slot] ?? 0;
    const to = shelf.starts[slot + 1] ?? 0;
    if (from === to) continue;
    const weight = features[at + 1] ?? 0;
    const rarity = Math.log1p(shelf.size / (to - from)) / Math.log1p(shelf.size);
    for (let entry = from; entry < to; entry += 1) {
      const index = shelf.having[entry] ?? 0;
      if (common[index] === 0) met.push(index);
      common[index] = (common[index] ?? 0) + Math.min(weight, shelf.weights[entry] ?? 0) * rarity;
    }
  }
  return met;
}

/** Whatever is taken, none below the likest one's reduced likeness comes before it. */
function likest(rivals: readonly Rival[], taken: number): readonly Rival[] {
  const most = rivals.reduce((best, { likeness }) => Math.max(best, likeness), 0);
  return rivals
    .filter(({ likeness }) => likeness >= most * taken)
    .toSorted((a, b) => b.likeness - a.likeness);
}
