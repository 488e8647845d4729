import { z } from 'zod';
import { obligationSummaries, obligationSummariesSchema } from '../deadlines/obligation-summary.ts';
import type { TermRules } from '../deadlines/terms.ts';
import { matterIdSchema } from '../kernel/identifiers.ts';
import { localDateSchema } from '../kernel/time.ts';
import { matterKinds } from './kinds.ts';
import { obligationsOfMatter } from './obligations.ts';
import type { ExistingMatter } from './state.ts';

/** What lists show of a matter without opening it. */
export const matterSummarySchema = z.strictObject({
  matter: matterIdSchema,
  kind: z.enum(matterKinds),
  title: z.string(),
  startedOn: localDateSchema,
  obligations: obligationSummariesSchema,
});
export type MatterSummary = z.infer<typeof matterSummarySchema>;

export function summariseMatter(state: ExistingMatter, rules: TermRules): MatterSummary {
  const { matter, kind, title, startedOn } = state.facts;
  const obligations = obligationsOfMatter(state, rules);
  return {
    matter,
    kind,
    title,
    startedOn,
    obligations: obligationSummaries(obligations, state.obligationLog),
  };
}
