import { widthOf } from './white-space.ts';

const stops = '。；：！？…;:!?.';
const closingQuotes = '”’」』"\'';
const closingBrackets = '）)】〕]';
const openingBrackets = '（(【〔[';

/** A paragraph ends its sentence; enough of it to see how. */
const tailLength = 400;

export function tailOf(text: string): string {
  return text.slice(-tailLength);
}

/**
 * Whether a text ends a sentence. A closing quotation mark ends one only after a stop (政策解读的“透”
 * does not); a closing bracket ends one when the bracket stands after a stop, opens the text, or
 * names who is responsible: ……。（市审计局牵头落实）.
 */
export function endsSentence(text: string): boolean {
  const last = text.slice(-1);
  if (stops.includes(last)) return last !== '';
  if (closingQuotes.includes(last)) return stops.includes(text.slice(-2, -1));
  if (!closingBrackets.includes(last)) return false;
  const open = openingOf(text);
  if (open <= 0) return true;
  if (/单位|牵头|负责|落实|配合/.test(text.slice(open))) return true;
  return endsSentence(text.slice(Math.max(0, open - 2), open));
}

/** Index of the bracket that the last character closes, width aside; -1 when there is none. */
function openingOf(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= Math.max(0, text.length - tailLength); index -= 1) {
    const character = text.charAt(index);
    if (closingBrackets.includes(character)) depth += 1;
    else if (openingBrackets.includes(character)) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** Text that can only be the middle of a sentence. */
const continuation = /^[，。、；：！？）)」』”’》】,;]/;
const unfinished = /[，、,（(“‘《]$/;
const bindingWord = /[的和与及或等对把将被从向为在]$/;

/** The shortest line that a page end leaves of a sentence, in full-width characters. */
const shortestBrokenLine = 20;

export interface FollowingLine {
  readonly text: string;
  readonly indented: boolean;
  readonly afterGap: boolean;
}

/**
 * Whether a page or line end broke a sentence: the text up to here does not end one and the next
 * line, which is known to be no heading or other mark, goes on with it.
 *
 * @param before the paragraph so far, or its tail
 * @param lastLine its last line as printed
 * @param wrapWidth width at which the source breaks every line; null when it does not
 */
export function isBroken(
  before: string,
  lastLine: string,
  next: FollowingLine,
  wrapWidth: number | null,
): boolean {
  if (continuation.test(next.text)) return true;
  if (next.indented || endsSentence(before)) return false;
  if (unfinished.test(before)) return true;
  const width = widthOf(before, 60);
  if (bindingWord.test(before) && width >= 8) return true;
  if (wrapWidth !== null && !next.afterGap && widthOf(lastLine) >= wrapWidth - 2) return true;
  return width >= shortestBrokenLine && /[，。、；,;]/.test(before);
}
