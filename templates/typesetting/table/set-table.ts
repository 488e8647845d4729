import type { Fonts } from '../fonts/font-library.ts';
import { type ParagraphForm, setParagraph } from '../page/set-paragraph.ts';
import { emptySlug, type SetLine, type Shape, type Slug } from '../page/slug.ts';
import { element, type StructureElement } from '../page/structure.ts';
import { translated } from '../page/translate.ts';
import { black, style } from '../text/runs.ts';
import { roughWidth } from '../text/title-lines.ts';
import { planColumns } from './columns.ts';
import { type CellText, type PlacedCell, placeCells } from './grid.ts';
import {
  cutTallRows,
  linesHeld,
  type RowSpacing,
  rowHeights,
  type SetCell,
  sumOf,
} from './rows.ts';

export interface Table {
  readonly rows: readonly (readonly CellText[])[];
  readonly columns: number;
  readonly headerRows: number;
  readonly element: StructureElement;
}

const PADDING = 4;
const RULE = 0.5;
/** Merged rows stay on one page while they take no more than this share of it. */
const KEPT_TOGETHER = 0.35;

/** The texts of a table by the slot they are set in, for the check of missing characters. */
export function tableTexts(table: Pick<Table, 'rows' | 'headerRows'>): {
  readonly head: string;
  readonly body: string;
} {
  const join = (rows: readonly (readonly CellText[])[]) =>
    rows.flatMap((row) => row.map((cell) => cell.text)).join('');
  return {
    head: join(table.rows.slice(0, table.headerRows)),
    body: join(table.rows.slice(table.headerRows)),
  };
}

/**
 * Sets a ruled table. Pages part it between rows, head rows are set again on each page, and rows
 * taller than a page are cut.
 *
 * @param depth how much of a page a table may fill, in points
 */
export function setTable(table: Table, measure: number, depth: number, fonts: Fonts): Slug[] {
  const { cells, columns } = placeCells(table.rows, table.columns);
  if (cells.length === 0) return [];
  const { size, widths } = planColumns(cells, columns, measure, PADDING);
  const spacing = { leading: size * 1.5, padding: PADDING };
  const rowElements = table.rows.map(() => element('TR', table.element));
  const set = cells.map((cell) => setCell(cell, table, widths, size, rowElements, fonts));
  const natural = rowHeights(
    set.map((item) => item.cell),
    table.rows.length,
    spacing,
  );
  const headDepth = sumOf(natural, 0, table.headerRows);
  const headRepeats = headDepth <= depth / 2 && table.headerRows < table.rows.length;
  const cut = cutTallRows(
    set.map((item) => item.cell),
    natural,
    depth - (headRepeats ? headDepth : 0),
    spacing,
  );
  const rows = cut.heights.map((_, row) =>
    setRow(row, cut.cells, cut.heights, widths, spacing, depth),
  );
  const elements = set.map((item) => item.element);
  return withHead(rows, headRepeats ? table.headerRows : 0).map((slug, index) =>
    index === 0 ? { ...slug, elements } : slug,
  );
}

function setCell(
  cell: PlacedCell,
  table: Table,
  widths: readonly number[],
  size: number,
  rowElements: readonly StructureElement[],
  fonts: Fonts,
): { readonly cell: SetCell; readonly element: StructureElement } {
  const head = cell.row < table.headerRows;
  const width = sumOf(widths, cell.column, cell.columnSpan) - 2 * PADDING;
  const cellElement: StructureElement = {
    role: head ? 'TH' : 'TD',
    parent: rowElements[cell.row] ?? table.element,
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
  };
  const text = cell.text.trim();
  const short = !/[。；]/.test(text) && text.split('\n').every((line) => fits(line, size, width));
  const form: ParagraphForm = {
    leading: size * 1.5,
    tracking: 0,
    // Spreading the few characters of a narrow column would tear them apart.
    align: head || short ? 'centre' : width >= 10 * size ? 'justify' : 'left',
    firstIndent: 0,
    indent: 0,
    indentRight: 0,
    grid: null,
  };
  const runs = [{ text, style: style(head ? 'hei' : 'song', size) }];
  const slugs = setParagraph({ runs, form, element: cellElement }, width, fonts);
  return { cell: { ...cell, lines: slugs.flatMap((slug) => slug.lines) }, element: cellElement };
}

function fits(line: string, size: number, width: number): boolean {
  return (roughWidth(line) + 0.2) * size <= width;
}

