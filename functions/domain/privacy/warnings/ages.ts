import type { PolicyDocument } from '../../document/model.ts';

/** From this age on somebody is an adult. */
export const FULL_AGE = 18;

/** Ages that rules speak of, 年满60周岁 and 16岁以下, are nobody's. */
const AGE =
  /(?<![满近超约以前后达第\d])(\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?:周岁|岁)(?!\s?(?:以上|以下|以内|及以|至|到|的|以前|以后|儿童|老人))/g;
const CHINESE: readonly string[] = [...'零一二三四五六七八九'];

/** The lowest age that a stretch of text tells of somebody; null where it tells none. */
export function lowestAgeIn(text: string): {
  readonly age: number;
  readonly start: number;
  readonly end: number;
} | null {
  let lowest: { age: number; start: number; end: number } | null = null;
  for (const match of text.matchAll(AGE)) {
    const age = numberOf(match[1] ?? '');
    if (lowest !== null && lowest.age <= age) continue;
    lowest = { age, start: match.index, end: match.index + match[0].length };
  }
  return lowest;
}

/** 十二 is 12, 二十 is 20. */
function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十') : ['零', written];
  return (tens === '' ? 1 : digitOf(tens)) * 10 + digitOf(ones);
}

function digitOf(written = ''): number {
  return Math.max(0, CHINESE.indexOf(written));
}

/** A day as yyyymmdd, for comparing; 0 where it is unknown. */
export type Day = number;

/** The day that ages are counted at: the document's own, else the latest year in the texts. */
export function referenceDay(documents: readonly PolicyDocument[], text: string): Day {
  for (const { dateOfDocument, issueDate } of documents) {
    const date = dateOfDocument ?? issueDate;
    if (date !== null) return Number(date.replaceAll('-', ''));
  }
  let latest = 0;
  for (const [year] of text.matchAll(/(?<!\d)20\d{2}(?=年)/g)) {
    latest = Math.max(latest, Number(year));
  }
  return latest === 0 ? 0 : latest * 10_000 + 1231;
}

/** Whether somebody who was born on the day in `text`, an ID number or a date, is under 18. */
export function isMinorBy(text: string, reference: Day): boolean {
  if (reference === 0) return false;
  const born = birthDayIn(text);
  return born !== null && born <= reference && reference < born + FULL_AGE * 10_000;
}

function birthDayIn(text: string): Day | null {
  const digits = text.replaceAll(/[\s-]/g, '');
  const number = /^\d{6}((?:19|20)\d{6})[\dX]{4}$/i.exec(digits)?.[1];
  if (number !== undefined) return Number(number);
  const written = /((?:19|20)\d{2})[年./-]?(\d{1,2})?[月./-]?(\d{1,2})?/.exec(text);
  if (written === null) return null;
  const [, year, month = '1', day = '1'] = written;
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}
