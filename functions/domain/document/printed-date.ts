import { asciiDigits, withoutWhiteSpace } from './white-space.ts';

const chineseDigits = '〇一二三四五六七八九';
const digit = '[\\d〇○Ｏ零一二三四五六七八九]';
const dayNumber = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
const datePattern = `(${digit}{4})年(${dayNumber})月(${dayNumber})日`;
const wholeDate = new RegExp(`^${datePattern}$`);
const dateAtEnd = new RegExp(`${datePattern}$`);
const dateInside = new RegExp(datePattern);
const hyphenDate = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;

/** The longest a printed date gets, with a space between all its characters. */
const longestDate = 32;

/** ISO date of a text that is a date and nothing else, in digits or Chinese numerals; else null. */
export function readDate(text: string): string | null {
  if (text.length > longestDate) return null;
  const written = asciiDigits(withoutWhiteSpace(text));
  return isoOf(wholeDate.exec(written) ?? hyphenDate.exec(written));
}

/** ISO date of the first date that the text mentions; else null. */
export function findDate(text: string): string | null {
  return isoOf(dateInside.exec(asciiDigits(withoutWhiteSpace(text))));
}

/** Whether a line is a date as 成文日期 is printed: with 年, 月 and 日. */
export function isPrintedDate(text: string): boolean {
  return text.includes('年') && readDate(text) !== null;
}

/** Where a date that ends the text begins, or null when the text does not end in a date. */
export function startOfFinalDate(text: string): number | null {
  const tailStart = Math.max(0, text.length - longestDate);
  const tail = text.slice(tailStart);
  const match = dateAtEnd.exec(asciiDigits(withoutWhiteSpace(tail)));
  if (isoOf(match) === null || match === null) return null;
  return tailStart + startOfLast(tail, match[0].length);
}

/** The index at which the last `count` visible characters begin. */
function startOfLast(text: string, count: number): number {
  let left = count;
  let index = text.length;
  while (left > 0 && index > 0) {
    index -= 1;
    if (text.charAt(index).trim() !== '') left -= 1;
  }
  return index;
}

function isoOf(match: RegExpExecArray | null): string | null {
  if (match === null) return null;
  const [, yearText = '', monthText = '', dayText = ''] = match;
  const year = yearOf(yearText);
  const month = dayNumberOf(monthText);
  const day = dayNumberOf(dayText);
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function yearOf(text: string): number {
  const digits = text.replace(/[〇○Ｏ零一二三四五六七八九]/g, (character) => {
    const value = chineseDigits.indexOf(character);
    return value === -1 ? '0' : String(value);
  });
  return Number(digits);
}

/** 1–31 as digits, 十二, 廿二 or 三十一; 0 when it is no number. */
function dayNumberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const spelled = text.replace('廿', '二十').replace('卅', '三十');
  const match = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(spelled);
  if (match === null) return 0;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return tens !== '' && ones !== '' ? 0 : chineseDigits.indexOf(tens || ones);
  return (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 + digitOrZero(ones);
}

function digitOrZero(character: string): number {
  return character === '' ? 0 : chineseDigits.indexOf(character);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
