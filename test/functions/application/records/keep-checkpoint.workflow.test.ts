import { expect, test } from 'vitest';
import { recordedCheckpoint } from '../../../../functions/application/records/checkpoint-made.ts';
import {
  keepCheckpoint,
  makeAndKeepCheckpoint,
} from '../../../../functions/application/records/keep-checkpoint.ts';
import { everyLeaf } from '../../../../functions/application/records/leaf-pages.ts';
import { makeCheckpoint } from '../../../../functions/application/records/make-checkpoint.ts';
import { type Digest, digestOfBytes } from '../../../../functions/domain/kernel/digest.ts';
import { readLeaves } from '../../../../functions/ports/ledger/checkpoint-leaves.ts';
import { openNote } from '../../../../functions/ports/ledger/checkpoint-note.ts';
import { ObjectMissing, type Objects } from '../../../../functions/ports/objects.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { openCheckpointHouse } from './checkpoint-house.ts';

/** An archive that is also looked into, and that fails as often as it is told. */
function openArchive(failures = 0) {
  const kept = new Map<Digest, Uint8Array>();
  let left = failures;
  return {
    keepObject: async (digest: Digest, bytes: Uint8Array) => {
      left -= 1;
      if (left >= 0) throw new Unavailable('archive');
      expect(digestOfBytes(bytes)).toBe(digest);
      kept.set(digest, bytes);
    },
    objects: {
      get: async (digest: Digest) => {
        const bytes = kept.get(digest);
        if (bytes === undefined) throw new ObjectMissing(digest);
        return { bytes, mediaType: 'text/plain' };
      },
      put: () => Promise.reject(new Unavailable('archive')),
    } satisfies Objects,
  };
}

test('the archive alone holds all that a checkpoint is checked with', async () => {
  const { world, signer, tell } = await openCheckpointHouse();
  const archive = openArchive();
  expect(await keepCheckpoint(world, archive)).toBeNull();
  for (const id of ['a', 'b', 'c']) await tell(`dossier/${id}`);
  const made = await makeCheckpoint(world, signer);
  expect(await keepCheckpoint(world, archive)).toBe(made?.digest);
  const recorded = await recordedCheckpoint(world, 1);
  if (recorded === null) throw new Error('nothing was recorded');
  const note = await archive.objects.get(recorded.checkpoint);
  const key = await archive.objects.get(recorded.publicKey);
  const checkpoint = openNote(note.bytes, key.bytes);
  if (typeof checkpoint === 'string') throw new Error(checkpoint);
  const leaves = await readLeaves(checkpoint, everyLeaf(archive.objects, recorded.leaves));
  expect(leaves).toHaveProperty('size', 3);
});

test('one that could not be kept is kept the next time, though none is made then', async () => {
  const { world, signer, tell } = await openCheckpointHouse();
  await tell('dossier/a');
  const archive = openArchive(1);
  const made = await makeCheckpoint(world, signer);
  await expect(keepCheckpoint(world, archive)).rejects.toThrow(Unavailable);
  expect(await makeCheckpoint(world, signer)).toBeNull();
  expect(await keepCheckpoint(world, archive)).toBe(made?.digest);
});

test('a run that makes none keeps what the run before it could not', async () => {
  const { world, signer, tell } = await openCheckpointHouse();
  await tell('dossier/a');
  const archive = openArchive(1);
  await expect(makeAndKeepCheckpoint(world, signer, archive)).rejects.toThrow(Unavailable);
  const digest = await makeAndKeepCheckpoint(world, signer, archive);
  const recorded = await recordedCheckpoint(world, 1);
  expect(digest).toBe(recorded?.checkpoint);
  expect(await recordedCheckpoint(world, 2)).toBeNull();
  if (digest === null) throw new Error('nothing was kept');
  expect((await archive.objects.get(digest)).bytes.length).toBeGreaterThan(0);
});
