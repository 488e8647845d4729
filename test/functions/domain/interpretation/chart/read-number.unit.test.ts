import { describe, expect, it } from 'vitest';
import {
  nameOfHead,
  readCell,
  unitOfHead,
} from '../../../../../functions/domain/interpretation/chart/read-number.ts';

describe('the number of a cell', () => {
  it.each([
    ['3260', 3260, ''],
    ['1,234,567', 1234567, ''],
    ['１２．５％', 12.5, '%'],
    ['1,820.5万元', 1820.5, '万元'],
    ['约640', 640, ''],
    ['-3.2', -3.2, ''],
    ['−8.75亿元', -8.75, '亿元'],
    ['0.6个百分点', 0.6, '个百分点'],
    [' 12 人/户 ', 12, '人/户'],
  ])('%s is read with its unit', (text, value, unit) => {
    expect(readCell(text)).toMatchObject({ kind: 'number', value, unit });
  });

  it.each(['', '—', '——', '-', '/', '暂无', '不详'])('%s is a missing value', (text) => {
    expect(readCell(text)).toEqual({ kind: 'missing' });
  });

  it.each([
    '100以上',
    '不超过50万元',
    '超过300',
    '30余',
    '3—5',
    '2025年',
    '12,34',
    '1.2.3',
    '第3名',
    '6月30日',
    '(120)',
    '补贴',
    '9'.repeat(40),
  ])('%s is no number to draw', (text) => {
    expect(readCell(text)).toEqual({ kind: 'words' });
  });

  it('keeps what its author printed', () => {
    expect(readCell('约1,234万元')).toMatchObject({ printed: '约1,234' });
  });
});

describe('the unit of a head', () => {
  it.each([
    ['补贴金额（万元）', '万元', '补贴金额'],
    ['占比(%)', '%', '占比'],
    ['金额/亿元', '亿元', '金额'],
    ['数量（单位：户）', '户', '数量'],
  ])('%s names it', (text, unit, name) => {
    expect(unitOfHead(text)).toBe(unit);
    expect(nameOfHead(text)).toBe(name);
  });

  it.each(['县区', '2024年', '比上年增长（2023年为基期的同口径数）'])('%s has none', (text) => {
    expect(unitOfHead(text)).toBeNull();
    expect(nameOfHead(text)).toBe(text);
  });
});
