import { inflateSync } from 'node:zlib';

const WOFF_SIGNATURE = 0x774f4646;
const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;

interface WoffTable {
  readonly tag: number;
  readonly offset: number;
  readonly compressedLength: number;
  readonly length: number;
  readonly checksum: number;
}

/**
 * Unwraps a WOFF 1.0 file to the sfnt inside: each table is stored as is or deflated
 * (W3C WOFF 1.0, sections 3 to 5).
 *
 * @throws TypeError when the bytes are not a WOFF or a table does not unpack to its stated length.
 */
export function sfntOfWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.byteLength < HEADER_BYTES || view.getUint32(0) !== WOFF_SIGNATURE) {
    throw new TypeError('not a WOFF file: the signature is missing');
  }
  const tables = readDirectory(view);
  const sfnt = new Uint8Array(lengthOf(tables));
  writeDirectory(new DataView(sfnt.buffer), view.getUint32(4), tables);
  let position = 12 + tables.length * 16;
  for (const table of tables) {
    sfnt.set(unpack(woff, table), position);
    position += padded(table.length);
  }
  return sfnt;
}

function readDirectory(view: DataView): WoffTable[] {
  return Array.from({ length: view.getUint16(12) }, (_, index) => {
    const at = HEADER_BYTES + index * ENTRY_BYTES;
    return {
      tag: view.getUint32(at),
      offset: view.getUint32(at + 4),
      compressedLength: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
      checksum: view.getUint32(at + 16),
    };
  });
}

function writeDirectory(view: DataView, flavour: number, tables: readonly WoffTable[]): void {
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let position = 12 + tables.length * 16;
  tables.forEach((table, index) => {
    const at = 12 + index * 16;
    view.setUint32(at, table.tag);
    view.setUint32(at + 4, table.checksum);
    view.setUint32(at + 8, position);
    view.setUint32(at + 12, table.length);
    position += padded(table.length);
  });
}

function unpack(woff: Uint8Array, table: WoffTable): Uint8Array {
  const stored = woff.subarray(table.offset, table.offset + table.compressedLength);
  if (table.compressedLength === table.length) return stored;
  const unpacked = inflateSync(stored, { maxOutputLength: table.length });
  if (unpacked.length !== table.length) throw new TypeError('a WOFF table is cut short');
  return unpacked;
}

function lengthOf(tables: readonly WoffTable[]): number {
  return tables.reduce((sum, table) => sum + padded(table.length), 12 + tables.length * 16);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
