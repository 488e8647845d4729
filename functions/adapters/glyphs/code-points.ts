/** Sets of code points as ascending ranges, flat: first, last, first, last … */
export type CodePoints = readonly number[];

/** Ranges in any order, touching or overlapping ones joined. */
export function codePointsOf(ranges: readonly (readonly [number, number])[]): CodePoints {
  const joined: number[] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const end = joined.at(-1);
    if (end !== undefined && first <= end + 1) joined[joined.length - 1] = Math.max(end, last);
    else joined.push(first, last);
  }
  return joined;
}

export function union(one: CodePoints, other: CodePoints): CodePoints {
  return codePointsOf([...pairs(one), ...pairs(other)]);
}

export function intersection(one: CodePoints, other: CodePoints): CodePoints {
  const common: [number, number][] = [];
  let [at, beside] = [0, 0];
  while (at < one.length && beside < other.length) {
    const first = Math.max(one[at] ?? 0, other[beside] ?? 0);
    const last = Math.min(one[at + 1] ?? 0, other[beside + 1] ?? 0);
    if (first <= last) common.push([first, last]);
    if ((one[at + 1] ?? 0) < (other[beside + 1] ?? 0)) at += 2;
    else beside += 2;
  }
  return codePointsOf(common);
}

export function has(set: CodePoints, codePoint: number): boolean {
  let [low, high] = [0, set.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (set[middle * 2] ?? 0)) high = middle - 1;
    else if (codePoint > (set[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

function pairs(set: CodePoints): readonly [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < set.length; at += 2) found.push([set[at] ?? 0, set[at + 1] ?? 0]);
  return found;
}
