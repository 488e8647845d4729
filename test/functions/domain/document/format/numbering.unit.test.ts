import { describe, expect, it } from 'vitest';
import {
  chineseNumeral,
  ordinalOf,
  printNumbering,
} from '../../../../../functions/domain/document/format/numbering.ts';

describe('Chinese numerals of headings', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [234, '二百三十四'],
  ])('%i is %s', (value, numeral) => {
    expect(chineseNumeral(value)).toBe(numeral);
  });

  it('read back as the numbers that they write', () => {
    for (let value = 1; value < 1000; value += 1) {
      expect(ordinalOf(`第${chineseNumeral(value)}条`)).toBe(value);
    }
  });
});

describe('Numbering', () => {
  it.each([
    [1, '三、'],
    [2, '（三）'],
    [3, '3.'],
    [4, '（3）'],
  ] as const)('of level %i is %s', (level, numbering) => {
    expect(printNumbering(level, 3)).toBe(numbering);
    expect(ordinalOf(numbering)).toBe(3);
  });
});
