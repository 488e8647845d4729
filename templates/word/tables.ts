import { planColumns } from '../typesetting/table/columns.ts';
import {
  type CellText,
  type MarkedText,
  type PlacedCell,
  placeCells,
} from '../typesetting/table/grid.ts';
import { roughWidth } from '../typesetting/text/title-lines.ts';
import { referenceXml } from './footnotes.ts';
import { twips } from './measures.ts';
import { type ParagraphForm, paragraphProperties } from './paragraph-form.ts';
import type { Piece } from './references.ts';
import { type RunForm, runXml } from './run-xml.ts';

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
const RULE = 4;

interface Plan {
  readonly size: number;
  /** Twips. */
  readonly widths: readonly number[];
  readonly headerRows: number;
  readonly depth: number;
  readonly inline: InlineText;
}

/** What a text says, with the references to notes that it has signs for. */
export type InlineText = (text: string) => readonly Piece[];

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

/** Points between the paddings of a cell. */
function roomOf(cell: PlacedCell, { widths }: Plan): number {
  return sum(widths.slice(cell.column, cell.column + cell.columnSpan)) / 20 - 2 * PADDING;
}

/** Every place of the grid gets its cell, covered ones as the continuation of the one above. */
function* cellXml(
  cell: PlacedCell | undefined,
  row: number,
  column: number,
  plan: Plan,
): Generator<string> {
  const span = cell?.columnSpan ?? 1;
  const opens = cell?.row === row;
  const width = sum(plan.widths.slice(column, column + span));
  const merged = cell !== undefined && cell.rowSpan > 1;
  const properties =
    `<w:tcW w:w="${width}" w:type="dxa"/>` +
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (merged ? `<w:vMerge w:val="${opens ? 'restart' : 'continue'}"/>` : '') +
    '<w:vAlign w:val="center"/>';
  yield `<w:tc><w:tcPr>${properties}</w:tcPr>`;
  if (cell !== undefined && opens) yield* cellParagraphs(cell, plan);
  else yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>';
  yield '</w:tc>';
}

function* cellParagraphs(cell: PlacedCell, plan: Plan): Generator<string> {
  const head = cell.row < plan.headerRows;
  const texts = cell.text.trim().split('\n');
  const room = roomOf(cell, plan);
  const fits = (line: string) => (roughWidth(line) + 0.2) * plan.size <= room;
  const short = !/[。；]/.test(cell.text) && texts.every(fits);
  const wide = room >= 10 * plan.size;
  const align = head ? {} : { align: alignmentOf(short, wide) };
  const form: ParagraphForm = { line: twips(plan.size * 1.5), ...align };
  const properties = paragraphProperties(form, head ? 'TableHead' : 'TableText');
  for (const line of linesOfCell(cell)) {
    yield `<w:p>${properties}${line.map((part) => runsOf(part, plan)).join('')}</w:p>`;
  }
}

/** Each line of a cell, in parts that are marked alike. */
function linesOfCell({ text, marked }: PlacedCell): MarkedText[][] {
  const unmarked = { mark: null, strong: false };
  if (marked === undefined) {
    const lines = text.trim().split('\n');
    return lines.map((line) => [{ ...unmarked, text: line.trim() }]);
  }
  const lines: MarkedText[][] = [[]];
  for (const part of marked) {
    part.text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ ...part, text: piece });
    });
  }
  return lines;
}

function runsOf(part: MarkedText, { size, inline }: Plan): string {
  const form = { size, ...changeForm(part) };
  return inline(part.text)
    .map((piece) => (typeof piece === 'string' ? runXml(piece, form) : referenceXml(piece)))
    .join('');
}

/** What was dropped is struck out in grey, what was inserted underlined. */
function changeForm({ mark, strong }: MarkedText): RunForm {
  const style = strong && mark !== null ? { style: 'ChangedFigure' } : {};
  if (mark === 'dropped') return { ...style, struck: true, colour: '595959' };
  return mark === 'inserted' ? { ...style, underlined: true } : style;
}

/** Spreading the few characters of a narrow column would tear them apart. */
function alignmentOf(short: boolean, wide: boolean): 'center' | 'both' | 'left' {
  if (short) return 'center';
  return wide ? 'both' : 'left';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
