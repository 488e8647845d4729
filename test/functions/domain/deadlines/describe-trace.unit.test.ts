import { describe, expect, it } from 'vitest';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import {
  describeTraceStep,
  type TraceLanguage,
} from '../../../../functions/domain/deadlines/describe-trace.ts';
import { addWorkingDays } from '../../../../functions/domain/deadlines/working-days.ts';
import { localDateSchema } from '../../../../functions/domain/kernel/time.ts';

const source = '江政办发〔2026〕8号';
const calendar = createWorkingCalendar({
  overrides: [
    { date: '2026-07-01', working: false, name: '防汛停工', source },
    { date: '2026-07-04', working: true, name: '防汛值守', source },
  ],
});

function lines(start: string, days: number, language: TraceLanguage): string[] {
  const { trace } = addWorkingDays(localDateSchema.parse(start), days, calendar);
  return trace.map((step) => describeTraceStep(step, language));
}

describe('a line of the count', () => {
  it('reads in Chinese', () => {
    expect(lines('2020-08-25', 1, 'zh-CN')).toEqual(['第1日 2020-08-26（周三）']);
    expect(lines('2020-09-25', 2, 'zh-CN')).toEqual([
      '2020-09-26 周六（不计）',
      '第1日 2020-09-27（周日，国庆节调休上班）',
      '第2日 2020-09-28（周一）',
    ]);
    expect(lines('2020-09-30', 1, 'zh-CN')[0]).toBe('2020-10-01 国庆节（不计）');
    expect(lines('2026-06-30', 3, 'zh-CN')).toEqual([
      '2026-07-01 防汛停工（不计）',
      '第1日 2026-07-02（周四）',
      '第2日 2026-07-03（周五）',
      '第3日 2026-07-04（周六，防汛值守）',
    ]);
    expect(lines('2026-12-31', 1, 'zh-CN')).toEqual([
      '第1日 2027-01-01（周五）（暂定：放假安排尚未公布）',
    ]);
  });

  it('reads in English', () => {
    expect(lines('2020-09-25', 2, 'en')).toEqual([
      '2020-09-26 Sat (not counted)',
      'day 1 2020-09-27 (Sun, make-up working day for National Day)',
      'day 2 2020-09-28 (Mon)',
    ]);
    expect(lines('2020-09-30', 1, 'en')[0]).toBe('2020-10-01 National Day (not counted)');
    expect(lines('2026-12-31', 1, 'en')[0]).toContain('(provisional: ');
  });
});
