import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recodePicture } from '../../../../../functions/intake/docx/pictures/recode-picture.ts';
import { decodePng } from './codecs.ts';
import { pngChunk, pngOf, unfiltered } from './png-files.ts';

function recoded(bytes: Uint8Array) {
  const picture = recodePicture(bytes);
  if (typeof picture === 'string') throw new Error(picture);
  return picture;
}

const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const rowsOf = (height: number, bytes: number) =>
  Uint8Array.from({ length: height * (bytes + 1) }, (_, index) => {
    const [row, at] = [Math.floor(index / (bytes + 1)), index % (bytes + 1)];
    return at === 0 ? row % 5 : (row * 31 + at * 7 + (at % 3) * 50) & 0xff;
  });

/** Sizes of the passes of an interlaced picture of 13 × 9. */
const interlacedPasses = [
  [2, 2],
  [2, 2],
  [4, 1],
  [3, 3],
  [7, 2],
  [6, 5],
  [13, 4],
] as const;

describe('a PNG keeps every pixel that is seen', () => {
  const palette = pngChunk(
    'PLTE',
    Uint8Array.from({ length: 768 }, (_, at) => (at * 5) & 0xff),
  );
  const forms = [
    [0, 1],
    [0, 2],
    [0, 4],
    [0, 8],
    [0, 16],
    [2, 8],
    [2, 16],
    [3, 1],
    [3, 4],
    [3, 8],
    [4, 8],
    [4, 16],
    [6, 8],
    [6, 16],
  ] as const;

  test.each(forms)('of colour type %i with %i bits', async (colour, depth) => {
    const bytes = Math.ceil((13 * depth * (channels[colour] ?? 1)) / 8);
    const chunks = colour === 3 ? [palette] : [];
    const source = pngOf({ width: 13, height: 9, depth, colour, chunks, rows: rowsOf(9, bytes) });
    const picture = recoded(source);
    expect(picture).toMatchObject({ mediaType: 'image/png', width: 13, height: 9 });
    expect(await pixelsOf(picture.bytes)).toEqual(seen(await pixelsOf(source)));
    expect(recoded(picture.bytes).bytes).toEqual(picture.bytes);
  });

  test.each([
    [2, 8],
    [3, 4],
    [6, 16],
  ] as const)('interlaced, of colour type %i with %i bits', async (colour, depth) => {
    const parts = interlacedPasses.map(([width, height]) => {
      return rowsOf(height, Math.ceil((width * depth * (channels[colour] ?? 1)) / 8));
    });
    const chunks = colour === 3 ? [palette] : [];
    const rows = new Uint8Array(Buffer.concat(parts));
    const source = pngOf({ width: 13, height: 9, depth, colour, chunks, interlaced: true, rows });
    expect(await pixelsOf(recoded(source).bytes)).toEqual(seen(await pixelsOf(source)));
  });

  test('with a palette that is partly transparent', async () => {
    const chunks = [
      pngChunk('PLTE', Uint8Array.of(255, 0, 0, 0, 255, 0)),
      pngChunk('tRNS', Uint8Array.of(0)),
    ];
    const source = pngOf({ width: 2, height: 1, colour: 3, chunks, rows: unfiltered([[0, 1]]) });
    expect(await pixelsOf(recoded(source).bytes)).toEqual([0, 0, 0, 0, 0, 255, 0, 255]);
  });

  test('with a colour that means transparent', async () => {
    const chunks = [pngChunk('tRNS', Uint8Array.of(0, 9, 0, 8, 0, 7))];
    const rows = unfiltered([[9, 8, 7, 9, 8, 6]]);
    const source = pngOf({ width: 2, height: 1, chunks, rows });
    expect(await pixelsOf(recoded(source).bytes)).toEqual([0, 0, 0, 0, 9, 8, 6, 255]);
  });
});

