/** The tables of one TrueType file, by tag. Nothing is copied: each is a view of the file. */
export interface Sfnt {
  table(tag: string): DataView | null;
  /** @throws TypeError when the file lacks the table */
  needed(tag: string): DataView;
}

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
const TRUE_TYPE = [0x00010000, 0x74727565];
const COLLECTION = 0x74746366;

/**
 * Reads the directory of a TrueType file (OpenType 1.9, "Organization of an OpenType font").
 *
 * @throws TypeError when the bytes are not one TrueType face. OpenType with CFF outlines is
 * refused, because its subset would need another kind of embedding.
 */
export function openSfnt(bytes: Uint8Array): Sfnt {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = bytes.byteLength < HEADER_BYTES ? 0 : file.getUint32(0);
  if (signature === COLLECTION) throw new TypeError('a font slot needs one face, not a collection');
  if (!TRUE_TYPE.includes(signature)) {
    throw new TypeError('a font slot needs one TrueType file (.ttf)');
  }
  const tables = new Map<string, DataView>();
  const count = file.getUint16(4);
  if (HEADER_BYTES + count * ENTRY_BYTES > bytes.byteLength) throw new TypeError(CUT_SHORT);
  for (let index = 0; index < count; index += 1) {
    const at = HEADER_BYTES + index * ENTRY_BYTES;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = file.getUint32(at + 8);
    const length = file.getUint32(at + 12);
    if (offset + length > bytes.byteLength) throw new TypeError(CUT_SHORT);
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  const table = (tag: string) => tables.get(tag) ?? null;
  return {
    table,
    needed(tag) {
      const found = table(tag);
      if (found === null) throw new TypeError(`the font file lacks its table ${tag}`);
      return found;
    },
  };
}

const CUT_SHORT = 'the font file is cut short';

/**
 * Lays tables out as a font file, with the checksums that the format asks for.
 *
 * @param tables `head` among them, with 0 where the adjustment of the checksum goes
 */
export function sfntOf(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const start = HEADER_BYTES + sorted.length * ENTRY_BYTES;
  const size = sorted.reduce((sum, [, table]) => sum + padded(table.length), start);
  const bytes = new Uint8Array(size);
  const file = new DataView(bytes.buffer);
  file.setUint32(0, 0x00010000);
  file.setUint16(4, sorted.length);
  file.setUint16(6, 2 ** power * ENTRY_BYTES);
  file.setUint16(8, power);
  file.setUint16(10, (sorted.length - 2 ** power) * ENTRY_BYTES);
  let at = start;
  sorted.forEach(([tag, table], index) => {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    bytes.set(table, at);
    for (let letter = 0; letter < 4; letter += 1) bytes[entry + letter] = tag.charCodeAt(letter);
    file.setUint32(entry + 4, checksum(file, at, padded(table.length)));
    file.setUint32(entry + 8, at);
    file.setUint32(entry + 12, table.length);
    at += padded(table.length);
  });
  const head = sorted.findIndex(([tag]) => tag === 'head');
  const headAt = file.getUint32(HEADER_BYTES + head * ENTRY_BYTES + 8);
  file.setUint32(headAt + ADJUSTMENT, (EVEN - checksum(file, 0, size)) >>> 0);
  return bytes;
}

/** Where `head` keeps what brings the checksum of the whole file to the sum that all files have. */
export const ADJUSTMENT = 8;
const EVEN = 0xb1b0afba;

function checksum(file: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + file.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
