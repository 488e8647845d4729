import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import {
  checkpointStream,
  lastCheckpoint,
  recordedCheckpoint,
} from '../../../../functions/application/records/checkpoint-made.ts';
import { pagesOf } from '../../../../functions/application/records/leaf-pages.ts';
import { makeCheckpoint } from '../../../../functions/application/records/make-checkpoint.ts';
import { viewCheckpoint } from '../../../../functions/application/records/view-checkpoint.ts';
import { instantSchema } from '../../../../functions/domain/kernel/time.ts';
import { parseKeyPem } from '../../../../functions/ports/ledger/checkpoint-key.ts';
import { verifyCheckpoint } from '../../../../functions/ports/ledger/checkpoint-verdict.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { splitLines } from '../../../../functions/ports/ledger/split-lines.ts';
import type { StreamName } from '../../../../functions/ports/ledger.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { type CheckpointHouse, openCheckpointHouse } from './checkpoint-house.ts';

const dossier = (number: number): StreamName => `dossier/d-${String(number).padStart(4, '0')}`;

/** The verdict of an outsider who has what the site gives and an export. */
async function verdictOf({ world }: CheckpointHouse, number?: number) {
  const view = await viewCheckpoint(world, number);
  if (view === null) throw new Error('there is no checkpoint');
  const key = parseKeyPem(await view.publicKey());
  if (key === null) throw new Error('the public key cannot be read');
  const files = { note: await view.note(), key };
  return verifyCheckpoint(files, splitLines(view.leaves()), exportLines(world.ledger));
}

describe('a checkpoint', () => {
  test('covers every stream, is recorded, and is covered by the next one', async () => {
    const house = await openCheckpointHouse();
    for (const number of [3, 1, 2]) await house.tell(dossier(number));
    const made = await makeCheckpoint(house.world, house.signer);
    expect(made?.checkpoint).toMatchObject({
      origin: 'jiangzhou.example/tongbu-heads',
      size: 3,
      at: house.world.clock.now(),
      previous: null,
    });
    expect(await verdictOf(house)).toMatchObject({ ok: true, events: 4, covered: 3 });

    await house.tell(dossier(2));
    const next = await makeCheckpoint(house.world, house.signer);
    expect(next?.checkpoint).toMatchObject({ size: 4, previous: made?.checkpoint.root });
    expect(await verdictOf(house)).toMatchObject({ ok: true, events: 6, covered: 5 });
    // The first one still holds, for whoever kept it.
    expect(await verdictOf(house, 1)).toMatchObject({ ok: true, events: 6, covered: 3 });
    const recorded = await house.world.ledger.read(checkpointStream);
    expect(recorded.map(({ type, version }) => [type, version])).toEqual([
      ['CheckpointMade', 1],
      ['CheckpointMade', 2],
    ]);
  });

  test('is not made of an empty ledger, nor when nothing was recorded but the last one', async () => {
    const house = await openCheckpointHouse();
    expect(await makeCheckpoint(house.world, house.signer)).toBeNull();
    expect(await lastCheckpoint(house.world)).toBeNull();
    await house.tell(dossier(1));
    expect(await makeCheckpoint(house.world, house.signer)).not.toBeNull();
    for (let hour = 0; hour < 3; hour += 1) {
      expect(await makeCheckpoint(house.world, house.signer)).toBeNull();
    }
    expect(await house.world.ledger.head(checkpointStream)).toMatchObject({ version: 1 });
    await house.tell(dossier(2));
    expect(await makeCheckpoint(house.world, house.signer)).not.toBeNull();
  });

  test('is made once by two that start at the same moment', async () => {
    const house = await openCheckpointHouse();
    await house.tell(dossier(1));
    const racers = [house, house].map(({ world, signer }) => makeCheckpoint(world, signer));
    const made = await Promise.all(racers);
    expect(made.filter((one) => one !== null)).toHaveLength(1);
    expect(await house.world.ledger.head(checkpointStream)).toMatchObject({ version: 1 });
    expect(await verdictOf(house)).toMatchObject({ ok: true });
  });

  test('never looks older than the one before, though the clock was put back', async () => {
    const house = await openCheckpointHouse();
    await house.tell(dossier(1));
    const later = instantSchema.parse('2030-01-01T00:00:00.000Z');
    const world = { ...house.world, clock: { now: () => later } };
    await makeCheckpoint(world, house.signer);
    await house.tell(dossier(1));
    const next = await makeCheckpoint(house.world, house.signer);
    expect(next?.checkpoint.at).toBe(later);
  });

  test('covers a stream as it stood when its turn came, while others write', async () => {
    const house = await openCheckpointHouse();
    for (let number = 0; number < 40; number += 1) await house.tell(dossier(number));
    const [made] = await Promise.all([
      makeCheckpoint(house.world, house.signer),
      ...Array.from({ length: 40 }, (_, number) => house.tell(dossier(number))),
    ]);
    expect(made?.checkpoint.size).toBe(40);
    expect(await verdictOf(house)).toMatchObject({ ok: true, events: 81 });
  });

  test('over many streams shares its pages with the one before', async () => {
    const house = await openCheckpointHouse();
    const numbers = Array.from({ length: 1_200 }, (_, number) => number);
    await Promise.all(numbers.map((number) => house.tell(dossier(number))));
    await makeCheckpoint(house.world, house.signer);
    await house.tell(dossier(700));
    await makeCheckpoint(house.world, house.signer);
    const [before, after] = [await pagesNumbered(house, 1), await pagesNumbered(house, 2)];
    expect(before.length).toBeGreaterThan(1);
    expect(await verdictOf(house)).toMatchObject({ ok: true, covered: 1_202 });
    // The page of the changed stream, or the two it was cut into, and the last page.
    const fresh = after.filter((page) => !before.includes(page));
    expect(fresh.length).toBeLessThanOrEqual(3);
  });
});

