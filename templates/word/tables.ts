import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { planColumns } from '../typesetting/table/columns.ts';
import { type CellText, type PlacedCell, placeCells } from '../typesetting/table/grid.ts';
import { roughWidth } from '../typesetting/text/title-lines.ts';
import { halfPoints, twips } from './measures.ts';
import { run } from './text.ts';

export interface TableContent {
  readonly rows: readonly (readonly CellText[])[];
  readonly columns: number;
  readonly headerRows: number;
}

const PADDING = 4;
/** Eighths of a point: the rules of 0.5 points that the printed table has. */
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

interface Plan {
  readonly size: number;
  /** Twips. */
  readonly widths: readonly number[];
  readonly headerRows: number;
}

/**
 * A ruled table with the columns of the printed one: head rows come again on every page, and no
 * row is parted between pages. Null for a table without cells.
 */
export function tableInWord(content: TableContent, measure: number): Table | null {
  const { cells, columns } = placeCells(content.rows, content.columns);
  if (cells.length === 0) return null;
  const { size, widths } = planColumns(cells, columns, measure, PADDING);
  const plan = { size, widths: widths.map(twips), headerRows: content.headerRows };
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: sum(plan.widths), type: WidthType.DXA },
    columnWidths: plan.widths,
    borders: {
      top: rule,
      left: rule,
      bottom: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    margins: { left: twips(PADDING), right: twips(PADDING), top: twips(2), bottom: twips(2) },
    rows: content.rows.map((_, row) => tableRow(row, cells, columns, plan)),
  });
}

function tableRow(
  row: number,
  cells: readonly PlacedCell[],
  columns: number,
  plan: Plan,
): TableRow {
  const children: TableCell[] = [];
  let column = 0;
  while (column < columns) {
    const cell = cellAt(cells, row, column);
    children.push(tableCell(cell, row, column, plan));
    column += cell?.columnSpan ?? 1;
  }
  return new TableRow({
    children,
    cantSplit: true,
    tableHeader: row < plan.headerRows,
  });
}

function cellAt(cells: readonly PlacedCell[], row: number, column: number): PlacedCell | undefined {
  return cells.find(
    (cell) => cell.column === column && cell.row <= row && row < cell.row + cell.rowSpan,
  );
}

/** Every place of the grid gets its cell, covered ones as the continuation of the one above. */
function tableCell(
  cell: PlacedCell | undefined,
  row: number,
  column: number,
  plan: Plan,
): TableCell {
  const span = cell?.columnSpan ?? 1;
  const width = sum(plan.widths.slice(column, column + span));
  const opens = cell !== undefined && cell.row === row;
  return new TableCell({
    children: opens ? cellParagraphs(cell, width, plan) : [new Paragraph({ style: 'TableText' })],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(cell !== undefined && cell.rowSpan > 1
      ? { verticalMerge: opens ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
      : {}),
  });
}

function cellParagraphs(cell: PlacedCell, width: number, plan: Plan): Paragraph[] {
  const head = cell.row < plan.headerRows;
  const lines = cell.text.trim().split('\n');
  const room = width / 20 - 2 * PADDING;
  const short =
    !/[。；]/.test(cell.text) &&
    lines.every((line) => (roughWidth(line) + 0.2) * plan.size <= room);
  const alignment =
    head || short
      ? AlignmentType.CENTER
      : room >= 10 * plan.size
        ? AlignmentType.BOTH
        : AlignmentType.LEFT;
  return lines.map(
    (line) =>
      new Paragraph({
        style: head ? 'TableHead' : 'TableText',
        alignment,
        spacing: { line: twips(plan.size * 1.5), lineRule: 'exact' },
        children: [run(line, { size: halfPoints(plan.size) })],
      }),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
