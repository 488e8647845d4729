import { widthOf } from '../white-space.ts';

/** One printed line with what its surroundings say about it. */
export interface SourceLine {
  /** The line without white space at its ends; empty only for the empty cell of a table. */
  readonly text: string;
  /** The line as it came, for its tabs. */
  readonly raw: string;
  /** Begins with two blanks, an ideographic space or a tab: a new paragraph. */
  readonly indented: boolean;
  /** A blank line stands before it. */
  readonly afterGap: boolean;
}

const lineBreak = /\r\n|[\n\r\f\v\u2028\u2029]/;
const indentation = /^(?: {2}|[ \u00a0]*[\u3000\t\u00a0])/;

/** The lines that carry anything; lines of nothing but tabs stay, they may be empty cells. */
export function readLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterGap = false;
  for (const raw of text.split(lineBreak)) {
    const trimmed = raw.trim();
    if (trimmed === '' && !raw.includes('\t')) {
      afterGap = true;
      continue;
    }
    lines.push({ text: trimmed, raw, indented: indentation.test(raw), afterGap });
    afterGap = false;
  }
  return lines;
}

const narrowest = 20;
const widest = 60;

/**
 * The width at which a source breaks every line, as text copied from a page does: null unless at
 * least a third of the lines end within two characters of one width.
 */
export function wrapWidthOf(lines: readonly { readonly text: string }[]): number | null {
  const counts = new Array<number>(widest + 1).fill(0);
  for (const { text } of lines) {
    const width = Math.ceil(widthOf(text, widest + 1));
    if (width >= narrowest && width <= widest) counts[width] = (counts[width] ?? 0) + 1;
  }
  let best = 0;
  let bestCount = 0;
  for (let width = narrowest; width <= widest; width += 1) {
    const count = (counts[width] ?? 0) + (counts[width - 1] ?? 0) + (counts[width - 2] ?? 0);
    if (count > bestCount) [best, bestCount] = [width, count];
  }
  return bestCount >= 6 && bestCount * 3 >= lines.length ? best : null;
}
