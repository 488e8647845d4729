import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import {
  addWorkingDays,
  subtractWorkingDays,
  workingDayOnOrAfter,
  workingDaysBetween,
} from '../../../../functions/domain/deadlines/working-days.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { addCalendarDays, localDateSchema } from '../../../../functions/domain/kernel/time.ts';

const calendar = createWorkingCalendar();
const day = (date: string) => localDateSchema.parse(date);
const due = (date: string, days: number) => addWorkingDays(day(date), days, calendar).dueDate;

describe('counting working days', () => {
  it.each([
    ['2020-08-25', 3, '2020-08-28'],
    ['2018-06-29', 30, '2018-08-10'],
    ['2017-06-28', 30, '2017-08-09'],
    // Over 国庆节 of 2020, with make-up days on 09-27 (Sunday) and 10-10 (Saturday).
    ['2020-09-25', 3, '2020-09-29'],
    ['2020-09-30', 3, '2020-10-12'],
    // Over the Spring Festival of 2026: work on 02-14 and 02-28.
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 5, '2026-02-28'],
    // From a day off the count starts on the next working day.
    ['2020-08-29', 1, '2020-08-31'],
    ['2020-10-03', 1, '2020-10-09'],
  ])('%s + %i working days = %s', (start, days, expected) => {
    expect(due(start, days)).toBe(expected);
  });

  it('ends on the day itself with no days, also when it is a day off', () => {
    const count = addWorkingDays(day('2020-10-03'), 0, calendar);
    expect(count).toEqual({ dueDate: '2020-10-03', trace: [], provisional: false });
  });

  it('shows every day up to the due date and why it counted', () => {
    const { trace } = addWorkingDays(day('2020-09-30'), 3, calendar);
    expect(trace.map(({ date, counted, reason }) => [date.slice(5), counted, reason])).toEqual([
      ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07', '10-08'].map((date) => [
        date,
        null,
        'holiday',
      ]),
      ['10-09', 1, 'weekday'],
      ['10-10', 2, 'makeUpWorkday'],
      ['10-11', null, 'weekend'],
      ['10-12', 3, 'weekday'],
    ]);
  });

  it('says when an unknown notice could move the due date', () => {
    expect(addWorkingDays(day('2026-12-21'), 3, calendar).provisional).toBe(false);
    expect(addWorkingDays(day('2026-12-21'), 6, calendar).provisional).toBe(true);
    expect(addWorkingDays(day('2026-12-31'), 1, calendar)).toMatchObject({
      dueDate: '2027-01-01',
      provisional: true,
    });
  });

  it.each([-1, 367, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days', (days) => {
    expect(() => addWorkingDays(day('2020-08-25'), days, calendar)).toThrow(Refusal);
  });

  it('counts the longest span that it allows', () => {
    const { trace } = addWorkingDays(day('2024-01-01'), 366, calendar);
    expect(trace.filter(({ counted }) => counted !== null)).toHaveLength(366);
  });

  it('runs out of the calendar with a refusal, not with a guess', () => {
    expect(() => addWorkingDays(day('2200-12-30'), 5, calendar)).toThrow('dateOutsideCalendar');
  });
});

const dates = fc.integer({ min: 0, max: 8_300 }).map((n) => addCalendarDays(day('2004-01-01'), n));

describe('the count', () => {
  it('ends on a working day and is undone by workingDaysBetween', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 120 }), (start, days) => {
        const { dueDate, trace } = addWorkingDays(start, days, calendar);
        expect(calendar.isWorkday(dueDate).working).toBe(true);
        expect(workingDaysBetween(start, dueDate, calendar).days).toBe(days);
        expect(workingDaysBetween(dueDate, start, calendar).days).toBe(-days);
        expect(trace.at(-1)?.counted).toBe(days);
        expect(trace[0]?.date).toBe(addCalendarDays(start, 1));
      }),
    );
  });

  it('can be made in two parts', () => {
    const part = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(dates, part, part, (start, first, second) => {
        const middle = addWorkingDays(start, first, calendar).dueDate;
        const twice = addWorkingDays(middle, second, calendar).dueDate;
        expect(twice).toBe(addWorkingDays(start, first + second, calendar).dueDate);
      }),
    );
  });
});

describe('working days between two days', () => {
  it('are none on one day and over a holiday', () => {
    expect(workingDaysBetween(day('2020-08-25'), day('2020-08-25'), calendar).days).toBe(0);
    expect(workingDaysBetween(day('2020-09-30'), day('2020-10-08'), calendar).days).toBe(0);
  });

  it('are provisional over days that are not settled', () => {
    const span = workingDaysBetween(day('2026-12-01'), day('2027-01-10'), calendar);
    expect(span.provisional).toBe(true);
  });

  it('are refused beyond twenty years', () => {
    expect(() => workingDaysBetween(day('2000-01-01'), day('2026-01-01'), calendar)).toThrow(
      'spanTooLong',
    );
  });
});

describe('the next working day', () => {
  it('is the day itself or the first one that counts', () => {
    expect(workingDayOnOrAfter(day('2020-08-25'), calendar)).toBe('2020-08-25');
    expect(workingDayOnOrAfter(day('2020-10-01'), calendar)).toBe('2020-10-09');
    expect(workingDayOnOrAfter(day('2020-09-27'), calendar)).toBe('2020-09-27');
  });
});

describe('counting back from a due date', () => {
  it('skips days off and counts make-up days', () => {
    const back = (date: string, days: number) => subtractWorkingDays(day(date), days, calendar);
    expect(back('2020-08-28', 3)).toBe('2020-08-25');
    expect(back('2020-10-12', 3)).toBe('2020-09-30');
    expect(back('2020-09-29', 2)).toBe('2020-09-27');
    expect(back('2020-10-03', 0)).toBe('2020-10-03');
    expect(() => back('2020-10-03', -1)).toThrow('workingDaysInvalid');
  });
});
