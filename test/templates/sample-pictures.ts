import { crc32, deflateSync } from 'node:zlib';
import type { Block } from '../../functions/domain/document/model.ts';
import { type Digest, digestOfBytes } from '../../functions/domain/kernel/digest.ts';
import type { FileSource } from '../../templates/typesetting/page/file-source.ts';

/** Eight by four pixels of one blue. */
export const smallJpeg = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJgBI7//2Q==',
    'base64',
  ),
);

/** How the pixels of a PNG are stored; rows as bytes, each with its filter first. */
export interface PngShape {
  readonly colour: number;
  readonly rows: readonly (readonly number[])[];
  readonly palette?: readonly number[];
  readonly opacities?: readonly number[];
  readonly depth?: number;
  readonly interlace?: number;
}

export function pngFrom(width: number, height: number, shape: PngShape): Uint8Array {
  const { colour, rows, palette = [], opacities = [], depth = 8, interlace = 0 } = shape;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlace], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      ...(palette.length === 0 ? [] : [chunk('PLTE', Buffer.from(palette))]),
      ...(opacities.length === 0 ? [] : [chunk('tRNS', Buffer.from(opacities))]),
      chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** A PNG of one colour (red, green, blue, opacity). */
export function pngOf(
  width: number,
  height: number,
  colour: readonly [number, number, number, number],
): Uint8Array {
  const row = [0, ...Array.from({ length: width }, () => colour).flat()];
  return pngFrom(width, height, { colour: 6, rows: Array.from({ length: height }, () => row) });
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

type Figure = Extract<Block, { kind: 'figure' }>;

/** A figure of the carrier that shows kept bytes. */
export function figureOf(bytes: Uint8Array, size: readonly [number, number], text: string): Figure {
  return {
    part: 'carrier',
    annex: 0,
    kind: 'figure',
    image: digestOfBytes(bytes),
    mediaType: bytes[0] === 0xff ? 'image/jpeg' : 'image/png',
    width: size[0],
    height: size[1],
    text,
  };
}

/** Kept files, and which were asked for how often. */
export function filesOf(...kept: readonly Uint8Array[]): {
  readonly files: FileSource;
  readonly asked: Digest[];
} {
  const byDigest = new Map(kept.map((bytes) => [digestOfBytes(bytes), bytes]));
  const asked: Digest[] = [];
  return {
    asked,
    files: async (digest) => {
      asked.push(digest);
      const bytes = byDigest.get(digest);
      if (bytes === undefined) throw new Error(`nothing was kept as ${digest}`);
      return bytes;
    },
  };
}
