import { PictureProblem } from '../picture-trouble.ts';
import { BitReader } from './bit-reader.ts';
import type { Component, Frame } from './frame.ts';
import type { HuffmanDecoder } from './huffman.ts';

/** What SOS says of a scan (T.81, B.2.3). */
export interface Scan {
  readonly parts: readonly ScanPart[];
  readonly spectralStart: number;
  readonly spectralEnd: number;
  /** Successive approximation: the bit that was there before, 0 for a first scan, and this one. */
  readonly high: number;
  readonly low: number;
}

export interface ScanPart {
  readonly component: Component;
  readonly dc: HuffmanDecoder | undefined;
  readonly ac: HuffmanDecoder | undefined;
}

type DecodeBlock = (part: OpenPart, at: number) => void;
type OpenPart = ScanPart & { prediction: number };

/**
 * Reads the entropy-coded data of one scan into the coefficients of its components.
 *
 * @param restartInterval in units; 0 for none
 * @returns where the next marker is
 * @throws {PictureProblem}
 */
export function readScan(
  bytes: Uint8Array,
  at: number,
  frame: Frame,
  scan: Scan,
  restartInterval: number,
): number {
  const reader = new BitReader(bytes, at);
  const decoder = new ScanDecoder(reader, scan);
  const decode = decoder.forFrame(frame);
  const parts = scan.parts.map((part): OpenPart => ({ ...part, prediction: 0 }));
  let done = 0;
  const beginUnit = () => {
    if (restartInterval > 0 && done > 0 && done % restartInterval === 0) {
      reader.restart();
      decoder.restart();
      for (const part of parts) part.prediction = 0;
    }
    done += 1;
  };
  const [only] = parts;
  if (only !== undefined && parts.length === 1) readAlone(only, decode, beginUnit);
  else readInterleaved(frame, parts, decode, beginUnit);
  return reader.end();
}

function readAlone(part: OpenPart, decode: DecodeBlock, beginUnit: () => void): void {
  const { columns, rows, stride } = part.component;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      beginUnit();
      decode(part, (row * stride + column) * 64);
    }
  }
}

function readInterleaved(
  { unitsAcross, unitsDown }: Frame,
  parts: readonly OpenPart[],
  decode: DecodeBlock,
  beginUnit: () => void,
): void {
  for (let unit = 0; unit < unitsAcross * unitsDown; unit += 1) {
    beginUnit();
    const unitRow = Math.floor(unit / unitsAcross);
    const unitColumn = unit % unitsAcross;
    for (const part of parts) {
      const { across, down, stride } = part.component;
      for (let row = unitRow * down; row < (unitRow + 1) * down; row += 1) {
        for (let column = 0; column < across; column += 1) {
          decode(part, (row * stride + unitColumn * across + column) * 64);
        }
      }
    }
  }
}

class ScanDecoder {
  private readonly reader: BitReader;
  private readonly scan: Scan;
  /** Blocks to come in which this band has nothing more (EOBRUN). */
  private emptyBlocks = 0;

  constructor(reader: BitReader, scan: Scan) {
    this.reader = reader;
    this.scan = scan;
  }

  restart(): void {
    this.emptyBlocks = 0;
  }

  forFrame({ isProgressive }: Frame): DecodeBlock {
    const { spectralStart, high } = this.scan;
    if (!isProgressive) return (part, at) => this.sequential(part, at);
    if (spectralStart === 0) {
      return high === 0
        ? (part, at) => this.firstDc(part, at)
        : (part, at) => this.nextDc(part, at);
    }
    return high === 0 ? (part, at) => this.firstAc(part, at) : (part, at) => this.nextAc(part, at);
  }

  private sequential(part: OpenPart, at: number): void {
    const { coefficients } = part.component;
    const ac = needed(part.ac);
    coefficients[at] = this.difference(part);
    for (let index = 1; index < 64; index += 1) {
      const symbol = this.reader.symbol(ac);
      const size = symbol & 15;
      if (size === 0) {
        if (symbol < 0xf0) return;
        index += 15;
        continue;
      }
      index += symbol >> 4;
      if (index > 63) throw new PictureProblem('broken', 'run');
      coefficients[at + index] = this.reader.signed(size);
    }
  }

  private difference(part: OpenPart): number {
    const size = this.reader.symbol(needed(part.dc));
    if (size > 11) throw new PictureProblem('broken', 'difference');
    part.prediction += this.reader.signed(size);
    return part.prediction;
  }

  private firstDc(part: OpenPart, at: number): void {
    part.component.coefficients[at] = this.difference(part) << this.scan.low;
  }

  private nextDc(part: OpenPart, at: number): void {
    const { coefficients } = part.component;
    coefficients[at] = (coefficients[at] ?? 0) | (this.reader.bit() << this.scan.low);
  }

  private firstAc(part: OpenPart, at: number): void {
    if (this.emptyBlocks > 0) {
      this.emptyBlocks -= 1;
      return;
    }
    const { coefficients } = part.component;
    const { spectralStart, spectralEnd, low } = this.scan;
    const ac = needed(part.ac);
    for (let index = spectralStart; index <= spectralEnd; index += 1) {
      const symbol = this.reader.symbol(ac);
      const [run, size] = [symbol >> 4, symbol & 15];
      if (size === 0 && run < 15) {
        this.emptyBlocks = this.runOfBlocks(run) - 1;
        return;
      }
      index += run;
      if (size === 0) continue;
      if (index > 63) throw new PictureProblem('broken', 'run');
      coefficients[at + index] = this.reader.signed(size) * (1 << low);
    }
  }

  /** T.81, G.1.2.3: bits for what is known to be there, and what appears between. */
  private nextAc(part: OpenPart, at: number): void {
    const { spectralStart, spectralEnd, low } = this.scan;
    const ac = needed(part.ac);
    let index = spectralStart;
    while (this.emptyBlocks === 0 && index <= spectralEnd) {
      const symbol = this.reader.symbol(ac);
      const [run, size] = [symbol >> 4, symbol & 15];
      if (size > 1) throw new PictureProblem('broken', 'refinement');
      if (size === 0 && run < 15) {
        this.emptyBlocks = this.runOfBlocks(run);
        break;
      }
      const value = size === 0 ? 0 : (this.reader.bit() === 1 ? 1 : -1) * (1 << low);
      index = this.refine(part, at, index, run);
      if (value !== 0) {
        if (index > 63) throw new PictureProblem('broken', 'run');
        part.component.coefficients[at + index] = value;
      }
      index += 1;
    }
    if (this.emptyBlocks > 0) {
      this.refine(part, at, index, 64);
      this.emptyBlocks -= 1;
    }
  }

  /** Steps over so many zeros, and gives what is not zero its next bit. */
  private refine({ component }: OpenPart, at: number, from: number, zeros: number): number {
    const { coefficients } = component;
    const { spectralEnd, low } = this.scan;
    let left = zeros;
    for (let index = from; index <= spectralEnd; index += 1) {
      const value = coefficients[at + index] ?? 0;
      if (value === 0) {
        if (left === 0) return index;
        left -= 1;
      } else if (this.reader.bit() === 1 && (value & (1 << low)) === 0) {
        coefficients[at + index] = value + (value > 0 ? 1 << low : -(1 << low));
      }
    }
    return spectralEnd + 1;
  }

  private runOfBlocks(length: number): number {
    return (1 << length) + this.reader.bits(length);
  }
}

function needed(table: HuffmanDecoder | undefined): HuffmanDecoder {
  if (table === undefined) throw new PictureProblem('broken', 'table');
  return table;
}
