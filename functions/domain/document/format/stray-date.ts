import { findDate, readDate } from '../printed-date.ts';
import { asciiDigits, withoutWhiteSpace } from '../white-space.ts';
import type { Examined, Placed } from './examined.ts';

/** A line that is meant as the date of the document but is no date as documents print it. */
export interface StrayDate {
  readonly placed: Placed;
  readonly problem: 'dateUnfinished' | 'dateImpossible' | 'dateShortYear' | 'dateForm';
  readonly suggestion: string | null;
}

const LONGEST = 24;
const blank = '[_＿×xX*＊○□—-]{0,4}';
const numeral = '[\\d〇○零一二三四五六七八九十廿卅]{1,4}';
const attempted = new RegExp(
  `^(?:(?<year>${numeral})|${blank})年(?:${numeral}|${blank})月(?:(?:${numeral}|${blank})日)?$`,
  'u',
);
const figuresOnly = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;

/** Lines of the document itself, after its first paragraph, that try to be its date. */
export function strayDates({ carrier }: Examined): readonly StrayDate[] {
  const stray: StrayDate[] = [];
  for (const placed of carrier) {
    const { kind, text } = placed.block;
    if (kind !== 'paragraph' || text.length > LONGEST) continue;
    const found = readAttempt(asciiDigits(withoutWhiteSpace(text)));
    if (found !== null) stray.push({ placed, ...found });
  }
  return stray;
}

function readAttempt(text: string): Omit<StrayDate, 'placed'> | null {
  if (figuresOnly.test(text)) {
    const iso = readDate(text);
    if (iso === null) return { problem: 'dateImpossible', suggestion: null };
    const [year = '', month = '', day = ''] = iso.split('-');
    return { problem: 'dateForm', suggestion: `${year}年${Number(month)}月${Number(day)}日` };
  }
  const year = attempted.exec(text)?.groups?.year;
  if (!attempted.test(text)) return null;
  if (year !== undefined && /^\d{2}$/.test(year)) {
    const whole = `20${text}`;
    const isDate = readDate(whole) !== null;
    return { problem: 'dateShortYear', suggestion: isDate ? whole : null };
  }
  const complete = /^[^年]{4}年[\d一二三四五六七八九十廿卅]+月[\d一二三四五六七八九十廿卅]+日$/u;
  return { problem: complete.test(text) ? 'dateImpossible' : 'dateUnfinished', suggestion: null };
}

/** 题注: the meeting that passed a decision, with its date, stands for 成文日期. */
export function isMeetingNote({ block }: Placed): boolean {
  if (block.kind !== 'paragraph' || block.text.length > 200) return false;
  return (
    /^[（(].*(?:通过|公布|发布|批准|修订).*[）)]$/u.test(block.text) &&
    findDate(block.text) !== null
  );
}
