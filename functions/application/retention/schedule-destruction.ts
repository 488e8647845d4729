import { keptUntil, reviewsToDestroy } from '../../domain/dossier/ended-reviews.ts';
import type { DossierEventType } from '../../domain/dossier/events.ts';
import type { DossierId } from '../../domain/kernel/identifiers.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { dossierOfSubject, dossierRules, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { destructionAppointment } from './destruction-appointment.ts';

/** After these a review of personal data may be over. */
const ending: ReadonlySet<string> = new Set<DossierEventType>([
  'PersonalDataDecided',
  'ReturnedToDrafting',
  'DossierWithdrawn',
  'FollowUpApproved',
  'FollowUpReturned',
]);

/**
 * Makes an appointment for the destruction of the raw personal data of every review that is over.
 * One that begins again is left to its appointment, which then finds nothing to do.
 */
export async function scheduleDestruction(
  environment: Environment,
  events: readonly LedgerEvent[],
): Promise<void> {
  const ended = new Set(events.filter(({ type }) => ending.has(type)).map(({ stream }) => stream));
  const dossiers = [...ended].filter((stream) => stream.startsWith('dossier/'));
  await Promise.all(
    dossiers.map((stream) => scheduleDossier(environment, dossierOfSubject(stream))),
  );
}

async function scheduleDossier(environment: Environment, dossier: DossierId): Promise<void> {
  const { state } = await loadDossier(environment, dossier);
  const rules = dossierRules(environment, state.facts.jurisdiction);
  for (const { gate, endedAt } of reviewsToDestroy(state)) {
    const { destroyAt } = keptUntil(endedAt, rules);
    const about = { dossier, kind: 'destruction', gate } as const;
    await environment.schedule.set(destructionAppointment(about, destroyAt));
  }
}
