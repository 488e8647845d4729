import type { Words } from './words.ts';

/** What the pages about the working-day calendar say. */
export const calendarWords = {
  menu: { zh: '工作日历', en: 'Calendar' },
  title: { zh: '{year}年工作日历', en: 'Working-day calendar {year}' },
  lead: {
    zh: '全年{days}个工作日。“休”是放假，“班”是调休上班，方框是本市自行规定的日期，“?”表示放假安排尚未公布。',
    en: '{days} working days. 休 is a day off, 班 a make-up working day, a frame a day that the city set itself, “?” a day whose holidays are not announced yet.',
  },
  uncovered: {
    zh: '国务院办公厅尚未公布这一年的放假安排，按周一至周五计算的期限都是暂定的。',
    en: 'The holidays of this year are not announced yet: whatever is counted by Monday to Friday is provisional.',
  },
  earlier: { zh: '上一年', en: 'year before' },
  later: { zh: '下一年', en: 'year after' },
  version: { zh: '数据来源', en: 'Source of the data' },
  off: { zh: '休', en: 'off' },
  work: { zh: '班', en: 'work' },
  own: { zh: '本市自行规定', en: 'set by the city' },
  open: { zh: '放假安排尚未公布', en: 'holidays not announced yet' },
  today: { zh: '今天', en: 'today' },
  ownDays: { zh: '本市自行规定的日期', en: 'Days that the city set itself' },
  noOwnDays: { zh: '这一年没有自行规定的日期。', en: 'None in this year.' },
  day: { zh: '日期', en: 'Day' },
  counts: { zh: '是否工作日', en: 'Working day' },
  name: { zh: '名称', en: 'Name' },
  source: { zh: '依据（文件名称和文号）', en: 'Rests on (title and number of the notice)' },
  working: { zh: '上班', en: 'working' },
  notWorking: { zh: '休息', en: 'off' },
  import: { zh: '导入放假和上班日', en: 'Import days off and working days' },
  importHint: {
    zh: '选择 .ics 日历文件（全天日程，名称末尾写“（休）”或“（班）”）或者 .json 文件。先预览变动，再确认导入。',
    en: 'Choose an .ics file (whole-day events whose names end in （休） or （班）) or a .json file. You see a preview before anything is recorded.',
  },
  file: { zh: '日历文件', en: 'Calendar file' },
  fileMissing: { zh: '请选择 .ics 或 .json 文件', en: 'Choose an .ics or .json file' },
  fileHint: {
    zh: '.ics 或 .json。可以把文件拖到这里。',
    en: '.ics or .json. You can drop it here.',
  },
  mode: { zh: '导入方式', en: 'How' },
  add: { zh: '添加到现有日期', en: 'add to the present days' },
  replace: { zh: '替换全部自行规定的日期', en: 'replace all days that the city set' },
  years: { zh: '本次已录入全部放假安排的年份', en: 'Years that this import completes' },
  yearsHint: {
    zh: '例如 2027，多个年份用逗号分开。填写后，该年的期限不再标为暂定。',
    en: 'For example 2027; several with commas. Dates of these years are then no longer provisional.',
  },
  preview: { zh: '预览变动', en: 'Preview' },
  previewTitle: { zh: '导入前预览', en: 'Preview of the import' },
  changed: { zh: '变动的日期', en: 'Days that change' },
  nothingChanges: { zh: '没有日期变动。', en: 'No day changes.' },
  before: { zh: '现在', en: 'now' },
  after: { zh: '导入后', en: 'after the import' },
  unchanged: {
    zh: '文件中另有{count}天与现有日历一致。',
    en: '{count} more days of the file are in the calendar already.',
  },
  moved: { zh: '将有{count}项未办结的期限改变。', en: '{count} open due dates would move.' },
  movedAtLeast: {
    zh: '将有至少{count}项未办结的期限改变。',
    en: 'At least {count} open due dates would move.',
  },
  passedOver: {
    zh: '未采用的日程（没有标明“休”或“班”，或者已取消）',
    en: 'Events passed over (neither 休 nor 班, or cancelled)',
  },
  confirm: { zh: '确认导入', en: 'Import' },
  back: { zh: '返回日历', en: 'Back to the calendar' },
  entries: { zh: '变动记录', en: 'Changes' },
  noEntries: { zh: '还没有导入过。', en: 'Nothing was imported yet.' },
  entry: { zh: '次序', en: 'Number' },
  when: { zh: '时间', en: 'When' },
  by: { zh: '经办人', en: 'By' },
  days: { zh: '自行规定的天数', en: 'Own days' },
  restored: { zh: '恢复到第{entry}次', en: 'put number {entry} back' },
  restore: { zh: '恢复到较早的日历', en: 'Put an earlier calendar back' },
  restoreHint: {
    zh: '撤销导入：重新采用较早一次的日期。原有记录保留，未办结的期限随之重新计算。',
    en: 'Undoes imports by taking over the days of an earlier one. Nothing is erased; open due dates are counted again.',
  },
  restoreTo: { zh: '恢复到', en: 'Which' },
  withoutOwn: { zh: '没有自行规定的日期', en: 'no own days' },
  reason: { zh: '理由或者依据', en: 'Reason or notice' },
} as const satisfies Readonly<Record<string, Words>>;

export const calendarDoneWords: Readonly<Record<string, Words>> = {
  importCalendar: {
    zh: '日历已更新，未办结的期限正在按新日历重新计算。',
    en: 'The calendar is updated; open due dates are being counted again.',
  },
  restoreCalendar: {
    zh: '已恢复较早的日历，未办结的期限正在重新计算。',
    en: 'The earlier calendar is back; open due dates are being counted again.',
  },
};

export const calendarFields: Readonly<Record<string, Words>> = {
  source: calendarWords.source,
  mode: calendarWords.mode,
  confirmedYears: calendarWords.years,
  entry: calendarWords.restoreTo,
};

/** Puts figures into one of the sentences above. */
export function withFigure(
  words: Words,
  figures: Readonly<Record<string, string | number>>,
): Words {
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_place, name: string) => String(figures[name] ?? ''));
  return { zh: fill(words.zh), en: fill(words.en) };
}
