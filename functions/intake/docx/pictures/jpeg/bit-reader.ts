import { PictureProblem } from '../picture-trouble.ts';
import { type HuffmanDecoder, QUICK } from './huffman.ts';

/** Enough for the longest code and the longest number. */
const AHEAD = 16;

/**
 * Reads entropy-coded data bit by bit. At a marker it stands still and gives zeros: a file that was
 * cut off shows grey where the rest would be, as it does elsewhere.
 */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at: number;
  private held = 0;
  private count = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  bit(): number {
    if (this.count === 0) this.fill();
    this.count -= 1;
    return (this.held >> this.count) & 1;
  }

  /** @param length at most 16 */
  bits(length: number): number {
    if (this.count < length) this.fill();
    this.count -= length;
    return (this.held >> this.count) & ((1 << length) - 1);
  }

  /** A number of so many bits whose first bit tells its sign (T.81, F.2.2.1). */
  signed(length: number): number {
    if (length === 0) return 0;
    const value = this.bits(length);
    return value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
  }

  symbol(table: HuffmanDecoder): number {
    if (this.count < AHEAD) this.fill();
    const quick = table.quick[(this.held >> (this.count - QUICK)) & ((1 << QUICK) - 1)] ?? 0;
    if (quick !== 0) {
      this.count -= quick >> 8;
      return quick & 0xff;
    }
    for (let length = QUICK + 1; length <= AHEAD; length += 1) {
      const code = (this.held >> (this.count - length)) & ((1 << length) - 1);
      if (code > (table.lastCode[length] ?? -1)) continue;
      this.count -= length;
      return table.values[code + (table.offset[length] ?? 0)] ?? 0;
    }
    throw new PictureProblem('broken', 'code');
  }

  /** Drops what is left before the next marker, and steps over it when it is one of restart. */
  restart(): void {
    const at = this.end();
    const marker = this.bytes[at + 1] ?? 0;
    if (marker >= 0xd0 && marker <= 0xd7) this.at = at + 2;
  }

  /** Where the next marker is; the end of the bytes when there is none. */
  end(): number {
    this.count = 0;
    const { bytes } = this;
    while (this.at < bytes.length && !this.standsAtMarker()) this.at += 1;
    return this.at;
  }

  private standsAtMarker(): boolean {
    const next = this.bytes[this.at + 1] ?? 0;
    return this.bytes[this.at] === 0xff && next !== 0 && next !== 0xff;
  }

  private fill(): void {
    const { bytes } = this;
    while (this.count < AHEAD) {
      const byte = bytes[this.at];
      let next = byte ?? 0;
      if (byte === 0xff) {
        if (bytes[this.at + 1] === 0) this.at += 2;
        else next = 0;
      } else if (byte !== undefined) {
        this.at += 1;
      }
      this.held = (this.held << 8) | next;
      this.count += 8;
    }
  }
}
