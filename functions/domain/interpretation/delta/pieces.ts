import type { Profile, Profiles } from './shingles.ts';

/** A unit that may be part of a larger one on the other side. */
export interface Piece {
  readonly piece: number;
  readonly whole: number;
  readonly shared: number;
}

/** How much of a piece stands in the whole, and how much of the whole it must make up. */
const LEAST_OF_PIECE = 0.42;
const LEAST_OF_WHOLE = 0.1;
/** Pieces repeat their subject; this much of each must be said by no other. */
const LEAST_OF_ITS_OWN = 0.2;
const LEAST_COVERED = 0.5;

/**
 * Finds the wholes that stand on the other side in several pieces: an article that was split, or,
 * with the sides exchanged, several that were merged. Each piece must say something of the whole that
 * the other pieces do not say.
 *
 * @param claims pieces that are paired with nothing yet, with the wholes that they share words with
 * @param paired what a whole is paired with already; null for nothing
 * @returns for each whole its pieces, in order, the paired one included
 */
export function piecesOf(
  claims: readonly Piece[],
  paired: (whole: number) => number | null,
  wholes: readonly Profile[],
  parts: readonly Profile[],
  weights: Profiles['weights'],
): ReadonlyMap<number, readonly number[]> {
  const claimed = new Map<number, number[]>();
  for (const { piece, whole } of bestWholes(claims, parts)) {
    const known = claimed.get(whole);
    if (known === undefined) claimed.set(whole, [piece]);
    else known.push(piece);
  }
  const found = new Map<number, readonly number[]>();
  for (const [whole, pieces] of claimed) {
    const profile = wholes[whole];
    if (profile === undefined) continue;
    const first = paired(whole);
    const made = making(profile, first, pieces, parts, weights);
    if (made !== null)
      found.set(
        whole,
        made.toSorted((a, b) => a - b),
      );
  }
  return found;
}

/** Each piece belongs to the one whole that it shares most with. */
function bestWholes(claims: readonly Piece[], parts: readonly Profile[]): Iterable<Piece> {
  const best = new Map<number, Piece>();
  for (const claim of claims) {
    const weight = parts[claim.piece]?.weight ?? 0;
    if (weight === 0 || claim.shared < LEAST_OF_PIECE * weight) continue;
    const known = best.get(claim.piece);
    if (known === undefined || claim.shared > known.shared) best.set(claim.piece, claim);
  }
  return best.values();
}

function making(
  whole: Profile,
  first: number | null,
  pieces: readonly number[],
  parts: readonly Profile[],
  weights: Profiles['weights'],
): number[] | null {
  const stands = new Set(whole.shingles);
  const covered = new Set<number>();
  const made: number[] = [];
  let total = 0;
  // The largest first, so that a repetition of its words is no piece of its own.
  const order = pieces.toSorted((a, b) => (parts[b]?.weight ?? 0) - (parts[a]?.weight ?? 0));
  for (const at of first === null ? order : [first, ...order]) {
    const part = parts[at];
    if (part === undefined) continue;
    const fresh = [...part.shingles].filter(
      (shingle) => stands.has(shingle) && !covered.has(shingle),
    );
    const gain = fresh.reduce((sum, shingle) => sum + (weights[shingle] ?? 0), 0);
    if (gain < LEAST_OF_WHOLE * whole.weight) continue;
    if (at !== first && gain < LEAST_OF_ITS_OWN * part.weight) continue;
    for (const shingle of fresh) covered.add(shingle);
    total += gain;
    made.push(at);
  }
  if (made.length < 2 || (first !== null && !made.includes(first))) return null;
  return total >= LEAST_COVERED * whole.weight ? made : null;
}
