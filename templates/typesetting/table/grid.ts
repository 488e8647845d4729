/** A cell as the document has it; cells that a neighbour covers are left out of their row. */
export interface CellText {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A cell with its place in the grid. Spans never reach beyond the table. */
export interface PlacedCell extends CellText {
  readonly row: number;
  readonly column: number;
}

/**
 * Finds the column of every cell: each row fills the columns that no cell from above covers.
 * Cells that do not fit into the stated columns are kept by widening the grid.
 */
export function placeCells(
  rows: readonly (readonly CellText[])[],
  columns: number,
): { readonly cells: readonly PlacedCell[]; readonly columns: number } {
  const covered = rows.map(() => new Set<number>());
  const cells: PlacedCell[] = [];
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      while (covered[rowIndex]?.has(column)) column += 1;
      const rowSpan = Math.min(cell.rowSpan, rows.length - rowIndex);
      cells.push({ ...cell, rowSpan, row: rowIndex, column });
      cover(covered, rowIndex, rowSpan, column, cell.columnSpan);
      column += cell.columnSpan;
    }
  });
  const widest = Math.max(columns, ...cells.map((cell) => cell.column + cell.columnSpan));
  return { cells, columns: widest };
}

function cover(
  covered: readonly Set<number>[],
  row: number,
  rowSpan: number,
  column: number,
  columnSpan: number,
): void {
  for (let down = row; down < row + rowSpan; down += 1) {
    for (let across = column; across < column + columnSpan; across += 1) {
      covered[down]?.add(across);
    }
  }
}
