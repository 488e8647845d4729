import { countOf } from '../../interpretation/chinese-numbers.ts';
import type { Block, HeadingLevel } from '../model.ts';
import { asciiDigits, withoutWhiteSpace } from '../white-space.ts';

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The number that a numbering writes, for example 3 of （三）; null where it cannot be read. */
export function ordinalOf(numbering: string): number | null {
  const written = /[一二三四五六七八九十百零〇]+|\d+/u.exec(asciiDigits(numbering))?.[0];
  return written === undefined ? null : countOf(written);
}

/** 1–999 as headings and articles count: 十二, 二十, 一百零五, 一百一十. */
export function chineseNumeral(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = numerals[value % 10] ?? '';
  if (hundreds === 0) return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${ones}`;
  const middle = tens > 0 ? `${numerals[tens]}十` : ones === '' ? '' : '零';
  return `${numerals[hundreds]}百${middle}${ones}`;
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
