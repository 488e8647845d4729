import { describe, expect, test } from 'vitest';
import { digestOfBytes, digestOfText } from '../../../functions/domain/kernel/digest.ts';
import { ObjectDamaged, ObjectMissing } from '../../../functions/ports/objects.ts';
import { objectsAdapters } from './objects-adapters.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const letter = bytes('江州市人民政府办公室');

describe.each(objectsAdapters)('objects in $name', ({ open }) => {
  test('are found by the SHA-256 of their bytes, with their media type', async () => {
    const objects = await (await open()).connect();
    const digest = await objects.put(letter, 'application/pdf');
    expect(digest).toBe(digestOfBytes(letter));
    const found = await objects.get(digest);
    expect(new Uint8Array(found.bytes)).toEqual(letter);
    expect(found.mediaType).toBe('application/pdf');
  });

  test('survive a restart', async () => {
    const store = await open();
    const digest = await (await store.connect()).put(letter, 'text/plain; charset=utf-8');
    const found = await (await store.connect()).get(digest);
    expect(new Uint8Array(found.bytes)).toEqual(letter);
    expect(found.mediaType).toBe('text/plain; charset=utf-8');
  });

  test('may be empty or large', async () => {
    const objects = await (await open()).connect();
    const large = new Uint8Array(3_000_000).map((_, index) => index % 251);
    for (const content of [new Uint8Array(), large]) {
      const digest = await objects.put(content, 'application/octet-stream');
      const found = await objects.get(digest);
      expect(digestOfBytes(found.bytes)).toBe(digest);
      expect(found.bytes.length).toBe(content.length);
    }
  });

  test('are stored once, and the media type given first stays', async () => {
    const objects = await (await open()).connect();
    const digest = await objects.put(letter, 'text/plain');
    expect(await objects.put(letter, 'text/html')).toBe(digest);
    expect((await objects.get(digest)).mediaType).toBe('text/plain');
  });

  test('put by many at once are whole, also when they are the same', async () => {
    const objects = await (await open()).connect();
    const contents = Array.from({ length: 60 }, (_, index) => bytes(`第${index % 20}号`));
    const digests = await Promise.all(
      contents.map((content) => objects.put(content, 'text/plain')),
    );
    expect(new Set(digests).size).toBe(20);
    for (const digest of digests) {
      expect(digestOfBytes((await objects.get(digest)).bytes)).toBe(digest);
    }
  });

  test('that nobody stored are missing', async () => {
    const objects = await (await open()).connect();
    await expect(objects.get(digestOfText('nothing'))).rejects.toThrow(ObjectMissing);
  });

  test.each(['change', 'truncate'] as const)(
    'that were damaged (%s) are never handed out',
    async (how) => {
      const store = await open();
      const objects = await store.connect();
      const digest = await objects.put(letter, 'text/plain');
      await store.damage(digest, how);
      await expect(objects.get(digest)).rejects.toThrow(ObjectDamaged);
    },
  );

  test('that were damaged are whole again when the right bytes are put', async () => {
    const store = await open();
    const objects = await store.connect();
    const digest = await objects.put(letter, 'text/plain');
    await store.damage(digest, 'change');
    await objects.put(letter, 'text/plain');
    expect(new Uint8Array((await objects.get(digest)).bytes)).toEqual(letter);
  });

  test.each(['', 'pdf', 'text/', 'text/plain\nx', '../../etc', `text/${'x'.repeat(200)}`])(
    'refuse the media type %j',
    async (mediaType) => {
      const objects = await (await open()).connect();
      await expect(objects.put(letter, mediaType)).rejects.toThrow(TypeError);
    },
  );
});
