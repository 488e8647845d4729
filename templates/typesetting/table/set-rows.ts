import { emptySlug, type SetLine, type Shape, type Slug } from '../page/slug.ts';
import { translated } from '../page/translate.ts';
import { black } from '../text/runs.ts';
import { linesHeld, type RowSpacing, type SetCell, type Sums, sumsOf } from './rows.ts';

const RULE = 0.5;
/** Merged rows stay on one page while they take no more than this share of it. */
const KEPT_TOGETHER = 0.35;

/** What every row of a table is set by. */
interface RowSetting {
  readonly heights: readonly number[];
  /** Distances from row to row and from column to column. */
  readonly down: Sums;
  readonly across: Sums;
  /** How many lines rows hold, for texts that flow down several of them. */
  readonly held: Sums;
  readonly measure: number;
  readonly spacing: RowSpacing;
  /** Merged cells up to this height are not parted by a page. */
  readonly kept: number;
  readonly rule: Ruler;
}

/** A rule from its corner; the same object for equal rules, which rows have by the thousand. */
type Ruler = (x: number, y: number, width: number, height: number) => Shape;

/**
 * Sets each row as a strip with the rules around it.
 *
 * @param depth how much of a page the table may fill, in points
 */
export function setRows(
  cells: readonly SetCell[],
  heights: readonly number[],
  widths: readonly number[],
  spacing: RowSpacing,
  depth: number,
): Slug[] {
  const across = sumsOf(widths);
  const setting: RowSetting = {
    heights,
    down: sumsOf(heights),
    across,
    held: sumsOf(heights.map((height) => linesHeld(height, spacing))),
    measure: across.over(0, widths.length),
    spacing,
    kept: depth * KEPT_TOGETHER,
    rule: createRuler(),
  };
  return cellsByRow(cells, heights.length).map((here, row) => setRow(row, here, setting));
}

/** The cells that each row shows, those that reach down from above included. */
function cellsByRow(cells: readonly SetCell[], rows: number): SetCell[][] {
  const byRow = Array.from({ length: rows }, (): SetCell[] => []);
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) byRow[row]?.push(cell);
  }
  return byRow;
}

function setRow(row: number, here: readonly SetCell[], setting: RowSetting): Slug {
  const { heights, measure, spacing, across, rule } = setting;
  const height = heights[row] ?? 0;
  const lines = here.flatMap((cell) => {
    const left = across.over(0, cell.column) + spacing.padding;
    return linesInRow(cell, row, left, setting);
  });
  const inside = here.some((cell) => cell.row < row && row < cell.row + boundRows(cell, setting));
  const bottom = rule(0, height, measure, 0);
  const closes = row === heights.length - 1;
  return {
    ...emptySlug,
    height,
    pageBreak: inside ? 'never' : 'may',
    lines,
    shapes: [...rulesOf(row, here, height, setting), ...(closes ? [bottom] : [])],
    edges: { atEnd: [bottom], atStart: [rule(0, 0, measure, 0)] },
  };
}

function keepsTogether(cell: SetCell, { down, kept }: RowSetting): boolean {
  return cell.rowSpan === 1 || down.over(cell.row, cell.rowSpan) <= kept;
}

/** How many rows from its first on a cell binds together: all, or as many as its text covers. */
function boundRows(cell: SetCell, setting: RowSetting): number {
  if (keepsTogether(cell, setting)) return cell.rowSpan;
  const { leading, padding } = setting.spacing;
  const need = cell.lines.length * leading + 2 * padding;
  if (need > setting.kept) return 1;
  let rows = 1;
  while (rows < cell.rowSpan && setting.down.over(cell.row, rows) < need) rows += 1;
  return rows;
}

/** The lines of a cell that are drawn with one of its rows, hung from the row's top. */
function linesInRow(
  cell: SetCell,
  row: number,
  left: number,
  setting: RowSetting,
): readonly SetLine[] {
  const { leading, padding } = setting.spacing;
  const block = cell.lines.length * leading;
  if (keepsTogether(cell, setting)) {
    const height = setting.down.over(cell.row, cell.rowSpan);
    return cell.row === row ? stacked(cell.lines, left, (height - block) / 2, leading) : [];
  }
  if (block + 2 * padding <= setting.kept) {
    return cell.row === row ? stacked(cell.lines, left, padding, leading) : [];
  }
  return flowingLines(cell, row, left, setting);
}

function stacked(lines: readonly SetLine[], left: number, top: number, leading: number): SetLine[] {
  return lines.map((line, index) => translated(line, left, top + index * leading));
}

/** The lines of a very long merged cell flow down its rows, whole, so that pages may part them. */
function flowingLines(
  cell: SetCell,
  row: number,
  left: number,
  { held, spacing }: RowSetting,
): SetLine[] {
  const first = held.over(cell.row, row - cell.row);
  const lines = cell.lines.slice(first, first + held.over(row, 1));
  return stacked(lines, left, spacing.padding, spacing.leading);
}

function rulesOf(
  row: number,
  cells: readonly SetCell[],
  height: number,
  { across, measure, rule }: RowSetting,
): Shape[] {
  const verticals = cells.map((cell) => rule(across.over(0, cell.column), 0, 0, height));
  const tops = cells
    .filter((cell) => cell.row === row)
    .map((cell) =>
      rule(across.over(0, cell.column), 0, across.over(cell.column, cell.columnSpan), 0),
    );
  return [...verticals, rule(measure, 0, 0, height), ...tops];
}

function createRuler(): Ruler {
  const half = RULE / 2;
  const drawn = new Map<string, Shape>();
  return (x, y, width, height) => {
    const key = [x, y, width, height].join();
    const shape = drawn.get(key) ?? {
      x: x - half,
      y: y - half,
      width: width + RULE,
      height: height + RULE,
      colour: black,
    };
    drawn.set(key, shape);
    return shape;
  };
}
