import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { applicationPart, corePart, type FileDetails } from './properties.ts';
import { fontTablePart, settingsPart } from './settings.ts';
import { type StyleSheet, stylesPart } from './styles.ts';

/** ZIP knows no earlier year; a fixed one keeps the clock out of the file. */
const MODIFIED = new Date(1980, 0, 1);

/** Parts that the library always writes and that these files have no use for. */
const unused = [
  'docProps/custom.xml',
  'word/numbering.xml',
  'word/endnotes.xml',
  'word/_rels/endnotes.xml.rels',
];

/**
 * The bytes of a Word file: the text as composed with the library; styles, settings, faces and
 * properties from here. The same input gives the same bytes: no clock, no chance, no order that
 * depends on either.
 */
export async function packed(
  document: Document,
  sheet: StyleSheet,
  details: FileDetails,
): Promise<Uint8Array> {
  const written = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const parts = new Map(Object.entries(written));
  for (const name of unused) parts.delete(name);
  for (const [name, bytes] of parts) if (isEmptyRelationships(name, bytes)) parts.delete(name);
  const own = {
    'word/styles.xml': stylesPart(sheet),
    'word/settings.xml': settingsPart,
    'word/fontTable.xml': fontTablePart,
    'docProps/core.xml': corePart(details),
    'docProps/app.xml': applicationPart,
  };
  for (const [name, text] of Object.entries(own)) parts.set(name, strToU8(text));
  forgetMissing(parts);
  nameRelationships(parts);
  return zipSync(entriesOf(parts), { level: 9, mtime: MODIFIED, os: 0 });
}

function isEmptyRelationships(name: string, bytes: Uint8Array): boolean {
  return name.endsWith('.rels') && !strFromU8(bytes).includes('<Relationship ');
}

/** Takes parts that are gone out of the list of types and out of the relationships. */
function forgetMissing(parts: Map<string, Uint8Array>): void {
  rewrite(parts, '[Content_Types].xml', (text) =>
    text.replace(/<Override [^>]*PartName="\/([^"]+)"[^>]*\/>/g, (whole, name) =>
      parts.has(name) ? whole : '',
    ),
  );
  for (const name of unused.slice(0, 3)) {
    const target = name.replace(/^word\//, '');
    const pattern = new RegExp(`<Relationship [^>]*Target="${target}"[^>]*/>`);
    for (const rels of ['_rels/.rels', 'word/_rels/document.xml.rels']) {
      rewrite(parts, rels, (text) => text.replace(pattern, ''));
    }
  }
}

/** The library draws the identifiers of links and pictures by chance; they are counted instead. */
function nameRelationships(parts: Map<string, Uint8Array>): void {
  for (const name of [...parts.keys()].filter((key) => key.endsWith('.rels'))) {
    const source = name.replace('_rels/', '').replace(/\.rels$/, '');
    const ids = new Map<string, string>();
    rewrite(parts, name, (text) =>
      text.replace(/ Id="([^"]+)"/g, (_, id: string) => {
        ids.set(id, `rId${ids.size + 1}`);
        return ` Id="${ids.get(id)}"`;
      }),
    );
    rewrite(parts, source, (text) =>
      text.replace(/ (r:\w+)="([^"]+)"/g, (whole, attribute: string, id: string) => {
        const counted = ids.get(id);
        return counted === undefined ? whole : ` ${attribute}="${counted}"`;
      }),
    );
  }
}

function rewrite(
  parts: Map<string, Uint8Array>,
  name: string,
  change: (text: string) => string,
): void {
  const bytes = parts.get(name);
  if (bytes !== undefined) parts.set(name, strToU8(change(strFromU8(bytes))));
}

/** Readers look for the list of types first. */
function entriesOf(parts: ReadonlyMap<string, Uint8Array>): Zippable {
  const first = '[Content_Types].xml';
  const names = [...parts.keys()].filter((name) => name !== first).sort();
  return Object.fromEntries(
    [first, ...names].map((name) => [name, parts.get(name) ?? new Uint8Array()]),
  );
}
