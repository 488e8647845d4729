import type { PolicyDocument } from '../document/model.ts';
import type { Jurisdiction } from '../jurisdictions/jurisdiction.ts';
import { judgeConsistency } from './consistency/judge-consistency.ts';
import type { ConsistencyReport } from './consistency/report.ts';
import { judgeOriginality } from './originality/judge-originality.ts';
import type { Originality } from './originality/originality.ts';
import type { PackagePart } from './passages/package-part.ts';
import {
  judgePlainLanguage,
  type PlainLanguageReport,
} from './plain-language/judge-plain-language.ts';

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
