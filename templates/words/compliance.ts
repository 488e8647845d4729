import type { CountedRow, RowName } from '../../functions/domain/compliance/report.ts';
import { obligationKinds } from '../../functions/domain/deadlines/obligation.ts';
import { attributeNames } from './attributes.ts';
import { formNames } from './interpretation.ts';
import { obligationNames } from './obligations.ts';
import { validityNames } from './statuses.ts';
import type { Words } from './words.ts';

export const complianceWords = {
  menu: { zh: '合规报告', en: 'Compliance' },
  title: { zh: '年度合规报告', en: 'Yearly compliance report' },
  lead: {
    zh: '每个数字都来自台账事件，点开即可看到依据；没有估算，也没有手工填报。',
    en: 'Every figure comes from events of the ledger; open it to see which. Nothing is estimated or typed in.',
  },
  cityLead: {
    zh: '各部门按时情况，逾期最多的在前。点开部门名称，可以看到它的报告和每个数字所依据的台账事件。',
    en: 'How each department kept the times of the year, most overdue first. Each name leads to its report, with the events of the ledger behind every figure.',
  },
  allDepartments: { zh: '全部部门', en: 'All departments' },
  sum: { zh: '合计', en: 'All' },
  department: { zh: '部门', en: 'Department' },
  year: { zh: '年份', en: 'Year' },
  show: { zh: '查看', en: 'Show' },
  onTime: { zh: '按时完成情况', en: 'What was due, and when it was done' },
  counted: { zh: '工作情况', en: 'What was done' },
  item: { zh: '事项', en: 'Item' },
  rate: { zh: '比率', en: 'Rate' },
  rateOnTime: { zh: '按时率', en: 'On time' },
  figures: { zh: '数量', en: 'Figures' },
  basis: { zh: '依据', en: 'Basis' },
  least: { zh: '应不少于{least}次', en: 'at least {least}' },
  leastMet: { zh: '已达到', en: 'reached' },
  leastUnmet: { zh: '未达到', en: 'not reached' },
  evidence: { zh: '依据的台账事件', en: 'Events of the ledger' },
  besides: { zh: '另有', en: 'Besides' },
  more: { zh: '另有{more}项，见数据下载', en: '{more} more in the data' },
  asOf: { zh: '统计截至', en: 'As of' },
  download: { zh: '下载', en: 'Download' },
  nothingRecorded: {
    zh: '这个部门这一年没有办理记录。请在上面选择别的部门或年份。',
    en: 'Nothing is on record for this department in this year. Choose another department or year above.',
  },
  nothingDue: { zh: '这一年没有到期的事项。', en: 'Nothing was due in this year.' },
} as const satisfies Record<string, Words>;

const registers: Readonly<Record<string, Words>> = {
  departments: { zh: '部门登记簿', en: 'Register of departments' },
  experts: { zh: '专家库', en: 'Register of experts' },
  calendar: { zh: '工作日历', en: 'Calendar' },
};
const streams: Readonly<Record<string, Words>> = {
  dossier: { zh: '卷宗', en: 'Dossier' },
  incident: { zh: '事件', en: 'Incident' },
  matter: { zh: '事项', en: 'Matter' },
  issue: { zh: '公报', en: 'Gazette' },
};

/** What the ledger keeps under a name, for example `卷宗 waste-sorting-2026`. */
export function streamName(stream: string): Words {
  const [category = '', id = ''] = stream.split('/', 2);
  const words = category === 'registry' ? registers[id] : streams[category];
  if (words === undefined) return { zh: stream, en: stream };
  return category === 'registry' ? words : { zh: `${words.zh} ${id}`, en: `${words.en} ${id}` };
}

/** Events by their numbers in a stream, for example `第3、7号事件`. */
export function eventsOf(versions: readonly number[]): Words {
  return {
    zh: `第${runsOf(versions, '—').join('、')}号事件`,
    en: `event${versions.length === 1 ? '' : 's'} ${runsOf(versions, '–').join(', ')}`,
  };
}

/** Three or more that follow each other are told by the first and the last. */
function runsOf(versions: readonly number[], to: string): readonly string[] {
  const runs: number[][] = [];
  for (const version of versions) {
    const run = runs.at(-1);
    if (run?.at(-1) === version - 1) run.push(version);
    else runs.push([version]);
  }
  return runs.flatMap((run) =>
    run.length < 3 ? run.map(String) : [`${run[0]}${to}${run.at(-1)}`],
  );
}

const countedNames: Readonly<Record<CountedRow, Words>> = {
  documents: { zh: '文件办理', en: 'documents' },
  attributes: { zh: '公开属性（主动公开比率）', en: 'disclosure attributes (share of proactive)' },
  conversions: { zh: '公开属性复核与转化', en: 'reviews and conversions to proactive' },
  requests: { zh: '收到的公开申请', en: 'requests for withheld documents' },
  forms: { zh: '解读形式（鼓励形式占比）', en: 'forms of interpretation (share of encouraged)' },
  firstInterpreter: { zh: '主要负责人解读', en: 'interpretation by the head' },
  experts: { zh: '专家解读', en: 'interpretation by experts' },
  exemptions: { zh: '免予解读', en: 'exemptions from interpretation' },
  gazetting: { zh: '公报刊登（应登尽登）', en: 'printing in the gazette' },
  doubts: { zh: '社会疑虑与后续解读', en: 'public doubts and further interpretation' },
  validity: { zh: '废止、失效等标注', en: 'marks of validity' },
  reminders: { zh: '提醒与督办', en: 'reminders and escalations' },
};

/** What a row of the report is about. */
export function complianceRowName(row: RowName): Words {
  const kind = obligationKinds.find((name) => row === `onTime:${name}`);
  return kind === undefined ? countedNames[row as CountedRow] : obligationNames[kind];
}

const ownFigures: Readonly<Record<string, Words>> = {
  published: { zh: '公开', en: 'published' },
  closedUnpublished: { zh: '办结不公开', en: 'closed unpublished' },
  returned: { zh: '退回', en: 'returned' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  reviewed: { zh: '复核', en: 'reviewed' },
  converted: { zh: '转为主动公开', en: 'converted' },
  tallied: { zh: '申请件数', en: 'requests' },
  byHead: { zh: '主要负责人解读', en: 'by the head' },
  byExpert: { zh: '专家解读', en: 'by experts' },
  granted: { zh: '同意免予解读', en: 'granted' },
  printed: { zh: '已刊登', en: 'printed' },
  notPrinted: { zh: '未刊登', en: 'not printed' },
  recorded: { zh: '记录的疑虑', en: 'recorded' },
  answered: { zh: '已作回应', en: 'answered' },
  reminder: { zh: '提醒', en: 'reminders' },
  escalation: { zh: '督办', en: 'escalations' },
  met: { zh: '按时完成', en: 'met in time' },
  metLate: { zh: '逾期完成', en: 'met late' },
  overdue: { zh: '已逾期', en: 'overdue' },
  enteredLate: { zh: '其中事后补录', en: 'of these entered late' },
  pending: { zh: '办理中', en: 'under way' },
  ceased: { zh: '已终止', en: 'no longer owed' },
};

const allFigures: Readonly<Record<string, Words>> = {
  ...ownFigures,
  ...attributeNames,
  ...formNames,
  ...validityNames,
};

/** What a figure of a row counts; a name that nobody gave words stays as it is. */
export function complianceFigureName(figure: string): Words {
  return allFigures[figure] ?? { zh: figure, en: figure };
}
