import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { MigrationProgress } from '../../../../functions/application/records/migrate-sides.ts';
import { LedgerDamaged } from '../../../../functions/ports/ledger.ts';
import { ObjectDamaged } from '../../../../functions/ports/objects.ts';
import { actUntil, hostAt } from '../../../infra/local/host-house.ts';
import { sampleEvent, sampleOptions, stream } from '../../ports/sample-events.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';
import {
  commandDigests,
  dyingAfter,
  everything,
  filledPlace,
  migrated,
  type Place,
  place,
  smallPlace,
  text,
} from './migration-house.ts';

/** Changes a data folder behind its ledger's back, as somebody with a database tool would. */
function tamper({ folder }: Place, sql: string): void {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { timeout: 5_000 });
  for (const { name } of database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all()) {
    database.exec(`DROP TRIGGER ${String(name)}`);
  }
  database.exec(sql);
  database.close();
}

async function nothingWas(written: Place): Promise<void> {
  expect(await written.ledger.streams({ limit: 10 })).toEqual([]);
  for await (const digest of written.digests()) expect.unreachable(digest);
}

describe('migrating a ledger', () => {
  test('gives every event its hash, every head its words and every command its digest again', async () => {
    const [source, target] = [await filledPlace(), await place()];
    const report = await migrated(source, target);
    expect(await everything(target.ledger)).toBe(await everything(source.ledger));
    for (const name of [stream('a'), stream('long')]) {
      expect(await commandDigests(target.ledger, name)).toEqual(
        await commandDigests(source.ledger, name),
      );
    }
    expect(report.target).toEqual(report.source);
    expect(report.source).toMatchObject({ streams: 3, events: 4 + 21 * 49 + 1, objects: 2 });
    expect(report.copied).toEqual({ streams: 3, events: report.source.events });
  });

  test('keeps a command idempotent: repeated on the target it writes nothing', async () => {
    const [source, target] = [await filledPlace(), await place()];
    await migrated(source, target);
    const again = await target.ledger.append(
      stream('a'),
      0,
      [sampleEvent(1)],
      sampleOptions('a-1'),
    );
    expect(again.replayed).toBe(true);
  });

  test('moves the objects with their media types', async () => {
    const [source, target] = [await filledPlace(), await place()];
    await migrated(source, target);
    for await (const digest of source.digests()) {
      expect(await target.objects.get(digest)).toEqual(await source.objects.get(digest));
    }
  });

  test('moves nothing but says what it found when it only tries', async () => {
    const [source, target] = [await filledPlace(), await place()];
    const {
      source: found,
      target: standing,
      copied,
    } = await migrated(source, target, { dryRun: true });
    expect(found).toMatchObject({ streams: 3, objects: 2 });
    expect(standing).toMatchObject({ streams: 0, events: 0 });
    expect(copied).toEqual({ streams: 0, events: 0 });
    await nothingWas(target);
  });

  test('a trial run counts the files that an earlier run left on the target', async () => {
    const [source, target] = [await smallPlace(), await place()];
    const { objects, bytes } = (await migrated(source, target)).source;
    const { target: standing } = await migrated(source, target, { dryRun: true });
    expect(standing).toMatchObject({ objects, bytes });
  });

  test('a trial run asks an empty target for an event and for a file', async () => {
    const [source, target] = [await smallPlace(), await place()];
    const refusing = () => Promise.reject(new Error('no such place'));
    const noTable = { ...target, ledger: { ...target.ledger, read: refusing } };
    await expect(migrated(source, noTable, { dryRun: true })).rejects.toThrow('no such place');
    const noBucket = { ...target, objects: { ...target.objects, get: refusing } };
    await expect(migrated(source, noBucket, { dryRun: true })).rejects.toThrow('no such place');
  });

  test('an empty folder has an empty migration', async () => {
    const report = await migrated(await place(), await place());
    expect(report.target).toMatchObject({ streams: 0, events: 0, objects: 0 });
  });

  test('tells of every object and stream in every phase', async () => {
    const told: MigrationProgress[] = [];
    await migrated(await filledPlace(), await place(), { onProgress: (step) => told.push(step) });
    const last = (phase: string) => told.filter((step) => step.phase === phase).at(-1);
    expect(last('checkSource')).toMatchObject({ done: 5 });
    expect(last('copyObjects')).toMatchObject({ done: 2, of: 2 });
    expect(last('copyStreams')).toMatchObject({ done: 3, of: 3 });
    expect(last('compare')).toMatchObject({ done: 5, of: 5 });
  });
});

