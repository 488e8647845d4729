import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive: its name in ASCII, and its content in pieces that follow each other. */
export type ZipPart = readonly [name: string, pieces: Iterable<Uint8Array>];

/** Bytes deflated at once. */
const CHUNK = 65_536;
/** Of 2¹⁶ entries in place of 2²⁰: a file has a dozen parts, and each gets a table of its own. */
const SMALL_TABLE = 4;

/**
 * The bytes of an archive of these parts in this order; the same parts give the same bytes. Pieces
 * are deflated as they come, so that no part has to be in memory as a whole.
 */
export function zipped(parts: readonly ZipPart[]): Uint8Array {
  const written: Uint8Array[] = [];
  const chunk = new Uint8Array(CHUNK);
  const archive = new Zip((error, bytes) => {
    if (error !== null) throw error;
    written.push(bytes);
  });
  for (const [name, pieces] of parts) {
    const file = fileNamed(name);
    // The first day that ZIP can state, in whatever time zone: it keeps the clock out of the file.
    file.mtime = new Date(1980, 0, 1);
    archive.add(file);
    const longer = file instanceof ZipDeflate ? inChunks(pieces, chunk) : pieces;
    for (const piece of longer) file.push(piece);
    file.push(new Uint8Array(0), true);
  }
  archive.end();
  return joined(written);
}

/** Pictures are stored as they are: their own formats have deflated them. */
function fileNamed(name: string): ZipDeflate | ZipPassThrough {
  return /\.(?:png|jpe?g)$/.test(name)
    ? new ZipPassThrough(name)
    : new ZipDeflate(name, { level: 9, mem: SMALL_TABLE });
}

/** The same bytes in longer pieces, each to be used before the next: they deflate better. */
function* inChunks(pieces: Iterable<Uint8Array>, chunk: Uint8Array): Generator<Uint8Array> {
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

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
