import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../../functions/domain/interpretation/originality/numerals.ts';

const read = (text: string) => readNumber(text, 0)?.value ?? null;

describe('Numbers are the same however they are written', () => {
  it.each([
    ['3000000', ['3000000', '3,000,000', '300万', '三百万']],
    ['15000', ['15000', '1.5万', '一万五千', '15,000']],
    ['2026', ['2026', '二〇二六', '二零二六', '两千零二十六', '二千零二十六']],
    ['15', ['15', '十五', '一十五']],
    ['305', ['305', '三百零五']],
    ['120000000', ['1.2亿', '一亿二千万', '120,000,000']],
    ['0.5', ['0.5', '0.50']],
    ['3', ['3', '三']],
  ])('%s', (value, spellings) => {
    expect(spellings.map(read)).toEqual(spellings.map(() => value));
  });

  it('reads no number where there is none', () => {
    expect(['万一', '千万', '百', '二三十', '补贴'].map(read)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('ends where the number ends', () => {
    expect(readNumber('每月600元', 2)).toEqual({ end: 5, value: '600' });
    expect(readNumber('300,200户', 0)?.end).toBe(7);
  });
});
