import {
  AlignmentType,
  BorderStyle,
  type IRunPropertiesOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { planColumns } from '../typesetting/table/columns.ts';
import {
  type CellText,
  type MarkedText,
  type PlacedCell,
  placeCells,
} from '../typesetting/table/grid.ts';
import { roughWidth } from '../typesetting/text/title-lines.ts';
import { halfPoints, twips } from './measures.ts';

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

/** Points, as in the printed table. */
const PADDING = 4;
/** Eighths of a point. */
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

interface Plan {
  readonly size: number;
  /** Twips. */
  readonly widths: readonly number[];
  readonly headerRows: number;
  readonly depth: number;
  readonly inline: InlineText;
}

/** The runs of a text in one form. */
export type InlineText = (text: string, form: IRunPropertiesOptions) => ParagraphChild[];

/**
 * A ruled table with the columns of the printed one: head rows come again on every page, and no
 * row that fits a page is parted. Null for a table without cells.
 */
export function tableInWord(
  content: TableContent,
  area: TableArea,
  inline: InlineText,
): Table | null {
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
  const grid = gridOf(cells, content.rows.length);
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
    margins: {
      top: twips(PADDING),
      left: twips(PADDING),
      bottom: twips(PADDING),
      right: twips(PADDING),
    },
    rows: grid.map((places, row) => tableRow(row, places, columns, plan)),
  });
}

/** For each row, the cell that begins in a column or reaches down into it. */
function gridOf(cells: readonly PlacedCell[], rows: number): Map<number, PlacedCell>[] {
  const grid = Array.from({ length: rows }, () => new Map<number, PlacedCell>());
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      grid[row]?.set(cell.column, cell);
    }
  }
  return grid;
}

function tableRow(
  row: number,
  places: ReadonlyMap<number, PlacedCell>,
  columns: number,
  plan: Plan,
): TableRow {
  const children: TableCell[] = [];
  let column = 0;
  while (column < columns) {
    const cell = places.get(column);
    children.push(tableCell(cell, row, column, plan));
    column += cell?.columnSpan ?? 1;
  }
  const height = Math.max(0, ...places.values().map((cell) => roughHeight(cell, plan)));
  return new TableRow({
    children,
    cantSplit: height < plan.depth / 2,
    tableHeader: row < plan.headerRows,
  });
}

/** Points; a cell that reaches over several rows counts as spread over them. */
function roughHeight(cell: PlacedCell, plan: Plan): number {
  const room = roomOf(cell, plan);
  const needed = cell.text
    .split('\n')
    .reduce((total, line) => total + Math.ceil((roughWidth(line) * plan.size) / room), 0);
  return (needed * plan.size * 1.5) / cell.rowSpan;
}

/** Points between the paddings of a cell. */
function roomOf(cell: PlacedCell, { widths }: Plan): number {
  return sum(widths.slice(cell.column, cell.column + cell.columnSpan)) / 20 - 2 * PADDING;
}

/** Every place of the grid gets its cell, covered ones as the continuation of the one above. */
function tableCell(
  cell: PlacedCell | undefined,
  row: number,
  column: number,
  plan: Plan,
): TableCell {
  const span = cell?.columnSpan ?? 1;
  const opens = cell?.row === row;
  const size = sum(plan.widths.slice(column, column + span));
  const merge = opens ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
  return new TableCell({
    children:
      cell !== undefined && opens
        ? cellParagraphs(cell, plan)
        : [new Paragraph({ style: 'TableText' })],
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(cell !== undefined && cell.rowSpan > 1 ? { verticalMerge: merge } : {}),
  });
}

function cellParagraphs(cell: PlacedCell, plan: Plan): Paragraph[] {
  const head = cell.row < plan.headerRows;
  const texts = cell.text.trim().split('\n');
  const room = roomOf(cell, plan);
  const fits = (line: string) => (roughWidth(line) + 0.2) * plan.size <= room;
  const short = !/[。；]/.test(cell.text) && texts.every(fits);
  const wide = room >= 10 * plan.size;
  return linesOfCell(cell, plan).map(
    (children) =>
      new Paragraph({
        style: head ? 'TableHead' : 'TableText',
        ...(head ? {} : { alignment: alignmentOf(short, wide) }),
        spacing: { line: twips(plan.size * 1.5), lineRule: 'exact' },
        children,
      }),
  );
}

/** Each line of a cell: what was dropped is struck out in grey, what was inserted underlined. */
function linesOfCell({ text, marked }: PlacedCell, { size, inline }: Plan): ParagraphChild[][] {
  const sized = { size: halfPoints(size), sizeComplexScript: halfPoints(size) };
  if (marked === undefined) {
    return text
      .trim()
      .split('\n')
      .map((line) => inline(line.trim(), sized));
  }
  const lines: ParagraphChild[][] = [[]];
  for (const part of marked) {
    const form = { ...sized, ...changeForm(part) };
    part.text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push(...inline(piece, form));
    });
  }
  return lines;
}

function changeForm({ mark, strong }: MarkedText): IRunPropertiesOptions {
  const style = strong && mark !== null ? { style: 'ChangedFigure' } : {};
  if (mark === 'dropped') return { ...style, strike: true, color: '595959' };
  return mark === 'inserted' ? { ...style, underline: {} } : style;
}

/** Spreading the few characters of a narrow column would tear them apart. */
function alignmentOf(short: boolean, wide: boolean) {
  if (short) return AlignmentType.CENTER;
  return wide ? AlignmentType.BOTH : AlignmentType.LEFT;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
