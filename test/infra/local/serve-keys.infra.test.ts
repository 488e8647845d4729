import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockDataFolder } from '../../../functions/adapters/sqlite/data-folder.ts';
import { serve } from '../../../infra/local/serve.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';

const serving = (folder: string) =>
  serve({ folder, port: 0, jurisdiction: 'nanjing-2020', demo: false, onError: () => {} });

test('a server makes the key of its checkpoints once, for the owner’s eyes only', async () => {
  const folder = join(temporaryFolder(), 'data');
  const file = join(folder, 'checkpoint-key.pem');
  await (await serving(folder)).close();
  const made = readFileSync(file, 'utf8');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await (await serving(folder)).close();
  expect(readFileSync(file, 'utf8')).toBe(made);
});

test('a server does not start with a key that others can read, and lets the folder go', async () => {
  const folder = join(temporaryFolder(), 'data');
  await (await serving(folder)).close();
  chmodSync(join(folder, 'checkpoint-key.pem'), 0o644);
  await expect(serving(folder)).rejects.toMatchObject({
    name: 'SignerUnusable',
    message: expect.stringContaining('chmod 600'),
  });
  lockDataFolder(folder).release();
});

test('a server does not start with a damaged key, and keeps the file', async () => {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder, { mode: 0o700 });
  const file = join(folder, 'checkpoint-key.pem');
  writeFileSync(file, '-----BEGIN PRIVATE KEY-----\n', { mode: 0o600 });
  await expect(serving(folder)).rejects.toMatchObject({ name: 'SignerUnusable' });
  expect(readFileSync(file, 'utf8')).toBe('-----BEGIN PRIVATE KEY-----\n');
});
