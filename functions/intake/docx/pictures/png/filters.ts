import { PictureProblem } from '../picture-trouble.ts';

/**
 * Undoes the filter of a row in place (ISO/IEC 15948, 9.2).
 *
 * @param above the row above, zeros for the first
 * @param step bytes of a pixel, at least one
 */
export function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  switch (filter) {
    case 0:
      return;
    case 1:
      for (let at = step; at < row.length; at += 1) {
        row[at] = (row[at] ?? 0) + (row[at - step] ?? 0);
      }
      return;
    case 2:
      for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) + (above[at] ?? 0);
      return;
    case 3:
      for (let at = 0; at < row.length; at += 1) {
        row[at] = (row[at] ?? 0) + (((row[at - step] ?? 0) + (above[at] ?? 0)) >> 1);
      }
      return;
    case 4:
      for (let at = 0; at < row.length; at += 1) {
        const predicted = paeth(row[at - step] ?? 0, above[at] ?? 0, above[at - step] ?? 0);
        row[at] = (row[at] ?? 0) + predicted;
      }
      return;
    default:
      throw new PictureProblem('broken', 'filter');
  }
}

/**
 * Filters a row by the way that leaves the smallest numbers, as the standard advises (12.8).
 *
 * @param into one byte longer than the row, for the number of the filter
 */
export function filter(row: Uint8Array, above: Uint8Array, step: number, into: Uint8Array): void {
  const sums = [0, 0, 0, 0, 0];
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at] ?? 0;
    const left = row[at - step] ?? 0;
    const up = above[at] ?? 0;
    sums[0] = (sums[0] ?? 0) + distance(value);
    sums[1] = (sums[1] ?? 0) + distance(value - left);
    sums[2] = (sums[2] ?? 0) + distance(value - up);
    sums[4] = (sums[4] ?? 0) + distance(value - paeth(left, up, above[at - step] ?? 0));
  }
  sums[3] = Number.POSITIVE_INFINITY;
  const best = sums.indexOf(Math.min(...sums));
  into[0] = best;
  for (let at = 0; at < row.length; at += 1) {
    const left = row[at - step] ?? 0;
    const up = above[at] ?? 0;
    into[at + 1] = (row[at] ?? 0) - predictedBy(best, left, up, above[at - step] ?? 0);
  }
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
