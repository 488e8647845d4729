import { isDue, reviewsToDestroy } from '../../domain/dossier/ended-reviews.ts';
import type { ReviewGate } from '../../domain/dossier/gate-names.ts';
import type { DossierId } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { carryOut, dossierRules, dossierStream, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { systemIdentity } from '../workflow/system-identity.ts';
import { reviewEntry } from './review-entry.ts';

/**
 * Destroys what the vault holds of a review whose time there is over, and records it: first the
 * destruction, then the event, so that the ledger never tells of one that did not happen. A review
 * that began again keeps its data, and one that was destroyed before stays so; doing it twice
 * changes nothing.
 *
 * @throws {Unavailable | DataFolderProblem} it has to be tried again; the sweep does so too
 */
export async function destroyRawData(
  environment: Environment,
  { dossier, gate }: { readonly dossier: DossierId; readonly gate: ReviewGate },
): Promise<'destroyed' | 'early' | 'settled'> {
  const { state, version } = await loadDossier(environment, dossier);
  const review = reviewsToDestroy(state).find((ended) => ended.gate === gate);
  if (review === undefined) return 'settled';
  const at = environment.clock.now();
  const rules = dossierRules(environment, state.facts.jurisdiction);
  if (!isDue(review, rules, at)) return 'early';
  await environment.vault.destroy(reviewEntry(dossier, gate));
  const { endedAt } = review;
  const step = `recordDestruction:${gate}:${endedAt}`;
  const identity = systemIdentity(step, dossierStream(dossier), version);
  const command = { type: 'recordDestruction', by: 'system', at, gate, endedAt } as const;
  try {
    await carryOut(environment, dossier, identity, command);
  } catch (error) {
    // Somebody else recorded it, or the gate opened again while it was carried out.
    if (!(error instanceof Refusal) || error.reason !== 'destructionOutOfTurn') throw error;
    return 'settled';
  }
  return 'destroyed';
}
