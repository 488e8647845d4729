import type { Digest } from '../../domain/kernel/digest.ts';
import type { Archive } from '../../ports/archive.ts';
import type { Signer } from '../../ports/signer.ts';
import type { Environment } from '../environment.ts';
import { lastCheckpoint } from './checkpoint-made.ts';
import { pagesOf } from './leaf-pages.ts';
import { type CheckpointWorld, makeCheckpoint } from './make-checkpoint.ts';

/**
 * Signs the state of the ledger, and keeps what is the last checkpoint then, also one that an
 * earlier run has made and could not keep.
 *
 * @returns the digest of its note; null before the first event
 */
export async function makeAndKeepCheckpoint(
  world: CheckpointWorld,
  signer: Signer,
  archive: Pick<Archive, 'keepObject'>,
): Promise<Digest | null> {
  await makeCheckpoint(world, signer);
  return keepCheckpoint(world, archive);
}

/**
 * Keeps the last checkpoint, its key and its leaves where the writer of the ledger cannot reach.
 * It keeps the last one whether or not it was made just now, so that one whose keeping failed is
 * kept the next time.
 *
 * @returns the digest of the note; null before the first checkpoint
 */
export async function keepCheckpoint(
  environment: Pick<Environment, 'ledger' | 'objects'>,
  archive: Pick<Archive, 'keepObject'>,
): Promise<Digest | null> {
  const { objects } = environment;
  const last = await lastCheckpoint(environment);
  if (last === null) return null;
  const { checkpoint, publicKey, leaves } = last;
  for (const digest of [checkpoint, publicKey, leaves, ...(await pagesOf(objects, leaves))]) {
    const { bytes, mediaType } = await objects.get(digest);
    await archive.keepObject(digest, bytes, mediaType);
  }
  return checkpoint;
}
