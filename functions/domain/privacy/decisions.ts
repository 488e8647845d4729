import { z } from 'zod';
import { type Citation, Refusal } from '../kernel/refusal.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import type { PersonalDataType } from './personal-data.ts';
import { normalise } from './reading/normalise.ts';

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
type Exemption = Extract<Ruling, { decision: 'exempt' }>;

/** A ruling with the candidate that it is about. Never holds the value. */
const candidate = candidateIdSchema;
export const privacyDecisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ candidate, ...mask }),
  z.strictObject({ candidate, ...keep }),
  z.strictObject({ candidate, ...exempt }),
]);
export type PrivacyDecision = z.infer<typeof privacyDecisionSchema>;

export const privacyRefusals = [
  'candidateUndecided',
  'discardNeedsConfirmation',
  'duplicateDecision',
  'exemptionDoesNotFit',
  'exemptionNotAllowed',
  'exemptionWithoutGround',
  'keepWithoutReason',
  'notAdded',
  'nothingToRedo',
  'nothingToUndo',
  'reviewChanged',
  'rulingsTooLong',
  'selectionBlank',
  'selectionOutside',
  'selectionOverlaps',
  'selectionSplitsCharacter',
  'selectionTooLong',
  'selectionTooShort',
  'tooManyCandidates',
  'unknownCandidate',
  'unknownWarning',
  'warningsUnacknowledged',
  'wordsCarryPersonalData',
] as const;
export type PrivacyRefusal = (typeof privacyRefusals)[number];

export const deIdentification: Citation = {
  instrument: 'NJ18',
  title: '南京市2018年政务公开工作要点',
  clause: '六(三)',
  quotation:
    '除惩戒公示、强制性信息披露外,对于其他涉及个人隐私的政府信息,公开时要去标识化处理,选择恰当的方式和范围',
};

/** The exceptions that a city knows, and where it says so. */
export interface AllowedExceptions {
  readonly value: readonly PrivacyException[];
  readonly citation: Citation;
}

/** An exception shows who it is about; how to reach or impersonate that person it never shows. */
export const neverExempt: ReadonlySet<PersonalDataType> = new Set([
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
  allowed: AllowedExceptions,
): void {
  const known = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const decided = new Set<string>();
  const judge = rulingJudge(allowed);
  for (const { candidate: id, ...ruling } of decisions) {
    const candidate = known.get(id);
    if (candidate === undefined) throw new Refusal('unknownCandidate', { candidate: id });
    if (decided.has(id)) throw new Refusal('duplicateDecision', { candidate: id });
    decided.add(id);
    judge(ruling, candidate);
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

/** Judges one ruling about one candidate; @throws {Refusal} as {@link judgePrivacy} does. */
export type RulingJudge = (ruling: Ruling, candidate: Candidate) => void;

/** The words of a ruling that is given for many candidates are read only once. */
export function rulingJudge(allowed: AllowedExceptions): RulingJudge {
  const clean = new Set<string>();
  return (ruling, candidate) => {
    if (ruling.decision === 'mask') return;
    if (ruling.decision === 'exempt') judgeExemption(ruling, candidate, allowed);
    else judgeKeeping(ruling.reason, candidate);
    const { decision: _kind, ...said } = ruling;
    for (const text of Object.values(said)) {
      if (clean.has(text)) continue;
      refusePersonalData(candidate.id, text);
      clean.add(text);
    }
  };
}

/**
 * Where the engine itself proposes to keep, the role that it recorded is the reason. What only an
 * exception would free is another matter: keeping it without one must be explained.
 */
function judgeKeeping(reason: string, { id, type, action, explanation }: Candidate): void {
  if (says(reason)) return;
  if (action === 'keep' && explanation.exemption === null) return;
  throw new Refusal('keepWithoutReason', { candidate: id, type }, deIdentification);
}

function judgeExemption(
  exemption: Exemption,
  candidate: Candidate,
  { value, citation }: AllowedExceptions,
): void {
  const details = { candidate: candidate.id, type: candidate.type, exception: exemption.exception };
  if (!value.includes(exemption.exception)) {
    throw new Refusal('exemptionNotAllowed', details, citation);
  }
  if (neverExempt.has(candidate.type)) {
    throw new Refusal('exemptionDoesNotFit', details, penaltyPublicity);
  }
  const missing = (['legalBasis', 'decidedBy', 'scope', 'method'] as const).filter(
    (field) => !says(exemption[field]),
  );
  if (missing.length > 0) {
    throw new Refusal('exemptionWithoutGround', { ...details, missing }, deIdentification);
  }
}

/** Dots, dashes and characters that nobody sees are no reason. */
function says(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(normalise(words).text);
}

/** Rulings go into the ledger for good; a number copied into a reason would stay there. */
function refusePersonalData(candidate: string, text: string): void {
  const carried = findCandidates(text, { context: 'ordinary' }).find(
    ({ action, type }) => action === 'mask' && neverExempt.has(type),
  );
  if (carried === undefined) return;
  throw new Refusal('wordsCarryPersonalData', { candidate, type: carried.type });
}

/**
 * The ruling that follows the engine's proposal; null where it proposes an exception, whose ground
 * only a person can give.
 */
export function proposedRuling({ action, explanation }: Candidate): Ruling | null {
  if (action === 'mask') return { decision: 'mask' };
  return explanation.exemption === null ? { decision: 'keep', reason: '' } : null;
}

/** The engine's own proposals as decisions, for a text that nobody reviews candidate by candidate. */
export function proposedDecisions(candidates: readonly Candidate[]): readonly PrivacyDecision[] {
  return candidates.map(({ id, action }) =>
    action === 'mask'
      ? { candidate: id, decision: 'mask' }
      : { candidate: id, decision: 'keep', reason: '' },
  );
}
