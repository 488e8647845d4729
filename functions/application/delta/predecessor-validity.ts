import type { ExistingDossier, Validity } from '../../domain/dossier/state.ts';
import { loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';

/** Whether the replaced document still applies; null where this house did not publish it. */
export async function validityOfPredecessor(
  environment: Environment,
  { predecessor }: ExistingDossier,
): Promise<Validity | null> {
  if (predecessor?.kind !== 'dossier') return null;
  const { state } = await loadDossier(environment, predecessor.dossier);
  return state.status === 'published' ? state.validity : null;
}
