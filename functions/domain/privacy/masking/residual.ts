import type { PolicyDocument } from '../../document/model.ts';
import type { PrivacyDecision } from '../decisions.ts';
import type { ExceptionBasis } from '../explained.ts';
import { type DocumentCandidate, findInPackage } from '../package/document-candidates.ts';
import { type CellPlace, type DocumentPart, textsOf } from '../package/document-text.ts';
import type { PersonalDataType } from '../personal-data.ts';
import { findMaskedValues, isAmbiguous, type Valued, valueKey } from './masked-value-search.ts';
import { maskedAmong } from './redact.ts';
import { markedValues } from './stand-ins.ts';

/** Personal data that is still there after redaction. */
export interface ResidualHit {
  readonly part: string;
  /** Index of the block; facts of the document, its title for one, count on behind the blocks. */
  readonly block: number;
  readonly cell: CellPlace;
  readonly type: PersonalDataType;
  readonly rule: string;
}

/**
 * Reads the public models again as if they had just come in. What has the structure of personal
 * data must be gone unless that very value was kept, and so must every name and number that was
 * masked anywhere in the package: in titles, alternative texts, notes, cells, and over the border
 * of two of them.
 *
 * @param masked values that were decided to be masked
 * @param kept values of mentions that were decided to be shown, one for each mention
 * @param basis as for the first search, so that texts in which nothing was masked are known
 */
export function residualIn(
  models: Iterable<readonly [part: string, model: PolicyDocument]>,
  masked: readonly Valued[],
  kept: readonly Valued[],
  basis?: ExceptionBasis,
): readonly ResidualHit[] {
  const parts = [...models].map(([part, document]) => ({ part, document }));
  const hits = [...readAgain(parts, basis, masked, kept), ...maskedIn(parts, masked, kept)];
  // What is found both ways is one thing to look at.
  const places = new Map(
    hits.map((hit) => [JSON.stringify([hit.part, hit.block, hit.cell, hit.type]), hit]),
  );
  return [...places.values()];
}

/** The same for a package with its decisions; what was not decided counts as masked. */
export function residualAfter(
  parts: readonly DocumentPart[],
  decided: {
    readonly candidates: readonly DocumentCandidate[];
    readonly decisions: readonly PrivacyDecision[];
  },
  models: Iterable<readonly [part: string, model: PolicyDocument]>,
  basis?: ExceptionBasis,
): readonly ResidualHit[] {
  const doomed = new Set(maskedAmong(decided.candidates, decided.decisions));
  const values = markedValues(parts, decided.candidates);
  const masked: Valued[] = [];
  const kept: Valued[] = [];
  for (const candidate of decided.candidates) {
    const { type } = candidate;
    const value = values.wholeOf(candidate);
    (doomed.has(candidate) ? masked : kept).push({ type, value });
  }
  return residualIn(models, masked, kept, basis);
}

/**
 * What the engine still finds. Of names only those that were masked elsewhere, and that are words
 * too, so that it takes a sentence to tell: others are found by {@link maskedIn} or were never
 * decided on.
 */
function readAgain(
  parts: readonly DocumentPart[],
  basis: ExceptionBasis | undefined,
  masked: readonly Valued[],
  kept: readonly Valued[],
): readonly ResidualHit[] {
  const found = findInPackage(parts, { context: 'ordinary', basis });
  const values = markedValues(parts, found);
  const shown = new Set(kept.map(({ value }) => valueKey(value)));
  const names = new Set(
    masked.filter(({ type }) => type === 'person').map(({ value }) => valueKey(value)),
  );
  const isLeft = (candidate: DocumentCandidate): boolean => {
    const { action, type } = candidate;
    const key = valueKey(values.wholeOf(candidate));
    if (action === 'keep' || shown.has(key)) return false;
    return type !== 'person' || (isAmbiguous(type, key) && names.has(key));
  };
  return found
    .filter(isLeft)
    .map(({ part, block, cell, type, rule }) => ({ part, block, cell, type, rule }));
}

function maskedIn(
  parts: readonly DocumentPart[],
  masked: readonly Valued[],
  kept: readonly Valued[],
): readonly ResidualHit[] {
  const places = parts.flatMap(({ part, document }) =>
    textsOf(document).map(({ block, cell, text }) => ({ part, block, cell, text })),
  );
  const texts = places.map(({ text }) => text);
  return findMaskedValues(texts, masked, kept).flatMap(({ text, type }) => {
    const place = places[text];
    if (place === undefined) return [];
    const { part, block, cell } = place;
    const rule = type === 'person' ? 'residual.name' : 'residual.value';
    return [{ part, block, cell, type, rule }];
  });
}
