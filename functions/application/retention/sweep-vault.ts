import { isDue, isReviewOpen } from '../../domain/dossier/ended-reviews.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { VaultEntry } from '../../ports/vault.ts';
import { dossierRules, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { destroyRawData } from './destroy-raw-data.ts';
import { reviewOfEntry } from './review-entry.ts';

/**
 * Holds the vault against the ledger, at start and every hour. Destroyed are: what the ledger says
 * was destroyed and a restored backup brought back, what is overdue because an appointment was
 * lost or could not be kept, and what no history asks for. An entry that cannot be destroyed keeps
 * no other from it.
 *
 * @throws what went wrong with the first entry, after all others
 * @returns the entries that were destroyed now
 */
export async function sweepVault(environment: Environment): Promise<readonly VaultEntry[]> {
  const destroyed: VaultEntry[] = [];
  const failures: unknown[] = [];
  // All names first: what is destroyed on the way must not disturb the listing.
  for (const entry of await Array.fromAsync(environment.vault.entries())) {
    try {
      if (await swept(environment, entry)) destroyed.push(entry);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return destroyed;
}

/** True when the entry was destroyed. An entry of another kind is somebody else's. */
async function swept(environment: Environment, entry: VaultEntry): Promise<boolean> {
  const review = reviewOfEntry(entry);
  if (review === null) return false;
  switch (await standingOf(environment, review)) {
    case 'kept':
      return false;
    case 'due':
      return (await destroyRawData(environment, review)) === 'destroyed';
    default:
      await environment.vault.destroy(entry);
      return true;
  }
}

/**
 * `over`: destroyed according to the ledger, or of a review of which it does not know. The entry
 * was listed before the history is read, so a review that was begun meanwhile is known to it.
 */
async function standingOf(
  environment: Environment,
  { dossier, gate }: NonNullable<ReturnType<typeof reviewOfEntry>>,
): Promise<'kept' | 'due' | 'over'> {
  const found = await existing(environment, dossier);
  if (found === null) return 'over';
  const { state } = found;
  if (isReviewOpen(state, gate)) return 'kept';
  const ended = state.endedReviews.find((review) => review.gate === gate);
  if (ended === undefined || ended.destroyedAt !== null) return 'over';
  const rules = dossierRules(environment, state.facts.jurisdiction);
  return isDue(ended, rules, environment.clock.now()) ? 'due' : 'kept';
}

async function existing(environment: Environment, dossier: Parameters<typeof loadDossier>[1]) {
  try {
    return await loadDossier(environment, dossier);
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'dossierMissing') return null;
    throw error;
  }
}
