import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openS3Objects } from '../../../../functions/adapters/s3/objects.ts';
import type { Digest } from '../../../../functions/domain/kernel/digest.ts';
import { digestOfBytes } from '../../../../functions/domain/kernel/digest.ts';
import { ObjectDamaged, ObjectMissing } from '../../../../functions/ports/objects.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { startS3 } from '../../ports/objects-s3.ts';

const letter = new TextEncoder().encode('江州市人民政府办公室');
const large = new Uint8Array(4_000_001).map((_, index) => index % 251);

function keyOf(digest: Digest): string {
  return `objects/${digest.slice(0, 3)}/${digest}`;
}

describe('objects in S3', () => {
  test('lie under the first three characters of their digest, with type and checksum', async () => {
    const { client, bucket } = await startS3();
    const digest = await openS3Objects({ client, bucket }).put(letter, 'text/plain');
    const stored = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: keyOf(digest), ChecksumMode: 'ENABLED' }),
    );
    expect(stored.ContentType).toBe('text/plain');
    expect(stored.ChecksumSHA256).toBe(Buffer.from(digest, 'hex').toString('base64'));
  });

  test('are written by exactly one of many who race, from any number of processes', async () => {
    const { client, bucket, answered } = await startS3();
    const writers = Array.from({ length: 40 }, () => openS3Objects({ client, bucket }));
    const digests = await Promise.all(writers.map((one) => one.put(letter, 'text/plain')));
    expect(new Set(digests)).toEqual(new Set([digestOfBytes(letter)]));
    const writes = answered.filter(({ method }) => method === 'PUT').map(({ status }) => status);
    expect(writes.filter((status) => status === 200)).toHaveLength(1);
    expect(writes.filter((status) => status === 412)).toHaveLength(39);
  });

  test('are stored when the answer was lost, and a repeated put finds them', async () => {
    const { client, bucket, answered, loseAnswers } = await startS3();
    const objects = openS3Objects({ client, bucket });
    loseAnswers(1);
    await expect(objects.put(letter, 'text/plain')).rejects.toMatchObject({
      name: 'Unavailable',
      service: 'objects',
    });
    const digest = await objects.put(letter, 'text/plain');
    expect((await objects.get(digest)).bytes).toEqual(letter);
    expect(
      answered.filter(({ method, status }) => method === 'PUT' && status === 412),
    ).toHaveLength(1);
  });

  test('are put by a client that tries again by itself, though the first answer was lost', async () => {
    const { client, bucket, answered, loseAnswers } = await startS3('tongbu-documents', 2);
    loseAnswers(1);
    const digest = await openS3Objects({ client, bucket }).put(letter, 'text/plain');
    expect(digest).toBe(digestOfBytes(letter));
    expect(answered.filter(({ status }) => status === 412)).toHaveLength(1);
  });

  test('are out of reach when the connection breaks before all bytes have come', async () => {
    const { client, bucket, cutShort } = await startS3();
    const objects = openS3Objects({ client, bucket });
    const digest = await objects.put(letter, 'text/plain');
    cutShort(1);
    await expect(objects.get(digest)).rejects.toThrow(Unavailable);
    expect((await objects.get(digest)).bytes).toEqual(letter);
  });

  test.each([
    [503, 'SlowDown'],
    [503, 'ServiceUnavailable'],
    [500, 'InternalError'],
    [400, 'RequestTimeout'],
  ])('are out of reach while S3 answers %i %s', async (status, code) => {
    const { client, bucket, fail } = await startS3();
    const objects = openS3Objects({ client, bucket });
    const digest = await objects.put(letter, 'text/plain');
    fail(1, status, code);
    await expect(objects.put(letter, 'text/plain')).rejects.toThrow(Unavailable);
    fail(1, status, code);
    await expect(objects.get(digest)).rejects.toThrow(Unavailable);
    expect((await objects.get(digest)).bytes).toEqual(letter);
  });

  test('are out of reach when nobody answers', async () => {
    const { client, bucket, stop } = await startS3();
    const objects = openS3Objects({ client, bucket });
    await stop();
    await expect(objects.put(letter, 'text/plain')).rejects.toThrow(Unavailable);
    await expect(objects.get(digestOfBytes(letter))).rejects.toThrow(Unavailable);
  });

  test.each([
    [403, 'AccessDenied'],
    [404, 'NoSuchBucket'],
  ])(
    'tell a mistake of the deployment (%i %s) as it is, never as missing',
    async (status, code) => {
      const { client, bucket, fail } = await startS3();
      const objects = openS3Objects({ client, bucket });
      fail(2, status, code);
      await expect(objects.put(letter, 'text/plain')).rejects.toMatchObject({ name: code });
      await expect(objects.get(digestOfBytes(letter))).rejects.toMatchObject({ name: code });
    },
  );

  test('are not reached by a digest that is a path', async () => {
    const { client, bucket, answered } = await startS3();
    const objects = openS3Objects({ client, bucket });
    const traversal = z.custom<Digest>().parse('../../../../etc/passwd');
    await expect(objects.get(traversal)).rejects.toThrow(ObjectMissing);
    await expect(objects.addressOfLarge(traversal, { disposition: 'inline' })).rejects.toThrow(
      ObjectMissing,
    );
    expect(answered).toEqual([]);
  });
});

