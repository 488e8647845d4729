import type { PolicyDocument } from '../document/model.ts';
import { type Candidate, type FindOptions, findCandidates } from './candidates.ts';
import { type DocumentPart, projectionOf, type Segment } from './document-text.ts';
import type { Evidence } from './explanation.ts';

/** A candidate with its place; `start` and `end` count within the block's or the cell's text. */
export interface DocumentCandidate extends Candidate {
  readonly part: string;
  readonly block: number;
  readonly cell: Segment['cell'];
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
  const { text, segments } = projectionOf(parts);
  const found: DocumentCandidate[] = [];
  let first = 0;
  for (const candidate of findCandidates(text, options)) {
    while ((segments[first]?.end ?? Number.POSITIVE_INFINITY) <= candidate.start) first += 1;
    for (let at = first; at < segments.length; at += 1) {
      const segment = segments[at];
      if (segment === undefined || segment.start >= candidate.end) break;
      found.push(placed(candidate, segment));
    }
  }
  return found;
}

/** A number broken over two blocks becomes a candidate in each of them. */
function placed(candidate: Candidate, segment: Segment): DocumentCandidate {
  const { part, block, cell } = segment;
  const start = Math.max(candidate.start, segment.start) - segment.start;
  const end = Math.min(candidate.end, segment.end) - segment.start;
  const place = cell === null ? `b${block}` : `b${block}r${cell.row}c${cell.column}`;
  const id = `${part}/${place}/${start}-${end}-${candidate.type}`;
  const evidence = candidate.explanation.evidence.map((one) => ({
    ...one,
    span: within(one.span, segment),
  }));
  return {
    ...candidate,
    id,
    part,
    block,
    cell,
    start,
    end,
    explanation: { ...candidate.explanation, evidence },
  };
}

/** A label in another block or in the header of the column has no offset here. */
function within(span: Evidence['span'], segment: Segment): Evidence['span'] {
  if (span === null || span.start < segment.start || span.end > segment.end) return null;
  return { start: span.start - segment.start, end: span.end - segment.start };
}
