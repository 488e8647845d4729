import type { DossierId } from '../../domain/kernel/identifiers.ts';
import { loadModel } from '../dossier/intake-file.ts';
import type { PublicCatalogue } from './catalogue.ts';
import type { PublicPolicy } from './policy-entry.ts';

/**
 * A published policy with the texts of document and interpretations. Null for one that does not
 * exist and for one that is not public: the two cannot be told apart from outside.
 */
export async function viewPolicy(
  catalogue: PublicCatalogue,
  dossier: DossierId,
): Promise<PublicPolicy | null> {
  const policy = await catalogue.policy(dossier);
  if (policy === null) return null;
  const { environment } = catalogue;
  const [document, interpretations] = await Promise.all([
    loadModel(environment, policy.document.model),
    Promise.all(
      policy.interpretations.map(async (interpretation) => ({
        interpretation,
        document: await loadModel(environment, interpretation.file.model),
      })),
    ),
  ]);
  return { policy, document, interpretations };
}
