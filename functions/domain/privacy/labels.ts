import type { Reading, Span } from './reading.ts';

/** A label that may stand before a value, or head its column. */
export interface Label {
  readonly before: RegExp;
  readonly header: RegExp;
}

const REACH = 28;
const FILLER = String.raw`(?:[号码编卡证书为是:()"“”‘’\[\]\s|、-]|叫|系|分别|均|No\.?){0,10}$`;

/** `alternatives` are the words of the label, joined by `|` in regular-expression syntax. */
export function label(alternatives: string): Label {
  return {
    before: new RegExp(`(?:${alternatives})${FILLER}`, 'i'),
    header: new RegExp(`(?:${alternatives})`, 'i'),
  };
}

/** The label of the value at `at`: written before it in the same clause, or heading its column. */
export function labelOf(reading: Reading, at: number, wanted: Label): Span | null {
  const from = Math.max(0, at - REACH);
  const before = clause(reading.text.slice(from, at));
  const match = wanted.before.exec(before);
  if (match !== null) {
    const start = at - before.length + match.index;
    return { start, end: at };
  }
  const cell = reading.columns.at(at);
  if (cell === null || !wanted.header.test(cell.header)) return null;
  return { start: cell.start, end: cell.start };
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

/** The words after `at`, within the same sentence, at most `reach` characters. */
export function sentenceAfter(text: string, at: number, reach: number): string {
  const after = text.slice(at, at + reach);
  const stop = after.search(/[。\n]/);
  return stop === -1 ? after : after.slice(0, stop);
}

/** Labels of numbers that look like a person's and are not: files, projects, organisations. */
export const impersonalNumber = label(
  '项目|代码|信用代码|招标|采购|合同|协议|文号|案号|案件|报关单|地块|宗地|流水|订单|机具|设备|批号|许可证|税号' +
    '|识别号|机构|备案|发票|工单|编号|登记号|注册号|批准|标段|公告|证书|专利|金额|合计|共计|资金|总额' +
    '|邮编|邮政|日期|时间|单号|凭证|条码|序列|商品|型号|批次|规划|用地|立项|检验|检测|报告',
);
