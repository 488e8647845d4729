/** A line of the text that holds something, with its place. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** What stands between two separators of a line. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What separates the cells of a row; `surest` first. */
export type Separator = 'tab' | 'bar' | 'hash' | 'semicolon' | 'comma' | 'space';
export const separators: readonly Separator[] = [
  'tab',
  'bar',
  'hash',
  'semicolon',
  'comma',
  'space',
];

const PATTERNS: Readonly<Record<Separator, RegExp>> = {
  tab: /\t/g,
  bar: /[|｜│┃]/g,
  hash: /#/g,
  semicolon: /;/g,
  comma: /,/g,
  space: / +/g,
};
const MARKS: Readonly<Record<Separator, RegExp>> = {
  tab: /\t/,
  bar: /[|｜│┃]/,
  hash: /#/,
  semicolon: /;/,
  comma: /,/,
  space: / /,
};

/** Rows longer than this are paragraphs. */
const LONGEST_ROW = 1_000;
const MOST_CELLS = 60;

/** The lines that are not blank. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (/\S/.test(match[0])) lines.push({ text: match[0], start: match.index });
  }
  return lines;
}

/** The cells of a line, empty ones too; null where the separator does not occur or is no table's. */
export function piecesOf(line: Line, separator: Separator): readonly Piece[] | null {
  if (line.text.length > LONGEST_ROW || !MARKS[separator].test(line.text)) return null;
  const pieces: Piece[] = [];
  let from = separator === 'space' ? line.text.length - line.text.trimStart().length : 0;
  const to = separator === 'space' ? line.text.trimEnd().length : line.text.length;
  for (const match of line.text.matchAll(PATTERNS[separator])) {
    if (match.index < from) continue;
    if (match.index >= to) break;
    pieces.push(pieceOf(line, from, match.index));
    from = match.index + match[0].length;
    if (pieces.length > MOST_CELLS) return null;
  }
  pieces.push(pieceOf(line, from, to));
  // A bar at both ends of a row is a frame, not an empty cell.
  if (separator === 'bar') {
    if (pieces[0]?.text === '') pieces.shift();
    if (pieces.at(-1)?.text === '') pieces.pop();
  }
  return pieces.length < 2 ? null : pieces;
}

/** The cell without the spaces and quotation marks around it. */
function pieceOf(line: Line, from: number, to: number): Piece {
  let first = from;
  let last = to;
  while (first < last && /[\s"“”]/.test(line.text.charAt(first))) first += 1;
  while (last > first && /[\s"“”]/.test(line.text.charAt(last - 1))) last -= 1;
  return {
    text: line.text.slice(first, last),
    start: line.start + first,
    end: line.start + last,
  };
}

/**
 * Fits the pieces of a row to `width` columns where a separator also stands inside a cell: the two
 * characters of 侯 勇, a number in groups, an amount with commas.
 */
export function fitted(line: Line, pieces: readonly Piece[], width: number): readonly Piece[] {
  let fitting = [...pieces];
  for (const together of [isSplitName, isSplitNumber]) {
    for (let at = 0; fitting.length > width && at + 1 < fitting.length; ) {
      const left = fitting[at];
      const right = fitting[at + 1];
      if (left === undefined || right === undefined || !together(left.text, right.text)) {
        at += 1;
        continue;
      }
      const text = line.text.slice(left.start - line.start, right.end - line.start);
      fitting = [
        ...fitting.slice(0, at),
        { text, start: left.start, end: right.end },
        ...fitting.slice(at + 2),
      ];
    }
  }
  return fitting;
}

function isSplitName(left: string, right: string): boolean {
  return /^[\u3400-\u9fff]$/.test(left) && /^[\u3400-\u9fff]{1,2}$/.test(right);
}

function isSplitNumber(left: string, right: string): boolean {
  return /^[￥¥]?\d[\d ,-]{1,24}$/.test(left) && /^\d{2,8}(?:\.\d{1,2})?[Xx]?$/.test(right);
}
