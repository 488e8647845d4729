import { hash } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { type Signer, SignerUnusable } from '../../ports/signer.ts';
import { kmsProblem, WRONG_KIND } from './kms-problem.ts';

/**
 * A signer whose key never leaves KMS. Only the SHA-256 of a message is sent there, because KMS
 * takes at most 4,096 bytes.
 *
 * @param keyId id or ARN of an ECC_NIST_P256 key for signing
 */
export function openKmsSigner(given: { client: KMSClient; keyId: string }): Signer {
  const { client, keyId } = given;
  let publicKey: Promise<Uint8Array> | null = null;
  return {
    publicKey: async () => {
      publicKey ??= readPublicKey(client, keyId);
      try {
        return Uint8Array.from(await publicKey);
      } catch (error) {
        // What failed once is asked for anew.
        publicKey = null;
        throw error;
      }
    },
    sign: async (message) => {
      const answer = await asked(keyId, () =>
        client.send(
          new SignCommand({
            KeyId: keyId,
            Message: hash('sha256', message, 'buffer'),
            MessageType: 'DIGEST',
            SigningAlgorithm: 'ECDSA_SHA_256',
          }),
        ),
      );
      if (answer.Signature === undefined) throw new Error(`KMS signed nothing with ${keyId}`);
      return Uint8Array.from(answer.Signature);
    },
  };
}

async function readPublicKey(client: KMSClient, keyId: string): Promise<Uint8Array> {
  const answer = await asked(keyId, () => client.send(new GetPublicKeyCommand({ KeyId: keyId })));
  const isP256 = answer.KeySpec === 'ECC_NIST_P256' && answer.KeyUsage === 'SIGN_VERIFY';
  if (!isP256 || answer.PublicKey === undefined) {
    throw new SignerUnusable(`the signing key ${keyId} ${WRONG_KIND}`);
  }
  return answer.PublicKey;
}

async function asked<Answer>(keyId: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw kmsProblem(error, keyId);
  }
}
