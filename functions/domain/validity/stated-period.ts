import { z } from 'zod';
import { localDateSchema } from '../kernel/time.ts';

/** From when a document applies, as it says itself. */
export const statedStartSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('date'), date: localDateSchema }),
  /** 自印发之日起. */
  z.strictObject({ from: z.literal('issue'), afterDays: z.int().min(0).max(3_660) }),
  /** 自公布（发布）之日起, or so many days later. */
  z.strictObject({ from: z.literal('publication'), afterDays: z.int().min(0).max(3_660) }),
]);
export type StatedStart = z.infer<typeof statedStartSchema>;

/** Until when a document applies, as it says itself. */
export const statedEndSchema = z.discriminatedUnion('until', [
  z.strictObject({ until: z.literal('date'), date: localDateSchema }),
  z.strictObject({ until: z.literal('term'), months: z.int().min(1).max(600) }),
]);
export type StatedEnd = z.infer<typeof statedEndSchema>;

/** 自…起施行，有效期至…: what a document states about its validity. */
export const statedPeriodSchema = z.strictObject({
  start: statedStartSchema.nullable(),
  end: statedEndSchema.nullable(),
  /** The words it rests on; empty where the drafter gave the dates. */
  quotation: z.string().max(500),
});
export type StatedPeriod = z.infer<typeof statedPeriodSchema>;
