import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import { instantSchema } from '../kernel/time.ts';
import { annexAttributeSchema, judgeAnnexes } from './annexes.ts';
import { judgeAssessment, preReleaseAssessmentSchema } from './assessment.ts';
import { disclosureAttributeSchema } from './attributes.ts';
import type { DisclosureFacts } from './facts.ts';
import { requireFitForKind, standingGround } from './ground-fit.ts';
import { groundIdSchema } from './grounds.ts';
import { judgeSeverances, severanceSchema } from './severance.ts';
import { minimisation, regulationArticle, withholdingNeedsReasons } from './sources.ts';

const words = z.string().trim().max(2_000);

/** What the disclosure reviewer decides over document and interpretation together. */
export const disclosureDecisionSchema = z.strictObject({
  attribute: disclosureAttributeSchema,
  ground: groundIdSchema.nullable(),
  reasons: words,
  /** Whether the open part could be disclosed on its own; asked before anything is withheld. */
  partialDisclosure: z.strictObject({
    considered: z.boolean(),
    possible: z.boolean(),
    explanation: words,
  }),
  severed: z.array(severanceSchema).max(1_000),
  assessment: preReleaseAssessmentSchema,
  /** When the package becomes public; null is: as soon as it is signed. */
  releaseAt: instantSchema.nullable(),
  annexes: z.array(annexAttributeSchema).max(1_000),
});
export type DisclosureDecision = z.infer<typeof disclosureDecisionSchema>;

export const disclosureRefusals = [
  'annexDecidedTwice',
  'annexUndecided',
  'annexUnknown',
  'assessmentIncomplete',
  'assessmentUnsuitable',
  'carriesNonPublicAnnex',
  'groundDoesNotFit',
  'groundLifted',
  'groundMissing',
  'groundNotNeeded',
  'nothingLeftToDisclose',
  'partialDisclosureFirst',
  'reasonsMissing',
  'releaseTimeNotApplicable',
  'secrecyReferral',
  'severanceNotApplicable',
  'severedBlockUnknown',
  'severedPartUnknown',
  'severedTwice',
] as const;
export type DisclosureRefusal = (typeof disclosureRefusals)[number];

/**
 * Whether the decision may stand. Openness needs an assessment; anything less needs a statutory
 * ground that fits, reasons, and the answer why no part could be open.
 *
 * @throws {Refusal} with one of {@link disclosureRefusals} and the clause that asks for it
 */
export function judgeDisclosure(decision: DisclosureDecision, facts: DisclosureFacts): void {
  judgeGround(decision, facts);
  if (decision.attribute === 'withheld') judgeWithholding(decision);
  judgeSeverances(decision.severed, facts);
  judgeAnnexes(decision.annexes, decision.attribute, decision.severed, facts);
  judgeRelease(decision);
}

function judgeGround(decision: DisclosureDecision, facts: DisclosureFacts): void {
  const { attribute, ground } = decision;
  if (attribute === 'proactive') {
    if (ground !== null) {
      throw new Refusal('groundNotNeeded', { ground }, regulationArticle('第十三条'));
    }
  } else if (ground === null) {
    throw new Refusal('groundMissing', { attribute }, regulationArticle('第十三条'));
  } else {
    const standing = standingGround(ground, facts);
    if (!standing.justifies.includes(attribute)) {
      throw new Refusal('groundDoesNotFit', { ground, attribute }, standing.citation);
    }
    requireFitForKind(standing, facts);
  }
  const keepsBack = attribute !== 'proactive' || decision.severed.length > 0;
  if (keepsBack && decision.reasons.trim() === '') {
    throw new Refusal('reasonsMissing', { attribute }, withholdingNeedsReasons);
  }
}

/** Minimisation (NJ20): the whole is kept back only when no part of it can be open. */
function judgeWithholding(decision: DisclosureDecision): void {
  const { considered, possible, explanation } = decision.partialDisclosure;
  const openAnnexes = decision.annexes.filter(({ attribute }) => attribute !== 'withheld');
  const missing = [
    ...(considered ? [] : ['considered']),
    ...(possible ? ['release'] : []),
    ...(considered && !possible && explanation.trim() === '' ? ['explanation'] : []),
    ...openAnnexes.map(({ annex }) => `annex${annex}`),
  ];
  if (missing.length > 0) throw new Refusal('partialDisclosureFirst', { missing }, minimisation);
  if (decision.severed.length > 0) {
    throw new Refusal('severanceNotApplicable', {}, regulationArticle('第三十七条'));
  }
}

/** Only what is published by itself has a time of release and is assessed before it. */
function judgeRelease({ attribute, assessment, releaseAt }: DisclosureDecision): void {
  if (attribute === 'proactive') judgeAssessment(assessment);
  else if (releaseAt !== null) throw new Refusal('releaseTimeNotApplicable', { attribute });
}