async function pagesNumbered({ world }: CheckpointHouse, number: number) {
  const recorded = await recordedCheckpoint(world, number);
  if (recorded === null) throw new Error(`there is no checkpoint ${number}`);
  return pagesOf(world.objects, recorded.leaves);
}

describe('nothing is signed', () => {
  /** What somebody can do who may write the file. */
  function rewrite(file: string, change: (database: DatabaseSync) => void) {
    const database = new DatabaseSync(file);
    const triggers = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'");
    for (const { name } of triggers.all()) database.exec(`DROP TRIGGER "${String(name)}"`);
    change(database);
    database.close();
  }

  test('over a ledger that was rewritten as a whole, chains and heads', async () => {
    const house = await openCheckpointHouse();
    for (const number of [1, 2, 3]) await house.tell(dossier(number));
    await makeCheckpoint(house.world, house.signer);
    rewrite(house.file, (database) => {
      for (const table of ['events', 'heads', 'commands']) {
        database.prepare(`DELETE FROM ${table} WHERE stream = ?`).run(dossier(2));
      }
    });
    await house.tell(dossier(2), '另一种说法');
    await expect(makeCheckpoint(house.world, house.signer)).rejects.toMatchObject({
      name: 'CheckpointContradicted',
      leaf: 2,
      after: dossier(1),
    });
    expect(await house.world.ledger.head(checkpointStream)).toMatchObject({ version: 1 });
    // And whoever kept the checkpoint finds it out without us.
    expect(await verdictOf(house)).toMatchObject({ problem: 'headMissing', leaf: 2 });
  });

  test('while the signer cannot be reached, and the next time all is as before', async () => {
    const house = await openCheckpointHouse();
    await house.tell(dossier(1));
    const away = { ...house.signer, sign: () => Promise.reject(new Unavailable('signer')) };
    await expect(makeCheckpoint(house.world, away)).rejects.toThrow(Unavailable);
    expect(await lastCheckpoint(house.world)).toBeNull();
    expect(await makeCheckpoint(house.world, house.signer)).not.toBeNull();
  });
});
