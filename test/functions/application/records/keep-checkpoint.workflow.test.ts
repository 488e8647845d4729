import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, test } from 'vitest';
import { openKeyFileSigner } from '../../../../functions/adapters/key-file/signer.ts';
import { openS3Archive } from '../../../../functions/adapters/s3/archive.ts';
import type { Environment } from '../../../../functions/application/environment.ts';
import {
  lastCheckpoint,
  recordedCheckpoint,
} from '../../../../functions/application/records/checkpoint-made.ts';
import { makeAndKeepCheckpoint } from '../../../../functions/application/records/keep-checkpoint.ts';
import { leafBytes } from '../../../../functions/application/records/leaf-pages.ts';
import type { ArchiveFinding } from '../../../../functions/application/relay/archive.ts';
import { digestOfBytes } from '../../../../functions/domain/kernel/digest.ts';
import { instantSchema } from '../../../../functions/domain/kernel/time.ts';
import type { MarkedArchive } from '../../../../functions/ports/archive.ts';
import { readLeaves } from '../../../../functions/ports/ledger/checkpoint-leaves.ts';
import { openNote } from '../../../../functions/ports/ledger/checkpoint-note.ts';
import { splitLines } from '../../../../functions/ports/ledger/split-lines.ts';
import { LedgerDamaged, type StreamName } from '../../../../functions/ports/ledger.ts';
import { ObjectMissing, type Objects } from '../../../../functions/ports/objects.ts';
import type { Signer } from '../../../../functions/ports/signer.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { type S3UnderTest, startS3 } from '../../ports/objects-s3.ts';
import { sampleEvent, sampleOptions } from '../../ports/sample-events.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';
import { publishStory } from '../../public/policy-story.ts';
import { type House, openHouse } from '../../public/public-house.ts';

let house: House;
let signer: Signer;
let s3: S3UnderTest;
let archive: MarkedArchive;
/** The events that the archive was asked to keep, for example `note/a 1`. */
let asked: string[];

beforeEach(async () => {
  house = await openHouse();
  signer = await openKeyFileSigner(join(temporaryFolder(), 'key.pem'));
  s3 = await startS3('tongbu-archive');
  asked = [];
  const { keepEvent, ...others } = openS3Archive(s3);
  archive = {
    ...others,
    keepEvent: (event) => {
      asked.push(`${event.stream} ${event.version}`);
      return keepEvent(event);
    },
  };
});

/** Records one more event in a stream. */
async function tell(stream: StreamName): Promise<void> {
  const { ledger } = house.environment;
  const version = (await ledger.head(stream))?.version ?? 0;
  const options = sampleOptions(`${stream.replace('/', '-')}-${version}`);
  await ledger.append(stream, version, [sampleEvent(version)], options);
}

/** An hour's run, and what it came across. */
async function run(changes: Partial<Environment> = {}, until = '2100-01-01T00:00:00.000Z') {
  const findings: ArchiveFinding[] = [];
  asked = [];
  const kept = await makeAndKeepCheckpoint({ ...house.environment, ...changes }, signer, {
    archive,
    until: instantSchema.parse(until),
    found: (finding) => findings.push(finding),
  });
  return { ...kept, findings };
}

async function keptUnder(prefix: string): Promise<string[]> {
  const command = new ListObjectsV2Command({ Bucket: s3.bucket, Prefix: prefix });
  const { Contents = [] } = await s3.client.send(command);
  return Contents.map(({ Key }) => (Key ?? '').slice(prefix.length));
}

/** What somebody reads who has the archive and nothing else. */
function keptObjects(): Objects {
  return {
    get: async (digest) => {
      const command = new GetObjectCommand({ Bucket: s3.bucket, Key: `objects/${digest}` });
      const { Body } = await s3.client.send(command);
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
      expect(digestOfBytes(bytes)).toBe(digest);
      return { bytes, mediaType: 'text/plain' };
    },
    put: () => Promise.reject(new Unavailable('archive')),
  };
}

async function isKept(digest: string | undefined): Promise<boolean> {
  return (await keptUnder('objects/')).includes(digest ?? '');
}

