import type { Block, PolicyDocument } from '../../../../functions/domain/document/model.ts';
import { policyDocumentSchema } from '../../../../functions/domain/document/model.ts';
import { readDocx } from '../../../../functions/intake/docx/read-docx.ts';
import type { Intaken } from '../../../../functions/ports/intake.ts';
import { type DocxParts, docx, type Link, xml } from './docx-files.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts of a .docx with lists and endnotes beside those that every file has. */
export interface RichParts extends DocxParts {
  /** Inside of w:numbering. */
  readonly numbering?: string;
  /** Inside of w:endnotes. */
  readonly endnotes?: string;
}

export function richDocx({ numbering, endnotes, ...parts }: RichParts): Uint8Array {
  const files: Record<string, string | Uint8Array> = { ...parts.files };
  const types: Record<string, string> = { ...parts.types };
  const links: Link[] = [...(parts.links ?? [])];
  for (const [name, content] of Object.entries({ numbering, endnotes })) {
    if (content === undefined) continue;
    const part = `word/${name}.xml`;
    files[part] = xml(`w:${name}`, content);
    types[part] = `${word}.${name}+xml`;
    links.push({ id: `rel-${name}`, type: name, target: `/${part}` });
  }
  return docx({ ...parts, files, types, links });
}

/** Reads a file; the model has to be one, whatever the file is. */
export async function read(parts: RichParts): Promise<Intaken> {
  const intaken = await readDocx(richDocx(parts), '通知.docx');
  policyDocumentSchema.parse(intaken.document);
  return intaken;
}

export async function documentOf(parts: RichParts): Promise<PolicyDocument> {
  return (await read(parts)).document;
}

/** The texts of all blocks in order. */
export async function textsOf(body: string, parts: RichParts = {}): Promise<string[]> {
  return (await documentOf({ ...parts, body })).blocks.map(({ text }) => text);
}

/** Each block as its kind, the level of a heading, and its text. */
export async function outlineOf(parts: RichParts): Promise<string[]> {
  return (await documentOf(parts)).blocks.map(spoken);
}

export function spoken(block: Block): string {
  const level = block.kind === 'heading' ? ` ${block.level}` : '';
  return `${block.kind}${level}: ${block.text}`;
}
