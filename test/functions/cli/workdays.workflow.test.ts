import { describe, expect, test } from 'vitest';
import { tongbu } from './command-line.ts';

async function answer(...args: readonly string[]) {
  const { code, out, err } = await tongbu(['workdays', ...args, '--json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('tongbu workdays add', () => {
  test.each([
    ['2020-08-25', 3, '2020-08-28'],
    ['2018-06-29', 30, '2018-08-10'],
    ['2017-06-28', 30, '2017-08-09'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('counts from %s over %i working days to %s', async (date, days, due) => {
    const count = await answer('add', date, String(days));
    expect(Object.keys(count)).toEqual(['dueDate', 'trace', 'provisional']);
    expect(count.dueDate).toBe(due);
    expect(count.provisional).toBe(false);
    expect(count.trace.at(-1)?.counted ?? 0).toBe(days);
  });

  test('marks a date provisional that a notice of holidays could still move', async () => {
    expect((await answer('add', '2026-12-20', '30')).provisional).toBe(true);
    const { out } = await tongbu(['workdays', 'add', '2026-12-20', '30']);
    expect(out).toMatch(
      /截止 due: 2027-\d\d-\d\d 24:00（暂定，放假安排尚未公布 \/ provisional）\n$/,
    );
  });

  test('tells a person every day that it counted or passed over', async () => {
    const { out } = await tongbu(['workdays', 'add', '2020-09-25', '3']);
    expect(out).toContain('起算日（不计） day 0: 2020-09-25');
    // A Sunday on which people work for the National Day holidays.
    expect(out).toContain('2020-09-27');
    expect(out).toContain('截止 due: 2020-09-29 24:00');
  });

  test.each([
    ['a day that is no date', ['2020-02-30', '3'], /2020-02-30.*write a date like/],
    ['a date in another spelling', ['2020/8/25', '3'], /write a date like 2026-11-22/],
    ['a number below zero', ['2020-08-25', '-3'], /-3.*whole number/],
    ['a fraction', ['2020-08-25', '1.5'], /1\.5.*whole number/],
    ['a word for a number', ['2020-08-25', 'drei'], /drei.*whole number/],
    ['more days than a year has', ['2020-08-25', '400'], /400.*\n.*from 0 to 366/],
    ['a date outside the calendar', ['1850-01-01', '3'], /1990-01-01 to 2200-12-31/],
    ['a missing number', ['2020-08-25'], /missing required argument 'days'/],
  ])('refuses %s and prints nothing', async (_what, args, message) => {
    const { code, out, err } = await tongbu(['workdays', 'add', ...args]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
  });
});

describe('tongbu workdays between', () => {
  test('agrees with adding and counts backwards below zero', async () => {
    expect(await answer('between', '2018-06-29', '2018-08-10')).toEqual({
      days: 30,
      provisional: false,
    });
    expect((await answer('between', '2018-08-10', '2018-06-29')).days).toBe(-30);
    expect((await answer('between', '2026-11-22', '2026-11-22')).days).toBe(0);
  });

  test('refuses a span that no rule reaches', async () => {
    const { code, out, err } = await tongbu(['workdays', 'between', '2000-01-01', '2100-01-01']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('20');
  });
});
