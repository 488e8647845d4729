import { comparisonColumns } from '../comparison/comparison-columns.ts';
import { simplified } from '../passages/simplified.ts';
import type { Comparable, SourceText } from './source-text.ts';
import type { Folded } from './symbols.ts';

/** What may stand in a material as it stands in the document without being copied text. */
export const exceptionReasons = [
  'title',
  'statute',
  'documentNumber',
  'organ',
  'quotation',
  'comparison',
] as const;
export type ExceptionReason = (typeof exceptionReasons)[number];

/**
 * Names cannot be paraphrased, so they are excepted wherever they stand. Definitions are not: a
 * term is to be put into everyday words (NJ18 通俗化解读), and who needs its exact wording can mark it
 * as a quotation.
 */
const names: readonly (readonly [ExceptionReason, RegExp])[] = [
  // Nobody's title runs over a full stop, so brackets around a paragraph except nothing.
  ['title', /[《〈][^《》〈〉。；！？\n]{1,80}[》〉]/gu],
  ['statute', /中华人民共和国[\u4e00-\u9fff]{2,20}?(?:法|条例)(?:实施(?:条例|细则))?/gu],
  ['documentNumber', /[\u4e00-\u9fff]{1,12}[〔[［(（【]\d{4}[〕\]］)）】]第?\d{1,5}号/gu],
  [
    'organ',
    /(?:国务院|国家|[\u4e00-\u9fff]{2,3}[省市区县州]|[省市区县州])[^\P{Script=Han}的与及或对向由将把从被等在并按]{0,10}?(?:人民政府(?:办公[厅室])?|委员会|管委会|指挥部|办公[厅室]|法院|检察院|[局厅委])/gu,
  ],
];

/** Words that say that what follows in quotation marks is somebody's own wording. */
const INTRODUCED =
  /(?:指出|规定|明确|提出|要求|强调|原文|表述|所称|载明|写明|写道|第[零〇一二三四五六七八九十百\d]{1,6}[条款项]|[》〉])[^。；！？“”「」『』"]{0,12}$/u;
const QUOTATION = /“[^“”]{1,200}”|「[^「」]{1,200}」|『[^『』]{1,200}』|"[^"]{1,200}"/gu;
const INTRODUCTION = 24;

/**
 * Shares of a material that quotations and tables of old and new wording may take up. Beyond them
 * they count as copied, or quotation marks around half of the document would make it an
 * interpretation. A table may take more: comparing is what it is for (NJ20 新旧政策差异).
 */
const MOST_QUOTED = 0.2;
const MOST_COMPARED = 0.5;

/** Reasons by symbol of the material: 0 for none, else 1 + index into {@link exceptionReasons}. */
export interface Exceptions {
  readonly reasons: Uint8Array;
  /** Quotations or comparisons that went beyond their share, so that the rest of them counts. */
  readonly beyond: readonly ExceptionReason[];
}

/** Finds what is excepted in a material, in time linear in its length. */
export function exceptionsIn(
  document: Comparable,
  material: Comparable,
  folded: Folded,
): Exceptions {
  const marking = new Marking(folded);
  const ownTitle = titleOf(document);
  const compared = comparedCells(material);
  for (const [index, source] of folded.texts.entries()) {
    const text = simplified(source.text);
    for (const [reason, pattern] of names) {
      for (const { index: from, 0: found } of text.matchAll(pattern)) {
        marking.mark(index, from, from + found.length, reason, Number.POSITIVE_INFINITY);
      }
    }
    for (const from of placesOf(ownTitle, text)) {
      marking.mark(index, from, from + ownTitle.length, 'title', Number.POSITIVE_INFINITY);
    }
    for (const { index: from, 0: found } of text.matchAll(QUOTATION)) {
      if (!INTRODUCED.test(text.slice(Math.max(0, from - INTRODUCTION), from))) continue;
      marking.mark(index, from, from + found.length, 'quotation', MOST_QUOTED);
    }
    if (compared.has(keyOf(source))) {
      marking.mark(index, 0, text.length, 'comparison', MOST_COMPARED);
    }
  }
  return marking;
}

class Marking implements Exceptions {
  readonly reasons: Uint8Array;
  readonly beyond: ExceptionReason[] = [];
  readonly #folded: Folded;
  readonly #first: Int32Array;
  readonly #taken = new Map<ExceptionReason, number>();

  constructor(folded: Folded) {
    this.#folded = folded;
    this.reasons = new Uint8Array(folded.count);
    this.#first = new Int32Array(folded.texts.length + 1).fill(folded.count);
    for (let at = folded.count - 1; at >= 0; at -= 1) this.#first[folded.text[at] ?? 0] = at;
    for (let text = folded.texts.length - 1; text >= 0; text -= 1) {
      this.#first[text] = Math.min(this.#first[text] ?? 0, this.#first[text + 1] ?? 0);
    }
  }

  mark(text: number, from: number, to: number, reason: ExceptionReason, share: number): void {
    const begin = this.#symbolFrom(text, from);
    const end = this.#symbolFrom(text, to);
    const taken = (this.#taken.get(reason) ?? 0) + end - begin;
    if (taken > share * this.#folded.count) {
      if (!this.beyond.includes(reason)) this.beyond.push(reason);
      return;
    }
    this.#taken.set(reason, taken);
    const mark = exceptionReasons.indexOf(reason) + 1;
    for (let at = begin; at < end; at += 1) this.reasons[at] ||= mark;
  }

  /** The first symbol of a text that begins at an offset or behind it. */
  #symbolFrom(text: number, offset: number): number {
    let low = this.#first[text] ?? 0;
    let high = this.#first[text + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#folded.start[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Shorter ones are words like any other. */
const SHORTEST_TITLE = 6;

function titleOf(document: Comparable): string {
  const title = typeof document === 'string' ? '' : (document.title ?? '');
  return title.length < SHORTEST_TITLE ? '' : simplified(title);
}

function* placesOf(words: string, text: string): Generator<number> {
  if (words === '') return;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    yield at;
  }
}

const keyOf = ({ block, cell }: Pick<SourceText, 'block' | 'cell'>) =>
  `${block}:${cell?.row ?? ''}:${cell?.column ?? ''}`;

/**
 * The cells of tables that hold an old wording against a new one: the header names both, and the
 * row has both. A column of new wording beside empty cells is no comparison.
 */
function comparedCells(material: Comparable): ReadonlySet<string> {
  const cells = new Set<string>();
  if (typeof material === 'string') return cells;
  for (const [block, table] of material.blocks.entries()) {
    if (table.kind !== 'table') continue;
    const columns = comparisonColumns(table.rows, table.headerRows);
    if (columns === null) continue;
    const { old, new: latest } = columns;
    for (const [row, { [old]: before, [latest]: after }] of table.rows.entries()) {
      if (row === 0 || before === undefined || after === undefined) continue;
      const [was, is] = [before.text.trim(), after.text.trim()];
      if (was === '' || is === '' || was === is) continue;
      cells.add(keyOf({ block, cell: { row, column: old } }));
      cells.add(keyOf({ block, cell: { row, column: latest } }));
    }
  }
  return cells;
}