function setRow(
  row: number,
  cells: readonly SetCell[],
  heights: readonly number[],
  widths: readonly number[],
  spacing: RowSpacing,
  depth: number,
): Slug {
  const height = heights[row] ?? 0;
  const here = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
  const lines = here.flatMap((cell) => {
    const left = sumOf(widths, 0, cell.column) + PADDING;
    const lines = linesInRow(cell, row, heights, spacing, depth);
    return lines.map((line) => translated(line, left, 0));
  });
  const measure = sumOf(widths, 0, widths.length);
  const last = row === heights.length - 1;
  const inside = here.some(
    (cell) => cell.row < row && row < cell.row + boundRows(cell, heights, spacing, depth),
  );
  const bottom = rule(0, height, measure, 0);
  return {
    ...emptySlug,
    height,
    pageBreak: inside ? 'never' : 'may',
    lines,
    shapes: [...rulesOf(row, here, widths, height), ...(last ? [bottom] : [])],
    edges: { atEnd: [bottom], atStart: [rule(0, 0, measure, 0)] },
  };
}

function keepsTogether(cell: SetCell, heights: readonly number[], depth: number): boolean {
  return cell.rowSpan === 1 || sumOf(heights, cell.row, cell.rowSpan) <= depth * KEPT_TOGETHER;
}

/** How many rows from its first on a cell binds together: all, or as many as its text covers. */
function boundRows(
  cell: SetCell,
  heights: readonly number[],
  { leading, padding }: RowSpacing,
  depth: number,
): number {
  if (keepsTogether(cell, heights, depth)) return cell.rowSpan;
  const need = cell.lines.length * leading + 2 * padding;
  if (need > depth * KEPT_TOGETHER) return 1;
  let rows = 1;
  while (rows < cell.rowSpan && sumOf(heights, cell.row, rows) < need) rows += 1;
  return rows;
}

/** The lines of a cell that are drawn with one of its rows, hung from the row's top. */
function linesInRow(
  cell: SetCell,
  row: number,
  heights: readonly number[],
  spacing: RowSpacing,
  depth: number,
): SetLine[] {
  const { leading, padding } = spacing;
  const height = sumOf(heights, cell.row, cell.rowSpan);
  const block = cell.lines.length * leading;
  if (keepsTogether(cell, heights, depth)) {
    return cell.row === row ? stacked(cell.lines, (height - block) / 2, leading) : [];
  }
  if (block + 2 * padding <= depth * KEPT_TOGETHER) {
    return cell.row === row ? stacked(cell.lines, padding, leading) : [];
  }
  return flowingLines(cell, row, heights, spacing);
}

function stacked(lines: readonly SetLine[], top: number, leading: number): SetLine[] {
  return lines.map((line, index) => translated(line, 0, top + index * leading));
}

/** The lines of a very long merged cell flow down its rows, whole, so that pages may part them. */
function flowingLines(
  cell: SetCell,
  row: number,
  heights: readonly number[],
  spacing: RowSpacing,
): SetLine[] {
  const held = heights.map((height) => linesHeld(height, spacing));
  const first = sumOf(held, cell.row, row - cell.row);
  const lines = cell.lines.slice(first, first + (held[row] ?? 0));
  return stacked(lines, spacing.padding, spacing.leading);
}

function rulesOf(
  row: number,
  cells: readonly SetCell[],
  widths: readonly number[],
  height: number,
): Shape[] {
  const measure = sumOf(widths, 0, widths.length);
  const verticals = cells.map((cell) => rule(sumOf(widths, 0, cell.column), 0, 0, height));
  const tops = cells
    .filter((cell) => cell.row === row)
    .map((cell) =>
      rule(sumOf(widths, 0, cell.column), 0, sumOf(widths, cell.column, cell.columnSpan), 0),
    );
  return [...verticals, rule(measure, 0, 0, height), ...tops];
}

function rule(x: number, y: number, width: number, height: number): Shape {
  const half = RULE / 2;
  return { x: x - half, y: y - half, width: width + RULE, height: height + RULE, colour: black };
}

/** Head rows stay with the first row, and come again, as furniture, on every further page. */
function withHead(rows: readonly Slug[], headerRows: number): Slug[] {
  const repeated = rows.slice(0, headerRows).map(asFurniture);
  return rows.map((slug, index) => {
    if (index > 0 && index <= headerRows) return { ...slug, pageBreak: 'never' };
    return index > headerRows ? { ...slug, repeated } : slug;
  });
}

function asFurniture(slug: Slug): Slug {
  const lines = slug.lines.map((line) => ({
    ...line,
    segments: line.segments.map((segment) => ({ ...segment, element: null })),
  }));
  return { ...slug, lines };
}
