import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { packageLimits } from './package-limits.ts';
import { PackageProblem } from './package-problem.ts';

/** A file in the archive, as the directory declares it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly declaredBytes: number;
  readonly storedBytes: number;
}

/**
 * A ZIP archive whose directory was checked entry by entry. Nothing is inflated before somebody
 * asks for it by name; then the bytes are counted as they come out, whatever was declared.
 */
export class Archive {
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
  private readonly zip: ZipFile;
  private readonly located: ReadonlyMap<string, Entry>;
  /** Names of parts are the same whatever their case (ISO/IEC 29500-2, 6.2.2.3). */
  private readonly folded: ReadonlyMap<string, string>;
  private readonly counted = new Map<string, number>();
  private inflated = 0;

  constructor(zip: ZipFile, located: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.located = located;
    this.entries = new Map([...located].map(([name, entry]) => [name, described(name, entry)]));
    this.folded = new Map([...located.keys()].map((name) => [name.toLowerCase(), name]));
  }

  /** The name as the archive has it; null for what is not in it. */
  nameOf(part: string): string | null {
    return this.folded.get(part.toLowerCase()) ?? null;
  }

  /** Bytes that came out so far; a part read twice counts once. */
  get inflatedBytes(): number {
    return this.inflated;
  }

  /**
   * @param take called with each piece in turn; must not keep it beyond the call
   * @throws {PackageProblem}
   */
  async read(name: string, take: (piece: Buffer) => void): Promise<void> {
    const entry = this.located.get(name);
    if (entry === undefined) throw new PackageProblem('damaged', { part: name });
    if (entry.uncompressedSize > packageLimits.partBytes) throw tooLarge(name);
    const stream = await this.zip.openReadStreamPromise(entry).catch(damaged(name));
    let bytes = 0;
    let checksum = 0;
    const pieces: AsyncIterable<Buffer> = stream;
    let ours: unknown = null;
    try {
      for await (const piece of pieces) {
        bytes += piece.length;
        checksum = crc32(piece, checksum);
        try {
          this.count(name, bytes);
          take(piece);
        } catch (error) {
          ours = error;
          throw error;
        }
      }
    } catch (error) {
      throw error === ours || !isOfZip(error)
        ? error
        : new PackageProblem('damaged', { part: name });
    }
    if (checksum !== entry.crc32) throw new PackageProblem('damaged', { part: name });
  }

  private count(name: string, bytes: number): void {
    if (bytes > packageLimits.partBytes) throw tooLarge(name);
    const before = this.counted.get(name) ?? 0;
    if (bytes <= before) return;
    this.counted.set(name, bytes);
    this.inflated += bytes - before;
    if (this.inflated <= packageLimits.inflatedBytes) return;
    throw new PackageProblem('limit', {
      limit: 'inflatedBytes',
      maximum: packageLimits.inflatedBytes,
    });
  }
}

/**
 * Opens an archive and judges its whole directory before anything is read.
 *
 * @throws {PackageProblem}
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, {
    decodeStrings: true,
    validateEntrySizes: true,
    strictFileNames: true,
  }).catch(damaged(null));
  if (zip.entryCount > packageLimits.entries) throw tooManyEntries();
  const located = new Map<string, Entry>();
  const seen = new Set<string>();
  const extents: Extent[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      extents.push(await extentOf(zip, entry));
      const { fileName: name } = entry;
      if (name.endsWith('/')) continue;
      judge(entry);
      const folded = name.toLowerCase();
      if (seen.has(folded)) throw new PackageProblem('trick', { trick: 'duplicate' });
      seen.add(folded);
      located.set(name, entry);
    }
  } catch (error) {
    throw problemOf(error);
  }
  refuseOverlaps(extents);
  return new Archive(zip, located);
}

/** Where an entry lies in the file, from its local header to the end of its data. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The two headers of an entry have to agree: readers differ in which of them they believe. */
async function extentOf(zip: ZipFile, entry: Entry): Promise<Extent> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  const agrees =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    !isRenamed(entry);
  if (!agrees) throw new PackageProblem('trick', { trick: 'contradiction' });
  const from = entry.relativeOffsetOfLocalHeader;
  return { from, to: local.fileDataStart + entry.compressedSize };
}

/** Info-ZIP's field for a second name, which yauzl goes by and Word does not. */
const UNICODE_PATH = 0x7075;

function isRenamed(entry: Entry): boolean {
  const hasSecondName = entry.extraFields.some(({ id }) => id === UNICODE_PATH);
  return hasSecondName && !entry.fileNameRaw.equals(Buffer.from(entry.fileName));
}

function judge(entry: Entry): void {
  if (entry.isEncrypted()) throw new PackageProblem('encrypted');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw new PackageProblem('trick', { trick: 'compression' });
  }
  if (entry.fileName.length > packageLimits.nameLength || !isPlainName(entry.fileName)) {
    throw new PackageProblem('trick', { trick: 'path' });
  }
}

/** Relative, without "." or ".." or empty segments, also where percent signs spell them. */
function isPlainName(name: string): boolean {
  const decoded = name.replaceAll(/%2e/gi, '.').replaceAll(/%2f/gi, '/').replaceAll(/%5c/gi, '\\');
  const segments = decoded.split('/');
  return (
    !/[\\:]|\p{Cc}/u.test(decoded) &&
    segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  );
}

/** Entries that share bytes let a small file name the same bomb two thousand times. */
function refuseOverlaps(extents: readonly Extent[]): void {
  const inOrder = extents.toSorted((one, other) => one.from - other.from);
  let end = 0;
  for (const { from, to } of inOrder) {
    if (from < end) throw new PackageProblem('trick', { trick: 'overlap' });
    end = to;
  }
}

function described(name: string, entry: Entry): ArchiveEntry {
  return { name, declaredBytes: entry.uncompressedSize, storedBytes: entry.compressedSize };
}

function tooLarge(part: string): PackageProblem {
  return new PackageProblem('limit', {
    limit: 'partBytes',
    maximum: packageLimits.partBytes,
    part,
  });
}

function tooManyEntries(): PackageProblem {
  return new PackageProblem('limit', { limit: 'entries', maximum: packageLimits.entries });
}

/** yauzl tells its findings apart by their sentences alone. */
function problemOf(error: unknown): unknown {
  if (!isOfZip(error)) return error;
  const { message } = error;
  if (message.includes('encrypt')) return new PackageProblem('encrypted');
  const isPath = /^(?:absolute path|invalid relative path|invalid characters in fileName)/;
  if (isPath.test(message)) return new PackageProblem('trick', { trick: 'path' });
  return new PackageProblem('damaged');
}

function damaged(part: string | null): (error: unknown) => never {
  return (error) => {
    if (!isOfZip(error)) throw error;
    throw new PackageProblem('damaged', part === null ? {} : { part });
  };
}

/** Neither a finding of our own nor a mistake of ours: what yauzl and zlib say about a file. */
function isOfZip(error: unknown): error is Error {
  if (!(error instanceof Error) || error instanceof TypeError) return false;
  return error.name === 'Error' || error.name === 'RangeError';
}
