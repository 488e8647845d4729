import {
  DecryptCommand,
  DisabledException,
  GenerateDataKeyCommand,
  InvalidKeyUsageException,
  KMSInternalException,
  KMSInvalidStateException,
  KMSServiceException,
  NotFoundException,
} from '@aws-sdk/client-kms';
import { expect, test } from 'vitest';
import { openKmsDataKeys } from '../../../../functions/adapters/kms/data-keys.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { VaultKeyUnusable } from '../../../../functions/ports/vault.ts';
import { mockedVaultKey, VAULT_KEY } from '../../ports/vault-adapters.ts';

const told = { message: 'told by KMS', $metadata: { httpStatusCode: 400 } };
const named = (name: string, httpStatusCode: number, $fault: 'client' | 'server' = 'client') =>
  new KMSServiceException({ name, $fault, message: name, $metadata: { httpStatusCode } });

function keysOfMock() {
  const { client, mock } = mockedVaultKey();
  return { mock, keys: openKmsDataKeys({ client, keyId: VAULT_KEY }) };
}

test('a data key opens in the context that it was made in, and in no other', async () => {
  const { keys } = keysOfMock();
  const context = { entry: 'jz/deidentification', revision: '1' };
  const { plain, wrapped } = await keys.make(context);
  expect(plain).toHaveLength(32);
  expect(await keys.open(wrapped, context)).toEqual(plain);
  expect(await keys.open(wrapped, { ...context, entry: 'jz/follow-up-qa' })).toBeNull();
  expect(await keys.open(wrapped, { ...context, revision: '2' })).toBeNull();
  expect(await keys.open(wrapped.subarray(1), context)).toBeNull();
});

test('every data key is another one', async () => {
  const { keys } = keysOfMock();
  const [one, other] = [await keys.make({ entry: 'a/b' }), await keys.make({ entry: 'a/b' })];
  expect(one.plain).not.toEqual(other.plain);
});

test.each([
  ['disabled', new DisabledException(told), 'enable it'],
  ['pending deletion', new KMSInvalidStateException(told), 'cancel its deletion'],
  ['unknown', new NotFoundException(told), 'check TONGBU_VAULT_KEY'],
  ['for signing', new InvalidKeyUsageException(told), 'SYMMETRIC_DEFAULT'],
  ['forbidden', named('AccessDeniedException', 400), 'grant kms:GenerateDataKey and kms:Decrypt'],
])('a key that is %s is named with what to do', async (_what, error, advice) => {
  const { mock, keys } = keysOfMock();
  mock.on(GenerateDataKeyCommand).rejects(error);
  mock.on(DecryptCommand).rejects(error);
  for (const asked of [keys.make({ entry: 'a/b' }), keys.open(new Uint8Array(9), {})]) {
    const refused = await asked.catch((caught: unknown) => caught);
    expect(refused).toBeInstanceOf(VaultKeyUnusable);
    expect(refused).toMatchObject({ message: expect.stringContaining(advice), cause: error });
    expect(refused).toMatchObject({ message: expect.stringContaining(VAULT_KEY) });
  }
});

test.each([
  ['throttling', named('ThrottlingException', 400)],
  ['an internal failure', new KMSInternalException(told)],
  ['a failed answer', named('UnknownError', 503, 'server')],
])('%s is over by itself', async (_what, error) => {
  const { mock, keys } = keysOfMock();
  mock.on(GenerateDataKeyCommand).rejects(error);
  mock.on(DecryptCommand).rejects(error);
  for (const asked of [keys.make({ entry: 'a/b' }), keys.open(new Uint8Array(9), {})]) {
    await expect(asked).rejects.toThrow(Unavailable);
  }
});

test('what nobody foresaw is no damaged entry', async () => {
  const { mock, keys } = keysOfMock();
  mock.on(DecryptCommand).rejects(named('ValidationException', 400));
  await expect(keys.open(new Uint8Array(9), {})).rejects.toThrow('KMS refused the vault key');
});
