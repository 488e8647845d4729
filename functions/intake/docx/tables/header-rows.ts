import { readNumbering } from '../../../domain/document/heading.ts';
import type { TableCell } from '../../../domain/document/model.ts';
import { widthOf } from '../../../domain/document/white-space.ts';

const widestHeaderCell = 30;

/**
 * How many rows repeat at the top of each page: those that the file marks, else the first row when
 * it reads like one of headings, with the title of the table above it. A cell that reaches further
 * down takes its rows along; at least one row is left to be a body.
 *
 * @param marked rows from the top that the file marks (w:tblHeader)
 */
export function headerRowsOf(
  rows: readonly (readonly TableCell[])[],
  marked: number,
  columns: number,
): number {
  const wanted = marked > 0 ? marked : guessed(rows, columns);
  let end = wanted;
  for (let row = 0; row < end; row += 1) {
    for (const { rowSpan } of rows[row] ?? []) end = Math.max(end, row + rowSpan);
  }
  return end < rows.length ? end : 0;
}

function guessed(rows: readonly (readonly TableCell[])[], columns: number): number {
  const [first, second] = rows;
  if (first === undefined || columns < 2) return 0;
  if (first.length === 1 && second !== undefined && second.length > 1) {
    return isHeading(second) ? 2 : 0;
  }
  return isHeading(first) ? 1 : 0;
}

function isHeading(cells: readonly TableCell[]): boolean {
  // Blanks beside the first column are filled in by hand: this is a form.
  if (cells.length < 2 || cells.slice(1).some(({ text }) => text === '')) return false;
  return !/^\d+$/.test(cells[0]?.text ?? '') && cells.every(({ text }) => isHeaderCell(text));
}

function isHeaderCell(text: string): boolean {
  if (widthOf(text) > widestHeaderCell || /[。；]/.test(text)) return false;
  const numbering = readNumbering(text);
  return numbering === null || numbering.level > 2;
}
