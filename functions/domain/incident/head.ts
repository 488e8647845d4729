import { z } from 'zod';
import { obligationSummaries, obligationSummariesSchema } from '../deadlines/obligation-summary.ts';
import { incidentIdSchema } from '../kernel/identifiers.ts';
import { departmentIdSchema } from '../kernel/people.ts';
import { instantSchema } from '../kernel/time.ts';
import type { IncidentRules } from './commands.ts';
import { openDuties } from './duties.ts';
import { incidentGateSchema } from './gate-names.ts';
import { incidentLevelSchema } from './levels.ts';
import { obligationsOfIncident } from './obligations.ts';
import type { ExistingIncident } from './state.ts';

/** What lists and boards show of an incident without opening it. */
export const incidentSummarySchema = z.strictObject({
  incident: incidentIdSchema,
  title: z.string(),
  level: incidentLevelSchema,
  department: departmentIdSchema,
  happenedAt: instantSchema,
  openedAt: instantSchema,
  /** What nobody has met yet, and by when. */
  gates: z.array(z.strictObject({ gate: incidentGateSchema, dueAt: instantSchema })),
  /** How many statements were made, and the last of them as the public reads it. */
  statements: z.int(),
  lastStatement: z.strictObject({ title: z.string(), saidAt: instantSchema }).nullable(),
  obligations: obligationSummariesSchema,
});
export type IncidentSummary = z.infer<typeof incidentSummarySchema>;

export function summariseIncident(state: ExistingIncident, rules: IncidentRules): IncidentSummary {
  const { facts, openedAt, statements } = state;
  const { incident, title, level, department, happenedAt } = facts;
  const owed = obligationsOfIncident(state, rules);
  const open = new Set(openDuties(state).map(({ gate }) => gate));
  const last = statements.toSorted((a, b) => (a.saidAt < b.saidAt ? -1 : 1)).at(-1);
  return {
    incident,
    title,
    level,
    department,
    happenedAt,
    openedAt,
    gates: owed.flatMap(({ kind, dueAt }) => {
      const gate = incidentGateSchema.parse(kind);
      return open.has(gate) ? [{ gate, dueAt }] : [];
    }),
    statements: statements.length,
    lastStatement: last === undefined ? null : { title: last.title, saidAt: last.saidAt },
    obligations: obligationSummaries(owed, state.log),
  };
}
