import type { PublicModel } from '../../domain/dossier/events.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { DocumentPart } from '../../domain/privacy/document-text.ts';
import { type PackageDecisions, redactPackage } from '../../domain/privacy/redact.ts';
import { residualAfter } from '../../domain/privacy/residual.ts';
import type { Environment } from '../environment.ts';
import { storeModel } from './intake-file.ts';

/**
 * Makes and keeps the public models of a package, then reads them again as if they had just come
 * in: a number or an address that is still there stops the decision, and so does a name that was
 * masked elsewhere.
 *
 * @throws {Refusal} `personalDataLeft`, naming parts and types, never a value
 */
export async function makePublicModels(
  environment: Environment,
  parts: readonly DocumentPart[],
  decided: PackageDecisions,
): Promise<readonly PublicModel[]> {
  const models = redactPackage(parts, decided);
  const left = [
    ...new Set(residualAfter(parts, decided, models).map(({ part, type }) => `${part}:${type}`)),
  ];
  if (left.length > 0) throw new Refusal('personalDataLeft', { left });
  return Promise.all(
    [...models].map(async ([part, model]) => ({
      part,
      model: await storeModel(environment, model),
    })),
  );
}
