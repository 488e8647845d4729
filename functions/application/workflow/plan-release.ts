import { releaseTime } from '../../domain/dossier/decide-release.ts';
import { gateOutcome } from '../../domain/dossier/gates.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';

/** When a signed-off package may become public, or that it no longer may. */
export async function planRelease(
  environment: Environment,
  input: { readonly subject: string },
): Promise<{ outcome: 'approved' | 'returned' | 'withdrawn'; releaseAt: Instant }> {
  const { state } = await loadDossier(environment, dossierOfSubject(input.subject));
  if (state.status === 'awaitingRelease') {
    return { outcome: 'approved', releaseAt: releaseTime(state) };
  }
  if (state.status === 'published') return { outcome: 'approved', releaseAt: state.publishedAt };
  const withdrawn = gateOutcome(state, 'signOff') === 'withdrawn';
  return { outcome: withdrawn ? 'withdrawn' : 'returned', releaseAt: state.enteredAt };
}
