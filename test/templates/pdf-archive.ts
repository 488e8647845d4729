import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { contentsOf, dictionariesOf, opened, textOf } from './pdf-objects.ts';

/**
 * What in a file speaks against PDF/A-3u (ISO 19005-3), as far as objects tell. It is no validator:
 * what is not looked at here, veraPDF would look at.
 */
export async function archiveFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await opened(bytes);
  const dictionaries = dictionariesOf(pdf);
  return [
    ...fileFaults(bytes, pdf),
    ...forbiddenFaults(dictionaries),
    ...catalogFaults(pdf),
    ...metadataFaults(pdf),
    ...fontFaults(dictionaries),
    ...textFaults(pdf, dictionaries),
    ...annotationFaults(pdf),
    ...attachmentFaults(pdf, dictionaries),
  ];
}

function fileFaults(bytes: Uint8Array, pdf: PDFDocument): string[] {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const { ID, Encrypt } = pdf.context.trailerInfo;
  const identifier = pdf.context.lookup(ID);
  return [
    ...(/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(head) ? [] : ['header']),
    ...(Encrypt === undefined ? [] : ['encrypted']),
    ...(identifier instanceof PDFArray && identifier.size() === 2 ? [] : ['no identifier']),
  ];
}

const forbiddenKeys = [
  'JS',
  'AA',
  'OpenAction',
  'XFA',
  'TR',
  'HTP',
  'OPI',
  'Alternates',
  'FFilter',
];
const allowedActions = ['URI', 'GoTo'];
const allowedFilters = ['FlateDecode', 'DCTDecode'];

function forbiddenFaults(dictionaries: readonly PDFDict[]): string[] {
  return dictionaries.flatMap((dictionary) => [
    ...forbiddenKeys.filter((key) => dictionary.has(PDFName.of(key))).map((key) => `has ${key}`),
    ...(isAction(dictionary) && !allowedActions.includes(nameIn(dictionary, 'S') ?? '')
      ? [`action ${nameIn(dictionary, 'S')}`]
      : []),
    ...filtersOf(dictionary)
      .filter((filter) => !allowedFilters.includes(filter))
      .map((filter) => `filter ${filter}`),
    ...(dictionary.lookup(PDFName.of('Interpolate')) === PDFBool.True
      ? ['interpolated image']
      : []),
    ...(dictionary.has(PDFName.of('Length')) && dictionary.has(PDFName.of('F'))
      ? ['external stream']
      : []),
  ]);
}

function isAction(dictionary: PDFDict): boolean {
  return dictionary.has(PDFName.of('URI')) || nameIn(dictionary, 'Type') === 'Action';
}

function filtersOf(dictionary: PDFDict): string[] {
  const filter = dictionary.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  return filters.flatMap((one) => (one instanceof PDFName ? [one.decodeText()] : []));
}

function catalogFaults(pdf: PDFDocument): string[] {
  const { catalog } = pdf;
  const intents = catalog.lookup(PDFName.of('OutputIntents'));
  const intent = intents instanceof PDFArray ? intents.lookup(0) : undefined;
  const profile =
    intent instanceof PDFDict ? intent.lookup(PDFName.of('DestOutputProfile')) : undefined;
  const header =
    profile instanceof PDFRawStream
      ? Buffer.from(contentsOf(profile).subarray(0, 40)).toString('latin1')
      : '';
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  return [
    ...(intent instanceof PDFDict && nameIn(intent, 'S') === 'GTS_PDFA1' ? [] : ['no intent']),
    ...(header.slice(12, 24) === 'mntrRGB XYZ ' && header.slice(36, 40) === 'acsp'
      ? []
      : ['no RGB profile']),
    ...(marked?.lookup(PDFName.of('Marked')) === PDFBool.True ? [] : ['not tagged']),
    ...(catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict ? [] : ['no structure']),
    ...(pdf.getLanguage() === undefined ? ['no language'] : []),
  ];
}

/** Schemas that PDF/A knows without a description of them. */
const knownSchemas = [
  'adobe:ns:meta/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/sType/ResourceRef#',
  'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#',
];

