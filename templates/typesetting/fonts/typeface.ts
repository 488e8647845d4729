import { readCharacterMap } from './character-map.ts';
import { type FontSubset, subsetTrueType } from './glyph-subset.ts';
import { openSfnt, type Sfnt } from './sfnt.ts';

/** Vertical measures of a face, in thousandths of an em. */
export interface FaceMeasures {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
}

/** One parsed face. Parsed once a process and shared by all documents: it never changes. */
export interface Typeface {
  readonly name: string;
  readonly measures: FaceMeasures;
  /** The glyph of a code point; 0 when the face cannot show it. */
  glyph(codePoint: number): number;
  /** The advance of a code point's glyph, in thousandths of an em. */
  width(codePoint: number): number;
  subset(glyphIds: readonly number[]): FontSubset;
}

/**
 * Opens a face. Only the index of the file and its character map are read now; outlines are
 * touched when a document needs them.
 *
 * @throws TypeError when the bytes are not one TrueType face with a Unicode character map
 */
export function typefaceOf(bytes: Uint8Array): Typeface {
  const font = openSfnt(bytes);
  const glyph = readCharacterMap(font.needed('cmap'));
  const hmtx = font.needed('hmtx');
  const lastAdvance = font.needed('hhea').getUint16(34) - 1;
  const scale = 1000 / font.needed('head').getUint16(18);
  return {
    name: postScriptName(font),
    measures: measuresOf(font, scale),
    glyph,
    width: (codePoint) => hmtx.getUint16(Math.min(glyph(codePoint), lastAdvance) * 4) * scale,
    subset: (glyphIds) => subsetTrueType(font, glyphIds),
  };
}

function measuresOf(font: Sfnt, scale: number): FaceMeasures {
  const head = font.needed('head');
  const hhea = font.needed('hhea');
  const ascent = hhea.getInt16(4) * scale;
  const corner = (at: number) => head.getInt16(at) * scale;
  return {
    ascent,
    descent: hhea.getInt16(6) * scale,
    capHeight: capHeightOf(font) * scale || ascent,
    box: [corner(36), corner(38), corner(40), corner(42)],
  };
}

/** `OS/2` tells it since its version 2. */
function capHeightOf(font: Sfnt): number {
  const os2 = font.table('OS/2');
  return os2 === null || os2.getUint16(0) < 2 ? 0 : os2.getInt16(88);
}

const POST_SCRIPT_NAME = 6;
const WINDOWS = 3;

/** PostScript names are ASCII, which Windows records hold as UTF-16 and others byte by byte. */
function postScriptName(font: Sfnt): string {
  const names = font.table('name');
  if (names === null) return 'Unnamed';
  const texts = names.getUint16(4);
  for (let index = 0; index < names.getUint16(2); index += 1) {
    const at = 6 + index * 12;
    if (names.getUint16(at + 6) !== POST_SCRIPT_NAME) continue;
    const step = names.getUint16(at) === WINDOWS ? 2 : 1;
    const from = texts + names.getUint16(at + 10);
    const letters: string[] = [];
    for (let offset = step - 1; offset < names.getUint16(at + 8); offset += step) {
      letters.push(String.fromCharCode(names.getUint8(from + offset)));
    }
    return letters.join('').replace(/[^!-~]|[[\](){}<>/%]/g, '');
  }
  return 'Unnamed';
}
