import { ADJUSTMENT, type Sfnt, sfntOf } from './sfnt.ts';

/** The glyphs that a document uses, as a font file, and where each went. */
export interface FontSubset {
  readonly bytes: Uint8Array;
  /** Glyph number in the file for each glyph of the whole font that was asked for. */
  readonly glyphs: ReadonlyMap<number, number>;
}

/** Flags of the components of a composite glyph (OpenType 1.9, `glyf`). */
const WORD_ARGUMENTS = 0x0001;
const SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
/** Outline records open with the number of contours and the box. */
const RECORD_HEADER = 10;

/** What instructions in the outlines refer to. */
const INSTRUCTION_TABLES = ['cvt ', 'fpgm', 'prep'] as const;

interface Component {
  /** Where its glyph number stands in the record. */
  readonly at: number;
  readonly glyph: number;
}

/**
 * A font file with some glyphs only. Outlines are copied as they are, byte for byte, and only the
 * numbers by which composite glyphs name their parts are written anew: nothing is decoded, so
 * nothing can be drawn differently.
 *
 * @param glyphIds glyph 0, the empty box, is added when it is not among them
 */
export function subsetTrueType(font: Sfnt, glyphIds: readonly number[]): FontSubset {
  const record = recordsOf(font);
  const glyphs = new Map<number, number>([[0, 0]]);
  for (const id of glyphIds) if (!glyphs.has(id)) glyphs.set(id, glyphs.size);
  // The parts of composite glyphs join at the end, and may be composite themselves.
  for (const id of glyphs.keys()) {
    for (const { glyph } of componentsOf(record(id))) {
      if (!glyphs.has(glyph)) glyphs.set(glyph, glyphs.size);
    }
  }
  const ids = [...glyphs.keys()];
  const tables = new Map<string, Uint8Array>([
    ['head', headOf(font)],
    ['hhea', withCount(font.needed('hhea'), 34, ids.length)],
    ['maxp', withCount(font.needed('maxp'), 4, ids.length)],
    ['hmtx', metricsOf(font, ids)],
    ...outlinesOf(ids.map(record), glyphs),
  ]);
  for (const tag of INSTRUCTION_TABLES) {
    const table = font.table(tag);
    if (table !== null) tables.set(tag, bytesOf(table));
  }
  return { bytes: sfntOf(tables), glyphs };
}

/** The outline record of a glyph; empty for one without ink. */
function recordsOf(font: Sfnt): (id: number) => DataView {
  const glyf = font.needed('glyf');
  const loca = font.needed('loca');
  const long = font.needed('head').getUint16(50) === 1;
  const offset = (id: number) => (long ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  return (id) => {
    const from = offset(id);
    return new DataView(glyf.buffer, glyf.byteOffset + from, offset(id + 1) - from);
  };
}

function componentsOf(record: DataView): Component[] {
  const components: Component[] = [];
  if (record.byteLength < RECORD_HEADER || record.getInt16(0) >= 0) return components;
  let at = RECORD_HEADER;
  let flags = MORE_COMPONENTS;
  while (flags & MORE_COMPONENTS) {
    flags = record.getUint16(at);
    components.push({ at: at + 2, glyph: record.getUint16(at + 2) });
    at += 4 + (flags & WORD_ARGUMENTS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & MATRIX) at += 8;
  }
  return components;
}

/** `glyf` and its index `loca`, whose entries are always long: a short one saves next to nothing. */
function outlinesOf(
  records: readonly DataView[],
  glyphs: ReadonlyMap<number, number>,
): [string, Uint8Array][] {
  const aligned = (length: number) => Math.ceil(length / 4) * 4;
  const size = records.reduce((sum, record) => sum + aligned(record.byteLength), 0);
  const glyf = new Uint8Array(size);
  const outlines = new DataView(glyf.buffer);
  const loca = new DataView(new ArrayBuffer((records.length + 1) * 4));
  let at = 0;
  records.forEach((record, index) => {
    loca.setUint32(index * 4, at);
    glyf.set(bytesOf(record), at);
    for (const component of componentsOf(record)) {
      outlines.setUint16(at + component.at, glyphs.get(component.glyph) ?? 0);
    }
    at += aligned(record.byteLength);
  });
  loca.setUint32(records.length * 4, at);
  return [
    ['glyf', glyf],
    ['loca', bytesOf(loca)],
  ];
}

/** Advance and left bearing of each glyph; the last glyphs of a font may share one advance. */
function metricsOf(font: Sfnt, ids: readonly number[]): Uint8Array {
  const hmtx = font.needed('hmtx');
  const full = font.needed('hhea').getUint16(34);
  const metrics = new DataView(new ArrayBuffer(ids.length * 4));
  ids.forEach((id, index) => {
    const shared = id >= full;
    metrics.setUint16(index * 4, hmtx.getUint16((shared ? full - 1 : id) * 4));
    metrics.setInt16(
      index * 4 + 2,
      hmtx.getInt16(shared ? full * 4 + (id - full) * 2 : id * 4 + 2),
    );
  });
  return bytesOf(metrics);
}

function headOf(font: Sfnt): Uint8Array {
  const head = bytesOf(font.needed('head')).slice();
  const view = new DataView(head.buffer);
  view.setUint32(ADJUSTMENT, 0);
  view.setUint16(50, 1);
  return head;
}

function withCount(table: DataView, at: number, count: number): Uint8Array {
  const bytes = bytesOf(table).slice();
  new DataView(bytes.buffer).setUint16(at, count);
  return bytes;
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
