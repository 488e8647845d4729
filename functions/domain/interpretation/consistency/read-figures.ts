import { blot, type Found, withoutFigures } from './found.ts';
import { plainForm } from './plain-forms.ts';
import { readMeasures } from './read-measures.ts';
import { readDates, readDocumentNumbers, readPhones, readTimes } from './read-named.ts';

/** Numbers of articles and the like name a place and measure nothing: 第五条, 附件1, 表2. */
const ordinal =
  /第[\d零〇一二两三四五六七八九十百]{1,6}个?|(?:附件|附表|附录|表|图|案例|问题|步骤?|编号)[\d一二三四五六七八九十]{1,3}(?![\d.]*[%元万])/gu;
/** The number that opens a line or an item counts nothing either: 1. 一、 （三） 3.. */
const itemNumber =
  /^\s*(?:\(?[\d一二三四五六七八九十]{1,3}\)|[\d一二三四五六七八九十]{1,3}(?:、|\.(?!\d)))/u;

const numeral = /[\d０-９零〇一二两三四五六七八九十百半]/u;

/**
 * Every figure of a passage in order. What one reader takes is hidden from the next, so that
 * a telephone number is no count and the year of a document number no date.
 *
 * @param columnUnit the unit that the head of the column names, for a cell of bare figures
 */
export function readFigures(text: string, columnUnit: string | null): readonly Found[] {
  if (!numeral.test(text)) return [];
  const blotted = (words: string) => blot.repeat(words.length);
  let left = plainForm(text).replace(itemNumber, blotted);
  let found: readonly Found[] = [];
  const readers = [readDocumentNumbers, readPhones, readDates, readTimes];
  for (const [at, read] of readers.entries()) {
    if (at === 2) left = left.replaceAll(ordinal, blotted);
    const figures = read(left);
    found = [...found, ...figures];
    left = withoutFigures(left, figures);
  }
  return [...found, ...readMeasures(left, columnUnit)].toSorted((a, b) => a.start - b.start);
}
