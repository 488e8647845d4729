import { type Comparison, compare } from './compare.ts';
import type { FeatureStore } from './feature-store.ts';
import type { KnownFeatures } from './features.ts';
import { isInTitle } from './in-title.ts';
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

/** Below this two figures only happen to stand in the same kind of sentence. */
const LEAST_IN_COMMON = 0.5;

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

/** The part of a likeness that words of the subject make up: those that are no commonplaces. */
function sharedOnSubject(
  stated: Stated,
  held: Stated,
  { starts, rarities }: Shelf,
  { store: { ids, weights }, vocabulary }: KnownFeatures,
): number {
  const own = new Map<number, number>();
  for (let at = stated.features.from; at < stated.features.to; at += 1) {
    const feature = ids[at] ?? 0;
    if (vocabulary.isSubject(feature)) own.set(feature, weights[at] ?? 0);
  }
  let shared = 0;
  for (let at = held.features.from; at < held.features.to; at += 1) {
    const feature = ids[at] ?? 0;
    const having = (starts[feature + 1] ?? 0) - (starts[feature] ?? 0);
    const weight = having > 0 ? (own.get(feature) ?? 0) : 0;
    shared += Math.min(weight, weights[at] ?? 0) * (rarities[having] ?? 0);
  }
  return shared;
}

/** Adds up what the words in common weigh, for one figure of a material after the other. */
class Meeting {
  readonly #store: FeatureStore;
  // Written and wiped for each figure: a map for each would be most of the work.
  readonly #common: Float64Array;
  readonly #met: Int32Array;

  constructor(figures: number, store: FeatureStore) {
    this.#store = store;
    this.#common = new Float64Array(figures);
    this.#met = new Int32Array(figures);
  }

  /** @param each is given the figures that have enough in common, in the order of meeting */
  meet(
    features: Stated['features'],
    shelf: Shelf | null,
    each: (index: number, likeness: number) => void,
  ): void {
    const count = shelf === null ? 0 : this.#add(features, shelf);
    for (let at = 0; at < count; at += 1) {
      const index = this.#met[at] ?? 0;
      const likeness = this.#common[index] ?? 0;
      this.#common[index] = 0;
      if (likeness >= LEAST_IN_COMMON) each(index, likeness);
    }
  }

  /** @returns how many figures have anything in common */
  #add({ from, to }: Stated['features'], { starts, having, weights, rarities }: Shelf): number {
    const [common, met] = [this.#common, this.#met];
    const { ids, weights: own } = this.#store;
    let count = 0;
    for (let at = from; at < to; at += 1) {
      const feature = ids[at] ?? 0;
      const first = starts[feature] ?? 0;
      const last = starts[feature + 1] ?? 0;
      const weight = own[at] ?? 0;
      const rarity = rarities[last - first] ?? 0;
      for (let entry = first; entry < last; entry += 1) {
        const index = having[entry] ?? 0;
        const before = common[index] ?? 0;
        if (before === 0) {
          met[count] = index;
          count += 1;
        }
        const held = weights[entry] ?? 0;
        common[index] = before + Math.min(weight, held) * rarity;
      }
    }
    return count;
  }
}

/** Whatever is taken, none below the likest one's reduced likeness comes before it. */
function likest(rivals: readonly Rival[], taken: number): readonly Rival[] {
  const most = rivals.reduce((best, { likeness }) => Math.max(best, likeness), 0);
  return rivals.filter(({ likeness }) => likeness >= most * taken);
}
