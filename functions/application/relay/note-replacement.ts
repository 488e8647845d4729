import { Refusal } from '../../domain/kernel/refusal.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { carryOut, dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { systemIdentity } from '../workflow/system-identity.ts';

/**
 * Tells the document that a new one replaces, once that is public: from then on a decision on the
 * old one is owed. Where it was decided before, or the event comes twice, nothing happens.
 */
export async function noteReplacement(
  environment: Environment,
  { type, stream, version }: LedgerEvent,
): Promise<void> {
  if (type !== 'Published' || !stream.startsWith('dossier/')) return;
  const replacement = dossierOfSubject(stream);
  const { state } = await loadDossier(environment, replacement);
  if (state.status !== 'published' || state.predecessor?.kind !== 'dossier') return;
  const { dossier } = state.predecessor;
  try {
    await carryOut(environment, dossier, systemIdentity('noteReplacement', stream, version), {
      type: 'noteReplacement',
      by: 'system',
      at: environment.clock.now(),
      replacement,
    });
  } catch (error) {
    if (!(error instanceof Refusal) || !settled.has(error.reason)) throw error;
  }
}

const settled: ReadonlySet<string> = new Set(['validityFinal', 'replacementNoted', 'wrongStatus']);
