import type { DisclosureAttribute } from '../../../../../functions/domain/disclosure/attributes.ts';
import {
  checkFormat,
  type FormatFinding,
} from '../../../../../functions/domain/document/format/check-format.ts';
import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import { localDateSchema } from '../../../../../functions/domain/kernel/time.ts';

const today = localDateSchema.parse('2026-11-22');

/** A notice that carries a text with annexes, as the clauses ask for it. */
export const faultless = `江州市人民政府办公室文件

江政办发〔2026〕7号

江州市人民政府办公室关于印发《江州市公园管理办法》的通知

各区人民政府，市政府各部门：

《江州市公园管理办法》已经市政府第42次常务会议通过，现印发给你们，请认真执行。《江州市公园管理暂行办法》（江政办发〔2021〕19号）同时废止。

附件：1. 公园名录
2. 开放时间表

江州市人民政府办公室
2026年10月20日

（此件公开发布）

江州市公园管理办法

一、总体要求
（一）工作目标。到2028年，新增公园20个，详见附件1。
（二）基本原则。坚持“以人为本”，便民利民。
二、工作措施
（一）加强巡查。巡查每周不少于2次，每日8:30开始。
1.巡查记录应当完整。
2.问题应当当日处理。
（二）公开信息。公园信息在市政府网站公开。

附件1

公园名录

临江公园在望江路，东湖公园在湖滨路，全年开放，免费入园。

附件2

开放时间表

夏季早6时至晚10时，冬季早7时至晚9时，节假日延长一小时。

抄送：市委办公室，市人大常委会办公室。
江州市人民政府办公室
2026年10月21日印发
`;

/** A notice that carries nothing. */
export const short = `江州市人民政府办公室文件

江政办发〔2026〕7号

江州市人民政府办公室关于做好冬季供暖工作的通知

各区人民政府，市政府各部门：

为保障居民温暖过冬，现就有关事项通知如下。

一、提前试供
供热企业应当在11月5日前完成试供。

二、加强值守
供热单位应当二十四小时值守，及时处理报修。

江州市人民政府办公室
2026年10月20日

（此件公开发布）
`;

/** A draft with nearly every mistake that careless typing makes. */
export const careless = `000012
特急
江州市人民政府文件
江政发（2026）第08号　　　　签发人：李某某
关于印发江州市公园管理实施方案的通知。
各区人民政府、市政府各部门、各直属单位:
  为了加强公园管理,根据江政发[2025]5号文件和省政府《关于加强公园管理的意见》苏政发〔2024〕8号要求，现将"江州市公园管理实施方案"印发给你们。
  1、工作目标
  （1）新增公园20个；
  （2）改造公园5个。
  2、保障措施
  （一）、加强领导。
附件：江州市公园管理实施方案。
                     江州市人民政府办公室
                      二〇二六年十月五日
抄送：市委，市人大
江州市政府办公室        2026年10月04日印制
附件1：
江州市公园管理方案
一、总体要求
四、工作措施
`;

export function findingsOf(
  text: string,
  attribute: DisclosureAttribute | null = null,
): readonly FormatFinding[] {
  return checkFormat(parsePolicyDocument(text), { today, attribute });
}

/** What is found once some words of a text are put otherwise; they must be there. */
export function changed(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new TypeError(`the text has no “${from}”`);
    return whole.replace(from, () => to);
  }, text);
}

/** Findings as rule, words and what to put. */
export function told(findings: readonly FormatFinding[]) {
  return findings.map(({ rule, found, suggestion }) => [rule, found, suggestion]);
}
