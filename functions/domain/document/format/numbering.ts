import { countOf } from '../../interpretation/chinese-numbers.ts';
import type { Block, HeadingLevel } from '../model.ts';
import { asciiDigits, withoutWhiteSpace } from '../white-space.ts';

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The number that a numbering writes, for example 3 of （三）; null where it cannot be read. */
export function ordinalOf(numbering: string): number | null {
  const written = /[一二三四五六七八九十百零〇]+|\d+/u.exec(asciiDigits(numbering))?.[0];
  return written === undefined ? null : countOf(written);
}

/** 1–99 as headings count: 十二, 二十. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const lead = tens > 1 ? numerals[tens] : '';
  return `${lead}${tens > 0 ? '十' : ''}${numerals[value % 10]}`;
}

/** Numbering as GB/T 9704-2012 7.3.3 writes it: 一、 → （一） → 1. → （1）. */
export function printNumbering(level: HeadingLevel, value: number): string {
  if (level === 1) return `${chineseNumeral(value)}、`;
  if (level === 2) return `（${chineseNumeral(value)}）`;
  return level === 3 ? `${value}.` : `（${value}）`;
}

/** What counts what: 章, 节, 条, or the numbers of 7.3.3. */
export type NumberedAs = 'chapter' | 'section' | 'article' | 'number';

export function numberedAs({ numbering }: Extract<Block, { kind: 'heading' }>): NumberedAs | null {
  const compact = withoutWhiteSpace(numbering);
  if (compact === '') return null;
  if (!compact.startsWith('第')) return 'number';
  if (compact.includes('条')) return 'article';
  return compact.endsWith('节') ? 'section' : 'chapter';
}
