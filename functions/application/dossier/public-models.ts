import type { PolicyDocument } from '../../domain/document/model.ts';
import type { PublicModel } from '../../domain/dossier/events.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { type PackageDecisions, redactPackage } from '../../domain/privacy/masking/redact.ts';
import { type ResidualHit, residualAfter } from '../../domain/privacy/masking/residual.ts';
import type { Searchable } from '../../domain/privacy/review/searched.ts';
import type { Environment } from '../environment.ts';
import { storeModel } from './intake-file.ts';

/** Places that a refusal tells; whoever mends them is told of further ones. */
const MOST_TOLD = 20;

/**
 * Makes and keeps the public models of a package, then reads them again as if they had just come
 * in: a number or an address that is still there stops the decision, and so does a name that was
 * masked elsewhere.
 *
 * @throws {Refusal} `personalDataLeft`, naming parts, types and paragraphs, never a value
 */
export async function makePublicModels(
  environment: Environment,
  { parts, allowed }: Pick<Searchable, 'parts' | 'allowed'>,
  decided: PackageDecisions,
): Promise<readonly PublicModel[]> {
  const models = redactPackage(parts, decided);
  const hits = residualAfter(parts, decided, models, allowed.citation);
  const left = new Set(hits.map((hit) => placeOf(hit, models)));
  if (left.size > 0) throw new Refusal('personalDataLeft', { left: [...left].slice(0, MOST_TOLD) });
  return Promise.all(
    [...models].map(async ([part, model]) => ({
      part,
      model: await storeModel(environment, model),
    })),
  );
}

/** `qa:mobile:3` is a number in the third paragraph of that material; facts have no paragraph. */
function placeOf(
  { part, type, block }: ResidualHit,
  models: ReadonlyMap<string, PolicyDocument>,
): string {
  const paragraphs = models.get(part)?.blocks.length ?? 0;
  return block < paragraphs ? `${part}:${type}:${block + 1}` : `${part}:${type}`;
}
