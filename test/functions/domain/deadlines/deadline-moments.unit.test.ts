import { describe, expect, it } from 'vitest';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import { addHours, endOfDay } from '../../../../functions/domain/deadlines/deadline-moments.ts';
import { deadlineAfter } from '../../../../functions/domain/deadlines/time-limit.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { instantSchema, localDateSchema } from '../../../../functions/domain/kernel/time.ts';

const calendar = createWorkingCalendar();
const at = (instant: string) => instantSchema.parse(instant);

describe('the moment at which a deadline runs out', () => {
  it('is 24:00 in Shanghai on the last day', () => {
    expect(endOfDay(localDateSchema.parse('2020-08-28'))).toBe('2020-08-28T16:00:00.000Z');
  });

  it('is counted from the day in China, not from the day in UTC', () => {
    const threeDays = { unit: 'workingDays', amount: 3 } as const;
    const evening = deadlineAfter(threeDays, at('2020-08-25T15:59:59.999Z'), calendar);
    expect(evening).toMatchObject({ dueDate: '2020-08-28', dueAt: '2020-08-28T16:00:00.000Z' });
    const pastMidnight = deadlineAfter(threeDays, at('2020-08-25T16:00:00.000Z'), calendar);
    expect(pastMidnight).toMatchObject({ dueDate: '2020-08-31' });
  });
});

describe('deadlines in hours', () => {
  it('run on the clock, through nights and holidays', () => {
    const fridayNight = at('2020-10-02T14:30:00.000Z');
    expect(addHours(fridayNight, 5)).toBe('2020-10-02T19:30:00.000Z');
    expect(addHours(fridayNight, 24)).toBe('2020-10-03T14:30:00.000Z');
    expect(addHours(fridayNight, 0.5)).toBe('2020-10-02T15:00:00.000Z');
    expect(addHours(fridayNight, 0)).toBe(fridayNight);
  });

  it.each([-1, 9_000, Number.NaN, Number.POSITIVE_INFINITY])(
    'are refused for %d hours',
    (hours) => {
      expect(() => addHours(at('2020-10-02T14:30:00.000Z'), hours)).toThrow(Refusal);
    },
  );
});
