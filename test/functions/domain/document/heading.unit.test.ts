import { describe, expect, test } from 'vitest';
import { readNumbering } from '../../../../functions/domain/document/heading.ts';

describe('numbering', () => {
  test.each([
    ['一、总则', 1, '一、'],
    ['十二、附则', 1, '十二、'],
    ['（一）加强领导', 2, '（一）'],
    ['(一) 加强领导', 2, '(一)'],
    ['1.加强领导', 3, '1.'],
    ['１．加强领导', 3, '１．'],
    ['3、加强领导', 3, '3、'],
    ['（1）加强领导', 4, '（1）'],
    ['(１)加强领导', 4, '(１)'],
    ['第一章　总则', 1, '第一章'],
    ['第二节　申请', 2, '第二节'],
    ['第十五条　申请人应当备案。', 3, '第十五条'],
  ])('%s is of level %i', (text, level, numbering) => {
    expect(readNumbering(text)).toMatchObject({ level, numbering });
  });

  test.each([
    '2018年，我市政务公开工作',
    '1.5亿元资金已经到位',
    '第二条规定的租赁应当备案',
    '一是促进政府网站减量增效',
    '（2018）',
    '总则',
    '',
  ])('%j is not numbered', (text) => {
    expect(readNumbering(text)).toBeNull();
  });
});

describe('the heading proper', () => {
  const headingOf = (text: string) => text.slice(0, readNumbering(text)?.headingLength);

  test('ends with its first sentence when the body runs in', () => {
    expect(headingOf('（一）加强领导。各区要加强领导。')).toBe('（一）加强领导。');
  });
  test('ends with a short label', () => {
    expect(headingOf('（一）工作目标：到2020年建成。')).toBe('（一）工作目标：');
  });
  test('is the whole line when nothing runs in', () => {
    expect(headingOf('一、总体要求')).toBe('一、总体要求');
  });
  test('is the numbering alone before a long sentence or in an article', () => {
    const long = `1.${'各区要认真落实各项任务，'.repeat(5)}确保完成。`;
    expect(headingOf(long)).toBe('1.');
    expect(headingOf('第一条　为了规范管理，制定本办法。')).toBe('第一条');
  });
});

test('an entry that ends in a semicolon is an item', () => {
  expect(readNumbering('（一）具有本市户籍；')?.isItem).toBe(true);
  expect(readNumbering('（一）具有本市户籍；或者')?.isItem).toBe(true);
  expect(readNumbering('（一）加强领导。')?.isItem).toBe(false);
});
