/** A cell as the document has it; cells that a neighbour covers are left out of their row. */
export interface CellText {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** The text by what became of its words; nothing is marked where it is left out. */
  readonly marked?: readonly MarkedText[];
}

/** Words of a cell that were dropped or inserted; `strong` for what the eye looks for first. */
export interface MarkedText {
  readonly text: string;
  readonly mark: 'dropped' | 'inserted' | null;
  readonly strong: boolean;
}

/** A cell with its place in the grid. Spans never reach beyond the table. */
export interface PlacedCell extends CellText {
  readonly row: number;
  readonly column: number;
}

/** No page is wide enough for more columns than this; a cell that claims to be wider is not. */
const MOST_COLUMNS = 200;

/**
 * Finds the column of every cell: each row fills the columns that no cell from above covers.
 * Cells that do not fit into the stated columns are kept by widening the grid. The work grows with
 * the number of cells, however large their spans.
 */
export function placeCells(
  rows: readonly (readonly CellText[])[],
  columns: number,
): { readonly cells: readonly PlacedCell[]; readonly columns: number } {
  /** For each column the first row that no cell from above covers. */
  const free: number[] = [];
  const cells: PlacedCell[] = [];
  let widest = Math.min(columns, MOST_COLUMNS);
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      while ((free[column] ?? 0) > rowIndex) column += 1;
      const rowSpan = Math.min(cell.rowSpan, rows.length - rowIndex);
      const columnSpan = Math.min(cell.columnSpan, MOST_COLUMNS);
      cells.push({ ...cell, rowSpan, columnSpan, row: rowIndex, column });
      for (let across = column; across < column + columnSpan; across += 1) {
        free[across] = rowIndex + rowSpan;
      }
      column += columnSpan;
      widest = Math.max(widest, column);
    }
  });
  return { cells, columns: widest };
}
