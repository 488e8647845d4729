import { Marks, type Profile, type Profiles } from './shingles.ts';

/** A pair of units that have something in common. */
export interface Candidate {
  readonly old: number;
  readonly new: number;
  /** The weight of what they share. */
  readonly shared: number;
  /** What they share of both: 1 for the same words. */
  readonly likeness: number;
  /** What they share of the smaller one: 1 where it is a piece of the other. */
  readonly containment: number;
}

/** A shingle that stands in more units than this tells nothing about any of them. */
const MOST_PLACES = 40;
/** A unit of nothing but such shingles is looked for by some of them, near where it is expected. */
const FEW_SHINGLES = 8;
const MOST_CANDIDATES = 12;

/**
 * For each old unit the new ones that share most with it, at most a dozen: an inverted index over
 * rare shingles, so that the work grows with the texts and not with the number of pairs.
 *
 * @param expected where among the new units an old one is looked for first
 */
export function candidatesOf(
  { old, new: fresh, weights }: Profiles,
  open: { readonly old: readonly number[]; readonly new: readonly number[] },
  expected: (old: number) => number,
): ReadonlyMap<number, readonly Candidate[]> {
  const search = new Search(fresh, open.new, weights);
  const standsOpen = new Set(open.new);
  const own = new Marks(weights.length);
  return new Map(
    open.old.map((unit) => {
      const profile = old[unit];
      if (profile === undefined) return [unit, []];
      const near = Math.round(expected(unit));
      const found = search.sharing(profile, expected(unit), standsOpen.has(near) ? near : null);
      const promising = found
        .map(({ at, overlap }) => ({ at, rank: rankOf(overlap, profile, fresh[at]) }))
        .toSorted((a, b) => b.rank - a.rank || a.at - b.at)
        .slice(0, MOST_CANDIDATES);
      own.clear();
      for (const shingle of profile.shingles) own.mark(shingle);
      const shared = (other: Profile | undefined) => weightOfMarked(other, own, weights);
      return [unit, promising.map(({ at }) => candidate(unit, at, profile, fresh[at], shared))];
    }),
  );
}

interface Found {
  readonly at: number;
  readonly overlap: number;
}

/** The units by their shingles, and what one after another shares with each of them. */
class Search {
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
  sharing(profile: Profile, expected: number, always: number | null): readonly Found[] {
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

function rankOf(overlap: number, profile: Profile, other: Profile | undefined): number {
  if (other === undefined) return 0;
  const both = profile.weight + other.weight;
  const smaller = Math.min(profile.weight, other.weight);
  return both === 0 ? 0 : (2 * overlap) / both + overlap / (2 * Math.max(smaller, 1));
}

/** The weight of what a text shares with the one that is marked. */
function weightOfMarked(other: Profile | undefined, marks: Marks, weights: Float64Array): number {
  let shared = 0;
  for (const shingle of other?.shingles ?? []) {
    if (marks.has(shingle)) shared += weights[shingle] ?? 0;
  }
  return shared;
}

function candidate(
  unit: number,
  at: number,
  profile: Profile,
  other: Profile | undefined,
  sharedWith: (other: Profile | undefined) => number,
): Candidate {
  const shared = sharedWith(other);
  const weight = other?.weight ?? 0;
  const both = profile.weight + weight;
  const smaller = Math.min(profile.weight, weight);
  return {
    old: unit,
    new: at,
    shared,
    likeness: both === 0 ? 0 : (2 * shared) / both,
    containment: smaller === 0 ? 0 : shared / smaller,
  };
}
