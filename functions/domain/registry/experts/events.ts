import { z } from 'zod';
import { actorSchema, personIdSchema } from '../../kernel/people.ts';
import { instantSchema, localDateSchema } from '../../kernel/time.ts';

/** What an expert can speak about, and for whom they work; never who they are. */
export const expertShape = {
  fields: z.array(z.string().trim().min(1).max(50)).min(1).max(20),
  organisation: z.string().trim().min(1).max(200),
};

export const expertEventBodySchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ExpertRegistered'),
    data: z.strictObject({ expert: personIdSchema, ...expertShape, from: localDateSchema }),
  }),
  z.strictObject({
    type: z.literal('ExpertCorrected'),
    data: z.strictObject({
      expert: personIdSchema,
      ...expertShape,
      from: localDateSchema,
      until: localDateSchema.nullable(),
      reasons: z.string().trim().min(1).max(2_000),
    }),
  }),
  z.strictObject({
    type: z.literal('ExpertReleased'),
    /** The last day on which the expert is on the register. */
    data: z.strictObject({ expert: personIdSchema, until: localDateSchema }),
  }),
]);
export type ExpertEventBody = z.infer<typeof expertEventBodySchema>;

const recordedSchema = z.strictObject({ at: instantSchema, actor: actorSchema });
export type ExpertEvent = ExpertEventBody & z.infer<typeof recordedSchema>;

/** @throws ZodError when an event has another shape than was written */
export function parseExpertEvent(stored: {
  readonly type: string;
  readonly data: unknown;
  readonly at: unknown;
  readonly actor: unknown;
}): ExpertEvent {
  const body = expertEventBodySchema.parse({ type: stored.type, data: stored.data });
  return { ...body, ...recordedSchema.parse({ at: stored.at, actor: stored.actor }) };
}
