import { type Profile, type Profiles, sharedWeight } from './shingles.ts';

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
  { old, new: fresh, weightOf }: Profiles,
  open: { readonly old: readonly number[]; readonly new: readonly number[] },
  expected: (old: number) => number,
): ReadonlyMap<number, readonly Candidate[]> {
  const index = indexOf(fresh, open.new);
  const standsOpen = new Set(open.new);
  return new Map(
    open.old.map((unit) => {
      const profile = old[unit];
      if (profile === undefined) return [unit, []];
      const found = sharing(profile, index, weightOf, expected(unit));
      const near = Math.round(expected(unit));
      if (standsOpen.has(near) && !found.has(near)) found.set(near, 0);
      const promising = [...found]
        .map(([at, overlap]) => ({ at, rank: rankOf(overlap, profile, fresh[at]) }))
        .toSorted((a, b) => b.rank - a.rank || a.at - b.at)
        .slice(0, MOST_CANDIDATES);
      return [unit, promising.map(({ at }) => candidate(unit, at, profile, fresh[at], weightOf))];
    }),
  );
}

type Index = ReadonlyMap<number, readonly number[]>;

function indexOf(profiles: readonly Profile[], open: readonly number[]): Index {
  const index = new Map<number, number[]>();
  for (const unit of open) {
    for (const shingle of profiles[unit]?.shingles ?? []) {
      const places = index.get(shingle);
      if (places === undefined) index.set(shingle, [unit]);
      else places.push(unit);
    }
  }
  return index;
}

function sharing(
  profile: Profile,
  index: Index,
  weightOf: Profiles['weightOf'],
  expected: number,
): Map<number, number> {
  const found = new Map<number, number>();
  const common: (readonly number[])[] = [];
  let rare = 0;
  for (const shingle of profile.shingles) {
    const places = index.get(shingle);
    if (places === undefined) continue;
    if (places.length > MOST_PLACES) {
      common.push(places);
      continue;
    }
    rare += 1;
    const weight = weightOf(shingle);
    for (const at of places) found.set(at, (found.get(at) ?? 0) + weight);
  }
  if (rare >= FEW_SHINGLES) return found;
  const rarest = common.toSorted((a, b) => a.length - b.length).slice(0, FEW_SHINGLES);
  for (const places of rarest) {
    for (const at of around(places, expected)) found.set(at, (found.get(at) ?? 0) + 1);
  }
  return found;
}

/** The places nearest to one, from a list in order. */
function around(places: readonly number[], expected: number): readonly number[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < expected) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, low - MOST_PLACES / 2);
  return places.slice(start, start + MOST_PLACES);
}

function rankOf(overlap: number, profile: Profile, other: Profile | undefined): number {
  if (other === undefined) return 0;
  const both = profile.weight + other.weight;
  const smaller = Math.min(profile.weight, other.weight);
  return both === 0 ? 0 : (2 * overlap) / both + overlap / (2 * Math.max(smaller, 1));
}

function candidate(
  unit: number,
  at: number,
  profile: Profile,
  other: Profile | undefined,
  weightOf: Profiles['weightOf'],
): Candidate {
  const shared = other === undefined ? 0 : sharedWeight(profile, other, weightOf);
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
