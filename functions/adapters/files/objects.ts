import { hash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';
import {
  assertMediaType,
  ObjectDamaged,
  ObjectMissing,
  type Objects,
} from '../../ports/objects.ts';
import { openStaging, type Staging, syncFolders } from './durable-file.ts';
import { fileErrorCode, fileProblem } from './file-problem.ts';
import { readWhole } from './read-whole.ts';

const LONGEST_NAME = 255;

/**
 * Objects as files `abc/<digest>.<media type>`, the type percent-encoded: the name says all that
 * is known of the bytes, so one rename makes an object complete. The type given first stays.
 *
 * @throws {DataFolderProblem} here and from every method, when the folder cannot be used
 */
export async function openFileObjects(path: string): Promise<Objects> {
  const folder = resolve(path);
  const staging = await openStaging(join(folder, 'incoming'));
  const underWay = new Map<Digest, Promise<void>>();
  const shelves = new Shelves(folder);

  return {
    put: async (bytes, mediaType) => {
      const digest = digestOf(bytes);
      const suffix = suffixOf(mediaType);
      // One after the other for the same bytes; the second then finds them stored.
      const before = underWay.get(digest) ?? Promise.resolve();
      const writing = before
        .catch(() => {})
        .then(() => store(staging, shelves, digest, suffix, bytes));
      underWay.set(digest, writing);
      try {
        await writing;
      } finally {
        if (underWay.get(digest) === writing) underWay.delete(digest);
      }
      return digest;
    },
    get: async (digest) => {
      // A digest comes from outside and becomes a path.
      if (!digestSchema.safeParse(digest).success) throw new ObjectMissing(digest);
      const shelf = shelves.of(digest);
      const name = nameOn(shelf, digest);
      if (name === null) throw new ObjectMissing(digest);
      const bytes = await read(join(shelf, name));
      if (digestOf(bytes) !== digest) throw new ObjectDamaged(digest);
      return { bytes, mediaType: decodeURIComponent(name.slice(digest.length + 1)) };
    },
  };
}

async function store(
  staging: Staging,
  shelves: Shelves,
  digest: Digest,
  suffix: string,
  bytes: Uint8Array,
): Promise<void> {
  const shelf = shelves.of(digest);
  const name = nameOn(shelf, digest);
  const path = join(shelf, name ?? `${digest}.${suffix}`);
  try {
    await shelves.make(shelf);
    if (name === null || !Buffer.from(bytes).equals(await readWhole(path))) {
      // Nothing is stored, or something damaged, which the right bytes replace.
      await staging.place(path, bytes);
    }
    // What stands there already may stem from a process that died before it had synced.
    await syncFolders(shelf);
  } catch (error) {
    throw fileProblem(error, shelf);
  }
}

/** A shelf holds few names; a thread would take longer to wake than they take to read. */
function nameOn(shelf: string, digest: Digest): string | null {
  try {
    const names = readdirSync(shelf);
    return names.sort().find((name) => name.startsWith(`${digest}.`)) ?? null;
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return null;
    throw fileProblem(error, shelf);
  }
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readWhole(path);
  } catch (error) {
    throw fileProblem(error, path);
  }
}

/** Objects spread evenly over 4,096 folders, so that none grows long and each is made once. */
class Shelves {
  readonly #folder: string;
  readonly #lasting = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  of(digest: Digest): string {
    return join(this.#folder, digest.slice(0, 3));
  }

  /** Makes a shelf survive a power cut; one that stands already may never have been synced. */
  async make(shelf: string): Promise<void> {
    if (this.#lasting.has(shelf)) return;
    mkdirSync(shelf, { recursive: true, mode: 0o700 });
    await syncFolders(this.#folder);
    this.#lasting.add(shelf);
  }
}

function suffixOf(mediaType: string): string {
  assertMediaType(mediaType);
  const suffix = encodeURIComponent(mediaType);
  if (64 + 1 + suffix.length <= LONGEST_NAME) return suffix;
  throw new TypeError(`${JSON.stringify(mediaType.slice(0, 100))} is too long for a file name`);
}

function digestOf(bytes: Uint8Array): Digest {
  return digestSchema.parse(hash('sha256', bytes));
}
