import { z } from 'zod';
import { calendarOptionsSchema } from '../deadlines/calendar-options.ts';
import { digestSchema } from '../kernel/digest.ts';
import { actorSchema } from '../kernel/people.ts';
import { instantSchema } from '../kernel/time.ts';

const recordedSchema = z.strictObject({ at: instantSchema, actor: actorSchema });

export const calendarEventBodySchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('CalendarChanged'),
    data: z.strictObject({
      /** All of the city's own days, so that the newest event alone gives the calendar. */
      options: calendarOptionsSchema,
      /** The notice or decision that the change rests on. */
      source: z.string().trim().min(1).max(200),
      /** Of the calendar that results, with the announced days of this version of the data. */
      digest: digestSchema,
      version: z.string().min(1).max(200),
      /** The earlier entry that was put back; 0 is the calendar without own days. */
      restores: z.int().min(0).nullable(),
    }),
  }),
]);
export type CalendarEvent = z.infer<typeof calendarEventBodySchema> &
  z.infer<typeof recordedSchema>;

/**
 * Parses an event as the ledger stored it.
 *
 * @throws ZodError when it has another shape than was written
 */
export function parseCalendarEvent(stored: {
  readonly type: string;
  readonly data: unknown;
  readonly at: unknown;
  readonly actor: unknown;
}): CalendarEvent {
  const body = calendarEventBodySchema.parse({ type: stored.type, data: stored.data });
  return { ...body, ...recordedSchema.parse({ at: stored.at, actor: stored.actor }) };
}
