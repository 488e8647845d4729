import type { Block, PolicyDocument } from '../../functions/domain/document/model.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import type { DocumentHead } from './document-head.ts';
import type { OfficialDocumentModel } from './model.ts';

/** What every format of an official document says in the same words. */

/** 发文机关标志 may be the organ's name alone (GB/T 9704-2012, 7.2.4), which serves where none is printed. */
export function headOf(document: PolicyDocument): DocumentHead | null {
  const mark = document.blocks.find((block) => block.kind === 'organMark')?.text;
  const organMark = mark ?? document.issuingOrgan;
  if (organMark === null) return null;
  const { documentNumber } = document;
  return { organMark: joinedLines(organMark).replaceAll(' ', ''), documentNumber };
}

/** The title by which a file is called. */
export function fileTitle(document: PolicyDocument): string {
  const first = document.blocks.find((block) => block.kind === 'title')?.text;
  return joinedLines(document.title ?? first ?? '');
}

/** The blocks with 附注 in its place: after the date, else at the end of the carrier, else at the end. */
export function annotatedBlocks({ document, annotation }: OfficialDocumentModel): Block[] {
  const { blocks } = document;
  if (annotation === null || blocks.some((block) => block.kind === 'annotation')) return blocks;
  const at = annotationPlace(blocks);
  const { part, annex } = blocks[at - 1] ?? blocks[0] ?? { part: 'carrier', annex: 0 };
  const text = /^[（(]/.test(annotation) ? annotation : `（${annotation}）`;
  return [...blocks.slice(0, at), { kind: 'annotation', part, annex, text }, ...blocks.slice(at)];
}

function annotationPlace(blocks: readonly Block[]): number {
  const date = blocks.findIndex((block) => block.kind === 'date');
  if (date >= 0) return date + 1;
  const next = blocks.findIndex((block) => block.part !== blocks[0]?.part);
  return next >= 0 ? next : blocks.length;
}
