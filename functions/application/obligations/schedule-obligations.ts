import type { DossierEventType } from '../../domain/dossier/events.ts';
import type { LedgerEvent, StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import {
  appointmentName,
  formerLooks,
  nextLook,
  obligationsAppointment,
} from './obligation-appointment.ts';
import { obligationsOfStream, obligedKindOf } from './obligations-of-stream.ts';

/** What never changes what is owed, and comes in great numbers. */
const unmoving: ReadonlySet<string> = new Set<DossierEventType>([
  'PersonalDataReviewed',
  'RawPersonalDataDestroyed',
  'RenditionsMarked',
  'Gazetted',
]);

/**
 * Makes an appointment for the next reminder or escalation of what a stream owes, after every
 * event of it, and cancels those of what was done or is no longer owed.
 */
export async function scheduleObligations(
  environment: Environment,
  events: readonly LedgerEvent[],
): Promise<void> {
  const moved = events.filter(({ type }) => !unmoving.has(type)).map(({ stream }) => stream);
  const obliged = [...new Set(moved)].filter((stream) => obligedKindOf(stream) !== null);
  await Promise.all(obliged.map((stream) => scheduleStream(environment, stream)));
}

/** The appointment for whatever a stream owes next; a second time changes nothing. */
export async function scheduleStream(environment: Environment, stream: StreamName): Promise<void> {
  const { schedule, clock } = environment;
  const obliged = await obligationsOfStream(environment, stream);
  if (obliged === null) return;
  const next = nextLook(obliged);
  const former = new Set(formerLooks(obliged, clock.now()));
  if (next !== null) {
    former.delete(next);
    await schedule.set(obligationsAppointment(stream, next));
  }
  await Promise.all([...former].map((at) => schedule.cancel(appointmentName(stream, at))));
}