describe('a migration that was broken off', () => {
  // Two objects and three commands: every place at which a process can die between two writes.
  test.each([0, 1, 2, 3, 4])('after %i writes is gone on with and ends the same', async (calls) => {
    const [source, target] = [await smallPlace(), await place()];
    await expect(migrated(source, dyingAfter(target, calls))).rejects.toThrow('was killed');
    const standing = (
      await Promise.all(
        (await target.ledger.streams({ limit: 10 })).map((name) => target.ledger.read(name)),
      )
    ).flat().length;
    const report = await migrated(source, target);
    expect(await everything(target.ledger)).toBe(await everything(source.ledger));
    expect(report.copied.events).toBe(report.source.events - standing);
  });

  test('in the middle of a long stream is gone on with where the stream stands', async () => {
    const [source, target] = [await filledPlace(), await place()];
    await expect(migrated(source, dyingAfter(target, 14))).rejects.toThrow('was killed');
    const standing = (await target.ledger.head(stream('long')))?.version ?? 0;
    expect(standing).toBeGreaterThan(49);
    expect(standing).toBeLessThan(21 * 49);
    const { copied } = await migrated(source, target);
    expect(copied.events).toBe(21 * 49 - standing);
    expect(await everything(target.ledger)).toBe(await everything(source.ledger));
  });

  test('and is over, writes nothing when it is run once more', async () => {
    const [source, target] = [await filledPlace(), await place()];
    await migrated(source, target);
    const again = await migrated(source, target);
    expect(again.copied).toEqual({ streams: 0, events: 0 });
    expect(again.target).toEqual(again.source);
  });

  test('takes along what the source recorded since', async () => {
    const [source, target] = [await filledPlace(), await place()];
    await migrated(source, target);
    const head = { status: 'published' };
    await source.ledger.append(stream('a'), 4, [sampleEvent(99)], sampleOptions('a-3', head));
    const again = await migrated(source, target);
    expect(again.copied).toEqual({ streams: 1, events: 1 });
    expect(await target.ledger.head(stream('a'))).toMatchObject({
      version: 5,
      status: 'published',
    });
  });
});

describe('a source that is not in order is refused before anything is written', () => {
  const tampered: readonly [string, string, object][] = [
    [
      'an event was changed',
      "UPDATE events SET body = replace(body, '同意', '拒绝') WHERE stream = 'dossier/long' AND version = 700",
      { name: 'LedgerDamaged' },
    ],
    [
      'an event is missing inside',
      "DELETE FROM events WHERE stream = 'dossier/a' AND version = 2",
      { name: 'LedgerDamaged' },
    ],
    [
      'the last events are missing',
      "DELETE FROM events WHERE stream = 'dossier/long' AND version > 980",
      { name: 'LedgerDamaged' },
    ],
    [
      'a head was changed',
      "UPDATE heads SET version = 3 WHERE stream = 'dossier/a'",
      { name: 'LedgerDamaged' },
    ],
    [
      'a head is missing, so that no list names its stream',
      "DELETE FROM heads WHERE stream = 'dossier/a'",
      { problem: 'sourceHeadMissing' },
    ],
    [
      'a command is missing',
      "DELETE FROM commands WHERE id = 'command-a-2'",
      { problem: 'sourceCommandDiffers' },
    ],
    [
      'a command claims other events',
      "UPDATE commands SET last_version = 3 WHERE id = 'command-a-2'",
      { problem: 'sourceCommandDiffers' },
    ],
  ];
  test.each(tampered)('%s', async (_what, sql, error) => {
    const [source, target] = [await filledPlace(), await place()];
    tamper(source, sql);
    await expect(migrated(source, target)).rejects.toMatchObject(error);
    await nothingWas(target);
  });

  test('an object has other bytes', async () => {
    const [source, target] = [await filledPlace(), await place()];
    const digest = await source.objects.put(text('丙'), 'text/plain');
    const shelf = join(source.folder, 'objects', digest.slice(0, 3));
    for (const name of readdirSync(shelf)) writeFileSync(join(shelf, name), '丁');
    await expect(migrated(source, target)).rejects.toBeInstanceOf(ObjectDamaged);
    await nothingWas(target);
  });

  test('an object that an event refers to is missing', async () => {
    const folder = temporaryFolder();
    const { host } = await hostAt(folder);
    await actUntil(host, 'd-1', 'lodgePlan');
    await host.close();
    const [source, target] = [await place(folder), await place()];
    const lodged = (await source.ledger.read('dossier/d-1')).find(
      ({ type }) => type === 'PlanLodged',
    );
    const digest = JSON.stringify(lodged?.data).match(/"source":"([0-9a-f]{64})"/)?.[1] ?? '';
    const shelf = join(folder, 'objects', digest.slice(0, 3));
    for (const name of readdirSync(shelf)) if (name.startsWith(digest)) rmSync(join(shelf, name));
    await expect(migrated(source, target)).rejects.toMatchObject({
      problem: 'sourceObjectMissing',
      details: { stream: 'dossier/d-1', version: lodged?.version, digest },
    });
    await nothingWas(target);
  });
});

