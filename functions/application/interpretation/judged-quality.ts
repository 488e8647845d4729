import type { LodgedMaterial } from '../../domain/dossier/lodgings.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import {
  judgeMaterial,
  type MaterialQuality,
  numbersOf,
} from '../../domain/interpretation/quality.ts';
import type { JudgedMaterial } from '../../domain/interpretation/quality-numbers.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { loadModel } from '../dossier/intake-file.ts';
import type { Environment } from '../environment.ts';
import { keptJudgement } from './kept-judgements.ts';

/** A lodged material, by what it takes to judge it. */
type Lodged = Pick<LodgedMaterial, 'key' | 'file'>;

/** Judges one material beside its document; what was judged before is not judged again. */
export function qualityOf(
  environment: Environment,
  { facts }: ExistingDossier,
  document: Digest,
  { key, file }: Lodged,
): Promise<MaterialQuality> {
  const rules = environment.jurisdiction(facts.jurisdiction);
  const { verbatimCopying, verbatimOverlapLimit } = rules.parameters;
  const named = [key, document, file.model, verbatimCopying.value, verbatimOverlapLimit.value];
  return keptJudgement(environment.objects, named.join(' '), async () => {
    const [source, text] = await Promise.all([
      loadModel(environment, document),
      loadModel(environment, file.model),
    ]);
    return judgeMaterial(source, { part: key, text }, rules);
  });
}

/** The numbers for a command that hands materials in; none while there is no document. */
export async function judgedMaterials(
  environment: Environment,
  state: ExistingDossier,
  materials: readonly Lodged[],
): Promise<readonly JudgedMaterial[]> {
  if (state.document === null) return [];
  const document = state.document.file.model;
  const judged: JudgedMaterial[] = [];
  // One after the other: each may need the memory of two long texts.
  for (const lodged of materials) {
    const quality = await qualityOf(environment, state, document, lodged);
    judged.push({ document, material: lodged.file.model, numbers: numbersOf(quality) });
  }
  return judged;
}
