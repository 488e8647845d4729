import { channelsOf, GREY, GREY_ALPHA, PALETTE, type PngHeader, RGB, RGBA } from './header.ts';

/** Turns rows as a file has them into rows of eight bits a sample. */
export interface SampleReader {
  /** The colour type of what comes out. */
  readonly colour: number;
  /** @param into `width` pixels of so many channels */
  read(row: Uint8Array, width: number, into: Uint8Array): void;
}

/**
 * A colour that stands for "transparent" becomes an alpha channel; a palette stays one. Sixteen
 * bits become eight: no printer and no screen shows more.
 *
 * @param key the tRNS chunk, null without one
 */
export function sampleReader(header: PngHeader, key: Uint8Array | null): SampleReader {
  const { colour, depth } = header;
  const channels = channelsOf(colour);
  const keyed = key !== null && (colour === GREY || colour === RGB) && key.length >= channels * 2;
  const keys = keyed ? Array.from({ length: channels }, (_, at) => wordAt(key, at)) : null;
  const sample = sampleOf(depth);
  const scale = colour === PALETTE ? 1 : scaleOf(depth);
  const out = keys === null ? channels : channels + 1;
  const write = (row: Uint8Array, pixel: number, into: Uint8Array) => {
    let matches = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      const value = sample(row, pixel * channels + channel);
      if (value === keys?.[channel]) matches += 1;
      into[pixel * out + channel] = depth === 16 ? value >> 8 : value * scale;
    }
    if (keys !== null) into[pixel * out + channels] = matches === channels ? 0 : 255;
  };
  return {
    colour: keys === null ? colour : withAlpha(colour),
    read: (row, width, into) => {
      if (depth === 8 && keys === null) {
        into.set(row);
        return;
      }
      for (let pixel = 0; pixel < width; pixel += 1) write(row, pixel, into);
    },
  };
}

function withAlpha(colour: number): number {
  return colour === GREY ? GREY_ALPHA : RGBA;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at * 2] ?? 0) << 8) | (bytes[at * 2 + 1] ?? 0);
}

function scaleOf(depth: number): number {
  return depth < 8 ? 255 / ((1 << depth) - 1) : 1;
}

function sampleOf(depth: number): (row: Uint8Array, index: number) => number {
  if (depth === 8) return (row, index) => row[index] ?? 0;
  if (depth === 16) return wordAt;
  const perByte = 8 / depth;
  const mask = (1 << depth) - 1;
  return (row, index) => {
    const byte = row[Math.floor(index / perByte)] ?? 0;
    return (byte >> (8 - depth * ((index % perByte) + 1))) & mask;
  };
}