describe('a checkpoint is kept', () => {
  test('with all that it is checked with', async () => {
    expect(await run()).toMatchObject({ note: null, isBehind: false });
    for (const id of ['a', 'b', 'c']) await tell(`note/${id}`);
    const { note } = await run();
    const recorded = await recordedCheckpoint(house.environment, 1);
    if (recorded === null) throw new Error('nothing was recorded');
    expect(note).toBe(recorded.checkpoint);
    const kept = keptObjects();
    const key = await kept.get(recorded.publicKey);
    const checkpoint = openNote((await kept.get(recorded.checkpoint)).bytes, key.bytes);
    if (typeof checkpoint === 'string') throw new Error(checkpoint);
    const leaves = await readLeaves(checkpoint, splitLines(leafBytes(kept, recorded.leaves)));
    expect(leaves).toHaveProperty('size', 3);
  });

  test('with every event and every published file that no witness has seen', async () => {
    await publishStory(house);
    await tell('note/a');
    const { ledger } = house.environment;
    const streams = await ledger.streams({ limit: 100 });
    const histories = await Promise.all(streams.map((stream) => ledger.read(stream)));
    const { note, findings } = await run();
    expect(findings).toEqual([]);
    expect(await isKept(note ?? '')).toBe(true);
    const names = histories
      .flat()
      .map(({ stream, version }) => `${stream}/${String(version).padStart(10, '0')}.json`);
    expect((await keptUnder('events/')).filter((name) => !name.startsWith('_'))).toEqual(
      names.sort(),
    );
    const rendered = histories.flat().find(({ type }) => type === 'PackageRendered');
    const files = (await keptUnder('objects/')).filter((file) =>
      JSON.stringify(rendered?.data).includes(file),
    );
    // Document and interpretation, each as PDF and for Word.
    expect(files).toHaveLength(4);
  });

  test('and an hour later only what was recorded since is asked for', async () => {
    for (let number = 0; number < 20; number += 1) await tell(`note/n-${number}`);
    await run();
    await tell('note/n-7');
    const { note } = await run();
    expect(await isKept(note ?? '')).toBe(true);
    expect(asked.sort()).toEqual(['note/n-7 2', 'registry/checkpoints 1']);
    // A quiet hour keeps what the last hour recorded of itself, and then there is no more.
    expect(await run()).toMatchObject({ note, isBehind: false });
    expect(asked).toEqual(['registry/checkpoints 2']);
  });

  test('over several runs where one has not the time, and nothing done is done again', async () => {
    for (let number = 0; number < 900; number += 1) await tell(`note/n-${number}`);
    const { keepEvent } = archive;
    const slow: MarkedArchive['keepEvent'] = (event) => {
      house.pass(1 / 60);
      return keepEvent(event);
    };
    const done: string[] = [];
    let runs = 0;
    for (let isBehind = true; isBehind; runs += 1) {
      archive = { ...archive, keepEvent: slow };
      const over = new Date(Date.parse(house.now()) + 500 * 60_000).toISOString();
      const kept = await run({}, over);
      expect(asked.length).toBeLessThanOrEqual(504);
      done.push(...asked);
      isBehind = kept.isBehind;
      expect(kept.note === null).toBe(isBehind);
      const recorded = await lastCheckpoint(house.environment);
      expect(await isKept(recorded?.checkpoint)).toBe(!isBehind);
      expect(runs).toBeLessThan(12);
    }
    expect(runs).toBeGreaterThan(1);
    expect(new Set(done.filter((name) => name.startsWith('note/'))).size).toBe(900);
    const events = await keptUnder('events/note/');
    expect(events).toHaveLength(900);
  });
});

describe('what is in the way', () => {
  test('of one event, which the archive has otherwise, is told of once and stops nothing', async () => {
    for (const id of ['a', 'b', 'c']) await tell(`note/${id}`);
    const [event] = await house.environment.ledger.read('note/b');
    if (event === undefined) throw new Error('it was recorded');
    await archive.keepEvent({ ...event, data: { 意见: '另一种说法' } });
    const { findings, note } = await run();
    expect(findings).toMatchObject([{ name: 'ArchiveContradicted', entry: 'note/b version 1' }]);
    expect(await keptUnder('events/note/')).toHaveLength(3);
    expect(await isKept(note ?? '')).toBe(true);
    expect(await run()).toMatchObject({ findings: [] });
  });

  test('of one damaged stream keeps the note away, and no other stream', async () => {
    for (const id of ['a', 'b', 'c']) await tell(`note/${id}`);
    const { ledger } = house.environment;
    const damaged: Environment['ledger'] = {
      ...ledger,
      read: async (stream, range) => {
        if (stream === 'note/b') throw new LedgerDamaged(stream, 1, 'wrongHash');
        return ledger.read(stream, range);
      },
    };
    expect(await run({ ledger: damaged })).toMatchObject({
      note: null,
      isBehind: true,
      findings: [{ name: 'UnusableEvent', stream: 'note/b', version: 1, problem: 'damaged' }],
    });
    expect(await keptUnder('events/note/')).toHaveLength(2);
    const recorded = await lastCheckpoint(house.environment);
    expect(await isKept(recorded?.checkpoint)).toBe(false);
    expect(await run()).toMatchObject({ note: recorded?.checkpoint, findings: [] });
  });

  test('of a lost file rings until it is found again; the note waits for no file', async () => {
    await publishStory(house);
    const { objects } = house.environment;
    const lost: Environment['objects'] = {
      ...objects,
      get: async (digest) => {
        const object = await objects.get(digest);
        if (object.mediaType === 'application/pdf') throw new ObjectMissing(digest);
        return object;
      },
    };
    for (let hour = 0; hour < 2; hour += 1) {
      const { note, findings } = await run({ objects: lost });
      expect(findings).toMatchObject([{ problem: 'fileLost' }, { problem: 'fileLost' }]);
      expect(await isKept(note ?? '')).toBe(true);
    }
    const before = (await keptUnder('objects/')).length;
    expect(await run()).toMatchObject({ findings: [] });
    expect((await keptUnder('objects/')).length - before).toBeGreaterThanOrEqual(2);
  });

  test('of the whole archive stops no signing, and the next run keeps what was signed', async () => {
    await tell('note/a');
    await run();
    await tell('note/a');
    s3.fail(1, 503, 'SlowDown');
    await expect(run()).rejects.toThrow(Unavailable);
    const recorded = await recordedCheckpoint(house.environment, 2);
    expect(await isKept(recorded?.checkpoint)).toBe(false);
    expect(await run()).toMatchObject({ note: recorded?.checkpoint });
    expect(await recordedCheckpoint(house.environment, 3)).toBeNull();
    expect(await isKept(recorded?.checkpoint)).toBe(true);
  });

  test('of somebody who writes the ledger is no mark: it lies in the archive alone', async () => {
    await tell('note/a');
    const { note } = await run();
    // The same ledger, the same objects, and an archive that is new.
    s3 = await startS3('tongbu-archive-two');
    archive = openS3Archive(s3);
    expect(await run()).toMatchObject({ note, isBehind: false });
    expect(await keptUnder('events/note/')).toHaveLength(1);
    expect(await isKept(note ?? '')).toBe(true);
  });
});
