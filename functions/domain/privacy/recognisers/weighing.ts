import type { Evidence } from '../explanation.ts';
import type { LabelSpan } from '../reading/labels.ts';
import type { Finding, Span } from '../reading/reading.ts';

/** What a recogniser is proposing, before its reasons are added up. */
export interface Claim extends Span {
  readonly type: Finding['type'];
  readonly rule: string;
  /** 0…1: how sure the characters alone make it. */
  readonly shape: number;
  readonly checksum?: Finding['checksum'];
}

/** From this score on masking is proposed. */
const THRESHOLD = 0.5;
/** The label alone outweighs a shape that could be anything. */
const LABEL_WEIGHT = 0.45;
const CHECK_WEIGHT: Readonly<Record<'passed' | 'failed', number>> = { passed: 0.45, failed: -0.1 };
const PERSON_WEIGHT = 0.2;
const VETO_WEIGHT = -0.6;

export interface Reasons {
  readonly label?: LabelSpan | null;
  /** The person it stands beside. */
  readonly person?: Span | null;
  readonly veto?: LabelSpan | null;
}

/**
 * Adds up what speaks for and against a number of a person. A veto keeps whatever the sum says; a
 * failed check digit lowers the score under a label and never clears it, because a mistyped number
 * is still a leak.
 */
export function weighed(claim: Claim, reasons: Reasons): Finding {
  const { type, rule, start, end, shape, checksum } = claim;
  const { label = null, person = null, veto = null } = reasons;
  const own = spanOf(claim);
  const evidence: readonly Evidence[] = [
    { kind: 'shape', span: own, weight: shape },
    ...(checksum ? [{ kind: 'checksum', span: own, weight: CHECK_WEIGHT[checksum] } as const] : []),
    ...labelEvidence(label, LABEL_WEIGHT),
    ...(person ? [{ kind: 'context', span: spanOf(person), weight: PERSON_WEIGHT } as const] : []),
    ...labelEvidence(veto, VETO_WEIGHT),
  ];
  const score = clamped(evidence.reduce((total, { weight }) => total + weight, 0));
  const found = { type, rule, start, end, checksum, evidence, score, scoreBefore: shape } as const;
  if (veto !== null) return { ...found, action: 'keep', label: veto, kept: 'veto' };
  if (score < THRESHOLD) return { ...found, action: 'keep', kept: 'weak' };
  return { ...found, action: 'mask', label: label ?? undefined };
}

/** The evidence of one label, for rules that weigh nothing else. */
export function labelEvidence(label: LabelSpan | null, weight: number): readonly Evidence[] {
  return label === null ? [] : [{ kind: label.kind, span: spanOf(label), weight }];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function clamped(score: number): number {
  return Math.round(Math.min(0.99, Math.max(0.05, score)) * 100) / 100;
}
