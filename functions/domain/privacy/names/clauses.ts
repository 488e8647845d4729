/** A stretch between punctuation marks, trimmed; `before` and `after` are the marks around it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const CLAUSE = /[^,;。、:()\n\r\t|/!?"“”‘’《》<>[\]【】]+/g;
/** Two characters set apart are one name; any other space parts names in a row. */
const SPACED = /^[\u3400-\u9fff] {1,3}[\u3400-\u9fff]$/;
const PIECE = /[^ ]+/g;

export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const match of text.matchAll(CLAUSE)) {
    const raw = match[0];
    const start = match.index + raw.length - raw.trimStart().length;
    const end = match.index + raw.trimEnd().length;
    if (end <= start) continue;
    const before = text.charAt(match.index - 1);
    const after = text.charAt(match.index + raw.length);
    const inner = text.slice(start, end);
    if (!inner.includes(' ') || SPACED.test(inner)) clauses.push({ start, end, before, after });
    else for (const piece of pieces(inner, start, before, after)) clauses.push(piece);
  }
  return clauses;
}

function pieces(inner: string, at: number, before: string, after: string): readonly Clause[] {
  const found = [...inner.matchAll(PIECE)];
  return found.map((piece, index) => ({
    start: at + piece.index,
    end: at + piece.index + piece[0].length,
    before: index === 0 ? before : ' ',
    after: index === found.length - 1 ? after : ' ',
  }));
}
