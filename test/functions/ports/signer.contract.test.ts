import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openNote } from '../../../functions/ports/ledger/checkpoint-note.ts';
import type { Signer } from '../../../functions/ports/signer.ts';
import { checkpointOver, noteOf } from './ledger/checkpoint-house.ts';
import { signerAdapters } from './signer-adapters.ts';

async function verifies(signer: Signer, message: Uint8Array, signature: Uint8Array) {
  const der = Buffer.from(await signer.publicKey());
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  expect(key.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
  return verify('sha256', message, key, signature);
}

describe.each(signerAdapters)('a signer of $name', ({ keeper }) => {
  test.each([0, 1, 32, 5_000])(
    'signs a message of %i bytes so that anybody can tell',
    async (n) => {
      const signer = await keeper()();
      const message = new Uint8Array(n).fill(7);
      const signature = await signer.sign(message);
      expect(await verifies(signer, message, signature)).toBe(true);
      expect(await verifies(signer, Uint8Array.from([...message, 1]), signature)).toBe(false);
    },
  );

  test('has the same key whenever it is opened', async () => {
    const open = keeper();
    const [first, second] = [await open(), await open()];
    expect(await second.publicKey()).toEqual(await first.publicKey());
    const message = new TextEncoder().encode('江州');
    expect(await verifies(first, message, await second.sign(message))).toBe(true);
  });

  test('hands its key out as a copy that nobody can change', async () => {
    const signer = await keeper()();
    const given = await signer.publicKey();
    const kept = Uint8Array.from(given);
    given.fill(0);
    expect(await signer.publicKey()).toEqual(kept);
  });

  test('signs checkpoints that open with its key', async () => {
    const signer = await keeper()();
    const checkpoint = checkpointOver([]);
    const note = await noteOf(checkpoint, signer);
    expect(openNote(note, await signer.publicKey())).toEqual(checkpoint);
  });
});
