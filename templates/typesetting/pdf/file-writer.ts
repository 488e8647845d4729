import {
  PDFCatalog,
  type PDFContext,
  type PDFObject,
  PDFObjectStream,
  PDFRef,
  PDFStream,
  PDFTrailer,
} from 'pdf-lib';

/** How many objects share one compressed stream: more make a smaller file and a slower first look. */
const OBJECTS_PER_STREAM = 200;

/** Kinds of entries in a cross-reference stream (ISO 32000-1, 7.5.8.3). */
const AT_OFFSET = 1;
const IN_STREAM = 2;
/** Bytes of the fields of an entry: its kind; an offset or a stream; a place in the stream. */
const FIELDS = [1, 4, 2];
const ENTRY_BYTES = 7;

const LINE_END = ascii('\n');

interface Entry {
  readonly kind: number;
  /** The offset in the file, or the number of the object stream. */
  readonly where: number;
  readonly place: number;
}

/**
 * Lays the objects of a document out as a file: streams and the catalog by themselves, all others
 * in compressed object streams.
 *
 * pdf-lib's own writer looks for the place of every object among all others and leaves pages out
 * of the compressed streams; with the tags of a long table that costs more than all typesetting.
 */
export function fileOf(context: PDFContext): Uint8Array {
  const entries = new Map<number, Entry>();
  const parts: Uint8Array[] = [];
  let offset = 0;
  const add = (bytes: Uint8Array) => {
    parts.push(bytes);
    offset += bytes.length;
  };
  const addObject = (ref: PDFRef, object: PDFObject) => {
    entries.set(ref.objectNumber, { kind: AT_OFFSET, where: offset, place: 0 });
    add(indirect(ref, object));
  };

  add(bytesOf(context.header));
  add(LINE_END);
  const small: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream || object instanceof PDFCatalog) addObject(ref, object);
    else small.push([ref, object]);
  }
  let next = context.largestObjectNumber + 1;
  for (let from = 0; from < small.length; from += OBJECTS_PER_STREAM) {
    const members = small.slice(from, from + OBJECTS_PER_STREAM);
    const number = next;
    members.forEach(([ref], index) => {
      entries.set(ref.objectNumber, { kind: IN_STREAM, where: number, place: index });
    });
    addObject(PDFRef.of(number), PDFObjectStream.withContextAndObjects(context, members));
    next += 1;
  }
  const start = offset;
  entries.set(next, { kind: AT_OFFSET, where: start, place: 0 });
  add(indirect(PDFRef.of(next), crossReferences(context, entries, next + 1)));
  add(bytesOf(PDFTrailer.forLastCrossRefSectionOffset(start)));
  return joined(parts, offset);
}

/** The cross-reference stream, which is the trailer too; a number in no use stands as free. */
function crossReferences(
  context: PDFContext,
  entries: ReadonlyMap<number, Entry>,
  size: number,
): PDFObject {
  const table = new DataView(new ArrayBuffer(size * ENTRY_BYTES));
  for (const [number, { kind, where, place }] of entries) {
    const at = number * ENTRY_BYTES;
    table.setUint8(at, kind);
    table.setUint32(at + 1, where);
    table.setUint16(at + 5, place);
  }
  const { Root, Info, ID } = context.trailerInfo;
  return context.flateStream(new Uint8Array(table.buffer), {
    Type: 'XRef',
    Size: size,
    W: FIELDS,
    ...(Root === undefined ? {} : { Root }),
    ...(Info === undefined ? {} : { Info }),
    ...(ID === undefined ? {} : { ID }),
  });
}

function indirect({ objectNumber }: PDFRef, object: PDFObject): Uint8Array {
  const before = ascii(`${objectNumber} 0 obj\n`);
  const after = ascii('\nendobj\n');
  const size = object.sizeInBytes();
  const bytes = new Uint8Array(before.length + size + after.length);
  bytes.set(before);
  object.copyBytesInto(bytes, before.length);
  bytes.set(after, before.length + size);
  return bytes;
}

interface Written {
  sizeInBytes(): number;
  copyBytesInto(buffer: Uint8Array, offset: number): number;
}

function bytesOf(part: Written): Uint8Array {
  const bytes = new Uint8Array(part.sizeInBytes());
  part.copyBytesInto(bytes, 0);
  return bytes;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const file = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
