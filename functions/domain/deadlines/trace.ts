import { z } from 'zod';
import { instantSchema, localDateSchema } from '../kernel/time.ts';

/**
 * Why a clock stands still. 征求第三方和其他机关意见所需时间不计算在期限内 (条例 art. 33).
 */
export const pauseReasons = ['thirdParty', 'otherOrgan'] as const;
export const pauseReasonSchema = z.enum(pauseReasons);
export type PauseReason = z.infer<typeof pauseReasonSchema>;

/** How one day after the event, one month or a span of hours was read. */
export const traceStepSchema = z.strictObject({
  date: localDateSchema,
  /** 1 Monday … 7 Sunday. */
  weekday: z.int(),
  /** The number of the day, month or hour, 1, 2, 3 …; null for a day that does not count. */
  counted: z.int().nullable(),
  reason: z.enum([
    'weekday',
    'weekend',
    'holiday',
    'makeUpWorkday',
    'override',
    'paused',
    'calendarDay',
    'month',
    'hours',
  ]),
  /** Name of the festival or of the deployment's own day; null for ordinary days. */
  name: z.string().nullable(),
  /** True where a notice that is not known yet could change the day. */
  provisional: z.boolean(),
  /** What the clock stood for, where the reason is `paused`. */
  pause: pauseReasonSchema.exactOptional(),
  /** The moment at which hours run out; days run out at their end. */
  at: instantSchema.exactOptional(),
});
export type TraceStep = Readonly<z.infer<typeof traceStepSchema>>;
