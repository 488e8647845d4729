import { randomBytes } from 'node:crypto';
import { sealed, unsealed } from '../../../../functions/adapters/vault/aes-gcm.ts';
import { type Answer, type Asked, jsonServer } from './json-server.ts';

/** KMS's `GenerateDataKey` and `Decrypt` for one key, which opens what it wrapped in its context. */
export function keyServer(): Promise<string> {
  const master = randomBytes(32);
  return jsonServer(async ({ target, body }): Promise<Answer> => {
    const about = JSON.stringify(Object.entries(Object(body.EncryptionContext)).sort());
    if (target === 'GenerateDataKey') {
      const plain = randomBytes(32);
      const wrapped = Buffer.from(sealed(master, about, plain)).toString('base64');
      const answer = { Plaintext: plain.toString('base64'), CiphertextBlob: wrapped };
      return { status: 200, body: { KeyId: keyOf(body), ...answer } };
    }
    if (target !== 'Decrypt') throw new Error(`KMS was asked for ${target}`);
    const wrapped = Buffer.from(String(body.CiphertextBlob), 'base64');
    const plain = unsealed(master, about, wrapped);
    if (plain === null) return { status: 400, body: { __type: 'InvalidCiphertextException' } };
    const text = Buffer.from(plain).toString('base64');
    return { status: 200, body: { KeyId: keyOf(body), Plaintext: text } };
  });
}

function keyOf(body: Asked['body']): string {
  return String(body.KeyId);
}
