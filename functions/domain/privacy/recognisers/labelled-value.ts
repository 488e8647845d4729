import {
  isLabelled,
  type Label,
  type LabelSpan,
  label,
  labelOf,
  lineAround,
} from '../reading/labels.ts';
import type { Finding, Reading, Span } from '../reading/reading.ts';
import { weighed } from './weighing.ts';

/** A value of letters and digits that only its label makes personal. */
export interface LabelledValue {
  readonly type: Finding['type'];
  readonly rule: string;
  /** Words of the label, joined by `|`. */
  readonly label: string;
  /** What in the words before makes it no person's after all. */
  readonly unless?: RegExp;
  /** What its line must speak of. */
  readonly within?: RegExp;
  /** The whole value; tried on what looks like a code behind the label. */
  readonly value: RegExp;
  /** What becomes of it: `disclosed` and `official` numbers stay. */
  readonly verdict: (reading: Reading) => 'mask' | 'disclosed' | 'official';
}

const CODE = /[A-Za-z0-9][A-Za-z0-9_/-]{2,39}/g;
/** 皖退优, 退字第, 云结字第: ideographs that belong to the number behind them. */
const PREFIX = /(?:[\u4e00-\u9fff]{0,5}第|[\u4e00-\u9fff]{1,5}字|[\u4e00-\u9fff]{1,5}) ?$/;
const BEGINS =
  /^(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]|[^ ]{1,5}字第? ?$|第 ?$|字)/;
/** 皖优, 苏退优字第: what a cell of numbers may begin with. */
const LONGEST_CELL_PREFIX = 6;
const CELL_PREFIX = /^[\u4e00-\u9fff(〔)〕]+$/;
const LEAD = /(?:^|[^A-Za-z0-9*])([A-Za-z]{0,2}\d{0,2} )$/;
const MOST_GROUPS = 5;
/** Fewer digits are nobody's number. */
const THREE_DIGITS = /\d\D*\d\D*\d/;

/** Prepares the kinds once; the finder goes over the codes of a text and asks whose they are. */
export function labelledValues(
  kinds: readonly LabelledValue[],
): (reading: Reading) => readonly Finding[] {
  const prepared = kinds.map((kind) => ({ kind, wanted: label(kind.label) }));
  return (reading) =>
    codesOf(reading).flatMap(({ span, start }) => valued(reading, prepared, span, start));
}

/** A code that has a label, and where its value begins. */
interface Code {
  readonly span: Span;
  readonly start: number;
}

/** Several recognisers ask for the codes of one reading. */
const known = new WeakMap<Reading, readonly Code[]>();

function codesOf(reading: Reading): readonly Code[] {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const codes: Code[] = [];
  for (const code of reading.text.matchAll(CODE)) {
    if (!THREE_DIGITS.test(code[0])) continue;
    const span = trimmed(code[0], code.index);
    const start = startOf(reading, span);
    if (start !== null && !isMasked(reading.text, span)) codes.push({ span, start });
  }
  known.set(reading, codes);
  return codes;
}

interface Prepared {
  readonly kind: LabelledValue;
  readonly wanted: Label;
}

/** The first kind whose label and form both fit. */
function valued(
  reading: Reading,
  prepared: readonly Prepared[],
  span: Span,
  start: number,
): readonly Finding[] {
  const { text } = reading;
  const value = text.slice(span.start, span.end);
  const end = endWithRest(reading, span);
  const whole = text.slice(start, end).replace(/[^A-Za-z0-9/-]/g, '');
  if (isPublicNumber(whole)) return [];
  for (const { kind, wanted } of prepared) {
    if (!kind.value.test(value) && !kind.value.test(whole)) continue;
    const labelled = labelOf(reading, start, wanted);
    if (labelled === null || isExcepted(text, kind, labelled)) continue;
    if (kind.within !== undefined && !kind.within.test(lineAround(text, start, 60))) continue;
    return [judged(reading, kind, { start, end }, labelled)];
  }
  return [];
}

