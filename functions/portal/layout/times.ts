import { epochMsOf, type Instant, instantOf } from '../../domain/kernel/time.ts';

const OFFSET_MS = 8 * 3_600_000;

/** A moment on the clock of Beijing, to the minute: `2026-11-22 12:06`. */
export function minuteOf(instant: Instant): string {
  const local = new Date(epochMsOf(instant) + OFFSET_MS).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

/** The day on which something is due; the end of a day belongs to that day, not to the next. */
export function dueDayOf(instant: Instant): string {
  return minuteOf(instantOf(epochMsOf(instant) - 1)).slice(0, 10);
}

/** For an input of type `datetime-local`. */
export function fieldTimeOf(instant: Instant): string {
  return minuteOf(instant).replace(' ', 'T');
}

/** What such an input sends, read on the clock of Beijing; what cannot be read stays as it is. */
export function instantOfField(text: string): string {
  const epochMs = Date.parse(`${text}:00.000+08:00`);
  return Number.isNaN(epochMs) ? text : instantOf(epochMs);
}
