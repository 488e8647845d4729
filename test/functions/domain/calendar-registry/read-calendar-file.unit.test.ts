import { describe, expect, it } from 'vitest';
import { readCalendarFile } from '../../../../functions/domain/calendar-registry/read-calendar-file.ts';
import { refusalOf } from '../given-when-then.ts';

const source = '江政发〔2026〕8号';
const calendarOf = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//jiangzhou', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
const eventOf = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const read = (...lines: readonly string[]) => readCalendarFile(calendarOf(...lines), source);
const daysOf = (...lines: readonly string[]) =>
  read(...lines).overrides.map(({ date, working, name }) => [date, working, name]);
const refused = (text: string) => refusalOf(() => readCalendarFile(text, source));

describe('An iCalendar file', () => {
  it('gives each day of a whole-day event; DTEND is the day after the last', () => {
    const start = 'DTSTART;VALUE=DATE:20270701';
    expect(
      daysOf(...eventOf(start, 'DTEND;VALUE=DATE:20270703', 'SUMMARY:防汛停工（休）')),
    ).toEqual([
      ['2027-07-01', false, '防汛停工'],
      ['2027-07-02', false, '防汛停工'],
    ]);
    expect(daysOf(...eventOf(start, 'SUMMARY:防汛停工（休）'))).toHaveLength(1);
    expect(daysOf(...eventOf(start, 'DURATION:P1W', 'SUMMARY:防汛停工（休）'))).toHaveLength(7);
  });

  it.each([
    ['国庆节（休）', false, '国庆节'],
    ['国庆节(班)', true, '国庆节'],
    ['国庆节 假期 第1天/共8天', false, '国庆节'],
    ['国庆节 补班 第2天/共2天', true, '国庆节'],
    ['春节放假', false, '春节'],
    ['调休上班', true, '调休上班'],
    ['休', false, '放假'],
  ])('reads the mark of “%s”', (summary, working, name) => {
    const event = eventOf('DTSTART;VALUE=DATE:20270701', `SUMMARY:${summary}`);
    expect(daysOf(...event)).toEqual([['2027-07-01', working, name]]);
  });

  it('reads marks in categories and in the property of phones', () => {
    const start = 'DTSTART;VALUE=DATE:20270701';
    expect(daysOf(...eventOf(start, 'SUMMARY:防汛', 'CATEGORIES:政务,班'))).toEqual([
      ['2027-07-01', true, '防汛'],
    ]);
    const phone = 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY';
    expect(daysOf(...eventOf(start, 'SUMMARY;LANGUAGE=zh_CN:国庆节（班）', phone))).toHaveLength(1);
  });

  it('unfolds lines, unescapes text, takes LF alone and a byte order mark, ignores alarms', () => {
    const lines = [
      ...eventOf('DTSTART;VALUE=DATE:2027\r\n 0701', 'SUMMARY:防汛\\, 停\r\n\t工（休）'),
      ...eventOf('DTSTART:20270702', 'SUMMARY:班', 'BEGIN:VALARM', 'SUMMARY:休', 'END:VALARM'),
    ];
    const text = `\uFEFF${calendarOf(...lines).replaceAll('\r\n', '\n')}`;
    expect(readCalendarFile(text, source).overrides).toMatchObject([
      { date: '2027-07-01', working: false, name: '防汛, 停工', source },
      { date: '2027-07-02', working: true },
    ]);
  });

  it('tells what it passes over', () => {
    const days = read(
      ...eventOf('DTSTART;VALUE=DATE:20270701', 'SUMMARY:建党节'),
      ...eventOf('DTSTART;VALUE=DATE:20270702', 'SUMMARY:防汛（休）', 'STATUS:CANCELLED'),
      ...eventOf('DTSTART;VALUE=DATE:20270703', 'SUMMARY:防汛（班）'),
    );
    expect(days.passedOver).toEqual([
      { date: '2027-07-01', summary: '建党节', reason: 'unmarked' },
      { date: '2027-07-02', summary: '防汛（休）', reason: 'cancelled' },
    ]);
    expect(days.overrides).toHaveLength(1);
  });

  const start = 'DTSTART;VALUE=DATE:20270701';
  it.each([
    ['a rule of repetition', eventOf(start, 'SUMMARY:休', 'RRULE:FREQ=YEARLY'), 'calendarRepeats'],
    [
      'a time of day',
      eventOf('DTSTART;TZID=Asia/Shanghai:20270701T080000', 'SUMMARY:休'),
      'calendarTimed',
    ],
    [
      'a day that is none',
      eventOf('DTSTART;VALUE=DATE:20270230', 'SUMMARY:休'),
      'calendarFileBroken',
    ],
    [
      'days after the last year that can be written',
      eventOf('DTSTART;VALUE=DATE:99991230', 'DURATION:P3D', 'SUMMARY:休'),
      'calendarFileBroken',
    ],
    ['no day', eventOf('SUMMARY:休'), 'calendarFileBroken'],
    ['two days', eventOf(start, start, 'SUMMARY:休'), 'calendarFileBroken'],
    [
      'an end before the beginning',
      eventOf(start, 'DTEND:20270701', 'SUMMARY:休'),
      'calendarFileBroken',
    ],
    [
      'end and duration',
      eventOf(start, 'DTEND:20270702', 'DURATION:P1D', 'SUMMARY:休'),
      'calendarFileBroken',
    ],
    ['hours', eventOf(start, 'DURATION:PT8H', 'SUMMARY:休'), 'calendarFileBroken'],
    ['a year in one event', eventOf(start, 'DURATION:P365D', 'SUMMARY:休'), 'calendarEventLong'],
    ['two marks', eventOf(start, 'SUMMARY:休', 'CATEGORIES:班'), 'calendarMarkUnclear'],
    [
      'a day both off and working',
      [...eventOf(start, 'SUMMARY:休'), ...eventOf(start, 'SUMMARY:班')],
      'calendarDayTwice',
    ],
    ['nothing', [], 'calendarFileEmpty'],
    ['a line of another form', ['VERSION'], 'calendarFileBroken'],
    ['an open component', ['BEGIN:VEVENT'], 'calendarFileBroken'],
  ])('is refused with %s', (_what, lines, reason) => {
    expect(refused(calendarOf(...lines)).reason).toBe(reason);
  });

  it('is refused in another version, or where it is none', () => {
    const old = calendarOf(...eventOf(start, 'SUMMARY:休')).replace('VERSION:2.0', 'VERSION:1.0');
    expect(refused(old).details).toMatchObject({ problem: 'version' });
    expect(refused('国庆节放假').details).toEqual({ line: 1, problem: 'line' });
    expect(refused('').details).toEqual({ line: 1, problem: 'begin' });
    expect(refused('BEGIN:VTODO\nEND:VTODO').details).toEqual({ line: 1, problem: 'begin' });
  });
});

describe('JSON', () => {
  it('names days and confirmed years with their own sources', () => {
    const overrides = [{ date: '2027-07-01', working: false, name: '防汛停工', source }];
    const confirmedYears = [{ year: 2027, source }];
    const file = readCalendarFile(JSON.stringify({ overrides, confirmedYears }), '另一通知');
    expect(file).toEqual({ format: 'json', overrides, confirmedYears, passedOver: [] });
  });

  it('is refused when it is broken, of another shape, or empty', () => {
    expect(refused('{').details).toMatchObject({ problem: 'json' });
    expect(refused('{"days": []}').reason).toBe('calendarOptionsInvalid');
    expect(refused('{}').reason).toBe('calendarFileEmpty');
  });
});
