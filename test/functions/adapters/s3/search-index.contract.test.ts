import { readdirSync } from 'node:fs';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openS3SearchIndex } from '../../../../functions/adapters/s3/search-index.ts';
import { instantOf } from '../../../../functions/domain/kernel/time.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { type S3UnderTest, startS3 } from '../../ports/objects-s3.ts';
import { change, elevator, query, rental } from '../../ports/search-samples.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

const KEY = 'search/index.sqlite';
const CHECK_EVERY_MS = 5_000;

class Minutes {
  #ms = 0;
  now() {
    return instantOf(this.#ms);
  }
  pass(ms: number): void {
    this.#ms += ms;
  }
}

/** An index as one Lambda has it: a folder of its own, the bucket shared. */
function open({ client, bucket }: S3UnderTest, clock = new Minutes()) {
  const folder = temporaryFolder();
  const checkEveryMs = CHECK_EVERY_MS;
  const index = openS3SearchIndex({ client, bucket, key: KEY, folder, clock, checkEveryMs });
  onTestFinished(() => index.close());
  const totalOf = async (text = '') => (await index.search(query({ text }))).total;
  return { index, folder, clock, totalOf };
}

const damaged = { Key: KEY, Body: Buffer.alloc(9_000, 'no database') };

describe('a reader', () => {
  test('finds nothing, and says so, where there is no index yet', async () => {
    const reader = open(await startS3());
    expect(await reader.index.search(query())).toMatchObject({ total: 0, complete: false });
  });

  test('serves the old index until the new one is here', async () => {
    const s3 = await startS3();
    const writer = open(s3);
    await writer.index.apply([change('zulin', 1, rental)]);
    const reader = open(s3);
    expect(await reader.totalOf()).toBe(1);
    await writer.index.apply([change('dianti', 1, elevator)]);
    expect(await reader.totalOf()).toBe(1);
    reader.clock.pass(CHECK_EVERY_MS);
    // The look has begun; whoever asks meanwhile is answered from the copy at hand.
    expect(await reader.totalOf()).toBe(1);
    await reader.index.refresh();
    expect(await reader.totalOf()).toBe(2);
    expect(readdirSync(reader.folder)).toHaveLength(1);
  });

  test('looks no more often than it was told, and then only whether anything is new', async () => {
    const s3 = await startS3();
    await open(s3).index.apply([change('zulin', 1, rental)]);
    const reader = open(s3);
    const looks = () => s3.answered.filter(({ method }) => method === 'GET').slice(before);
    const before = s3.answered.filter(({ method }) => method === 'GET').length;
    for (let i = 0; i < 5; i += 1) await reader.totalOf('租赁');
    expect(looks().map(({ status }) => status)).toEqual([200]);
    reader.clock.pass(CHECK_EVERY_MS);
    await Promise.all([reader.totalOf(), reader.totalOf(), reader.totalOf()]);
    await reader.index.refresh();
    expect(looks().map(({ status }) => status)).toContain(304);
    expect(looks().filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('keeps its copy while S3 is out of reach', async () => {
    const s3 = await startS3();
    await open(s3).index.apply([change('zulin', 1, rental)]);
    const reader = open(s3);
    expect(await reader.totalOf()).toBe(1);
    await s3.stop();
    reader.clock.pass(CHECK_EVERY_MS);
    expect(await reader.totalOf('租赁')).toBe(1);
    await expect(reader.index.refresh()).rejects.toThrow(Unavailable);
    expect(await reader.totalOf('租赁')).toBe(1);
  });

  test('says that it is not complete when S3 was never within reach, and tries again', async () => {
    const s3 = await startS3();
    await open(s3).index.apply([change('zulin', 1, rental)], { complete: true });
    const reader = open(s3);
    s3.fail(1, 503, 'SlowDown');
    expect(await reader.index.search(query())).toMatchObject({ total: 0, complete: false });
    reader.clock.pass(CHECK_EVERY_MS);
    expect(await reader.index.search(query())).toMatchObject({ total: 1, complete: true });
  });

  test('tells a mistake of the deployment as it is', async () => {
    const s3 = await startS3();
    const reader = open(s3);
    s3.fail(1, 403, 'AccessDenied');
    await expect(reader.totalOf()).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test('takes a damaged index for none, until a sound one comes', async () => {
    const s3 = await startS3();
    await s3.client.send(new PutObjectCommand({ Bucket: s3.bucket, ...damaged }));
    const reader = open(s3);
    expect(await reader.index.search(query())).toMatchObject({ total: 0, complete: false });
    await open(s3).index.apply([change('zulin', 1, rental)]);
    reader.clock.pass(CHECK_EVERY_MS);
    await reader.index.refresh();
    expect(await reader.totalOf('租赁')).toBe(1);
  });

  test('takes an index whose pages turn out to be damaged for none', async () => {
    const s3 = await startS3();
    const many = Array.from({ length: 60 }, (_, i) => change(`p${i}`, 1, rental));
    await open(s3).index.apply(many, { complete: true });
    const Bucket = s3.bucket;
    const stored = await s3.client.send(new GetObjectCommand({ Bucket, Key: KEY }));
    const Body = Buffer.from((await stored.Body?.transformToByteArray()) ?? []);
    // The first page, which names kind and version, stays.
    Body.fill(0xa5, 4_096);
    await s3.client.send(new PutObjectCommand({ Bucket, Key: KEY, Body }));
    const reader = open(s3);
    expect(await reader.index.search(query())).toMatchObject({ total: 0, complete: false });
  });
});

describe('a writer', () => {
  test('puts the first index only where there is none, and each next in place of one', async () => {
    const s3 = await startS3();
    const writer = open(s3);
    await writer.index.apply([change('zulin', 1, rental)]);
    await writer.index.apply([change('dianti', 1, elevator)]);
    const puts = s3.answered.filter(({ method }) => method === 'PUT');
    expect(puts.map(({ status }) => status)).toEqual([200, 200]);
    expect(readdirSync(writer.folder)).toHaveLength(1);
  });

  test('uploads nothing when nothing changed', async () => {
    const s3 = await startS3();
    const writer = open(s3);
    await writer.index.apply([change('zulin', 1, rental)], { complete: true });
    await writer.index.apply([change('zulin', 1, rental)], { complete: true });
    await writer.index.apply([]);
    expect(s3.answered.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  test('loses nothing when several race', async () => {
    const s3 = await startS3();
    const writers = Array.from({ length: 4 }, () => open(s3));
    await Promise.all(
      writers.map(({ index }, i) => index.apply([change(`policy-${i}`, 1, rental)])),
    );
    expect(s3.answered.some(({ status }) => status === 412)).toBe(true);
    expect(await open(s3).totalOf('租赁')).toBe(4);
  });

  test('starts again from what another put there in between', async () => {
    const s3 = await startS3();
    const [writer, other] = [open(s3), open(s3)];
    await writer.index.apply([change('zulin', 1, rental)]);
    s3.beforeWrite(() => other.index.apply([change('zulin', 3, elevator)]));
    await writer.index.apply([change('zulin', 2, rental), change('dianti', 1, elevator)]);
    const reader = open(s3);
    expect(await reader.totalOf()).toBe(2);
    expect(await reader.totalOf('租赁')).toBe(0);
  });

  test('has written when the answer was lost, and writes nothing twice', async () => {
    const s3 = await startS3();
    const writer = open(s3);
    s3.loseAnswers(1);
    const lost = writer.index.apply([change('zulin', 1, rental)]);
    await expect(lost).rejects.toMatchObject({ name: 'Unavailable', service: 'search' });
    await writer.index.apply([change('zulin', 1, rental)]);
    expect(s3.answered.filter(({ status }) => status === 412)).toHaveLength(0);
    expect(await open(s3).totalOf()).toBe(1);
  });

  test('puts a new, incomplete index in place of a damaged or removed one', async () => {
    const s3 = await startS3();
    const Bucket = s3.bucket;
    const writer = open(s3);
    await writer.index.apply([change('zulin', 1, rental)], { complete: true });
    await s3.client.send(new PutObjectCommand({ Bucket, ...damaged }));
    expect(await writer.index.progress()).toEqual({ complete: false, after: null });
    await writer.index.apply([change('dianti', 1, elevator)]);
    expect(await open(s3).totalOf()).toBe(1);
  });

  test('starts anew where the index was removed', async () => {
    const s3 = await startS3();
    const writer = open(s3);
    await writer.index.apply([change('zulin', 1, rental)], { complete: true });
    await s3.client.send(new DeleteObjectCommand({ Bucket: s3.bucket, Key: KEY }));
    expect(await writer.index.progress()).toEqual({ complete: false, after: null });
  });

  test('gives up, out of reach, when others are always faster', async () => {
    const s3 = await startS3();
    const writer = open(s3);
    s3.fail(1_000, 409, 'ConditionalRequestConflict', 'writes');
    await expect(writer.index.apply([change('zulin', 1, rental)])).rejects.toThrow(Unavailable);
    expect(readdirSync(writer.folder)).toEqual([]);
  });
});
