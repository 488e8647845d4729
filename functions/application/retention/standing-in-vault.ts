import { isDue, isReviewOpen } from '../../domain/dossier/ended-reviews.ts';
import type { ReviewGate } from '../../domain/dossier/gate-names.ts';
import type { EndedReview, ExistingDossier } from '../../domain/dossier/state.ts';
import type { DossierId } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { dossierRules, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';

/** How what lies in the vault stands according to the ledger. */
export type StandingInVault =
  | { readonly standing: 'underReview'; readonly state: ExistingDossier }
  /** Its time is not over, or is. */
  | {
      readonly standing: 'kept' | 'due';
      readonly state: ExistingDossier;
      readonly review: EndedReview;
    }
  /** Destroyed according to the ledger, or of a review of which it does not know. */
  | { readonly standing: 'over'; readonly state: ExistingDossier | null };

/**
 * Call it after the entry was listed: a review that was begun meanwhile is then known to the
 * history.
 */
export async function standingInVault(
  environment: Environment,
  { dossier, gate }: { readonly dossier: DossierId; readonly gate: ReviewGate },
): Promise<StandingInVault> {
  const state = await existing(environment, dossier);
  if (state === null) return { standing: 'over', state };
  if (isReviewOpen(state, gate)) return { standing: 'underReview', state };
  const review = state.endedReviews.find((ended) => ended.gate === gate);
  if (review === undefined || review.destroyedAt !== null) return { standing: 'over', state };
  const rules = dossierRules(environment, state.facts.jurisdiction);
  const standing = isDue(review, rules, environment.clock.now()) ? 'due' : 'kept';
  return { standing, state, review };
}

async function existing(
  environment: Environment,
  dossier: DossierId,
): Promise<ExistingDossier | null> {
  try {
    return (await loadDossier(environment, dossier)).state;
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'dossierMissing') return null;
    throw error;
  }
}
