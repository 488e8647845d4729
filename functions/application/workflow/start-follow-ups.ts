import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';

/**
 * Starts one execution for each follow-up that the ledger holds, promised or opened for doubts; a
 * second start of the same changes nothing.
 */
export async function startFollowUps(
  environment: Environment,
  input: { readonly subject: string },
): Promise<void> {
  const { subject } = input;
  const dossier = dossierOfSubject(subject);
  const { state } = await loadDossier(environment, dossier);
  if (state.status !== 'published') return;
  if (state.followUpsEndedAt !== null) return;
  for (const { key, stage } of state.followUps) {
    if (stage === 'released') continue;
    await environment.engine.start('follow-up', `${dossier}.${key}`, { subject, followUp: key });
  }
}
