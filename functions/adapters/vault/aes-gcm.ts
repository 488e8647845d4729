import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;
/** What sealing adds to the bytes that it seals. */
export const SEAL_BYTES = IV_BYTES + TAG_BYTES;

export function newKey(): Uint8Array {
  return randomBytes(KEY_BYTES);
}

/**
 * AES-256-GCM as `iv, tag, ciphertext`. The initialisation vector is random: no key of the vault
 * seals nearly as often as that would need to become a risk (NIST SP 800-38D, 8.3: 2^32 times).
 *
 * @param about what the bytes are sealed as; they open as nothing else
 */
export function sealed(key: Uint8Array, about: string, bytes: Uint8Array): Uint8Array {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Null where another key sealed the bytes, they were sealed as something else, or were altered. */
export function unsealed(key: Uint8Array, about: string, bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < SEAL_BYTES) return null;
  const iv = bytes.subarray(0, IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, SEAL_BYTES));
  const body = decipher.update(bytes.subarray(SEAL_BYTES));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch {
    return null;
  }
}
