import { describe, expect, test } from 'vitest';
import {
  beginningOf,
  dayOf,
  daysAfter,
  endOf,
  lastDayOf,
  monthsAfter,
  workingDaysAfter,
} from './days.ts';

describe('days, counted a second time', () => {
  test.each([
    ['2020-08-25', 3, '2020-08-28'],
    ['2018-06-29', 30, '2018-08-10'],
    ['2017-06-28', 30, '2017-08-09'],
    // 2020-09-27 is a Sunday that is worked; 1 to 8 October are off.
    ['2020-09-25', 4, '2020-09-30'],
    ['2020-09-30', 1, '2020-10-09'],
  ])('%s and %i working days are %s', (day, count, last) => {
    expect(workingDaysAfter(day, count, new Map())).toBe(last);
  });

  test('the city’s own days take the place of the notices', () => {
    const own = new Map([
      ['2025-07-10', false],
      ['2025-07-19', true],
    ]);
    expect(workingDaysAfter('2025-07-09', 1, own)).toBe('2025-07-11');
    expect(workingDaysAfter('2025-07-18', 1, own)).toBe('2025-07-19');
  });

  test('days on which the clock stands do not count', () => {
    const stands = (day: string) => day > '2025-03-04' && day <= '2025-03-06';
    expect(workingDaysAfter('2025-03-03', 3, new Map(), stands)).toBe('2025-03-10');
  });

  test('a day in China begins at 16:00 UTC of the day before and ends 24 hours later', () => {
    expect(beginningOf('2025-03-01')).toBe('2025-02-28T16:00:00.000Z');
    expect(endOf('2025-02-28')).toBe('2025-02-28T16:00:00.000Z');
    expect(dayOf('2025-02-28T16:00:00.000Z')).toBe('2025-03-01');
    expect(lastDayOf('2025-02-28T16:00:00.000Z')).toBe('2025-02-28');
  });

  test('days are counted over the ends of months, and back', () => {
    expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysAfter('2025-03-01', -1)).toBe('2025-02-28');
  });

  test('months end with the last day of a shorter month', () => {
    expect(monthsAfter('2025-01-31', 1)).toBe('2025-02-28');
    expect(monthsAfter('2025-08-31', -6)).toBe('2025-02-28');
    expect(monthsAfter('2024-12-15', 12)).toBe('2025-12-15');
  });
});
