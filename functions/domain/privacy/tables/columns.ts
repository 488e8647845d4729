import type { Cell, Columns, Progress } from './table-cells.ts';
import { isFormRow, readForm } from './table-forms.ts';
import { isCertainHead, isHead, isKinship } from './table-heads.ts';
import {
  fitted,
  type Line,
  linesOf,
  type Piece,
  piecesOf,
  type Separator,
  separators,
} from './table-lines.ts';

export type { Cell, Columns };

/** The piece of a header row over one column. */
type Head = Piece;

interface Table {
  readonly separator: Separator;
  readonly heads: readonly Head[];
}

/** Marks that also part the words of a sentence. */
const LOOSE: ReadonlySet<Separator> = new Set(['semicolon', 'comma', 'space']);
/** Lines that fit no row of their table, a page number or a remark, before it counts as over. */
const MOST_STRAY_LINES = 2;

/**
 * Finds tables written with tabs, bars, commas or spaces: a row of words that head columns, and the
 * rows that follow with the same separator. Also forms (姓名 | value | 性别 | value) and tables on
 * their side, whose headers stand in the first column. One pass over the lines.
 */
export function columnsOf(text: string): Columns {
  const lines = linesOf(text);
  const cells: Cell[] = [];
  let record = 0;
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    const read =
      table === null
        ? readForm(lines, at, record, cells)
        : readRows(lines, table.first, table, record, cells);
    at = Math.max(at + 1, read.next);
    record = read.record;
  }
  cells.sort((a, b) => a.start - b.start);
  return { cells, at: (offset) => cellAt(cells, offset) };
}

/** The header at a line, of one or two rows; `first` is the line of the first record. */
function tableAt(lines: readonly Line[], at: number): (Table & { first: number }) | null {
  const line = lines[at];
  const below = lines[at + 1];
  const table = line === undefined ? null : (headerOf(line) ?? headerByRows(line, below));
  if (table === null) return null;
  const second = below === undefined ? null : piecesOf(below, table.separator);
  if (below !== undefined && second !== null && isHeaderRow(second, table.separator)) {
    return { separator: table.separator, heads: stacked(table.heads, second), first: at + 2 };
  }
  return { ...table, first: at + 1 };
}

function headerOf(line: Line): Table | null {
  if (/[。?!]/.test(line.text)) return null;
  for (const separator of separators) {
    const pieces = piecesOf(line, separator);
    if (pieces !== null && isHeaderRow(pieces, separator)) {
      return { separator, heads: pieces.map(({ text, start, end }) => ({ text, start, end })) };
    }
  }
  const alone = line.text.replaceAll(/\s/g, '');
  if (!/^(?:姓名|户主|户主姓名|学生姓名|人员名单)$/.test(alone)) return null;
  return {
    separator: 'tab',
    heads: [{ text: alone, start: line.start, end: line.start + alone.length }],
  };
}

/** A paper heads the column of its numbers: 立功证, 市民卡. */
const PAPER = /[\u4e00-\u9fff]{2}[证卡]$/;
/** Marks that nobody writes but in a table. */
const FIRM = ['tab', 'bar', 'hash'] as const;

/**
 * Words that are unknown as heads (村卫生室, 病种, 末次随访) head columns all the same beside two known
 * ones, where the row below has as many cells and a number, and they have none.
 */
function headerByRows(line: Line, below: Line | undefined): Table | null {
  if (below === undefined || /[\d。?!:]/.test(line.text)) return null;
  for (const separator of FIRM) {
    const pieces = piecesOf(line, separator);
    const under = pieces === null ? null : rowBelow(below, separator);
    if (pieces === null || under === null || under.length !== pieces.length) continue;
    if (pieces.length < 3 || pieces.some(({ text }) => text === '' || text.length > 10)) continue;
    const heads = pieces.filter(({ text }) => isHeadOrPaper(text)).length;
    if (heads < 2 || isFormRow(under) || isHeaderRow(under, separator)) continue;
    if (
      !under.some(({ text }, index) => /\d/.test(text) && isHeadOrPaper(pieces[index]?.text ?? ''))
    )
      continue;
    return { separator, heads: pieces };
  }
  return null;
}

