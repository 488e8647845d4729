import type { FeatureStore } from './feature-store.ts';
import type { KnownFeatures } from './features.ts';
import type { Stated } from './part-figures.ts';
import type { Shelf } from './shelf.ts';

/** Below this two figures only happen to stand in the same kind of sentence. */
const LEAST_IN_COMMON = 0.5;

/** The part of a likeness that words of the subject make up: those that are no commonplaces. */
export function sharedOnSubject(
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
export class Meeting {
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
