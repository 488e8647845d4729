import type { TermName } from '../deadlines/terms.ts';

/** Duties with a time that are no dossier, as the papers and the ordinance set them. */
export const matterKinds = [
  'serviceItemChange',
  'workPlan',
  'povertyFundsPlan',
  'staffFiling',
  'errorReport',
  'websiteCheck',
  'decisionDraft',
  'requestAnswer',
] as const;
export type MatterKind = (typeof matterKinds)[number];

/** What must be there before a duty is done; each may come at its own time. */
export const matterAspects = [
  'changedInformation',
  'implementationTime',
  'checked',
  'resultNotified',
  'draft',
  'decisionBasis',
] as const;
export type MatterAspect = (typeof matterAspects)[number];

/** What may happen to a clock while it runs. */
export type ClockAct = 'pause' | 'extend' | 'correct';

interface MatterRule {
  /** The one term that it runs by; null where it is counted in a way of its own. */
  readonly term: TermName | null;
  /** Empty where the duty is done by one act. */
  readonly aspects: readonly MatterAspect[];
  readonly acts: readonly ClockAct[];
}

export const matterRules: Readonly<Record<MatterKind, MatterRule>> = {
  /** 公开变更后的相关信息和具体实施时间: both, or it is not done (NJ18 五(一), HM18 二(一)). */
  serviceItemChange: {
    term: 'serviceItemChange',
    aspects: ['changedInformation', 'implementationTime'],
    acts: [],
  },
  workPlan: { term: 'workPlan', aspects: [], acts: [] },
  povertyFundsPlan: { term: 'povertyFundsPlan', aspects: [], acts: [] },
  staffFiling: { term: 'staffFiling', aspects: [], acts: [] },
  errorReport: { term: 'errorReport', aspects: [], acts: [] },
  /** 巡查抽检并通报结果, once in each period of a year (NJ18 六(四), JN17 七(四)). */
  websiteCheck: { term: null, aspects: ['checked', 'resultNotified'], acts: [] },
  /** 决策草案、决策依据, in time before the decision (BJ17 八(四), JN17 七(二)). */
  decisionDraft: { term: null, aspects: ['draft', 'decisionBasis'], acts: [] },
  /** Runs from receipt, restarts on a correction, stands while others are asked (条例 arts 30–33). */
  requestAnswer: { term: null, aspects: [], acts: ['pause', 'extend', 'correct'] },
};
