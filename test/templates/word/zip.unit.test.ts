import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipped } from '../../../templates/word/zip.ts';

const picture = Uint8Array.from({ length: 1000 }, (_, index) => (index * index) % 251);

function sample(): Uint8Array {
  const rows = Array.from({ length: 50_000 }, (_, row) => strToU8(`<row>${row} 政务公开</row>`));
  return zipped([
    ['[Content_Types].xml', [strToU8('<Types/>')]],
    ['word/document.xml', rows],
    ['word/media/image1.png', [picture.subarray(0, 300), picture.subarray(300)]],
    ['empty.xml', []],
  ]);
}

describe('an archive', () => {
  it('gives back its parts, whole and in their order', () => {
    const parts = unzipSync(sample());
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      'word/document.xml',
      'word/media/image1.png',
      'empty.xml',
    ]);
    const text = strFromU8(parts['word/document.xml'] ?? picture);
    expect(text.match(/<row>\d+ 政务公开<\/row>/g)).toHaveLength(50_000);
    expect(text.endsWith('<row>49999 政务公开</row>')).toBe(true);
    expect(parts['word/media/image1.png']).toEqual(picture);
    expect(parts['empty.xml']).toHaveLength(0);
  });

  it('stores pictures as they are and deflates text', () => {
    const bytes = sample();
    expect(Buffer.from(bytes).includes(Buffer.from(picture))).toBe(true);
    expect(bytes.length).toBeLessThan(400_000);
  });

  it('states the same day for every part, which is never today', () => {
    const view = new DataView(sample().buffer);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect(view.getUint32(10, true)).toBe(0x00210000);
  });

  it('has the same bytes however its text is divided', () => {
    const text = strToU8('推进政务公开'.repeat(20_000));
    const whole = zipped([['a.xml', [text]]]);
    const divided = Array.from({ length: Math.ceil(text.length / 777) }, (_, index) =>
      text.subarray(index * 777, index * 777 + 777),
    );
    expect(Buffer.from(whole).equals(zipped([['a.xml', divided]]))).toBe(true);
    expect(unzipSync(whole)['a.xml']).toEqual(text);
  });

  it('has the same bytes for the same parts', () => {
    expect(Buffer.from(sample()).equals(sample())).toBe(true);
  });
});
