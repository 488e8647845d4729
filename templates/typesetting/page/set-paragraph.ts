import type { Fonts } from '../fonts/font-library.ts';
import { type Cells, cellsOf } from '../text/cells.ts';
import { classes } from '../text/characters.ts';
import { justify } from '../text/justify.ts';
import type { Line } from '../text/lines.ts';
import { brokenInPortions } from '../text/portions.ts';
import type { Run } from '../text/runs.ts';
import { GlyphStore } from './glyphs.ts';
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
export function setParagraph(
  paragraph: Paragraph,
  width: number,
  fonts: Fonts,
  store = new GlyphStore(),
): Slug[] {
  const { form } = paragraph;
  return setLines(paragraph, width, fonts, store).map((line, index, lines) => ({
    ...emptySlug,
    height: form.leading,
    grid: form.grid,
    pageBreak:
      index === 0 ? (paragraph.pageBreak ?? 'may') : within(paragraph, index, lines.length),
    lines: [line],
    bookmark: index === 0 ? (paragraph.bookmark ?? null) : null,
    anchor: index === 0 ? (paragraph.anchor ?? null) : null,
  }));
}

/** The lines of a paragraph without what pages need to know of them. */
export function setLines(
  paragraph: Paragraph,
  width: number,
  fonts: Fonts,
  store: GlyphStore,
): SetLine[] {
  const { form } = paragraph;
  const cells = (runs: readonly Run[]) => cellsOf(runs, fonts, form.tracking, form.grid !== null);
  const indentOf = (index: number) => (index === 0 ? form.firstIndent : form.indent);
  const room = (index: number) => width - form.indentRight - indentOf(index);
  const set: SetLine[] = [];
  for (const portion of brokenInPortions(paragraph.runs, cells, room, form.align === 'justify')) {
    for (const line of portion.lines) {
      const index = set.length;
      set.push(setLine(portion.cells, line, indentOf(index), room(index), paragraph, store));
    }
  }
  return set.slice();
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
  cells: Cells,
  line: Line,
  left: number,
  width: number,
  paragraph: Paragraph,
  store: GlyphStore,
): SetLine {
  const { form } = paragraph;
  const filled = { ...line, closes: line.closes || form.align !== 'justify' };
  const offset = left + offsetOf(form.align, Math.max(0, width - line.natural));
  const xs = justify(cells, filled, offset, width);
  const size = largestSize(cells, line.start, line.start + xs.length);
  return {
    left: 0,
    // The em box sits in the middle of the line; its baseline is 0.88 em below its top.
    baseline: (form.leading - size) / 2 + size * 0.88,
    segments: segmentsOf(cells, line.start, xs, paragraph.element, store),
    stretch: 1,
  };
}

function largestSize({ runs }: Cells, from: number, to: number): number {
  let largest = 0;
  for (let index = from; index < to; index += 1) {
    largest = Math.max(largest, runs[index]?.style.size ?? 0);
  }
  return largest;
}

function offsetOf(align: ParagraphForm['align'], slack: number): number {
  if (align === 'centre') return slack / 2;
  return align === 'right' ? slack : 0;
}

/** Parts a line where face or run changes; neighbouring runs of one look stay together. */
function segmentsOf(
  cells: Cells,
  start: number,
  xs: readonly number[],
  element: StructureElement | null,
  store: GlyphStore,
): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let index = 1; index <= xs.length; index += 1) {
    if (index < xs.length && continues(cells, start + index, element)) continue;
    segments.push(segmentOf(cells, start, xs, from, index, element, store));
    from = index;
  }
  // The list that grew has room for many more, and most lines are of one segment.
  return segments.slice();
}

function segmentOf(
  cells: Cells,
  start: number,
  xs: readonly number[],
  from: number,
  to: number,
  element: StructureElement | null,
  store: GlyphStore,
): Segment {
  const run = cells.runs[start + from];
  const face = cells.faces[start + from];
  if (run === undefined || face === undefined) throw new RangeError('a segment without characters');
  const shown = (offset: number) => {
    const index = start + from + offset;
    return cells.kinds[index] === classes.space ? SPACE : (cells.codePoints[index] ?? SPACE);
  };
  return {
    face,
    size: run.style.size,
    colour: run.style.colour,
    ...(run.style.rule === undefined ? {} : { rule: run.style.rule }),
    element: run.element ?? element,
    link: run.link ?? null,
    glyphs: store.keep(to - from, shown, (offset) => xs[from + offset] ?? 0),
  };
}

const SPACE = 0x20;

/** Whether a cell looks like the one before it and belongs to the same element. */
function continues(
  { runs, faces }: Cells,
  index: number,
  element: StructureElement | null,
): boolean {
  if (faces[index] !== faces[index - 1]) return false;
  const run = runs[index];
  const before = runs[index - 1];
  if (run === before) return true;
  return (
    run?.style.size === before?.style.size &&
    run?.style.colour === before?.style.colour &&
    run?.style.rule === before?.style.rule &&
    run?.link === before?.link &&
    (run?.element ?? element) === (before?.element ?? element)
  );
}
