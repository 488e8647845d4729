import type { ReviewBasis } from '../../functions/domain/disclosure/review.ts';
import type { Words } from './words.ts';

/** Why a review of an attribute is open. */
export const reviewBasisNames: Readonly<Record<ReviewBasis, Words>> = {
  cycle: { zh: '定期审查', en: 'periodic review' },
  requests: { zh: '申请较为集中', en: 'several requests' },
  suggestion: { zh: '建议', en: 'suggestion' },
};

/** The list of what is due for review, and the forms on a closed dossier. */
export const attributeReviewWords = {
  menu: { zh: '属性复审', en: 'Attribute reviews' },
  title: { zh: '{year}年公开属性复审清单', en: 'Disclosure attributes to review in {year}' },
  lead: {
    zh: '依申请公开和不予公开的文件，每年至少复审一次；申请较为集中的随时复审，可以公开的应当主动公开。',
    en: 'What is open on request or withheld is reviewed at least once a year, and at once when several have asked; what can be open must be.',
  },
  nothing: { zh: '这一年没有需要复审的文件。', en: 'Nothing is due for review in this year.' },
  year: { zh: '年度', en: 'Year' },
  show: { zh: '查看', en: 'Show' },
  csv: { zh: '下载表格（CSV）', en: 'Download as a table (CSV)' },
  print: { zh: '打印本页即可归档。', en: 'Print this page for the files.' },
  attribute: { zh: '公开属性', en: 'Attribute' },
  dueOn: { zh: '最迟复审日期', en: 'Review by' },
  requests: { zh: '申请件数', en: 'Requests' },
  standing: { zh: '状态', en: 'State' },
  overdue: { zh: '已超期', en: 'overdue' },
  open: { zh: '复审中', en: 'under review' },
  later: { zh: '未到时间', en: 'not yet' },
  conversions: { zh: '转为公开', en: 'Opened by a review' },
  from: { zh: '原属性', en: 'Was' },
  decidedOn: { zh: '决定日期', en: 'Decided on' },
  result: { zh: '办理结果', en: 'Outcome' },
  publishedOn: { zh: '已于{day}公开', en: 'public since {day}' },
  underWay: { zh: '办理中', en: 'under way' },
  noConversions: {
    zh: '这一年没有复审后转为公开的文件。',
    en: 'No review has opened anything in this year.',
  },
  reviewOfDossier: { zh: '公开属性复审', en: 'Review of the attribute' },
  reviewHint: {
    zh: '维持原属性，或者扩大公开。扩大公开后，本卷回到起草，去标识化、解读和签发重新办理，之后才会公开。',
    en: 'Confirm, or open further. What is opened goes back to drafting and through de-identification, interpretation and sign-off again before anything is public.',
  },
  decision: { zh: '复审决定', en: 'Decision' },
  confirmAs: { zh: '维持：{attribute}', en: 'confirm: {attribute}' },
  openAs: { zh: '改为：{attribute}', en: 'open as: {attribute}' },
  decide: { zh: '作出复审决定', en: 'Decide' },
  tally: { zh: '登记公开申请', en: 'Tally requests' },
  tallyHint: {
    zh: '登记收到的申请件数和登记编号，不要填写申请人信息。累计满{threshold}件即启动复审。',
    en: 'How many came in and their numbers in the register; never who asked. At {threshold} the review begins.',
  },
  count: { zh: '件数', en: 'How many' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  reference: { zh: '登记编号', en: 'Number in the register' },
  correct: { zh: '更正登记', en: 'Correct an entry' },
  entry: { zh: '登记序号', en: 'Entry' },
  correctCount: { zh: '更正后的件数', en: 'Number as corrected' },
  suggest: { zh: '提前发起复审', en: 'Open a review now' },
  suggestHint: {
    zh: '例如申请人建议将该信息纳入主动公开范围（条例第四十四条）。',
    en: 'For example because an applicant suggests to disclose it proactively (art. 44).',
  },
  closedFacts: {
    zh: '最迟{day}复审；上次决定以来登记申请{requests}件。',
    en: 'To be reviewed by {day}; {requests} requests since the last decision.',
  },
  openFacts: { zh: '{day}起正在复审（{basis}）。', en: 'Under review since {day} ({basis}).' },
  conversionFacts: {
    zh: '本卷由“{from}”经复审转出（{day}决定），公开以前不计为转化。',
    en: 'A review of {day} opened this dossier, which was {from}; it counts as converted only once it is public.',
  },
  tallies: { zh: '申请登记', en: 'Requests tallied' },
} as const satisfies Readonly<Record<string, Words>>;
