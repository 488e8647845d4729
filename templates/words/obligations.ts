import type {
  Hindrance,
  ObligationKind,
  ObligationStanding,
} from '../../functions/domain/deadlines/obligation.ts';
import type { Words } from './words.ts';

/** What is owed. */
export const obligationNames: Readonly<Record<ObligationKind, Words>> = {
  disclosure: { zh: '主动公开文件', en: 'disclosure of the document' },
  interpretation: { zh: '发布解读材料', en: 'release of the interpretation' },
  followUp: { zh: '发布后续解读', en: 'release of a later interpretation' },
  gate: { zh: '办理环节', en: 'decision at the gate' },
  attributeReview: { zh: '复核公开属性', en: 'review of the disclosure attribute' },
  validity: { zh: '处理文件有效期', en: 'decision on the validity of the document' },
  authoritativeInformation: { zh: '发布权威信息', en: 'authoritative information' },
  pressConference: { zh: '举行新闻发布会', en: 'press conference' },
  publicOpinionResponse: { zh: '回应政务舆情', en: 'response to public opinion' },
  firstInterpreter: { zh: '主要负责人解读政策', en: 'interpretation by the head of department' },
  annualReport: { zh: '公布年度报告', en: 'yearly report on disclosure' },
  serviceItemChange: { zh: '公开变更的服务事项', en: 'publication of a changed service item' },
  workPlan: { zh: '公开落实方案', en: 'publication of the work plan' },
  povertyFundsPlan: { zh: '公开扶贫资金分配方案', en: 'publication of the poverty funds plan' },
  staffFiling: { zh: '人员变动备案', en: 'filing of a staff change' },
  errorReport: { zh: '处理网民纠错', en: 'answer to a reported error' },
  websiteCheck: { zh: '网站巡查抽检', en: 'check of the website' },
  decisionDraft: { zh: '公开决策草案', en: 'publication of the decision draft' },
  requestAnswer: { zh: '答复公开申请', en: 'answer to a request for information' },
};

/** How it stands today; each name says it without its colour. */
export const standingNames: Readonly<Record<ObligationStanding, Words>> = {
  overdue: { zh: '已逾期', en: 'overdue' },
  soon: { zh: '即将到期', en: 'due soon' },
  due: { zh: '办理中', en: 'under way' },
  metLate: { zh: '逾期完成', en: 'met late' },
  met: { zh: '按时完成', en: 'met in time' },
  ceased: { zh: '已终止', en: 'no longer owed' },
};

/** Why nobody of the department can be reminded. */
export const hindranceNames: Readonly<Record<Hindrance, Words>> = {
  departmentWithoutHead: {
    zh: '该部门没有登记主要负责人，提醒改送督查人员',
    en: 'no head of this department is registered, so the supervisor is reminded instead',
  },
};
