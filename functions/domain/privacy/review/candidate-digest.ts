import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { type Mention, plainValue } from './mention.ts';

const BYTES = 16;

/** 128 bits in base64url. */
export const candidateDigestSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/**
 * What the ledger holds of a value, for good: enough to show, with the review's secret, which value
 * was decided on. There are few enough names and telephone numbers to try them all against a plain
 * hash; once the secret is destroyed with the vault's entry, nobody can test a guess against this.
 */
export function candidateDigest(secret: Uint8Array, { type, value }: Mention): string {
  const said = `tongbu.candidate.v1\n${type}\n${plainValue(type, value)}`;
  const bytes = hmac(sha256, secret, utf8ToBytes(said)).slice(0, BYTES);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
