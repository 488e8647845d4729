import { z } from 'zod';
import { type Citation, Refusal } from '../kernel/refusal.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import type { PersonalDataType } from './personal-data.ts';

/** The only two exceptions to de-identification (NJ18 六(三)). */
export const privacyExceptionSchema = z.enum(['punitivePublicity', 'mandatoryDisclosure']);
export type PrivacyException = z.infer<typeof privacyExceptionSchema>;

export const candidateIdSchema = z
  .string()
  .regex(/^[a-zA-Z0-9/.:-]{1,160}$/)
  .describe('id of a candidate');
/** Blank words parse, so that the refusal can say what is missing and which rule asks for it. */
const words = z.string().trim().max(1_000);

const mask = { decision: z.literal('mask') };
/** Not personal data, or an office-holder acting in office. */
const keep = { decision: z.literal('keep'), reason: words };
const exempt = {
  decision: z.literal('exempt'),
  exception: privacyExceptionSchema,
  /** Law and article that orders the publication. */
  legalBasis: words,
  /** Who decided on the exception: an office, not a name. */
  decidedBy: words,
  /** To whom and for how long it is shown. */
  scope: words,
  /** In which way it is shown. */
  method: words,
};

/** What can be decided about a candidate. */
export const rulingSchema = z.discriminatedUnion('decision', [
  z.strictObject(mask),
  z.strictObject(keep),
  z.strictObject(exempt),
]);
export type Ruling = z.infer<typeof rulingSchema>;

/** What the reviewer decides about one candidate. Never holds the value. */
const candidate = candidateIdSchema;
export const privacyDecisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ candidate, ...mask }),
  z.strictObject({ candidate, ...keep }),
  z.strictObject({ candidate, ...exempt }),
]);
export type PrivacyDecision = z.infer<typeof privacyDecisionSchema>;
type Exemption = Extract<PrivacyDecision, { decision: 'exempt' }>;

export const privacyRefusals = [
  'candidateUndecided',
  'duplicateDecision',
  'exemptionDoesNotFit',
  'exemptionWithoutGround',
  'keepWithoutReason',
  'unknownCandidate',
  'wordsCarryPersonalData',
] as const;
export type PrivacyRefusal = (typeof privacyRefusals)[number];

const deIdentification: Citation = {
  instrument: 'NJ18',
  title: '南京市2018年政务公开工作要点',
  clause: '六(三)',
  quotation:
    '除惩戒公示、强制性信息披露外,对于其他涉及个人隐私的政府信息,公开时要去标识化处理,选择恰当的方式和范围',
};

/** An exception shows who it is about; how to reach or impersonate that person it never shows. */
const neverExempt: ReadonlySet<PersonalDataType> = new Set([
  'residentId',
  'mobile',
  'landline',
  'bankCard',
  'email',
  'passport',
  'permit',
  'address',
  'socialAccount',
]);

const penaltyPublicity: Citation = {
  instrument: '浙江处罚公开办法',
  title: '浙江省行政处罚结果信息网上公开暂行办法',
  clause: '第七条',
  quotation: '',
};

/**
 * Whether everything found was decided, once, and with what the decision needs.
 *
 * @throws {Refusal} with one of {@link privacyRefusals}; details name ids and types, no value
 */
export function judgePrivacy(
  candidates: readonly Candidate[],
  decisions: readonly PrivacyDecision[],
): void {
  const known = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const decided = new Set<string>();
  for (const decision of decisions) {
    const candidate = known.get(decision.candidate);
    if (candidate === undefined) {
      throw new Refusal('unknownCandidate', { candidate: decision.candidate });
    }
    if (decided.has(candidate.id))
      throw new Refusal('duplicateDecision', { candidate: candidate.id });
    decided.add(candidate.id);
    judgeOne(decision, candidate);
  }
  const open = candidates.filter(({ id }) => !decided.has(id));
  if (open.length > 0) {
    const first = open.slice(0, 20).map(({ id }) => id);
    throw new Refusal(
      'candidateUndecided',
      { candidates: first, count: open.length },
      deIdentification,
    );
  }
}

function judgeOne(decision: PrivacyDecision, candidate: Candidate): void {
  if (decision.decision === 'mask') return;
  if (decision.decision === 'exempt') {
    judgeExemption(decision, candidate);
    refusePersonalData(candidate.id, [
      decision.legalBasis,
      decision.decidedBy,
      decision.scope,
      decision.method,
    ]);
    return;
  }
  // Where the engine itself proposes to keep, the role that it recorded is the reason.
  if (candidate.action === 'mask' && decision.reason.trim() === '') {
    const details = { candidate: candidate.id, type: candidate.type };
    throw new Refusal('keepWithoutReason', details, deIdentification);
  }
  refusePersonalData(candidate.id, [decision.reason]);
}

function judgeExemption(exemption: Exemption, candidate: Candidate): void {
  const details = { candidate: candidate.id, type: candidate.type, exception: exemption.exception };
  if (neverExempt.has(candidate.type)) {
    throw new Refusal('exemptionDoesNotFit', details, penaltyPublicity);
  }
  const missing = (['legalBasis', 'decidedBy', 'scope', 'method'] as const).filter(
    (field) => exemption[field].trim() === '',
  );
  if (missing.length > 0) {
    throw new Refusal('exemptionWithoutGround', { ...details, missing }, deIdentification);
  }
}

/** Decisions go into the ledger for good; a number copied into a reason would stay there. */
function refusePersonalData(candidate: string, texts: readonly string[]): void {
  for (const text of texts) {
    const carried = findCandidates(text, { context: 'ordinary' }).find(
      ({ action, type }) => action === 'mask' && neverExempt.has(type),
    );
    if (carried !== undefined) {
      throw new Refusal('wordsCarryPersonalData', { candidate, type: carried.type });
    }
  }
}

/** The engine's own proposals as decisions: what a reviewer confirms in one act. */
export function proposedDecisions(candidates: readonly Candidate[]): readonly PrivacyDecision[] {
  return candidates.map(({ id, action }) =>
    action === 'mask'
      ? { candidate: id, decision: 'mask' }
      : { candidate: id, decision: 'keep', reason: '' },
  );
}
