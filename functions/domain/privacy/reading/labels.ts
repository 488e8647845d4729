import { type Label, label, labelsEndingAt, labelsWithin } from './label-words.ts';
import type { Reading, Span } from './reading.ts';

export { type Label, label };

/** Where a label was read. */
export interface LabelSpan extends Span {
  readonly kind: 'label' | 'header';
}

const REACH = 36;
const MOST_FILLERS = 11;
const LONGEST_REMARK = 16;
/** What may stand between a label and its value. */
const FILLER = /[号码编卡证书为是:()"“”‘’[\]\s|、\-叫系分别均如下]/;

/** 住院号多少?”“…: the value answers a question. */
const ASKED =
  /(?:是?(?:多少|什么|哪个|几号)|报一下|呢)[号码]{0,2}[?,。]?["”]?[\n ]?(?:答[:]?)?["“]?$|(?<=[A-Za-z号码] ?)N[oO]\.?[: ]{0,2}$/;

/** What the words before a value and the header over it say, worked out once for each place. */
interface Labels {
  readonly before: readonly LabelAt[];
  readonly header: ReadonlySet<Label>;
  readonly head: Span | null;
}

interface LabelAt {
  readonly label: Label;
  readonly span: LabelSpan;
}

const seen = new WeakMap<Reading, Map<number, Labels>>();
const headers = new WeakMap<Reading, Map<string, ReadonlySet<Label>>>();
const noLabels: ReadonlySet<Label> = new Set();

/**
 * The label of the value at `at`: written before it in the same clause, heading its column, or
 * before the first of several values of one form that follow each other (证号A、B、C).
 */
export function labelOf(reading: Reading, at: number, wanted: Label): LabelSpan | null {
  const { before, header, head } = labelsAt(reading, at, 0);
  const own = before.find(({ label: one }) => one === wanted);
  if (own !== undefined) return own.span;
  return head !== null && header.has(wanted) ? { ...head, kind: 'header' } : null;
}

/** Whether any label speaks of the value at `at`; where none does, nothing needs to be asked. */
export function isLabelled(reading: Reading, at: number): boolean {
  const { before, header } = labelsAt(reading, at, 0);
  return before.length > 0 || header.size > 0;
}

/** Whether the label heads the column. */
export function headsColumn(reading: Reading, header: string, wanted: Label): boolean {
  return labelsOfHeader(reading, header).has(wanted);
}

/** Values of a list are asked from left to right, so that siblings are a step away. */
const MOST_SIBLINGS = 24;

function labelsAt(reading: Reading, at: number, sibling: number): Labels {
  let known = seen.get(reading);
  if (known === undefined) {
    known = new Map();
    seen.set(reading, known);
  }
  const before = known.get(at);
  if (before !== undefined) return before;
  const cell = reading.columns.at(at);
  let words = labelsBefore(reading.text, at);
  if (words.length === 0 && sibling < MOST_SIBLINGS) {
    const previous = siblingBefore(reading.text, at);
    if (previous !== null) words = labelsAt(reading, previous, sibling + 1).before;
  }
  const header = cell === null ? noLabels : labelsOfHeader(reading, cell.header);
  const head = cell === null ? null : { start: cell.head.start, end: cell.head.end };
  const labels = { before: words, header, head };
  known.set(at, labels);
  return labels;
}

function labelsOfHeader(reading: Reading, header: string): ReadonlySet<Label> {
  let known = headers.get(reading);
  if (known === undefined) {
    known = new Map();
    headers.set(reading, known);
  }
  const labels = known.get(header) ?? labelsWithin(header);
  known.set(header, labels);
  return labels;
}

/** The labels right before a value, over a few fillers and one remark in brackets. */
function labelsBefore(text: string, at: number): readonly LabelAt[] {
  const floor = Math.max(0, at - REACH);
  const found: LabelAt[] = [];
  const asked = ASKED.exec(text.slice(Math.max(floor, at - LONGEST_REMARK), at))?.[0].length ?? 0;
  if (asked > 0) collect(text, at, at - asked, floor, found);
  const remark = collect(text, at, at, floor, found);
  if (remark !== null) collect(text, at, remark, floor, found);
  return found;
}

/**
 * Looks at every place where a label could end, back from `from`; a label does not reach over a
 * comma, a full stop or the end of a row. Returns where a bracket opens that closed on the way.
 */
function collect(
  text: string,
  value: number,
  from: number,
  floor: number,
  out: LabelAt[],
): number | null {
  let remark: number | null = null;
  let solid = false;
  for (let end = from; end > floor && from - end <= MOST_FILLERS; end -= 1) {
    for (const { start, labels } of labelsEndingAt(text, end, floor)) {
      const span = { start, end: value, kind: 'label' } as const;
      for (const one of labels) out.push({ label: one, span });
    }
    const sign = text.charAt(end - 1);
    if (!FILLER.test(sign) || endsRow(text, end - 1, solid)) break;
    if (/\S/.test(sign)) solid = true;
    if (sign === ')') remark ??= opening(text, end - 1, floor);
  }
  return remark;
}

/** A break right before the value is a wrapped line; an earlier one, or a second, ends the row. */
function endsRow(text: string, at: number, solid: boolean): boolean {
  return text.charAt(at) === '\n' && (solid || text.charAt(at - 1) === '\n');
}

/** Where the bracket opens that closes at `at`, if it holds a short remark. */
function opening(text: string, at: number, floor: number): number | null {
  const open = text.lastIndexOf('(', at - 1);
  return open >= floor && at + 1 - open <= LONGEST_REMARK ? open : null;
}

const IDEOGRAPH = /[\u4e00-\u9fff·]/;
const CODE = /[0-9A-Za-z-]/;

/** Start of the value of the same length right before the one at `at`, with a name between. */
function siblingBefore(text: string, at: number): number | null {
  let end = text.charAt(at - 1) === '(' ? at - 1 : at;
  let name = end;
  while (name > end - 8 && IDEOGRAPH.test(text.charAt(name - 1))) name -= 1;
  if (text.charAt(name - 1) === ' ') name -= 1;
  if (/[、,;/]/.test(text.charAt(name - 1))) end = name - 1;
  else if (/[和及或与]/.test(text.charAt(name))) end = name;
  else return null;
  if (text.charAt(end - 1) === ' ') end -= 1;
  if (text.charAt(end - 1) === ')') {
    const open = text.lastIndexOf('(', end - 2);
    const remark = /^[^0-9A-Za-z]*$/.test(text.slice(open + 1, end - 1));
    end = open >= end - 14 && remark ? open : end - 1;
  }
  const length = codeLength(text, at);
  const start = end - length;
  if (length < 4 || length > 24 || start < 0 || CODE.test(text.charAt(start - 1))) return null;
  for (let place = start; place < end; place += 1) {
    if (!CODE.test(text.charAt(place))) return null;
  }
  return start;
}

function codeLength(text: string, at: number): number {
  let length = 0;
  while (length < 25 && CODE.test(text.charAt(at + length))) length += 1;
  return length;
}

/** The words before `at`, within the same sentence, at most `reach` characters. */
export function sentenceBefore(text: string, at: number, reach: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n'));
  return before.slice(stop + 1);
}

/** The line around `at`, at most `reach` characters to each side. */
export function lineAround(text: string, at: number, reach: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  const after = text.slice(at, at + reach);
  const stop = after.indexOf('\n');
  return `${before.slice(before.lastIndexOf('\n') + 1)}${stop === -1 ? after : after.slice(0, stop)}`;
}

/** The words after `at`, within the same sentence, at most `reach` characters. */
export function sentenceAfter(text: string, at: number, reach: number): string {
  const after = text.slice(at, at + reach);
  const stop = after.search(/[。\n]/);
  return stop === -1 ? after : after.slice(0, stop);
}

/** Labels of numbers that look like a person's and are not: files, projects, organisations. */
const impersonal = label(
  '项目|信用代码|机构代码|单位代码|学校代码|岗位代码|职位代码|行业代码|区划代码|代码|招标|采购|合同|协议|文号|案号|案件|报关单|地块|宗地|流水|订单|机具|设备|批号|许可|许可证|许可证号|凭证号|登记证号|注册证号|批准证号' +
    '|税号|识别号|机构|备案|发票|工单|编号|登记号|注册号|批准|标段|公告|证书|专利|金额|合计|共计|资金|总额|总价|单价|估价|造价|预算' +
    '|邮编|邮政|编码|日期|时间|单号|凭证|条码|条形码|序列|商品|型号|批次|规划|用地|立项|检验|检测|报告|通知书|决定书|缴款码|缴款书|取件码|验证码|提取码|校验码|防伪码|追溯码' +
    '|受理号|受理编号|回执|标的|债券|股票|基金代码|期号|快件|快递|运单|面积|库存|产量|高程|坐标|经度|纬度|ISBN|ISSN|IMEI|SN|档号|索引号|信息分类|物料|图号|车架号|发动机号|出厂|产品|合格证|合格证书|产品合格证|质量合格证',
  true,
);

/** The label that says that the number at `at` is something else. */
export function vetoOf(reading: Reading, at: number): LabelSpan | null {
  return labelOf(reading, at, impersonal);
}
