import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DataFolderProblem } from '../../ports/data-folder.ts';
import { isVaultEntry, type VaultEntry } from '../../ports/vault.ts';
import { KEY_BYTES, SEAL_BYTES } from '../vault/aes-gcm.ts';
import { openStaging, syncFolders } from './durable-file.ts';
import { fileErrorCode, fileProblem } from './file-problem.ts';

const MAGIC = 'TBVK1';
export const ID_BYTES = 16;
/** A slot never crosses the border of a disk's sector, so that one is written whole or not. */
const SLOT_BYTES = 256;
const NAME_AT = 2;
const WRAPPED_AT = 128;
export const WRAPPED_BYTES = KEY_BYTES + SEAL_BYTES;
const FREE = 0;
const USED = 1;

/**
 * The keys of all entries of the vault, each wrapped by the house key, in one small file of slots
 * that are overwritten in place: a key that is erased stays in no journal and no older file of
 * ours. Whoever has an older copy of an entry's content cannot read it without its slot.
 *
 * One process uses the file at a time. The first slot says which house key wraps the others.
 */
export class KeyTable {
  readonly #path: string;
  /** By slot; a free one is null. */
  readonly #slots: (Slot | null)[] = [];
  #houseKeyId: Uint8Array | null = null;
  #writing: Promise<unknown> = Promise.resolve();

  /** @throws {DataFolderProblem} the file cannot be read or is no key table */
  static async open(path: string): Promise<KeyTable> {
    const table = new KeyTable(path);
    table.#read(await readIfThere(path));
    return table;
  }

  private constructor(path: string) {
    this.#path = path;
  }

  /** Null where there is no table yet. */
  get houseKeyId(): Uint8Array | null {
    return this.#houseKeyId;
  }

  entries(): readonly VaultEntry[] {
    return this.#slots.flatMap((slot) => slot?.entry ?? []);
  }

  wrappedKeyOf(entry: VaultEntry): Uint8Array | null {
    return this.#slots.find((slot) => slot?.entry === entry)?.wrapped ?? null;
  }

  /** Begins an empty table; one in which a key is kept is never replaced. */
  begin(houseKeyId: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      if (this.entries().length > 0) throw new TypeError(`${this.#path} still holds keys`);
      const head = Buffer.alloc(SLOT_BYTES);
      head.write(MAGIC, 'latin1');
      head.set(houseKeyId, MAGIC.length);
      const staging = await openStaging(`${this.#path}.incoming`);
      await staging.place(this.#path, head);
      await syncFolders(dirname(this.#path));
      this.#slots.length = 0;
      this.#houseKeyId = houseKeyId;
    });
  }

  /** Keeps a key in place of the entry's earlier one, durably. */
  keep(entry: VaultEntry, wrapped: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      const own = this.#slots.findIndex((slot) => slot?.entry === entry);
      const free = this.#slots.indexOf(null);
      const at = own !== -1 ? own : free !== -1 ? free : this.#slots.length;
      await this.#overwrite(at, slotBytes(entry, wrapped));
      this.#slots[at] = { entry, wrapped };
    });
  }

  /** Overwrites the entry's key, durably; one that is erased already, is. */
  erase(entry: VaultEntry): Promise<void> {
    return this.#inTurn(async () => {
      const at = this.#slots.findIndex((slot) => slot?.entry === entry);
      if (at === -1) return;
      const noise = randomBytes(SLOT_BYTES);
      // Should the power fail between the two, the slot is a free one with noise in it.
      noise[0] = FREE;
      await this.#overwrite(at, noise, Buffer.alloc(SLOT_BYTES));
      this.#slots[at]?.wrapped.fill(0);
      this.#slots[at] = null;
    });
  }

  async #overwrite(slot: number, ...contents: readonly Uint8Array[]): Promise<void> {
    try {
      const handle = await open(this.#path, 'r+');
      try {
        for (const bytes of contents) {
          await handle.write(bytes, 0, SLOT_BYTES, (slot + 1) * SLOT_BYTES);
          await handle.datasync();
        }
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw fileProblem(error, this.#path);
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  #read(bytes: Buffer | null): void {
    if (bytes === null) return;
    if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC || bytes.length < SLOT_BYTES) {
      throw new DataFolderProblem('damaged', this.#path);
    }
    this.#houseKeyId = bytes.subarray(MAGIC.length, MAGIC.length + ID_BYTES);
    // A slot that a crash cut off at the end was never used.
    for (let at = SLOT_BYTES; at + SLOT_BYTES <= bytes.length; at += SLOT_BYTES) {
      this.#slots.push(slotOf(bytes.subarray(at, at + SLOT_BYTES)));
    }
  }
}

interface Slot {
  readonly entry: VaultEntry;
  readonly wrapped: Uint8Array;
}

function slotOf(bytes: Buffer): Slot | null {
  const length = bytes[1] ?? 0;
  const entry = bytes.toString('latin1', NAME_AT, NAME_AT + length);
  if (bytes[0] !== USED || !isVaultEntry(entry)) return null;
  return { entry, wrapped: bytes.subarray(WRAPPED_AT, WRAPPED_AT + WRAPPED_BYTES) };
}

function slotBytes(entry: VaultEntry, wrapped: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(SLOT_BYTES);
  bytes[0] = USED;
  bytes[1] = entry.length;
  bytes.write(entry, NAME_AT, 'latin1');
  bytes.set(wrapped, WRAPPED_AT);
  return bytes;
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return null;
    throw fileProblem(error, path);
  }
}
