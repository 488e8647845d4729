import type { PolicyDocument } from '../../domain/document/model.ts';
import { PREDECESSOR_PART } from '../../domain/dossier/predecessor/predecessor.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { loadModel } from '../dossier/intake-file.ts';
import type { Environment } from '../environment.ts';

/** A document and the one that it replaces. */
export interface ComparedDocuments {
  readonly old: PolicyDocument;
  readonly new: PolicyDocument;
}

/** The digests of two texts, by which their comparison can be kept. */
export interface ComparedModels {
  readonly old: Digest;
  readonly new: Digest;
}

/**
 * The texts that are set beside each other, as lodged or as they are or will be public; null where
 * nothing is named or a text is not there yet. What this house published is always its public text.
 */
export function comparedModels(
  state: ExistingDossier,
  rendition: 'lodged' | 'public',
): ComparedModels | null {
  const { predecessor, document } = state;
  if (predecessor === null || document === null) return null;
  const open = 'personalData' in state ? state.personalData.publicModels : [];
  const publicModel = (part: string) => open.find((one) => one.part === part)?.model;
  const isPublic = rendition === 'public';
  const old =
    predecessor.kind === 'dossier'
      ? predecessor.model
      : isPublic
        ? publicModel(PREDECESSOR_PART)
        : predecessor.file.model;
  const fresh = isPublic ? publicModel('document') : document.file.model;
  return old === undefined || fresh === undefined ? null : { old, new: fresh };
}

export async function comparedDocuments(
  environment: Environment,
  models: ComparedModels,
): Promise<ComparedDocuments> {
  const [old, fresh] = await Promise.all([
    loadModel(environment, models.old),
    loadModel(environment, models.new),
  ]);
  return { old, new: fresh };
}
