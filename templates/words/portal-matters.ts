import type { Delivery } from '../../functions/domain/deadlines/receipt-of-request.ts';
import type { PauseReason } from '../../functions/domain/deadlines/trace.ts';
import type { MatterEventBody } from '../../functions/domain/matter/events.ts';
import type { MatterKind } from '../../functions/domain/matter/kinds.ts';
import type { Words } from './words.ts';

/** What the pages about timed matters say. */
export const matterWords = {
  menu: { zh: '限时事项', en: 'Timed matters' },
  title: { zh: '限时事项', en: 'Timed matters' },
  lead: {
    zh: '不立卷的限时工作：依申请公开答复、办事服务事项变更、年度实施方案、人员备案、网民纠错、网站巡查、决策草案预公开。系统按工作日历计算期限，并提醒承办部门。',
    en: 'Duties with a time that are no dossier: requests for information, changed service items, yearly plans, filings, error reports, checks of the website and drafts of decisions. Times are counted by the working-day calendar and those concerned are reminded.',
  },
  none: { zh: '没有符合条件的限时事项。', en: 'No timed matter matches.' },
  ownOnly: {
    zh: '现在只列出您所在部门的事项。',
    en: 'Only the matters of your department are listed.',
  },
  showAll: { zh: '查看全部部门', en: 'Show all departments' },
  allKinds: { zh: '全部类别', en: 'All kinds' },
  matter: { zh: '事项', en: 'Matter' },
  kind: { zh: '类别', en: 'Kind' },
  nextDue: { zh: '最近期限', en: 'Next due' },
  status: { zh: '状态', en: 'Status' },
  open: { zh: '登记新事项', en: 'Put a matter on record' },
  unruled: {
    zh: '本市现行文件没有规定期限的事项',
    en: 'Duties for which the city’s papers set no time',
  },
  unruledHint: {
    zh: '系统管理员可以在本部署的规则中写明期限及其出处，之后即可登记。',
    en: 'The administrator can set a time, with its source, in the rules of the deployment; then they can be put on record.',
  },
  record: { zh: '登记', en: 'Put on record' },
  name: { zh: '事项名称', en: 'Title' },
  nameHint: { zh: '不要写个人姓名和联系方式。', en: 'No names of persons and no contacts.' },
  department: { zh: '承办部门', en: 'Department' },
  year: { zh: '年度', en: 'Year' },
  delivery: { zh: '提交方式', en: 'How the request came in' },
  arrivedOn: { zh: '提交、签收或者到达日期', en: 'Day of handing in, signing or arrival' },
  confirmedOn: { zh: '双方确认日期', en: 'Day on which both sides confirmed' },
  confirmedHint: {
    zh: '平常信函、互联网和传真以确认之日为收到之日（条例第三十一条）。',
    en: 'Ordinary mail, internet and fax: received on the day of confirmation (article 31).',
  },
  plannedOn: { zh: '拟决策日期', en: 'Planned day of the decision' },
  commentDays: { zh: '征求意见天数（自然日）', en: 'Days for comment (calendar days)' },
  explanation: { zh: '缩短征求意见时间的理由', en: 'Why the time for comment is shorter' },
  clocks: { zh: '期限', en: 'Clocks' },
  owed: { zh: '应当办理', en: 'Owed' },
  due: { zh: '期限', en: 'Due' },
  counted: { zh: '依据和计算过程', en: 'Rule and how it was counted' },
  provisional: {
    zh: '期限暂定：有关年份的放假安排尚未公布，公布后系统会重新计算。',
    en: 'Provisional: the holidays of that year are not announced yet; it will be counted again.',
  },
  movedFrom: { zh: '工作日历变动前为', en: 'Before the calendar changed:' },
  history: { zh: '办理记录', en: 'What was put on record' },
  by: { zh: '经办人', en: 'By' },
  done: { zh: '已经办理的', en: 'What was done' },
  when: { zh: '时间', en: 'When' },
  where: { zh: '在何处可以看到', en: 'Where it can be seen' },
  whereHint: {
    zh: '网址、报刊版次、文号等。不要写个人信息。',
    en: 'An address, a page of the press, a file number. No personal data.',
  },
  what: { zh: '内容', en: 'What' },
  commentUntil: { zh: '征求意见截止日期', en: 'Last day for comment' },
  meet: { zh: '记录办理结果', en: 'Record what was done' },
  meetWhich: { zh: '办理的是', en: 'Which duty' },
  metAt: { zh: '办理或者公开时间', en: 'When it was done or published' },
  pause: { zh: '征求意见，停止计时', en: 'Others are asked: stop the clock' },
  pauseHint: {
    zh: '征求第三方和其他机关意见所需时间不计算在期限内（条例第三十三条）；对方收到后15个工作日未答复的，期限继续计算。',
    en: 'The time of asking others is not counted (article 33). Without an answer within 15 working days the clock runs on.',
  },
  reason: { zh: '征求谁的意见', en: 'Who is asked' },
  askedOn: { zh: '发出日期', en: 'Day of asking' },
  deliveredOn: { zh: '对方收到日期', en: 'Day on which they had the letter' },
  resume: { zh: '收到意见，继续计时', en: 'The opinion came: the clock runs' },
  answeredOn: { zh: '收到意见日期', en: 'Day on which it came' },
  latest: { zh: '最迟', en: 'At the latest' },
  waiting: { zh: '等待答复', en: 'waited for' },
  opinions: { zh: '征求意见', en: 'Opinions asked for' },
  extend: { zh: '延长答复期限', en: 'Extend the time' },
  extendHint: {
    zh: '只能延长一次，由部门负责人同意并告知申请人（条例第三十三条）。',
    en: 'Once, with the consent of the head of department and notice to the applicant (article 33).',
  },
  workingDays: { zh: '延长的工作日数', en: 'Working days' },
  notifiedOn: { zh: '告知申请人日期', en: 'Day on which the applicant was told' },
  why: { zh: '理由', en: 'Reason' },
  correct: { zh: '告知申请人补正', en: 'Ask the applicant for a correction' },
  noticedAt: { zh: '告知时间', en: 'When the applicant was told' },
  correction: { zh: '需要补正的内容', en: 'What is to be corrected' },
  receive: { zh: '收到补正', en: 'The correction came' },
  receiveHint: {
    zh: '答复期限自收到补正的申请之日起重新计算（条例第三十条）。',
    en: 'The time begins anew on the day on which it came (article 30).',
  },
  receivedOn: { zh: '收到补正日期', en: 'Day on which it came' },
  cease: { zh: '终止事项', en: 'End the matter' },
  ceaseHint: {
    zh: '事项不再需要办理时终止，例如申请人撤回。终止后不能恢复。',
    en: 'For what is no longer owed, for example a request that was taken back. This is for good.',
  },
  ceased: { zh: '终止理由', en: 'Why it ended' },
  extended: { zh: '已延长', en: 'Extended by' },
} as const satisfies Readonly<Record<string, Words>>;