function metadataFaults(pdf: PDFDocument): string[] {
  const stream = pdf.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return ['no metadata'];
  const xmp = textOf(stream);
  const element = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xmp)?.[1];
  const item = (name: string) =>
    new RegExp(`<${name}><rdf:\\w+><rdf:li[^>]*>([^<]*)</rdf:li>`).exec(xmp)?.[1];
  const time = (name: string) => Date.parse(element(name) ?? '');
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['Title', pdf.getTitle(), unescaped(item('dc:title'))],
    ['Author', pdf.getAuthor(), unescaped(item('dc:creator'))],
    ['Subject', pdf.getSubject(), unescaped(item('dc:description'))],
    ['Creator', pdf.getCreator(), element('xmp:CreatorTool')],
    ['Producer', pdf.getProducer(), element('pdf:Producer')],
    ['CreationDate', pdf.getCreationDate()?.getTime(), time('xmp:CreateDate')],
    ['ModDate', pdf.getModificationDate()?.getTime(), time('xmp:ModifyDate')],
  ];
  const schemas = [...xmp.matchAll(/xmlns:\w+="([^"]+)"/g)].map(([, uri = '']) => uri);
  return [
    ...(filtersOf(stream.dict).length === 0 ? [] : ['metadata is filtered']),
    ...(element('pdfaid:part') === '3' && element('pdfaid:conformance') === 'U'
      ? []
      : ['no conformance']),
    ...pairs.filter(([, info, packet]) => info !== packet).map(([key]) => `${key} differs`),
    ...schemas.filter((uri) => !knownSchemas.includes(uri)).map((uri) => `schema ${uri}`),
  ];
}

function unescaped(text: string | undefined): string | undefined {
  return text?.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));
}

function fontFaults(dictionaries: readonly PDFDict[]): string[] {
  const fonts = dictionaries.filter((dictionary) => nameIn(dictionary, 'Type') === 'Font');
  return fonts.flatMap((font) => {
    const name = nameIn(font, 'BaseFont') ?? '?';
    if (nameIn(font, 'Subtype') === 'CIDFontType2') return descendantFaults(font, name);
    return [
      ...(nameIn(font, 'Subtype') === 'Type0' ? [] : [`${name} is no composite font`]),
      ...(font.lookup(PDFName.of('ToUnicode')) instanceof PDFRawStream
        ? []
        : [`${name} has no ToUnicode`]),
    ];
  });
}

function descendantFaults(font: PDFDict, name: string): string[] {
  const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const program = descriptor?.lookup(PDFName.of('FontFile2'));
  return [
    ...(program instanceof PDFRawStream ? [] : [`${name} is not embedded`]),
    ...(font.lookup(PDFName.of('CIDToGIDMap')) instanceof PDFRawStream
      ? []
      : [`${name} maps no glyphs`]),
    ...(/^[A-Z]{6}\+/.test(name) ? [] : [`${name} is no subset`]),
  ];
}

/** Every code shown has a Unicode value, and colours are those that the output intent covers. */
function textFaults(pdf: PDFDocument, dictionaries: readonly PDFDict[]): string[] {
  const pages = pdf.getPages().map(({ node }) => ({
    content: bytesIn(node.lookup(PDFName.of('Contents'))),
    resources: node.Resources(),
  }));
  const forms = pdf.context.enumerateIndirectObjects().flatMap(([, object]) =>
    object instanceof PDFRawStream && nameIn(object.dict, 'Subtype') === 'Form'
      ? [
          {
            content: bytesIn(object),
            resources: object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict),
          },
        ]
      : [],
  );
  const states = dictionaries.filter((dictionary) => dictionary.has(PDFName.of('BM')));
  return [
    ...states.map(() => 'blend mode'),
    ...[...pages, ...forms].flatMap(({ content, resources }) => [
      ...unmappedCodes(content, resources),
      ...(/(^|\s)[kK]\s/.test(content.replace(/\([^()]*\)/g, '')) ? ['ink colours'] : []),
      ...(balanced(content) ? [] : ['unbalanced']),
    ]),
  ];
}

