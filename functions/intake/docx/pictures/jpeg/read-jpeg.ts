import { PictureProblem } from '../picture-trouble.ts';
import { orientationOf } from './exif.ts';
import { type Frame, readFrame } from './frame.ts';
import { type HuffmanDecoder, huffmanDecoder } from './huffman.ts';
import { readScan, type ScanPart } from './scan.ts';
import type { JpegTables } from './write-jpeg.ts';

export interface DecodedJpeg {
  readonly frame: Frame;
  readonly tables: JpegTables;
  /** As the camera was held, 1–8 (Exif); 1 where nothing says so. */
  readonly orientation: number;
  /** Exif, XMP, photo data or a comment stands beside the picture. */
  readonly hasMetadata: boolean;
}

/** Scans of one picture; progressive ones have about ten, and each reads the whole picture. */
const MOST_SCANS = 64;

/** APP1 (Exif, XMP), APP13 (photo data) and comments. */
const metadataSegments: ReadonlySet<number> = new Set([0xe1, 0xed, 0xfe]);

/**
 * Decodes a JPEG to its quantised coefficients: sequential and progressive, of 8 bits, in Huffman
 * coding. Comments, profiles, thumbnails and what follows the end are not looked at.
 *
 * @throws {PictureProblem}
 */
export function readJpeg(bytes: Uint8Array): DecodedJpeg {
  return new JpegReader(bytes).read();
}

class JpegReader {
  private readonly bytes: Uint8Array;
  private readonly quantisation = new Map<number, Uint16Array>();
  private readonly huffman = new Map<number, HuffmanDecoder>();
  private frame: Frame | null = null;
  private colourTransform: number | null = null;
  private orientation = 1;
  private hasMetadata = false;
  private restartInterval = 0;
  private scans = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  read(): DecodedJpeg {
    let at = 2;
    while (at < this.bytes.length) {
      const marker = this.markerAt(at);
      at = marker.end;
      if (marker.code === 0xd9) break;
      if (isAlone(marker.code)) continue;
      const length = ((this.bytes[at] ?? 0) << 8) | (this.bytes[at + 1] ?? 0);
      if (length < 2 || at + length > this.bytes.length) break;
      const segment = this.bytes.subarray(at + 2, at + length);
      at += length;
      if (marker.code === 0xda) at = this.scan(segment, at);
      else this.segment(marker.code, segment);
    }
    const { frame, quantisation, colourTransform, orientation, hasMetadata } = this;
    if (frame === null || this.scans === 0) throw new PictureProblem('broken', 'no picture');
    return { frame, tables: { quantisation, colourTransform }, orientation, hasMetadata };
  }

  private markerAt(from: number): { readonly code: number; readonly end: number } {
    let at = from;
    while (at < this.bytes.length && this.bytes[at] !== 0xff) at += 1;
    while (this.bytes[at] === 0xff) at += 1;
    return { code: this.bytes[at] ?? 0xd9, end: at + 1 };
  }

  private segment(code: number, segment: Uint8Array): void {
    this.hasMetadata ||= metadataSegments.has(code);
    if (code === 0xdb) this.readQuantisation(segment);
    else if (code === 0xc4) this.readHuffman(segment);
    else if (code === 0xdd) this.restartInterval = ((segment[0] ?? 0) << 8) | (segment[1] ?? 0);
    else if (code === 0xe1) this.orientation = orientationOf(segment) ?? this.orientation;
    else if (code === 0xee) this.readAdobe(segment);
    else if (code >= 0xc0 && code <= 0xc2) this.begin(segment, code === 0xc2);
    else if (code >= 0xc3 && code <= 0xcf && code !== 0xc8 && code !== 0xcc) {
      throw new PictureProblem('broken', 'process');
    }
  }

  private begin(segment: Uint8Array, isProgressive: boolean): void {
    if (this.frame !== null) throw new PictureProblem('broken', 'two frames');
    this.frame = readFrame(segment, isProgressive);
  }

  private readAdobe(segment: Uint8Array): void {
    const name = String.fromCharCode(...segment.subarray(0, 5));
    if (name === 'Adobe') this.colourTransform = Math.min(segment[11] ?? 0, 2);
  }

  private readQuantisation(segment: Uint8Array): void {
    let at = 0;
    while (at < segment.length) {
      const [wide, number] = [(segment[at] ?? 0) >> 4, (segment[at] ?? 0) & 15];
      const size = wide === 0 ? 1 : 2;
      if (wide > 1 || number > 3 || at + 1 + 64 * size > segment.length) {
        throw new PictureProblem('broken', 'quantisation');
      }
      const from = at + 1;
      const value = (index: number) => {
        const byte = segment[from + index * size] ?? 0;
        return size === 1 ? byte : (byte << 8) | (segment[from + index * size + 1] ?? 0);
      };
      this.quantisation.set(
        number,
        Uint16Array.from({ length: 64 }, (_, index) => value(index)),
      );
      at = from + 64 * size;
    }
  }

  private readHuffman(segment: Uint8Array): void {
    let at = 0;
    while (at + 17 <= segment.length) {
      const counts = segment.subarray(at + 1, at + 17);
      const size = counts.reduce((sum, count) => sum + count, 0);
      const values = segment.subarray(at + 17, at + 17 + size);
      if (values.length < size || size > 256) throw new PictureProblem('broken', 'huffman');
      this.huffman.set(segment[at] ?? 0, huffmanDecoder(counts, values));
      at += 17 + size;
    }
  }

  private scan(segment: Uint8Array, at: number): number {
    const { frame } = this;
    const count = segment[0] ?? 0;
    this.scans += 1;
    if (frame === null || this.scans > MOST_SCANS || segment.length < 4 + count * 2) {
      throw new PictureProblem('broken', 'scan');
    }
    const [spectralStart = 0, spectralEnd = 0, bits = 0] = segment.subarray(1 + count * 2);
    if (frame.isProgressive && (spectralEnd > 63 || (spectralStart > 0 && count !== 1))) {
      throw new PictureProblem('broken', 'spectrum');
    }
    const parts = Array.from({ length: count }, (_, index) => {
      return this.scanPart(frame, segment[1 + index * 2], segment[2 + index * 2] ?? 0);
    });
    const scan = { parts, spectralStart, spectralEnd, high: bits >> 4, low: bits & 15 };
    return readScan(this.bytes, at, frame, scan, this.restartInterval);
  }

  private scanPart(frame: Frame, id: number | undefined, tables: number): ScanPart {
    const component = frame.components.find((one) => one.id === id);
    if (component === undefined) throw new PictureProblem('broken', 'component');
    return {
      component,
      dc: this.huffman.get(tables >> 4),
      ac: this.huffman.get(0x10 | (tables & 15)),
    };
  }
}

/** Markers without a segment: restarts, the start, and what stands for nothing. */
function isAlone(code: number): boolean {
  return (code >= 0xd0 && code <= 0xd8) || code === 0x01 || code === 0;
}
