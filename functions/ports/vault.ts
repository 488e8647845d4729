/**
 * Where raw personal data wait while people decide about them: encrypted, outside the ledger and
 * outside the content-addressed objects, and destroyed on schedule. What is destroyed cannot be
 * read again by anybody, not even with the house's long-lived keys.
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
  /** Content and key are gone for good. What is gone already, is. */
  destroy(entry: VaultEntry): Promise<void>;
}

/** 1 to 120 characters of `[0-9a-z-]`, a slash between two parts; ids only, no personal data. */
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

const ENTRY = /^[0-9a-z-]{1,60}\/[0-9a-z-]{1,60}$/;

/**
 * What every adapter checks before it touches anything.
 *
 * @throws {TypeError}
 */
export function assertVaultEntry(entry: VaultEntry): void {
  if (ENTRY.test(entry)) return;
  throw new TypeError(`${JSON.stringify(entry.slice(0, 100))} is no vault entry`);
}