/** Strings hold two bytes a code and no escapes: our codes never need them. */
function unmappedCodes(content: string, resources: PDFDict | undefined): string[] {
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const mapped = new Map<string, ReadonlySet<number>>();
  let current = '';
  const faults: string[] = [];
  for (const [, font, shown] of content.matchAll(/\/(\S+) [\d.]+ Tf|\(([^()]*)\)/g)) {
    if (font !== undefined) {
      current = font;
      mapped.set(font, mapped.get(font) ?? codesOf(fonts?.lookup(PDFName.of(font))));
    }
    for (let at = 0; at < (shown?.length ?? 0); at += 2) {
      const code = ((shown?.charCodeAt(at) ?? 0) << 8) | (shown?.charCodeAt(at + 1) ?? 0);
      if (code === 0 || !mapped.get(current)?.has(code)) faults.push(`${current} ${code}`);
    }
  }
  return faults;
}

function codesOf(font: PDFObject | undefined): ReadonlySet<number> {
  const map = font instanceof PDFDict ? bytesIn(font.lookup(PDFName.of('ToUnicode'))) : '';
  const entries = map.matchAll(/^<([0-9A-F]{4})> <[0-9A-F]+>$/gm);
  return new Set([...entries].map(([, code = '']) => Number.parseInt(code, 16)));
}

const PRINT = 4;
const HIDING = 1 + 2 + 32 + 256;

function annotationFaults(pdf: PDFDocument): string[] {
  return pdf.getPages().flatMap(({ node }) =>
    (node.Annots()?.asArray() ?? []).flatMap((ref) => {
      const annotation = pdf.context.lookup(ref, PDFDict);
      const kind = nameIn(annotation, 'Subtype') ?? '?';
      const flags = annotation.lookup(PDFName.of('F'));
      const value = flags instanceof PDFNumber ? flags.asNumber() : 0;
      const appearance = annotation.lookupMaybe(PDFName.of('AP'), PDFDict);
      const faces = appearance?.keys().map((key) => key.decodeText());
      const { width, height } = annotation.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
      const faceless = kind === 'Link' || (width === 0 && height === 0);
      return [
        ...((value & PRINT) === PRINT && (value & HIDING) === 0 ? [] : [`${kind} is not printed`]),
        ...(faceless || faces?.join() === 'N' ? [] : [`${kind} has no face`]),
        ...(['Movie', 'Sound', 'Screen', '3D', 'FileAttachment'].includes(kind) ? [kind] : []),
      ];
    }),
  );
}

function attachmentFaults(pdf: PDFDocument, dictionaries: readonly PDFDict[]): string[] {
  const associated = pdf.catalog.lookupMaybe(PDFName.of('AF'), PDFArray)?.asArray() ?? [];
  const files = dictionaries.filter((dictionary) => nameIn(dictionary, 'Type') === 'Filespec');
  return files.flatMap((file) => {
    const ref = pdf.context.getRef(file);
    const streams = file.lookupMaybe(PDFName.of('EF'), PDFDict);
    const stream = streams?.lookup(PDFName.of('F'));
    const texts = ['F', 'UF', 'Desc'].map((key) => file.lookup(PDFName.of(key)));
    return [
      ...(texts.every((text) => text instanceof PDFString || text instanceof PDFHexString)
        ? []
        : ['attachment without a name']),
      ...(nameIn(file, 'AFRelationship') === undefined ? ['attachment without relation'] : []),
      ...(stream instanceof PDFRawStream && nameIn(stream.dict, 'Subtype') !== undefined
        ? []
        : ['attachment without a type']),
      ...(ref instanceof PDFRef && associated.includes(ref) ? [] : ['attachment of nothing']),
    ];
  });
}

function nameIn(dictionary: PDFDict, key: string): string | undefined {
  const name = dictionary.lookup(PDFName.of(key));
  return name instanceof PDFName ? name.decodeText() : undefined;
}

function balanced(content: string): boolean {
  const operators = content.replace(/\([^()]*\)/g, '');
  const begun = operators.match(/\bB(?:DC|MC)\b/g)?.length;
  return begun === operators.match(/\bEMC\b/g)?.length;
}

/** Content as one character a byte. */
function bytesIn(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return '';
  return Buffer.from(contentsOf(stream)).toString('latin1');
}
