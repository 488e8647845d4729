import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { revive } from './revive-executions.ts';

/**
 * Starts the issuance anew for a dossier that a review has opened: from drafting through
 * de-identification and sign-off, as if it were new. One that runs already is left alone.
 */
export async function startConversion(
  environment: Environment,
  { subject }: { readonly subject: string },
): Promise<{ outcome: 'started' | 'settled' }> {
  const { state } = await loadDossier(environment, dossierOfSubject(subject));
  const isOver = state.status === 'published' || state.status === 'closedUnpublished';
  if (state.closedHistory.conversion === null || isOver) return { outcome: 'settled' };
  const name = subject.replace('/', '.');
  await revive(environment, { workflow: 'issuance', name, input: { subject } });
  return { outcome: 'started' };
}
