import { Deflate, strToU8 } from 'fflate';
import { checksumOf } from './checksum.ts';

/** A file of an archive: its name in ASCII, and its content in pieces that follow each other. */
export type ZipPart = readonly [name: string, pieces: Iterable<Uint8Array>];

/** Methods of compression, and the version of ZIP that a reader has to know (APPNOTE 4.4.3, 4.4.5). */
const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
/** The first day that ZIP can state: a fixed one keeps the clock out of the file. */
const FIRST_OF_JANUARY_1980 = 0x21;

/** Bytes deflated at once. */
const CHUNK = 65_536;

interface Entry {
  readonly name: Uint8Array;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly content: readonly Uint8Array[];
}

/**
 * The bytes of an archive of these parts in this order; the same parts give the same bytes. Pieces
 * are deflated as they come, so that no part has to be in memory as a whole, and still every part
 * states its size before its content, which not all readers of Word files can do without.
 */
export function zipped(parts: readonly ZipPart[]): Uint8Array {
  const records: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, pieces] of parts) {
    const entry = entryOf(name, pieces);
    const record = [localHeader(entry), ...entry.content];
    records.push(...record);
    directory.push(directoryHeader(entry, offset));
    offset += lengthOf(record);
  }
  const end = endOfDirectory(directory.length, lengthOf(directory), offset);
  return joined([...records, ...directory, end]);
}

/** Pictures are stored as they are: their own formats have deflated them. */
function entryOf(name: string, pieces: Iterable<Uint8Array>): Entry {
  const method = /\.(?:png|jpe?g)$/.test(name) ? STORED : DEFLATED;
  const content: Uint8Array[] = [];
  const deflate = new Deflate({ level: 9 }, (chunk) => content.push(chunk));
  let checksum = 0;
  let size = 0;
  for (const piece of method === STORED ? pieces : inChunks(pieces)) {
    checksum = checksumOf(piece, checksum);
    size += piece.length;
    if (method === STORED) content.push(piece);
    else deflate.push(piece);
  }
  if (method === DEFLATED) deflate.push(new Uint8Array(0), true);
  return { name: strToU8(name), method, checksum, size, content };
}

/** The same bytes in longer pieces, each to be used before the next: they deflate better. */
function* inChunks(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const chunk = new Uint8Array(CHUNK);
  let length = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + CHUNK - length);
      chunk.set(part, length);
      length += part.length;
      at += part.length;
      if (length === CHUNK) {
        yield chunk;
        length = 0;
      }
    }
  }
  yield chunk.subarray(0, length);
}

function localHeader(entry: Entry): Uint8Array {
  return record([['PK\u0003\u0004'], ...shared(entry)], entry.name);
}

function directoryHeader(entry: Entry, offset: number): Uint8Array {
  const own: Field[] = [
    [0, 2], // length of the comment
    [0, 2], // number of the disk
    [0, 2], // attributes of the content
    [0, 4], // attributes outside of the archive
    [offset, 4],
  ];
  return record([['PK\u0001\u0002'], [VERSION, 2], ...shared(entry), ...own], entry.name);
}

/** What both headers of a file say of it (APPNOTE 4.3.7). */
function shared({ name, method, checksum, size, content }: Entry): Field[] {
  return [
    [VERSION, 2],
    [0, 2], // flags
    [method, 2],
    [0, 2], // time
    [FIRST_OF_JANUARY_1980, 2],
    [checksum, 4],
    [lengthOf(content), 4],
    [size, 4],
    [name.length, 2],
    [0, 2], // length of extra fields
  ];
}

function endOfDirectory(entries: number, size: number, offset: number): Uint8Array {
  const fields: Field[] = [
    ['PK\u0005\u0006'],
    [0, 2], // number of this disk
    [0, 2], // disk of the directory
    [entries, 2],
    [entries, 2],
    [size, 4],
    [offset, 4],
    [0, 2], // length of the comment
  ];
  return record(fields, new Uint8Array(0));
}

/** A signature, or a number and its length in bytes, the lowest first. */
type Field = readonly [signature: string] | readonly [value: number, bytes: number];

function record(fields: readonly Field[], name: Uint8Array): Uint8Array {
  const bytes = fields.flatMap(([value, length]) =>
    typeof value === 'string'
      ? [...strToU8(value)]
      : Array.from({ length: length ?? 0 }, (_, at) => (value >>> (8 * at)) & 0xff),
  );
  return joined([Uint8Array.from(bytes), name]);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((length, piece) => length + piece.length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
