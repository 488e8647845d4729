import {
  DependencyTimeoutException,
  DisabledException,
  GetPublicKeyCommand,
  InvalidKeyUsageException,
  KeyUnavailableException,
  KMSInternalException,
  KMSInvalidStateException,
  KMSServiceException,
  NotFoundException,
  SignCommand,
} from '@aws-sdk/client-kms';
import { describe, expect, test } from 'vitest';
import { openKmsSigner } from '../../../../functions/adapters/kms/signer.ts';
import { SignerUnusable } from '../../../../functions/ports/signer.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { KEY_ID, mockedKms } from '../../ports/signer-adapters.ts';

const told = { message: 'told by KMS', $metadata: { httpStatusCode: 400 } };
const named = (name: string, httpStatusCode: number, $fault: 'client' | 'server' = 'client') =>
  new KMSServiceException({ name, $fault, message: name, $metadata: { httpStatusCode } });
const lost = (code: string) => Object.assign(new Error(code), { code });

const message = new TextEncoder().encode('江州');

function signerOfMock() {
  const kms = mockedKms();
  return { ...kms, signer: openKmsSigner({ client: kms.client, keyId: KEY_ID }) };
}

test('only the SHA-256 of a message goes to KMS, and the public key is asked for once', async () => {
  const { mock, signer } = signerOfMock();
  await Promise.all([signer.publicKey(), signer.publicKey(), signer.sign(message)]);
  await signer.publicKey();
  expect(mock.commandCalls(GetPublicKeyCommand)).toHaveLength(1);
  const [call] = mock.commandCalls(SignCommand);
  expect(call?.args[0].input).toMatchObject({ KeyId: KEY_ID, MessageType: 'DIGEST' });
  expect(call?.args[0].input.Message).toHaveLength(32);
});

test.each([
  ['disabled', new DisabledException(told), 'is disabled: enable it'],
  ['pending deletion', new KMSInvalidStateException(told), 'cancel its deletion'],
  ['unknown', new NotFoundException(told), 'check TONGBU_SIGNING_KEY'],
  ['for encryption', new InvalidKeyUsageException(told), 'ECC_NIST_P256'],
  ['forbidden', named('AccessDeniedException', 400), 'grant kms:Sign and kms:GetPublicKey'],
])('a key that is %s is named with what to do', async (_what, error, advice) => {
  const { mock, signer } = signerOfMock();
  mock.on(SignCommand).rejects(error);
  mock.on(GetPublicKeyCommand).rejects(error);
  for (const asked of [signer.sign(message), signer.publicKey()]) {
    const refused = await asked.catch((caught: unknown) => caught);
    expect(refused).toBeInstanceOf(SignerUnusable);
    expect(refused).toMatchObject({ message: expect.stringContaining(advice), cause: error });
    expect(refused).toMatchObject({ message: expect.stringContaining(KEY_ID) });
  }
});

test.each([
  ['throttling', named('ThrottlingException', 400)],
  ['a failure inside', new KMSInternalException(told)],
  ['a time-out inside', new DependencyTimeoutException(told)],
  ['a key that is away for a moment', new KeyUnavailableException(told)],
  ['a server error without a name', named('UnknownError', 503, 'server')],
  ['a lost connection', lost('ECONNRESET')],
  ['an unknown host', lost('ENOTFOUND')],
  ['a time-out', Object.assign(new Error('late'), { name: 'TimeoutError' })],
])('%s means: try again in a moment', async (_what, error) => {
  const { mock, signer } = signerOfMock();
  mock.on(SignCommand).rejects(error);
  const refused = await signer.sign(message).catch((caught: unknown) => caught);
  expect(refused).toBeInstanceOf(Unavailable);
  expect(refused).toMatchObject({ service: 'signer', cause: error });
});

test('what nobody foresaw keeps its cause', async () => {
  const { mock, signer } = signerOfMock();
  const cause = named('ValidationException', 400);
  mock.on(SignCommand).rejects(cause);
  await expect(signer.sign(message)).rejects.toMatchObject({ name: 'Error', cause });
});

describe('the public key', () => {
  test('is asked for again after a failure', async () => {
    const { mock, signer, spki } = signerOfMock();
    mock.on(GetPublicKeyCommand).rejectsOnce(lost('ECONNRESET')).resolves({
      PublicKey: spki,
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
    });
    await expect(signer.publicKey()).rejects.toThrow(Unavailable);
    expect(await signer.publicKey()).toEqual(spki);
  });

  test.each([
    ['another curve', { KeySpec: 'ECC_NIST_P384' as const, KeyUsage: 'SIGN_VERIFY' as const }],
    ['another use', { KeySpec: 'ECC_NIST_P256' as const, KeyUsage: 'KEY_AGREEMENT' as const }],
  ])('of %s is refused', async (_what, answer) => {
    const { mock, signer, spki } = signerOfMock();
    mock.on(GetPublicKeyCommand).resolves({ PublicKey: spki, ...answer });
    await expect(signer.publicKey()).rejects.toThrow(/create one with ECC_NIST_P256/);
  });

  test('that KMS leaves out is refused, and so is a missing signature', async () => {
    const { mock, signer } = signerOfMock();
    mock.on(GetPublicKeyCommand).resolves({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
    await expect(signer.publicKey()).rejects.toThrow(SignerUnusable);
    mock.on(SignCommand).resolves({});
    await expect(signer.sign(message)).rejects.toThrow('signed nothing');
  });
});
