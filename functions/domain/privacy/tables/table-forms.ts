import type { Cell, Progress } from './table-cells.ts';
import { isCertainHead, isHead } from './table-heads.ts';
import { type Line, type Piece, piecesOf, type Separator } from './table-lines.ts';

/**
 * Reads the form that begins at line `first`, if one does: labels and their values one after the
 * other (姓名 | x | 性别 | y), all of one person, or labels on the left and one person a column.
 */
export function readForm(
  lines: readonly Line[],
  first: number,
  record: number,
  out: Cell[],
): Progress {
  const rows = rowsOf(lines, first);
  const headers = rows
    .flatMap((pieces) => pieces.filter(({ text }) => isHead(text)))
    .map(({ text }) => text.replaceAll(/\s/g, ''))
    .join(' ');
  let widest = 0;
  for (const pieces of rows) {
    out.push(...cellsOf(pieces, record + 1, headers));
    widest = Math.max(widest, pieces.length);
  }
  return { next: first + Math.max(1, rows.length), record: record + widest };
}

function rowsOf(lines: readonly Line[], first: number): readonly (readonly Piece[])[] {
  const line = lines[first];
  const separator = line === undefined ? undefined : formSeparator(line);
  const rows: (readonly Piece[])[] = [];
  if (separator === undefined) return rows;
  for (const next of lines.slice(first, first + MOST_ROWS)) {
    const pieces = piecesOf(next, separator);
    if (pieces === null || !isFormRow(pieces)) break;
    rows.push(pieces);
  }
  return rows;
}

/** A form has a page; what goes on longer is read as the next one. */
const MOST_ROWS = 60;

function cellsOf(pieces: readonly Piece[], record: number, headers: string): readonly Cell[] {
  const sideways = isSideways(pieces);
  return pieces.flatMap((piece, index) => {
    const head = sideways ? pieces[0] : pieces[index - 1];
    if (head === undefined || index === 0 || piece.text === '' || !isHead(head.text)) return [];
    if (!sideways && isCertainHead(piece.text)) return [];
    const header = head.text.replaceAll(/\s/g, '');
    const row = record + (sideways ? index - 1 : 0);
    return [{ start: piece.start, end: piece.end, header, head, row, headers }];
  });
}

function formSeparator(line: Line): Separator | undefined {
  return (['tab', 'bar'] as const).find((separator) => {
    const pieces = piecesOf(line, separator);
    return pieces !== null && isFormRow(pieces);
  });
}

/** It starts with a label and goes on with a value. */
export function isFormRow(pieces: readonly Piece[]): boolean {
  const [label, value] = pieces;
  if (label === undefined || value === undefined) return false;
  if (value.text === '' || isHead(value.text) || !isHead(label.text)) return false;
  if (pieces.length === 2 || isCertainHead(label.text)) return true;
  const [, , second, third] = pieces;
  return second !== undefined && isHead(second.text) && third !== undefined && !isHead(third.text);
}

/** One label on the left, values of several people beside it. */
function isSideways(pieces: readonly Piece[]): boolean {
  return pieces.length >= 3 && pieces.slice(1).every(({ text }) => !isHead(text));
}
