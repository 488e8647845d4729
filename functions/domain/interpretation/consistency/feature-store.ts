/** Where the features of a figure stand in the store: from the first to before the last. */
export interface Features {
  readonly from: number;
  readonly to: number;
}

const LEAST_ROOM = 2 ** 12;

/**
 * The features of many figures with their weights, one after the other in two arrays: a text has tens
 * of thousands of figures with dozens of features each.
 */
export class FeatureStore {
  ids = new Int32Array(LEAST_ROOM);
  weights = new Float32Array(LEAST_ROOM);
  #size = 0;
  /** While one figure's features are gathered: the most that each weighs. */
  #most = new Float32Array(LEAST_ROOM);
  readonly #gathered: number[] = [];

  /** Adds a feature to those that are gathered; of one feature the greater weight counts. */
  gather(feature: number, weight: number): void {
    if (feature >= this.#most.length) this.#most = grown(this.#most, feature + 1);
    const known = this.#most[feature] ?? 0;
    if (known === 0) this.#gathered.push(feature);
    if (known < weight) this.#most[feature] = weight;
  }

  /** Gathers features that are stored already, each with a share of its weight. */
  gatherAll({ from, to }: Features, share: number): void {
    for (let at = from; at < to; at += 1) {
      this.gather(this.ids[at] ?? 0, (this.weights[at] ?? 0) * share);
    }
  }

  /** Stores what was gathered, and begins anew. */
  store(): Features {
    const gathered = this.#gathered;
    const from = this.#size;
    const to = from + gathered.length;
    if (to > this.ids.length) {
      this.ids = grown(this.ids, to);
      this.weights = grown(this.weights, to);
    }
    for (let place = 0; place < gathered.length; place += 1) {
      const feature = gathered[place] ?? 0;
      this.ids[from + place] = feature;
      this.weights[from + place] = this.#most[feature] ?? 0;
      this.#most[feature] = 0;
    }
    gathered.length = 0;
    this.#size = to;
    return { from, to };
  }
}

function grown<A extends Int32Array | Float32Array>(array: A, least: number): A {
  const larger = new (array.constructor as new (length: number) => A)(
    Math.max(least, 2 * array.length),
  );
  larger.set(array);
  return larger;
}
