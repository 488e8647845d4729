import { standingNames } from './obligations.ts';
import type { Words } from './words.ts';

/** Words of the board of obligations and of the page of one. */
export const boardWords = {
  title: { zh: '期限总览', en: 'Deadlines' },
  lead: {
    zh: '文件、解读、回应和各类事项的全部期限。点开应办事项，可以看到依据的条款和逐日计算的过程。',
    en: 'Every time limit of documents, interpretations, responses and other matters. Open what is owed to see the clause behind it and how the date was counted day by day.',
  },
  show: { zh: '显示', en: 'Show' },
  shows: { zh: '按办理状态查看', en: 'By standing' },
  dueFrom: { zh: '期限自', en: 'Due from' },
  dueTo: { zh: '至', en: 'to' },
  clear: { zh: '清除条件', en: 'Clear' },
  dueOn: { zh: '期限在{from}至{to}之间', en: 'due between {from} and {to}' },
  dueOnDay: { zh: '期限为{from}', en: 'due on {from}' },
  calendar: { zh: '未来五周到期的事项', en: 'What is due in five weeks' },
  calendarNote: {
    zh: '数字是当天到期、尚未办结的项数，点开列出。灰底为休息日。',
    en: 'Each figure counts what is still owed and due that day, and lists it. Grey days are free.',
  },
  dayOff: { zh: '休', en: 'off' },
  dayOn: { zh: '班', en: 'on' },
  today: { zh: '今天', en: 'Today' },
  dueToday: { zh: '今天到期', en: 'due today' },
  dueTomorrow: { zh: '明天到期', en: 'due tomorrow' },
  dueInDays: { zh: '还有{days}天', en: 'in {days} days' },
  lateByDay: { zh: '逾期1天', en: '1 day late' },
  lateByDays: { zh: '逾期{days}天', en: '{days} days late' },
  onTimeByDepartment: { zh: '各部门按时情况', en: 'On time, by department' },
  onTimeByKind: { zh: '各类事项按时情况', en: 'On time, by kind' },
  onTimeNote: {
    zh: '已到期的事项中，按时完成、逾期完成和至今未办的各占多少；逾期最多的在前。',
    en: 'Of all that has fallen due: done in time, done late, not done yet. Most overdue first.',
  },
  onTimeRest: { zh: '其余{count}个', en: '{count} more' },
  nothingFellDue: { zh: '还没有到期的事项。', en: 'Nothing has fallen due yet.' },
  stillOverdue: { zh: '逾期{count}', en: '{count} overdue' },
  over: { zh: '已完成或终止的{count}项', en: '{count} done or no longer owed' },
  filter: { zh: '筛选', en: 'Filter' },
  standing: { zh: '状态', en: 'Standing' },
  kind: { zh: '事项类别', en: 'Kind' },
  allKinds: { zh: '全部类别', en: 'All kinds' },
  department: { zh: '责任部门', en: 'Department' },
  allDepartments: { zh: '全部部门', en: 'All departments' },
  text: { zh: '名称中的文字', en: 'Words in the title' },
  of: { zh: '所属', en: 'Belongs to' },
  due: { zh: '期限', en: 'Due' },
  owed: { zh: '应办事项', en: 'What is owed' },
  basis: { zh: '依据', en: 'Rule' },
  none: { zh: '没有符合条件的期限。', en: 'No obligation matches.' },
  noneNow: {
    zh: '没有逾期的事项，24小时内也没有到期的。',
    en: 'Nothing is overdue, and nothing falls due within 24 hours.',
  },
  otherwise: { zh: '另有{count}项处于其他状态：', en: '{count} stand otherwise:' },
  showThem: { zh: '全部列出', en: 'list all' },
  sortedBy: { zh: '按“{head}”排序', en: 'sort by “{head}”' },
  sum: { zh: '合计', en: 'All' },
  byKind: { zh: '按事项类别统计', en: 'By kind' },
  byDepartment: { zh: '按责任部门统计', en: 'By department' },
  picture: { zh: '各周到期的事项', en: 'What is due week by week' },
  pictureNote: {
    zh: '每根柱子是一周（周一的日期），柱顶是总数，点开列出；竖线处是本周。',
    en: 'Each bar is a week (the date of its Monday) with its total on top, and lists it; the line marks this week.',
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
  earlierNotices: { zh: '此前{count}次', en: '{count} earlier' },
  dueThen: { zh: '（当时的期限是{day}）', en: ' (due {day} then)' },
  goThere: { zh: '前往办理', en: 'Go and do it' },
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

/** What one can look at; the first is what somebody must do now. */
export const boardShowNames = {
  now: { zh: '现在要办', en: 'to do now' },
  overdue: standingNames.overdue,
  day: { zh: '24小时内到期', en: 'due within 24 hours' },
  week: { zh: '七天内到期', en: 'due within 7 days' },
  owed: { zh: '全部未办结', en: 'all still owed' },
  metLate: standingNames.metLate,
  met: standingNames.met,
  ceased: standingNames.ceased,
  soon: standingNames.soon,
  due: standingNames.due,
  all: { zh: '全部', en: 'all' },
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
