import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureKeys } from '../../../../infra/local/identity-provider/keys.ts';
import { temporaryFolder } from '../../../functions/ports/temporary-folder.ts';

test('keys are made once, for the owner’s eyes only', async () => {
  const folder = temporaryFolder();
  const first = await ensureKeys(folder);
  expect(await ensureKeys(folder)).toEqual(first);
  expect(statSync(join(folder, 'identity-keys.json')).mode & 0o777).toBe(0o600);
  expect(first.sessionKey).toHaveLength(32);
  expect(first.cookieKey).not.toBe(first.clientSecret);
});

test('two folders have different keys', async () => {
  const [one, other] = [await ensureKeys(temporaryFolder()), await ensureKeys(temporaryFolder())];
  expect(one.signingKey).not.toBe(other.signingKey);
});

test('a damaged key file is named, not replaced', async () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'identity-keys.json'), '{"version":1}');
  await expect(ensureKeys(folder)).rejects.toMatchObject({
    reason: 'damaged',
    message: expect.stringContaining('identity-keys.json'),
  });
});