describe('a PNG keeps no colour that nobody sees', () => {
  test('under pixels that are wholly clear', async () => {
    const rows = unfiltered([[7, 7, 7, 0, 9, 9, 9, 1]]);
    const source = pngOf({ width: 2, height: 1, colour: 6, rows });
    expect(await pixelsOf(recoded(source).bytes)).toEqual([0, 0, 0, 0, 9, 9, 9, 1]);
  });

  test('in the numbers of clear colours of a palette', () => {
    const chunks = [
      pngChunk('PLTE', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)),
      pngChunk('tRNS', Uint8Array.of(0, 0)),
    ];
    const drawn = (row: number[]) =>
      recoded(pngOf({ width: 3, height: 1, colour: 3, chunks, rows: unfiltered([row]) })).bytes;
    expect(drawn([0, 1, 2])).toEqual(drawn([1, 0, 2]));
  });
});

/** Pixels as they are seen: what is wholly clear has no colour. */
function seen(pixels: readonly number[]): number[] {
  return pixels.map((value, at) => (pixels[at - (at % 4) + 3] === 0 ? 0 : value));
}

async function pixelsOf(bytes: Uint8Array): Promise<number[]> {
  return [...(await decodePng(bytes)).data];
}

test('loses texts, times, Exif and what follows its end', () => {
  const rows = unfiltered([[1, 2, 3]]);
  const plain = pngOf({ width: 1, height: 1, rows });
  const text = Buffer.from('Author\0张三');
  const chunks = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'prVt'].map((type) =>
    pngChunk(type, text),
  );
  const told = pngOf({ width: 1, height: 1, chunks, rows });
  const picture = recoded(new Uint8Array(Buffer.concat([told, Buffer.from('hidden 张三')])));
  expect(picture.hadMetadata).toBe(true);
  expect(picture.bytes).toEqual(recoded(plain).bytes);
});

describe('no picture is', () => {
  const row = unfiltered([[1, 2, 3]]);
  test.each<[what: string, bytes: Uint8Array, trouble: string]>([
    ['of another format', Buffer.from('GIF89a…'), 'format'],
    ['a vector graphic', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'format'],
    ['nothing', new Uint8Array(), 'format'],
    ['larger than twenty megabytes', new Uint8Array(20 * 1024 * 1024 + 1), 'size'],
    ['wider than ten thousand pixels', pngOf({ width: 10_001, height: 1, rows: row }), 'size'],
    ['of more than sixteen megapixels', pngOf({ width: 4_001, height: 4_000, rows: row }), 'size'],
    ['without pixels', pngOf({ width: 0, height: 1, rows: row }), 'broken'],
    ['short of rows', pngOf({ width: 1, height: 2, rows: row }), 'broken'],
    [
      'of an unknown filter',
      pngOf({ width: 1, height: 1, rows: Uint8Array.of(9, 1, 2, 3) }),
      'broken',
    ],
    ['of an unknown depth', pngOf({ width: 1, height: 1, depth: 3, rows: row }), 'broken'],
    [
      'in colours beyond its palette',
      pngOf({
        width: 1,
        height: 1,
        colour: 3,
        chunks: [pngChunk('PLTE', Uint8Array.of(1, 2, 3))],
        rows: Uint8Array.of(0, 1),
      }),
      'broken',
    ],
    [
      'without its palette',
      pngOf({ width: 1, height: 1, colour: 3, rows: Uint8Array.of(0, 0) }),
      'broken',
    ],
    [
      'a JPEG of too many pixels',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0x40, 0, 0x40, 0, 1, 1, 0x11, 0),
      'size',
    ],
    [
      'a lossless or arithmetic JPEG',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xc9, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0),
      'broken',
    ],
  ])('%s', (_, bytes, trouble) => {
    expect(recodePicture(bytes)).toBe(trouble);
  });

  test('a bomb: what comes out beyond the last row is never inflated', () => {
    const rows = new Uint8Array(64 * 1024 * 1024);
    expect(recodePicture(pngOf({ width: 1, height: 1, rows }))).toMatchObject({ width: 1 });
  });

  test('an error, whatever the bytes', () => {
    const source = pngOf({ width: 5, height: 4, rows: rowsOf(4, 15) });
    fc.assert(
      fc.property(fc.nat(source.length - 1), fc.nat(255), (where, byte) => {
        const bytes = source.slice();
        bytes[where] = byte;
        expect(() => recodePicture(bytes)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
