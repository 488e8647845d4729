import type { Finding } from '../reading/reading.ts';

/** Where numbers of people stand: landlines and mail boxes are as often an office's and tell nothing. */
export interface NumberPlaces {
  beside(start: number, end: number): boolean;
}

/** Most characters between a name and a number that stands beside it. */
const FARTHEST_NUMBER = 3;

export function numberPlaces(found: readonly Finding[], length: number): NumberPlaces {
  const [before, behind] = [new Uint8Array(length + 1), new Uint8Array(length + 1)];
  for (const { type, start, end } of found) {
    if (type === 'landline' || type === 'email') continue;
    before.fill(1, Math.max(0, start - FARTHEST_NUMBER), start + 1);
    behind.fill(1, end, end + FARTHEST_NUMBER + 1);
  }
  return { beside: (start, end) => before[end] === 1 || behind[start] === 1 };
}
