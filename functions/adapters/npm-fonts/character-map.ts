import { closeSync, openSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { type CodePoints, codePointsOf } from '../glyphs/code-points.ts';

const CMAP = 0x636d6170;
const WOFF = 0x774f4646;
/** No character map of a font comes near this. */
const MOST_BYTES = 8 * 1024 * 1024;

interface Table {
  readonly offset: number;
  readonly stored: number;
  readonly length: number;
}

/**
 * The code points that a font file has glyphs for. Of its some fifteen megabytes only the
 * character map is read, so asking costs milliseconds and no memory stays taken.
 *
 * @param path of a TrueType file or of a WOFF 1.0 with one inside
 * @throws TypeError the file is neither, or has no character map of Unicode
 */
export function charactersOfFont(path: string): CodePoints {
  const file = openSync(path, 'r');
  try {
    const table = findTable((offset, length) => readAt(file, offset, length));
    const stored = readAt(file, table.offset, table.stored);
    const bytes =
      table.stored === table.length ? stored : inflateSync(stored, { maxOutputLength: MOST_BYTES });
    return readCharacterMap(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } finally {
    closeSync(file);
  }
}

function readAt(file: number, offset: number, length: number): Uint8Array {
  if (length > MOST_BYTES) throw new TypeError('a font states a table of impossible length');
  const bytes = new Uint8Array(length);
  if (readSync(file, bytes, 0, length, offset) !== length) {
    throw new TypeError('a font file is cut short');
  }
  return bytes;
}

/** The directory of an sfnt (OpenType 1.9, "Table directory") or of a WOFF (section 4). */
function findTable(read: (offset: number, length: number) => Uint8Array): Table {
  const header = viewOf(read(0, 44));
  const isWoff = header.getUint32(0) === WOFF;
  const count = header.getUint16(isWoff ? 12 : 4);
  const [begins, step] = isWoff ? [44, 20] : [12, 16];
  const directory = viewOf(read(begins, count * step));
  for (let at = 0; at < count * step; at += step) {
    if (directory.getUint32(at) !== CMAP) continue;
    const length = directory.getUint32(at + 12);
    return isWoff
      ? { offset: directory.getUint32(at + 4), stored: directory.getUint32(at + 8), length }
      : { offset: directory.getUint32(at + 8), stored: length, length };
  }
  throw new TypeError('a font file has no character map');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The widest Unicode subtable: whole Unicode (format 12) before its first plane (format 4). */
function readCharacterMap(map: DataView): CodePoints {
  const subtables = Array.from({ length: map.getUint16(2) }, (_, index) => {
    const at = 4 + index * 8;
    const offset = map.getUint32(at + 4);
    const [platform, encoding] = [map.getUint16(at), map.getUint16(at + 2)];
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    return { format: isUnicode ? map.getUint16(offset) : 0, offset };
  });
  const whole = subtables.find(({ format }) => format === 12);
  if (whole !== undefined) return segmentedCoverage(map, whole.offset);
  const plane = subtables.find(({ format }) => format === 4);
  if (plane !== undefined) return segmentMapping(map, plane.offset);
  throw new TypeError('a font file maps no Unicode characters');
}

/** Format 12; glyph 0 is the empty box. */
function segmentedCoverage(map: DataView, offset: number): CodePoints {
  const groups = Array.from({ length: map.getUint32(offset + 12) }, (_, index) => {
    const at = offset + 16 + index * 12;
    const first = map.getUint32(at) + (map.getUint32(at + 8) === 0 ? 1 : 0);
    return [first, map.getUint32(at + 4)] as const;
  });
  return codePointsOf(groups.filter(([first, last]) => first <= last));
}

/** Format 4; a segment may map single characters of it to the empty box. */
function segmentMapping(map: DataView, offset: number): CodePoints {
  const twice = map.getUint16(offset + 6);
  const ranges: [number, number][] = [];
  for (let at = offset + 14; at < offset + 14 + twice; at += 2) {
    const last = map.getUint16(at);
    const first = map.getUint16(at + 2 + twice);
    const delta = map.getUint16(at + 2 + twice * 2);
    const rangeAt = at + 2 + twice * 3;
    const range = map.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const stored = range === 0 ? code : map.getUint16(rangeAt + range + (code - first) * 2);
      const glyph = range !== 0 && stored === 0 ? 0 : (stored + delta) & 0xffff;
      if (glyph !== 0) ranges.push([code, code]);
    }
  }
  return codePointsOf(ranges);
}
