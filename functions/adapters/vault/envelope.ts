import { randomUUID } from 'node:crypto';
import type { VaultEntry } from '../../ports/vault.ts';
import { sealed, unsealed } from './aes-gcm.ts';

/**
 * What is stored of an entry: `TBV1`, the revision, the length of the wrapped data key (2 bytes),
 * the wrapped data key, the sealed content. Only the revision can be read without a key, and it is
 * part of what both seals vouch for.
 */
export interface Envelope {
  readonly revision: string;
  readonly wrappedKey: Uint8Array;
  readonly body: Uint8Array;
}

const MAGIC = 'TBV1';
const REVISION_BYTES = 36;
const LENGTH_AT = MAGIC.length + REVISION_BYTES;
/** Everything before the wrapped key. */
const HEAD_BYTES = LENGTH_AT + 2;
const REVISION = /^[0-9a-f-]{36}$/;

export function newRevision(): string {
  return randomUUID();
}

/** What a seal is about, so that no bytes can be put in another place or another time. */
export function sealedAbout(what: 'content' | 'key', entry: VaultEntry, revision: string): string {
  return `tongbu.vault.${what}.v1\n${entry}\n${revision}`;
}

export function sealedContent(
  dataKey: Uint8Array,
  entry: VaultEntry,
  revision: string,
  content: Uint8Array,
): Uint8Array {
  return sealed(dataKey, sealedAbout('content', entry, revision), content);
}

/** Null where the key is another one or anything was altered. */
export function openedContent(
  dataKey: Uint8Array,
  entry: VaultEntry,
  { revision, body }: Envelope,
): Uint8Array | null {
  return unsealed(dataKey, sealedAbout('content', entry, revision), body);
}

export function bytesOfEnvelope({ revision, wrappedKey, body }: Envelope): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(MAGIC + revision, 'latin1');
  head.writeUInt16BE(wrappedKey.length, LENGTH_AT);
  return Buffer.concat([head, wrappedKey, body]);
}

/** Null where the bytes are no envelope. */
export function envelopeOf(bytes: Uint8Array): Envelope | null {
  const stored = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (stored.length < HEAD_BYTES || stored.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return null;
  }
  const revision = stored.toString('latin1', MAGIC.length, LENGTH_AT);
  const bodyAt = HEAD_BYTES + stored.readUInt16BE(LENGTH_AT);
  if (!REVISION.test(revision) || bodyAt > stored.length) return null;
  const wrappedKey = stored.subarray(HEAD_BYTES, bodyAt);
  return { revision, wrappedKey, body: stored.subarray(bodyAt) };
}