describe('a target that is not the beginning of the source is refused', () => {
  async function refused(prepare: (target: Place, source: Place) => Promise<unknown>) {
    const [source, target] = [await filledPlace(), await place()];
    await prepare(target, source);
    const before = await everything(target.ledger).catch(() => 'damaged');
    const error = await migrated(source, target).catch((thrown: unknown) => thrown);
    expect(await everything(target.ledger).catch(() => 'damaged')).toBe(before);
    return error;
  }

  test('it has a stream of its own', async () => {
    const error = await refused(({ ledger }) =>
      ledger.append(stream('other'), 0, [sampleEvent(1)], sampleOptions('other')),
    );
    expect(error).toMatchObject({
      problem: 'targetHasOther',
      details: { stream: 'dossier/other' },
    });
  });

  test('it has a stream of the same name with another event', async () => {
    const error = await refused(({ ledger }) =>
      ledger.append(stream('a'), 0, [sampleEvent(2)], sampleOptions('a-1')),
    );
    expect(error).toMatchObject({ problem: 'targetDiffers', details: { stream: 'dossier/a' } });
  });

  test('it has gone on since', async () => {
    const error = await refused(async (target, source) => {
      await migrated(source, target);
      await target.ledger.append(stream('a'), 4, [sampleEvent(8)], sampleOptions('a-9'));
    });
    expect(error).toMatchObject({ problem: 'targetDiffers', details: { version: 5 } });
  });

  test('it has the same events under a command with another digest', async () => {
    const error = await refused(({ ledger }) => {
      const { commandDigest } = sampleOptions('another');
      return ledger.append(stream('a'), 0, [sampleEvent(1)], {
        ...sampleOptions('a-1'),
        commandDigest,
      });
    });
    expect(error).toMatchObject({ problem: 'targetDiffers' });
  });

  test('it has the same events under another status', async () => {
    const error = await refused(({ ledger }) =>
      ledger.append('issue/2026-1', 0, [sampleEvent(9, {})], sampleOptions('issue')),
    );
    expect(error).toMatchObject({ problem: 'targetHeadDiffers' });
  });

  test('it looks the same by its heads but an event behind them was changed', async () => {
    const error = await refused(async (target, source) => {
      await migrated(source, target);
      tamper(target, "UPDATE events SET body = replace(body, '同意', '拒绝') WHERE version = 2");
    });
    expect(error).toBeInstanceOf(LedgerDamaged);
  });
});

test('somebody who writes the target meanwhile ends the migration, and nothing is overwritten', async () => {
  const [source, target] = [await filledPlace(), await place()];
  const written = sampleOptions('meanwhile');
  const contested: typeof target.ledger = {
    ...target.ledger,
    append: async (name, version, events, options) => {
      if (name === stream('a') && version === 1) {
        await target.ledger.append(name, version, [sampleEvent(50)], written);
      }
      return target.ledger.append(name, version, events, options);
    },
  };
  await expect(migrated(source, { ...target, ledger: contested })).rejects.toMatchObject({
    problem: 'targetInUse',
    details: { stream: 'dossier/a', version: 2 },
  });
  expect((await target.ledger.read(stream('a'))).at(-1)?.commandId).toBe(written.commandId);
});
