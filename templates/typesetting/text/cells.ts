import type { Fonts } from '../fonts/font-library.ts';
import type { Typeface } from '../fonts/typeface.ts';
import { type BreakQuality, breaksOf, classesOf } from './breaks.ts';
import { type CharacterClass, isAscii, isInvisible } from './characters.ts';
import type { Run, TextStyle } from './runs.ts';

/** One character with its place in the line. Lengths are points. */
export interface Cell {
  readonly character: string;
  readonly codePoint: number;
  readonly run: Run;
  readonly face: Typeface;
  readonly kind: CharacterClass;
  /** Advance before justification, without the gap. */
  readonly width: number;
  /** How far the glyph's origin lies inside the cell. */
  readonly inset: number;
  /** Space to the next cell between Chinese and Western text; gone at a line end. */
  readonly gap: number;
  /** How much the cell may give up when a line is squeezed. */
  readonly squeeze: number;
  readonly breakAfter: BreakQuality;
}

/** Gap between Chinese and Western text, in ems. */
const MIXED_GAP = 0.125;
/** An interword space, in ems. */
const WORD_SPACE = 0.25;

/**
 * Characters of the runs as cells of a grid.
 *
 * @param tracking added to the advance of every full-width character, in points
 */
export function cellsOf(runs: readonly Run[], fonts: Fonts, tracking: number): Cell[] {
  const source = runs.flatMap((run) =>
    [...run.text]
      .filter((character) => !isInvisible(character))
      .map((character) => ({ character, run })),
  );
  const characters = source.map((item) => item.character);
  const classes = classesOf(characters);
  const breaks = breaksOf(characters);
  return source.map(({ character, run }, index) => {
    const kind = classes[index] ?? 'ideograph';
    const next = classes[index + 1];
    return {
      character,
      codePoint: character.codePointAt(0) ?? 0,
      run,
      kind,
      breakAfter: breaks[index] ?? 'may',
      gap: next !== undefined && isMixed(kind, next) ? MIXED_GAP * run.style.size : 0,
      ...shapeOf(character, kind, run, fonts, tracking),
    };
  });
}

/** The code points of runs that need a glyph. */
export function inkedCodePoints(text: string): number[] {
  return [...text]
    .filter((character) => !isInvisible(character) && !/\s/.test(character))
    .map((character) => character.codePointAt(0) ?? 0);
}

function isMixed(left: CharacterClass, right: CharacterClass): boolean {
  return (left === 'ideograph' && right === 'latin') || (left === 'latin' && right === 'ideograph');
}

function shapeOf(
  character: string,
  kind: CharacterClass,
  run: Run,
  fonts: Fonts,
  tracking: number,
): Pick<Cell, 'face' | 'width' | 'inset' | 'squeeze'> {
  const { size, slot } = run.style;
  if (kind === 'space') {
    const face = fonts.face(slot, 0x20);
    const width = character === '\u3000' ? size + tracking : WORD_SPACE * size;
    return { face, width, inset: 0, squeeze: 0 };
  }
  const codePoint = character.codePointAt(0) ?? 0;
  const face = fonts.face(slot, codePoint);
  const natural = ((face.glyph(codePoint)?.width ?? 1000) / 1000) * size;
  if (kind === 'latin') return { face, width: natural, inset: 0, squeeze: 0 };
  const width = cellWidth(character, kind, natural, run.style, tracking);
  const spare = width - natural;
  return {
    face,
    width,
    inset: kind === 'stop' || kind === 'closing' ? 0 : kind === 'opening' ? spare : spare / 2,
    squeeze: squeezeOf(character, kind, size),
  };
}

/**
 * ASCII commas beside Chinese text take the room of the Chinese sign, brackets and full points
 * half of it; other ASCII signs keep their own width.
 */
function cellWidth(
  character: string,
  kind: CharacterClass,
  natural: number,
  { size }: TextStyle,
  tracking: number,
): number {
  if (!isAscii(character)) return size + tracking;
  if (kind === 'stop' && character !== '.') return size + tracking;
  return kind === 'middle' ? natural : size / 2;
}

/** 标点压缩: the blank half of full-width punctuation can be given up. */
function squeezeOf(character: string, kind: CharacterClass, size: number): number {
  if (kind === 'opening' || kind === 'closing') return isAscii(character) ? 0 : size / 2;
  if (kind !== 'stop' || character === '.') return 0;
  return '！？!?'.includes(character) ? size / 4 : size / 2;
}
