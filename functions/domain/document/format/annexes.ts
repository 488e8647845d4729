import { countOf } from '../../interpretation/chinese-numbers.ts';
import { asciiDigits, withoutWhiteSpace } from '../white-space.ts';
import { annexEntries, printAnnexList } from './annex-list.ts';
import { layout, regulation } from './clauses.ts';
import { type Examined, ofKind, type Placed } from './examined.ts';
import { advice, breach, type FormatRules, quoted, type Remark } from './finding.ts';

const listed = layout('7.3.7', '附件顺序号和附件标题应当与附件说明的表述一致');

export const annexRules = {
  annexAbsent: breach(listed),
  annexUnlisted: breach(regulation('第九条（十一）', '附件说明。公文附件的顺序号和名称')),
  annexTitleDiffers: breach(listed),
  annexOrderDiffers: breach(listed),
  annexNumber: breach(listed),
  annexMarkForm: breach(
    layout('7.3.7', '“附件”二字及附件顺序号用3号黑体字顶格编排在版心左上角第一行'),
  ),
  annexReference: advice(listed),
} satisfies FormatRules;

type AnnexRemark = Remark<keyof typeof annexRules>;

/** An annex as it is there: its mark and, where it has one, its title. */
interface Annex {
  readonly mark: Placed;
  readonly title: Placed | null;
}

export function checkAnnexes(examined: Examined): readonly AnnexRemark[] {
  const annexes = annexesOf(examined);
  const lists = ofKind(examined.blocks, 'annexList');
  const entries = lists.flatMap(({ at, block }) =>
    annexEntries(block.text).map((name): Entry => ({ name, at })),
  );
  return [
    ...annexes.flatMap((annex, index) =>
      // Annexes of the carrier and of what it carries are counted apart.
      markRemarks(annex, lists.length > 1 ? null : index + 1, annexes.length),
    ),
    ...listRemarks(entries, annexes),
    ...references(examined, Math.max(annexes.length, entries.length)),
  ];
}

function annexesOf({ blocks }: Examined): readonly Annex[] {
  return ofKind(blocks, 'annexMark')
    .filter(({ block }) => /^附\s*件/.test(block.text))
    .map((mark) => {
      const next = blocks[mark.at + 1];
      return { mark, title: next?.block.kind === 'title' ? next : null };
    });
}

/** 附件, or 附件1 where there are several; the title stands on a line of its own. */
function markRemarks({ mark }: Annex, number: number | null, count: number): AnnexRemark[] {
  const { text } = mark.block;
  const compact = withoutWhiteSpace(asciiDigits(text));
  const [, written = '', colon = ''] = /^附件([^:：]*)([:：]?)$/u.exec(compact) ?? [];
  if (written.includes('-') || /[－—–]/u.test(written)) return [];
  const counted = written === '' ? null : countOf(written);
  const right = `附件${number === null || (count === 1 && written === '') ? (counted ?? '') : number}`;
  const found = quoted(text);
  const block = mark.at;
  if (colon !== '' || (written !== '' && !/^\d+$/.test(written))) {
    return [{ rule: 'annexMarkForm', block, found, suggestion: right }];
  }
  const isRight = count === 1 ? counted === null || counted === 1 : counted === number;
  if (number === null || isRight) return [];
  return [{ rule: 'annexNumber', block, found, suggestion: right }];
}

interface Entry {
  readonly name: string;
  /** The block of the list. */
  readonly at: number;
}

const same = (a: string, b: string) => bare(a) === bare(b);
const bare = (title: string) => withoutWhiteSpace(title).replace(/[《》]/g, '');
const titleOf = ({ title }: Annex) => title?.block.text ?? '';

/** Entries and annexes by their titles first, what is left by the places they have. */
function listRemarks(entries: readonly Entry[], annexes: readonly Annex[]): AnnexRemark[] {
  const isListed = (annex: Annex) => entries.some(({ name }) => same(name, titleOf(annex)));
  const isThere = ({ name }: Entry) => annexes.some((annex) => same(name, titleOf(annex)));
  if (entries.length === annexes.length && entries.every(isThere)) {
    return orderRemarks(entries, annexes);
  }
  const missing = entries.filter((entry) => !isThere(entry));
  const extra = annexes.filter((annex) => !isListed(annex));
  const remarks: AnnexRemark[] = [];
  const pairs = Math.min(missing.length, extra.length);
  for (let index = 0; index < pairs; index += 1) {
    const [entry, annex] = [missing[index], extra[index]];
    if (entry === undefined || annex === undefined) break;
    const found = quoted(titleOf(annex));
    const block = annex.title?.at ?? annex.mark.at;
    remarks.push({ rule: 'annexTitleDiffers', block, found, suggestion: entry.name });
  }
  for (const { name, at } of missing.slice(pairs)) {
    remarks.push({ rule: 'annexAbsent', block: at, found: quoted(name), suggestion: null });
  }
  for (const annex of extra.slice(pairs)) {
    const found = quoted(`${annex.mark.block.text} ${titleOf(annex)}`.trim());
    const names = annexes.map(titleOf);
    const whole = names.every((name) => name !== '') ? printAnnexList(names) : null;
    const suggestion = entries.length === 0 ? whole : null;
    remarks.push({ rule: 'annexUnlisted', block: annex.mark.at, found, suggestion });
  }
  return remarks;
}

function orderRemarks(entries: readonly Entry[], annexes: readonly Annex[]): AnnexRemark[] {
  const at = entries.findIndex(({ name }, index) => {
    const annex = annexes[index];
    return annex !== undefined && !same(name, titleOf(annex));
  });
  const entry = entries[at];
  if (entry === undefined) return [];
  const suggestion = printAnnexList(annexes.map(titleOf));
  return [{ rule: 'annexOrderDiffers', block: entry.at, found: quoted(entry.name), suggestion }];
}

const reference = /[见按如]附件\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,2})?/gu;

/** 详见附件3 where there is no third annex. Other documents' annexes are named with their titles. */
function references({ blocks }: Examined, count: number): AnnexRemark[] {
  return blocks.flatMap(({ at, block }) => {
    if (block.part === 'annex' || (block.kind !== 'paragraph' && block.kind !== 'heading'))
      return [];
    return [...block.text.matchAll(reference)].flatMap(([found, written]): AnnexRemark[] => {
      const number = written === undefined ? 1 : (countOf(asciiDigits(written)) ?? 0);
      if (number <= count) return [];
      return [{ rule: 'annexReference', block: at, found, suggestion: null }];
    });
  });
}
