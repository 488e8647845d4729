import type { PolicyDocument } from '../document/model.ts';
import type { Jurisdiction } from '../jurisdictions/jurisdiction.ts';
import { type ConsistencyReport, judgeConsistency } from './consistency/judge-consistency.ts';
import { judgeOriginality } from './originality/judge-originality.ts';
import type { Originality } from './originality/originality.ts';
import type { QualityNumbers } from './quality-numbers.ts';

/** A material with its key. */
export interface MaterialText {
  readonly part: string;
  readonly text: PolicyDocument;
}

/** How one material stands beside the document that it interprets. */
export interface MaterialQuality {
  readonly part: string;
  readonly originality: Originality;
  readonly consistency: ConsistencyReport;
}

export function judgeMaterial(
  document: PolicyDocument,
  { part, text }: MaterialText,
  { parameters }: Jurisdiction,
): MaterialQuality {
  return {
    part,
    originality: judgeOriginality(document, text, parameters),
    consistency: judgeConsistency({ part: 'document', text: document }, { part, text }),
  };
}

/** What the ledger keeps of a judgement. */
export function numbersOf({ part, originality, consistency }: MaterialQuality): QualityNumbers {
  const { standing, ratio, longestRun } = originality;
  return {
    part,
    comparable: standing === 'judged',
    ratio,
    longestRun,
    contradictions: consistency.contradictions.length + consistency.leftOut.contradictions,
    missing: [],
  };
}
