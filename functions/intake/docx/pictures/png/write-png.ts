import { crc32 } from 'node:zlib';
import { Zlib } from 'fflate';
import { filter } from './filters.ts';
import { channelsOf, PALETTE } from './header.ts';

export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export interface Palette {
  /** Red, green and blue of each colour. */
  readonly colours: Uint8Array;
  /** How opaque each of the first colours is; empty when all are. */
  readonly opacities: Uint8Array;
}

/**
 * Writes a PNG row by row: eight bits a sample, not interlaced, and nothing beside the pixels. The
 * compression is our own copy of one library, so that the same pixels give the same bytes on every
 * machine.
 */
export class PngWriter {
  private readonly pieces: Uint8Array[] = [];
  private readonly parts: Uint8Array[];
  private readonly deflate: Zlib;
  private readonly step: number;
  private readonly isPalette: boolean;
  private above: Uint8Array;
  private readonly filtered: Uint8Array;

  constructor(width: number, height: number, colour: number, palette: Palette | null) {
    this.step = channelsOf(colour);
    this.isPalette = colour === PALETTE;
    this.above = new Uint8Array(width * this.step);
    this.filtered = new Uint8Array(width * this.step + 1);
    this.deflate = new Zlib({ level: 6 }, (piece) => this.pieces.push(piece));
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, width);
    view.setUint32(4, height);
    header.set([8, colour], 8);
    this.parts = [SIGNATURE, chunk('IHDR', header)];
    if (palette !== null) this.parts.push(chunk('PLTE', palette.colours));
    if (palette !== null && palette.opacities.length > 0) {
      this.parts.push(chunk('tRNS', palette.opacities));
    }
  }

  /** Neighbours in a palette mean nothing to each other, so that no filter helps there. */
  row(row: Uint8Array): void {
    if (this.isPalette) {
      this.filtered[0] = 0;
      this.filtered.set(row, 1);
    } else {
      filter(row, this.above, this.step, this.filtered);
    }
    this.deflate.push(this.filtered.slice());
    this.above.set(row);
  }

  finish(): Uint8Array {
    this.deflate.push(new Uint8Array(), true);
    const data = chunk('IDAT', ...this.pieces.splice(0));
    return joined([...this.parts, data, chunk('IEND')]);
  }
}

function chunk(type: string, ...pieces: readonly Uint8Array[]): Uint8Array {
  const length = lengthOf(pieces);
  const bytes = joined([new Uint8Array(8), ...pieces, new Uint8Array(4)]);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length);
  bytes.set(Buffer.from(type, 'latin1'), 4);
  view.setUint32(length + 8, crc32(bytes.subarray(4, length + 8)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
