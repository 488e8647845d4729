import { readNumbering } from '../heading.ts';
import { looksLikeOrgan } from '../organ.ts';
import { isPrintedDate, readDate, startOfFinalDate } from '../printed-date.ts';
import { closeUp, widthOf } from '../white-space.ts';
import { lineAt, type Source } from './source.ts';

/** Marks are short; no pattern below is ever tried on a longer line. */
const longestMark = 200;

const annexNumber = '[\\d０-９一二三四五六七八九十]{0,3}(?:\\s*[-－—–]\\s*[\\d０-９]{1,2})?';
const annexAlone = new RegExp(`^附\\s*[件表录图]?\\s*${annexNumber}\\s*[:：]?$`);
const annexNamed = new RegExp(`^附\\s*(?:[件表录图]\\s*${annexNumber}\\s*[:：]|[:：])\\s*(?=\\S)`);
const annexSpaced =
  /^附\s*[件表录图]\s*[\d０-９一二三四五六七八九十]{1,3}(?:\s+|\s*[.、．]\s*)(?=\S)/;
/** Labels that web pages print above a document. */
const labels = [
  '索\\s*引\\s*号',
  '发布(?:日期|时间|机构|单位)',
  '发文(?:日期|机关|字号|单位)',
  '成文日期',
  '公开(?:日期|时间|方式)',
  '生成日期',
  '(?:信息)?来源',
  '浏览(?:次数|量)?',
  '点击(?:数|率|量)?',
  '阅读(?:次数|量)?',
  '字\\s*[体号]',
  '主题(?:分类|词)',
  '组配分类',
  '信息分类',
  '体裁分类',
  '有效性',
  '时效性?',
  '废止日期',
  '文\\s*号',
  '标\\s*题',
  '名\\s*称',
  '编辑',
  '责任编辑',
  '作者',
  '当前位置',
  '签发人',
  '份\\s*号',
].join('|');
const furniture = new RegExp(`^(?:${labels})\\s*[：:]`);
const serialNumber = /^\d{6}$/;
const secrecy = /^(?:绝密|机密|秘密|内部)(?:\s*★.{0,10})?$/;
const urgency = /^(?:特急|加急|平急|特提)$/;
const releaseWords = /^此件(?:公开发布|主动公开|依申请公开|不予公开|不公开|删减后公开)$/;

/** 附件, 附件1, 附件：alone on its line. */
export function isAnnexMark(text: string): boolean {
  return text.length <= 20 && annexAlone.test(text);
}

/** Length of the mark in a line that goes on: 附件1：……, 附：……; 0 for other lines. */
export function annexLead(text: string): number {
  if (text.length > longestMark || isAnnexMark(text)) return 0;
  return (annexNamed.exec(text) ?? annexSpaced.exec(text))?.[0].length ?? 0;
}

/** 抄送, 抄报 or 主送 of the imprint. */
export function isCopyMark(text: string): boolean {
  return /^(?:抄\s*[送报]|分\s*送|主\s*送)\s*[：:]/.test(text.slice(0, 12));
}

/** ISO issue date of a line that ends like 2017年6月28日印发; null for others. */
export function issueDateOf(text: string): string | null {
  if (text.length > longestMark) return null;
  const issued = /^(.*?)\s*(?:印\s*发|印\s*制|印)$/.exec(text)?.[1];
  if (issued === undefined) return null;
  const start = startOfFinalDate(issued);
  if (start === null) return null;
  const before = issued.slice(0, start).trim();
  return before === '' || looksLikeOrgan(before) ? readDate(issued.slice(start)) : null;
}

/** Whether the imprint (版记) begins here: its date, or its organ with the date on the next line. */
export function startsImprint(source: Source, at: number): boolean {
  const text = lineAt(source, at)?.text ?? '';
  if (issueDateOf(text) !== null) return true;
  const next = lineAt(source, at + 1)?.text ?? '';
  return looksLikeOrgan(text) && issueDateOf(next) !== null && isDateOnly(next);
}

function isDateOnly(text: string): boolean {
  return /^[\d０-９一二三四五六七八九〇○]/.test(text);
}

/** Serial number, secrecy, urgency and what a web page prints around a document. */
export function isFurniture(text: string): boolean {
  if (text.length > longestMark) return false;
  return (
    furniture.test(text) || serialNumber.test(text) || secrecy.test(text) || urgency.test(text)
  );
}

/** A whole line in brackets, of either width. */
export function isBracketed(text: string): boolean {
  if (text.length > longestMark || !/^[（(].*[）)]$/.test(text)) return false;
  return readNumbering(text) === null;
}

/** 附注 wherever it stands: （此件公开发布）, with brackets of either width or none. */
export function isReleaseNotation(text: string): boolean {
  return text.length <= 40 && releaseWords.test(closeUp(text).replace(/^[（(]\s*|\s*[）)]$/g, ''));
}

/** A line that can be a title: short, no sentence, no mark of anything else. */
export function couldBeTitle(text: string): boolean {
  if (widthOf(text, 61) > 60 || /[。；;]/.test(text) || /[：:，,、！!]$/.test(text)) return false;
  if ((text.match(/[，,]/g)?.length ?? 0) > 1) return false;
  if (!/[\p{L}\p{N}]/u.test(text) || readNumbering(text) !== null) return false;
  return !(
    isPrintedDate(text) ||
    isFurniture(text) ||
    isBracketed(text) ||
    isAnnexMark(text) ||
    annexLead(text) > 0 ||
    isCopyMark(text) ||
    isReleaseNotation(text)
  );
}
