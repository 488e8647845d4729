import type { PolicyDocument } from '../document/model.ts';
import { type FindOptions, findCandidates } from './candidates.ts';
import type { PrivacyDecision } from './decisions.ts';
import { type DocumentCandidate, findInDocument } from './document-candidates.ts';
import { normalise } from './normalise.ts';
import type { PersonalDataType } from './personal-data.ts';
import { markedText } from './redact.ts';

/** Something with the structure of personal data that is still there after redaction. */
export interface ResidualHit {
  /** Index of the block, or null for title, annotation and the other facts of the document. */
  readonly block: number | null;
  readonly type: PersonalDataType;
  readonly rule: string;
}

const ordinary: FindOptions = { context: 'ordinary' };

/**
 * Reads the redacted document again as if it had just come in. Names are left to the reviewer;
 * numbers and addresses must be gone unless the reviewer kept that very value (`keptValues`).
 */
export function residualHits(
  document: PolicyDocument,
  kept: ReadonlySet<string> = new Set(),
): readonly ResidualHit[] {
  const inBlocks = findInDocument(document, 'document', ordinary).filter(
    (candidate) => isLeft(candidate) && !kept.has(keyOf(markedText(candidate, document))),
  );
  const facts = [document.title, document.annotation, document.issuingOrgan, ...document.addressees]
    .filter((fact) => fact !== null)
    .flatMap((fact) =>
      findCandidates(fact, ordinary).filter(
        (one) => isLeft(one) && !kept.has(keyOf(fact.slice(one.start, one.end))),
      ),
    );
  return [
    ...inBlocks.map(({ block, type, rule }) => ({ block, type, rule })),
    ...facts.map(({ type, rule }) => ({ block: null, type, rule })),
  ];
}

function isLeft({ type, action }: { type: PersonalDataType; action: string }): boolean {
  return action === 'mask' && type !== 'person';
}

/** Values that decisions keep or exempt, in memory only: they are what must not be recorded. */
export function keptValues(
  document: PolicyDocument,
  candidates: readonly DocumentCandidate[],
  decisions: readonly PrivacyDecision[],
): ReadonlySet<string> {
  const shown = new Set(
    decisions.filter(({ decision }) => decision !== 'mask').map(({ candidate }) => candidate),
  );
  return new Set(
    candidates.filter(({ id }) => shown.has(id)).map((one) => keyOf(markedText(one, document))),
  );
}

function keyOf(value: string): string {
  return normalise(value).text.replaceAll(/[\s-]/g, '');
}
