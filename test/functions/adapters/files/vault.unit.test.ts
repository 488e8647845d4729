import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFileVault } from '../../../../functions/adapters/files/vault.ts';
import { DataFolderProblem } from '../../../../functions/ports/data-folder.ts';
import {
  VaultDamaged,
  type VaultEntry,
  VaultKeyUnusable,
} from '../../../../functions/ports/vault.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';
import { placesIn } from '../../ports/vault-adapters.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
const entry: VaultEntry = 'jz-2026-001/deidentification';
const other: VaultEntry = 'jz-2026-002/deidentification';
const raw = '户主赵小满，公民身份号码11010119900307283X';

async function filled() {
  const folder = temporaryFolder();
  const places = placesIn(folder);
  const vault = await openFileVault(places);
  await vault.write(entry, bytes(raw), null);
  return {
    folder,
    places,
    vault,
    file: join(places.folder, 'jz-2026-001.deidentification.sealed'),
  };
}

/** The bytes of every file of a folder. */
function everything(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Buffer.concat(
    files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name))),
  );
}

test('no byte of a value stands anywhere in the data folder', async () => {
  const { folder } = await filled();
  const written = everything(folder);
  for (const value of ['赵小满', '11010119900307283X']) {
    for (const encoding of ['utf8', 'utf16le', 'base64', 'hex'] as const) {
      const encoded = Buffer.from(value, 'utf8').toString(encoding);
      expect(written.includes(encoded), encoding).toBe(false);
    }
  }
});

test('everything is for the owner’s eyes only', async () => {
  const { folder, places, file } = await filled();
  expect(statSync(places.folder).mode & 0o777).toBe(0o700);
  for (const path of [file, places.houseKey, places.keyTable]) {
    expect(statSync(path).mode & 0o777, path).toBe(0o600);
  }
  expect(readdirSync(folder).some((name) => name.startsWith('vault-house-key'))).toBe(true);
  expect(readdirSync(places.folder).sort()).toEqual(['incoming', file.split('/').at(-1)]);
});

describe('what is destroyed', () => {
  test('cannot be read from an older copy of its content, whoever holds the house key', async () => {
    const { places, vault, file } = await filled();
    const copy = readFileSync(file);
    await vault.destroy(entry);
    writeFileSync(file, copy);
    const reopened = await openFileVault(places);
    await expect(reopened.read(entry)).rejects.toThrow(VaultDamaged);
    await expect(Array.fromAsync(reopened.entries())).resolves.toEqual([entry]);
    await reopened.destroy(entry);
    expect(await reopened.read(entry)).toBeNull();
  });

  test('cannot be read from any of its older revisions either', async () => {
    const { places, vault, file } = await filled();
    const copies = [readFileSync(file)];
    const first = await vault.read(entry);
    await vault.write(entry, bytes('二'), first?.revision ?? null);
    copies.push(readFileSync(file));
    await vault.destroy(entry);
    await vault.write(entry, bytes('三'), null);
    for (const copy of copies) {
      writeFileSync(file, copy);
      await expect((await openFileVault(places)).read(entry)).rejects.toThrow(VaultDamaged);
    }
  });

  test('leaves nothing of its key in the key table, and the others their own', async () => {
    const { places, vault } = await filled();
    await vault.write(other, bytes('二'), null);
    const slot = readFileSync(places.keyTable).subarray(256, 512);
    const wrapped = slot.subarray(128, 188);
    expect(wrapped.some((byte) => byte !== 0)).toBe(true);
    await vault.destroy(entry);
    const table = readFileSync(places.keyTable);
    expect(table.includes(wrapped)).toBe(false);
    expect(table.subarray(256, 512).every((byte) => byte === 0)).toBe(true);
    expect(text((await (await openFileVault(places)).read(other))?.content)).toBe('二');
  });

  test('gives its place in the key table to the next', async () => {
    const { places, vault } = await filled();
    const { size } = statSync(places.keyTable);
    await vault.destroy(entry);
    await vault.write(other, bytes('二'), null);
    expect(statSync(places.keyTable).size).toBe(size);
  });

  test('is destroyed without the house key too', async () => {
    const { places } = await filled();
    rmSync(places.houseKey);
    const vault = await openFileVault(places);
    await vault.destroy(entry);
    expect(await vault.read(entry)).toBeNull();
  });

  test('is resurrected by a whole older copy of content and keys: the sweep is for that', async () => {
    const { folder, places, vault } = await filled();
    const backup = join(temporaryFolder(), 'backup');
    cpSync(folder, backup, { recursive: true });
    await vault.destroy(entry);
    const restored = await openFileVault(placesIn(backup));
    expect(text((await restored.read(entry))?.content)).toBe(raw);
    await restored.destroy(entry);
    expect(await (await openFileVault(placesIn(backup))).read(entry)).toBeNull();
    expect(await (await openFileVault(places)).read(entry)).toBeNull();
  });
});

