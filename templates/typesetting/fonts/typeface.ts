import { create, type Font } from '@cantoo/fontkit';

/** A glyph of one face. Widths are in thousandths of an em. */
export interface GlyphMetrics {
  readonly id: number;
  readonly width: number;
}

/** The glyphs that a document uses, as a font file, and where each went. */
export interface FontSubset {
  readonly bytes: Uint8Array;
  /** Glyph number in the file for each glyph of the whole font that was asked for. */
  readonly glyphs: ReadonlyMap<number, number>;
}

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
  /** The glyph of a code point, or null when the face cannot show it. */
  glyph(codePoint: number): GlyphMetrics | null;
  subset(glyphIds: readonly number[]): FontSubset;
}

/**
 * @throws TypeError when the bytes are not one TrueType face. OpenType with CFF outlines is
 * refused, because its subset would need another kind of embedding.
 */
export function typefaceOf(bytes: Uint8Array): Typeface {
  const font = parse(bytes);
  const scale = 1000 / font.unitsPerEm;
  const known = new Map<number, GlyphMetrics | null>();

  return {
    name: font.postscriptName ?? 'Unnamed',
    measures: {
      ascent: font.ascent * scale,
      descent: font.descent * scale,
      capHeight: (font.capHeight || font.ascent) * scale,
      box: [
        font.bbox.minX * scale,
        font.bbox.minY * scale,
        font.bbox.maxX * scale,
        font.bbox.maxY * scale,
      ],
    },
    glyph(codePoint) {
      const remembered = known.get(codePoint);
      if (remembered !== undefined) return remembered;
      const found = lookUp(font, codePoint, scale);
      known.set(codePoint, found);
      return found;
    },
    subset(glyphIds) {
      const subset = font.createSubset();
      const glyphs = new Map(glyphIds.map((id) => [id, subset.includeGlyph(id)]));
      return { bytes: subset.encode(), glyphs };
    },
  };
}

function parse(bytes: Uint8Array): Font {
  const signature = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const trueType = signature === 0x00010000 || signature === 0x74727565;
  if (!trueType) throw new TypeError('a font slot needs one TrueType file (.ttf)');
  const font = create(bytes);
  if ('fonts' in font) throw new TypeError('a font slot needs one face, not a collection');
  return font;
}

function lookUp(font: Font, codePoint: number, scale: number): GlyphMetrics | null {
  if (!font.hasGlyphForCodePoint(codePoint)) return null;
  const glyph = font.glyphForCodePoint(codePoint);
  if (glyph === null || glyph.id === 0) return null;
  return { id: glyph.id, width: glyph.advanceWidth * scale };
}