function isHeadOrPaper(text: string): boolean {
  return isHead(text) || PAPER.test(text);
}

function rowBelow(line: Line, separator: Separator): readonly Piece[] | null {
  return RULE.test(line.text) ? null : piecesOf(line, separator);
}

/**
 * Most of its cells are heads and none looks like a value; spaces and commas also part words. Two
 * heads beyond doubt carry a row of unknown words, if nothing in it is a value of a form.
 */
function isHeaderRow(pieces: readonly Piece[], separator: Separator): boolean {
  const filled = pieces.filter(({ text }) => text !== '');
  if (filled.length < 2 || filled.some(({ text }) => text.length > 30 || /\d{4}/.test(text))) {
    return false;
  }
  const heads = filled.filter(({ text }) => isHead(text)).length;
  if (heads < 2) return false;
  if (LOOSE.has(separator)) return heads * 5 >= filled.length * 4;
  if (heads * 2 > filled.length) return true;
  if (isFormRow(filled) || filled.some(({ text }) => /\d/.test(text) || text.length > 10))
    return false;
  const certain = filled.filter(({ text }) => isCertainHead(text)).length;
  return heads * 2 === filled.length || (certain >= 2 && heads * 3 >= filled.length);
}

/** Two header rows: an upper cell also stands over the empty ones to its right. */
function stacked(upper: readonly Head[], lower: readonly Piece[]): readonly Head[] {
  let over: Head | undefined;
  return lower.map((piece, index) => {
    const above = upper[index];
    if (above !== undefined && above.text !== '') over = above;
    if (upper.length !== lower.length) over = undefined;
    if (piece.text === '') return over ?? piece;
    return { text: `${over?.text ?? ''}${piece.text}`, start: piece.start, end: piece.end };
  });
}

function readRows(
  lines: readonly Line[],
  first: number,
  table: Table,
  before: number,
  out: Cell[],
): Progress {
  const headers = table.heads.map(({ text }) => text.replaceAll(/\s/g, '')).join(' ');
  let record = before;
  let stray = 0;
  let next = first;
  for (let at = first; at < lines.length && stray <= MOST_STRAY_LINES; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const row = rowOf(line, table);
    if (row === 'rule') continue;
    if (row === 'other') break;
    if (row === null) {
      // Only marks that nobody writes in a sentence let a table go on behind a remark.
      if (LOOSE.has(table.separator)) break;
      stray += 1;
      continue;
    }
    stray = 0;
    next = at + 1;
    record += 1;
    for (const [index, piece] of row.entries()) {
      const head = table.heads[index];
      if (head === undefined || piece.text === '') continue;
      const header = head.text.replaceAll(/\s/g, '');
      out.push({ start: piece.start, end: piece.end, header, head, row: record, headers });
    }
  }
  return { next: Math.max(next, first), record };
}

/** A line drawn below the header or around the table. */
const RULE = /^[\s|:+\-=─━┼├┤]+$/;

/** The cells of a line in a table; `rule` draws a line, `other` begins something else. */
function rowOf(line: Line, table: Table): readonly Piece[] | 'rule' | 'other' | null {
  if (RULE.test(line.text)) return 'rule';
  const width = table.heads.length;
  if (width === 1) {
    const alone = { text: line.text.trim(), start: line.start + line.text.search(/\S/) };
    if (alone.text.length > 20 || isCertainHead(alone.text)) return 'other';
    return [{ ...alone, end: alone.start + alone.text.length }];
  }
  const pieces = piecesOf(line, table.separator);
  if (pieces === null) return null;
  if (isHeaderRow(pieces, table.separator)) return 'other';
  if (isFormRow(pieces) && !(pieces.length === width && isKinship(pieces[0]?.text ?? ''))) {
    return 'other';
  }
  const row = pieces.length > width ? fitted(line, pieces, width) : pieces;
  if (row.length > width + 1) return 'other';
  if (table.separator === 'space' && row.length < Math.max(2, width - 3)) return null;
  return row;
}

function cellAt(cells: readonly Cell[], offset: number): Cell | null {
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (cell === undefined) return null;
    if (offset < cell.start) high = middle - 1;
    else if (offset >= cell.end) low = middle + 1;
    else return cell;
  }
  return null;
}
