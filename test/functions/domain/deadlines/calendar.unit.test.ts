import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import { dateOfEpochDay, epochDayOf } from '../../../../functions/domain/deadlines/epoch-days.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { localDateSchema } from '../../../../functions/domain/kernel/time.ts';

const calendar = createWorkingCalendar();
const day = (date: string) => localDateSchema.parse(date);

function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return 'none';
}

describe('the working calendar', () => {
  it('names why a day counts or does not', () => {
    expect(calendar.isWorkday(day('2020-08-26'))).toEqual({
      date: '2020-08-26',
      weekday: 3,
      working: true,
      reason: 'weekday',
      name: null,
      provisional: false,
    });
    expect(calendar.isWorkday(day('2020-08-29'))).toMatchObject({
      working: false,
      reason: 'weekend',
      name: null,
    });
    expect(calendar.isWorkday(day('2020-10-01'))).toMatchObject({
      working: false,
      reason: 'holiday',
      name: '国庆节',
    });
    expect(calendar.isWorkday(day('2020-09-27'))).toMatchObject({
      weekday: 7,
      working: true,
      reason: 'makeUpWorkday',
    });
    expect(calendar.isWorkday(day('2026-09-25'))).toMatchObject({ name: '中秋节' });
  });

  it('knows the notice for 2026 day by day', () => {
    const off = [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ];
    for (const [first, last] of off) {
      for (let at = epochDayOf(`2026-${first}`); at <= epochDayOf(`2026-${last}`); at += 1) {
        expect(calendar.dayAt(at), dateOfEpochDay(at)).toMatchObject({ reason: 'holiday' });
      }
    }
    for (const date of ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']) {
      const reason = calendar.isWorkday(day(`2026-${date}`)).reason;
      expect(reason, date).toBe('makeUpWorkday');
    }
  });

  it('has the extension of the Spring Festival of 2020 and the days around the New Year of 2019', () => {
    expect(calendar.isWorkday(day('2020-01-31')).working).toBe(false);
    expect(calendar.isWorkday(day('2020-02-01')).working).toBe(false);
    expect(calendar.isWorkday(day('2018-12-29')).working).toBe(true);
    expect(calendar.isWorkday(day('2018-12-31')).working).toBe(false);
  });

  it('agrees with the package on every covered day but the one that the package has wrong', () => {
    const different: string[] = [];
    for (let at = epochDayOf('2004-01-01'); at <= epochDayOf('2026-12-31'); at += 1) {
      const ours = calendar.dayAt(at);
      if (ours.working !== chineseDays.isWorkday(ours.date)) different.push(ours.date);
    }
    expect(different).toEqual(['2005-12-31']);
  });

  it('marks what no notice has settled yet as provisional', () => {
    expect(calendar.coveredYears).toEqual({ first: 2004, last: 2026 });
    expect(calendar.isWorkday(day('2027-10-01'))).toMatchObject({
      working: true,
      reason: 'weekday',
      provisional: true,
    });
    expect(calendar.isWorkday(day('2003-06-02')).provisional).toBe(true);
    expect(calendar.isWorkday(day('2026-12-24')).provisional).toBe(false);
    expect(calendar.isWorkday(day('2026-12-28')).provisional).toBe(true);
    expect(calendar.isWorkday(day('2025-12-29')).provisional).toBe(false);
  });

  it('refuses days that it could not know anything about', () => {
    expect(refusalOf(() => calendar.isWorkday(day('1989-12-31')))).toBe('dateOutsideCalendar');
    expect(refusalOf(() => calendar.isWorkday(day('2201-01-01')))).toBe('dateOutsideCalendar');
    expect(refusalOf(() => calendar.dayAt(Number.NaN))).toBe('dateOutsideCalendar');
    expect(calendar.isWorkday(day('1990-01-01')).date).toBe('1990-01-01');
    expect(calendar.isWorkday(day('2200-12-31')).date).toBe('2200-12-31');
  });
});

describe('a deployment’s own days', () => {
  const source = '江政办发〔2026〕8号';

  it('stand above the notices', () => {
    const own = createWorkingCalendar({
      overrides: [
        { date: '2026-07-01', working: false, name: '防汛停工', source },
        { date: '2026-07-04', working: true, name: '防汛值守', source },
        { date: '2026-10-02', working: true, name: '普查集中办公', source },
      ],
    });
    expect(own.isWorkday(day('2026-07-01'))).toMatchObject({
      working: false,
      reason: 'override',
      name: '防汛停工',
    });
    expect(own.isWorkday(day('2026-07-04')).working).toBe(true);
    expect(own.isWorkday(day('2026-10-02')).working).toBe(true);
    expect(own.isWorkday(day('2026-10-03')).reason).toBe('holiday');
  });

  it('settle a year that the data lack once the year is confirmed', () => {
    const overrides = [{ date: '2027-10-01', working: false, name: '国庆节', source }];
    const unconfirmed = createWorkingCalendar({ overrides });
    expect(unconfirmed.isWorkday(day('2027-10-01')).provisional).toBe(false);
    expect(unconfirmed.isWorkday(day('2027-10-08')).provisional).toBe(true);
    const confirmed = createWorkingCalendar({
      overrides,
      confirmedYears: [{ year: 2027, source }],
    });
    expect(confirmed.isWorkday(day('2027-10-08')).provisional).toBe(false);
    expect(confirmed.isWorkday(day('2026-12-28')).provisional).toBe(false);
    expect(confirmed.isWorkday(day('2027-12-28')).provisional).toBe(true);
  });

  it('change the digest and the version, and equal entries give equal digests', () => {
    const overrides = [{ date: '2026-07-01', working: false, name: '防汛停工', source }];
    expect(createWorkingCalendar({ overrides }).digest).not.toBe(calendar.digest);
    expect(createWorkingCalendar({ overrides }).version).not.toBe(calendar.version);
    expect(createWorkingCalendar({}).digest).toBe(calendar.digest);
    expect(calendar.version).toMatch(/^chinese-days@\d+\.\d+\.\d+ 2004–2026 #[0-9a-f]{8}$/);
  });

  it.each([
    [
      'a day that does not exist',
      { overrides: [{ date: '2026-02-30', working: true, name: 'x', source }] },
    ],
    ['a day without a source', { overrides: [{ date: '2026-07-01', working: true, name: 'x' }] }],
    ['a key that means nothing', { holidays: [] }],
    ['something that is no object', 'none'],
  ])('are refused with %s', (_, options) => {
    expect(refusalOf(() => createWorkingCalendar(options))).toBe('calendarOptionsInvalid');
  });

  it('are refused when one day is given twice', () => {
    const entry = { date: '2026-07-01', working: false, name: '防汛停工', source };
    const options = { overrides: [entry, { ...entry, working: true }] };
    expect(refusalOf(() => createWorkingCalendar(options))).toBe('calendarDayTwice');
  });
});
