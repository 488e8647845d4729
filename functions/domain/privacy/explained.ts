import type { Citation } from '../kernel/refusal.ts';
import type { Evidence, Exemption, Explanation, KeptReason, Operator } from './explanation.ts';
import type { PersonalDataType, PrivacyContext } from './personal-data.ts';
import type { Finding, Span } from './reading/reading.ts';
import type { Settled } from './settled.ts';

/** What is printed instead of each type of value; `masked` carries it out. */
export const operatorOf: Readonly<Record<PersonalDataType, Operator>> = {
  person: 'pseudonym',
  residentId: 'regionOnly',
  mobile: 'prefixOnly',
  landline: 'removed',
  bankCard: 'lastFour',
  email: 'removed',
  plate: 'prefixOnly',
  passport: 'prefixOnly',
  permit: 'prefixOnly',
  otherId: 'removed',
  address: 'villageOnly',
  birthDate: 'yearOnly',
  socialAccount: 'removed',
};

/** Who appears, and when: what an exception may show. How to reach a person it never shows. */
const exemptible: ReadonlySet<PersonalDataType> = new Set([
  'person',
  'birthDate',
  'otherId',
  'plate',
]);

/** The paper that a city's exceptions rest on. */
export type ExceptionBasis = Pick<Citation, 'instrument' | 'title' | 'clause'>;

/** As many as the schema of an explanation takes. */
const MOST_EVIDENCE = 40;
/** Weights are rounded; below this a difference is none. */
const NOTHING = 0.005;

/**
 * Why a finding is proposed as it is. What its recogniser left unsaid is inferred from role and
 * score, so that every record is complete and its weights add up to its score.
 *
 * @param original brings a span of the text that was read back to the text that was given; null
 *   where nothing is in it
 */
export function explained(
  finding: Settled,
  context: PrivacyContext,
  basis: ExceptionBasis,
  original: (span: Span) => Span | null,
): Explanation {
  const { rule, type, role = null, checksum = null } = finding;
  const kept = finding.action === 'mask' ? null : keptReasonOf(finding, context);
  const { scoreBefore, evidence } = weighed(finding);
  return {
    recogniser: rule.split('.')[0] ?? rule,
    evidence: evidence.map((one) => ({ ...one, span: one.span && original(one.span) })),
    checksum,
    role,
    scoreBefore,
    kept,
    exemption: exemptionOf(finding, kept, context, basis),
    operator: operatorOf[type],
  };
}

function keptReasonOf(finding: Finding, context: PrivacyContext): KeptReason {
  const { kept, role, type, score, evidence = [] } = finding;
  if (kept !== undefined && kept !== null) return kept;
  if (role === 'official' || role === 'example') return role;
  if (role === 'masked') return 'alreadyMasked';
  if (evidence.some(({ kind }) => kind === 'veto')) return 'veto';
  if (exemptible.has(type) && context !== 'ordinary') {
    return context === 'punishment' ? 'punished' : 'disclosed';
  }
  return type === 'person' || score < 0.5 ? 'weak' : 'organisation';
}

function exemptionOf(
  { type, role }: Finding,
  kept: KeptReason | null,
  context: PrivacyContext,
  { instrument, title, clause }: ExceptionBasis,
): Exemption | null {
  if (!exemptible.has(type) || role === 'official') return null;
  const punished = context === 'punishment' && kept === 'punished';
  const disclosed = context === 'mandatory' && kept === 'disclosed';
  if (!punished && !disclosed) return null;
  const exception = punished ? 'punitivePublicity' : 'mandatoryDisclosure';
  return { exception, clause: `${instrument} ${clause}`, title };
}

/** The shape's weight is the score before context; all other weights lead from it to the score. */
function weighed(finding: Settled): { scoreBefore: number; evidence: readonly Evidence[] } {
  const { start, end, score } = finding;
  const given = (finding.evidence ?? labelAlone(finding)).filter(({ kind }) => kind !== 'shape');
  const told = given.reduce((sum, { weight }) => sum + weight, 0);
  const before = finding.scoreBefore ?? score - told;
  const scoreBefore = rounded(Math.min(1, Math.max(0, before)));
  const overlaps = finding.absorbed.map((span): Evidence => ({ kind: 'overlap', span, weight: 0 }));
  const room = MOST_EVIDENCE - overlaps.length - 2;
  const evidence: readonly Evidence[] = [
    { kind: 'shape', span: { start, end }, weight: scoreBefore },
    ...balanced(given.slice(0, room), score - scoreBefore),
    ...overlaps,
  ];
  return { scoreBefore, evidence };
}

/** A label that was not weighed apart from the rule as a whole. */
function labelAlone({ label }: Finding): readonly Evidence[] {
  if (label === undefined) return [];
  const { start, end } = label;
  const kind = 'kind' in label && label.kind === 'header' ? 'header' : 'label';
  return [{ kind, span: { start, end }, weight: 0 }];
}

/** Makes weights add up to what the score moved by: a score has a ceiling, and a veto a floor. */
function balanced(evidence: readonly Evidence[], moved: number): readonly Evidence[] {
  const told = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const untold = moved - told;
  if (Math.abs(untold) < NOTHING) return evidence;
  const veto = evidence.find(({ kind }) => kind === 'veto');
  if (veto !== undefined) {
    const rest = rounded(veto.weight + untold);
    return evidence.map((one) => (one === veto ? { ...one, weight: rest } : one));
  }
  if (told * moved > 0) {
    return evidence.map((one) => ({ ...one, weight: rounded((one.weight * moved) / told) }));
  }
  return [...evidence, { kind: 'context', span: null, weight: rounded(untold) }];
}

function rounded(weight: number): number {
  return Math.round(weight * 1_000) / 1_000;
}
