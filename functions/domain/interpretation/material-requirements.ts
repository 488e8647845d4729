import { type Citation, Refusal } from '../kernel/refusal.ts';
import type { MaterialContent } from './material-content.ts';
import type { MediaLink } from './media.ts';
import type { Form } from './plan.ts';

/** What a material of some form cannot be without. */
export const materialNeeds = ['mediaLink', 'transcript', 'questions', 'cases', 'pictures'] as const;
export type MaterialNeed = (typeof materialNeeds)[number];

/** A transcript of fewer letters than this says nothing of what was said. */
const SHORTEST_TRANSCRIPT = 20;

const recorded: ReadonlySet<Form> = new Set<Form>(['audio', 'video', 'animation']);

/**
 * What a material lacks to be what the plan calls it: a recording has an address and a transcript,
 * questions and cases can be told apart, an infographic shows something (domain.md A6).
 */
export function missingNeeds(
  form: Form,
  content: MaterialContent,
  media: readonly MediaLink[],
): readonly MaterialNeed[] {
  const needs: MaterialNeed[] = [];
  if (recorded.has(form)) {
    if (media.length === 0) needs.push('mediaLink');
    if (content.characters < SHORTEST_TRANSCRIPT) needs.push('transcript');
  }
  if (form === 'qa' && content.questions === 0) needs.push('questions');
  if (form === 'caseStudy' && content.cases === 0) needs.push('cases');
  if (form === 'infographic' && content.pictures === 0) needs.push('pictures');
  // Steps can be shown on film or drawn; words alone are a text.
  if (form === 'processDemo' && media.length === 0 && content.pictures === 0)
    needs.push('pictures');
  return needs;
}

/** Without these nothing could be shown; the others are told to whoever reviews. */
const indispensable: ReadonlySet<MaterialNeed> = new Set<MaterialNeed>(['mediaLink', 'transcript']);

/**
 * Refuses a recording that nobody could find or read.
 *
 * @throws {Refusal} `materialIncomplete`
 */
export function judgeMaterial(
  form: Form,
  content: MaterialContent,
  media: readonly MediaLink[],
  citation: Citation,
): void {
  const missing = missingNeeds(form, content, media).filter((need) => indispensable.has(need));
  if (missing.length > 0) throw new Refusal('materialIncomplete', { form, missing }, citation);
}
