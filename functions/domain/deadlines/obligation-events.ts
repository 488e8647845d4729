import { z } from 'zod';
import { digestSchema } from '../kernel/digest.ts';
import { instantSchema } from '../kernel/time.ts';
import { obligationKinds } from './obligation.ts';

const nameShape = {
  kind: z.enum(obligationKinds),
  subject: z.string().max(200),
  startsAt: instantSchema,
};
export const obligationNameSchema = z.strictObject(nameShape);

/** `reminder` comes ahead of the due date, `escalation` after it. */
export const noticeSchema = z.enum(['reminder', 'escalation']);
export type Notice = z.infer<typeof noticeSchema>;

export const obligationRemindedSchema = z.strictObject({
  ...nameShape,
  /** 1, 2, 3 … within this obligation. */
  sequence: z.int().min(1),
  notice: noticeSchema,
  /** As it stood when it was reminded of. */
  dueAt: instantSchema,
});
export type ObligationReminded = z.infer<typeof obligationRemindedSchema>;

export const movedDeadlineSchema = z.strictObject({
  ...nameShape,
  from: instantSchema,
  to: instantSchema,
});
export type MovedDeadline = z.infer<typeof movedDeadlineSchema>;

export const deadlinesRecomputedSchema = z.strictObject({
  /** The calendar by which the dates were counted anew. */
  calendar: z.strictObject({ version: z.string().min(1).max(200), digest: digestSchema }),
  changes: z.array(movedDeadlineSchema).min(1).max(2_000),
});
export type DeadlinesRecomputed = z.infer<typeof deadlinesRecomputedSchema>;

/** The two events that every kind of stream with obligations knows; spread into its own union. */
export const obligationEventBodySchemas = [
  z.strictObject({ type: z.literal('ObligationReminded'), data: obligationRemindedSchema }),
  /** The calendar changed and open due dates with it. */
  z.strictObject({ type: z.literal('DeadlinesRecomputed'), data: deadlinesRecomputedSchema }),
] as const;
export type ObligationEventBody = z.infer<(typeof obligationEventBodySchemas)[number]>;