describe('a damaged object in S3', () => {
  test('is replaced under its first media type, and only while it is the damaged one', async () => {
    const { client, bucket, answered, beforeWrite } = await startS3();
    const objects = openS3Objects({ client, bucket });
    const digest = await objects.put(letter, 'text/plain');
    const overwrite = () =>
      client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: keyOf(digest),
          Body: `${answered.length}`,
          ContentType: 'text/plain',
        }),
      );
    await overwrite();
    // It is damaged once more between the look at it and the replacement.
    beforeWrite(async () => beforeWrite(async () => void (await overwrite())));
    await objects.put(letter, 'text/html');
    const found = await objects.get(digest);
    expect(found.bytes).toEqual(letter);
    expect(found.mediaType).toBe('text/plain');
  });

  test('is stored anew when it is gone by the time somebody looks', async () => {
    const { client, bucket, fail } = await startS3();
    const objects = openS3Objects({ client, bucket });
    fail(1, 409, 'ConditionalRequestConflict');
    const digest = await objects.put(letter, 'text/plain');
    expect((await objects.get(digest)).bytes).toEqual(letter);
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(digest) }));
    await expect(objects.get(digest)).rejects.toThrow(ObjectMissing);
  });

  test('makes others try again later when writers stay in the way', async () => {
    const { client, bucket, answered, fail } = await startS3();
    const objects = openS3Objects({ client, bucket });
    const digest = await objects.put(letter, 'text/plain');
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: keyOf(digest), Body: 'damaged' }),
    );
    const before = answered.length;
    fail(1_000, 409, 'ConditionalRequestConflict', 'writes');
    await expect(objects.put(letter, 'text/plain')).rejects.toThrow(Unavailable);
    expect(answered.length - before).toBe(20);
  });
});

describe('the address of a large object', () => {
  test('leads to its bytes for five minutes, presented as asked', async () => {
    const { client, bucket } = await startS3();
    const objects = openS3Objects({ client, bucket });
    const digest = await objects.put(large, 'application/pdf');
    const disposition = `attachment; filename="tongbu.pdf"; filename*=UTF-8''%E9%80%9A%E7%9F%A5.pdf`;
    const mediaType = 'application/octet-stream';
    const address = await objects.addressOfLarge(digest, { mediaType, disposition });
    expect(address?.searchParams.get('response-content-disposition')).toBe(disposition);
    expect(address?.searchParams.get('response-content-type')).toBe(mediaType);
    expect(address?.searchParams.get('response-cache-control')).toBe('private, no-store');
    expect(address?.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(address?.searchParams.get('X-Amz-SignedHeaders')).toBe('host');
    const fetched = await fetch(address ?? '');
    expect(digestOfBytes(new Uint8Array(await fetched.arrayBuffer()))).toBe(digest);
  });

  test('is not made for what an answer can hold, 4,000,000 bytes', async () => {
    const { client, bucket } = await startS3();
    const objects = openS3Objects({ client, bucket });
    const digest = await objects.put(large.subarray(1), 'application/pdf');
    expect(await objects.addressOfLarge(digest, { disposition: 'inline' })).toBeNull();
  });

  test('is not made while S3 does not answer', async () => {
    const { client, bucket, fail } = await startS3();
    const objects = openS3Objects({ client, bucket });
    const digest = await objects.put(letter, 'application/pdf');
    fail(1, 503, 'SlowDown');
    const address = objects.addressOfLarge(digest, { disposition: 'inline' });
    await expect(address).rejects.toThrow(Unavailable);
  });

  test('is not made for what is missing or no longer what was stored', async () => {
    const { client, bucket } = await startS3();
    const objects = openS3Objects({ client, bucket });
    const address = (digest: Digest) => objects.addressOfLarge(digest, { disposition: 'inline' });
    await expect(address(digestOfBytes(large))).rejects.toThrow(ObjectMissing);
    const digest = await objects.put(large, 'application/pdf');
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: keyOf(digest), Body: large.fill(7) }),
    );
    await expect(address(digest)).rejects.toThrow(ObjectDamaged);
  });

  test('carries a signature and no secret', async () => {
    const { client, bucket } = await startS3();
    const { endpoint } = client.config;
    const held = new S3Client({
      region: 'cn-north-1',
      forcePathStyle: true,
      ...(endpoint === undefined ? {} : { endpoint }),
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'never-shown' },
    });
    const objects = openS3Objects({ client: held, bucket });
    const digest = await objects.put(new Uint8Array(4_000_001), 'application/pdf');
    const address = await objects.addressOfLarge(digest, { disposition: 'inline' });
    expect(String(address)).toContain('X-Amz-Signature=');
    expect(String(address)).not.toContain('never-shown');
    held.destroy();
  });
});
