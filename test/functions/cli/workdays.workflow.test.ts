import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
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
    // Make-up days of B7 that count, a day off that was ordered at short notice.
    ['2026-02-13', 1, '2026-02-14'],
    ['2020-09-26', 1, '2020-09-27'],
    ['2020-01-23', 1, '2020-02-03'],
    ['2018-12-28', 2, '2019-01-02'],
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

describe('--calendar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-workdays-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileWith = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const event = (date: string, summary: string) =>
    `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${date}\r\nSUMMARY:${summary}\r\nEND:VEVENT\r\n`;
  const ics = (...events: readonly string[]) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;

  test('lays an iCalendar file over the announced days and says what it passed over', async () => {
    const events = [
      event('20260701', '防汛停工（休）'),
      event('20260704', '补班'),
      event('20260705', '小暑'),
    ];
    const path = fileWith('own.ics', ics(...events));
    const { code, out, err } = await tongbu([
      'workdays',
      'add',
      '2026-06-30',
      '3',
      '--calendar',
      path,
    ]);
    expect(code).toBe(0);
    expect(out).toContain('2026-07-01 防汛停工（不计）');
    expect(out).toContain('截止 due: 2026-07-04 24:00');
    expect(err).toContain('2026-07-05 小暑');
  });

  test('takes JSON too, for both commands', async () => {
    const own = {
      date: '2026-07-01',
      working: false,
      name: '防汛停工',
      source: '江政发〔2026〕8号',
    };
    const path = fileWith('own.json', JSON.stringify({ overrides: [own] }));
    const added = await answer('add', '2026-06-30', '1', '--calendar', path);
    expect(added.dueDate).toBe('2026-07-02');
    const between = await answer('between', '2026-06-30', '2026-07-02', '--calendar', path);
    expect(between).toEqual({ days: 1, provisional: false });
  });

  test('makes dates of a year certain that the file confirms', async () => {
    const path = fileWith(
      'year.json',
      JSON.stringify({
        confirmedYears: [
          { year: 2027, source: '国办发明电' },
          { year: 2028, source: '国办发明电' },
        ],
      }),
    );
    expect((await answer('add', '2027-03-01', '5')).provisional).toBe(true);
    expect((await answer('add', '2027-03-01', '5', '--calendar', path)).provisional).toBe(false);
  });

  test.each([
    [
      'a repeating event',
      ics(event('20260701', '班').replace('SUMMARY', 'RRULE:FREQ=DAILY\r\nSUMMARY')),
      /repeats/,
    ],
    ['no calendar', '国庆节放假三天', /Line 1 of the calendar file/],
    ['broken JSON', '{"overrides": [', /no valid JSON/],
    ['a calendar without marked days', ics(event('20260701', '小暑')), /says 休 or 班/],
  ])('refuses %s', async (_what, text, message) => {
    const path = fileWith('wrong.ics', text);
    const { code, out, err } = await tongbu([
      'workdays',
      'add',
      '2026-06-30',
      '3',
      '--calendar',
      path,
    ]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
  });

  test('refuses a file that is not there', async () => {
    const { code, err } = await tongbu([
      'workdays',
      'add',
      '2026-06-30',
      '3',
      '--calendar',
      join(folder, 'none.ics'),
    ]);
    expect([code, err.includes('no such file')]).toEqual([1, true]);
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
