import { hash, timingSafeEqual } from 'node:crypto';
import { type VaultEntry, VaultKeyUnusable } from '../../ports/vault.ts';
import { makeHouseKey, readHouseKey } from '../key-file/house-key.ts';
import { newKey, sealed, unsealed } from '../vault/aes-gcm.ts';
import { ID_BYTES, KeyTable } from './key-table.ts';

/**
 * The key of each entry: made with the entry, wrapped by the house key, erased with the entry. The
 * house key is made with the first entry; while a key is wrapped by it, it is never replaced.
 */
export class EntryKeys {
  readonly #houseKeyFile: string;
  readonly #table: KeyTable;
  #opening: Promise<Uint8Array> | null = null;

  /** @throws {DataFolderProblem} */
  static async open(files: { houseKey: string; keyTable: string }): Promise<EntryKeys> {
    return new EntryKeys(files.houseKey, await KeyTable.open(files.keyTable));
  }

  private constructor(houseKeyFile: string, table: KeyTable) {
    this.#houseKeyFile = houseKeyFile;
    this.#table = table;
  }

  entries(): readonly VaultEntry[] {
    return this.#table.entries();
  }

  /**
   * Null where no key is kept, or one that the house key did not wrap.
   *
   * @throws {VaultKeyUnusable}
   */
  async of(entry: VaultEntry): Promise<Uint8Array | null> {
    const wrapped = this.#table.wrappedKeyOf(entry);
    if (wrapped === null) return null;
    return unsealed(await this.#houseKey(), wrappedAs(entry), wrapped);
  }

  /**
   * A new key in place of whatever was kept for the entry.
   *
   * @throws {VaultKeyUnusable}
   */
  async make(entry: VaultEntry): Promise<Uint8Array> {
    const houseKey = await this.#houseKey();
    const key = newKey();
    await this.#table.keep(entry, sealed(houseKey, wrappedAs(entry), key));
    return key;
  }

  erase(entry: VaultEntry): Promise<void> {
    return this.#table.erase(entry);
  }

  /** Read once; what failed is tried anew, because somebody may have put the file back. */
  #houseKey(): Promise<Uint8Array> {
    this.#opening ??= this.#openHouseKey().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  async #openHouseKey(): Promise<Uint8Array> {
    const table = this.#table;
    const isUsed = table.entries().length > 0;
    const found = readHouseKey(this.#houseKeyFile);
    if (found === null && isUsed) throw this.#unusable('lost');
    const key = found ?? (await makeHouseKey(this.#houseKeyFile));
    const id = idOf(key);
    if (table.houseKeyId !== null && timingSafeEqual(id, table.houseKeyId)) return key;
    if (isUsed) throw this.#unusable('another');
    await table.begin(id);
    return key;
  }

  #unusable(how: 'lost' | 'another'): VaultKeyUnusable {
    const [zh, en] =
      how === 'lost'
        ? ['不存在，而保险库中还有用它加密的条目', 'is gone, and the vault holds what it encrypted']
        : ['不是加密现有条目的那把主密钥', 'is not the house key that encrypted what is kept'];
    return new VaultKeyUnusable(
      `${this.#houseKeyFile} ${zh}；请从备份恢复，无法恢复时按docs/operations/vault.md处理 / ` +
        `${en}: restore it from a backup; where there is none, docs/operations/vault.md says how ` +
        'to begin again',
    );
  }
}

function wrappedAs(entry: VaultEntry): string {
  return `tongbu.vault.entry-key.v1\n${entry}`;
}

/** Tells house keys apart and says nothing about them. */
function idOf(key: Uint8Array): Uint8Array {
  const labelled = Buffer.concat([Buffer.from('tongbu.vault.house-key-id.v1\n'), key]);
  return hash('sha256', labelled, 'buffer').subarray(0, ID_BYTES);
}
