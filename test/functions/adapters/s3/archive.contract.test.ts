import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { openS3Archive } from '../../../../functions/adapters/s3/archive.ts';
import { canonicalJson } from '../../../../functions/domain/kernel/canonical-json.ts';
import { digestOfBytes, digestOfText } from '../../../../functions/domain/kernel/digest.ts';
import { commandIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { systemActor } from '../../../../functions/domain/kernel/people.ts';
import { instantSchema } from '../../../../functions/domain/kernel/time.ts';
import { ArchiveContradicted } from '../../../../functions/ports/archive.ts';
import { streamNameSchema } from '../../../../functions/ports/ledger/event-schema.ts';
import type { LedgerEvent } from '../../../../functions/ports/ledger.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { startS3 } from '../../ports/objects-s3.ts';

const pdf = new TextEncoder().encode('%PDF 江州市');

function event(version: number, note = '同意'): LedgerEvent {
  return {
    stream: 'dossier/zulin-2026',
    version,
    type: 'ScreeningPassed',
    at: instantSchema.parse('2026-03-02T01:00:00.000Z'),
    actor: systemActor,
    data: { note },
    commandId: commandIdSchema.parse('command-1'),
    cause: null,
    previousHash: digestOfText('before'),
    hash: digestOfText(note),
  };
}

describe('the archive in S3', () => {
  test('keeps each event whole, in canonical JSON, where its version sorts', async () => {
    const { client, bucket } = await startS3();
    const archive = openS3Archive({ client, bucket });
    for (const version of [10, 9]) await archive.keepEvent(event(version));
    const listed = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(listed.Contents?.map(({ Key }) => Key)).toEqual([
      'events/dossier/zulin-2026/0000000009.json',
      'events/dossier/zulin-2026/0000000010.json',
    ]);
    const Key = 'events/dossier/zulin-2026/0000000010.json';
    const kept = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
    expect(await kept.Body?.transformToString()).toBe(canonicalJson(event(10)));
    expect(kept.ContentType).toBe('application/json');
  });

  test('keeps a file under its digest, with its media type', async () => {
    const { client, bucket } = await startS3();
    const digest = digestOfBytes(pdf);
    await openS3Archive({ client, bucket }).keepObject(digest, pdf, 'application/pdf');
    const Key = `objects/${digest}`;
    const kept = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
    expect(await kept.Body?.transformToByteArray()).toEqual(pdf);
    expect(kept.ContentType).toBe('application/pdf');
  });

  test('remembers which leaves are whole, beside the streams and under no name of one', async () => {
    const { client, bucket } = await startS3();
    const archive = openS3Archive({ client, bucket });
    const leaves = digestOfText('leaves');
    expect(await archive.isWhole(leaves)).toBe(false);
    await Promise.all([archive.markWhole(leaves), archive.markWhole(leaves)]);
    expect(await archive.isWhole(leaves)).toBe(true);
    expect(await archive.isWhole(digestOfText('others'))).toBe(false);
    const listed = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(listed.Contents?.map(({ Key }) => Key)).toEqual([`events/_whole/${leaves}`]);
    expect(streamNameSchema.safeParse(`_whole/${leaves}`).success).toBe(false);
  });

  test('writes once, however often and by however many it is told', async () => {
    const { client, bucket, answered } = await startS3();
    const told = Array.from({ length: 20 }, async () => {
      const archive = openS3Archive({ client, bucket });
      await archive.keepEvent(event(1));
      await archive.keepObject(digestOfBytes(pdf), pdf, 'application/pdf');
    });
    await Promise.all(told);
    const written = answered.filter(({ method, status }) => method === 'PUT' && status === 200);
    expect(written).toHaveLength(2);
  });

  test('contradicts another event under the same version, and keeps the first', async () => {
    const { client, bucket } = await startS3();
    const archive = openS3Archive({ client, bucket });
    await archive.keepEvent(event(1));
    const another = archive.keepEvent(event(1, '不同意'));
    await expect(another).rejects.toThrow(ArchiveContradicted);
    await expect(another).rejects.toMatchObject({ entry: 'dossier/zulin-2026 version 1' });
    await archive.keepEvent(event(1));
  });

  test('contradicts a file where other bytes stand under its digest', async () => {
    const { client, bucket } = await startS3();
    const digest = digestOfBytes(pdf);
    const Key = `objects/${digest}`;
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'forged' }));
    const kept = openS3Archive({ client, bucket }).keepObject(digest, pdf, 'application/pdf');
    await expect(kept).rejects.toMatchObject({ name: 'ArchiveContradicted', entry: Key });
  });

  test('takes no bytes under a digest that is not theirs', async () => {
    const { client, bucket } = await startS3();
    const archive = openS3Archive({ client, bucket });
    const wrong = archive.keepObject(digestOfText('other'), pdf, 'application/pdf');
    await expect(wrong).rejects.toMatchObject({ name: 'BadDigest' });
    const listed = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(listed.Contents ?? []).toEqual([]);
  });

  test('has kept what it was told when the answer was lost', async () => {
    const { client, bucket, loseAnswers } = await startS3();
    const archive = openS3Archive({ client, bucket });
    loseAnswers(1);
    await expect(archive.keepEvent(event(1))).rejects.toMatchObject({
      name: 'Unavailable',
      service: 'archive',
    });
    await archive.keepEvent(event(1));
    await expect(archive.keepEvent(event(1, '不同意'))).rejects.toThrow(ArchiveContradicted);
  });

  test('is out of reach while S3 is, and refuses as S3 refuses', async () => {
    const { client, bucket, fail } = await startS3();
    const archive = openS3Archive({ client, bucket });
    fail(1, 503, 'SlowDown');
    await expect(archive.keepEvent(event(1))).rejects.toThrow(Unavailable);
    fail(1, 403, 'AccessDenied');
    await expect(archive.keepEvent(event(1))).rejects.toMatchObject({ name: 'AccessDenied' });
    await archive.keepEvent(event(1));
  });

  test('tries again where another write was under way that came to nothing', async () => {
    const { client, bucket, fail } = await startS3();
    const archive = openS3Archive({ client, bucket });
    fail(1, 409, 'ConditionalRequestConflict', 'writes');
    await archive.keepEvent(event(1));
    await expect(archive.keepEvent(event(1, '不同意'))).rejects.toThrow(ArchiveContradicted);
    fail(1_000, 409, 'ConditionalRequestConflict', 'writes');
    await expect(archive.keepEvent(event(2))).rejects.toThrow(Unavailable);
  });
});
