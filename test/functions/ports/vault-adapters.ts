import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFileVault } from '../../../functions/adapters/files/vault.ts';
import type { Vault, VaultEntry } from '../../../functions/ports/vault.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A place in which one vault keeps its entries. */
export interface VaultStore {
  /** Opens the vault, as a process does when it starts. */
  connect(): Promise<Vault>;
  /** The bytes that are stored of an entry, as somebody with access to the place sees them. */
  stored(entry: VaultEntry): Promise<Uint8Array>;
  /** Puts other bytes in their place, or bytes where there are none. */
  replace(entry: VaultEntry, bytes: Uint8Array): Promise<void>;
}

interface VaultAdapter {
  readonly name: string;
  open(): Promise<VaultStore>;
}

export const vaultAdapters: readonly VaultAdapter[] = [
  { name: 'a folder', open: async () => folderStore(temporaryFolder()) },
];

export function placesIn(folder: string) {
  return {
    folder: join(folder, 'vault'),
    houseKey: join(folder, 'vault-house-key'),
    keyTable: join(folder, 'vault-keys'),
  };
}

function folderStore(folder: string): VaultStore {
  const places = placesIn(folder);
  const fileOf = (entry: VaultEntry) => join(places.folder, `${entry.replace('/', '.')}.sealed`);
  return {
    connect: () => openFileVault(places),
    stored: async (entry) => readFileSync(fileOf(entry)),
    replace: async (entry, bytes) => writeFileSync(fileOf(entry), bytes),
  };
}
