import type { Finding, Span } from './reading/reading.ts';

/** A finding whose characters are its alone. */
export interface Settled extends Finding {
  /** Where others claimed a part of it; together they are more than this one found. */
  readonly absorbed: readonly Span[];
}

/** As many as an explanation has room for; a longer chain is told by its first ones. */
const MOST_ABSORBED = 8;

/**
 * Gives every character to at most one finding, in reading order. What is to be masked stays
 * masked: overlapping masks become one that covers them all, so that nothing is half masked, and
 * a proposal to keep gives way to every mask that it touches. Sorts once.
 */
export function settled(found: readonly Finding[]): readonly Settled[] {
  const ordered: readonly Settled[] = found
    .filter(({ start, end }) => start < end)
    .map((finding) => ({ ...finding, absorbed: [] }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const masks = mergedMasks(ordered.filter(({ action }) => action === 'mask'));
  const keeps = ordered.filter(({ action }) => action === 'keep');
  return [...masks, ...besides(masks, keeps)].sort((a, b) => a.start - b.start);
}

function mergedMasks(masks: readonly Settled[]): readonly Settled[] {
  const merged: Settled[] = [];
  for (const mask of masks) {
    const last = merged.at(-1);
    if (last === undefined || mask.start >= last.end) merged.push(mask);
    else merged[merged.length - 1] = union(last, mask);
  }
  return merged;
}

/** The surer one gives its type and its reasons, between equals the longer one. */
function union(one: Settled, other: Settled): Settled {
  const surer = isSurer(other, one) ? other : one;
  const second = surer === one ? other : one;
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.end, other.end);
  if (start === surer.start && end === surer.end) return surer;
  const absorbed = [...surer.absorbed, ...second.absorbed, second].slice(0, MOST_ABSORBED);
  return { ...surer, start, end, absorbed: absorbed.map(({ start, end }) => ({ start, end })) };
}

/** Proposals to keep that touch no mask; of two that touch each other the surer one. */
function besides(masks: readonly Settled[], keeps: readonly Settled[]): readonly Settled[] {
  const standing: Settled[] = [];
  let next = 0;
  for (const keep of keeps) {
    while ((masks[next]?.end ?? Number.POSITIVE_INFINITY) <= keep.start) next += 1;
    if ((masks[next]?.start ?? Number.POSITIVE_INFINITY) < keep.end) continue;
    const last = standing.at(-1);
    if (last === undefined || keep.start >= last.end) standing.push(keep);
    else if (isSurer(keep, last)) standing[standing.length - 1] = keep;
  }
  return standing;
}

function isSurer(one: Finding, other: Finding): boolean {
  const longer = one.end - one.start - (other.end - other.start);
  return one.score > other.score || (one.score === other.score && longer > 0);
}
