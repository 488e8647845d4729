import type { PrintedText, RenditionPlace } from '../../domain/privacy/rendition/places.ts';
import { readAddress } from './address-text.ts';
import { textsInJson } from './json-text.ts';
import { fontsReader, shownText } from './pdf-content.ts';
import {
  contentOf,
  isDictionary,
  isNamed,
  type PdfFile,
  type PdfObject,
  readPdf,
  resolved,
} from './pdf-file.ts';
import { structuredText } from './pdf-structure.ts';
import {
  type PdfDictionary,
  PdfReference,
  PdfString,
  type PdfValue,
  UnreadablePdf,
} from './pdf-syntax.ts';
import { textsInXml } from './xml-text.ts';

/**
 * Everything that can be read in a PDF of this house: the text of its pages in reading order,
 * what belongs to no paragraph, the words of every object, metadata, and attached data.
 *
 * @throws {UnreadablePdf} something in it cannot be read back, so nobody can vouch for it
 */
export function textsInPdf(bytes: Uint8Array): readonly PrintedText[] {
  const file = readPdf(bytes);
  const information = new Set(
    file.trailers.flatMap((trailer) => resolved(file, trailer.get('Info')) ?? []),
  );
  const uses = usesOf(file);
  return [
    ...pageTexts(file, uses).map((text) => ({ place: 'text' as const, text })),
    ...file.comments.map((text) => ({ place: 'structure' as const, text })),
    ...file.objects.flatMap((object) => {
      const place = information.has(object.value) ? 'properties' : 'structure';
      return wordsIn(object.value).map((text) => ({ place, text }) as const);
    }),
    ...file.objects.flatMap((object) => streamTexts(object, uses)),
  ];
}

/** Under which key each stream is referred to. */
type Uses = ReadonlyMap<number, string>;

function usesOf(file: PdfFile): Uses {
  const uses = new Map<number, string>();
  const visit = (value: PdfValue, key: string): void => {
    if (value instanceof PdfReference) {
      if (!uses.has(value.number) || roleOfStream.has(key)) uses.set(value.number, key);
    } else if (Array.isArray(value)) for (const one of value) visit(one, key);
    else if (isDictionary(value)) for (const [name, one] of value) visit(one, name);
  };
  for (const { value } of file.objects) visit(value, '');
  return uses;
}

/** Streams by the key that refers to them; those of fonts and colours hold no words. */
const roleOfStream: ReadonlyMap<string, 'content' | 'wordless'> = new Map([
  ['Contents', 'content'],
  ['ToUnicode', 'wordless'],
  ['FontFile2', 'wordless'],
  ['FontFile3', 'wordless'],
  ['CIDToGIDMap', 'wordless'],
  ['DestOutputProfile', 'wordless'],
]);

function streamTexts(object: PdfObject, uses: Uses): readonly PrintedText[] {
  const { value, raw, number } = object;
  if (raw === null || !isDictionary(value)) return [];
  const placed = (place: RenditionPlace, texts: readonly string[]): readonly PrintedText[] =>
    texts.map((text) => ({ place, text }));
  if (isNamed(value.get('Subtype'), 'Image')) return [];
  if (isNamed(value.get('Type'), 'Metadata')) {
    return placed('properties', textsInXml(contentOf(object).toString('utf8')));
  }
  if (isNamed(value.get('Type'), 'EmbeddedFile'))
    return placed('attachment', attached(object, value));
  if (isNamed(value.get('Subtype'), 'Form') || roleOfStream.has(uses.get(number) ?? '')) return [];
  throw new UnreadablePdf(`stream ${number} serves no known purpose`);
}

function attached(object: PdfObject, dictionary: PdfDictionary): readonly string[] {
  if (isNamed(dictionary.get('Subtype'), 'application/json')) {
    return jsonTexts(contentOf(object).toString('utf8'), object.number);
  }
  throw new UnreadablePdf(`attachment ${object.number} is of no known kind`);
}

/** What a parser says of a mistake repeats the words around it, and errors are logged. */
function jsonTexts(json: string, number: number): readonly string[] {
  try {
    return textsInJson(json);
  } catch {
    throw new UnreadablePdf(`attachment ${number} is no JSON`);
  }
}

/** Pages in the order of the structure, then what stands outside it, then what nothing shows. */
function pageTexts(file: PdfFile, uses: Uses): readonly string[] {
  const fontsOf = fontsReader(file);
  const marked = new Map<string, string>();
  const outside: string[] = [];
  const read = new Set<number>();
  for (const { number, value } of file.byNumber.values()) {
    if (!isDictionary(value) || !isNamed(value.get('Type'), 'Page')) continue;
    const streams = streamsOf(file, value.get('Contents'));
    for (const stream of streams) read.add(stream.number);
    const content = streams.map((stream) => contentOf(stream).toString('latin1')).join('\n');
    for (const { mark, text } of shownText(content, fontsOf(value.get('Resources')))) {
      const key = `${number} ${mark}`;
      if (mark === null) outside.push(text);
      else marked.set(key, (marked.get(key) ?? '') + text);
    }
  }
  const structured = structuredText(file, (page, mark) => {
    const key = `${page} ${mark}`;
    const text = marked.get(key) ?? '';
    marked.delete(key);
    return text;
  });
  const unseen = file.objects.flatMap((object) =>
    read.has(object.number) ? [] : faces(object, uses, fontsOf),
  );
  return [...structured, ...marked.values(), ...outside, ...unseen];
}

/** Forms, and content streams of pages that were written anew since. */
function faces(
  object: PdfObject,
  uses: Uses,
  fontsOf: ReturnType<typeof fontsReader>,
): readonly string[] {
  const { value, raw, number } = object;
  if (raw === null || !isDictionary(value)) return [];
  const isForm = isNamed(value.get('Subtype'), 'Form');
  if (!isForm && roleOfStream.get(uses.get(number) ?? '') !== 'content') return [];
  const content = contentOf(object).toString('latin1');
  return shownText(content, fontsOf(value.get('Resources'))).map(({ text }) => text);
}

function streamsOf(file: PdfFile, contents: PdfValue | undefined): readonly PdfObject[] {
  const references = Array.isArray(contents) ? contents : [contents];
  return references.flatMap((reference: PdfValue | undefined) => {
    if (!(reference instanceof PdfReference)) return [];
    const object = file.byNumber.get(reference.number);
    if (object === undefined) return [];
    return object.raw === null ? streamsOf(file, object.value) : [object];
  });
}

/** Every string of an object, as text; what holds zeros is a signature, no text. */
function wordsIn(value: PdfValue): readonly string[] {
  const words: string[] = [];
  const visit = (one: PdfValue): void => {
    if (one instanceof PdfString) {
      const text = textOf(one.bytes);
      if (text !== '' && !text.includes('\0')) words.push(readAddress(text));
    } else if (Array.isArray(one)) for (const member of one) visit(member);
    else if (isDictionary(one)) for (const member of one.values()) visit(member);
  };
  visit(value);
  return words;
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 by its mark, else one byte a character. */
function textOf(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\u00fe\u00ff')) {
    const even = buffer.subarray(2, buffer.length - (buffer.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  return bytes.startsWith('\u00ef\u00bb\u00bf') ? buffer.subarray(3).toString('utf8') : bytes;
}
