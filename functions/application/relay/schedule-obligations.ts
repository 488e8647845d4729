import { obligationsOf } from '../../domain/deadlines/obligations.ts';
import type { DossierEventType } from '../../domain/dossier/events.ts';
import type { DossierId } from '../../domain/kernel/identifiers.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { dossierOfSubject, dossierRules, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import {
  appointedObligation,
  appointmentFor,
  appointmentName,
} from '../workflow/obligation-appointment.ts';

/** After these a dossier may owe something else than before, or owe it at another time. */
const moving: ReadonlySet<string> = new Set<DossierEventType>([
  'DocumentLodged',
  'DisclosureDecided',
  'ReturnedToDrafting',
  'DossierWithdrawn',
  'Published',
  'FollowUpScheduled',
  'FollowUpReleased',
  'ReleaseRecorded',
]);

/**
 * Makes an appointment for everything that a dossier owes and no gate watches, at the time when it
 * is due, and cancels those of what was done or is no longer owed.
 */
export async function scheduleObligations(
  environment: Environment,
  events: readonly LedgerEvent[],
): Promise<void> {
  const moved = new Set(events.filter(({ type }) => moving.has(type)).map(({ stream }) => stream));
  const dossiers = [...moved].filter((stream) => stream.startsWith('dossier/'));
  await Promise.all(
    dossiers.map((stream) => scheduleDossier(environment, dossierOfSubject(stream))),
  );
}

async function scheduleDossier(environment: Environment, dossier: DossierId): Promise<void> {
  const { schedule } = environment;
  const { state } = await loadDossier(environment, dossier);
  const rules = dossierRules(environment, state.facts.jurisdiction);
  // Disclosure is the one that falls away altogether: by its attribute or with the dossier.
  const over = new Set([appointmentName({ dossier, kind: 'disclosure', subject: '' })]);
  const made: Promise<void>[] = [];
  for (const obligation of obligationsOf(state, rules)) {
    const about = appointedObligation(obligation);
    if (about === null) continue;
    const name = appointmentName(about);
    if (obligation.satisfiedAt !== null) over.add(name);
    else {
      over.delete(name);
      made.push(schedule.set(appointmentFor(about, obligation.dueAt)));
    }
  }
  await Promise.all([...made, ...[...over].map((name) => schedule.cancel(name))]);
}
