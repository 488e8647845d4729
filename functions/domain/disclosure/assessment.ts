import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import { preReleaseAssessmentRule } from './sources.ts';

const verdictSchema = z.strictObject({
  verdict: z.enum(['suitable', 'unsuitable']),
  /** Why; a verdict without its reasons is not an assessment. */
  note: z.string().trim().max(2_000),
});

/** 表述、时机、方式研判 (NJ18 六(三), HM18 一(四)). */
export const preReleaseAssessmentSchema = z.strictObject({
  wording: verdictSchema,
  timing: verdictSchema,
  method: verdictSchema,
});
export type PreReleaseAssessment = z.infer<typeof preReleaseAssessmentSchema>;

const aspects = ['wording', 'timing', 'method'] as const;

/**
 * Refuses what was not assessed and what was found unsuitable: wording and method go back to
 * drafting, timing is cured by another time of release.
 *
 * @throws {Refusal} `assessmentIncomplete` or `assessmentUnsuitable`
 */
export function judgeAssessment(assessment: PreReleaseAssessment): void {
  const unexplained = aspects.filter((aspect) => assessment[aspect].note.trim() === '');
  if (unexplained.length > 0) {
    throw new Refusal('assessmentIncomplete', { aspects: unexplained }, preReleaseAssessmentRule);
  }
  const unsuitable = aspects.filter((aspect) => assessment[aspect].verdict === 'unsuitable');
  if (unsuitable.length > 0) {
    throw new Refusal('assessmentUnsuitable', { aspects: unsuitable }, preReleaseAssessmentRule);
  }
}
