import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openFileObjects } from '../../../../functions/adapters/files/objects.ts';
import type { Digest } from '../../../../functions/domain/kernel/digest.ts';
import { ObjectMissing } from '../../../../functions/ports/objects.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

const bytes = new TextEncoder().encode('江州市');

describe('objects in files', () => {
  test('lie under two folders of their digest, named with the media type, for the owner only', async () => {
    const folder = join(temporaryFolder(), 'objects');
    const digest = await (await openFileObjects(folder)).put(bytes, 'text/plain; charset=utf-8');
    const shelf = join(folder, digest.slice(0, 3));
    expect(readdirSync(shelf)).toEqual([`${digest}.text%2Fplain%3B%20charset%3Dutf-8`]);
    const [name = ''] = readdirSync(shelf);
    expect(new Uint8Array(readFileSync(join(shelf, name)))).toEqual(bytes);
    expect(statSync(join(shelf, name)).mode & 0o777).toBe(0o600);
    for (const path of [folder, shelf]) expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  test('leave nothing half written behind, and what a crash left is swept', async () => {
    const folder = join(temporaryFolder(), 'objects');
    const objects = await openFileObjects(folder);
    await objects.put(bytes, 'text/plain');
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    writeFileSync(join(folder, 'incoming', 'half'), 'ha');
    const again = await openFileObjects(folder);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    const digest = await again.put(bytes, 'text/plain');
    expect((await again.get(digest)).mediaType).toBe('text/plain');
  });

  test('are not written again when they are there', async () => {
    const folder = join(temporaryFolder(), 'objects');
    const objects = await openFileObjects(folder);
    const digest = await objects.put(bytes, 'text/plain');
    const path = join(folder, digest.slice(0, 3), `${digest}.text%2Fplain`);
    const { ino } = statSync(path);
    await objects.put(bytes, 'text/plain');
    expect(statSync(path).ino).toBe(ino);
  });

  test('are not reached by a digest that is a path', async () => {
    const folder = temporaryFolder();
    const objects = await openFileObjects(join(folder, 'objects'));
    const traversal = z.custom<Digest>().parse('../../../../etc/passwd');
    await expect(objects.get(traversal)).rejects.toThrow(ObjectMissing);
  });

  test('name a place where no folder can be', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'objects'), '/proc/tongbu']) {
      const problem = { name: 'DataFolderProblem', reason: 'unwritable' };
      await expect(openFileObjects(path)).rejects.toMatchObject(problem);
    }
    expect(existsSync('/proc/tongbu')).toBe(false);
  });
});
