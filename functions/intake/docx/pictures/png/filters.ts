import { PictureProblem } from '../picture-trouble.ts';

/**
 * Undoes the filter of a row in place (ISO/IEC 15948, 9.2).
 *
 * @param above the row above, zeros for the first
 * @param step bytes of a pixel, at least one
 */
export function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  const undo = undoing[filter];
  if (undo === undefined) throw new PictureProblem('broken', 'filter');
  undo(row, above, step);
}

type Undo = (row: Uint8Array, above: Uint8Array, step: number) => void;

const undoing: readonly Undo[] = [
  () => undefined,
  (row, _, step) => {
    for (let at = step; at < row.length; at += 1) row[at] = (row[at] ?? 0) + (row[at - step] ?? 0);
  },
  (row, above) => {
    for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) + (above[at] ?? 0);
  },
  (row, above, step) => {
    for (let at = 0; at < row.length; at += 1) {
      const left = at < step ? 0 : (row[at - step] ?? 0);
      row[at] = (row[at] ?? 0) + ((left + (above[at] ?? 0)) >> 1);
    }
  },
  (row, above, step) => {
    for (let at = 0; at < row.length; at += 1) {
      const left = at < step ? 0 : (row[at - step] ?? 0);
      const corner = at < step ? 0 : (above[at - step] ?? 0);
      row[at] = (row[at] ?? 0) + paeth(left, above[at] ?? 0, corner);
    }
  },
];

/** Bytes of a row that the choice of a filter is made by; more would not choose better. */
const SAMPLE = 1024;

/**
 * Filters a row by the way that leaves the smallest numbers, as the standard advises (12.8).
 *
 * @param into one byte longer than the row, for the number of the filter
 */
export function filter(row: Uint8Array, above: Uint8Array, step: number, into: Uint8Array): void {
  const best = chosen(row, above, step);
  into[0] = best;
  for (let at = 0; at < row.length; at += 1) {
    const left = at < step ? 0 : (row[at - step] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    into[at + 1] = (row[at] ?? 0) - predictedBy(best, left, up, corner);
  }
}

function chosen(row: Uint8Array, above: Uint8Array, step: number): number {
  const stride = Math.ceil(row.length / SAMPLE);
  let [none, sub, up, corner] = [0, 0, 0, 0];
  for (let at = 0; at < row.length; at += stride) {
    const value = row[at] ?? 0;
    const before = at < step ? 0 : (row[at - step] ?? 0);
    const over = above[at] ?? 0;
    const beforeOver = at < step ? 0 : (above[at - step] ?? 0);
    none += distance(value);
    sub += distance(value - before);
    up += distance(value - over);
    corner += distance(value - paeth(before, over, beforeOver));
  }
  const least = Math.min(none, sub, up, corner);
  if (least === none) return 0;
  if (least === sub) return 1;
  return least === up ? 2 : 4;
}

function predictedBy(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function distance(value: number): number {
  const byte = value & 0xff;
  return byte < 128 ? byte : 256 - byte;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
