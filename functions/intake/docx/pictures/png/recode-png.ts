import { Unzlib } from 'fflate';
import { PictureProblem } from '../picture-trouble.ts';
import { clearUnseen, withoutClearColours } from './clear-unseen.ts';
import { unfilter } from './filters.ts';
import { channelsOf, PALETTE, type PngHeader, readHeader, rowBytes } from './header.ts';
import { sampleReader } from './samples.ts';
import { type Palette, PngWriter, SIGNATURE } from './write-png.ts';

export interface RecodedPng {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** Texts, times or Exif stand beside the picture. */
  readonly hasMetadata: boolean;
}

const metadataChunks: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf']);

/** So much goes into the decompressor at once: it may come out a thousand times as large. */
const MOST_AT_ONCE = 4 * 1024;

/**
 * Decodes a PNG and encodes its pixels anew, row by row as they come. Texts, times, profiles,
 * further frames and what follows the end are not looked at.
 *
 * @throws {PictureProblem}
 */
export function recodePng(bytes: Uint8Array): RecodedPng {
  const { header, palette, key, data, hasMetadata } = readChunks(bytes);
  const rows = new Rows(header, palette, key);
  inflate(data, rows);
  const { width, height } = header;
  return { width, height, bytes: rows.finish(), hasMetadata };
}

interface Chunks {
  readonly header: PngHeader;
  readonly palette: Palette | null;
  readonly key: Uint8Array | null;
  readonly data: readonly Uint8Array[];
  readonly hasMetadata: boolean;
}

function readChunks(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: PngHeader | null = null;
  let colours: Uint8Array | null = null;
  let transparency: Uint8Array | null = null;
  const data: Uint8Array[] = [];
  let hasMetadata = false;
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) throw new PictureProblem('broken', 'chunk');
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    hasMetadata ||= metadataChunks.has(type);
    if (type === 'IHDR' && header === null) header = readHeader(chunk);
    else if (type === 'PLTE') colours = chunk;
    else if (type === 'tRNS') transparency = chunk;
    else if (type === 'IDAT') data.push(chunk);
    else if (type === 'IEND') break;
  }
  if (header === null || data.length === 0) throw new PictureProblem('broken', 'no picture');
  const isPalette = header.colour === PALETTE;
  const palette = isPalette ? paletteOf(colours, transparency) : null;
  return { header, palette, key: isPalette ? null : transparency, data, hasMetadata };
}

function paletteOf(colours: Uint8Array | null, transparency: Uint8Array | null): Palette {
  const count = (colours?.length ?? 0) / 3;
  if (colours === null || !Number.isInteger(count) || count < 1 || count > 256) {
    throw new PictureProblem('broken', 'palette');
  }
  const opacities = (transparency ?? new Uint8Array()).subarray(0, count);
  return withoutClearColours({ colours, opacities });
}

function inflate(data: readonly Uint8Array[], rows: Rows): void {
  const stream = new Unzlib((piece) => rows.take(piece));
  try {
    for (const chunk of data) {
      for (let at = 0; at < chunk.length && !rows.isComplete; at += MOST_AT_ONCE) {
        stream.push(chunk.subarray(at, at + MOST_AT_ONCE));
      }
    }
  } catch (error) {
    throw error instanceof PictureProblem ? error : new PictureProblem('broken', 'compression');
  }
}

/** The seven passes of an interlaced picture: first column and row, and the steps between. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const onePass = [[0, 0, 1, 1]] as const;
type Pass = readonly [left: number, top: number, across: number, down: number];

/** Cuts what comes out of the decompressor into rows, and hands them to the writer. */
class Rows {
  private readonly header: PngHeader;
  private readonly writer: PngWriter;
  private readonly read: ReturnType<typeof sampleReader>['read'];
  private readonly channels: number;
  private readonly step: number;
  private readonly palette: Palette | null;
  /** All rows of an interlaced picture, which come in no order; null for other pictures. */
  private readonly canvas: Uint8Array | null;
  private readonly left: Pass[];
  private pass: Pass | null = null;
  private rowOfPass = 0;
  private row = new Uint8Array();
  private samples = new Uint8Array();
  private above = new Uint8Array();
  private filled = -1;
  private filter = 0;

  constructor(header: PngHeader, palette: Palette | null, key: Uint8Array | null) {
    const { width, height, depth, isInterlaced } = header;
    const samples = sampleReader(header, key);
    this.header = header;
    this.palette = palette;
    this.read = samples.read;
    this.channels = channelsOf(samples.colour);
    this.step = Math.max(1, (channelsOf(header.colour) * depth) >> 3);
    this.writer = new PngWriter(width, height, samples.colour, palette);
    this.canvas = isInterlaced ? new Uint8Array(width * height * this.channels) : null;
    this.left = (isInterlaced ? passes : onePass).filter(
      ([left, top]) => left < width && top < height,
    );
    this.nextPass();
  }

  get isComplete(): boolean {
    return this.pass === null;
  }

  take(piece: Uint8Array): void {
    let at = 0;
    while (at < piece.length && this.pass !== null) {
      if (this.filled < 0) {
        this.filter = piece[at] ?? 0;
        this.filled = 0;
        at += 1;
      }
      const part = piece.subarray(at, at + this.row.length - this.filled);
      this.row.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.filled === this.row.length) this.finishRow(this.pass);
    }
  }

  finish(): Uint8Array {
    if (!this.isComplete) throw new PictureProblem('broken', 'rows missing');
    const { width, height } = this.header;
    const bytes = width * this.channels;
    for (let row = 0; this.canvas !== null && row < height; row += 1) {
      this.writer.row(this.canvas.subarray(row * bytes, (row + 1) * bytes));
    }
    return this.writer.finish();
  }

  private finishRow(pass: Pass): void {
    unfilter(this.filter, this.row, this.above, this.step);
    const { width, height } = this.header;
    const [left, top, across, down] = pass;
    const pixels = Math.ceil((width - left) / across);
    const { samples } = this;
    this.read(this.row, pixels, samples);
    this.refuseForeignColours(samples);
    clearUnseen(samples, this.channels, this.palette);
    if (this.canvas === null) this.writer.row(samples);
    else this.paint(this.canvas, samples, top + this.rowOfPass * down, left, across);
    [this.row, this.above] = [this.above, this.row];
    this.filled = -1;
    this.rowOfPass += 1;
    if (top + this.rowOfPass * down >= height) this.nextPass();
  }

  private nextPass(): void {
    this.pass = this.left.shift() ?? null;
    if (this.pass === null) return;
    const [left, , across] = this.pass;
    const pixels = Math.ceil((this.header.width - left) / across);
    const bytes = rowBytes(this.header, pixels);
    this.samples = new Uint8Array(pixels * this.channels);
    this.row = new Uint8Array(bytes);
    this.above = new Uint8Array(bytes);
    this.rowOfPass = 0;
  }

  private paint(
    canvas: Uint8Array,
    samples: Uint8Array,
    row: number,
    left: number,
    across: number,
  ): void {
    const { channels } = this;
    for (let pixel = 0; pixel * channels < samples.length; pixel += 1) {
      const to = (row * this.header.width + left + pixel * across) * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        canvas[to + channel] = samples[pixel * channels + channel] ?? 0;
      }
    }
  }

  /** A number beyond the palette has no colour, and programs differ in what they show. */
  private refuseForeignColours(samples: Uint8Array): void {
    if (this.palette === null) return;
    const count = this.palette.colours.length / 3;
    if (samples.some((sample) => sample >= count)) throw new PictureProblem('broken', 'palette');
  }
}
