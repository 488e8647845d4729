import type { PolicyDocument } from '../../document/model.ts';
import { type Candidate, type FindOptions, findCandidates } from '../candidates.ts';
import type { Evidence } from '../explanation.ts';
import type { Span } from '../reading/reading.ts';
import { type CellPlace, type DocumentPart, projectionOf, type Segment } from './document-text.ts';
import { withMarkedHeaders } from './marked-columns.ts';

/** A candidate with its place; `start` and `end` count within the text of that place. */
export interface DocumentCandidate extends Candidate {
  readonly part: string;
  readonly block: number;
  readonly cell: CellPlace;
  /**
   * Only where one value runs over several texts: the id of its first piece, on every piece. They
   * are one decision, because a half that is kept would tell the other.
   */
  readonly group?: string | undefined;
}

const ordinary: FindOptions = { context: 'ordinary' };

/** Finds what may be personal data in one part of the package. */
export function findInDocument(
  document: PolicyDocument,
  part: string,
  options: FindOptions = ordinary,
): readonly DocumentCandidate[] {
  return findInPackage([{ part, document }], options);
}

/**
 * Finds what may be personal data in all parts at once: a name that the document makes known is
 * found in the interpretation too.
 */
export function findInPackage(
  parts: readonly DocumentPart[],
  options: FindOptions = ordinary,
): readonly DocumentCandidate[] {
  const key = parts[0]?.document;
  if (key === undefined) return [];
  const last = lastSearches.get(key);
  if (last !== undefined && isSame(last, parts, options)) return last.found;
  const found = search(parts, options);
  lastSearches.set(key, { parts, options, found });
  return found;
}

interface Search {
  readonly parts: readonly DocumentPart[];
  readonly options: FindOptions;
  readonly found: readonly DocumentCandidate[];
}

/**
 * What was found last in each package, by its first document, and gone with it: reviewers look at a
 * package, act on it and close it, and each time it is the same texts.
 */
const lastSearches = new WeakMap<PolicyDocument, Search>();

function isSame(last: Search, parts: readonly DocumentPart[], options: FindOptions): boolean {
  const { context, basis } = options;
  if (context !== last.options.context || basis !== last.options.basis) return false;
  if (parts.length !== last.parts.length) return false;
  return parts.every(({ part, document }, index) => {
    const before = last.parts[index];
    return part === before?.part && document === before.document;
  });
}

function search(
  parts: readonly DocumentPart[],
  options: FindOptions,
): readonly DocumentCandidate[] {
  const { text, segments, tables } = projectionOf(parts);
  const found: DocumentCandidate[] = [];
  for (const candidate of findCandidates(text, options, withMarkedHeaders(tables))) {
    const touched = segmentsUnder(segments, candidate);
    const pieces = touched.map((segment) => placed(candidate, segment, segments));
    const [first, second] = pieces;
    if (first === undefined) continue;
    if (second === undefined) found.push(first);
    else for (const piece of pieces) found.push({ ...piece, group: first.id });
  }
  return found;
}

/** The texts that a span has characters of. */
function segmentsUnder(segments: readonly Segment[], span: Span): readonly Segment[] {
  const touched: Segment[] = [];
  for (let at = firstEndingAfter(segments, span.start); at < segments.length; at += 1) {
    const segment = segments[at];
    if (segment === undefined || segment.start >= span.end) break;
    if (segment.start < segment.end) touched.push(segment);
  }
  return touched;
}

function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placed(
  candidate: Candidate,
  segment: Segment,
  segments: readonly Segment[],
): DocumentCandidate {
  const { part, block, cell } = segment;
  const { start, end } = within(segment, candidate);
  const place = cell === null ? `b${block}` : `b${block}r${cell.row}c${cell.column}`;
  const id = `${part}/${place}/${start}-${end}-${candidate.type}`;
  const evidence = candidate.explanation.evidence.map((one) => located(one, segment, segments));
  const explanation = { ...candidate.explanation, evidence };
  return { ...candidate, id, part, block, cell, start, end, explanation };
}

/** Evidence that lies elsewhere, in the header of the column, tells in which text. */
function located(one: Evidence, own: Segment, segments: readonly Segment[]): Evidence {
  if (one.span === null) return one;
  if (one.span.start < own.end && own.start < one.span.end) {
    return { ...one, span: within(own, one.span) };
  }
  const [other] = segmentsUnder(segments, one.span);
  if (other === undefined) return { ...one, span: null };
  const { part, block, cell } = other;
  return { ...one, span: within(other, one.span), place: { part, block, cell } };
}

/** What a text has of a span, counted within the text. */
function within(segment: Segment, span: Span): Span {
  const start = Math.max(span.start, segment.start) - segment.start;
  const end = Math.min(span.end, segment.end) - segment.start;
  return { start, end };
}
