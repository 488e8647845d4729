import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { openS3Archive } from '../../../../functions/adapters/s3/archive.ts';
import { archiveEvents, archiveInserted } from '../../../../functions/application/relay/archive.ts';
import { filesOf, renditionSchema } from '../../../../functions/domain/dossier/events.ts';
import { digestOfBytes, digestSchema } from '../../../../functions/domain/kernel/digest.ts';
import { eventBody, eventHash } from '../../../../functions/ports/ledger/hash-chain.ts';
import type { LedgerEvent } from '../../../../functions/ports/ledger.ts';
import { ObjectDamaged, ObjectMissing } from '../../../../functions/ports/objects.ts';
import { mediaTypeOfFormat } from '../../../../functions/ports/renderers.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { type S3UnderTest, startS3 } from '../../ports/objects-s3.ts';
import {
  approveLater,
  chapters,
  publishIssueOf,
  publishStory,
  releaseLater,
  rental,
} from '../../public/policy-story.ts';
import { type House, openHouse } from '../../public/public-house.ts';

let house: House;
let s3: S3UnderTest;
let archive: ReturnType<typeof openS3Archive>;

beforeEach(async () => {
  house = await openHouse();
  s3 = await startS3('tongbu-archive');
  archive = openS3Archive(s3);
});

async function everything(): Promise<LedgerEvent[]> {
  const { ledger } = house.environment;
  const streams = await ledger.streams({ limit: 100 });
  const histories = await Promise.all(streams.map((stream) => ledger.read(stream)));
  return histories.flat();
}

async function keptUnder(prefix: string): Promise<string[]> {
  const { client, bucket } = s3;
  const listed = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
  return (listed.Contents ?? []).map(({ Key }) => (Key ?? '').slice(prefix.length)).sort();
}

function theOne(events: readonly LedgerEvent[], type: string): LedgerEvent {
  const found = events.find((event) => event.type === type);
  if (found === undefined) throw new TypeError(`no event is ${type}`);
  return found;
}

/** What somebody makes who knows how events are hashed. */
function rehashed(event: LedgerEvent): LedgerEvent {
  return { ...event, hash: eventHash(event.previousHash, eventBody(event)) };
}

/** The digests of all files that the events say were rendered and released. */
function renditionsIn(events: readonly LedgerEvent[]): string[] {
  const named = events.flatMap(({ type, data }) => {
    if (type === 'IssuePublished') return [data.digest];
    if (type === 'PackageRendered') return [data.renditions].flat();
    return type === 'FollowUpReleased' ? [data.rendition] : [];
  });
  return named
    .flatMap((one): readonly unknown[] =>
      typeof one === 'string' ? [one] : filesOf(renditionSchema.parse(one)),
    )
    .map((digest) => digestSchema.parse(digest))
    .sort();
}

/** Document and interpretation, each as PDF and for Word. */
const TOGETHER = 4;

