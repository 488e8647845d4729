import type { Digest } from '../../domain/kernel/digest.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { spellKeyPem } from '../../ports/ledger/checkpoint-key.ts';
import type { Environment } from '../environment.ts';
import { lastCheckpoint } from './checkpoint-made.ts';
import { leafBytes } from './leaf-pages.ts';

/** The last checkpoint as it is shown to the public; nothing in it names a stream. */
export interface LatestCheckpoint {
  readonly at: Instant;
  readonly size: number;
  readonly root: Digest;
  /** SHA-256 of the public key (DER). */
  readonly fingerprint: Digest;
  note(): Promise<Uint8Array>;
  /** The public key as PEM. */
  publicKey(): Promise<string>;
  /** One leaf hash a line, page by page. */
  leaves(): AsyncGenerator<Uint8Array>;
}

/** Null before the first checkpoint. */
export async function latestCheckpoint(
  environment: Pick<Environment, 'ledger' | 'objects'>,
): Promise<LatestCheckpoint | null> {
  const { objects } = environment;
  const last = await lastCheckpoint(environment);
  if (last === null) return null;
  const { at, size, root, publicKey, checkpoint, leaves } = last;
  return {
    at,
    size,
    root,
    fingerprint: publicKey,
    note: async () => (await objects.get(checkpoint)).bytes,
    publicKey: async () => spellKeyPem((await objects.get(publicKey)).bytes),
    leaves: () => leafBytes(objects, leaves),
  };
}
