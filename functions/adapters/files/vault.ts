import { open, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  assertVaultEntry,
  isVaultEntry,
  type Vault,
  VaultConflict,
  VaultDamaged,
  type VaultEntry,
} from '../../ports/vault.ts';
import { newKey, sealed, unsealed } from '../vault/aes-gcm.ts';
import {
  bytesOfEnvelope,
  type Envelope,
  envelopeOf,
  newRevision,
  openedContent,
  sealedAbout,
  sealedContent,
} from '../vault/envelope.ts';
import { openStaging, type Staging, syncFolders } from './durable-file.ts';
import { EntryKeys } from './entry-keys.ts';
import { fileErrorCode, fileProblem } from './file-problem.ts';
import { readWhole } from './read-whole.ts';

const SUFFIX = '.sealed';

export interface FileVaultPlaces {
  /** One file an entry. */
  readonly folder: string;
  /** Both lie outside that folder, so that a copy of the folder alone can be read by nobody. */
  readonly houseKey: string;
  readonly keyTable: string;
}

/**
 * A vault in a folder. The house key wraps one key an entry, which wraps one key a write, which
 * encrypts the content: to destroy an entry is to overwrite its key in the key table, and every
 * copy of its content, however old, is noise from then on.
 *
 * One process uses it at a time. Beside what the port says, every method throws.
 *
 * @throws {DataFolderProblem} the folder, the key table or the disk cannot be used
 */
export async function openFileVault(places: FileVaultPlaces): Promise<Vault> {
  const folder = resolve(places.folder);
  const staging = await openStaging(join(folder, 'incoming'));
  const keys = await EntryKeys.open(places);
  return new FileVault(folder, staging, keys);
}

class FileVault implements Vault {
  readonly #folder: string;
  readonly #staging: Staging;
  readonly #keys: EntryKeys;
  readonly #turns = new Map<VaultEntry, Promise<unknown>>();

  constructor(folder: string, staging: Staging, keys: EntryKeys) {
    this.#folder = folder;
    this.#staging = staging;
    this.#keys = keys;
  }

  async read(entry: VaultEntry): ReturnType<Vault['read']> {
    assertVaultEntry(entry);
    return this.#inTurn(entry, async () => {
      const bytes = await this.#stored(entry);
      if (bytes === null) return null;
      const envelope = envelopeOf(bytes);
      const content = envelope === null ? null : await this.#opened(entry, envelope);
      if (envelope === null || content === null) throw new VaultDamaged(entry);
      return { content, revision: envelope.revision };
    });
  }

  async write(entry: VaultEntry, content: Uint8Array, revision: string | null): Promise<string> {
    assertVaultEntry(entry);
    return this.#inTurn(entry, async () => {
      const key = await this.#keyToReplace(entry, revision);
      const dataKey = newKey();
      const next = newRevision();
      const envelope = bytesOfEnvelope({
        revision: next,
        wrappedKey: sealed(key, sealedAbout('key', entry, next), dataKey),
        body: sealedContent(dataKey, entry, next, content),
      });
      await this.#staging.place(this.#pathOf(entry), envelope);
      await syncFolders(this.#folder);
      return next;
    });
  }

  async destroy(entry: VaultEntry): Promise<void> {
    assertVaultEntry(entry);
    await this.#inTurn(entry, async () => {
      await this.#keys.erase(entry);
      await shred(this.#pathOf(entry));
      await syncFolders(this.#folder);
    });
  }

  async *entries(): AsyncGenerator<VaultEntry> {
    const stored = (await this.#names()).flatMap((name) => entryOfFile(name) ?? []);
    yield* new Set([...stored, ...this.#keys.entries()]);
  }

  /** The entry's key, when what stands is the revision that the writer read. */
  async #keyToReplace(entry: VaultEntry, revision: string | null): Promise<Uint8Array> {
    const bytes = await this.#stored(entry);
    // A key without content was made by a write that did not end; nothing was sealed with it.
    if (bytes === null && revision === null) return this.#keys.make(entry);
    const envelope = bytes === null ? null : envelopeOf(bytes);
    if (bytes !== null && envelope === null) throw new VaultDamaged(entry);
    if (envelope?.revision !== revision) throw new VaultConflict(entry);
    const key = await this.#keys.of(entry);
    if (key === null) throw new VaultDamaged(entry);
    return key;
  }

  async #opened(entry: VaultEntry, envelope: Envelope): Promise<Uint8Array | null> {
    const key = await this.#keys.of(entry);
    if (key === null) return null;
    const about = sealedAbout('key', entry, envelope.revision);
    const dataKey = unsealed(key, about, envelope.wrappedKey);
    return dataKey === null ? null : openedContent(dataKey, entry, envelope);
  }

  async #stored(entry: VaultEntry): Promise<Uint8Array | null> {
    const path = this.#pathOf(entry);
    try {
      return await readWhole(path);
    } catch (error) {
      if (fileErrorCode(error) === 'ENOENT') return null;
      throw fileProblem(error, path);
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      throw fileProblem(error, this.#folder);
    }
  }

  /** A dot stands in no entry, so that no two of them share a file. */
  #pathOf(entry: VaultEntry): string {
    return join(this.#folder, entry.replace('/', '.') + SUFFIX);
  }

  /** One after the other for the same entry: a revision is compared and replaced at once. */
  async #inTurn<T>(entry: VaultEntry, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(entry) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(work);
    this.#turns.set(entry, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(entry) === turn) this.#turns.delete(entry);
    }
  }
}

function entryOfFile(name: string): VaultEntry | null {
  if (!name.endsWith(SUFFIX)) return null;
  const entry = name.slice(0, -SUFFIX.length).replace('.', '/');
  return isVaultEntry(entry) ? entry : null;
}

/** Overwrites a file before it is removed. What protects is the erased key; this is thorough. */
async function shred(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r+');
    try {
      const { size } = await handle.stat();
      await handle.write(Buffer.alloc(size), 0, size, 0);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rm(path);
  } catch (error) {
    if (fileErrorCode(error) !== 'ENOENT') throw fileProblem(error, path);
  }
}
