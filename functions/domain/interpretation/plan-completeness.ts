import type { Jurisdiction, Parameters } from '../jurisdictions/jurisdiction.ts';
import type { Citation, RefusalDetails } from '../kernel/refusal.ts';
import { elementsIn } from './content-elements.ts';
import { type Channel, type InterpretationPlan, isByExpert, type PlannedMaterial } from './plan.ts';

/** What is known of the document that the plan is for. */
export interface PlanSubject {
  /** 专业性较强的政策: asks for expert interpretation where the paper says so. */
  readonly technical: boolean;
}

export type PlanFindingName =
  | 'materialKeyTwice'
  | 'materialWithDocumentMissing'
  | 'firstMaterialLate'
  | 'firstMaterialOnFixedDate'
  | 'websiteMissing'
  | 'channelsMissing'
  | 'expertInterpretationMissing'
  | 'contentElementsMissing'
  | 'outlineUnspecific'
  | 'audienceMissing'
  | 'phasesMissing'
  | 'newMediaMissing'
  | 'encouragedFormsUnused';

export interface PlanFinding {
  readonly finding: PlanFindingName;
  /** A plan with a blocking finding cannot be lodged; a warning is shown to whoever decides. */
  readonly severity: 'blocking' | 'warning';
  readonly details: RefusalDetails;
  readonly citation: Citation;
}

/**
 * Judges an interpretation plan by a city's rules: is the first interpretation promised in time
 * and on every channel, are experts asked, does the outline name what must be explained.
 *
 * @returns findings, blocking ones first; none where the plan is as the rules ask
 */
export function judgePlan(
  plan: InterpretationPlan,
  subject: PlanSubject,
  { parameters }: Jurisdiction,
): readonly PlanFinding[] {
  // The duty judges an exemption (duty.ts); what a plan without materials lacks is its point.
  if (plan.exemption !== undefined) return [];
  const findings = [
    judgeKeys(plan, parameters),
    judgeFirstMaterial(plan, parameters),
    ...judgeChannels(plan, parameters),
    judgeExperts(plan, subject, parameters),
    judgeElements(plan, parameters),
    judgeAudience(plan, parameters),
    judgePhases(plan, parameters),
    judgeNewMedia(plan, parameters),
    judgeForms(plan, parameters),
  ].filter((finding) => finding !== null);
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  return [...blocking, ...findings.filter(({ severity }) => severity === 'warning')];
}

function judgeKeys({ materials }: InterpretationPlan, rules: Parameters): PlanFinding | null {
  const keys = materials.map(({ key }) => key);
  const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
  if (twice.length === 0) return null;
  const { citation } = rules.planWithDocument;
  return { finding: 'materialKeyTwice', severity: 'blocking', details: { keys: twice }, citation };
}

function judgeFirstMaterial(plan: InterpretationPlan, rules: Parameters): PlanFinding | null {
  if (timely(plan, rules).length > 0) return null;
  const { value: limit, citation } = rules.interpretationWithinWorkingDays;
  const details = { limitWorkingDays: limit };
  if (limit === 0) {
    return { finding: 'materialWithDocumentMissing', severity: 'blocking', details, citation };
  }
  // Whether a fixed date is in time shows only at publication, where it becomes an obligation.
  const fixed = plan.materials.some(({ due }) => due.kind === 'onDate');
  return fixed
    ? { finding: 'firstMaterialOnFixedDate', severity: 'warning', details, citation }
    : { finding: 'firstMaterialLate', severity: 'blocking', details, citation };
}

/** The materials that appear within the limit after publication. */
function timely(plan: InterpretationPlan, rules: Parameters): readonly PlannedMaterial[] {
  const limit = rules.interpretationWithinWorkingDays.value;
  return plan.materials.filter(
    ({ due }) =>
      due.kind === 'withDocument' ||
      (due.kind === 'workingDaysAfterPublication' && due.days <= limit),
  );
}

function judgeChannels(plan: InterpretationPlan, rules: Parameters): PlanFinding[] {
  const { value: asked, citation } = rules.interpretationChannels;
  const first = timely(plan, rules);
  const used = new Set((first.length > 0 ? first : plan.materials).flatMap((m) => m.channels));
  const missing = asked.filter((channel) => !used.has(channel));
  const findings: PlanFinding[] = [];
  if (missing.includes('website')) {
    findings.push({ finding: 'websiteMissing', severity: 'blocking', details: {}, citation });
  }
  const others: readonly Channel[] = missing.filter((channel) => channel !== 'website');
  if (others.length > 0) {
    // The obligation of publication stays open until each channel has been recorded.
    const details = { channels: others };
    findings.push({ finding: 'channelsMissing', severity: 'warning', details, citation });
  }
  return findings;
}

function judgeExperts(
  plan: InterpretationPlan,
  subject: PlanSubject,
  rules: Parameters,
): PlanFinding | null {
  const { value: asked, citation } = rules.expertInterpretationForTechnical;
  if (!asked || !subject.technical) return null;
  const experts = plan.materials.some(
    (material) => isByExpert(material) || /专家|学者/u.test(material.title),
  );
  if (experts) return null;
  return { finding: 'expertInterpretationMissing', severity: 'blocking', details: {}, citation };
}

function judgeElements(plan: InterpretationPlan, rules: Parameters): PlanFinding | null {
  const named = new Set(elementsIn(plan.outline.join('\n')));
  const { value: mandatory, citation } = rules.mandatoryContentElements;
  const elements = mandatory.filter((element) => !named.has(element));
  if (elements.length > 0) {
    const details = { elements };
    return { finding: 'contentElementsMissing', severity: 'warning', details, citation };
  }
  const recommended = rules.recommendedContentElements;
  if (named.size > 0 || recommended.value.length === 0) return null;
  return {
    finding: 'outlineUnspecific',
    severity: 'warning',
    details: { elements: recommended.value },
    citation: recommended.citation,
  };
}

/** 分类分众: who is to understand it decides forms, channels and words. */
function judgeAudience({ audience }: InterpretationPlan, rules: Parameters): PlanFinding | null {
  if (audience !== null && audience.trim() !== '') return null;
  const { citation } = rules.planWithDocument;
  return { finding: 'audienceMissing', severity: 'blocking', details: {}, citation };
}

function judgePhases(plan: InterpretationPlan, rules: Parameters): PlanFinding | null {
  const { value: asked, citation } = rules.interpretationPhases;
  const planned = new Set(plan.materials.map(({ phase }) => phase));
  const phases = asked.filter((phase) => !planned.has(phase));
  if (phases.length === 0) return null;
  return { finding: 'phasesMissing', severity: 'warning', details: { phases }, citation };
}

function judgeNewMedia(plan: InterpretationPlan, rules: Parameters): PlanFinding | null {
  const { value: asked, citation } = rules.newMediaAtOnce;
  if (!asked || plan.materials.some(({ channels }) => channels.includes('newMedia'))) return null;
  return { finding: 'newMediaMissing', severity: 'warning', details: {}, citation };
}

function judgeForms(plan: InterpretationPlan, rules: Parameters): PlanFinding | null {
  const { value: forms, citation } = rules.encouragedForms;
  if (forms.length === 0 || plan.materials.some(({ form }) => forms.includes(form))) return null;
  return { finding: 'encouragedFormsUnused', severity: 'warning', details: { forms }, citation };
}
