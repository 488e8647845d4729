import type { WorkingCalendar } from '../../domain/deadlines/calendar.ts';
import type { Obligation } from '../../domain/deadlines/obligation.ts';
import {
  movedDeadlines,
  type ObligationCommand,
} from '../../domain/deadlines/obligation-decisions.ts';
import { type ObligationLog, recomputationsOf } from '../../domain/deadlines/obligation-log.ts';
import type { KnownDeadline } from '../../domain/deadlines/obligation-summary.ts';
import type { Environment } from '../environment.ts';
import { formerCalendar } from './former-calendar.ts';

/** What a stream is asked in order to tell which of its due dates moved. */
export interface Recounted {
  /** As its head has them; null where it does not say. */
  readonly known: readonly KnownDeadline[] | null;
  readonly log: ObligationLog;
  /** Its obligations as they were counted by a calendar of before. */
  before(calendar: WorkingCalendar): readonly Obligation[];
  /** The same as counted now. */
  now(): readonly Obligation[];
}

/**
 * The command by which a stream takes over due dates that are others by the calendar and rules of
 * today than people know; null where all stand, or where nobody can tell what they were.
 */
export async function recountOf(
  environment: Environment,
  stream: Recounted,
): Promise<Extract<ObligationCommand, { type: 'recomputeDeadlines' }> | null> {
  const at = environment.clock.now();
  const known = stream.known ?? (await knownFromHistory(environment, stream));
  if (movedDeadlines(known, stream.now(), at).length === 0) return null;
  return { type: 'recomputeDeadlines', by: 'system', at, known };
}

/** What was said to have moved to where this calendar puts it is not said a second time. */
async function knownFromHistory(
  environment: Environment,
  { log, before }: Recounted,
): Promise<readonly KnownDeadline[]> {
  const former = await formerCalendar(environment);
  if (former === null) return [];
  return before(former).map((obligation) => {
    const { kind, subject, startsAt, dueAt } = obligation;
    const last = recomputationsOf(log, obligation).at(-1);
    const isTold = last?.calendar === environment.calendar.version;
    return { kind, subject, startsAt, dueAt: isTold ? last.to : dueAt };
  });
}
