import { plainGrid, type TableGrid } from '../domain/document/table/table-grid.ts';

const delimiterCell = /^:?-+:?$/;

/** A line with a pipe above a line of dashes. */
export function isTableStart(line: string, next: string | undefined): boolean {
  if (!line.includes('|') || next === undefined || !next.includes('-')) return false;
  const dashes = cellsOf(next);
  return dashes.every((cell) => delimiterCell.test(cell)) && cellsOf(line).length === dashes.length;
}

/** Reads a pipe table; short rows are filled, cells beyond the header make the table wider. */
export function readPipeTable(
  lines: readonly string[],
  at: number,
): { readonly grid: TableGrid; readonly next: number } {
  const rows = [cellsOf(lines[at] ?? '')];
  let next = at + 2;
  for (let line = lines[next]; line?.includes('|') === true; line = lines[next]) {
    rows.push(cellsOf(line));
    next += 1;
  }
  return { grid: plainGrid(rows), next };
}

/** The cells of a row; \\| is a pipe that stands in a cell. */
function cellsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
