import { inflateSync } from 'node:zlib';
import {
  type PdfDictionary,
  PdfName,
  PdfReader,
  PdfReference,
  type PdfValue,
  UnreadablePdf,
} from './pdf-syntax.ts';

/** An object with its stream, where it has one. */
export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  /** As it stands in the file; null for an object without a stream. */
  readonly raw: Buffer | null;
}

/** All that stands in a file, in the order of its bytes: also what nothing refers to any more. */
export interface PdfFile {
  readonly objects: readonly PdfObject[];
  /** By number; of one that was written twice, the later. */
  readonly byNumber: ReadonlyMap<number, PdfObject>;
  readonly trailers: readonly PdfDictionary[];
  readonly comments: readonly string[];
}

const OBJECT = /(\d+) \d+ obj\b/y;
const STREAM = /stream\r?\n/y;
const STREAM_END = /\s*endstream\s*/y;
const OBJECT_END = /endobj\b/y;
const CROSS_REFERENCES = /xref\s[\d\s]*(?:\d{10} \d{5} [nf]\s*|\d+ \d+\s+)*trailer\b/y;
const START = /startxref\s+\d+/y;

/**
 * Reads a file from its first byte to its last and not by its table of contents, so that nothing in
 * it goes unread, whatever points to it.
 *
 * @throws {UnreadablePdf}
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = new PdfReader(buffer.toString('latin1'));
  const objects: PdfObject[] = [];
  const trailers: PdfDictionary[] = [];
  while (!reader.isAtEnd()) {
    const header = reader.matched(OBJECT);
    if (header !== null) {
      objects.push(...objectsAt(reader, Number(header[1]), buffer, trailers));
    } else if (reader.matched(CROSS_REFERENCES) !== null) {
      const trailer = reader.value();
      if (!isDictionary(trailer)) throw new UnreadablePdf('a trailer without entries');
      trailers.push(trailer);
    } else if (reader.matched(START) === null) {
      throw new UnreadablePdf(`nothing known at ${reader.at}`);
    }
  }
  const byNumber = new Map(objects.map((one) => [one.number, one]));
  return { objects, byNumber, trailers, comments: reader.comments };
}

function objectsAt(
  reader: PdfReader,
  number: number,
  buffer: Buffer,
  trailers: PdfDictionary[],
): readonly PdfObject[] {
  const value = reader.value();
  reader.skipBlank();
  if (!isDictionary(value) || reader.matched(STREAM) === null) {
    if (reader.matched(OBJECT_END) === null) throw new UnreadablePdf(`object ${number} has no end`);
    return [{ number, value, raw: null }];
  }
  const length = value.get('Length');
  if (typeof length !== 'number') throw new UnreadablePdf(`the length of stream ${number}`);
  const raw = buffer.subarray(reader.at, reader.at + length);
  reader.at += length;
  if (reader.matched(STREAM_END) === null || reader.matched(OBJECT_END) === null) {
    throw new UnreadablePdf(`stream ${number} has no end`);
  }
  if (isNamed(value.get('Type'), 'XRef')) {
    trailers.push(value);
    return [];
  }
  const stream: PdfObject = { number, value, raw };
  return isNamed(value.get('Type'), 'ObjStm') ? packed(value, contentOf(stream)) : [stream];
}

/** What a stream holds, inflated. */
export function contentOf({ value, raw, number }: PdfObject): Buffer {
  const filter = isDictionary(value) ? value.get('Filter') : undefined;
  if (raw === null) throw new UnreadablePdf(`object ${number} has no stream`);
  if (filter === undefined) return raw;
  if (isNamed(filter, 'FlateDecode')) return inflateSync(raw);
  throw new UnreadablePdf(`the filter of stream ${number}`);
}

/** The objects of an object stream (ISO 32000-1, 7.5.7). */
function packed(dictionary: PdfDictionary, stream: Buffer): readonly PdfObject[] {
  const text = stream.toString('latin1');
  const first = Number(dictionary.get('First'));
  const places = new PdfReader(text.slice(0, first));
  const objects: PdfObject[] = [];
  for (let left = Number(dictionary.get('N')); left > 0; left -= 1) {
    const number = Number(places.value());
    const at = first + Number(places.value());
    objects.push({ number, value: new PdfReader(text, at).value(), raw: null });
  }
  return objects;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function isNamed(value: PdfValue | undefined, name: string): boolean {
  return value instanceof PdfName && value.name === name;
}

/** What a value is, or what it refers to. */
export function resolved(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  return value instanceof PdfReference ? file.byNumber.get(value.number)?.value : value;
}
