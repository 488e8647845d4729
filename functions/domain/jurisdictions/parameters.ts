import { z } from 'zod';
import { columnSchema } from '../gazette/columns.ts';
import { contentElementSchema } from '../interpretation/content-elements.ts';
import { channelSchema, formSchema, phaseSchema } from '../interpretation/plan.ts';
import { interpretationTriggerSchema } from '../interpretation/triggers.ts';
import { gateWorkingDaysSchema } from './gate-working-days.ts';

const word = z.string().trim().min(2).max(20);
const triple = z.tuple([word, word, word]);
const workingDays = z.int().min(0).max(366);
const hours = z.int().min(1).max(240);
const recipients = z
  .array(z.enum(['drafter', 'departmentHead', 'supervisor']))
  .min(1)
  .max(3);
const monthDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

/**
 * Every rule that differs, or could differ, from city to city. A value of null means that no
 * paper sets the rule; `z.literal(true)` marks what no deployment may switch off.
 */
export const parameterSchemas = {
  /** 三同步 of document, plan and material: organise, sign off, deploy. */
  documentSynchronisation: triple,
  /** The second triple, of major deployments and their interpretation: study, deploy, advance. */
  deploymentSynchronisation: triple.nullable(),

  /** 谁起草、谁解读. */
  drafterInterprets: z.literal(true),
  /** 文件和解读方案一并报批. */
  planWithDocument: z.literal(true),
  /** 加强对解读材料的审核把关. */
  materialReview: z.literal(true),
  /** Working days after publication; 0 is strict mode: together with the document. */
  interpretationWithinWorkingDays: workingDays.max(20),
  /** Where the first interpretation must appear, all of them. */
  interpretationChannels: z.array(channelSchema).min(1),
  /** 事前/事中/事后: which phases a plan should cover. */
  interpretationPhases: z.array(phaseSchema).min(1),
  interpretationTriggers: z.array(interpretationTriggerSchema),
  /** Consultation drafts are interpreted too. */
  consultationDraftInterpretation: z.boolean(),
  /** 政策施行后解读: doubts of the public call for a further interpretation. */
  followUpOnPublicDoubts: z.boolean(),
  /** Within which a further interpretation that was opened to answer doubts is public. */
  doubtFollowUpWithinWorkingDays: workingDays.min(1).max(250),
  /** How often a doubt is heard before a further interpretation is suggested (普遍疑虑). */
  doubtsSuggestingFollowUp: z.int().min(1).max(10_000),
  /** 第一解读人: the head of the department answers for the interpretation. */
  firstInterpreterDuty: z.boolean(),
  /** How often a year the head interprets new policies in person; 0 where no number is set. */
  /** Which heads the yearly number binds. */
  firstInterpreterYearlyFor: z.enum(['closeToLivelihood', 'every']),
  firstInterpreterYearlyMinimum: z.int().min(0).max(50),
  /** 专家解读 for highly technical policies. */
  expertInterpretationForTechnical: z.boolean(),
  encouragedForms: z.array(formSchema),
  /** 政务新媒体第一时间发布、转载. */
  newMediaAtOnce: z.boolean(),
  mandatoryContentElements: z.array(contentElementSchema),
  recommendedContentElements: z.array(contentElementSchema),
  /** 不得以简单摘抄文件内容的方式进行解读. */
  verbatimCopying: z.enum(['refused', 'warned']),
  /** Share of a material, 0…1, that may repeat the document word for word. */
  verbatimOverlapLimit: z.number().min(0).max(1),

  /** From formation or change of the information (条例 art. 26). */
  disclosureWithinWorkingDays: workingDays.min(1),
  /** From publication of the yearly 要点 to publication of the unit's own plan for it. */
  planWithinWorkingDays: workingDays.min(1).nullable(),
  /** From the end of the approval procedure. */
  changedServiceItemWithinWorkingDays: workingDays.min(1).nullable(),
  /** From the end of the people's congress to publication of 财政专项扶贫资金分配使用方案. */
  povertyFundsPlanWithinWorkingDays: workingDays.min(1).nullable(),
  /** 第一时间备案: from a change of the staff for open government to its filing. */
  staffFilingWithinWorkingDays: workingDays.nullable(),
  /** 每天处理网民纠错意见: calendar days; what comes in one day is dealt with by the next. */
  errorReportWithinDays: z.int().min(0).max(30).nullable(),
  /** 每季度巡查抽检: months between two checks of a website; a year has a whole number of them. */
  websiteCheckEveryMonths: z.literal([1, 2, 3, 4, 6, 12]).nullable(),
  /** Hours on the clock, for 特别重大、重大突发事件. */
  emergencyInformationHours: hours,
  pressConferenceHours: hours,
  /** Hours on the clock, for other public opinion that calls for an answer. */
  publicOpinionResponseHours: hours,
  /** Month and day of the yearly report on disclosure. */
  annualReportDue: z.strictObject({ department: monthDay, government: monthDay }),
  requestAnswerWithinWorkingDays: workingDays.min(1),
  requestExtensionWorkingDays: workingDays,
  correctionNoticeWithinWorkingDays: workingDays.min(1),
  thirdPartyOpinionWithinWorkingDays: workingDays.min(1),
  /** Drafts of major decisions are published before the decision. */
  decisionDraftBeforeDecision: z.boolean(),
  /** Calendar days. */
  publicCommentDays: z.int().min(1).max(366),

  /** 公开属性定期审查. */
  attributePeriodicReview: z.boolean(),
  attributeReviewEveryMonths: z.int().min(1).max(120),
  /** Calendar days before it is due at which the periodic review begins. */
  attributeReviewOpensDaysBefore: z.int().min(0).max(366),
  /** 依申请公开向主动公开转化. */
  conversionToProactive: z.boolean(),
  /** Requests for one document after which its attribute is reviewed. */
  conversionReviewAfterRequests: z.int().min(1).max(1_000),
  /** 最小化适用原则: open what can be opened before withholding the whole. */
  minimalWithholding: z.boolean(),
  /** 表述、时机、方式研判. */
  preReleaseAssessment: z.array(z.enum(['wording', 'timing', 'method'])),
  /** The only grounds on which personal data stay readable: 惩戒公示、强制性信息披露. */
  privacyExceptions: z.array(z.enum(['punitivePublicity', 'mandatoryDisclosure'])).max(2),
  /** Calendar days after a review of personal data ended; then its raw data are destroyed. */
  rawPersonalDataKeptDays: z.int().min(1).max(366),
  /** Words of the annotation (附注) of a document that is made public, without brackets. */
  releaseNotation: word,
  otherNotations: z.strictObject({ onRequest: word, withheld: word }),
  /** 在已发布的原文件上标注废止、失效. */
  markInvalidOnOriginal: z.boolean(),
  /** How long before its last day it is to be decided what becomes of a document. */
  validityReviewMonthsBefore: z.int().min(0).max(60),
  /** From the publication of a document to the decision on the one that it replaces. */
  replacedDecisionWithinWorkingDays: workingDays.min(1).max(250),
  normativeDocumentValidityYears: z.strictObject({
    regular: z.int().min(1).max(20),
    trial: z.int().min(1).max(20),
  }),

  /** 专栏 that an issue of the gazette has. */
  gazetteColumns: z.array(columnSchema).min(1),
  /** 应登尽登: kinds of documents that must be printed. */
  completeGazetting: z.array(
    z.enum(['governmentRule', 'normativeDocument', 'departmentNormativeDocument']),
  ),
  /** 线上线下同步发行. */
  gazetteOnlineWithPrint: z.boolean(),

  gateWorkingDays: gateWorkingDaysSchema,
  /** How long before a deadline those concerned are reminded. */
  reminderLeadWorkingDays: workingDays.max(60),
  /** Who is told before an obligation is due: role mailboxes of the department that owes it. */
  reminderRecipients: recipients,
  /** Who is told once it is overdue, and again at intervals (督查). */
  escalationRecipients: recipients,
} as const;

export type ParameterName = keyof typeof parameterSchemas;
export type ParameterValues = {
  readonly [Name in ParameterName]: z.infer<(typeof parameterSchemas)[Name]>;
};

export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(parameterSchemas, name);
}

export const parameterNames: readonly ParameterName[] =
  Object.keys(parameterSchemas).filter(isParameterName);
