import { type Comparison, compare } from './compare.ts';
import type { KnownFeatures } from './features.ts';
import { isInTitle } from './in-title.ts';
import { Meeting, sharedOnSubject } from './meeting.ts';
import type { Stated } from './part-figures.ts';
import { type Dimension, dimensions } from './quantity.ts';
import { type Shelf, shelfOf } from './shelf.ts';
import { ValueIndex } from './value-index.ts';

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
  /** In the order of meeting; those that another outdoes in any case are left out. */
  readonly rivals: readonly Rival[];
}

/** The figures of a document by the words near them. */
export interface FigureIndex {
  readonly figures: readonly Stated[];
  readonly shelves: ReadonlyMap<Dimension, Shelf | null>;
  readonly values: ValueIndex;
  readonly known: KnownFeatures;
}

export function indexFigures(figures: readonly Stated[], known: KnownFeatures): FigureIndex {
  const { store, vocabulary } = known;
  const shelves = new Map(
    dimensions.map((one) => [one, shelfOf(figures, one, store, vocabulary.size)]),
  );
  return { figures, shelves, values: new ValueIndex(figures.map(({ figure }) => figure)), known };
}

/**
 * Finds counterparts for one figure of a material after the other, and keeps how well each figure
 * of the document is met by one that agrees with it.
 *
 * @param leastLikeness rivals below it are of no interest
 * @param taken by what share the likeness of a rival that is taken may fall
 */
export function counterpartFinder(
  { figures, shelves, known }: FigureIndex,
  { leastLikeness, taken }: { leastLikeness: number; taken: number },
) {
  const meeting = new Meeting(figures.length, known.store);
  const agreements = new Float64Array(figures.length);
  const titled = figures.map(isInTitle);

  const find = (stated: Stated): Counterparts => {
    const rivals: Rival[] = [];
    let agreeing = 0;
    const shelf = shelves.get(stated.figure.dimension) ?? null;
    meeting.meet(stated.features, shelf, (index, likeness) => {
      const held = figures[index];
      if (held === undefined) return;
      const comparison = compare(stated.figure, held.figure);
      const sameTime = isOfSameTime(stated, held);
      if (comparison === 'same') {
        agreements[index] = Math.max(agreements[index] ?? 0, likeness);
        if (sameTime) agreeing = Math.max(agreeing, likeness);
        return;
      }
      const isRival = sameTime && likeness >= leastLikeness && titled[index] === false;
      if (isRival && comparison !== 'incomparable') {
        rivals.push({ held, index, comparison, likeness });
      }
    });
    return { agreeing, rivals: likest(rivals, taken) };
  };
  const onSubject = (stated: Stated, held: Stated): number => {
    const shelf = shelves.get(stated.figure.dimension) ?? null;
    return shelf === null ? 0 : sharedOnSubject(stated, held, shelf, known);
  };
  return { find, onSubject, agreementWith: (index: number) => agreements[index] ?? 0 };
}

/** What held before is held against what held before. */
function isOfSameTime(stated: Stated, held: Stated): boolean {
  return stated.figure.isOld === held.figure.isOld;
}

/** Whatever is taken, none below the likest one's reduced likeness comes before it. */
function likest(rivals: readonly Rival[], taken: number): readonly Rival[] {
  const most = rivals.reduce((best, { likeness }) => Math.max(best, likeness), 0);
  return rivals.filter(({ likeness }) => likeness >= most * taken);
}
