import type { BrokenWhere } from '../../functions/domain/calendar-registry/icalendar/content-lines.ts';
import type { TimeUnit } from '../../functions/domain/deadlines/time-limit.ts';
import type { Words } from './words.ts';

export const timeUnitNames: Readonly<Record<TimeUnit, Words>> = {
  hours: { zh: '小时', en: 'hours' },
  workingDays: { zh: '工作日', en: 'working days' },
  calendarDays: { zh: '自然日', en: 'calendar days' },
  months: { zh: '月', en: 'months' },
};

/** What is wrong with a line of a calendar file. */
export const calendarProblemNames: Readonly<Record<BrokenWhere, Words>> = {
  tooLong: { zh: '文件的行数过多', en: 'the file has too many lines' },
  line: { zh: '不是“名称:值”的形式', en: 'it is not of the form NAME:VALUE' },
  begin: { zh: '文件应当以 BEGIN:VCALENDAR 开头', en: 'the file must begin with BEGIN:VCALENDAR' },
  version: { zh: '缺少 VERSION:2.0', en: 'VERSION:2.0 is missing' },
  component: { zh: 'BEGIN 和 END 不成对', en: 'BEGIN and END do not match' },
  noStart: { zh: '日程没有开始日期 DTSTART', en: 'the event has no DTSTART' },
  date: { zh: '不是年月日八位数字的日期', en: 'it is no date of eight digits' },
  end: { zh: '结束日期不晚于开始日期', en: 'the end does not lie after the beginning' },
  duration: { zh: '时长不是整天', en: 'the duration is not of whole days' },
  twice: { zh: '同一项写了两次', en: 'the same property stands twice' },
  json: { zh: '不是有效的 JSON', en: 'it is no valid JSON' },
};
