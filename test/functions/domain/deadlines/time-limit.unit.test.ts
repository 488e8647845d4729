import { describe, expect, it } from 'vitest';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import { describeTraceStep } from '../../../../functions/domain/deadlines/describe-trace.ts';
import {
  deadlineAfter,
  type TimeLimit,
} from '../../../../functions/domain/deadlines/time-limit.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { instantSchema, localDateSchema } from '../../../../functions/domain/kernel/time.ts';

const calendar = createWorkingCalendar();
const at = (instant: string) => instantSchema.parse(instant);
const day = (date: string) => localDateSchema.parse(date);
const limited = (limit: TimeLimit, instant: string) => deadlineAfter(limit, at(instant), calendar);

describe('a time limit', () => {
  it('of hours runs from the minute of the event, through night and holiday', () => {
    const deadline = limited({ unit: 'hours', amount: 5 }, '2020-10-02T14:30:00.000Z');
    expect(deadline).toMatchObject({ dueAt: '2020-10-02T19:30:00.000Z', provisional: false });
    expect(deadline.trace.map((step) => describeTraceStep(step, 'zh-CN'))).toEqual([
      '第5小时 2020-10-03 03:30（昼夜连续计算，含休息日）',
    ]);
  });

  it('of calendar days counts holidays and ends at the end of its last day', () => {
    const deadline = limited({ unit: 'calendarDays', amount: 30 }, '2026-09-10T02:00:00.000Z');
    expect(deadline).toMatchObject({ dueDate: '2026-10-10', dueAt: '2026-10-10T16:00:00.000Z' });
    expect(deadline.trace).toHaveLength(30);
    expect(describeTraceStep(deadline.trace[20] ?? fail(), 'zh-CN')).toBe(
      '第21日 2026-10-01（周四）',
    );
  });

  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('of months ends on the same day of the month: %s and %i are %s', (start, amount, due) => {
    const deadline = limited({ unit: 'months', amount }, `${start}T04:00:00.000Z`);
    expect([deadline.dueDate, deadline.trace.length]).toEqual([due, amount]);
  });

  it('of working days stands still while others are asked, and says for whom', () => {
    const pauses = [
      { reason: 'thirdParty' as const, after: day('2026-03-03'), until: day('2026-03-05') },
    ];
    const started = at('2026-03-02T01:00:00.000Z');
    const deadline = deadlineAfter({ unit: 'workingDays', amount: 3 }, started, calendar, pauses);
    expect(deadline.dueDate).toBe('2026-03-09');
    expect(deadline.trace.map((step) => describeTraceStep(step, 'zh-CN'))).toEqual([
      '第1日 2026-03-03（周二）',
      '2026-03-04（周三，征求第三方意见）停止计时（不计）',
      '2026-03-05（周四，征求第三方意见）停止计时（不计）',
      '第2日 2026-03-06（周五）',
      '2026-03-07 周六（不计）',
      '2026-03-08 周日（不计）',
      '第3日 2026-03-09（周一）',
    ]);
    expect(describeTraceStep(deadline.trace[1] ?? fail(), 'en')).toBe(
      '2026-03-04 (Wed, a third party is asked) clock stopped (not counted)',
    );
  });

  it('is provisional only where a notice of holidays could move it', () => {
    const late = '2026-12-20T01:00:00.000Z';
    expect(limited({ unit: 'workingDays', amount: 20 }, late).provisional).toBe(true);
    expect(limited({ unit: 'calendarDays', amount: 20 }, late).provisional).toBe(false);
    expect(limited({ unit: 'months', amount: 2 }, late).provisional).toBe(false);
  });

  it.each([
    [{ unit: 'hours', amount: -1 }, 'timeLimitInvalid'],
    [{ unit: 'workingDays', amount: 367 }, 'timeLimitInvalid'],
    [{ unit: 'calendarDays', amount: 1.5 }, 'timeLimitInvalid'],
    [{ unit: 'months', amount: Number.NaN }, 'timeLimitInvalid'],
  ] as const)('of %o is refused', (limit, reason) => {
    expect(() => limited(limit, '2026-03-02T01:00:00.000Z')).toThrow(
      expect.objectContaining({ reason }),
    );
  });

  it.each(['hours', 'workingDays', 'calendarDays', 'months'] as const)(
    'of %s is refused outside the calendar',
    (unit) => {
      const outside = [at('1989-12-30T01:00:00.000Z'), at('2200-12-31T01:00:00.000Z')];
      for (const started of outside) {
        expect(() => deadlineAfter({ unit, amount: 40 }, started, calendar)).toThrow(Refusal);
      }
    },
  );
});

function fail(): never {
  throw new Error('the trace is shorter than it should be');
}
