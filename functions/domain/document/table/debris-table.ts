import { readNumbering } from '../heading.ts';
import type { SourceLine } from '../reading/source-line.ts';
import { joinBroken, widthOf } from '../white-space.ts';
import { alignRows } from './align-rows.ts';
import { buildGrid, type TableGrid } from './table-grid.ts';

/** What stands at a line that has tabs: a table, or lines to be read as text up to `next`. */
export interface TableReading {
  readonly table: TableGrid | null;
  readonly next: number;
}

const widestHeaderCell = 30;
const widestLooseLine = 20;

/**
 * Reads what is left of a table when it is copied as text: every cell on a line of its own behind a
 * tab, rows parted by blank lines; or every row on one line, its cells parted by tabs.
 */
export function readDebrisTable(lines: readonly SourceLine[], at: number): TableReading {
  const first = lines[at];
  if (first?.text.includes('\t') || isRowLine(lines[at + 1])) return readRowLines(lines, at);
  if (first === undefined || !isCellLine(first)) return { table: null, next: at + 1 };
  return readCellLines(lines, at);
}

/** A cell that has a line to itself. */
function isCellLine(line: SourceLine): boolean {
  return /^ *\t/.test(line.raw);
}

/** Whether a table may begin here. */
export function mayBeginTable(line: SourceLine): boolean {
  return line.raw.includes('\t');
}

/** A row that has a line to itself; one whose last cells are empty is told by its neighbours. */
function isRowLine(line: SourceLine | undefined): boolean {
  return line?.text.includes('\t') === true;
}

function readRowLines(lines: readonly SourceLine[], at: number): TableReading {
  const rows: string[][] = [];
  let next = at;
  for (let line = lines[next]; line !== undefined; line = lines[next]) {
    const cells = line.raw.split('\t').map((cell) => cell.trim());
    if (!isRowLine(line) && (line.afterGap || cells.length !== rows[0]?.length)) break;
    rows.push(cells);
    next += 1;
  }
  if (next === at) return { table: null, next: at + 1 };
  const common = rows.every((row) => row[0] === '') ? 1 : 0;
  return { table: tableOf(trimColumns(rows, common), false), next };
}

/** Drops the empty columns that a common indentation or a closing tab of every row makes. */
function trimColumns(rows: readonly string[][], leading: number): string[][] {
  const trailing = rows.every((row) => row.length > 2 && row.at(-1) === '') ? 1 : 0;
  return rows.map((row) => row.slice(leading, row.length - trailing));
}

function readCellLines(lines: readonly SourceLine[], at: number): TableReading {
  const collected = new CellCollector();
  let next = at;
  for (let line = lines[next]; line !== undefined; line = lines[next]) {
    if (isCellLine(line)) {
      const opensRow = line.afterGap && next > at;
      // Where the first row is no row of headings, these are paragraphs that a tab indents.
      if (collected.isInFirstRow && !opensRow && !isHeaderCell(line.text)) {
        return { table: null, next: next + 1 };
      }
      collected.startCell(line.text, opensRow);
    } else if (line.afterGap) {
      if (!mayContinueCell(line, lines[next + 1])) break;
      collected.startParagraph(line.text);
    } else {
      if (widthOf(line.text) > widestHeaderCell * 2 || readNumbering(line.text)) break;
      collected.continueParagraph(line.text);
    }
    next += 1;
  }
  const rows = collected.finish();
  return { table: tableOf(rows, next === lines.length), next: Math.max(next, at + 1) };
}

/** Rows of cells, each of paragraphs, each of lines. */
class CellCollector {
  private readonly rows: string[][][][] = [];

  get isInFirstRow(): boolean {
    return this.rows.length < 2;
  }

  startCell(line: string, opensRow: boolean): void {
    if (opensRow || this.rows.length === 0) this.rows.push([]);
    this.rows.at(-1)?.push([[line]]);
  }

  startParagraph(line: string): void {
    this.rows.at(-1)?.at(-1)?.push([line]);
  }

  continueParagraph(line: string): void {
    this.rows.at(-1)?.at(-1)?.at(-1)?.push(line);
  }

  finish(): string[][] {
    return this.rows.map((row) => row.map((cell) => cell.map(joinBroken).join('\n')));
  }
}

/** A further paragraph of a cell is short and no sentence; the text after a table is neither. */
function mayContinueCell(line: SourceLine, after: SourceLine | undefined): boolean {
  const isLast = after === undefined;
  const goesOn = after !== undefined && mayBeginTable(after);
  if (!goesOn && !isLast && after.afterGap === false) return false;
  if (widthOf(line.text) > widestLooseLine || /[。：:]/.test(line.text)) return false;
  return /^(?:附|表\s*\d|注|抄送)/.test(line.text) === false && readNumbering(line.text) === null;
}

function tableOf(rows: readonly string[][], cutOff: boolean): TableGrid | null {
  const [header] = rows;
  if (header === undefined || rows.length < 2 || header.length < 2) return null;
  if (rows.filter((row) => row.length > 1).length * 2 < rows.length + 1) return null;
  if (!header.every(isHeaderCell) || header.every((cell) => cell === '')) return null;
  const headerRows = /^\d+$/.test(header[0] ?? '') ? 0 : 1;
  return buildGrid(alignRows(rows, headerRows, cutOff), headerRows);
}

function isHeaderCell(cell: string): boolean {
  if (widthOf(cell) > widestHeaderCell || /[。；]/.test(cell)) return false;
  const numbering = readNumbering(cell);
  return numbering === null || numbering.level > 2;
}
