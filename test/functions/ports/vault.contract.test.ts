import { describe, expect, test } from 'vitest';
import { VaultConflict, VaultDamaged, type VaultEntry } from '../../../functions/ports/vault.ts';
import { vaultAdapters } from './vault-adapters.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
const entry: VaultEntry = 'jz-2026-001/round-1';
const other: VaultEntry = 'jz-2026-001/round-2';
const raw = '户主赵小满，公民身份号码11010119900307283X，手机13800138000';

describe.each(vaultAdapters)('the vault in $name', ({ open }) => {
  const names = async (vault: { entries(): AsyncIterable<VaultEntry> }) =>
    (await Array.fromAsync(vault.entries())).sort();

  test('gives back what was written, with its revision', async () => {
    const vault = await (await open()).connect();
    expect(await vault.read(entry)).toBeNull();
    const revision = await vault.write(entry, bytes(raw), null);
    const found = await vault.read(entry);
    expect(text(found?.content)).toBe(raw);
    expect(found?.revision).toBe(revision);
  });

  test('survives a restart', async () => {
    const store = await open();
    await (await store.connect()).write(entry, bytes(raw), null);
    expect(text((await (await store.connect()).read(entry))?.content)).toBe(raw);
  });

  test('keeps what is empty and what is large', async () => {
    const vault = await (await open()).connect();
    const large = new Uint8Array(3_000_000).map((_, index) => index % 251);
    const revision = await vault.write(entry, new Uint8Array(), null);
    expect((await vault.read(entry))?.content).toHaveLength(0);
    await vault.write(entry, large, revision);
    expect(Buffer.from(large).equals((await vault.read(entry))?.content ?? bytes(''))).toBe(true);
  });

  test('replaces only the revision that the writer read', async () => {
    const vault = await (await open()).connect();
    const first = await vault.write(entry, bytes('一'), null);
    const second = await vault.write(entry, bytes('二'), first);
    expect(second).not.toBe(first);
    await expect(vault.write(entry, bytes('三'), first)).rejects.toThrow(VaultConflict);
    await expect(vault.write(entry, bytes('三'), null)).rejects.toThrow(VaultConflict);
    await expect(vault.write(other, bytes('三'), second)).rejects.toThrow(VaultConflict);
    await expect(vault.write(entry, bytes('三'), 'no revision')).rejects.toThrow(VaultConflict);
    expect(text((await vault.read(entry))?.content)).toBe('二');
  });

  test('lets one of many writers of the same revision through', async () => {
    const vault = await (await open()).connect();
    for (const revision of [null, await vault.write(other, bytes('零'), null)]) {
      const target = revision === null ? entry : other;
      const writes = ['一', '二', '三', '四'].map((content) =>
        vault.write(target, bytes(content), revision),
      );
      const settled = await Promise.allSettled(writes);
      const won = settled.findIndex(({ status }) => status === 'fulfilled');
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const lost of settled.filter((result) => result.status === 'rejected')) {
        expect(lost.reason).toBeInstanceOf(VaultConflict);
      }
      expect(text((await vault.read(target))?.content)).toBe(['一', '二', '三', '四'][won]);
    }
  });

  test('shows none of a value in what it stores, and nothing twice alike', async () => {
    const store = await open();
    const vault = await store.connect();
    const revision = await vault.write(entry, bytes(raw), null);
    const before = Buffer.from(await store.stored(entry));
    await vault.write(entry, bytes(raw), revision);
    const after = Buffer.from(await store.stored(entry));
    for (const value of ['赵小满', '11010119900307283X', '13800138000']) {
      expect(before.includes(value)).toBe(false);
      expect(after.includes(value)).toBe(false);
    }
    expect(before.subarray(-bytes(raw).length).equals(after.subarray(-bytes(raw).length))).toBe(
      false,
    );
  });

  test('hands out nothing that was altered, wherever', async () => {
    const store = await open();
    const vault = await store.connect();
    await vault.write(entry, bytes(raw), null);
    const sound = Buffer.from(await store.stored(entry));
    for (let at = 0; at < sound.length; at += 7) {
      const altered = Buffer.from(sound);
      altered[at] = (altered[at] ?? 0) ^ 1;
      await store.replace(entry, altered);
      await expect(vault.read(entry), `byte ${at}`).rejects.toThrow(VaultDamaged);
    }
    for (const length of [0, 3, 41, 60, sound.length - 1]) {
      await store.replace(entry, sound.subarray(0, length));
      await expect(vault.read(entry), `${length} bytes`).rejects.toThrow(VaultDamaged);
    }
  });

  test('hands out nothing of one entry as another', async () => {
    const store = await open();
    const vault = await store.connect();
    await vault.write(entry, bytes(raw), null);
    await vault.write(other, bytes('无'), null);
    await store.replace(other, await store.stored(entry));
    await expect(vault.read(other)).rejects.toThrow(VaultDamaged);
  });

  test('destroys an entry for good, as often as it is told to', async () => {
    const vault = await (await open()).connect();
    await vault.write(entry, bytes(raw), null);
    await vault.write(other, bytes('二'), null);
    await vault.destroy(entry);
    await vault.destroy(entry);
    expect(await vault.read(entry)).toBeNull();
    expect(await names(vault)).toEqual([other]);
    expect(text((await vault.read(other))?.content)).toBe('二');
  });

  test('destroys what is damaged too', async () => {
    const store = await open();
    const vault = await store.connect();
    await vault.write(entry, bytes(raw), null);
    await store.replace(entry, bytes('x'));
    expect(await names(vault)).toEqual([entry]);
    await vault.destroy(entry);
    expect(await vault.read(entry)).toBeNull();
  });

  test('takes new content under a name whose content was destroyed', async () => {
    const vault = await (await open()).connect();
    const revision = await vault.write(entry, bytes(raw), null);
    await vault.destroy(entry);
    await expect(vault.write(entry, bytes('二'), revision)).rejects.toThrow(VaultConflict);
    await vault.write(entry, bytes('二'), null);
    expect(text((await vault.read(entry))?.content)).toBe('二');
  });

  test('names what it keeps', async () => {
    const vault = await (await open()).connect();
    expect(await names(vault)).toEqual([]);
    await vault.write(other, bytes('二'), null);
    await vault.write(entry, bytes('一'), null);
    expect(await names(vault)).toEqual([entry, other]);
  });

  test.each(['a', 'a/b/c', '../b', 'A/b', 'a/', '/b', 'a/b\n', `${'a'.repeat(61)}/b`])(
    'refuses %j for a name',
    async (name) => {
      const vault = await (await open()).connect();
      const wrong = name as VaultEntry;
      await expect(vault.read(wrong)).rejects.toThrow(TypeError);
      await expect(vault.write(wrong, bytes(''), null)).rejects.toThrow(TypeError);
      await expect(vault.destroy(wrong)).rejects.toThrow(TypeError);
    },
  );
});
