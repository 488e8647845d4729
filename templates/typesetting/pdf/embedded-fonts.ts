import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import { digestOfText } from '../../../functions/domain/kernel/digest.ts';
import type { Typeface } from '../fonts/typeface.ts';
import { toUnicode } from './to-unicode.ts';

/** A glyph as the file names it, and its width in thousandths of an em. */
export interface Code {
  readonly cid: number;
  /** The number's two bytes, as they stand in a string of a content stream. */
  readonly bytes: string;
  readonly width: number;
}

/**
 * One face in one file. Every character gets a code (CID) of its own, even where the face draws
 * two characters with one glyph, so that copied text is exactly the text of the document.
 */
export interface EmbeddedFont {
  readonly name: string;
  readonly ref: PDFRef;
  code(codePoint: number): Code;
}

export interface EmbeddedFonts {
  of(face: Typeface): EmbeddedFont;
  /** Resource names and references of all faces in use. */
  resources(): Record<string, PDFRef>;
  /** Writes the subsets, once all text is known. */
  finish(): void;
}

interface FontUnderWay extends EmbeddedFont {
  readonly face: Typeface;
  /** By code point, in the order of their numbers. */
  readonly codes: Map<number, Code>;
  /** The face's own glyph for each number; 0 where the number is passed over. */
  readonly glyphs: number[];
}

/** Bytes that would have to be escaped in a string: brackets, backslash, carriage return. */
const ESCAPED: ReadonlySet<number> = new Set([0x28, 0x29, 0x5c, 0x0d]);

const SYMBOLIC = 4;
const FULL_WIDTH = 1000;

export function embeddedFonts(context: PDFContext): EmbeddedFonts {
  const fonts = new Map<Typeface, FontUnderWay>();
  return {
    of(face) {
      const font = fonts.get(face) ?? startFont(context, face, `F${fonts.size + 1}`);
      fonts.set(face, font);
      return font;
    },
    resources: () => Object.fromEntries([...fonts.values()].map((font) => [font.name, font.ref])),
    finish() {
      for (const font of fonts.values()) writeFont(context, font);
    },
  };
}

function startFont(context: PDFContext, face: Typeface, name: string): FontUnderWay {
  const codes = new Map<number, Code>();
  const glyphs = [0];
  return {
    name,
    face,
    codes,
    glyphs,
    ref: context.nextRef(),
    code(codePoint) {
      const known = codes.get(codePoint);
      if (known !== undefined) return known;
      const glyph = face.glyph(codePoint);
      if (glyph === 0) throw new RangeError(`${face.name} cannot show ${codePoint}`);
      while (needsEscape(glyphs.length)) glyphs.push(0);
      const cid = glyphs.length;
      const code = { cid, bytes: twoBytes(cid), width: face.width(codePoint) };
      glyphs.push(glyph);
      codes.set(codePoint, code);
      return code;
    },
  };
}

function needsEscape(cid: number): boolean {
  return ESCAPED.has(cid >> 8) || ESCAPED.has(cid & 0xff);
}

function twoBytes(cid: number): string {
  return String.fromCharCode(cid >> 8, cid & 0xff);
}

function writeFont(context: PDFContext, font: FontUnderWay): void {
  const subset = font.face.subset(font.glyphs);
  const name = `${subsetTag(font)}+${font.face.name}`;
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      CIDToGIDMap: context.register(context.flateStream(glyphMap(font, subset.glyphs))),
      DW: FULL_WIDTH,
      W: widthsOf([...font.codes.values()]),
      FontDescriptor: describe(context, font, name, subset.bytes),
    }),
  );
  context.assign(
    font.ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode([...font.codes]))),
    }),
  );
}

function describe(
  context: PDFContext,
  { face }: FontUnderWay,
  name: string,
  bytes: Uint8Array,
): PDFRef {
  const { ascent, descent, capHeight, box } = face.measures;
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: box.map(rounded),
      ItalicAngle: 0,
      Ascent: rounded(ascent),
      Descent: rounded(descent),
      CapHeight: rounded(capHeight),
      StemV: 80,
      FontFile2: context.register(context.flateStream(bytes, { Length1: bytes.length })),
    }),
  );
}

/** Almost all glyphs are one em wide; only the others are listed, run by run. */
function widthsOf(codes: readonly Code[]): (number | number[])[] {
  const widths: (number | number[])[] = [];
  let open: number[] = [];
  let next = -1;
  for (const { cid, width } of codes) {
    if (rounded(width) === FULL_WIDTH) continue;
    if (cid !== next) {
      open = [];
      widths.push(cid, open);
    }
    open.push(rounded(width));
    next = cid + 1;
  }
  return widths;
}

/** Two bytes for each CID: the glyph's number in the subset. */
function glyphMap(font: FontUnderWay, glyphs: ReadonlyMap<number, number>): Uint8Array {
  const map = new Uint8Array(font.glyphs.length * 2);
  font.glyphs.forEach((glyph, cid) => {
    const inSubset = glyphs.get(glyph) ?? 0;
    map[cid * 2] = inSubset >> 8;
    map[cid * 2 + 1] = inSubset & 0xff;
  });
  return map;
}

/** Six capitals that tell subsets of one face apart, drawn from what the subset holds. */
function subsetTag(font: FontUnderWay): string {
  const digest = digestOfText([...font.codes.keys()].join());
  return Array.from({ length: 6 }, (_, index) =>
    String.fromCharCode(65 + (Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16) % 26)),
  ).join('');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