/** Where the value begins for its label: itself, its first short group, or its ideographs. */
function startOf(reading: Reading, span: Span): number | null {
  const cell = reading.columns.at(span.start);
  const near = cell !== null && span.start - cell.start <= LONGEST_CELL_PREFIX;
  const lead = near ? reading.text.slice(cell.start, span.start) : '';
  if (cell !== null && CELL_PREFIX.test(lead) && isLabelled(reading, cell.start)) return cell.start;
  if (isLabelled(reading, span.start)) return span.start;
  const before = reading.text.slice(Math.max(0, span.start - 6), span.start);
  const group = before.endsWith(' ') ? LEAD.exec(before)?.[1] : undefined;
  if (group !== undefined && isLabelled(reading, span.start - group.length)) {
    return span.start - group.length;
  }
  const prefix = PREFIX.exec(before)?.[0] ?? '';
  // 地字第, 建字第: permits of land and buildings.
  if (prefix === '' || /[地建规]/.test(prefix)) return null;
  const opened = /[:("“\s]/.test(before.charAt(before.length - prefix.length - 1));
  if (opened && BEGINS.test(prefix) && isLabelled(reading, span.start - prefix.length)) {
    return span.start - prefix.length;
  }
  for (let length = 1; length <= prefix.length; length += 1) {
    if (!BEGINS.test(prefix.slice(prefix.length - length))) continue;
    if (isLabelled(reading, span.start - length)) return span.start - length;
  }
  return null;
}

function isExcepted(text: string, { unless }: LabelledValue, labelled: LabelSpan): boolean {
  if (unless === undefined || labelled.kind === 'header') return false;
  return unless.test(text.slice(Math.max(0, labelled.start - 16), labelled.start));
}

function judged(reading: Reading, kind: LabelledValue, span: Span, labelled: LabelSpan): Finding {
  const { type, rule } = kind;
  const { start, end } = span;
  const finding = weighed({ type, rule, start, end, shape: 0.5 }, { label: labelled });
  const inspector = /^[\u4e00-\u9fff]{0,3}[监执]/.test(reading.text.slice(start, start + 5));
  const verdict = inspector ? 'official' : kind.verdict(reading);
  if (verdict === 'mask') return { ...finding, action: 'mask', kept: undefined };
  const role = verdict === 'official' ? 'official' : 'disclosed';
  return { ...finding, action: 'keep', kept: verdict, role };
}

/** Its further groups of digits, the 号 of 退字第20090317号, and a bracketed count of issues. */
function endWithRest({ text, columns }: Reading, { start, end }: Span): number {
  const limit = columns.at(start)?.end ?? text.length;
  let last = end;
  for (let group = 0; group < MOST_GROUPS; group += 1) {
    const next = /^[ -]\d{3,5}(?![\dA-Za-z]|[.,]\d)/.exec(text.slice(last, last + 8));
    if (next === null || last + next[0].length > limit) break;
    last += next[0].length;
  }
  const numbered = /[第字]/.test(text.slice(Math.max(0, start - 1), start + 6));
  if (numbered && text.charAt(last) === '号') last += 1;
  last += /^\([A-Z0-9]{1,2}\)/.exec(text.slice(last, last + 4))?.[0].length ?? 0;
  return last;
}

/** Numbers that show only their ends are masked already. */
function isMasked(text: string, { start, end }: Span): boolean {
  return /[*＊✱]/.test(text.charAt(start - 1)) || /[*＊✱]/.test(text.charAt(end));
}

/** GB 32100: an organisation's code, also as the start of a permit's; short numbers are hotlines. */
function isPublicNumber(value: string): boolean {
  if (/^(?:1\d{2,4}|9[56]\d{3,4}|[48]00-?\d{3}-?\d{4})$/.test(value)) return true;
  return (
    /^(?:1[1239]|5[1-39]|9[1-39]|[A-GNY]1)\d{6}[0-9A-HJ-NPQRTUWXY]{10}/.test(value) &&
    /[A-WY]|X./.test(value)
  );
}

function trimmed(value: string, start: number): Span {
  let end = value.length;
  while (/[_/-]/.test(value.charAt(end - 1))) end -= 1;
  return { start, end: start + end };
}
