import { classes, isAscii } from './characters.ts';

/** Glyphs of at least this width, in ems, fill their cell. */
const FULL_WIDTH = 0.95;
const FULL_POINT = 0x2e;
/** ！？ and their ASCII look-alikes have less blank to give up than other stops. */
const FILLING_STOPS: ReadonlySet<number> = new Set([0xff01, 0xff1f, 0x21, 0x3f]);

/**
 * ASCII commas beside Chinese text take the room of the Chinese sign, brackets and full points
 * half of it; other ASCII signs and Western text keep their own width.
 */
export function cellWidth(
  codePoint: number,
  kind: number,
  natural: number,
  size: number,
  tracking: number,
): number {
  if (kind === classes.latin) return natural;
  if (!isAscii(codePoint)) return size + tracking;
  if (kind === classes.stop && codePoint !== FULL_POINT) return size + tracking;
  return kind === classes.middle ? natural : size / 2;
}

/** A glyph as wide as its cell stands in its middle; a narrower sign beside what it belongs to. */
export function insetOf(kind: number, natural: number, width: number, size: number): number {
  const spare = width - natural;
  if (natural >= FULL_WIDTH * size) return spare / 2;
  if (kind === classes.stop || kind === classes.closing) return 0;
  return kind === classes.opening ? spare : spare / 2;
}

/** 标点压缩: the blank half of full-width punctuation can be given up. */
export function squeezeOf(codePoint: number, kind: number, size: number): number {
  if (kind === classes.opening || kind === classes.closing)
    return isAscii(codePoint) ? 0 : size / 2;
  if (kind !== classes.stop || codePoint === FULL_POINT) return 0;
  return FILLING_STOPS.has(codePoint) ? size / 4 : size / 2;
}
