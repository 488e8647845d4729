import { z } from 'zod';
import { obligationSummaries, obligationSummariesSchema } from '../deadlines/obligation-summary.ts';
import { obligationsOfDossier } from '../deadlines/obligations.ts';
import { disclosureAttributeSchema } from '../disclosure/attributes.ts';
import { dossierIdSchema, issueIdSchema } from '../kernel/identifiers.ts';
import { departmentIdSchema } from '../kernel/people.ts';
import { instantSchema, localDateSchema } from '../kernel/time.ts';
import type { DossierRules } from './commands.ts';
import { gateSchema } from './gate-names.ts';
import { gateOpenSince, openGates } from './gates.ts';
import { gateDue } from './reminders.ts';
import type { ExistingDossier } from './state.ts';

/** What lists, inboxes and the public catalogue show of a dossier without opening it. */
export const dossierSummarySchema = z.strictObject({
  dossier: dossierIdSchema,
  title: z.string(),
  documentNumber: z.string().nullable(),
  department: departmentIdSchema,
  round: z.int(),
  /** Back in drafting, with reasons that the drafter must answer. */
  returned: z.boolean(),
  normative: z.boolean(),
  openedAt: instantSchema,
  enteredAt: instantSchema,
  /** Who must act now, and by when. */
  gates: z.array(z.strictObject({ gate: gateSchema, dueOn: localDateSchema })),
  attribute: disclosureAttributeSchema.nullable(),
  publishedAt: instantSchema.nullable(),
  gazettedIn: issueIdSchema.nullable(),
  validity: z.enum(['inForce', 'amended', 'repealed', 'lapsed', 'revoked']).nullable(),
  obligations: obligationSummariesSchema,
});
export type DossierSummary = z.infer<typeof dossierSummarySchema>;

export function summarise(state: ExistingDossier, rules: DossierRules): DossierSummary {
  const published = state.status === 'published' ? state : null;
  return {
    dossier: state.facts.dossier,
    title: state.document?.facts.title ?? state.facts.title,
    documentNumber: state.document?.facts.documentNumber ?? null,
    department: state.facts.department,
    round: state.round,
    returned: state.status === 'drafting' && state.lastReturn !== null,
    normative: state.facts.normative,
    openedAt: state.openedAt,
    enteredAt: state.enteredAt,
    gates: openGates(state).map((gate) => {
      const since = gateOpenSince(state, gate) ?? state.enteredAt;
      return { gate, dueOn: gateDue(state, gate, since, rules).dueDate };
    }),
    attribute: 'disclosure' in state ? state.disclosure.attribute : null,
    publishedAt: published?.publishedAt ?? null,
    gazettedIn: published?.gazetted?.issue ?? null,
    validity: published?.validity ?? null,
    obligations: obligationSummaries(obligationsOfDossier(state, rules), state.duties.log),
  };
}
