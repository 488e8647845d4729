import { hash } from 'node:crypto';
import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';

/** OpenSSL's SHA-256 of a text's UTF-8 bytes: five times as fast as the portable one. */
export function sha256(text: string): Digest {
  return digestSchema.parse(hash('sha256', text));
}
