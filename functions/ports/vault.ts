/**
 * Where raw personal data wait while people decide about them: encrypted, outside the ledger and
 * outside the content-addressed objects, and destroyed on schedule. What is destroyed cannot be
 * read again through the vault by anybody, not even with the house's long-lived keys (decision
 * 0012 says what that means for copies).
 *
 * @throws {VaultKeyUnusable} from `read` and `write`; nothing is lost, somebody has to act
 * @throws {Unavailable} `vault`, from every method; repeating the call does it once
 */
export interface Vault {
  /** @throws {VaultDamaged} what is kept there was altered or can no longer be decrypted */
  read(entry: VaultEntry): Promise<{ content: Uint8Array; revision: string } | null>;
  /**
   * Encrypts under a fresh key and keeps durably, in place of the revision that was read; null
   * where there was none.
   *
   * @returns the new revision
   * @throws {VaultConflict} somebody else wrote in the meantime
   */
  write(entry: VaultEntry, content: Uint8Array, revision: string | null): Promise<string>;
  /** Content and key are gone for good. What is gone already, is. Needs no key. */
  destroy(entry: VaultEntry): Promise<void>;
  /** The names of all that is kept, in no order, also of what is damaged. */
  entries(): AsyncIterable<VaultEntry>;
}

/** Two parts of 1 to 60 characters of `[0-9a-z-]`, a slash between; ids only, no personal data. */
export type VaultEntry = `${string}/${string}`;

export class VaultConflict extends Error {
  constructor(entry: VaultEntry) {
    super(`vault entry ${entry} was changed by somebody else`);
    this.name = 'VaultConflict';
  }
}

export class VaultDamaged extends Error {
  constructor(entry: VaultEntry, options?: ErrorOptions) {
    super(`vault entry ${entry} cannot be decrypted`, options);
    this.name = 'VaultDamaged';
  }
}

/** The house's own key cannot be used until somebody does what the message says. */
export class VaultKeyUnusable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'VaultKeyUnusable';
  }
}

const ENTRY = /^[0-9a-z-]{1,60}\/[0-9a-z-]{1,60}$/;

export function isVaultEntry(name: string): name is VaultEntry {
  return ENTRY.test(name);
}

/**
 * What every adapter checks before it touches anything.
 *
 * @throws {TypeError}
 */
export function assertVaultEntry(entry: VaultEntry): void {
  if (isVaultEntry(entry)) return;
  throw new TypeError(`${JSON.stringify(String(entry).slice(0, 100))} is no vault entry`);
}
