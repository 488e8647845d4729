import { crc32, deflateRawSync } from 'node:zlib';

/** An entry that may lie about itself; all that it leaves out is true. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the local header calls it. */
  readonly localName?: string;
  /** A second name, in the extra field of Info-ZIP. */
  readonly unicodeName?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly declaredBytes?: number;
  readonly crc?: number;
  /** Takes over the local header and data of an earlier entry. */
  readonly at?: number;
}

interface Written {
  readonly entry: ZipEntry;
  readonly offset: number;
  readonly data: Buffer;
}

/** Writes an archive byte by byte, so that what no honest program writes can be tested. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Buffer[] = [];
  const written: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const earlier = entry.at === undefined ? undefined : written[entry.at];
    if (earlier !== undefined) {
      written.push({ entry, offset: earlier.offset, data: earlier.data });
      continue;
    }
    const { method = 8, bytes } = entry;
    const data = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes);
    const name = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.concat([localHeader(entry, data, name), name, data]);
    written.push({ entry, offset, data });
    pieces.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  return Buffer.concat([...pieces, directory, endOf(written.length, directory.length, offset)]);
}

function localHeader(entry: ZipEntry, data: Buffer, name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  describe(entry, data).copy(header, 6);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function directoryEntry({ entry, offset, data }: Written): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  describe(entry, data).copy(header, 8);
  const extra = unicodePath(entry, name);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name, extra]);
}

function unicodePath({ unicodeName }: ZipEntry, name: Buffer): Buffer {
  if (unicodeName === undefined) return Buffer.alloc(0);
  const second = Buffer.from(unicodeName);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + second.length, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(name), 5);
  return Buffer.concat([field, second]);
}

/** What both headers say alike: flags, method, time, checksum, sizes. */
function describe(entry: ZipEntry, data: Buffer): Buffer {
  const shared = Buffer.alloc(20);
  shared.writeUInt16LE((entry.flags ?? 0) | 0x800, 0);
  shared.writeUInt16LE(entry.method ?? 8, 2);
  shared.writeUInt32LE(entry.crc ?? crc32(entry.bytes), 8);
  shared.writeUInt32LE(data.length, 12);
  shared.writeUInt32LE(entry.declaredBytes ?? entry.bytes.length, 16);
  return shared;
}

function endOf(entries: number, directoryBytes: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryAt, 16);
  return end;
}

/** An archive of these files and some more entries, in this order. */
export function zipWith(
  files: Readonly<Record<string, Uint8Array>>,
  ...more: readonly ZipEntry[]
): Uint8Array {
  const honest = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  return zipOf([...honest, ...more]);
}
