import { Refusal } from '../../kernel/refusal.ts';

/** One property or BEGIN/END of an iCalendar file (RFC 5545 3.1), unfolded. */
export interface ContentLine {
  /** Upper case. */
  readonly name: string;
  /** By upper-case name; a quoted value without its quotes. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  /** Where it begins in the file, for people: 1 is the first line. */
  readonly line: number;
}

/** A year of holidays has some hundred lines. */
const MOST_LINES = 50_000;

/**
 * Reads the lines of a file; a line that begins with a space or tab goes on with the one before.
 * Works through the text once, however it is folded.
 *
 * @throws {Refusal} `calendarFileBroken` with the line
 */
export function contentLines(text: string): readonly ContentLine[] {
  const physical = text.replace(/^\uFEFF/, '').split(/\r\n|\n/);
  if (physical.length > MOST_LINES) throw broken('tooLong', MOST_LINES);
  const logical: { line: number; parts: string[] }[] = [];
  for (const [index, part] of physical.entries()) {
    const last = logical.at(-1);
    if (/^[ \t]/.test(part) && last !== undefined) last.parts.push(part.slice(1));
    else if (part !== '') logical.push({ line: index + 1, parts: [part] });
  }
  return logical.map(({ line, parts }) => contentLine(parts.join(''), line));
}

export type BrokenWhere =
  | 'tooLong'
  | 'line'
  | 'begin'
  | 'version'
  | 'component'
  | 'noStart'
  | 'date'
  | 'end'
  | 'duration'
  | 'twice'
  | 'json';

export function broken(problem: BrokenWhere, line: number): Refusal {
  return new Refusal('calendarFileBroken', { line, problem });
}

/** `NAME;PARAMETER=value;OTHER="quoted: value":VALUE` */
function contentLine(text: string, line: number): ContentLine {
  const colon = outsideQuotes(text, ':');
  if (colon < 1) throw broken('line', line);
  const [name = '', ...rest] = splitOutsideQuotes(text.slice(0, colon), ';');
  if (!/^[A-Za-z0-9-]+$/.test(name)) throw broken('line', line);
  const parameters = rest.map((parameter): readonly [string, string] => {
    const equals = parameter.indexOf('=');
    if (equals < 1) throw broken('line', line);
    const value = parameter.slice(equals + 1).replace(/^"(.*)"$/s, '$1');
    return [parameter.slice(0, equals).toUpperCase(), value];
  });
  return {
    name: name.toUpperCase(),
    parameters: new Map(parameters),
    value: text.slice(colon + 1),
    line,
  };
}

function outsideQuotes(text: string, wanted: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === wanted) return at;
  }
  return -1;
}

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  for (;;) {
    const at = outsideQuotes(rest, separator);
    if (at < 0) return [...parts, rest];
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
}

/** TEXT values escape backslash, comma, semicolon and line ends (RFC 5545 3.3.11). */
export function unescaped(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_whole, sign: string) =>
    sign === 'n' || sign === 'N' ? ' ' : sign,
  );
}
