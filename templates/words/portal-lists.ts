import type { Words } from './words.ts';

/** Words of the lists: inbox, dossiers, deadlines, workflows and mail. */
export const listWords = {
  inboxTitle: { zh: '待办事项', en: 'What waits for you' },
  inboxEmpty: {
    zh: '暂无待办事项。',
    en: 'Nothing waits for you at present.',
  },
  inboxElsewhere: {
    zh: '这里只列出等您办理的环节。网站巡查、答复申请等限时事项和其他期限，见',
    en: 'Only steps that wait for you are listed here. Timed matters and all other time limits are under',
  },
  dossier: { zh: '卷宗', en: 'Dossier' },
  gate: { zh: '环节', en: 'Step' },
  due: { zh: '期限', en: 'Due' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  today: { zh: '今天到期', en: 'Due today' },
  status: { zh: '状态', en: 'Status' },
  department: { zh: '起草部门', en: 'Department' },
  number: { zh: '文号', en: 'Number' },
  changed: { zh: '进入该状态', en: 'Since' },
  waitsFor: { zh: '等待', en: 'Waits for' },
  normative: { zh: '规范性文件', en: 'Normative document' },
  allStatuses: { zh: '全部状态', en: 'All statuses' },
  filter: { zh: '筛选', en: 'Filter' },
  noDossiers: { zh: '没有符合条件的卷宗。', en: 'No dossier matches.' },
  allDepartments: { zh: '全部部门', en: 'All departments' },
  dueBy: { zh: '至{day}', en: 'by {day}' },
  provisional: {
    zh: '暂定：该年放假安排尚未公布',
    en: 'provisional: the holidays of that year are not announced yet',
  },
  supervisionTitle: { zh: '流程运行情况', en: 'Workflows' },
  workflow: { zh: '流程', en: 'Workflow' },
  execution: { zh: '对象', en: 'Subject' },
  current: { zh: '所在环节', en: 'At' },
  started: { zh: '开始', en: 'Started' },
  nextDue: { zh: '期限或下次唤醒', en: 'Due or next wake-up' },
  noExecutions: { zh: '没有流程在运行。', en: 'No workflow has been started.' },
  mailboxTitle: { zh: '邮件', en: 'Mail' },
  mailboxLead: {
    zh: '系统发往各身份信箱的提醒、催办和退文通知。您看到的是发给您的身份和部门的邮件；督查人员和系统管理员可以看到全部。',
    en: 'Reminders, escalations and returns sent to role mailboxes. You see those to your roles and department; supervisors and administrators see all of them.',
  },
  noMails: { zh: '没有邮件。', en: 'No mail.' },
  to: { zh: '收件', en: 'To' },
  sent: { zh: '发送', en: 'Sent' },
} as const satisfies Record<string, Words>;

/** Workflows as people call them. */
export const workflowNames: Readonly<Record<string, Words>> = {
  issuance: { zh: '文件与解读办理', en: 'issuance' },
  gate: { zh: '环节', en: 'gate' },
  'follow-up': { zh: '后续解读', en: 'later interpretation' },
  'gazette-issue': { zh: '公报编发', en: 'gazette issue' },
};

/** How an execution of a workflow stands. */
export const executionStatusNames: Readonly<Record<string, Words>> = {
  running: { zh: '运行中', en: 'running' },
  succeeded: { zh: '已完成', en: 'succeeded' },
  failed: { zh: '失败', en: 'failed' },
  timedOut: { zh: '超时', en: 'timed out' },
  aborted: { zh: '已中止', en: 'aborted' },
};

/** The way through a list whose pages are counted. */
export const pageWords = {
  first: { zh: '首页', en: 'First page' },
  previous: { zh: '上一页', en: 'Previous page' },
  next: { zh: '下一页', en: 'Next page' },
  last: { zh: '末页', en: 'Last page' },
  pages: { zh: '翻页', en: 'Pages' },
} as const satisfies Record<string, Words>;

/** For example `共88项，第1页，共2页`. */
export function countedWords(list: {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}): Words {
  const { total, page, pages } = list;
  if (pages === 1) return { zh: `共${total}项`, en: `${total} in all` };
  return {
    zh: `共${total}项，第${page}页，共${pages}页`,
    en: `${total} in all, page ${page} of ${pages}`,
  };
}