describe('after a crash', () => {
  test('a write that did not reach its place is as if it had never been', async () => {
    const { places, file } = await filled();
    const incoming = join(places.folder, 'incoming', 'half');
    writeFileSync(incoming, readFileSync(file).subarray(0, 50));
    const vault = await openFileVault(places);
    expect(text((await vault.read(entry))?.content)).toBe(raw);
    expect(readdirSync(join(places.folder, 'incoming'))).toEqual([]);
  });

  test('a key without its content is listed, replaced by a write, and destroyed', async () => {
    const { places, file } = await filled();
    rmSync(file);
    const vault = await openFileVault(places);
    expect(await vault.read(entry)).toBeNull();
    expect(await Array.fromAsync(vault.entries())).toEqual([entry]);
    await vault.write(entry, bytes('二'), null);
    expect(text((await vault.read(entry))?.content)).toBe('二');
    await vault.destroy(entry);
    expect(await Array.fromAsync(vault.entries())).toEqual([]);
  });

  test('content whose key was erased already is destroyed by trying again', async () => {
    const { places, vault, file } = await filled();
    const copy = readFileSync(file);
    await vault.destroy(entry);
    writeFileSync(file, copy);
    const again = await openFileVault(places);
    await again.destroy(entry);
    expect(readdirSync(places.folder)).toEqual(['incoming']);
  });

  test('a slot that was cut off at the end of the table disturbs nobody', async () => {
    const { places } = await filled();
    const table = readFileSync(places.keyTable);
    writeFileSync(places.keyTable, Buffer.concat([table, Buffer.alloc(100, 1)]));
    const vault = await openFileVault(places);
    await vault.write(other, bytes('二'), null);
    const reopened = await openFileVault(places);
    expect(text((await reopened.read(entry))?.content)).toBe(raw);
    expect(text((await reopened.read(other))?.content)).toBe('二');
  });
});

describe('a house key', () => {
  test('that is lost is not replaced while anything depends on it, and serves again when it is back', async () => {
    const { places } = await filled();
    const key = readFileSync(places.houseKey);
    rmSync(places.houseKey);
    const vault = await openFileVault(places);
    await expect(vault.read(entry)).rejects.toThrow(VaultKeyUnusable);
    await expect(vault.write(other, bytes('二'), null)).rejects.toThrow('docs/operations/vault.md');
    writeFileSync(places.houseKey, key, { mode: 0o600 });
    expect(text((await vault.read(entry))?.content)).toBe(raw);
  });

  test('that is another one is refused, and so is a damaged one or one that others can read', async () => {
    const { places } = await filled();
    const key = readFileSync(places.houseKey);
    for (const wrong of ['', '这不是密钥', key.subarray(0, 20), `${'0'.repeat(64)}\n`]) {
      writeFileSync(places.houseKey, wrong);
      await expect((await openFileVault(places)).read(entry)).rejects.toThrow(VaultKeyUnusable);
    }
    writeFileSync(places.houseKey, key);
    chmodSync(places.houseKey, 0o640);
    await expect((await openFileVault(places)).read(entry)).rejects.toThrow('chmod 600');
  });

  test('is made anew only when nothing depends on it any more', async () => {
    const { places, vault } = await filled();
    await vault.destroy(entry);
    rmSync(places.houseKey);
    const begun = await openFileVault(places);
    await begun.write(entry, bytes('二'), null);
    expect(text((await (await openFileVault(places)).read(entry))?.content)).toBe('二');
  });
});

test('a key table that is none is refused before anything is written', async () => {
  const { places } = await filled();
  for (const wrong of ['', 'x'.repeat(300), 'TBVK1']) {
    writeFileSync(places.keyTable, wrong);
    await expect(openFileVault(places)).rejects.toThrow(DataFolderProblem);
  }
});

test('a lost key table leaves its entries unreadable, and new ones begin', async () => {
  const { places } = await filled();
  rmSync(places.keyTable);
  const vault = await openFileVault(places);
  await expect(vault.read(entry)).rejects.toThrow(VaultDamaged);
  await vault.write(other, bytes('二'), null);
  expect(text((await vault.read(other))?.content)).toBe('二');
  await vault.destroy(entry);
  expect(await vault.read(entry)).toBeNull();
});
