import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import { localDateSchema } from '../kernel/time.ts';

/** A day that the deployment decides itself: a local holiday, or a notice not yet in the data. */
export const calendarOverrideSchema = z.strictObject({
  date: localDateSchema,
  working: z.boolean(),
  /** What a reader of a deadline sees, for example 国庆节 or 防汛停工. */
  name: z.string().trim().min(1).max(60),
  /** The notice that says so, with its number. */
  source: z.string().trim().min(1).max(200),
});
export type CalendarOverride = z.infer<typeof calendarOverrideSchema>;

/** A year whose announced days the deployment has entered in full as overrides. */
export const confirmedYearSchema = z.strictObject({
  year: z.int().min(1990).max(2200),
  source: z.string().trim().min(1).max(200),
});
export type ConfirmedYear = z.infer<typeof confirmedYearSchema>;

export const calendarOptionsSchema = z.strictObject({
  overrides: z.array(calendarOverrideSchema).max(2_000).default([]),
  confirmedYears: z.array(confirmedYearSchema).max(100).default([]),
});
export type CalendarOptions = z.infer<typeof calendarOptionsSchema>;

/**
 * Reads a deployment's own calendar entries.
 *
 * @throws {Refusal} `calendarOptionsInvalid` with the places that are wrong, or
 *   `calendarDayTwice` where one day is given twice
 */
export function parseCalendarOptions(input: unknown): CalendarOptions {
  const parsed = calendarOptionsSchema.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    throw new Refusal('calendarOptionsInvalid', { problems });
  }
  const seen = new Set<string>();
  for (const { date } of parsed.data.overrides) {
    if (seen.has(date)) throw new Refusal('calendarDayTwice', { date });
    seen.add(date);
  }
  return parsed.data;
}
