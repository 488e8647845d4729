import { ColumnVocabulary } from './column-vocabulary.ts';
import { type Choice, divide } from './divide-columns.ts';
import type { PlacedCell } from './table-grid.ts';

/** Wider tables than this are laid flush left: their merged cells are not worth the guess. */
const widestAligned = 16;

/** An empty cell belongs under the cell that it continues. */
const aboveBonus = 2;
/** Rows that follow one another are often merged alike. */
const sameMergeBonus = 0.5;
/** Words outweigh the cost of a merged cell. */
const wordWeight = 3;
/** Merging columns of one heading, or of headings alike, is usual; merging others is not. */
const kinCost = 0.3;
const strangerCost = 2;
/** Of two equal places for a merged cell the later one: it is an inner level that is missing. */
const laterBonus = 0.2;

type Row = readonly string[];

/**
 * Gives every cell its column. A row with fewer cells than the table has columns holds merged
 * cells; which ones is told by the words of the columns, by the cells above and by the hierarchy of
 * the columns.
 *
 * @param headerRows how many rows at the top are headings of columns, 0 or 1
 * @param cutOff the text ends inside the last row, whose missing cells are then left empty
 */
export function alignRows(
  rows: readonly Row[],
  headerRows: number,
  cutOff: boolean,
): PlacedCell[][] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  if (columns > widestAligned) return rows.map((row) => place(row, flushLeft(row.length, columns)));
  const body = rows.slice(headerRows);
  const whole = body.filter((row) => row.length === columns);
  const header = rows.slice(0, headerRows).map((row) => placeHeader(row, columns, whole));
  const rules = rulesUnder(header[0] ?? [], columns, whole);
  let above: readonly PlacedCell[] = [];
  const shortest = body.slice(0, -1).reduce((least, row) => Math.min(least, row.length), columns);
  const placed = body.map((row, index) => {
    const fill = cutOff && index === body.length - 1 && row.length < shortest;
    above = placeRow(fill ? [...row, null] : row, columns, rules, above);
    return [...above];
  });
  return [...header, ...placed];
}

/** A cell that is null is the rest of a row that was cut off. */
type Cell = string | null;

interface Rules {
  readonly vocabulary: ColumnVocabulary;
  /** Cost of reaching from a column into the next. */
  readonly costs: readonly number[];
}

function flushLeft(cells: number, columns: number): number[] {
  const spans = new Array<number>(cells).fill(1);
  spans[cells - 1] = columns - cells + 1;
  return spans;
}

function place(cells: readonly Cell[], spans: readonly number[]): PlacedCell[] {
  let column = 0;
  return cells.map((cell, index) => {
    const columnSpan = spans[index] ?? 1;
    const placed = { text: cell ?? '', column, columnSpan, filler: cell === null };
    column += columnSpan;
    return placed;
  });
}

/**
 * A heading covers the levels of a hierarchy: columns that are mostly empty below their first
 * row, and the one that follows them.
 */
function placeHeader(cells: Row, columns: number, whole: readonly Row[]): PlacedCell[] {
  const costs = Array.from({ length: columns }, (_, column) => {
    const empty = whole.filter((row) => row[column] === '').length;
    return 1 - empty / Math.max(1, whole.length);
  });
  return place(
    cells,
    divide(cells.length, columns, ({ start, span }) => -reach(costs, start, span)),
  );
}

function reach(costs: readonly number[], start: number, span: number): number {
  let cost = 0;
  for (let column = start; column < start + span - 1; column += 1) cost += costs[column] ?? 0;
  return cost;
}

function rulesUnder(header: readonly PlacedCell[], columns: number, whole: readonly Row[]): Rules {
  const groups = Array.from({ length: columns }, (_, column) => {
    const title = header.find((cell) => cell.column <= column && column < endOf(cell));
    return title?.column ?? column;
  });
  const ending = (group: number | undefined) =>
    header.find(({ column }) => column === group)?.text.slice(-2) ?? group;
  const costs = groups.map((group, column) =>
    ending(group) === ending(groups[column + 1]) ? kinCost : strangerCost,
  );
  return { vocabulary: new ColumnVocabulary(whole, groups), costs };
}

function endOf({ column, columnSpan }: PlacedCell): number {
  return column + columnSpan;
}

function placeRow(
  cells: readonly Cell[],
  columns: number,
  { vocabulary, costs }: Rules,
  above: readonly PlacedCell[],
): PlacedCell[] {
  if (cells.length === columns) return place(cells, flushLeft(columns, columns));
  const scoreOf = ({ index, start, span }: Choice): number => {
    const cell = cells[index];
    let score = -reach(costs, start, span);
    if (span > 1) score += laterBonus * start;
    if (cell === null || cell === undefined) return score;
    const under = above.some(({ column, columnSpan }) => column === start && columnSpan === span);
    if (cell === '') return score + (under ? aboveBonus : 0);
    if (under && span > 1) score += sameMergeBonus;
    return score + wordWeight * bestAffinity(vocabulary, cell, start, span);
  };
  return place(cells, divide(cells.length, columns, scoreOf));
}

/** A merged cell speaks the words of any column that it covers. */
function bestAffinity(
  vocabulary: ColumnVocabulary,
  cell: string,
  start: number,
  span: number,
): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let column = start; column < start + span; column += 1) {
    best = Math.max(best, vocabulary.affinity(cell, column));
  }
  return best;
}
