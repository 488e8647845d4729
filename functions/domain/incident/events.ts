import { z } from 'zod';
import { obligationEventBodySchemas } from '../deadlines/obligation-events.ts';
import { digestSchema } from '../kernel/digest.ts';
import { incidentIdSchema } from '../kernel/identifiers.ts';
import { actorSchema, departmentIdSchema } from '../kernel/people.ts';
import { instantSchema } from '../kernel/time.ts';
import { incidentGateSchema } from './gate-names.ts';
import { incidentLevelSchema } from './levels.ts';
import { preparedTextSchema, statementSchema } from './statements.ts';

const reasons = z.array(z.string().trim().min(1).max(2_000)).min(1).max(50);

/** What can be found out better later; the hours run from `happenedAt`. */
export const assessmentSchema = z.strictObject({
  level: incidentLevelSchema,
  /** The department that answers for the response. */
  department: departmentIdSchema,
  happenedAt: instantSchema,
  /** When the government learned of it; null where nobody noted it. */
  learnedAt: instantSchema.nullable(),
});
export type IncidentAssessment = z.infer<typeof assessmentSchema>;

export const incidentFactsSchema = z.strictObject({
  incident: incidentIdSchema,
  title: z.string().trim().min(1).max(200),
  ...assessmentSchema.shape,
});
export type IncidentFacts = z.infer<typeof incidentFactsSchema>;

/** How a deadline moved; null where there was none before, or is none any more. */
export const clockChangeSchema = z.strictObject({
  gate: incidentGateSchema,
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
});
export type ClockChange = z.infer<typeof clockChangeSchema>;

const recordedSchema = z.strictObject({ at: instantSchema, actor: actorSchema });

export const incidentEventBodySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('IncidentOpened'), data: incidentFactsSchema }),
  /** Level, time or department turned out to be others, and the clocks were counted anew. */
  z.strictObject({
    type: z.literal('IncidentReassessed'),
    data: z.strictObject({
      ...assessmentSchema.shape,
      reasons,
      clocks: z.array(clockChangeSchema).max(3),
    }),
  }),
  z.strictObject({ type: z.literal('TextPrepared'), data: preparedTextSchema }),
  /** A second person has read the text and stands by it. */
  z.strictObject({
    type: z.literal('TextCleared'),
    data: z.strictObject({ text: z.int().min(1), digest: digestSchema }),
  }),
  z.strictObject({ type: z.literal('StatementMade'), data: statementSchema }),
  ...obligationEventBodySchemas,
  z.strictObject({ type: z.literal('IncidentClosed'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('IncidentWithdrawn'), data: z.strictObject({ reasons }) }),
]);
export type IncidentEvent = z.infer<typeof incidentEventBodySchema> &
  z.infer<typeof recordedSchema>;

/**
 * Parses an event as the ledger stored it.
 *
 * @throws ZodError when it has another shape than was written
 */
export function parseIncidentEvent(stored: {
  readonly type: string;
  readonly data: unknown;
  readonly at: unknown;
  readonly actor: unknown;
}): IncidentEvent {
  const body = incidentEventBodySchema.parse({ type: stored.type, data: stored.data });
  return { ...body, ...recordedSchema.parse({ at: stored.at, actor: stored.actor }) };
}