/** The event from which the time of each kind runs. */
export const startedOnWords: Readonly<Record<MatterKind, Words>> = {
  serviceItemChange: { zh: '完成审批程序的日期', en: 'Day on which the approval was complete' },
  workPlan: { zh: '要点公布的日期', en: 'Day on which the key points were published' },
  povertyFundsPlan: { zh: '本级人代会结束的日期', en: 'Day on which the congress ended' },
  staffFiling: { zh: '人员变动的日期', en: 'Day of the change of staff' },
  errorReport: { zh: '收到纠错意见的日期', en: 'Day on which the report came' },
  websiteCheck: { zh: '年度第一天', en: 'First day of the year' },
  decisionDraft: { zh: '登记日期', en: 'Day on which it was put on record' },
  requestAnswer: { zh: '收到申请的日期', en: 'Day on which the request was received' },
};

export const deliveryNames: Readonly<Record<Delivery, Words>> = {
  inPerson: { zh: '当面提交', en: 'in person' },
  signedPost: { zh: '邮寄（签收）', en: 'by post, signed for' },
  ordinaryMail: { zh: '平常信函', en: 'by ordinary mail' },
  internet: { zh: '互联网', en: 'by internet' },
  fax: { zh: '传真', en: 'by fax' },
};

export const pauseReasonNames: Readonly<Record<PauseReason, Words>> = {
  thirdParty: { zh: '第三方', en: 'a third party' },
  otherOrgan: { zh: '其他机关', en: 'another organ' },
};

