import { cite, ownSetting, unstated } from './instruments.ts';
import type { AllStatedParameters } from './jurisdiction.ts';

/**
 * The base on which every city stands: national instruments, the deployment's own settings for
 * what no paper puts into numbers, and null or false for rules that only some cities have.
 */
export const national: AllStatedParameters = {
  documentSynchronisation: {
    value: ['同步组织', '同步审签', '同步部署'],
    citation: cite('80号', '政策解读部分'),
  },
  deploymentSynchronisation: { value: null, citation: unstated },

  drafterInterprets: { value: true, citation: cite('80号', '政策解读部分') },
  planWithDocument: { value: true, citation: cite('19号', '政策解读部分') },
  materialReview: { value: true, citation: cite('80号', '政策解读部分') },
  interpretationWithinWorkingDays: { value: 3, citation: cite('19号', '政策解读部分') },
  interpretationChannels: {
    value: ['website', 'media'],
    citation: cite('19号', '政策解读部分'),
  },
  interpretationPhases: { value: ['during'], citation: unstated },
  interpretationTriggers: {
    value: ['normativeDocument', 'governmentRule', 'importantPolicy'],
    citation: cite('80号', '政策解读部分'),
  },
  consultationDraftInterpretation: { value: false, citation: unstated },
  followUpOnPublicDoubts: { value: false, citation: unstated },
  doubtFollowUpWithinWorkingDays: {
    value: 10,
    citation: ownSetting('针对疑虑的后续解读时限，参照宁政办发〔2020〕38号“政策施行后解读”'),
  },
  doubtsSuggestingFollowUp: {
    value: 5,
    citation: ownSetting('“普遍疑虑”的认定，参照宁政办发〔2020〕38号“政策施行后解读”'),
  },
  firstInterpreterDuty: { value: true, citation: cite('80号', '政策解读部分') },
  firstInterpreterYearlyFor: { value: 'every', citation: unstated },
  firstInterpreterYearlyMinimum: { value: 0, citation: unstated },
  expertInterpretationForTechnical: { value: false, citation: unstated },
  encouragedForms: { value: [], citation: unstated },
  newMediaAtOnce: { value: false, citation: unstated },
  mandatoryContentElements: { value: [], citation: unstated },
  recommendedContentElements: {
    value: [
      'background',
      'basis',
      'goals',
      'mainContent',
      'scope',
      'criteriaAndScope',
      'cautions',
      'keyTerms',
      'benefitMeasures',
      'policyDelta',
    ],
    citation: cite('80号', '政策解读部分'),
  },
  verbatimCopying: { value: 'warned', citation: ownSetting('摘抄提示') },
  verbatimOverlapLimit: { value: 0.5, citation: ownSetting('摘抄比例上限') },

  disclosureWithinWorkingDays: { value: 20, citation: cite('条例', '第二十六条') },
  planWithinWorkingDays: { value: null, citation: unstated },
  changedServiceItemWithinWorkingDays: { value: null, citation: unstated },
  povertyFundsPlanWithinWorkingDays: { value: null, citation: unstated },
  staffFilingWithinWorkingDays: { value: null, citation: unstated },
  errorReportWithinDays: { value: null, citation: unstated },
  websiteCheckEveryMonths: { value: null, citation: unstated },
  emergencyInformationHours: { value: 5, citation: cite('61号', '回应时限') },
  pressConferenceHours: { value: 24, citation: cite('61号', '回应时限') },
  publicOpinionResponseHours: { value: 48, citation: cite('61号', '回应时限') },
  annualReportDue: {
    value: { department: '01-31', government: '03-31' },
    citation: cite('条例', '第四十九条'),
  },
  requestAnswerWithinWorkingDays: { value: 20, citation: cite('条例', '第三十三条') },
  requestExtensionWorkingDays: { value: 20, citation: cite('条例', '第三十三条') },
  correctionNoticeWithinWorkingDays: { value: 7, citation: cite('条例', '第三十条') },
  thirdPartyOpinionWithinWorkingDays: { value: 15, citation: cite('条例', '第三十二条') },
  decisionDraftBeforeDecision: { value: true, citation: cite('80号', '决策公开部分') },
  publicCommentDays: { value: 30, citation: cite('713号令', '公众参与部分') },

  attributePeriodicReview: { value: true, citation: cite('条例', '第十八条') },
  attributeReviewEveryMonths: { value: 12, citation: ownSetting('定期审查的间隔') },
  attributeReviewOpensDaysBefore: { value: 30, citation: ownSetting('定期审查的启动时间') },
  conversionToProactive: {
    value: true,
    citation: cite('条例', '第四十四条', '应当及时主动公开'),
  },
  conversionReviewAfterRequests: { value: 3, citation: ownSetting('申请较为集中的认定') },
  minimalWithholding: { value: true, citation: cite('条例', '第三十七条', '区分处理') },
  preReleaseAssessment: {
    value: ['wording', 'timing', 'method'],
    citation: ownSetting('公开前研判，参照南京市、海门市2018年要点'),
  },
  privacyExceptions: {
    value: ['punitivePublicity', 'mandatoryDisclosure'],
    citation: ownSetting('去标识化的例外，参照南京市、海门市2018年要点'),
  },
  rawPersonalDataKeptDays: {
    value: 30,
    citation: ownSetting('审核用个人信息的保存天数，参照《个人信息保护法》第十九条“最短时间”'),
  },
  releaseNotation: { value: '此件公开发布', citation: ownSetting('附注的标注用语') },
  otherNotations: {
    value: { onRequest: '此件依申请公开', withheld: '此件不公开' },
    citation: ownSetting('附注的标注用语'),
  },
  markInvalidOnOriginal: { value: true, citation: ownSetting('废止、失效的标注') },
  validityReviewMonthsBefore: {
    value: 6,
    citation: ownSetting('有效期届满前评估的时间，各省多规定为六个月'),
  },
  replacedDecisionWithinWorkingDays: {
    value: 10,
    citation: ownSetting('新文件公布后，对所替代文件作出效力决定的时间'),
  },
  normativeDocumentValidityYears: {
    value: { regular: 5, trial: 2 },
    citation: ownSetting('规范性文件有效期，各省规定不一'),
  },

  gazetteColumns: {
    value: [
      'governmentOrders',
      'governmentDocuments',
      'officeDocuments',
      'departmentDocuments',
      'policyInterpretation',
    ],
    citation: cite('22号', '刊登内容部分'),
  },
  completeGazetting: {
    value: ['governmentRule', 'normativeDocument', 'departmentNormativeDocument'],
    citation: cite('22号', '刊登内容部分'),
  },
  gazetteOnlineWithPrint: { value: true, citation: cite('22号', '电子公报部分') },

  gateWorkingDays: {
    value: {
      documentLodging: 5,
      interpretationLodging: 5,
      submission: 1,
      screening: 1,
      disclosureReview: 2,
      deidentification: 2,
      signOff: 2,
      followUpReview: 1,
      attributeReview: 10,
      composition: 5,
      finalProof: 2,
    },
    citation: ownSetting('各环节办理时限'),
  },
  reminderLeadWorkingDays: { value: 1, citation: ownSetting('提前提醒') },
  reminderRecipients: { value: ['drafter'], citation: ownSetting('到期前提醒的对象') },
  escalationRecipients: {
    value: ['drafter', 'departmentHead', 'supervisor'],
    citation: ownSetting('逾期督促的对象'),
  },
};
