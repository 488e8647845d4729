import { planColumns } from '../typesetting/table/columns.ts';
import { type CellText, type PlacedCell, placeCells } from '../typesetting/table/grid.ts';
import { roughWidth } from '../typesetting/text/title-lines.ts';
import { twips } from './measures.ts';
import { cellXml, type InlineText, PADDING, type Plan, roomOf, sum } from './table-cells.ts';

export interface TableContent {
  readonly rows: readonly (readonly CellText[])[];
  readonly columns: number;
  readonly headerRows: number;
}

/** The area that a table may fill, in points. */
export interface TableArea {
  readonly measure: number;
  readonly depth: number;
}

/** Eighths of a point. */
const RULE = 4;

/** A cell that stands in a row or reaches down into it, and what it adds to the row's height. */
interface StandingCell {
  readonly cell: PlacedCell;
  /** Points, roughly. */
  readonly height: number;
}

/**
 * The XML of a ruled table with the columns of the printed one, row by row: head rows come again on
 * every page, and no row that fits a page is parted. Null for a table without cells.
 */
export function tableXml(
  content: TableContent,
  area: TableArea,
  inline: InlineText,
): Iterable<string> | null {
  const { cells, columns } = placeCells(content.rows, content.columns);
  if (cells.length === 0) return null;
  const { size, widths } = planColumns(cells, columns, area.measure, PADDING);
  const plan: Plan = {
    size,
    widths: widths.map(twips),
    headerRows: content.headerRows < content.rows.length ? content.headerRows : 0,
    depth: area.depth,
    inline,
  };
  return written(cells, content.rows.length, plan);
}

function* written(cells: readonly PlacedCell[], rows: number, plan: Plan): Generator<string> {
  yield `<w:tbl>${tableProperties(plan.widths)}`;
  const beginning = Map.groupBy(cells, (cell) => cell.row);
  const standing = new Map<number, StandingCell>();
  for (let row = 0; row < rows; row += 1) {
    for (const [column, { cell }] of standing) {
      if (cell.row + cell.rowSpan <= row) standing.delete(column);
    }
    for (const cell of beginning.get(row) ?? []) {
      standing.set(cell.column, { cell, height: roughHeight(cell, plan) });
    }
    yield* rowXml(row, standing, plan);
  }
  yield '</w:tbl>';
}

/** In the order that the schema (ISO/IEC 29500-1, CT_TblPr) prescribes. */
function tableProperties(widths: readonly number[]): string {
  const rules = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="${RULE}" w:space="0" w:color="000000"/>`,
  );
  const paddings = ['top', 'left', 'bottom', 'right'].map(
    (side) => `<w:${side} w:w="${twips(PADDING)}" w:type="dxa"/>`,
  );
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`);
  return (
    `<w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${rules.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${paddings.join('')}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${grid.join('')}</w:tblGrid>`
  );
}

function* rowXml(
  row: number,
  standing: ReadonlyMap<number, StandingCell>,
  plan: Plan,
): Generator<string> {
  const height = Math.max(0, ...standing.values().map((each) => each.height));
  const properties =
    (height < plan.depth / 2 ? '<w:cantSplit/>' : '') +
    (row < plan.headerRows ? '<w:tblHeader/>' : '');
  yield `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}`;
  let column = 0;
  while (column < plan.widths.length) {
    const cell = standing.get(column)?.cell;
    yield* cellXml(cell, row, column, plan);
    column += cell?.columnSpan ?? 1;
  }
  yield '</w:tr>';
}

/** Points; a cell that reaches over several rows counts as spread over them. */
function roughHeight(cell: PlacedCell, plan: Plan): number {
  const room = roomOf(cell, plan);
  const needed = cell.text
    .split('\n')
    .reduce((total, line) => total + Math.ceil((roughWidth(line) * plan.size) / room), 0);
  return (needed * plan.size * 1.5) / cell.rowSpan;
}
