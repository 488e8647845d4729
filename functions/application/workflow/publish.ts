import { carryOut, dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { systemIdentity } from './system-identity.ts';

/**
 * Makes document and interpretation public by one event. What the domain refuses here (a changed
 * package, a missing rendition, a time not yet come) is an error that stops the workflow: it must
 * be seen by a person, never passed over.
 */
export async function publish(
  environment: Environment,
  input: { readonly subject: string },
): Promise<{ outcome: 'published' | 'returned' | 'withdrawn' }> {
  const { subject } = input;
  const dossier = dossierOfSubject(subject);
  const { state, version } = await loadDossier(environment, dossier);
  if (state.status === 'published') return { outcome: 'published' };
  if (state.status === 'withdrawn') return { outcome: 'withdrawn' };
  if (state.status !== 'awaitingRelease') return { outcome: 'returned' };
  await carryOut(environment, dossier, systemIdentity('publish', subject, version), {
    type: 'publish',
    by: 'system',
    at: environment.clock.now(),
  });
  return { outcome: 'published' };
}
