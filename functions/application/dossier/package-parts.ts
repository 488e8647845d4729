import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { DocumentPart } from '../../domain/privacy/package/document-text.ts';
import type { Environment } from '../environment.ts';
import { loadModel } from './intake-file.ts';

/** The lodged models of a dossier: document, plan and materials, as the reviewers see them. */
export async function packageParts(
  environment: Environment,
  state: ExistingDossier,
): Promise<readonly DocumentPart[]> {
  const lodged = [
    ...(state.document === null ? [] : [{ part: 'document', file: state.document.file }]),
    ...(state.plan === null ? [] : [{ part: 'plan', file: state.plan.file }]),
    ...state.materials.map(({ key, file }) => ({ part: key, file })),
  ];
  return Promise.all(
    lodged.map(async ({ part, file }) => ({
      part,
      document: await loadModel(environment, file.model),
    })),
  );
}
