import { keptUntil, reviewsToDestroy } from '../../domain/dossier/ended-reviews.ts';
import { dossierRules, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { destroyRawData } from './destroy-raw-data.ts';
import {
  type AppointedDestruction,
  laterDestructionAppointment,
} from './destruction-appointment.ts';

/** What became of an appointment for destruction. */
export type DestructionOutcome = 'destroyed' | 'postponed' | 'settled';

/**
 * Keeps an appointment: where the city keeps raw personal data longer by now, or a later round of
 * the review ended, another appointment is made.
 */
export async function keepDestruction(
  environment: Environment,
  about: AppointedDestruction,
): Promise<DestructionOutcome> {
  const outcome = await destroyRawData(environment, about);
  if (outcome !== 'early') return outcome;
  const { state } = await loadDossier(environment, about.dossier);
  const rules = dossierRules(environment, state.facts.jurisdiction);
  const review = reviewsToDestroy(state).find(({ gate }) => gate === about.gate);
  if (review === undefined) return 'settled';
  const { destroyAt } = keptUntil(review.endedAt, rules);
  await environment.schedule.set(laterDestructionAppointment(about, destroyAt));
  return 'postponed';
}
