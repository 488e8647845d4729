import type { Candidate } from '../candidates.ts';
import type { DocumentCandidate } from '../package/document-candidates.ts';
import { type CellPlace, type DocumentPart, textsOf } from '../package/document-text.ts';
import { normalise } from '../reading/normalise.ts';
import { masked, removed } from './operators.ts';
import { assignPseudonyms, type Naming, type Pseudonyms } from './pseudonyms.ts';

/** What is printed for candidates if they are masked, by their ids. */
export type StandIns = ReadonlyMap<string, string>;

/** The words that candidates mark; those of a value over several passages joined. */
export interface MarkedValues {
  /** Of one candidate, in its own passage. */
  of(candidate: DocumentCandidate): string;
  /** All of it, where the candidate is a piece. */
  wholeOf(candidate: DocumentCandidate): string;
}

export function markedValues(
  parts: readonly DocumentPart[],
  candidates: readonly DocumentCandidate[],
): MarkedValues {
  const texts = new Map<string, string>();
  for (const { part, document } of parts) {
    for (const { block, cell, text } of textsOf(document)) {
      texts.set(placeOf(part, block, cell), text);
    }
  }
  const of = ({ part, block, cell, start, end }: DocumentCandidate): string =>
    (texts.get(placeOf(part, block, cell)) ?? '').slice(start, end);
  const wholes = new Map<string, string>();
  for (const candidate of candidates) {
    const { group } = candidate;
    if (group !== undefined) wholes.set(group, (wholes.get(group) ?? '') + of(candidate));
  }
  return {
    of,
    wholeOf: (candidate) => wholes.get(candidate.group ?? '') ?? of(candidate),
  };
}

/**
 * What is printed for each of the candidates, the same for the same person in all parts.
 *
 * @param doomed candidates that are to be masked
 * @param published what earlier publications of the same dossier called people
 */
export function standInsFor(
  parts: readonly DocumentPart[],
  doomed: readonly DocumentCandidate[],
  published: readonly Naming[] = [],
): StandIns {
  const values = markedValues(parts, doomed);
  const pseudonyms = pseudonymsFor(parts, namesIn(parts, doomed, values), published);
  return new Map(
    doomed.map((one) => [one.id, standInOf(one, values.wholeOf(one), pseudonyms)] as const),
  );
}

/** @param names in the order in which a reader meets them */
export function pseudonymsFor(
  parts: readonly DocumentPart[],
  names: Iterable<string>,
  published: readonly Naming[] = [],
): Pseudonyms {
  const texts = parts.flatMap(({ document }) => textsOf(document).map(({ text }) => text));
  return assignPseudonyms(names, texts, published);
}

/** The names among candidates, in the order in which a reader of the package meets them. */
export function namesIn(
  parts: readonly DocumentPart[],
  candidates: readonly DocumentCandidate[],
  values: MarkedValues = markedValues(parts, candidates),
): readonly string[] {
  const byPart = Map.groupBy(
    candidates.filter(({ type, group, id }) => type === 'person' && (group ?? id) === id),
    ({ part }) => part,
  );
  return parts.flatMap(({ part }) => (byPart.get(part) ?? []).map((one) => values.wholeOf(one)));
}

/** Of a value over several passages the first piece says all, the others only that it went on. */
export function standInOf(
  candidate: Candidate & { readonly group?: string | undefined },
  value: string,
  pseudonyms: Pseudonyms,
): string {
  const { id, group = id, type, explanation } = candidate;
  if (group !== id) return '***';
  // Where two findings became one nobody knows which part of it an operator would leave.
  if (explanation.evidence.some(({ kind }) => kind === 'overlap')) return removed;
  const standIn = masked(type, value, pseudonyms);
  // A person selected no more than an operator would leave: a surname, a village, a year.
  return standIn.includes(normalise(value).text.trim()) ? removed : standIn;
}

function placeOf(part: string, block: number, cell: CellPlace): string {
  return cell === null ? `${part}/${block}` : `${part}/${block}/${cell.row}/${cell.column}`;
}
