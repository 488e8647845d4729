import { z } from 'zod';
import { plainText } from '../../domain/document/plain-text.ts';
import { completePlan, planDefaults } from '../../domain/interpretation/complete-plan.ts';
import { interpretationPlanSchema } from '../../domain/interpretation/plan.ts';
import { jurisdictionIdSchema } from '../../domain/jurisdictions/jurisdiction.ts';
import { readTextFile } from '../../intake/read-text-file.ts';
import { query } from '../use-case.ts';
import { answerOf, auditAnswer } from './audit-answer.ts';
import { citationSchema } from './dossier-view.ts';
import { type ReadFile, readSubmitted, submittedFileSchema } from './intake-file.ts';

export const readPlanOutputSchema = z.strictObject({
  ...auditAnswer,
  /** What the text states, completed by the city's rules; to be confirmed by the drafter. */
  plan: interpretationPlanSchema,
  /** What the text does not state and the completion supplied. */
  missing: z.array(z.strictObject({ element: z.string(), citation: citationSchema })),
  /** Where reading the text needed judgement. */
  notes: z.array(z.strictObject({ note: z.string(), words: z.string() })),
});

export const readPlan = query({
  name: 'readPlan',
  summary: 'Read an interpretation plan from a file; nothing is lodged yet.',
  roles: ['drafter'],
  input: z.strictObject({
    file: submittedFileSchema,
    /** Title of the document, for the titles of materials that the plan leaves unnamed. */
    title: z.string().trim().min(1).max(500),
    jurisdiction: jurisdictionIdSchema.optional(),
    /** How many material files lie ready to appear with the document. */
    materialsAtHand: z.coerce.number().int().min(0).max(40).default(1),
  }),
  output: readPlanOutputSchema,
  run: async (environment, _person, { file, title, jurisdiction, materialsAtHand }) => {
    const read = await readSubmitted(environment, file);
    const { parsePlanText } = await import('../../domain/interpretation/parse-plan.ts');
    const { plan, missing, notes } = parsePlanText(textOf(read, file.name));
    const rules = environment.jurisdiction(jurisdiction ?? environment.city.jurisdiction);
    return {
      ...answerOf(read.audit),
      plan: completePlan(plan, planDefaults(rules, { title, materialsAtHand })),
      missing: [...missing],
      notes: [...notes],
    };
  },
});

/** A text is read as it was typed, since it may also be JSON; a Word file as it was understood. */
function textOf({ bytes, document }: ReadFile, fileName: string): string {
  return /\.(?:txt|md)$/i.test(fileName) ? readTextFile(bytes, fileName).text : plainText(document);
}
