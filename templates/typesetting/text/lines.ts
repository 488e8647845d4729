import { breaks } from './breaks.ts';
import type { Cells } from './cells.ts';
import { classes } from './characters.ts';

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
export function breakLines(cells: Cells, measure: Measure, spreads: boolean): Line[] {
  const lines: Line[] = [];
  const loosest = spreads ? LOOSEST_FOR_GROUPS : Number.POSITIVE_INFINITY;
  let start = skipSpaces(cells, 0);
  while (start < cells.count) {
    const end = lineEnd(cells, start, measure(lines.length), loosest);
    lines.push(lineOf(cells, start, end));
    start = skipSpaces(cells, end);
  }
  joinOrphan(cells, lines, measure);
  return lines;
}

/** Width of cells on one line, without the gap and the spaces at its end. */
export function naturalWidth(cells: Cells, start: number, end: number): number {
  const last = trimmedEnd(cells, start, end);
  if (last <= start) return 0;
  const { advancesTo, gaps } = cells;
  return (advancesTo[last] ?? 0) - (advancesTo[start] ?? 0) - (gaps[last - 1] ?? 0);
}

/** The end of a line without trailing spaces and line feeds. */
export function trimmedEnd({ kinds }: Cells, start: number, end: number): number {
  let last = end;
  while (last > start && kinds[last - 1] === classes.space) last -= 1;
  return last;
}

function lineOf(cells: Cells, start: number, end: number): Line {
  const closes = end >= cells.count || cells.breaksAfter[end - 1] === breaks.must;
  return { start, end, natural: naturalWidth(cells, start, end), closes };
}

function skipSpaces({ kinds }: Cells, from: number): number {
  let index = from;
  while (kinds[index] === classes.space) index += 1;
  return index;
}

function lineEnd(cells: Cells, start: number, width: number, loosest: number): number {
  const reach = reachOf(cells, start, width);
  const quality = cells.breaksAfter[reach - 1];
  if (reach >= cells.count || quality === breaks.must || quality === breaks.may) return reach;
  return (
    pushedIn(cells, start, reach, width) ??
    pushedOut(cells, start, reach, width, loosest) ??
    Math.max(reach, start + 1)
  );
}

/** How far the cells fit unsqueezed, or up to and with the line feed on the way. */
function reachOf(
  { count, widths, kinds, breaksAfter, advancesTo }: Cells,
  start: number,
  width: number,
): number {
  const limit = (advancesTo[start] ?? 0) + width + TOLERANCE;
  for (let index = start; index < count; index += 1) {
    const right = (advancesTo[index] ?? 0) + (widths[index] ?? 0);
    if (right > limit && kinds[index] !== classes.space) return index;
    if (breaksAfter[index] === breaks.must) return index + 1;
  }
  return count;
}

/** 推入: the next permitted end that punctuation on the line can make room for. */
function pushedIn(cells: Cells, start: number, reach: number, width: number): number | null {
  for (let end = reach + 1; end <= cells.count; end += 1) {
    if (!canBePushedIn(cells.kinds[end - 1])) return null;
    const overflow = naturalWidth(cells, start, end) - width;
    if (overflow > squeezable(cells, start, end) + TOLERANCE) return null;
    if (end === cells.count || cells.breaksAfter[end - 1] === breaks.may) return end;
  }
  return null;
}

function canBePushedIn(kind: number | undefined): boolean {
  return kind === classes.stop || kind === classes.closing || kind === classes.middle;
}

function squeezable({ squeezesTo }: Cells, start: number, end: number): number {
  return (squeezesTo[end] ?? 0) - (squeezesTo[start] ?? 0);
}

/** 推出: the last permitted end before; inside a group only when the line would tear open. */
function pushedOut(
  cells: Cells,
  start: number,
  reach: number,
  width: number,
  loosest: number,
): number | null {
  let avoided: number | null = null;
  for (let end = reach; end > start; end -= 1) {
    const quality = cells.breaksAfter[end - 1];
    if (quality === breaks.avoid) avoided ??= end;
    if (quality !== breaks.may) continue;
    return avoided === null || looseness(cells, start, end, width) <= loosest ? end : avoided;
  }
  return avoided;
}

/** The opening of each gap in ems if the cells were spread over the width. */
function looseness(cells: Cells, start: number, end: number, width: number): number {
  const slack = width - naturalWidth(cells, start, end);
  const size = cells.runs[start]?.style.size ?? 1;
  return slack / Math.max(1, end - start - 1) / size;
}

/** 避孤字: one character alone on the last line is drawn back, or gets company. */
function joinOrphan(cells: Cells, lines: Line[], measure: Measure): void {
  const last = lines.at(-1);
  const previous = lines.at(-2);
  if (last === undefined || previous === undefined || previous.closes) return;
  if (wordsOn(cells, last) >= 2) return;
  const width = measure(lines.length - 2);
  const overflow = naturalWidth(cells, previous.start, last.end) - width;
  if (overflow <= squeezable(cells, previous.start, last.end)) {
    lines.splice(-2, 2, lineOf(cells, previous.start, last.end));
    return;
  }
  for (let end = previous.end - 1; end > previous.start; end -= 1) {
    if (cells.breaksAfter[end - 1] !== breaks.may) continue;
    if (looseness(cells, previous.start, end, width) > LOOSEST_FOR_COMPANY) break;
    const company = lineOf(cells, skipSpaces(cells, end), last.end);
    if (wordsOn(cells, company) < 2) continue;
    lines.splice(-2, 2, lineOf(cells, previous.start, end), company);
    return;
  }
}

/** Characters on a line that are not punctuation. */
function wordsOn({ kinds }: Cells, line: Line): number {
  let words = 0;
  for (let index = line.start; index < line.end; index += 1) {
    if (kinds[index] === classes.ideograph || kinds[index] === classes.latin) words += 1;
  }
  return words;
}
