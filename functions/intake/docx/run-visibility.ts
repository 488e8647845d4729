import type { RunFormat } from './run-format.ts';

/** Half-points: two points. */
const TINY_SIZE = 4;
/** Per cent of the width. */
const TINY_SCALE = 5;
/** Twips of an exact line height: two points. */
const TINY_LINE = 40;
/** Half-points, where no style says anything (ISO/IEC 29500-1, 17.3.2.38). */
const DEFAULT_SIZE = 20;

/**
 * Hidden text is a toggle (ISO/IEC 29500-1, 17.7.3): said by the run itself, it holds; else it is
 * on where an odd number of style levels turn it on, or where the defaults of the document do.
 */
export function isHidden(
  direct: RunFormat,
  levels: readonly (readonly RunFormat[])[],
  defaults: RunFormat,
): boolean {
  if (direct.vanish !== undefined) return direct.vanish;
  const on = levels.filter((level) => first(level, (format) => format.vanish) === true);
  return on.length % 2 === 1 || defaults.vanish === true;
}

/** @param order what formats the text, nearest first */
export function isTiny(order: readonly RunFormat[], lineHeight: number | undefined): boolean {
  const size = first(order, (format) => format.size) ?? DEFAULT_SIZE;
  const scale = first(order, (format) => format.scale) ?? 100;
  const spacing = first(order, (format) => format.spacing) ?? 0;
  // A character is as wide as its size: ten twips to the half-point.
  const isSqueezed = spacing <= -size * 10 * 0.9;
  const isFlat = lineHeight !== undefined && lineHeight <= TINY_LINE;
  const fitted = first(order, (format) => format.fitted) ?? TINY_LINE + 1;
  return fitted <= TINY_LINE || size <= TINY_SIZE || scale <= TINY_SCALE || isSqueezed || isFlat;
}

/** The first thing said, also where it is null: "none" and "automatic" are said too. */
export function first<Item, Value>(
  items: readonly Item[],
  said: (item: Item) => Value | undefined,
): Value | undefined {
  for (const item of items) {
    const value = said(item);
    if (value !== undefined) return value;
  }
  return undefined;
}
