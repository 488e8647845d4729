import { commonSurnames } from '../names/surnames.ts';
import type { DocumentCandidate } from '../package/document-candidates.ts';
import {
  type CellPlace,
  type DocumentPart,
  projectionOf,
  type Segment,
} from '../package/document-text.ts';
import { positionsIn, withMarkedHeaders } from '../package/marked-columns.ts';
import { normalise, originalSpan } from '../reading/normalise.ts';
import type { Span } from '../reading/reading.ts';
import { type Columns, columnsOf } from '../tables/columns.ts';

/** What a warning has to know of a candidate. */
export type PlacedCandidate = Pick<
  DocumentCandidate,
  'part' | 'block' | 'cell' | 'start' | 'end' | 'type' | 'action' | 'explanation'
>;

/** Something that says that a certain person is spoken of; offsets in the package's text. */
export interface Anchor extends Span {
  readonly type: PlacedCandidate['type'];
  /** The person's name in one spelling; null for a number or a date of a person. */
  readonly name: string | null;
  /** Whether the name will not be readable. */
  readonly hidden: boolean;
  /** Number of the text (block, cell or fact) that it stands in. */
  readonly segment: number;
}

/** The texts of a package as one normalised text, with the private people in it. */
export interface PeopleInPackage {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Where each segment lies in `text`. */
  readonly spans: readonly Span[];
  /** In reading order. */
  readonly anchors: readonly Anchor[];
  readonly columns: Columns;
  /** Brings a span of `text` back to the passage in which it lies. */
  located(span: Span): Located | null;
}

export interface Located {
  readonly part: string;
  readonly block: number;
  readonly cell: CellPlace;
  readonly span: Span;
}

export function peopleInPackage(
  parts: readonly DocumentPart[],
  candidates: readonly PlacedCandidate[],
): PeopleInPackage {
  const projection = projectionOf(parts);
  const normalised = normalise(projection.text);
  const { text, offsets } = normalised;
  const { segments } = projection;
  const position = positionsIn(offsets);
  const spans = segments.map(({ start, end }) => ({
    start: position(start),
    end: position(end),
  }));
  const written = columnsOf(text);
  const reading = { text, context: 'ordinary', windows: [], columns: written } as const;
  const { columns } = withMarkedHeaders(projection.tables)(reading, offsets);
  const places = new Map(segments.map((segment, index) => [placeOf(segment), index]));
  const found = candidates.flatMap((candidate): Anchor[] => {
    const segment = places.get(placeOf(candidate)) ?? -1;
    const from = segments[segment]?.start;
    if (from === undefined || !speaksOfSomebody(candidate)) return [];
    const start = position(from + candidate.start);
    const end = position(from + candidate.end);
    return [anchorOf(candidate, text, { start, end }, segment)];
  });
  const anchors = [...found, ...maskedNames(text, spans)].sort((a, b) => a.start - b.start);
  const located = (span: Span): Located | null => {
    const index = segmentAt(spans, span.start);
    const segment = segments[index];
    if (segment === undefined) return null;
    const { start, end } = originalSpan(normalised, span.start, span.end);
    const { part, block, cell } = segment;
    const last = Math.min(end, segment.end) - segment.start;
    return { part, block, cell, span: { start: Math.max(0, start - segment.start), end: last } };
  };
  return { text, segments, spans, anchors, columns, located };
}

const ownNumbers: ReadonlySet<PlacedCandidate['type']> = new Set(['residentId', 'birthDate']);

/** Private people, and dates and numbers that belong to one; nobody in office, no example. */
function speaksOfSomebody({ type, action, explanation }: PlacedCandidate): boolean {
  if (type !== 'person') return ownNumbers.has(type) && action === 'mask';
  if (action === 'mask') return true;
  const { kept } = explanation;
  return kept === 'punished' || kept === 'disclosed' || kept === 'alreadyMasked';
}

function anchorOf(
  { type, action, explanation }: PlacedCandidate,
  text: string,
  { start, end }: Span,
  segment: number,
): Anchor {
  const name = type === 'person' ? text.slice(start, end).replaceAll(/\s/g, '') : null;
  const hidden = action === 'mask' || explanation.kept === 'alreadyMasked';
  return { start, end, type, name, hidden, segment };
}

const MASKED_NAME =
  /([\u3400-\u9fff])(?:某{1,2}\d{0,2}|[*×]{1,2})(?![市县区镇乡村路街局校厂院单公企])/g;

/** People whom the author masked: 张某某, 李*. */
function maskedNames(text: string, spans: readonly Span[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const match of text.matchAll(MASKED_NAME)) {
    if (!commonSurnames.has(match[1] ?? '')) continue;
    const start = match.index;
    const segment = segmentAt(spans, start);
    if (segment < 0) continue;
    const end = start + match[0].length;
    anchors.push({ start, end, type: 'person', name: match[0], hidden: true, segment });
  }
  return anchors;
}

/** The segment that holds an offset, or -1. */
export function segmentAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= offset ? low : -1;
}

function placeOf({ part, block, cell }: Pick<Segment, 'part' | 'block' | 'cell'>): string {
  return cell === null ? `${part}/${block}` : `${part}/${block}/${cell.row}/${cell.column}`;
}
