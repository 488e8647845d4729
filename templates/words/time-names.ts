import type { TimeUnit } from '../../functions/domain/deadlines/time-limit.ts';
import type { Words } from './words.ts';

export const timeUnitNames: Readonly<Record<TimeUnit, Words>> = {
  hours: { zh: '小时', en: 'hours' },
  workingDays: { zh: '工作日', en: 'working days' },
  calendarDays: { zh: '自然日', en: 'calendar days' },
  months: { zh: '月', en: 'months' },
};
