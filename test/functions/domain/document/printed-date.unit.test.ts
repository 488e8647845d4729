import { describe, expect, test } from 'vitest';
import {
  findDate,
  isPrintedDate,
  readDate,
  startOfFinalDate,
} from '../../../../functions/domain/document/printed-date.ts';

describe('a printed date', () => {
  test.each([
    ['2018年6月29日', '2018-06-29'],
    ['2018 年 6 月 29 日', '2018-06-29'],
    ['２０１８年６月２９日', '2018-06-29'],
    ['二〇一八年十月十二日', '2018-10-12'],
    ['二○二○年一月三十一日', '2020-01-31'],
    ['二〇二〇年十月十日', '2020-10-10'],
    ['二〇二〇年十月廿二日', '2020-10-22'],
    ['2018-6-9', '2018-06-09'],
    ['2020年2月29日', '2020-02-29'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test.each([
    '2019年2月29日',
    '2018年13月1日',
    '2018年4月31日',
    '2018年6月',
    '18年6月1日',
    '2018年二三月1日',
  ])('%s is none', (text) => {
    expect(readDate(text)).toBeNull();
  });

  test('is found inside and at the end of a text', () => {
    expect(findDate('（2019年3月5日通过）')).toBe('2019-03-05');
    expect(startOfFinalDate('江州市人民政府　2018年6月29日')).toBe(8);
    expect(startOfFinalDate('江州市人民政府')).toBeNull();
  });

  test('has 年, 月 and 日 when it is a date of the document', () => {
    expect(isPrintedDate('2018年6月29日')).toBe(true);
    expect(isPrintedDate('2018-06-29')).toBe(false);
  });
});
