import type { Digest } from '../../domain/kernel/digest.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { spellKeyPem } from '../../ports/ledger/checkpoint-key.ts';
import type { Environment } from '../environment.ts';
import { lastCheckpoint, recordedCheckpoint } from './checkpoint-made.ts';
import { leafBytes } from './leaf-pages.ts';

/** A checkpoint as it is shown to the public; nothing in it names a stream. */
export interface CheckpointView {
  /** Counted from 1. */
  readonly number: number;
  readonly at: Instant;
  readonly size: number;
  readonly root: Digest;
  /** SHA-256 of the public key (DER). */
  readonly fingerprint: Digest;
  note(): Promise<Uint8Array>;
  /** PEM. */
  publicKey(): Promise<string>;
  /** One leaf hash a line, in pieces. */
  leaves(): AsyncGenerator<Uint8Array>;
}

/** The checkpoint of a number, or the last one; null where there is none. */
export async function viewCheckpoint(
  environment: Pick<Environment, 'ledger' | 'objects'>,
  number?: number,
): Promise<CheckpointView | null> {
  const { objects } = environment;
  const recorded =
    number === undefined
      ? await lastCheckpoint(environment)
      : await recordedCheckpoint(environment, number);
  if (recorded === null) return null;
  const { version, at, size, root, publicKey, checkpoint, leaves } = recorded;
  return {
    number: version,
    at,
    size,
    root,
    fingerprint: publicKey,
    note: async () => (await objects.get(checkpoint)).bytes,
    publicKey: async () => spellKeyPem((await objects.get(publicKey)).bytes),
    leaves: () => leafBytes(objects, leaves),
  };
}
