import { describe, expect, it } from 'vitest';
import { digitWindows } from '../../../../../functions/domain/privacy/reading/digit-windows.ts';

const digitsOf = (text: string) => digitWindows(text).map(({ digits }) => digits);

describe('digits that may be one number', () => {
  it.each([
    ['13900001234', '13900001234'],
    ['139 0000 1234', '13900001234'],
    ['1 3 9 0 0 0 0 1 2 3 4', '13900001234'],
    ['一三九〇〇〇〇一二三四', '13900001234'],
    ['壹叁玖零零零零壹贰叁肆', '13900001234'],
    ['139OOOO1234', '13900001234'],
    ['l39OOOO1234', '13900001234'],
    ['139○○○○1234', '13900001234'],
    ['34010219850612301x', '34010219850612301X'],
    ['34010219850612301×', '34010219850612301X'],
    ['1390000\n1234', '13900001234'],
  ])('are read in %j', (text, digits) => {
    expect(digitsOf(text)).toContain(digits);
  });

  it('keep where each number begins and ends', () => {
    const window = digitWindows('电话139 0000 1234。').find(({ groups }) => groups === 3);
    expect(window).toMatchObject({ start: 2, end: 15 });
  });

  it('say whether they run over the end of a line', () => {
    expect(digitWindows('1390000\n1234').some(({ broken }) => broken)).toBe(true);
    expect(digitWindows('139 0000 1234').some(({ broken }) => broken)).toBe(false);
  });

  it.each([
    '二〇二四年三月',
    '一二三',
    '三五百人',
    '9:00一17:00',
    'COLOlO',
    '一是、二是、三是',
    '2024年',
  ])('are not read in %s', (text) => {
    expect(digitsOf(text)).toEqual([]);
  });

  it('are few for a long chain of small groups', () => {
    expect(digitWindows('12-'.repeat(5_000))).toEqual([]);
    expect(digitWindows('1390000-'.repeat(500)).length).toBe(500);
  });
});