describe('the archive', () => {
  it('keeps every event, and the files that became public and no others', async () => {
    await publishStory(house);
    await approveLater(house);
    await releaseLater(house);
    await publishIssueOf(house, [rental]);
    const events = await everything();
    expect(await archiveEvents(house.environment, archive, events)).toEqual([]);
    const names = events.map(
      ({ stream, version }) => `${stream}/${String(version).padStart(10, '0')}.json`,
    );
    expect(await keptUnder('events/')).toEqual(names.sort());
    const files = await keptUnder('objects/');
    // The later interpretation has two files as well, the issue of the gazette one.
    expect(files).toHaveLength(TOGETHER + 3);
    expect(files).toEqual(renditionsIn(events));
    for (const file of files) {
      const command = new GetObjectCommand({ Bucket: s3.bucket, Key: `objects/${file}` });
      const kept = await s3.client.send(command);
      const bytes = (await kept.Body?.transformToByteArray()) ?? new Uint8Array();
      expect(digestOfBytes(bytes)).toBe(file);
      const isPdf = kept.ContentType === mediaTypeOfFormat.pdf;
      expect(Object.values(mediaTypeOfFormat)).toContain(kept.ContentType);
      expect(new TextDecoder().decode(bytes.subarray(0, 2))).toBe(isPdf ? '%P' : 'PK');
    }
  });

  it('holds no file before the event that makes it public', async () => {
    await publishStory(house);
    await approveLater(house);
    const events = await everything();
    const before = events.slice(
      0,
      events.findIndex(({ type }) => type === 'Published'),
    );
    expect(before.at(-1)?.type).toBe('PackageRendered');
    await archiveEvents(house.environment, archive, before);
    expect(await keptUnder('objects/')).toEqual([]);
    await archiveEvents(house.environment, archive, events);
    expect(await keptUnder('objects/')).toHaveLength(TOGETHER);
  });

  it('is not written to a second time by the same events, in whatever portions', async () => {
    await publishStory(house);
    const events = await everything();
    await archiveEvents(house.environment, archive, events);
    const written = () =>
      s3.answered.filter(({ method, status }) => method === 'PUT' && status === 200).length;
    const first = written();
    for (const event of events) {
      expect(await archiveEvents(house.environment, archive, [event])).toEqual([]);
    }
    expect(written()).toBe(first);
  });

  it('tells of an event that was changed, keeps the first and goes on with the rest', async () => {
    await publishStory(house);
    const events = await everything();
    const [first, ...rest] = events;
    if (first === undefined) throw new TypeError('a story has events');
    await archiveEvents(house.environment, archive, [first]);
    const changed = rehashed({ ...first, data: { ...first.data, title: '改过的标题' } });
    const contradictions = await archiveEvents(house.environment, archive, [changed, ...rest]);
    expect(contradictions).toMatchObject([
      { name: 'ArchiveContradicted', entry: `${first.stream} version 1` },
    ]);
    expect(await keptUnder('events/')).toHaveLength(events.length);
    expect(await keptUnder('objects/')).toHaveLength(TOGETHER);
  });

  it.each([
    ['lost', ObjectMissing],
    ['changed', ObjectDamaged],
  ])('keeps the events also when a file was %s, and tells of it', async (_what, Failure) => {
    await publishStory(house);
    const events = await everything();
    const { objects } = house.environment;
    const get: typeof objects.get = async (digest) => {
      throw new Failure(digest);
    };
    const environment = { ...house.environment, objects: { ...objects, get } };
    const { stream, version } = theOne(events, 'Published');
    const lost = { name: 'UnusableEvent', stream, version, problem: 'fileLost' };
    expect(await archiveEvents(environment, archive, events)).toMatchObject(
      Array(TOGETHER).fill(lost),
    );
    expect(await keptUnder('events/')).toHaveLength(events.length);
    await archiveEvents(house.environment, archive, events);
    expect(await keptUnder('objects/')).toHaveLength(TOGETHER);
  });

  it('waits for a file while the store of files is away', async () => {
    await publishStory(house);
    const events = await everything();
    const get = () => Promise.reject(new Unavailable('objects'));
    const environment = {
      ...house.environment,
      objects: { ...house.environment.objects, get },
    };
    await expect(archiveEvents(environment, archive, events)).rejects.toThrow(Unavailable);
  });

  it.each([
    ['Published', 'registry/names'],
    ['Published', 'dossier/nowhere'],
    ['Published', 'dossier/zulin-2026'],
    ['FollowUpReleased', 'dossier/zulin-2026'],
    ['IssuePublished', 'issue/first'],
  ] as const)('tells of a forged %s in %s and goes on', async (type, stream) => {
    const [opened] = chapters(house, rental);
    await opened?.[1]();
    const events = await everything();
    const first = events[0];
    if (first === undefined) throw new TypeError('a story has events');
    const forgery = rehashed({ ...first, stream, version: 5_000, type, data: { 编造: true } });
    expect(await archiveEvents(house.environment, archive, [forgery, ...events])).toMatchObject([
      { name: 'UnusableEvent', stream, version: 5_000, problem: 'unreadable' },
    ]);
    expect(await keptUnder('events/')).toHaveLength(events.length + 1);
  });

  it('tells of an event that canonical JSON cannot spell, and goes on', async () => {
    await publishStory(house);
    const events = await everything();
    const [first] = events;
    if (first === undefined) throw new TypeError('a story has events');
    const endless = { ...first, version: 5_000, data: { 字数: JSON.parse('1e400') } };
    const hash = digestOfBytes(new TextEncoder().encode('its own spelling'));
    expect(
      await archiveEvents(house.environment, archive, [{ ...endless, hash }, ...events]),
    ).toMatchObject([{ name: 'UnusableEvent', version: 5_000, problem: 'unreadable' }]);
    expect(await keptUnder('events/')).toHaveLength(events.length);
  });

  it('takes in nothing that was put in far ahead of its stream', async () => {
    await publishStory(house);
    const events = await everything();
    const last = theOne(events, 'Published');
    const ahead = rehashed({ ...last, version: last.version + 1_000 });
    const given = [...events.filter(({ stream }) => stream === last.stream), ahead];
    expect(await archiveInserted(house.environment, archive, given)).toMatchObject([
      { stream: ahead.stream, version: ahead.version, problem: 'unlinked' },
    ]);
    expect(await keptUnder(`events/${ahead.stream}/`)).toHaveLength(given.length - 1);
  });

  it('is out of reach as its bucket is, and complete when the events come again', async () => {
    await publishStory(house);
    const events = await everything();
    s3.fail(1, 503, 'SlowDown');
    const kept = archiveEvents(house.environment, archive, events);
    await expect(kept).rejects.toThrow(Unavailable);
    await expect(kept).rejects.toMatchObject({ service: 'archive' });
    expect(await archiveEvents(house.environment, archive, events)).toEqual([]);
    expect(await keptUnder('events/')).toHaveLength(events.length);
  });
});
