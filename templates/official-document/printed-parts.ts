import type { Block, PolicyDocument } from '../../functions/domain/document/model.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import type { DocumentHead } from './document-head.ts';
import type { JointMark } from './joint-mark.ts';
import type { OfficialDocumentModel } from './model.ts';

/** What every format of an official document says in the same words. */

/**
 * 发文机关标志 may be the organ's name alone (GB/T 9704-2012, 7.2.4), which serves where none is
 * printed. Organs that issue together stand one to a line, and 文件 in the last one or after it.
 */
export function headOf(document: PolicyDocument): DocumentHead | null {
  const lines = document.blocks
    .filter((block) => block.kind === 'organMark')
    .map((block) => joinedLines(block.text).replaceAll(' ', ''));
  const organMark = lines.length > 0 ? lines.join('') : document.issuingOrgan;
  if (organMark === null) return null;
  const { documentNumber } = document;
  return {
    corner: cornerBlocks(document).map((block) => joinedLines(block.text)),
    organMark: organMark.replaceAll(' ', ''),
    joint: jointOf(lines),
    documentNumber,
  };
}

/** 份号, 密级, 紧急程度 (GB/T 9704-2012, 7.2.1 to 7.2.3): what has its place in the upper corner. */
const cornerMark = /^(?:\d{6}|(?:绝密|机密|秘密|内部)(?:\s*★.{0,10})?|特急|加急|平急|特提)$/;

/** The marks that stand above 发文机关标志; none where that is not printed. */
export function cornerBlocks({ blocks }: PolicyDocument): readonly Block[] {
  const end = blocks.findIndex(
    ({ kind, text }) => kind !== 'paragraph' || !cornerMark.test(joinedLines(text)),
  );
  return blocks[end]?.kind === 'organMark' ? blocks.slice(0, end) : [];
}

/** No organ has a shorter name; what is shorter is the rest of a name on two lines. */
const SHORTEST_NAME = 4;

function jointOf(lines: readonly string[]): JointMark | null {
  const shared = lines.at(-1)?.endsWith('文件') ? '文件' : '';
  const last = lines.at(-1)?.slice(0, -2) ?? '';
  const organs = shared === '' ? lines : [...lines.slice(0, -1), ...(last === '' ? [] : [last])];
  const named = organs.every((organ) => organ.length >= SHORTEST_NAME);
  return organs.length > 1 && named ? { organs, shared } : null;
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
