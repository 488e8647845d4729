import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openKeyFileSigner } from '../../../../functions/adapters/key-file/signer.ts';
import { SignerUnusable } from '../../../../functions/ports/signer.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

const pemOf = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'pem' });

test('the key is made once, for the owner’s eyes only, and nothing half-made stays', async () => {
  const folder = join(temporaryFolder(), 'data');
  const file = join(folder, 'key.pem');
  await openKeyFileSigner(file);
  const made = readFileSync(file, 'utf8');
  expect(made).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder).filter((name) => name !== 'key.pem')).toEqual(['key.pem.incoming']);
  expect(readdirSync(join(folder, 'key.pem.incoming'))).toEqual([]);
  await openKeyFileSigner(file);
  expect(readFileSync(file, 'utf8')).toBe(made);
});

test('two files have different keys', async () => {
  const folder = temporaryFolder();
  const [one, other] = [join(folder, 'a.pem'), join(folder, 'b.pem')];
  const keys = [await openKeyFileSigner(one), await openKeyFileSigner(other)];
  const [first, second] = await Promise.all(keys.map((signer) => signer.publicKey()));
  expect(first).not.toEqual(second);
});

describe('a key file is refused and left as it is', () => {
  test.each([
    ['others can read it', 0o604],
    ['its group can read it', 0o640],
    ['others can write it', 0o602],
  ])('when %s', async (_what, mode) => {
    const file = join(temporaryFolder(), 'key.pem');
    await openKeyFileSigner(file);
    chmodSync(file, mode);
    const refused = await openKeyFileSigner(file).catch((caught: unknown) => caught);
    expect(refused).toBeInstanceOf(SignerUnusable);
    expect(refused).toMatchObject({ message: expect.stringContaining('chmod 600') });
    expect(refused).toMatchObject({ message: expect.stringContaining(file) });
  });

  test.each([
    ['empty', ''],
    ['words', '这不是密钥'],
    ['cut short', pemOf('P-256').slice(0, 100)],
    ['of another curve', pemOf('P-384')],
    [
      'of another kind',
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
    ],
  ])('when it is %s', async (_what, content) => {
    const file = join(temporaryFolder(), 'key.pem');
    writeFileSync(file, content, { mode: 0o600 });
    await expect(openKeyFileSigner(file)).rejects.toMatchObject({
      name: 'SignerUnusable',
      message: expect.stringContaining('restore it from a backup'),
    });
    expect(readFileSync(file, 'utf8')).toBe(String(content));
  });

  test('when a folder stands in its place', async () => {
    const file = join(temporaryFolder(), 'key.pem');
    mkdirSync(file, { mode: 0o700 });
    await expect(openKeyFileSigner(file)).rejects.toMatchObject({ reason: 'unwritable' });
  });
});
