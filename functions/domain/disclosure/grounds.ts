import { z } from 'zod';
import type { Citation } from '../kernel/refusal.ts';
import type { DisclosureAttribute } from './attributes.ts';
import { regulationArticle } from './sources.ts';

export const groundIds = [
  'particularPersons',
  'stateSecret',
  'forbiddenByLaw',
  'endangersSafety',
  'tradeSecret',
  'personalPrivacy',
  'internalAffairs',
  'processInformation',
  'enforcementFile',
] as const;
export const groundIdSchema = z.enum(groundIds);
export type GroundId = z.infer<typeof groundIdSchema>;

/** Circumstances under which a ground no longer keeps information back. */
export const circumstances = [
  'thirdPartyConsents',
  'publicInterestOutweighs',
  'lawOrdersDisclosure',
] as const;
export const circumstanceSchema = z.enum(circumstances);
export type Circumstance = z.infer<typeof circumstanceSchema>;

/** One statutory ground of 条例 arts 13–16 for not disclosing proactively. */
export interface WithholdingGround {
  readonly id: GroundId;
  readonly article: 13 | 14 | 15 | 16;
  readonly title: { readonly zh: string; readonly en: string };
  readonly citation: Citation;
  /** `must`: the organ has no choice (14, 15); `may`: it weighs (13, 16). */
  readonly force: 'must' | 'may';
  /** Attributes that the ground can carry. */
  readonly justifies: readonly DisclosureAttribute[];
  /** Any one of these lifts the ground. */
  readonly liftedBy: readonly Circumstance[];
  /** The information may not be in this system at all; it goes to the secrecy authority. */
  readonly referToSecrecyAuthority: boolean;
  /**
   * Whether a rule or normative document can as a whole rest on it. Art. 20(1) makes these
   * proactive, so the grounds about internal papers and particular applicants never fit.
   */
  readonly fitsNormativeDocument: boolean;
}

const article14 = {
  article: 14,
  citation: regulationArticle('第十四条'),
  force: 'must',
  justifies: ['withheld'],
  liftedBy: [],
  referToSecrecyAuthority: false,
  fitsNormativeDocument: true,
} as const;

const article15 = {
  article: 15,
  citation: regulationArticle('第十五条'),
  force: 'must',
  justifies: ['withheld', 'onRequest'],
  liftedBy: ['thirdPartyConsents', 'publicInterestOutweighs'],
  referToSecrecyAuthority: false,
  fitsNormativeDocument: true,
} as const;

const article16 = {
  article: 16,
  citation: regulationArticle('第十六条'),
  force: 'may',
  justifies: ['withheld', 'onRequest'],
  liftedBy: ['lawOrdersDisclosure'],
  referToSecrecyAuthority: false,
  fitsNormativeDocument: false,
} as const;

export const withholdingGrounds: Readonly<Record<GroundId, WithholdingGround>> = {
  particularPersons: {
    id: 'particularPersons',
    article: 13,
    title: {
      zh: '仅涉及特定对象，不属于主动公开范围',
      en: 'Concerns particular persons only; outside proactive disclosure',
    },
    citation: regulationArticle('第十三条'),
    force: 'may',
    justifies: ['onRequest'],
    liftedBy: ['lawOrdersDisclosure'],
    referToSecrecyAuthority: false,
    fitsNormativeDocument: false,
  },
  stateSecret: {
    ...article14,
    id: 'stateSecret',
    title: { zh: '国家秘密', en: 'State secret' },
    referToSecrecyAuthority: true,
  },
  forbiddenByLaw: {
    ...article14,
    id: 'forbiddenByLaw',
    title: { zh: '法律、行政法规禁止公开', en: 'Disclosure forbidden by law' },
  },
  endangersSafety: {
    ...article14,
    id: 'endangersSafety',
    title: {
      zh: '可能危及国家安全、公共安全、经济安全、社会稳定',
      en: 'May endanger national, public or economic security or social stability',
    },
  },
  tradeSecret: {
    ...article15,
    id: 'tradeSecret',
    title: { zh: '商业秘密', en: 'Trade secret of a third party' },
  },
  personalPrivacy: {
    ...article15,
    id: 'personalPrivacy',
    title: { zh: '个人隐私', en: 'Personal privacy of a third party' },
  },
  internalAffairs: {
    ...article16,
    id: 'internalAffairs',
    title: {
      zh: '内部事务信息（人事管理、后勤管理、内部工作流程）',
      en: 'Internal affairs: personnel, logistics, internal procedure',
    },
  },
  processInformation: {
    ...article16,
    id: 'processInformation',
    title: {
      zh: '过程性信息（讨论记录、过程稿、磋商信函、请示报告）',
      en: 'Deliberations, drafts, correspondence, requests for instructions',
    },
  },
  enforcementFile: {
    ...article16,
    id: 'enforcementFile',
    title: { zh: '行政执法案卷信息', en: 'Administrative enforcement file' },
  },
};
