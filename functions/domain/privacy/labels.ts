import type { Reading, Span } from './reading.ts';

/** A label that may stand before a value, or head its column. */
export interface Label {
  readonly before: RegExp;
  readonly header: RegExp;
}

/** Where a label was read. */
export interface LabelSpan extends Span {
  readonly kind: 'label' | 'header';
}

const REACH = 36;
const FILLER = '(?:[号码编卡证书为是:()"“”‘’[\\]\\s|、-]|叫|系|分别|均|如下|No\\.?){0,10}';
const REMARK = `(?:\\([^()\\n]{0,14}\\)${FILLER})?`;

/** `alternatives` are the words of the label, joined by `|` in regular-expression syntax. */
export function label(alternatives: string): Label {
  return {
    before: new RegExp(`(?:${alternatives})${FILLER}${REMARK}$`, 'i'),
    header: new RegExp(`(?:${alternatives})`, 'i'),
  };
}

const MOST_SIBLINGS = 12;

/**
 * The label of the value at `at`: written before it in the same clause, heading its column, or
 * before the first of several values of one form that follow each other (证号A、B、C).
 */
export function labelOf(reading: Reading, at: number, wanted: Label): LabelSpan | null {
  let value = at;
  for (let sibling = 0; sibling < MOST_SIBLINGS; sibling += 1) {
    const found = ownLabel(reading, value, wanted);
    if (found !== null) return found;
    const previous = siblingBefore(reading.text, value);
    if (previous === null) return null;
    value = previous;
  }
  return null;
}

function ownLabel(reading: Reading, at: number, wanted: Label): LabelSpan | null {
  const from = Math.max(0, at - REACH);
  const before = clause(reading.text.slice(from, at));
  const match = wanted.before.exec(before);
  if (match !== null) {
    const start = at - before.length + match.index;
    return { start, end: at, kind: 'label' };
  }
  const cell = reading.columns.at(at);
  if (cell === null || !wanted.header.test(cell.header)) return null;
  return { start: cell.head.start, end: cell.head.end, kind: 'header' };
}

const VALUE = /^[0-9A-Za-z-]{4,24}/;
const SIBLING =
  /([0-9A-Za-z-]{4,24})(?:\([^()\n]{0,12}\)|\))? ?[、,;/和及或与] ?(?:[\u4e00-\u9fff·]{2,6})?\(?$/;

/** Start of the value of the same length right before the one at `at`, with a name between. */
function siblingBefore(text: string, at: number): number | null {
  const value = VALUE.exec(text.slice(at, at + 24))?.[0];
  if (value === undefined) return null;
  const before = text.slice(Math.max(0, at - 48), at);
  const match = SIBLING.exec(before);
  const previous = match?.[1];
  if (match === null || previous === undefined || previous.length !== value.length) return null;
  return at - before.length + match.index;
}

/** A label does not reach over a full stop, a comma or the end of a row. */
function clause(before: string): string {
  const stop = Math.max(
    before.lastIndexOf(','),
    before.lastIndexOf(';'),
    before.lastIndexOf('。'),
    before.lastIndexOf('\n\n'),
  );
  const open = before.slice(stop + 1);
  // A break right before the value is a wrapped line; an earlier one ends the row.
  const row = open.trimEnd().lastIndexOf('\n');
  return open.slice(row + 1);
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
  '项目|信用代码|机构代码|单位代码|学校代码|岗位代码|职位代码|行业代码|区划代码|代码|招标|采购|合同|协议|文号|案号|案件|报关单|地块|宗地|流水|订单|机具|设备|批号|许可证?' +
    '|税号|识别号|机构|备案|发票|工单|编号|登记号|注册号|批准|标段|公告|证书|专利|金额|合计|共计|资金|总额|总价|单价|估价|造价|预算' +
    '|邮编|邮政|编码|日期|时间|单号|凭证|条码|条形码|序列|商品|型号|批次|规划|用地|立项|检验|检测|报告|通知书|决定书|缴款码|缴款书|取件码|验证码|提取码|校验码|防伪码|追溯码' +
    '|受理号|受理编号|回执|标的|债券|股票|基金代码|期号|快件|快递|运单|面积|库存|产量|高程|坐标|经度|纬度|ISBN|ISSN|IMEI|SN|档号|索引号|信息分类|物料|图号|车架号|发动机号|出厂|产品',
);

/** The label that says that the number at `at` is something else. */
export function vetoOf(reading: Reading, at: number): LabelSpan | null {
  return labelOf(reading, at, impersonal);
}
