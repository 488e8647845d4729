import { PREDECESSOR_PART, predecessorFile } from '../../domain/dossier/predecessor/predecessor.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { DocumentPart } from '../../domain/privacy/package/document-text.ts';
import type { Environment } from '../environment.ts';
import { loadModel } from './intake-file.ts';

/** The lodged models of a dossier: document, plan, materials and
 * the file of the document that is replaced, as the reviewers see them. */
export async function packageParts(
  environment: Environment,
  state: ExistingDossier,
): Promise<readonly DocumentPart[]> {
  const replaced = predecessorFile(state.predecessor);
  const lodged = [
    ...(state.document === null ? [] : [{ part: 'document', file: state.document.file }]),
    ...(state.plan === null ? [] : [{ part: 'plan', file: state.plan.file }]),
    ...state.materials.map(({ key, file }) => ({ part: key, file })),
    ...(replaced === null ? [] : [{ part: PREDECESSOR_PART, file: replaced }]),
  ];
  return Promise.all(
    lodged.map(async ({ part, file }) => ({
      part,
      document: await loadModel(environment, file.model),
    })),
  );
}
