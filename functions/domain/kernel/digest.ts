import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256, 64 lower-case hexadecimal characters. */
export const digestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Digest'>();
export type Digest = z.infer<typeof digestSchema>;

export function digestOfBytes(bytes: Uint8Array): Digest {
  return bytesToHex(sha256(bytes)) as Digest;
}

/** Digest of the text's UTF-8 bytes. */
export function digestOfText(text: string): Digest {
  return digestOfBytes(utf8ToBytes(text));
}

/**
 * Digest of a value under a domain tag. The tag keeps a digest made for one purpose from being
 * passed off as a digest made for another.
 */
export function digestOfValue(tag: string, value: unknown): Digest {
  return digestOfText(`${tag}\n${canonicalJson(value)}`);
}
