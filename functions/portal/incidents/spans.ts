import { incidentWords } from '../../../templates/words/portal-incidents.ts';
import { epochMsOf, type Instant } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';

const MINUTE_MS = 60_000;

/** The time between two moments in hours and whole minutes, whichever comes first. */
export function spanBetween(frame: Frame, one: Instant, other: Instant): string {
  const minutes = Math.floor(Math.abs(epochMsOf(other) - epochMsOf(one)) / MINUTE_MS);
  return frame
    .tell(incidentWords.hoursMinutes)
    .replace('{hours}', String(Math.floor(minutes / 60)))
    .replace('{minutes}', String(minutes % 60));
}

/** How much time is left, or by how much it is over. */
export function timeLeft(frame: Frame, dueAt: Instant, now: Instant): string {
  const words = epochMsOf(now) <= epochMsOf(dueAt) ? incidentWords.left : incidentWords.over;
  return frame.tell(words).replace('{time}', spanBetween(frame, dueAt, now));
}
