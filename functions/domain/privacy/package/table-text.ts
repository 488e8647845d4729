import type { Block, TableCell } from '../../document/model.ts';
import type { Span } from '../reading/reading.ts';

export type TableBlock = Extract<Block, { kind: 'table' }>;

/** What is written for a table: the text of a cell, or what separates two. */
export interface TablePiece {
  readonly text: string;
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/** A cell under header rows that the document itself marks; offsets count in the projection. */
export interface HeadedCell extends Span {
  /** The cells over it, from the top. */
  readonly heads: readonly Span[];
}

/** The rows below the header rows that a document marks; none where it marks no header. */
export type MarkedTable = readonly (readonly HeadedCell[])[];

/** No paper has more columns; a span beyond it would only write empty places. */
const MOST_COLUMNS = 200;
/** Rows of a header that tell something of its columns. */
const MOST_HEADER_ROWS = 4;

/**
 * Cells joined by tabs, with an empty place wherever a neighbour's span covers one, so that every
 * cell stands below its header.
 *
 * @param start where the table will stand in the projection
 */
export function tableText(
  { rows, headerRows }: TableBlock,
  start: number,
): { readonly pieces: readonly TablePiece[]; readonly headed: MarkedTable } {
  const pieces: TablePiece[] = [];
  const headed: (readonly HeadedCell[])[] = [];
  const heads: Span[][] = [];
  const covered = new Map<number, number>();
  let length = start;
  for (const [row, cells] of rows.entries()) {
    const below: HeadedCell[] = [];
    const empty = (places: number): void => {
      if (places > 0) pieces.push({ text: '\t'.repeat(places), cell: null });
      length += places;
    };
    let written = -1;
    for (const { cell, column, first, last } of placesIn(cells, covered)) {
      empty(first - Math.max(0, written));
      const span = { start: length, end: length + cell.text.length };
      pieces.push({ text: oneLine(cell.text), cell: { row, column } });
      length = span.end;
      if (row >= headerRows) below.push({ ...span, heads: heads[first] ?? [] });
      else if (cell.text !== '') typeColumns(heads, first, last, span);
      empty(last - first);
      written = last;
    }
    pieces.push({ text: '\n', cell: null });
    length += 1;
    if (below.length > 0 && headerRows > 0) headed.push(below);
  }
  return { pieces, headed };
}

interface PlacedCell {
  readonly cell: TableCell;
  /** Place in the row's array of cells. */
  readonly column: number;
  /** The columns that it covers, both included. */
  readonly first: number;
  readonly last: number;
}

/** Columns of the cells of a row; `covered` counts the rows that a cell above still covers. */
function placesIn(
  cells: readonly TableCell[],
  covered: Map<number, number>,
): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  let place = 0;
  for (const [column, cell] of cells.entries()) {
    place = pastCovered(place, covered);
    const width = Math.max(1, Math.min(cell.columnSpan, MOST_COLUMNS - place));
    placed.push({ cell, column, first: place, last: place + width - 1 });
    for (let at = place; at < place + width; at += 1) covered.set(at, cell.rowSpan - 1);
    place += width;
  }
  pastCovered(place, covered);
  return placed;
}

function pastCovered(from: number, covered: Map<number, number>): number {
  let place = from;
  for (let left = covered.get(place) ?? 0; left > 0; left = covered.get(place) ?? 0) {
    covered.set(place, left - 1);
    place += 1;
  }
  return place;
}

function typeColumns(heads: Span[][], first: number, last: number, head: Span): void {
  for (let at = first; at <= last; at += 1) {
    const over = heads[at] ?? [];
    if (over.length < MOST_HEADER_ROWS) over.push(head);
    heads[at] = over;
  }
}

/** A break inside a cell would end the row. Lengths stay, so offsets do too. */
function oneLine(text: string): string {
  return text.replaceAll(/[\t\r\n\v\f\u0085\u2028\u2029|]/g, ' ');
}
