import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { openKeyFileSigner } from '../../../functions/adapters/key-file/signer.ts';
import { openKmsSigner } from '../../../functions/adapters/kms/signer.ts';
import type { Signer } from '../../../functions/ports/signer.ts';
import { signRawDigest } from './raw-ecdsa.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface SignerAdapter {
  readonly name: string;
  /** A way to open the same key again and again. */
  keeper(): () => Promise<Signer>;
}

/** Every adapter that the contract of signers is tested against. */
export const signerAdapters: readonly SignerAdapter[] = [
  {
    name: 'a key file',
    keeper: () => {
      const file = join(temporaryFolder(), 'data', 'checkpoint-key.pem');
      return () => openKeyFileSigner(file);
    },
  },
  {
    name: 'KMS',
    keeper: () => {
      const { client } = mockedKms();
      return async () => openKmsSigner({ client, keyId: KEY_ID });
    },
  },
];

export const KEY_ID = 'arn:aws:kms:cn-north-1:000000000000:key/checkpoints';

/**
 * KMS as it answers for one real P-256 key, which signs the 32 bytes it is given as they are: a
 * caller that hashes wrongly, or not at all, makes signatures that verify nowhere.
 */
export function mockedKms() {
  const client = new KMSClient({ region: 'cn-north-1' });
  const mock = mockClient(client);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  mock.on(GetPublicKeyCommand, { KeyId: KEY_ID }).resolves({
    PublicKey: spki,
    KeySpec: 'ECC_NIST_P256',
    KeyUsage: 'SIGN_VERIFY',
    SigningAlgorithms: ['ECDSA_SHA_256'],
  });
  mock
    .on(SignCommand, { KeyId: KEY_ID, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' })
    .callsFake(({ Message }: { Message: Uint8Array }) => ({
      Signature: signDigest(Message, privateKey),
    }));
  return { client, mock, spki };
}

function signDigest(digest: Uint8Array, key: KeyObject): Uint8Array {
  if (digest.length !== 32) throw new Error('ValidationException: the digest has not 32 bytes');
  const { d = '' } = key.export({ format: 'jwk' });
  return signRawDigest(digest, BigInt(`0x${Buffer.from(d, 'base64url').toString('hex')}`));
}
