import type { PolicyDocument } from '../document/model.ts';
import type { Jurisdiction } from '../jurisdictions/jurisdiction.ts';
import { type ConsistencyReport, judgeConsistency } from './consistency/judge-consistency.ts';
import type { ContentElement } from './content-elements.ts';
import type { CoverageReport } from './coverage/judge-coverage.ts';
import { judgeOriginality } from './originality/judge-originality.ts';
import type { Originality } from './originality/originality.ts';
import type { PackagePart } from './passages/package-part.ts';
import {
  judgePlainLanguage,
  type PlainLanguageReport,
} from './plain-language/judge-plain-language.ts';
import type { QualityNumbers } from './quality-numbers.ts';

/** How one material stands beside the document that it interprets. */
export interface MaterialQuality {
  readonly part: string;
  readonly originality: Originality;
  readonly consistency: ConsistencyReport;
  readonly plainLanguage: PlainLanguageReport;
}

export function judgeMaterial(
  document: PolicyDocument,
  material: PackagePart,
  { parameters }: Jurisdiction,
): MaterialQuality {
  return {
    part: material.part,
    originality: judgeOriginality(document, material.text, parameters),
    consistency: judgeConsistency({ part: 'document', text: document }, material),
    plainLanguage: judgePlainLanguage(material, document),
  };
}

/** What the city asks for and no material of the package explains; a heading alone does not. */
export function missingElements({ elements }: CoverageReport): ContentElement[] {
  return elements
    .filter(({ demand, standing }) => demand === 'mandatory' && standing !== 'covered')
    .map(({ element }) => element);
}

/** What the ledger keeps of a judgement. */
export function numbersOf(
  { part, originality, consistency }: MaterialQuality,
  missing: readonly ContentElement[],
): QualityNumbers {
  const { standing, ratio, longestRun } = originality;
  return {
    part,
    comparable: standing === 'judged',
    ratio,
    longestRun,
    contradictions: consistency.contradictions.length + consistency.leftOut.contradictions,
    missing: [...missing],
  };
}
