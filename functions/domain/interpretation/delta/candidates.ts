import { Sharing } from './sharing.ts';
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
  const sharing = new Sharing(fresh, open.new, weights);
  const standsOpen = new Set(open.new);
  const own = new Marks(weights.length);
  return new Map(
    open.old.map((unit) => {
      const profile = old[unit];
      if (profile === undefined) return [unit, []];
      const near = Math.round(expected(unit));
      const found = sharing.with(profile, expected(unit), standsOpen.has(near) ? near : null);
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
