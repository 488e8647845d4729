import type { Fonts } from '../fonts/font-library.ts';
import type { Typeface } from '../fonts/typeface.ts';
import { keepGroups, sortCharacters } from './breaks.ts';
import { cellWidth, insetOf, squeezeOf } from './cell-shapes.ts';
import { classes, isInvisible, isReversing, isSpace } from './characters.ts';
import type { Run } from './runs.ts';

/**
 * The characters of a paragraph with their places in a line, one table for each property: a
 * paragraph may have a million characters, and an object for each would cost more than setting it.
 * Lengths are points.
 */
export interface Cells {
  readonly count: number;
  readonly codePoints: Uint32Array;
  /** Of `classes`. */
  readonly kinds: Uint8Array;
  /** Of `breaks`: whether a line may end after the cell. */
  readonly breaksAfter: Uint8Array;
  /** Advance before justification, without the gap. */
  readonly widths: Float64Array;
  /** How far the glyph's origin lies inside the cell. */
  readonly insets: Float64Array;
  /** Space to the next cell between Chinese and Western text; gone at a line end. */
  readonly gaps: Float64Array;
  /** How much the cell may give up when a line is squeezed. */
  readonly squeezes: Float64Array;
  /** Sums of widths and gaps, and of squeezes, of all cells before each and of all in the end. */
  readonly advancesTo: Float64Array;
  readonly squeezesTo: Float64Array;
  readonly runs: Run[];
  readonly faces: Typeface[];
}

/** Gap between Chinese and Western text, in ems. */
const MIXED_GAP = 0.125;
/** An interword space, in ems. */
const WORD_SPACE = 0.25;
const SPACE = 0x20;
const IDEOGRAPHIC_SPACE = 0x3000;
const LAST_OF_BASIC_PLANE = 0xffff;

/**
 * Characters of the runs as cells of a grid.
 *
 * @param tracking added to the advance of every full-width character, in points
 * @param onGrid whether every sign keeps a whole cell; off the grid, signs that stand together
 * share one
 */
export function cellsOf(
  runs: readonly Run[],
  fonts: Fonts,
  tracking: number,
  onGrid: boolean,
): Cells {
  const texts = runs.map((run) => withoutInvisible(run.text));
  const text = texts.join('');
  const codePoints = codePointsOf(text);
  const count = codePoints.length;
  const cells = {
    count,
    codePoints,
    kinds: new Uint8Array(count),
    breaksAfter: new Uint8Array(count),
    widths: new Float64Array(count),
    insets: new Float64Array(count),
    gaps: new Float64Array(count),
    squeezes: new Float64Array(count),
    advancesTo: new Float64Array(count + 1),
    squeezesTo: new Float64Array(count + 1),
    runs: new Array<Run>(count),
    faces: new Array<Typeface>(count),
  };
  sortCharacters(codePoints, cells.kinds, cells.breaksAfter);
  keepGroups(text, codePoints, cells.breaksAfter);
  let from = 0;
  runs.forEach((run, index) => {
    const to = from + codePointCount(texts[index] ?? '');
    shapeRun(cells, run, from, to, fonts, tracking);
    from = to;
  });
  if (!onGrid) compress(cells);
  sumUp(cells);
  return cells;
}

/** 标点挤压: between two signs that stand together one blank half is enough, as in ）。 and ：“. */
function compress({ count, kinds, widths, insets, squeezes }: Cells): void {
  for (let index = 0; index + 1 < count; index += 1) {
    const room = squeezes[index] ?? 0;
    const nextRoom = squeezes[index + 1] ?? 0;
    if (room === 0 || nextRoom === 0) continue;
    // The blank between the two lies behind a closing sign, else before the second opening one.
    const opens = kinds[index] === classes.opening;
    if (opens && kinds[index + 1] !== classes.opening) continue;
    const narrowed = opens ? index + 1 : index;
    const cut = opens ? nextRoom : room;
    widths[narrowed] = (widths[narrowed] ?? 0) - cut;
    if (opens) insets[narrowed] = (insets[narrowed] ?? 0) - cut;
    squeezes[narrowed] = 0;
  }
}

/** The code points of a text that need a glyph, and those that must be refused. */
export function inkedCodePoints(text: string, found: Set<number>): void {
  for (let unit = 0; unit < text.length; unit += 1) {
    const codePoint = text.codePointAt(unit) ?? 0;
    if (codePoint > LAST_OF_BASIC_PLANE) unit += 1;
    const inked = !isSpace(codePoint) && !isInvisible(codePoint);
    if (inked || isReversing(codePoint)) found.add(codePoint);
  }
}

function shapeRun(
  cells: Cells,
  run: Run,
  from: number,
  to: number,
  fonts: Fonts,
  tracking: number,
): void {
  const { size, slot } = run.style;
  const { codePoints, kinds, widths, insets, gaps, squeezes, runs, faces } = cells;
  for (let index = from; index < to; index += 1) {
    const codePoint = codePoints[index] ?? 0;
    const kind = kinds[index] ?? 0;
    runs[index] = run;
    if (kind === classes.space) {
      faces[index] = fonts.face(slot, SPACE);
      widths[index] = codePoint === IDEOGRAPHIC_SPACE ? size + tracking : WORD_SPACE * size;
      continue;
    }
    const face = fonts.face(slot, codePoint);
    faces[index] = face;
    const natural = (face.width(codePoint) / 1000) * size;
    const width = cellWidth(codePoint, kind, natural, size, tracking);
    widths[index] = width;
    insets[index] = insetOf(kind, natural, width, size);
    squeezes[index] = squeezeOf(codePoint, kind, size);
    if (isMixed(kind, kinds[index + 1])) gaps[index] = MIXED_GAP * size;
  }
}

function isMixed(left: number, right: number | undefined): boolean {
  return (
    (left === classes.ideograph && right === classes.latin) ||
    (left === classes.latin && right === classes.ideograph)
  );
}

function sumUp({ count, widths, gaps, squeezes, advancesTo, squeezesTo }: Cells): void {
  for (let index = 0; index < count; index += 1) {
    const advance = (widths[index] ?? 0) + (gaps[index] ?? 0);
    advancesTo[index + 1] = (advancesTo[index] ?? 0) + advance;
    squeezesTo[index + 1] = (squeezesTo[index] ?? 0) + (squeezes[index] ?? 0);
  }
}

/** A text without the characters that print nothing. */
export function withoutInvisible(text: string): string {
  for (let unit = 0; unit < text.length; unit += 1) {
    const codePoint = text.codePointAt(unit) ?? 0;
    if (isInvisible(codePoint)) {
      return [...text].filter((character) => !isInvisible(character.codePointAt(0) ?? 0)).join('');
    }
    if (codePoint > LAST_OF_BASIC_PLANE) unit += 1;
  }
  return text;
}

function codePointsOf(text: string): Uint32Array {
  const codePoints = new Uint32Array(codePointCount(text));
  let unit = 0;
  for (let index = 0; index < codePoints.length; index += 1) {
    const codePoint = text.codePointAt(unit) ?? 0;
    codePoints[index] = codePoint;
    unit += codePoint > LAST_OF_BASIC_PLANE ? 2 : 1;
  }
  return codePoints;
}

function codePointCount(text: string): number {
  let count = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    count += 1;
    if ((text.codePointAt(unit) ?? 0) > LAST_OF_BASIC_PLANE) unit += 1;
  }
  return count;
}
