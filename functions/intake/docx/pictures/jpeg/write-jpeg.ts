import { PictureProblem } from '../picture-trouble.ts';
import { BitWriter } from './bit-writer.ts';
import { type HuffmanEncoder, huffmanEncoder } from './huffman.ts';
import type { TurnedComponent, TurnedFrame } from './turned.ts';
import { transposed } from './zigzag.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP14 = 0xee;
const DQT = 0xdb;
const SOF0 = 0xc0;
const SOF1 = 0xc1;
const DHT = 0xc4;
const SOS = 0xda;

/** JFIF 1.01, one pixel as wide as it is high. */
const JFIF = Uint8Array.of(0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
const ADOBE = Uint8Array.of(0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0);
/** Blocks of an interleaved unit that T.81 allows. */
const MOST_BLOCKS = 10;

export interface JpegTables {
  /** By number, in zigzag order. */
  readonly quantisation: ReadonlyMap<number, Uint16Array>;
  /** Of the Adobe segment: how the colours are coded; null without such a segment. */
  readonly colourTransform: number | null;
}

/**
 * Writes a sequential JPEG with tables of its own. Nothing goes in but the coefficients, their
 * quantisation and how the colours are coded.
 *
 * @throws {PictureProblem} when the coefficients cannot be of a picture
 */
export function writeJpeg(frame: TurnedFrame, tables: JpegTables): Uint8Array {
  const { components } = frame;
  const blocks = components.reduce((sum, { across, down }) => sum + across * down, 0);
  if (components.length > 1 && blocks > MOST_BLOCKS) throw new PictureProblem('broken', 'sampling');
  const statistics = [new Statistics(), new Statistics()];
  walk(frame, (index, block, last) => statistics[tableOf(index)]?.add(block, last));
  const used = components.length > 1 ? statistics : statistics.slice(0, 1);
  const encoders = used.map((one) => one.encoders());
  const writer = new BitWriter();
  writer.marker(SOI);
  if (tables.colourTransform === null) writer.segment(APP0, JFIF);
  else writer.segment(APP14, ADOBE, [tables.colourTransform]);
  const isWide = writeQuantisation(writer, frame, tables.quantisation);
  writeFrame(writer, frame, isWide ? SOF1 : SOF0);
  for (const [number, { dc, ac }] of encoders.entries()) {
    writer.segment(DHT, [number], dc.counts, dc.values);
    writer.segment(DHT, [0x10 | number], ac.counts, ac.values);
  }
  writeScanHeader(writer, components);
  walk(frame, (index, block, last) => {
    const encoder = encoders[tableOf(index)];
    if (encoder !== undefined) writeBlock(writer, encoder, block, last);
  });
  writer.flush();
  writer.marker(EOI);
  return writer.finish();
}

/** The first colour is brightness, most often; the others share a table. */
function tableOf(component: number): 0 | 1 {
  return component === 0 ? 0 : 1;
}

type Visit = (component: number, block: Int16Array, lastDc: number) => void;

/** Every block in the order of an interleaved scan, with the DC coefficient before it. */
function walk({ unitsAcross, unitsDown, components }: TurnedFrame, visit: Visit): void {
  const block = new Int16Array(64);
  const last = new Int32Array(components.length);
  for (let unitRow = 0; unitRow < unitsDown; unitRow += 1) {
    for (let unitColumn = 0; unitColumn < unitsAcross; unitColumn += 1) {
      for (const [index, component] of components.entries()) {
        const { across, down } = component;
        for (let row = unitRow * down; row < (unitRow + 1) * down; row += 1) {
          for (let column = unitColumn * across; column < (unitColumn + 1) * across; column += 1) {
            component.block(row, column, block);
            visit(index, block, last[index] ?? 0);
            last[index] = block[0] ?? 0;
          }
        }
      }
    }
  }
}

class Statistics {
  private readonly dc = new Uint32Array(256);
  private readonly ac = new Uint32Array(256);

  add(block: Int16Array, lastDc: number): void {
    const size = sizeOf((block[0] ?? 0) - lastDc);
    if (size > 11) throw new PictureProblem('broken', 'difference');
    this.dc[size] = (this.dc[size] ?? 0) + 1;
    eachSymbol(block, (symbol) => {
      this.ac[symbol] = (this.ac[symbol] ?? 0) + 1;
    });
  }

  encoders(): { readonly dc: HuffmanEncoder; readonly ac: HuffmanEncoder } {
    return { dc: huffmanEncoder(this.dc), ac: huffmanEncoder(this.ac) };
  }
}

/** The run of zeros before each coefficient with its size, and the end of the block (F.1.2.2). */
function eachSymbol(block: Int16Array, visit: (symbol: number, value: number) => void): void {
  let zeros = 0;
  for (let index = 1; index < 64; index += 1) {
    const value = block[index] ?? 0;
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) visit(0xf0, 0);
    const size = sizeOf(value);
    if (size > 10) throw new PictureProblem('broken', 'coefficient');
    visit((zeros << 4) | size, value);
    zeros = 0;
  }
  if (zeros > 0) visit(0, 0);
}

function writeBlock(
  writer: BitWriter,
  { dc, ac }: { readonly dc: HuffmanEncoder; readonly ac: HuffmanEncoder },
  block: Int16Array,
  lastDc: number,
): void {
  const difference = (block[0] ?? 0) - lastDc;
  const size = sizeOf(difference);
  writer.bits(dc.codes[size] ?? 0, dc.lengths[size] ?? 0);
  if (size > 0) writer.bits(difference < 0 ? difference - 1 : difference, size);
  eachSymbol(block, (symbol, value) => {
    writer.bits(ac.codes[symbol] ?? 0, ac.lengths[symbol] ?? 0);
    if ((symbol & 15) > 0) writer.bits(value < 0 ? value - 1 : value, symbol & 15);
  });
}

/** How many bits a number takes without its sign. */
function sizeOf(value: number): number {
  return 32 - Math.clz32(Math.abs(value));
}

function writeQuantisation(
  writer: BitWriter,
  { components, transposes }: TurnedFrame,
  tables: JpegTables['quantisation'],
): boolean {
  let isWide = false;
  for (const number of new Set(components.map(({ quantisation }) => quantisation))) {
    const table = tables.get(number);
    if (table === undefined) throw new PictureProblem('broken', 'quantisation');
    const turned = table.map((value, index) => {
      return transposes ? (table[transposed[index] ?? 0] ?? 0) : value;
    });
    const wide = turned.some((value) => value > 255);
    const bytes = [...turned].flatMap((value) => (wide ? [value >> 8, value & 0xff] : [value]));
    writer.segment(DQT, [(wide ? 0x10 : 0) | number], bytes);
    isWide ||= wide;
  }
  return isWide;
}

function writeFrame(writer: BitWriter, frame: TurnedFrame, marker: number): void {
  const { width, height, components } = frame;
  const parts = components.flatMap(({ id, across, down, quantisation }) => {
    return [id, (across << 4) | down, quantisation];
  });
  const head = [8, height >> 8, height & 0xff, width >> 8, width & 0xff, components.length];
  writer.segment(marker, head, parts);
}

function writeScanHeader(writer: BitWriter, components: readonly TurnedComponent[]): void {
  const parts = components.flatMap(({ id }, index) => [id, tableOf(index) * 0x11]);
  writer.segment(SOS, [components.length], parts, [0, 63, 0]);
}
