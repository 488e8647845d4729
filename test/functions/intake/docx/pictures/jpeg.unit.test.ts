import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recodePicture } from '../../../../../functions/intake/docx/pictures/recode-picture.ts';
import { decodeJpeg, encodeJpeg, gradient, type Pixels } from './codecs.ts';

function recoded(bytes: Uint8Array) {
  const picture = recodePicture(bytes);
  if (typeof picture === 'string') throw new Error(picture);
  return picture;
}

/** Exif with nothing but an orientation, and a name that must not stay. */
function exif(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
  ];
  return segment(0xe1, [
    ...Buffer.from('Exif\0\0'),
    ...tiff,
    0,
    0,
    0,
    0,
    ...Buffer.from('GPS 张三'),
  ]);
}

function segment(marker: number, content: readonly number[]): Uint8Array {
  const length = content.length + 2;
  return Uint8Array.from([0xff, marker, length >> 8, length & 0xff, ...content]);
}

function withSegments(jpeg: Uint8Array, ...segments: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]));
}

const encodings = [
  [
    'progressive with subsampled colours',
    { progressive: true, auto_subsample: false, chroma_subsample: 2 },
  ],
  [
    'sequential with subsampled colours',
    { progressive: false, auto_subsample: false, chroma_subsample: 2 },
  ],
  [
    'progressive with all colours',
    { progressive: true, auto_subsample: false, chroma_subsample: 1, quality: 95 },
  ],
  ['sequential in standard tables', { progressive: false, optimize_coding: false, baseline: true }],
  ['grey', { color_space: 1 }],
  ['of coarse quality', { quality: 3 }],
] as const;

describe('a JPEG', () => {
  test.each(encodings)('%s keeps every pixel', async (_, options) => {
    const source = await encodeJpeg(gradient(83, 61), options);
    const picture = recoded(source);
    expect(picture).toMatchObject({
      mediaType: 'image/jpeg',
      width: 83,
      height: 61,
      hadMetadata: false,
    });
    expect(await decodeJpeg(picture.bytes)).toEqual(await decodeJpeg(source));
  });

  test('gives the same bytes each time, and encoded once more too', async () => {
    const source = await encodeJpeg(gradient(64, 48), {});
    const once = recoded(source);
    expect(recoded(source)).toEqual(once);
    expect(recoded(once.bytes)).toEqual(once);
  });

  test('loses Exif, profiles, comments and what follows its end', async () => {
    const plain = await encodeJpeg(gradient(16, 16), {});
    const secret = [...Buffer.from('author: 张三')];
    const told = withSegments(
      plain,
      exif(1),
      segment(0xe2, secret),
      segment(0xed, secret),
      segment(0xfe, secret),
    );
    const picture = recoded(new Uint8Array(Buffer.concat([told, Buffer.from('hidden 张三')])));
    expect(picture.hadMetadata).toBe(true);
    expect(picture.bytes).toEqual(recoded(plain).bytes);
    expect(Buffer.from(picture.bytes).includes('张三')).toBe(false);
  });

  describe('held another way is turned upright', () => {
    const size = { width: 48, height: 32 };
    const upright: Record<number, (x: number, y: number) => [number, number]> = {
      2: (x, y) => [size.width - 1 - x, y],
      3: (x, y) => [size.width - 1 - x, size.height - 1 - y],
      4: (x, y) => [x, size.height - 1 - y],
      5: (x, y) => [y, x],
      6: (x, y) => [y, size.height - 1 - x],
      7: (x, y) => [size.width - 1 - y, size.height - 1 - x],
      8: (x, y) => [size.width - 1 - y, x],
    };

    test.each(Object.keys(upright).map(Number))('orientation %i', async (orientation) => {
      const source = await encodeJpeg(gradient(size.width, size.height), {
        auto_subsample: false,
        chroma_subsample: 1,
        quality: 95,
      });
      const turned = await decodeJpeg(recoded(withSegments(source, exif(orientation))).bytes);
      const [width, height] =
        orientation > 4 ? [size.height, size.width] : [size.width, size.height];
      expect([turned.width, turned.height]).toEqual([width, height]);
      const from = await decodeJpeg(source);
      const where = upright[orientation] ?? ((x, y) => [x, y]);
      expect(furthest(turned, (x, y) => at(from, ...where(x, y)))).toBeLessThan(6);
    });

    test('what does not fill a block is cut off at the new edge only', async () => {
      const source = await encodeJpeg(gradient(45, 30), {
        auto_subsample: false,
        chroma_subsample: 2,
      });
      expect(recoded(withSegments(source, exif(3)))).toMatchObject({ width: 32, height: 16 });
      expect(recoded(withSegments(source, exif(6)))).toMatchObject({ width: 16, height: 45 });
      expect(recoded(withSegments(source, exif(5)))).toMatchObject({ width: 30, height: 45 });
    });
  });

  test('that was cut off shows what there is', async () => {
    const source = await encodeJpeg(gradient(64, 64), { progressive: false });
    const picture = recoded(source.subarray(0, Math.floor(source.length * 0.7)));
    const [whole, part] = [await decodeJpeg(source), await decodeJpeg(picture.bytes)];
    expect([...part.data.subarray(0, 64 * 4 * 8)]).toEqual([...whole.data.subarray(0, 64 * 4 * 8)]);
  });

  test('damaged anywhere is a picture or none, and never an error', async () => {
    const source = await encodeJpeg(gradient(40, 24), {});
    fc.assert(
      fc.property(
        fc.nat(source.length - 1),
        fc.nat(255),
        fc.nat(source.length),
        (where, byte, end) => {
          const bytes = source.slice(0, Math.max(3, end));
          if (where > 2 && where < bytes.length) bytes[where] = byte;
          const picture = recodePicture(bytes);
          if (typeof picture !== 'string') expect(picture.bytes.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function at({ width, data }: Pixels, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

/** The largest difference of any colour of any pixel from what is expected there. */
function furthest(pixels: Pixels, expected: (x: number, y: number) => number[]): number {
  let most = 0;
  for (let y = 0; y < pixels.height; y += 1) {
    for (let x = 0; x < pixels.width; x += 1) {
      const wanted = expected(x, y);
      for (const [channel, value] of at(pixels, x, y).entries()) {
        most = Math.max(most, Math.abs(value - (wanted[channel] ?? 0)));
      }
    }
  }
  return most;
}
