import { z } from 'zod';
import { lateEntrySchema } from '../../deadlines/late-entry.ts';
import { obligationEventBodySchemas } from '../../deadlines/obligation-events.ts';
import { actorSchema, departmentIdSchema, personIdSchema } from '../../kernel/people.ts';
import { instantSchema, localDateSchema } from '../../kernel/time.ts';

const department = departmentIdSchema;
/** 1, 2, 3 … within the department, so that a correction can name it. */
export const termNumberSchema = z.int().min(1).max(10_000);
/** The government's own report stands beside those of the departments. */
export const reportingSchema = z.union([z.literal('government'), departmentIdSchema]);
export const reportYearSchema = z.int().min(1990).max(2199);

export const departmentEventBodySchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('DepartmentRegistered'),
    data: z.strictObject({
      department,
      since: localDateSchema,
      /** 与经济和民生关系密切 (NJ18 一(二)). */
      closeToLivelihood: z.boolean(),
    }),
  }),
  z.strictObject({
    type: z.literal('LivelihoodChanged'),
    data: z.strictObject({ department, closeToLivelihood: z.boolean(), since: localDateSchema }),
  }),
  z.strictObject({
    type: z.literal('DepartmentDissolved'),
    data: z.strictObject({ department, until: localDateSchema }),
  }),
  z.strictObject({
    type: z.literal('HeadAppointed'),
    data: z.strictObject({
      department,
      term: termNumberSchema,
      /** Never a name: names stand beside the ledger. */
      person: personIdSchema,
      from: localDateSchema,
    }),
  }),
  z.strictObject({
    type: z.literal('HeadLeft'),
    /** The last day in office. */
    data: z.strictObject({ department, term: termNumberSchema, until: localDateSchema }),
  }),
  z.strictObject({
    type: z.literal('HeadTermCorrected'),
    data: z.strictObject({
      department,
      term: termNumberSchema,
      person: personIdSchema,
      from: localDateSchema,
      until: localDateSchema.nullable(),
      reasons: z.string().trim().min(1).max(2_000),
    }),
  }),
  /** 政府信息公开工作年度报告 (条例 art. 49). */
  z.strictObject({
    type: z.literal('AnnualReportRecorded'),
    data: z.strictObject({
      reporting: reportingSchema,
      year: reportYearSchema,
      publishedOn: localDateSchema,
      /** Where it can be read. */
      reference: z.string().trim().min(1).max(500),
      lateEntry: lateEntrySchema.default(null),
    }),
  }),
  ...obligationEventBodySchemas,
]);
export type DepartmentEventBody = z.infer<typeof departmentEventBodySchema>;

const recordedSchema = z.strictObject({ at: instantSchema, actor: actorSchema });
export type DepartmentEvent = DepartmentEventBody & z.infer<typeof recordedSchema>;

/** @throws ZodError when an event has another shape than was written */
export function parseDepartmentEvent(stored: {
  readonly type: string;
  readonly data: unknown;
  readonly at: unknown;
  readonly actor: unknown;
}): DepartmentEvent {
  const body = departmentEventBodySchema.parse({ type: stored.type, data: stored.data });
  return { ...body, ...recordedSchema.parse({ at: stored.at, actor: stored.actor }) };
}
