import type { Jurisdiction, Parameter } from '../jurisdictions/jurisdiction.ts';
import { type Citation, Refusal } from '../kernel/refusal.ts';
import type { InterpretationTrigger } from './triggers.ts';

/** What is known of a document when it is asked whether it must be interpreted. */
export interface DutySubject {
  /** 行政规范性文件. */
  readonly normative: boolean;
  readonly triggers: readonly InterpretationTrigger[];
}

export interface InterpretationDuty {
  readonly required: boolean;
  /** The triggers that make it obligatory here; empty where it is not. */
  readonly triggers: readonly InterpretationTrigger[];
  readonly citation: Citation;
}

/**
 * Whether a city's rules oblige the drafter to interpret a document. Consultation drafts are
 * judged by a rule of their own, which only some cities have.
 */
export function interpretationDuty(
  subject: DutySubject,
  { parameters }: Jurisdiction,
): InterpretationDuty {
  const { interpretationTriggers, consultationDraftInterpretation } = parameters;
  const given = new Set(subject.triggers);
  if (subject.normative) given.add('normativeDocument');
  const triggers = interpretationTriggers.value.filter((trigger) => given.has(trigger));
  if (triggers.length > 0) return dutyBy(triggers, interpretationTriggers);
  if (given.has('consultationDraft') && consultationDraftInterpretation.value) {
    return dutyBy(['consultationDraft'], consultationDraftInterpretation);
  }
  return { required: false, triggers: [], citation: interpretationTriggers.citation };
}

function dutyBy(
  triggers: readonly InterpretationTrigger[],
  rule: Parameter<unknown>,
): InterpretationDuty {
  return { required: true, triggers, citation: rule.citation };
}

/**
 * Judges the wish to issue a document without interpretation. Where the duty holds there is no
 * exemption; elsewhere the drafter states a reason, which the signing officer sees.
 *
 * @returns the reason, trimmed
 * @throws {Refusal} `interpretationMandatory` or `exemptionReasonMissing`
 */
export function exemptFromInterpretation(duty: InterpretationDuty, reason: string): string {
  if (duty.required) {
    throw new Refusal('interpretationMandatory', { triggers: duty.triggers }, duty.citation);
  }
  const stated = reason.trim();
  if (stated === '') throw new Refusal('exemptionReasonMissing', {}, duty.citation);
  return stated;
}
