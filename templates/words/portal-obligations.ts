import type { Words } from './words.ts';

/** Words of the board of obligations and of the page of one. */
export const boardWords = {
  title: { zh: '期限总览', en: 'Deadlines' },
  lead: {
    zh: '文件、解读、回应和各类事项的全部期限。每个期限注明依据，可以查看逐日计算的过程。',
    en: 'Every time limit of documents, interpretations, responses and other matters, each with its rule and how it was counted day by day.',
  },
  over: { zh: '已完成或终止的{count}项', en: '{count} done or no longer owed' },
  filter: { zh: '筛选', en: 'Filter' },
  standing: { zh: '状态', en: 'Standing' },
  allStandings: { zh: '全部状态', en: 'All standings' },
  kind: { zh: '事项类别', en: 'Kind' },
  allKinds: { zh: '全部类别', en: 'All kinds' },
  department: { zh: '责任部门', en: 'Department' },
  allDepartments: { zh: '全部部门', en: 'All departments' },
  text: { zh: '名称中的文字', en: 'Words in the title' },
  of: { zh: '所属', en: 'Belongs to' },
  due: { zh: '期限', en: 'Due' },
  owed: { zh: '应办事项', en: 'What is owed' },
  basis: { zh: '依据', en: 'Rule' },
  total: {
    zh: '共{total}项，第{page}页，共{pages}页',
    en: '{total} in all, page {page} of {pages}',
  },
  none: { zh: '没有符合条件的期限。', en: 'No obligation matches.' },
  previous: { zh: '上一页', en: 'Previous page' },
  next: { zh: '下一页', en: 'Next page' },
  pages: { zh: '翻页', en: 'Pages' },
  sum: { zh: '合计', en: 'All' },
  byKind: { zh: '按事项类别统计', en: 'By kind' },
  byDepartment: { zh: '按责任部门统计', en: 'By department' },
  picture: { zh: '各周到期的事项', en: 'What is due week by week' },
  pictureNote: {
    zh: '每根柱子是一周（周一的日期），柱顶是总数，竖线处是本周。',
    en: 'Each bar is a week (the date of its Monday) with its total on top; the line marks this week.',
  },
  noneInWeeks: { zh: '这些周内没有到期的事项。', en: 'Nothing is due in these weeks.' },
  download: { zh: '下载', en: 'Download' },
  csv: { zh: '表格（CSV）', en: 'Table (CSV)' },
  json: { zh: '数据（JSON）', en: 'Data (JSON)' },
  ownOnly: {
    zh: '现在只列出您所在部门的期限。',
    en: 'Only the obligations of your department are listed.',
  },
  showAll: { zh: '查看全部部门', en: 'Show all departments' },
  metAt: { zh: '完成于', en: 'done' },
  ceasedAt: { zh: '终止于', en: 'no longer owed since' },
  movedFrom: { zh: '已重新计算，原为{day}', en: 'counted anew, was {day}' },
  provisional: {
    zh: '暂定：该年放假安排尚未公布',
    en: 'provisional: the holidays of that year are not announced yet',
  },
  trace: { zh: '逐日计算', en: 'How it was counted' },
  hoursTrace: {
    zh: '按小时连续计算，不分昼夜和节假日。',
    en: 'Counted in hours on the clock, day and night, holidays included.',
  },
  dateNamed: {
    zh: '这个日期由解读方案或规定直接写明，不逐日计算。',
    en: 'The plan or the rule names this date itself; no days are counted.',
  },
  from: { zh: '起算', en: 'Runs from' },
  notices: { zh: '提醒和督促', en: 'Reminders and escalations' },
  noNotices: { zh: '还没有发出提醒。', en: 'Nothing was sent yet.' },
  reminder: { zh: '提醒', en: 'Reminder' },
  escalation: { zh: '逾期督促', en: 'Escalation' },
  byGate: {
    zh: '由所在环节的流程提醒，不另行重复提醒。',
    en: 'The workflow of its step reminds of it, and nothing else does.',
  },
  recomputations: { zh: '期限的重新计算', en: 'How the date moved' },
  recomputed: {
    zh: '{at} 按现行工作日历和规则重新计算：{from} 改为 {to}（日历：{calendar}）',
    en: '{at}: counted anew by the calendar and rules in force, {from} became {to} (calendar: {calendar})',
  },
  back: { zh: '返回期限总览', en: 'Back to the board' },
} as const satisfies Record<string, Words>;

/** A sentence of the board with its figures put in. */
export function withFigures(
  { zh, en }: Words,
  figures: Readonly<Record<string, string | number>>,
): Words {
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(figures[name] ?? place));
  return { zh: fill(zh), en: fill(en) };
}
