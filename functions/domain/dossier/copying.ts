import type { JudgedMaterial, QualityNumbers } from '../interpretation/quality-numbers.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { DossierRules } from './commands.ts';
import type { LodgedDocument, LodgedMaterial } from './lodgings.ts';

/**
 * Holds what was judged against the rule on copying (不得以简单摘抄文件内容的方式进行解读). Where the city
 * only warns, or the texts cannot be compared, the numbers are recorded and nothing is refused.
 *
 * @returns the numbers to record, in the order of the materials
 * @throws {Refusal} `qualityOutdated` where a text was lodged anew meanwhile; `verbatimCopying`
 */
export function judgedQuality(
  document: LodgedDocument,
  materials: readonly Pick<LodgedMaterial, 'key' | 'title' | 'file'>[],
  judged: readonly JudgedMaterial[],
  { jurisdiction }: DossierRules,
): QualityNumbers[] {
  const numbers = materials.map(({ key, file }) => {
    const found = judged.find((one) => one.numbers.part === key);
    if (found?.document === document.file.model && found.material === file.model) {
      return found.numbers;
    }
    throw new Refusal('qualityOutdated', { material: key });
  });
  const { verbatimCopying, verbatimOverlapLimit } = jurisdiction.parameters;
  const limit = verbatimOverlapLimit.value;
  const copied = numbers.filter(({ ratio }) => ratio > limit);
  if (copied.length > 0 && verbatimCopying.value === 'refused') {
    const titles = new Map<string, string>(materials.map(({ key, title }) => [key, title]));
    throw new Refusal(
      'verbatimCopying',
      {
        materials: copied.map(({ part }) => titles.get(part) ?? part),
        ratios: copied.map(({ ratio }) => percentOf(ratio)),
        limit: percentOf(limit),
      },
      verbatimCopying.citation,
    );
  }
  return numbers;
}

function percentOf(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
