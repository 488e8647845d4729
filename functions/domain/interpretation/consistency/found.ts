import type { Quantity } from './quantity.ts';

/** A figure as it is found, before its words say whether it is a bound or what held before. */
export type Found = Pick<
  Quantity,
  'dimension' | 'value' | 'unit' | 'date' | 'text' | 'start' | 'end'
>;

/** The text with figures blotted out, each character by one that is in no pattern. */
export function withoutFigures(
  text: string,
  figures: readonly Pick<Found, 'start' | 'end'>[],
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of figures.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), blot.repeat(end - start));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

export const blot = '\u0000';