const requestSubjects: Readonly<Record<string, Words>> = {
  answer: { zh: '答复申请', en: 'answer to the request' },
  correctionNotice: { zh: '告知补正', en: 'notice of the correction' },
};

/** What an obligation of a matter is about: the answer, or the months of a check. */
export function matterSubject(subject: string): Words | null {
  const own = Object.hasOwn(requestSubjects, subject) ? requestSubjects[subject] : undefined;
  if (own !== undefined) return own;
  const months = /^(\d{4})-(\d{2})\/\d{4}-(\d{2})$/.exec(subject);
  if (months === null) return null;
  const [, year = '', from = '', to = ''] = months;
  return {
    zh: `${year}年${Number(from)}—${Number(to)}月`,
    en: `${year}-${from} to ${year}-${to}`,
  };
}

/** What was put on record, for the history of a matter. */
export const matterEventNames: Readonly<Record<MatterEventBody['type'], Words>> = {
  MatterOpened: { zh: '登记事项', en: 'put on record' },
  ClockPaused: { zh: '征求意见，停止计时', en: 'others asked, clock stopped' },
  ClockResumed: { zh: '收到意见，继续计时', en: 'opinion received, clock running' },
  TermExtended: { zh: '延长期限', en: 'time extended' },
  CorrectionRequested: { zh: '告知补正', en: 'correction asked for' },
  CorrectionReceived: { zh: '收到补正，重新起算', en: 'correction received, time begun anew' },
  MatterMet: { zh: '记录办理结果', en: 'result recorded' },
  MatterCeased: { zh: '终止事项', en: 'ended' },
  ObligationReminded: { zh: '提醒或者催办', en: 'reminded or escalated' },
  DeadlinesRecomputed: { zh: '日历变动，重新计算期限', en: 'calendar changed, time counted anew' },
};

/** Confirmations after a step, by its name. */
export const matterDoneWords: Readonly<Record<string, Words>> = {
  openMatter: {
    zh: '事项已登记，期限已开始计算。',
    en: 'The matter is on record and its clock runs.',
  },
  meetMatter: { zh: '办理结果已记录。', en: 'What was done is on record.' },
  pauseClock: { zh: '期限已停止计时。', en: 'The clock stands.' },
  resumeClock: { zh: '期限已继续计时。', en: 'The clock runs again.' },
  extendTerm: { zh: '答复期限已延长。', en: 'The time is extended.' },
  requestCorrection: { zh: '补正告知已记录。', en: 'The notice is on record.' },
  receiveCorrection: {
    zh: '补正已记录，期限重新计算。',
    en: 'The correction is on record; the time begins anew.',
  },
  ceaseMatter: { zh: '事项已终止。', en: 'The matter has ended.' },
};

/** The fields of the forms by name, for the list of what is wrong. */
export const matterFields: Readonly<Record<string, Words>> = {
  startedOn: { zh: '起算日期', en: 'Day from which it runs' },
  'request.delivery': matterWords.delivery,
  'request.arrivedOn': matterWords.arrivedOn,
  'request.confirmedOn': matterWords.confirmedOn,
  'decision.plannedOn': matterWords.plannedOn,
  'decision.commentDays': matterWords.commentDays,
  'decision.explanation': matterWords.explanation,
  metAt: matterWords.metAt,
  where: matterWords.where,
  commentUntil: matterWords.commentUntil,
  askedOn: matterWords.askedOn,
  deliveredOn: matterWords.deliveredOn,
  answeredOn: matterWords.answeredOn,
  workingDays: matterWords.workingDays,
  notifiedOn: matterWords.notifiedOn,
  noticedAt: matterWords.noticedAt,
  what: matterWords.correction,
  year: matterWords.year,
};
