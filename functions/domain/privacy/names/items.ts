import { BORDER, flagsAt } from './characters.ts';

/** One member of a list, row or sentence: what stands between two marks outside brackets. */
export interface Item {
  /** Where its words begin, behind an ordinal number: 1．|解放军. */
  readonly head: number;
  readonly end: number;
  readonly line: number;
  /** Number of the item in its line. */
  readonly place: number;
  /** Kind of the mark behind it. */
  readonly mark: string;
}

/** What kind of mark parts items. */
export const MARK_KINDS: Readonly<Record<string, string>> = {
  '、': 'list',
  '/': 'list',
  ',': 'comma',
  ';': 'stop',
  '\t': 'blank',
  '|': 'blank',
  ' ': 'blank',
  '。': 'full',
  '!': 'full',
  '?': 'full',
  ':': 'colon',
  '\n': 'line',
};
const ORDINAL = new Set(
  '0123456789一二三四五六七八九十.)(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳号:-ABCDEFGHIJKLMNOPQRSTUVWXYZ',
);
/** Longest ordinal number, with its marks, that may stand before an item's words. */
const LONGEST_ORDINAL = 8;

/** The items of the lines in which one of `starts` (ascending) stands; other lines need none. */
export function itemsOf(text: string, starts: ArrayLike<number>): readonly Item[] {
  const items: Item[] = [];
  let next = 0;
  for (let from = 0, line = 0; from < text.length && next < starts.length; line += 1) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    if ((starts[next] ?? 0) < to) {
      addLine(text, from, to, line, items);
      while (next < starts.length && (starts[next] ?? 0) < to) next += 1;
    }
    from = to + 1;
  }
  return items;
}

function addLine(text: string, from: number, to: number, line: number, items: Item[]): void {
  let place = 0;
  let depth = 0;
  let start = from;
  let bracket = -1;
  for (let at = from; at <= to; at += 1) {
    if (at < to && (flagsAt(text, at) & BORDER) === 0) continue;
    const mark = at === to ? '\n' : text.charAt(at);
    if (mark === '(' && depth === 0 && at > start) bracket = at;
    depth = depthBehind(mark, depth);
    const kind = MARK_KINDS[mark];
    if (kind === undefined || depth > 0) continue;
    const end = bracket > 0 ? bracket : at;
    const head = headOf(text, start, end);
    if (end > head) items.push({ head, end, line, place: place++, mark: kind });
    start = at + 1;
    bracket = -1;
  }
}

/** How many brackets are open behind a mark; the end of a line closes them all. */
function depthBehind(mark: string, depth: number): number {
  if (mark === '(') return depth + 1;
  if (mark === ')') return Math.max(0, depth - 1);
  return mark === '\n' ? 0 : depth;
}

function headOf(text: string, start: number, end: number): number {
  let head = start;
  while (head < end && head - start < LONGEST_ORDINAL && ORDINAL.has(text.charAt(head))) head += 1;
  return head;
}
