import type { Profile } from './shingles.ts';

/** A shingle that stands in more units than this tells nothing about any of them. */
const MOST_PLACES = 40;
/** A unit of nothing but such shingles is looked for by some of them, near where it is expected. */
const FEW_SHINGLES = 8;

/** A unit that shares something, and by about how much weight. */
export interface Found {
  readonly at: number;
  readonly overlap: number;
}

/** The units by their shingles, and what one after another shares with each of them. */
export class Sharing {
  /** The units that have shingle `n` stand in `having` from `starts[n]` to `starts[n + 1]`. */
  readonly #starts: Int32Array;
  readonly #having: Int32Array;
  readonly #weights: Float64Array;
  /** By unit: below 0 where nothing is shared. Written and wiped for each search. */
  readonly #overlaps: Float64Array;

  constructor(units: readonly Profile[], open: readonly number[], weights: Float64Array) {
    this.#weights = weights;
    this.#overlaps = new Float64Array(units.length).fill(-1);
    this.#starts = new Int32Array(weights.length + 1);
    for (const unit of open) {
      for (const shingle of units[unit]?.shingles ?? []) {
        this.#starts[shingle + 1] = (this.#starts[shingle + 1] ?? 0) + 1;
      }
    }
    for (let shingle = 0; shingle < weights.length; shingle += 1) {
      this.#starts[shingle + 1] = (this.#starts[shingle + 1] ?? 0) + (this.#starts[shingle] ?? 0);
    }
    this.#having = new Int32Array(this.#starts.at(-1) ?? 0);
    const next = this.#starts.slice();
    for (const unit of open) {
      for (const shingle of units[unit]?.shingles ?? []) {
        const place = next[shingle] ?? 0;
        this.#having[place] = unit;
        next[shingle] = place + 1;
      }
    }
  }

  /** @param always a unit that is looked at whether it shares anything or not */
  with(profile: Profile, expected: number, always: number | null): readonly Found[] {
    const found: number[] = [];
    const common: Int32Array[] = [];
    let rare = 0;
    for (const shingle of profile.shingles) {
      const from = this.#starts[shingle] ?? 0;
      const to = this.#starts[shingle + 1] ?? 0;
      if (to - from > MOST_PLACES) common.push(this.#having.subarray(from, to));
      else if (to > from) {
        rare += 1;
        const weight = this.#weights[shingle] ?? 0;
        for (let place = from; place < to; place += 1) {
          this.#add(this.#having[place] ?? 0, weight, found);
        }
      }
    }
    if (rare < FEW_SHINGLES) {
      const rarest = common.toSorted((a, b) => a.length - b.length).slice(0, FEW_SHINGLES);
      for (const places of rarest) {
        for (const at of around(places, expected)) this.#add(at, 1, found);
      }
    }
    if (always !== null) this.#add(always, 0, found);
    return found.map((at) => {
      const overlap = this.#overlaps[at] ?? 0;
      this.#overlaps[at] = -1;
      return { at, overlap };
    });
  }

  #add(at: number, weight: number, found: number[]): void {
    const known = this.#overlaps[at] ?? -1;
    if (known < 0) found.push(at);
    this.#overlaps[at] = Math.max(0, known) + weight;
  }
}

/** The places nearest to one, from a list in order. */
function around(places: Int32Array, expected: number): Int32Array {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < expected) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, low - MOST_PLACES / 2);
  return places.subarray(start, start + MOST_PLACES);
}
