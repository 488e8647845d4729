import { createPublicKey, type KeyObject } from 'node:crypto';
import { concatBytes } from '@noble/hashes/utils.js';
import { digestOfBytes } from '../../domain/kernel/digest.ts';

/** The one encoding of an uncompressed P-256 point as SubjectPublicKeyInfo before its 64 bytes. */
const P256_PREFIX = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');
const P256_LENGTH = P256_PREFIX.length + 64;

const PEM = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]{1,300})\n-----END PUBLIC KEY-----\n?$/;

/** Reads a public key as `key.pem` holds it; null when it is no P-256 public key. */
export function parseKeyPem(text: string): Uint8Array | null {
  const body = PEM.exec(text.replaceAll('\r\n', '\n'))?.[1];
  if (body === undefined) return null;
  const spki = new Uint8Array(Buffer.from(body, 'base64'));
  return publicKeyOf(spki) === null ? null : spki;
}

export function spellKeyPem(spki: Uint8Array): string {
  const lines =
    Buffer.from(spki)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
}

/** A P-256 public key from its DER encoding; null for other curves, points and encodings. */
export function publicKeyOf(spki: Uint8Array): KeyObject | null {
  if (spki.length !== P256_LENGTH || !Buffer.from(spki).subarray(0, -64).equals(P256_PREFIX)) {
    return null;
  }
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    // The point does not lie on the curve.
    return null;
  }
}

/** C2SP signed-note, type 0x02 (ECDSA): the first four bytes of the SHA-256 of the public key. */
export function keyIdOf(spki: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(digestOfBytes(spki).slice(0, 8), 'hex'));
}

/** What stands behind the key's name in a signature line. */
export function signatureBytes(spki: Uint8Array, signature: Uint8Array): Uint8Array {
  return concatBytes(keyIdOf(spki), signature);
}
