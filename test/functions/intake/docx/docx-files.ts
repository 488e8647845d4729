import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

export const officeRelationships =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** What a test says of a file; all that it leaves out is as Word would write it. */
export interface DocxParts {
  /** Inside of w:body. */
  readonly body?: string;
  /** Inside of w:styles. */
  readonly styles?: string;
  readonly settings?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly links?: readonly Link[];
  readonly packageLinks?: readonly Link[];
  /** Further parts as they are, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Content types of further parts, by name. */
  readonly types?: Readonly<Record<string, string>>;
  readonly mainPart?: string;
  readonly mainType?: string;
}

export function xml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${namespaces}>${content}</${root}>`;
}

/** A paragraph with one run. @param run properties of the run, inside of w:rPr */
export function p(text: string, run = '', paragraph = ''): string {
  return `<w:p><w:pPr>${paragraph}</w:pPr>${r(text, run)}</w:p>`;
}

export function r(text: string, run = ''): string {
  return `<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function relationships(links: readonly Link[]): string {
  const items = links.map(({ id, type, target, external }) => {
    const uri = type.includes(':') ? type : `${officeRelationships}/${type}`;
    const mode = external === true ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${uri}" Target="${target}"${mode}/>`;
  });
  return (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `${items.join('')}</Relationships>`
  );
}

export function contentTypes(types: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(types).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ' +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="png" ContentType="image/png"/>' +
    `${overrides.join('')}</Types>`
  );
}

const relatedParts = ['styles', 'settings', 'comments', 'footnotes', 'header', 'footer'] as const;
const roots = {
  styles: 'w:styles',
  settings: 'w:settings',
  comments: 'w:comments',
  footnotes: 'w:footnotes',
  header: 'w:hdr',
  footer: 'w:ftr',
} as const;

/** The parts of a .docx by name, before they are zipped. */
export function docxEntries(parts: DocxParts = {}): Record<string, Uint8Array> {
  const { mainPart = 'word/document.xml', body = p('江州市人民政府') } = parts;
  const types: Record<string, string> = {
    [mainPart]: parts.mainType ?? `${word}.document.main+xml`,
  };
  const links: Link[] = [...(parts.links ?? [])];
  const entries: Record<string, Uint8Array> = {};
  for (const name of relatedParts) {
    const content = parts[name];
    if (content === undefined) continue;
    const part = `word/${name}.xml`;
    types[part] = `${word}.${name}+xml`;
    links.push({ id: `rel-${name}`, type: name, target: `/${part}` });
    entries[part] = strToU8(xml(roots[name], content));
  }
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  const relationshipsPart = `${folder}_rels/${mainPart.slice(folder.length)}.rels`;
  const ofPackage: Link[] = [
    { id: 'main', type: 'officeDocument', target: mainPart },
    ...(parts.packageLinks ?? []),
  ];
  return {
    '[Content_Types].xml': strToU8(contentTypes({ ...types, ...parts.types })),
    '_rels/.rels': strToU8(relationships(ofPackage)),
    [mainPart]: strToU8(xml('w:document', `<w:body>${body}</w:body>`)),
    [relationshipsPart]: strToU8(relationships(links)),
    ...entries,
    ...Object.fromEntries(
      Object.entries(parts.files ?? {}).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  };
}

/** A .docx as Word would write it but for what the test says. */
export function docx(parts: DocxParts = {}): Uint8Array {
  return zipSync(docxEntries(parts), { level: 6 });
}
