import { checkSize, PictureProblem } from '../picture-trouble.ts';

/** Colour types of a PNG (ISO/IEC 15948, 11.2.2). */
export const GREY = 0;
export const RGB = 2;
export const PALETTE = 3;
export const GREY_ALPHA = 4;
export const RGBA = 6;

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  readonly colour: number;
  readonly isInterlaced: boolean;
}

const channels: Readonly<Record<number, number>> = {
  [GREY]: 1,
  [RGB]: 3,
  [PALETTE]: 1,
  [GREY_ALPHA]: 2,
  [RGBA]: 4,
};

const depths: Readonly<Record<number, readonly number[]>> = {
  [GREY]: [1, 2, 4, 8, 16],
  [RGB]: [8, 16],
  [PALETTE]: [1, 2, 4, 8],
  [GREY_ALPHA]: [8, 16],
  [RGBA]: [8, 16],
};

/** @throws {PictureProblem} */
export function readHeader(chunk: Uint8Array): PngHeader {
  if (chunk.length !== 13) throw new PictureProblem('broken', 'header');
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = chunk.subarray(8);
  if (depths[colour]?.includes(depth) !== true) throw new PictureProblem('broken', 'colour');
  if (compression !== 0 || filter !== 0 || interlace > 1) {
    throw new PictureProblem('broken', 'method');
  }
  checkSize(width, height);
  return { width, height, depth, colour, isInterlaced: interlace === 1 };
}

export function channelsOf(colour: number): number {
  return channels[colour] ?? 1;
}

/** Bytes of a row of so many pixels, without its filter byte. */
export function rowBytes({ colour, depth }: PngHeader, width: number): number {
  return Math.ceil((channelsOf(colour) * depth * width) / 8);
}
