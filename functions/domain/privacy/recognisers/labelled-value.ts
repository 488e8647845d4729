import { type Label, type LabelSpan, label, labelOf } from '../labels.ts';
import type { Finding, Reading, Span } from '../reading.ts';
import { weighed } from './weighing.ts';

/** A value of letters and digits that only its label makes personal. */
export interface LabelledValue {
  readonly type: Finding['type'];
  readonly rule: string;
  /** Words of the label, in regular-expression syntax. */
  readonly label: string;
  /** The whole value; tried on what looks like a code behind the label. */
  readonly value: RegExp;
  /** What becomes of it: `disclosed` and `official` numbers stay. */
  readonly verdict: (reading: Reading) => 'mask' | 'disclosed' | 'official';
}

const CODE = /[A-Za-z0-9][A-Za-z0-9_/-]{2,39}/g;
/** 皖退优, 退字第, 云结字第: ideographs that belong to the number behind them. */
const PREFIX =
  '[\\u4e00-\\u9fff]{1,5}字第?|第|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][\\u4e00-\\u9fff]{0,4}';

const LEAD = /(?:^|[^A-Za-z0-9*])([A-Za-z]{0,2}\d{0,2} )$/;
const MOST_GROUPS = 5;

/** Finds the codes in a text once, then asks every kind whether its label stands before. */
export function labelledValues(
  reading: Reading,
  kinds: readonly LabelledValue[],
): readonly Finding[] {
  const prepared = kinds.map((kind) => ({
    kind,
    wanted: label(kind.label),
    prefixed: new RegExp(`(?:${kind.label})[号码编:为是(" ]{0,6}(${PREFIX})$`, 'i'),
  }));
  const found: Finding[] = [];
  for (const code of reading.text.matchAll(CODE)) {
    const span = trimmed(code[0], code.index);
    if (isMasked(reading.text, span)) continue;
    const value = reading.text.slice(span.start, span.end);
    const whole = wholeValue(reading, span);
    for (const { kind, wanted, prefixed } of prepared) {
      if (!kind.value.test(value) && !kind.value.test(whole)) continue;
      if (isPublicNumber(value)) continue;
      const place = labelledPlace(reading, span, wanted, prefixed);
      if (place === null) continue;
      found.push(judged(reading, kind, withRest(reading, place), place.labelled));
      break;
    }
  }
  return found;
}

function judged(
  reading: Reading,
  kind: LabelledValue,
  span: Span,
  labelled: LabelSpan | null,
): Finding {
  const { type, rule } = kind;
  const { start, end } = span;
  const finding = weighed({ type, rule, start, end, shape: 0.5 }, { label: labelled });
  const verdict = kind.verdict(reading);
  if (verdict === 'mask') return { ...finding, action: 'mask', kept: undefined };
  const role = verdict === 'official' ? 'official' : 'disclosed';
  return { ...finding, action: 'keep', kept: verdict, role };
}

/** The value with the groups around it, written together. */
function wholeValue(reading: Reading, span: Span): string {
  const before = reading.text.slice(Math.max(0, span.start - 6), span.start);
  const lead = LEAD.exec(before)?.[1] ?? '';
  const { end } = withRest(reading, span);
  return (lead + reading.text.slice(span.start, end)).replaceAll(' ', '');
}

interface Place extends Span {
  readonly labelled: LabelSpan | null;
}

/** The value with what belongs in front of it: ideographs, or the first group of G 7000 0481. */
function labelledPlace(
  reading: Reading,
  span: Span,
  wanted: Label,
  prefixed: RegExp,
): Place | null {
  const labelled = labelOf(reading, span.start, wanted);
  if (labelled !== null) return { ...span, labelled };
  const before = reading.text.slice(Math.max(0, span.start - 6), span.start);
  const lead = LEAD.exec(before)?.[1];
  if (lead !== undefined) {
    const start = span.start - lead.length;
    const farther = labelOf(reading, start, wanted);
    if (farther !== null) return { start, end: span.end, labelled: farther };
  }
  const behind = behindPrefix(reading.text, span, prefixed);
  return behind === null ? null : { ...behind, labelled: null };
}

/** The value with the ideographs in front of it, where they stand between label and digits. */
function behindPrefix(text: string, span: Span, prefixed: RegExp): Span | null {
  if (!/[\u4e00-\u9fff]/.test(text.charAt(span.start - 1))) return null;
  const prefix = prefixed.exec(text.slice(Math.max(0, span.start - 30), span.start))?.[1];
  // 地字第, 建字第: permits of land and buildings; 监, 执: cards of inspectors.
  return prefix === undefined || /[地建规监执]/.test(prefix)
    ? null
    : { start: span.start - prefix.length, end: span.end };
}

/** Its further groups of digits, the 号 of 退字第20090317号, and a bracketed count of issues. */
function withRest({ text, columns }: Reading, { start, end }: Span): Span {
  const limit = columns.at(start)?.end ?? text.length;
  let last = end;
  for (let group = 0; group < MOST_GROUPS; group += 1) {
    const next = /^[ -]\d{3,5}(?![\dA-Za-z.,])/.exec(text.slice(last, last + 8));
    if (next === null || last + next[0].length > limit) break;
    last += next[0].length;
  }
  const numbered = /[第字]/.test(text.slice(Math.max(0, start - 1), start + 6));
  if (numbered && text.charAt(last) === '号') last += 1;
  last += /^\([A-Z0-9]{1,2}\)/.exec(text.slice(last, last + 4))?.[0].length ?? 0;
  return { start, end: last };
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
