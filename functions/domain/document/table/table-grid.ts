import type { TableCell } from '../model.ts';

/** The shape of a table, with the cells that a span covers left out of their rows. */
export interface TableGrid {
  readonly headerRows: number;
  readonly columns: number;
  readonly rows: TableCell[][];
  /** All cell texts in reading order, joined by line feeds. */
  readonly text: string;
}

/** A cell on its way into the grid: it begins at `column` and covers `columnSpan` columns. */
export interface PlacedCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  /** Made to fill a row that was cut off; never the continuation of the cell above. */
  readonly filler: boolean;
}

/** Columns whose empty cells are simply empty, whatever stands above them. */
const freeColumn = /^(?:备\s*注|说\s*明|签\s*[名字]|联系电话|电话)$/;

/**
 * Merges empty cells upwards: in a table that lost its rules, an empty cell under one of the same
 * width is the rest of a cell that spanned several rows.
 */
export function buildGrid(placed: readonly PlacedCell[][], headerRows: number): TableGrid {
  const free = freeColumns(placed[0] ?? [], headerRows);
  const open = new Map<number, OpenCell>();
  const last = placed[0]?.at(-1);
  const columns = last === undefined ? 1 : last.column + last.columnSpan;
  const rows = placed.map((row, index) => {
    const kept: TableCell[] = [];
    for (const { text, column, columnSpan, filler } of row) {
      const above = open.get(column);
      const mayContinue = text === '' && !filler && index > headerRows && !free.has(column);
      if (mayContinue && above?.columnSpan === columnSpan && above.lastRow === index - 1) {
        above.cell.rowSpan += 1;
        above.lastRow = index;
        continue;
      }
      const cell = { text, columnSpan, rowSpan: 1 };
      open.set(column, { columnSpan, lastRow: index, cell });
      kept.push(cell);
    }
    return kept;
  });
  return { headerRows, columns, rows, text: textOf(rows) };
}

interface OpenCell {
  readonly columnSpan: number;
  readonly cell: TableCell;
  lastRow: number;
}

/**
 * A grid of rows that are as they should be, the first one of headings: an empty cell is empty. The
 * rest of a short row is one empty cell.
 */
export function plainGrid(rows: readonly (readonly string[])[]): TableGrid {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const cells = rows.map((row) => {
    const filled = row.map((text) => ({ text, columnSpan: 1, rowSpan: 1 }));
    const missing = columns - row.length;
    return missing > 0 ? [...filled, { text: '', columnSpan: missing, rowSpan: 1 }] : filled;
  });
  return { headerRows: 1, columns, rows: cells, text: textOf(cells) };
}

function freeColumns(header: readonly PlacedCell[], headerRows: number): Set<number> {
  if (headerRows === 0) return new Set();
  return new Set(header.filter(({ text }) => freeColumn.test(text)).map(({ column }) => column));
}

function textOf(rows: readonly TableCell[][]): string {
  return rows
    .flat()
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}
