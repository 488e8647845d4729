import type { LodgedMaterial } from '../../domain/dossier/lodgings.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { CoverageReport } from '../../domain/interpretation/coverage/judge-coverage.ts';
import type { MaterialQuality } from '../../domain/interpretation/quality.ts';
import {
  type JudgedMaterial,
  missingElements,
  numbersOf,
} from '../../domain/interpretation/quality-numbers.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { loadModel } from '../dossier/intake-file.ts';
import type { Environment } from '../environment.ts';
import { KeptJudgements } from './kept-judgements.ts';
import { lodgedInterpretation } from './lodged-interpretation.ts';

/** A lodged material, by what it takes to judge it. */
type Lodged = Pick<LodgedMaterial, 'key' | 'form' | 'file'>;

const materials = new KeptJudgements<MaterialQuality>();
const packages = new KeptJudgements<CoverageReport>();

/** Judges one material beside its document; what was judged before is not judged again. */
export function qualityOf(
  environment: Environment,
  { facts }: ExistingDossier,
  document: Digest,
  { key, form, file }: Lodged,
): Promise<MaterialQuality> {
  const rules = environment.jurisdiction(facts.jurisdiction);
  const { verbatimCopying, verbatimOverlapLimit } = rules.parameters;
  const stated = [verbatimCopying.value, verbatimOverlapLimit.value];
  const name = JSON.stringify([key, form, document, file.model, ...stated]);
  return materials.of(environment.objects, name, async () => {
    // The judges are loaded with the first text that is judged: most requests judge none.
    const [{ judgeMaterial }, source, text] = await Promise.all([
      import('../../domain/interpretation/quality.ts'),
      loadModel(environment, document),
      loadModel(environment, file.model),
    ]);
    return judgeMaterial(source, { part: key, text, form }, rules);
  });
}

/** Which elements the materials of a dossier explain together. */
export function coverageOf(
  environment: Environment,
  { facts }: ExistingDossier,
  lodged: readonly Lodged[],
): Promise<CoverageReport> {
  const { parameters } = environment.jurisdiction(facts.jurisdiction);
  const { mandatoryContentElements, recommendedContentElements } = parameters;
  const stated = [mandatoryContentElements, recommendedContentElements];
  const named = lodged.map(({ key, form, file }) => [key, form, file.model]);
  return packages.of(environment.objects, JSON.stringify([named, stated]), async () => {
    const texts = lodged.map(async ({ key, form, file }) => ({
      part: key,
      text: await loadModel(environment, file.model),
      form,
    }));
    const { judgeCoverage } = await import(
      '../../domain/interpretation/coverage/judge-coverage.ts'
    );
    return judgeCoverage(await Promise.all(texts), parameters);
  });
}

/**
 * The numbers for a command that hands materials in; none while there is no document.
 *
 * @param handedIn those that are judged; what else lies in the dossier is explained already
 */
export async function judgedMaterials(
  environment: Environment,
  state: ExistingDossier,
  handedIn: readonly Lodged[],
): Promise<readonly JudgedMaterial[]> {
  if (state.document === null || handedIn.length === 0) return [];
  const document = state.document.file.model;
  const keys = new Set(handedIn.map(({ key }) => key));
  const others = lodgedInterpretation(state).filter(({ key }) => !keys.has(key));
  const missing = missingElements(await coverageOf(environment, state, [...others, ...handedIn]));
  const judged: JudgedMaterial[] = [];
  // One after the other: each may need the memory of two long texts.
  for (const lodged of handedIn) {
    const quality = await qualityOf(environment, state, document, lodged);
    const numbers = numbersOf(quality, missing);
    judged.push({ document, material: lodged.file.model, numbers });
  }
  return judged;
}
