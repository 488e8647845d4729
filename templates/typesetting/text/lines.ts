import type { Cell } from './cells.ts';

/** Cells `start` to `end` (exclusive) as one line. `natural` is their width before adjustment. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly natural: number;
  /** The last line of a paragraph, or one that ends at a line feed, stays ragged. */
  readonly closes: boolean;
}

/** The width of the n-th line of a paragraph, in points. */
export type Measure = (line: number) => number;

/** Widest opening of a gap, in ems, before a date or a number may rather be parted. */
const LOOSEST_FOR_GROUPS = 0.1;
/** Widest opening of a gap, in ems, to give the last character of a paragraph company. */
const LOOSEST_FOR_COMPANY = 0.2;
const TOLERANCE = 0.01;

/**
 * Breaks a paragraph into lines, first come first served, with 避头尾: a full-width sign that may
 * not begin a line is pushed in by squeezing punctuation, else the character before it is pushed
 * out to the next line. The last line keeps at least two characters (避孤字).
 *
 * @param spreads whether lines will be spread to the measure; ragged lines part no group
 */
export function breakLines(cells: readonly Cell[], measure: Measure, spreads: boolean): Line[] {
  const lines: Line[] = [];
  const loosest = spreads ? LOOSEST_FOR_GROUPS : Number.POSITIVE_INFINITY;
  let start = skipSpaces(cells, 0);
  while (start < cells.length) {
    const end = lineEnd(cells, start, measure(lines.length), loosest);
    lines.push(lineOf(cells, start, end));
    start = skipSpaces(cells, end);
  }
  return withoutOrphan(cells, lines, measure);
}

/** Width of cells on one line, without the gap and the spaces at its end. */
export function naturalWidth(cells: readonly Cell[], start: number, end: number): number {
  let width = 0;
  const last = trimmedEnd(cells, start, end);
  for (let index = start; index < last; index += 1) {
    const cell = cells[index];
    if (cell !== undefined) width += cell.width + (index + 1 < last ? cell.gap : 0);
  }
  return width;
}

/** The end of a line without trailing spaces and line feeds. */
export function trimmedEnd(cells: readonly Cell[], start: number, end: number): number {
  let last = end;
  while (last > start && cells[last - 1]?.kind === 'space') last -= 1;
  return last;
}

function lineOf(cells: readonly Cell[], start: number, end: number): Line {
  const closes = end >= cells.length || cells[end - 1]?.breakAfter === 'must';
  return { start, end, natural: naturalWidth(cells, start, end), closes };
}

function skipSpaces(cells: readonly Cell[], from: number): number {
  let index = from;
  while (cells[index]?.kind === 'space') index += 1;
  return index;
}

function lineEnd(cells: readonly Cell[], start: number, width: number, loosest: number): number {
  const reach = reachOf(cells, start, width);
  if (reach.must !== null) return reach.must;
  if (reach.end >= cells.length) return cells.length;
  if (cells[reach.end - 1]?.breakAfter === 'may') return reach.end;
  return (
    pushedIn(cells, start, reach.end, width) ??
    pushedOut(cells, start, reach.end, width, loosest) ??
    Math.max(reach.end, start + 1)
  );
}

/** How far the cells fit unsqueezed, and the line feed on the way if there is one. */
function reachOf(cells: readonly Cell[], start: number, width: number) {
  let used = 0;
  for (let index = start; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell === undefined) break;
    if (used + cell.width > width + TOLERANCE && cell.kind !== 'space') {
      return { end: index, must: null };
    }
    if (cell.breakAfter === 'must') return { end: index + 1, must: index + 1 };
    used += cell.width + cell.gap;
  }
  return { end: cells.length, must: null };
}

/** 推入: the next permitted end that punctuation on the line can make room for. */
function pushedIn(cells: readonly Cell[], start: number, reach: number, width: number) {
  for (let end = reach + 1; end <= cells.length; end += 1) {
    const added = cells[end - 1];
    if (added === undefined || !canBePushedIn(added)) return null;
    const overflow = naturalWidth(cells, start, end) - width;
    if (overflow > squeezable(cells, start, end) + TOLERANCE) return null;
    if (end === cells.length || added.breakAfter === 'may') return end;
  }
  return null;
}

function canBePushedIn(cell: Cell): boolean {
  return cell.kind === 'stop' || cell.kind === 'closing' || cell.kind === 'middle';
}

function squeezable(cells: readonly Cell[], start: number, end: number): number {
  let room = 0;
  for (let index = start; index < end; index += 1) room += cells[index]?.squeeze ?? 0;
  return room;
}

/** 推出: the last permitted end before; inside a group only when the line would tear open. */
function pushedOut(
  cells: readonly Cell[],
  start: number,
  reach: number,
  width: number,
  loosest: number,
) {
  let avoided: number | null = null;
  for (let end = reach; end > start; end -= 1) {
    const quality = cells[end - 1]?.breakAfter;
    if (quality === 'avoid') avoided ??= end;
    if (quality !== 'may') continue;
    return avoided === null || looseness(cells, start, end, width) <= loosest ? end : avoided;
  }
  return avoided;
}

/** The opening of each gap in ems if the cells were spread over the width. */
function looseness(cells: readonly Cell[], start: number, end: number, width: number): number {
  const slack = width - naturalWidth(cells, start, end);
  const size = cells[start]?.run.style.size ?? 1;
  return slack / Math.max(1, end - start - 1) / size;
}

/** 避孤字: one character alone on the last line is drawn back, or gets company. */
function withoutOrphan(cells: readonly Cell[], lines: readonly Line[], measure: Measure): Line[] {
  const last = lines.at(-1);
  const previous = lines.at(-2);
  const kept = [...lines];
  if (last === undefined || previous === undefined || previous.closes) return kept;
  if (wordsOn(cells, last) >= 2) return kept;
  const width = measure(lines.length - 2);
  const overflow = naturalWidth(cells, previous.start, last.end) - width;
  if (overflow <= squeezable(cells, previous.start, last.end)) {
    return [...lines.slice(0, -2), lineOf(cells, previous.start, last.end)];
  }
  for (let end = previous.end - 1; end > previous.start; end -= 1) {
    if (cells[end - 1]?.breakAfter !== 'may') continue;
    if (looseness(cells, previous.start, end, width) > LOOSEST_FOR_COMPANY) break;
    const company = lineOf(cells, skipSpaces(cells, end), last.end);
    if (wordsOn(cells, company) < 2) continue;
    return [...lines.slice(0, -2), lineOf(cells, previous.start, end), company];
  }
  return kept;
}

/** Characters on a line that are not punctuation. */
function wordsOn(cells: readonly Cell[], line: Line): number {
  return cells
    .slice(line.start, line.end)
    .filter((cell) => cell.kind === 'ideograph' || cell.kind === 'latin').length;
}
