import type { Prepare } from '../candidates.ts';
import type { Span } from '../reading/reading.ts';
import type { Cell, Columns } from '../tables/columns.ts';
import type { HeadedCell, MarkedTable } from './table-text.ts';

/** A longer header is a sentence, and types no column. */
const LONGEST_HEAD = 18;

/**
 * Lets cells know their headers where a document marks its header rows and the words alone did not
 * tell. Where the words told otherwise, a form whose labels stand on the left, they are right.
 *
 * @param tables in reading order, with offsets of the text before it was normalised
 */
export function withMarkedHeaders(tables: readonly MarkedTable[]): Prepare {
  return (reading, offsets) => {
    const { columns, text } = reading;
    const position = positionsIn(offsets);
    let record = columns.cells.reduce((most, { row }) => Math.max(most, row), 0);
    const added: Cell[] = [];
    for (const table of tables) {
      const rows = table.map((cells) => cells.map((cell) => positioned(cell, position, text)));
      if (isTypedOtherwise(columns, rows)) continue;
      const headers = headersOf(text, rows);
      for (const cells of rows) {
        const known = cells.map(({ start }) => columns.at(start));
        const row = known.find((cell) => cell !== null)?.row ?? record + 1;
        record = Math.max(record, row);
        const untyped = cells.filter((_, index) => known[index] === null);
        for (const cell of untyped) added.push(...typed(cell, text, row, headers));
      }
    }
    return added.length === 0 ? reading : { ...reading, columns: merged(columns, added) };
  };
}

function typed(
  { start, end, heads }: HeadedCell,
  text: string,
  row: number,
  headers: string,
): readonly Cell[] {
  const [head] = heads;
  if (head === undefined || start >= end) return [];
  return [{ start, end, header: headerText(text, heads), head, row, headers }];
}

/** The way from the text that was given to its normalised copy; `offsets` is the way back. */
export function positionsIn(offsets: Uint32Array): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** In the normalised copy, without the spaces around the text of the cell. */
function positioned(
  cell: HeadedCell,
  position: (offset: number) => number,
  text: string,
): HeadedCell {
  let start = position(cell.start);
  let end = position(cell.end);
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  const heads = cell.heads.map((head) => ({
    start: position(head.start),
    end: position(head.end),
  }));
  return { start, end, heads };
}

/** Whether the words gave a cell of the table a header that stands in no header row. */
function isTypedOtherwise({ at }: Columns, rows: MarkedTable): boolean {
  return rows.some((cells) =>
    cells.some((cell) => {
      const told = at(cell.start)?.head;
      return told !== undefined && !cell.heads.some((head) => touches(head, told));
    }),
  );
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function headersOf(text: string, [first = []]: MarkedTable): string {
  return first.map(({ heads }) => headerText(text, heads)).join(' ');
}

function headerText(text: string, heads: readonly Span[]): string {
  return heads
    .map(({ start, end }) => text.slice(start, end).replaceAll(/\s/g, ''))
    .filter((head) => head.length <= LONGEST_HEAD)
    .join('');
}

function merged({ cells }: Columns, added: readonly Cell[]): Columns {
  const all = [...cells, ...added].sort((a, b) => a.start - b.start);
  return { cells: all, at: (offset) => cellAt(all, offset) };
}

function cellAt(cells: readonly Cell[], offset: number): Cell | null {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  const cell = cells[low];
  return cell !== undefined && cell.start <= offset ? cell : null;
}
