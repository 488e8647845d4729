import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Bulk } from './bulk.ts';
import { applicationPart, corePart, type FileDetails } from './properties.ts';
import { fontTablePart, settingsPart } from './settings.ts';
import { type StyleSheet, stylesPart } from './styles.ts';
import { zipped } from './zip.ts';

/** A text composed with the library, and what of its file is written here. */
export interface Composed {
  readonly document: Document;
  /** What the document only keeps the places of. */
  readonly bulk: Bulk;
  readonly styles: StyleSheet;
  /** The part `word/footnotes.xml`. */
  readonly footnotes: string;
  readonly details: FileDetails;
}

const TYPES = '[Content_Types].xml';

/** Parts that the library always writes and these files have no use for, with their relations. */
const unused = [
  { part: 'docProps/custom.xml', target: 'docProps/custom.xml' },
  { part: 'word/numbering.xml', target: 'numbering.xml' },
  { part: 'word/endnotes.xml', target: 'endnotes.xml' },
] as const;

type Parts = Map<string, Uint8Array>;

/**
 * The bytes of a Word file: the text as composed with the library; styles, settings, faces and
 * properties from here. The same input gives the same bytes: no clock, no chance, no order that
 * depends on either, in the file and in the workbooks of its charts.
 */
export async function packed(composed: Composed): Promise<Uint8Array> {
  const written = unzipSync(new Uint8Array(await Packer.toArrayBuffer(composed.document)));
  const parts: Parts = new Map(Object.entries(written));
  for (const [name, text] of Object.entries(ownParts(composed))) parts.set(name, strToU8(text));
  dropUnused(parts);
  countRelationships(parts);
  for (const [name, bytes] of parts) {
    if (name.endsWith('.xlsx')) parts.set(name, repacked(bytes));
    if (name.startsWith('word/charts/chart')) rewrite(parts, name, inChinese);
  }
  return zipped(inOrder(parts).map(([name, bytes]) => [name, composed.bulk.restored(name, bytes)]));
}

function inChinese(chart: string): string {
  return chart.replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>');
}

function repacked(bytes: Uint8Array): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  return zipped(inOrder(parts).map(([name, content]) => [name, [content]]));
}

function ownParts({ styles, footnotes, details }: Composed): Readonly<Record<string, string>> {
  return {
    'word/styles.xml': stylesPart(styles),
    'word/settings.xml': settingsPart,
    'word/fontTable.xml': fontTablePart,
    'word/footnotes.xml': footnotes,
    'docProps/core.xml': corePart(details),
    'docProps/app.xml': applicationPart,
  };
}

function dropUnused(parts: Parts): void {
  for (const { part, target } of unused) {
    parts.delete(part);
    const relation = new RegExp(`<Relationship [^>]*Target="${target}"[^>]*/>`);
    for (const name of ['_rels/.rels', 'word/_rels/document.xml.rels']) {
      rewrite(parts, name, (text) => text.replace(relation, ''));
    }
    rewrite(parts, TYPES, (text) =>
      text.replace(new RegExp(`<Override [^>]*PartName="/${part}"[^>]*/>`), ''),
    );
  }
  for (const [name, bytes] of parts) {
    if (name.endsWith('.rels') && !strFromU8(bytes).includes('<Relationship ')) parts.delete(name);
  }
}

/** The library draws the identifiers of links and pictures by chance; they are counted instead. */
function countRelationships(parts: Parts): void {
  for (const name of [...parts.keys()].filter((key) => key.endsWith('.rels'))) {
    const ids = new Map<string, string>();
    rewrite(parts, name, (text) =>
      text.replace(/ Id="([^"]+)"/g, (_, id: string) => {
        const counted = `rId${ids.size + 1}`;
        ids.set(id, counted);
        return ` Id="${counted}"`;
      }),
    );
    const source = name.replace('_rels/', '').replace(/\.rels$/, '');
    rewrite(parts, source, (text) =>
      text.replace(/ (r:\w+)="([^"]+)"/g, (whole, attribute: string, id: string) => {
        const counted = ids.get(id);
        return counted === undefined ? whole : ` ${attribute}="${counted}"`;
      }),
    );
  }
}

function rewrite(parts: Parts, name: string, change: (text: string) => string): void {
  const bytes = parts.get(name);
  if (bytes !== undefined) parts.set(name, strToU8(change(strFromU8(bytes))));
}

/** Readers look for the list of types first. */
function inOrder(parts: Parts): [string, Uint8Array][] {
  const names = [...parts.keys()].filter((name) => name !== TYPES).sort();
  return [TYPES, ...names].map((name) => [name, parts.get(name) ?? strToU8('')]);
}
