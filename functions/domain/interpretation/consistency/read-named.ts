import { type Found, withoutFigures } from './found.ts';
import { numberOf } from './numerals.ts';
import type { PartialDate } from './quantity.ts';

const written = /([\u4e00-\u9fff]{2,10})[〔[(【](\d{4})[〕\])】](?:第)?(\d{1,5})号/gu;

/** 发文字号, brackets in any form. The organ code is the end of the characters before the year. */
export function readDocumentNumbers(text: string): readonly Found[] {
  return [...text.matchAll(written)].map((match) => {
    const [all, organ = '', year = '', sequence = ''] = match;
    const code =
      /(?:根据|依据|按照|关于|废止|以及|印发|下发|执行|及|和|与)?([\u4e00-\u9fff]{2,8})$/u.exec(
        organ,
      )?.[1];
    return {
      ...bare('documentNumber', match.index, match.index + all.length),
      text: `${code ?? organ}〔${year}〕${Number(sequence)}号`,
    };
  });
}

const phone =
  /(?<![\d.])(?:\(?0\d{2,3}\)?[- ]?\d{7,8}(?:-\d{1,5})?|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}|1(?:2\d{3}|10\d{2})|96\d{3,4})(?![\d.元%万平米])/gu;
const local = /(?<=(?:电话|热线|专线|传真|联系方式|拨打|致电)[^\d\n]{0,6})\d{7,8}(?!\d)/gu;
/** 12345 and the like look like counts; these words say that they are dialled. */
const dialled = /电话|热线|拨打|致电|专线|打\s*$|咨询|投诉|举报|平台/u;

export function readPhones(text: string): readonly Found[] {
  return [...text.matchAll(phone), ...text.matchAll(local)].flatMap((match) => {
    const [number] = match;
    const near = text.slice(Math.max(0, match.index - 16), match.index + number.length + 6);
    if (number.length <= 6 && !dialled.test(near)) return [];
    const place = bare('phone', match.index, match.index + number.length);
    return [{ ...place, text: number.replaceAll(/[^\d]/gu, '') }];
  });
}

const year = '(?:19|20)\\d\\d|[一二][〇零九][〇零一二三四五六七八九]{2}';
const small = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const dates = [
  new RegExp(`(${year})年(${small})月(${small})[日号]`, 'gu'),
  /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu,
  new RegExp(`(${year})年(${small})月(?:底|末|初)?`, 'gu'),
  new RegExp(`(?<![\\d年])()(${small})月(${small})[日号](?!间)`, 'gu'),
  new RegExp(`(${year})年(?:年?底|年?末)()`, 'gu'),
  new RegExp(`(?<![\\d.])(${year})(?:年度?|-(?=(?:19|20)\\d\\d年))(?![级龄])`, 'gu'),
  // 每年6月底 names a month; 2026年6月底 was taken above.
  new RegExp(`(?<![\\d个])(?<![\\d〇零一二三四五六七八九]年)()(${small})月(?:底|末|初)`, 'gu'),
];

const mayBeDate = /年|月|\d[-/.]\d/u;

/** Dates, whole or in part: 2026-09-01, 9月1日, 2027年6月底, 2027年底. */
export function readDates(text: string): readonly Found[] {
  if (!mayBeDate.test(text)) return [];
  let found: readonly Found[] = [];
  let left = text;
  for (const pattern of dates) {
    const read = [...left.matchAll(pattern)].flatMap((match): Found[] => {
      const [all, yearText = '', monthText = '', dayText = ''] = match;
      const date = dateOf(yearText, monthText, dayText, all);
      if (date === null) return [];
      return [{ ...bare('date', match.index, match.index + all.length), date }];
    });
    found = [...found, ...read];
    left = withoutFigures(left, read);
  }
  return found;
}

function dateOf(year: string, month: string, day: string, all: string): PartialDate | null {
  const number = (text: string) => (text === '' ? null : numberOf(text));
  const date = { year: number(year), month: number(month), day: number(day) };
  if (date.month !== null && (date.month < 1 || date.month > 12)) return null;
  if (date.day !== null && (date.day < 1 || date.day > 31)) return null;
  // The end of a year is the end of its December.
  return date.month === null && /[底末]$/u.test(all) ? { ...date, month: 12 } : date;
}

const dayParts = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|夜间|次日';
const clock = new RegExp(
  `(${dayParts}|早|晚)?(?<!\\d)(\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:时(?![间期代候段])|点(?=[半钟前后到至之-]|\\d|[一二三四五]十?分|[。，,;；、]|$)|:(?=\\d\\d(?!\\d)))(半|一刻|\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)?(?:分(?!之))?钟?`,
  'gu',
);

/** Times of day in minutes after midnight: 19时30分, 19:30, 晚上七点半. */
export function readTimes(text: string): readonly Found[] {
  return [...text.matchAll(clock)].flatMap((match) => {
    const [all, part = '', hourText = '', minuteText = ''] = match;
    const isBare = part === '' && all.includes('点') && !/[半钟\d]/u.test(all.slice(1));
    const hour = numberOf(hourText);
    if (hour === null || hour > 24 || isBare) return [];
    const late = /下午|傍晚|晚/u.test(part) && hour < 12;
    const minute =
      minuteText === '半' ? 30 : minuteText === '一刻' ? 15 : (numberOf(minuteText) ?? 0);
    if (minute > 59) return [];
    const value = (late ? hour + 12 : hour) * 60 + minute;
    return [{ ...bare('timeOfDay', match.index, match.index + all.length), value }];
  });
}

function bare(dimension: Found['dimension'], start: number, end: number): Found {
  return { dimension, value: null, unit: '', date: null, text: '', start, end };
}
