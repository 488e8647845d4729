import type { MatterAspect, MatterKind } from '../../functions/domain/matter/kinds.ts';
import type { MatterStatus } from '../../functions/domain/matter/state.ts';
import type { Words } from './words.ts';

/** What the duty is called in the office. */
export const matterKindNames: Readonly<Record<MatterKind, Words>> = {
  serviceItemChange: { zh: '办事服务事项变更公开', en: 'changed service item' },
  workPlan: { zh: '年度实施方案公开', en: 'plan for the yearly key points' },
  povertyFundsPlan: { zh: '财政专项扶贫资金分配使用方案公开', en: 'poverty funds plan' },
  staffFiling: { zh: '政务公开工作人员变动备案', en: 'filing of a change of staff' },
  errorReport: { zh: '网民纠错意见处理', en: 'error report by the public' },
  websiteCheck: { zh: '政府网站巡查抽检', en: 'check of the website' },
  decisionDraft: { zh: '重大决策草案预公开', en: 'draft of a major decision' },
  requestAnswer: { zh: '依申请公开答复', en: 'request for information' },
};

export const matterAspectNames: Readonly<Record<MatterAspect, Words>> = {
  changedInformation: { zh: '变更后的相关信息', en: 'the changed information' },
  implementationTime: { zh: '具体实施时间', en: 'the time from which it applies' },
  checked: { zh: '巡查抽检', en: 'the check itself' },
  resultNotified: { zh: '通报结果', en: 'notice of its result' },
  draft: { zh: '决策草案', en: 'the draft of the decision' },
  decisionBasis: { zh: '决策依据', en: 'the basis of the decision' },
};

export const matterStatusNames: Readonly<Record<MatterStatus, Words>> = {
  absent: { zh: '未登记', en: 'not on record' },
  open: { zh: '办理中', en: 'open' },
  met: { zh: '已办结', en: 'done' },
  ceased: { zh: '已终止', en: 'ceased' },
};

/** What may be missing from a matter, or be given to one that has no use for it. */
export const matterFactNames: Readonly<Record<string, Words>> = {
  decision: { zh: '决策日期和征求意见天数', en: 'day of the decision and days for comment' },
  delivery: { zh: '申请的提交方式', en: 'how the request came in' },
  startedOn: { zh: '起算日期', en: 'day from which it runs' },
  aspects: { zh: '公开的内容', en: 'what was published' },
  commentUntil: { zh: '征求意见截止日期', en: 'last day for comment' },
};
