import { DecryptCommand, GenerateDataKeyCommand } from '@aws-sdk/client-kms';
import { expect, test } from 'vitest';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { VaultConflict, type VaultEntry } from '../../../../functions/ports/vault.ts';
import { startS3 } from '../../ports/objects-s3.ts';
import { mockedVaultKey, s3Store } from '../../ports/vault-adapters.ts';

const entry: VaultEntry = 'jz-2026-001/deidentification';
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

async function opened(maxAttempts?: number) {
  const s3 = await startS3('tongbu-vault', maxAttempts);
  const kms = mockedVaultKey();
  return { s3, kms: kms.mock, vault: await s3Store(s3, kms.client).connect() };
}

test('KMS learns for which entry and which revision each key is, and nothing else', async () => {
  const { kms, vault } = await opened();
  await vault.write(entry, bytes('赵小满'), null);
  await vault.read(entry);
  const contexts = [
    kms.commandCalls(GenerateDataKeyCommand)[0]?.args[0].input.EncryptionContext,
    kms.commandCalls(DecryptCommand)[0]?.args[0].input.EncryptionContext,
  ];
  expect(contexts[0]).toEqual({ entry, revision: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(contexts[1]).toEqual(contexts[0]);
});

test('destroying asks KMS for nothing', async () => {
  const { kms, vault } = await opened();
  await vault.write(entry, bytes('赵小满'), null);
  kms.resetHistory();
  await vault.destroy(entry);
  await Array.fromAsync(vault.entries());
  expect(kms.calls()).toHaveLength(0);
});

test('a write whose answer was lost is found to be our own when it is repeated', async () => {
  const { s3, vault } = await opened(3);
  s3.loseAnswers(1);
  const first = await vault.write(entry, bytes('一'), null);
  s3.loseAnswers(1);
  const second = await vault.write(entry, bytes('二'), first);
  expect(text((await vault.read(entry))?.content)).toBe('二');
  await expect(vault.write(entry, bytes('三'), first)).rejects.toThrow(VaultConflict);
  await vault.write(entry, bytes('三'), second);
});

test('another writer between reading and writing wins', async () => {
  const { s3, vault } = await opened();
  const revision = await vault.write(entry, bytes('一'), null);
  s3.beforeWrite(async () => void (await vault.write(entry, bytes('二'), revision)));
  await expect(vault.write(entry, bytes('三'), revision)).rejects.toThrow(VaultConflict);
  expect(text((await vault.read(entry))?.content)).toBe('二');
});

test('S3 that does not answer is Unavailable, for every method', async () => {
  const { s3, vault } = await opened();
  const away = { name: 'Unavailable', service: 'vault' };
  const failing = () => s3.fail(1, 503, 'SlowDown');
  failing();
  await expect(vault.read(entry)).rejects.toMatchObject(away);
  failing();
  await expect(vault.write(entry, bytes('一'), null)).rejects.toMatchObject(away);
  failing();
  await expect(vault.destroy(entry)).rejects.toBeInstanceOf(Unavailable);
  failing();
  await expect(Array.fromAsync(vault.entries())).rejects.toMatchObject(away);
});
