import type { Fonts } from '../fonts/font-library.ts';
import { type Cell, cellsOf } from '../text/cells.ts';
import { justify } from '../text/justify.ts';
import { breakLines, type Line, trimmedEnd } from '../text/lines.ts';
import type { Run } from '../text/runs.ts';
import { type Bookmark, emptySlug, type Segment, type SetLine, type Slug } from './slug.ts';
import type { StructureElement } from './structure.ts';

/** How a paragraph stands in its measure. Lengths are points. */
export interface ParagraphForm {
  readonly leading: number;
  readonly tracking: number;
  readonly align: 'justify' | 'left' | 'centre' | 'right';
  readonly firstIndent: number;
  readonly indent: number;
  readonly indentRight: number;
  readonly grid: number | null;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly form: ParagraphForm;
  /** Null for page furniture. */
  readonly element: StructureElement | null;
  readonly pageBreak?: Slug['pageBreak'];
  /** Keeps the last line on the page of what follows it. */
  readonly keepsWithin?: boolean;
  readonly bookmark?: Bookmark;
  readonly anchor?: string;
}

/** Sets a paragraph; each line becomes a slug. */
export function setParagraph(paragraph: Paragraph, width: number, fonts: Fonts): Slug[] {
  const { form } = paragraph;
  const cells = cellsOf(paragraph.runs, fonts, form.tracking);
  const room = (line: number) =>
    width - form.indentRight - (line === 0 ? form.firstIndent : form.indent);
  return breakLines(cells, room, form.align === 'justify').map((line, index, lines) => ({
    ...emptySlug,
    height: form.leading,
    grid: form.grid,
    pageBreak:
      index === 0 ? (paragraph.pageBreak ?? 'may') : within(paragraph, index, lines.length),
    lines: [
      setLine(cells, line, index === 0 ? form.firstIndent : form.indent, room(index), paragraph),
    ],
    bookmark: index === 0 ? (paragraph.bookmark ?? null) : null,
    anchor: index === 0 ? (paragraph.anchor ?? null) : null,
  }));
}

/**
 * Off the grid, no page keeps a single line of a paragraph. On it every page has its full number
 * of lines, as official documents must.
 */
function within(paragraph: Paragraph, index: number, count: number): Slug['pageBreak'] {
  if (paragraph.keepsWithin) return 'never';
  const lonely = paragraph.form.grid === null && (index === 1 || index === count - 1);
  return lonely ? 'never' : 'may';
}

function setLine(
  cells: readonly Cell[],
  line: Line,
  left: number,
  width: number,
  paragraph: Paragraph,
): SetLine {
  const { form } = paragraph;
  const filled = { ...line, closes: line.closes || form.align !== 'justify' };
  const xs = justify(cells, filled, width);
  const shown = cells.slice(line.start, trimmedEnd(cells, line.start, line.end));
  const offset = left + offsetOf(form.align, Math.max(0, width - line.natural));
  const size = Math.max(...shown.map((cell) => cell.run.style.size), 0);
  return {
    // The em box sits in the middle of the line; its baseline is 0.88 em below its top.
    baseline: (form.leading - size) / 2 + size * 0.88,
    segments: segmentsOf(shown, xs, offset, paragraph.element),
    stretch: 1,
  };
}

function offsetOf(align: ParagraphForm['align'], slack: number): number {
  if (align === 'centre') return slack / 2;
  return align === 'right' ? slack : 0;
}

interface OpenSegment extends Omit<Segment, 'codePoints' | 'xs'> {
  readonly codePoints: number[];
  readonly xs: number[];
}

function segmentsOf(
  cells: readonly Cell[],
  xs: readonly number[],
  offset: number,
  element: StructureElement | null,
): Segment[] {
  const segments: OpenSegment[] = [];
  cells.forEach((cell, index) => {
    let segment = segments.at(-1);
    if (segment === undefined || !continues(segment, cell, element)) {
      segment = openSegment(cell, element);
      segments.push(segment);
    }
    segment.codePoints.push(cell.kind === 'space' ? 0x20 : cell.codePoint);
    segment.xs.push(offset + (xs[index] ?? 0));
  });
  return segments;
}

function openSegment(cell: Cell, element: StructureElement | null): OpenSegment {
  const { style, link } = cell.run;
  return {
    face: cell.face,
    size: style.size,
    colour: style.colour,
    element: cell.run.element ?? element,
    link: link ?? null,
    codePoints: [],
    xs: [],
  };
}

function continues(segment: Segment, cell: Cell, element: StructureElement | null): boolean {
  return (
    segment.face === cell.face &&
    segment.size === cell.run.style.size &&
    segment.colour === cell.run.style.colour &&
    segment.link === (cell.run.link ?? null) &&
    segment.element === (cell.run.element ?? element)
  );
}
