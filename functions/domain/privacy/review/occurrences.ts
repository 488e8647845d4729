import { normalise, originalSpan } from '../reading/normalise.ts';
import type { Span } from '../reading/reading.ts';

const LETTER_OR_DIGIT = /[0-9A-Za-z]/;
const SPACE = /\s/;

/**
 * Where the same words stand in a text, however they are spaced or spelled (full width, spaces in
 * a name), in reading order and without overlaps. A number or a word in Latin letters is only
 * found whole. Takes time in proportion to the text.
 */
export function occurrencesOf(words: string, text: string): readonly Span[] {
  const sought = squeezed(normalise(words).text).text;
  if (sought === '') return [];
  const copy = normalise(text);
  const { text: searched, at } = squeezed(copy.text);
  const found: Span[] = [];
  for (let from = 0; ; ) {
    const start = searched.indexOf(sought, from);
    if (start < 0) return found;
    const end = start + sought.length;
    from = isWhole(searched, start, end) ? end : start + 1;
    if (from === end) {
      found.push(originalSpan(copy, at[start] ?? 0, (at[end - 1] ?? 0) + 1));
    }
  }
}

/** Not the middle of a longer number: 1380000 is no mention of 138. */
function isWhole(text: string, start: number, end: number): boolean {
  return !joined(text, start - 1) && !joined(text, end - 1);
}

/** Whether the unit at `before` and the one behind it belong to one number or Latin word. */
function joined(text: string, before: number): boolean {
  return LETTER_OR_DIGIT.test(text[before] ?? '') && LETTER_OR_DIGIT.test(text[before + 1] ?? '');
}

/** Without spaces, and with the place where each unit stood. */
function squeezed(text: string): { readonly text: string; readonly at: Uint32Array } {
  const at = new Uint32Array(text.length);
  let length = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    if (SPACE.test(text[unit] ?? '')) continue;
    at[length] = unit;
    length += 1;
  }
  return { text: text.replaceAll(/\s/g, ''), at };
}
