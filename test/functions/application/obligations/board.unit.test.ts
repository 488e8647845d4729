import { describe, expect, test } from 'vitest';
import { countsOf } from '../../../../functions/application/obligations/board-counts.ts';
import { dueDaysOf, weeksOf } from '../../../../functions/application/obligations/board-days.ts';
import {
  boardFilterSchema,
  filtered,
  inScope,
} from '../../../../functions/application/obligations/board-filter.ts';
import { inOrder } from '../../../../functions/application/obligations/board-order.ts';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import { jiangzhou } from '../../../../infra/local/city.ts';
import { at, now, rowOf } from './board-of.ts';

const late = rowOf({ dueAt: at('2026-11-20', 24), department: 'education' });
const tonight = rowOf({ dueAt: at('2026-11-23', 24) });
const clock = rowOf({
  kind: 'authoritativeInformation',
  startsAt: at('2026-11-23', 14),
  dueAt: at('2026-11-23', 19),
});
const friday = rowOf({ dueAt: at('2026-11-27', 24), kind: 'validity' });
const done = rowOf({ dueAt: at('2026-11-25', 24), satisfiedAt: at('2026-11-20', 10) });
const board = [late, clock, tonight, friday, done];

const seen = (asked: unknown) => filtered(board, boardFilterSchema.parse(asked), now);

describe('what is listed', () => {
  test('is everything, where nothing is asked for', () => {
    expect(seen({})).toEqual(board);
  });

  test('holds a clock of hours within the next day, however much of it is left', () => {
    expect(clock.standing).toBe('due');
    expect(seen({ standing: ['overdue', 'soon', 'due'], withinHours: 24 })).toEqual([
      late,
      clock,
      tonight,
    ]);
  });

  test('belongs to the day at whose end it is due', () => {
    expect(seen({ from: '2026-11-23', to: '2026-11-23' })).toEqual([clock, tonight]);
    expect(seen({ from: '2026-11-24', to: '2026-11-24' })).toEqual([]);
    expect(seen({ to: '2026-11-20' })).toEqual([late]);
    expect(seen({ from: '2026-11-24' })).toEqual([friday, done]);
  });

  test.each([
    [{ from: '2026-02-30' }],
    [{ to: 'tomorrow' }],
    [{ withinHours: -1 }],
    [{ withinHours: 100_000 }],
    [{ standing: ['unknown'] }],
  ])('is refused for %j', (asked) => {
    expect(boardFilterSchema.safeParse(asked).success).toBe(false);
  });
});

describe('the order', () => {
  const city = jiangzhou('http://localhost', 'nanjing-2020');
  const ordered = (order: Parameters<typeof inOrder>[1]) => inOrder(board, order, city);

  test('is as the board has it, or by the due date alone', () => {
    expect(ordered('owed')).toEqual(board);
    expect(ordered('first')).toEqual([late, clock, tonight, done, friday]);
    expect(ordered('last')).toEqual([friday, done, tonight, clock, late]);
  });

  test('of what is urgent begins with what can still be done in time', () => {
    expect(ordered('urgent')).toEqual([clock, tonight, friday, done, late]);
  });

  test('puts together kinds, and departments as the city lists them', () => {
    expect(ordered('kind')).toEqual([late, tonight, done, friday, clock]);
    expect(ordered('department')).toEqual([clock, tonight, friday, done, late]);
  });
});

describe('what is counted', () => {
  test('is what is in scope, by standing, kind and department', () => {
    const scope = inScope(board, boardFilterSchema.parse({ department: 'housing', kind: 'gate' }));
    expect(countsOf(scope)).toEqual([
      { standing: 'soon', kind: 'gate', department: 'housing', count: 1 },
      { standing: 'met', kind: 'gate', department: 'housing', count: 1 },
    ]);
  });

  test('on the days ahead is only what is still owed; free days say why', () => {
    const calendar = createWorkingCalendar({
      overrides: [{ date: '2026-11-26', working: false, name: '防汛停工', source: '示例' }],
    });
    const days = dueDaysOf(board, now, calendar);
    expect(days).toHaveLength(35);
    expect(days[0]).toEqual({ date: '2026-11-23', working: true, name: null, owed: 2 });
    expect(days[3]).toEqual({ date: '2026-11-26', working: false, name: '防汛停工', owed: 0 });
    expect(days.filter(({ owed }) => owed > 0).map(({ date }) => date)).toEqual([
      '2026-11-23',
      '2026-11-27',
    ]);
  });

  test('week by week is all that was and is due', () => {
    const weeks = weeksOf(board, now);
    expect(weeks.find(({ from }) => from === '2026-11-16')?.counts).toEqual({ overdue: 1 });
    expect(weeks.find(({ from }) => from === '2026-11-23')?.counts).toEqual({
      soon: 1,
      due: 2,
      met: 1,
    });
  });
});
