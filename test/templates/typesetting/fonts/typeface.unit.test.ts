import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import { openSfnt, sfntOf } from '../../../../templates/typesetting/fonts/sfnt.ts';
import { typefaceOf } from '../../../../templates/typesetting/fonts/typeface.ts';

const file = readFileSync(
  createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  ),
);

/** A character map with one subtable, as platform, encoding and its words of 16 bits. */
function characterMap(platform: number, encoding: number, words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(12 + words.length * 2);
  const view = new DataView(bytes.buffer);
  [0, 1, platform, encoding, 0, 12].forEach((word, index) => {
    view.setUint16(index * 2, word);
  });
  words.forEach((word, index) => {
    view.setUint16(12 + index * 2, word);
  });
  return bytes;
}

/** The record of a glyph in a font file. */
function outlineIn(bytes: Uint8Array, id: number): Buffer {
  const font = openSfnt(bytes);
  const loca = font.needed('loca');
  const long = font.needed('head').getUint16(50) === 1;
  const at = (index: number) => (long ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2);
  const glyf = font.needed('glyf');
  const { buffer, byteOffset } = glyf;
  return Buffer.from(buffer, byteOffset + at(id), at(id + 1) - at(id));
}

/** The file with another character map. */
function faceWith(cmap: Uint8Array) {
  const font = openSfnt(file);
  const tables = new Map<string, Uint8Array>([['cmap', cmap]]);
  for (const tag of ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf']) {
    const table = font.needed(tag);
    tables.set(tag, new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
  }
  return typefaceOf(sfntOf(tables));
}

describe('a face', () => {
  const face = typefaceOf(file);

  it('knows its name, its measures and the widths of its glyphs', () => {
    expect(face.name).toBe('NotoSansSC-Medium');
    expect(face.measures.ascent).toBeGreaterThan(800);
    expect(face.measures.descent).toBeLessThan(0);
    expect(face.width('公'.charCodeAt(0))).toBe(1000);
    expect(face.width('i'.charCodeAt(0))).toBeLessThan(500);
  });

  it('shows characters beyond the basic plane, and says what it cannot show', () => {
    expect(face.glyph(0x20164)).toBeGreaterThan(0);
    expect(face.glyph(0x1f600)).toBe(0);
    expect(face.glyph(0x05d0)).toBe(0);
  });

  it('reads maps of segments, by delta and by list', () => {
    // Segments 公..公 by delta, 开..开 by list, and the closing one (OpenType 1.9, format 4).
    const [open, made] = ['公'.charCodeAt(0), '开'.charCodeAt(0)];
    const words = [
      ...[4, 42, 0, 6, 4, 1, 2],
      ...[open, made, 0xffff, 0],
      ...[open, made, 0xffff],
      ...[(7 - open) & 0xffff, 1, 1],
      ...[0, 4, 0],
      9,
    ];
    const mapped = faceWith(characterMap(3, 1, words));
    expect(mapped.glyph(open)).toBe(7);
    expect(mapped.glyph(made)).toBe(10);
    expect(mapped.glyph('解'.charCodeAt(0))).toBe(0);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['outlines of another kind', new TextEncoder().encode('OTTO'.padEnd(40))],
    ['a collection of faces', new TextEncoder().encode('ttcf'.padEnd(40))],
    ['a file cut short', file.subarray(0, 1_000)],
  ])('is not read from %s', (_, bytes) => {
    expect(() => typefaceOf(bytes)).toThrow(TypeError);
  });

  it('is not read without a map from Unicode', () => {
    expect(() => faceWith(characterMap(3, 0, [4]))).toThrow(/character map for Unicode/);
    expect(() => faceWith(characterMap(3, 1, [6]))).toThrow(/the format 6/);
  });
});

describe('a subset of a face', () => {
  const face = typefaceOf(file);

  it('is a font file of its own, with the empty box, the glyphs asked for, and nothing else', () => {
    const wanted = [...'公开公'].map((character) => face.glyph(character.charCodeAt(0)));
    const { bytes, glyphs } = face.subset(wanted);
    const subset = openSfnt(bytes);
    expect([...glyphs.values()]).toEqual([0, 1, 2]);
    expect(subset.needed('maxp').getUint16(4)).toBe(3);
    expect(subset.needed('hhea').getUint16(34)).toBe(3);
    expect(subset.needed('hmtx').byteLength).toBe(12);
    expect(subset.needed('loca').byteLength).toBe(16);
    expect(bytes.length).toBeLessThan(file.length / 1_000);
  });

  it('has outlines that equal those of the whole font, byte for byte', () => {
    const glyph = face.glyph('策'.charCodeAt(0));
    const { bytes, glyphs } = face.subset([glyph]);
    const original = outlineIn(file, glyph);
    const copied = outlineIn(bytes, glyphs.get(glyph) ?? 0);
    expect(copied.subarray(0, original.length)).toEqual(original);
    expect(copied.subarray(original.length).every((padding) => padding === 0)).toBe(true);
  });

  it('brings the parts of a composed sign along, under their new numbers', async () => {
    const kai = typefaceOf(await (await npmFontSource()).load('kai'));
    const glyph = kai.glyph('¨'.charCodeAt(0));
    const { bytes, glyphs } = kai.subset([glyph]);
    expect([...glyphs.values()]).toEqual([0, 1, 2]);
    const outline = outlineIn(bytes, 1);
    expect(outline.readInt16BE(0)).toBe(-1);
    expect(outline.readUInt16BE(12)).toBe(2);
    expect(outlineIn(bytes, 2).readInt16BE(0)).toBeGreaterThan(0);
  });

  it('comes to the sum that the checksums of every font file come to', () => {
    const { bytes } = face.subset([face.glyph('公'.charCodeAt(0))]);
    const view = new DataView(bytes.buffer);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});
