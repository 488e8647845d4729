import { endsWithKind } from './document-kind.ts';
import { printedNumberOf } from './document-number.ts';
import type { Block, BlockKind, Part, PolicyDocument } from './model.ts';
import { organsOf, splitAddressees } from './organ.ts';
import { findDate } from './printed-date.ts';
import { issueDateIn } from './reading/end-rules.ts';
import { closeUp } from './white-space.ts';

/** The fields of a document, read off its blocks; what is not printed is null. */
export function documentOf(blocks: Block[]): PolicyDocument {
  const texts = (kind: BlockKind, part?: Part) =>
    blocks
      .filter((block) => block.kind === kind && (part === undefined || block.part === part))
      .map((block) => block.text);
  const [number] = texts('documentNumber');
  const addressees = texts('addressees')[0];
  return {
    title: titleOf(texts('title', 'carrier')) ?? texts('title')[0] ?? null,
    documentNumber: number === undefined ? labelledNumber(blocks) : printedNumberOf(number),
    issuingOrgan: issuingOrganOf(texts),
    addressees: addressees === undefined ? [] : splitAddressees(addressees),
    dateOfDocument: dateOf(texts),
    issueDate:
      texts('imprint')
        .map(issueDateIn)
        .findLast((date) => date !== null) ?? null,
    annotation: texts('annotation')[0] ?? null,
    blocks,
  };
}

type Texts = (kind: BlockKind, part?: Part) => string[];

/** Of a web page's title and the document's own, the one that comes last and names its kind. */
function titleOf(titles: readonly string[]): string | null {
  return titles.findLast(endsWithKind) ?? titles[0] ?? null;
}

/** A web page prints the number as 文号：…… above the text. */
function labelledNumber(blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, 40)) {
    if (block.kind !== 'paragraph') continue;
    const number = /^(?:文\s*号|发文字号)\s*[：:]\s*(\S.{3,40}号)$/.exec(
      block.text.slice(0, 80),
    )?.[1];
    if (number !== undefined) return printedNumberOf(number);
  }
  return null;
}

/** 发文机关署名, else 发文机关标志, else the organ that the title begins with. */
function issuingOrganOf(texts: Texts): string | null {
  const signed = texts('signature', 'carrier').flatMap(organsOf);
  if (signed.length > 0) return signed.join('、');
  const marked = texts('organMark').map((mark) => closeUp(mark).replace(/文件$/, ''));
  const named = marked.filter((mark) => mark !== '');
  if (named.length > 0) return named.join('、');
  const title = texts('title', 'carrier').findLast(endsWithKind) ?? '';
  return /^([\u4e00-\u9fff]{2,40}?)(?:关于.+|令)$/.exec(title)?.[1] ?? null;
}

/** 成文日期 of the carrier; of the attached text when the carrier has none. Never an annex's. */
function dateOf(texts: Texts): string | null {
  for (const part of ['carrier', 'attached'] as const) {
    const dates = texts('date', part).map(findDate);
    const date = dates.findLast((found) => found !== null);
    if (date !== undefined && date !== null) return date;
  }
  return null;
}
