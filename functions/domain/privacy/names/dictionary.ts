/**
 * The second opinion: whether the segmenter of the platform (ICU's dictionary of Chinese words)
 * takes two or three characters for one word. A question costs microseconds and is asked for most
 * pairs of characters at a name's edges, so that answers are remembered by number: a key made of the
 * character codes, in a table with open addressing.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** More different words than any real text asks for; the rest of such a text has no second opinion. */
const MOST_ASKED = 60_000;
/** Less than half full even when a text asks for all it may on top of what others left. */
const SLOTS = 1 << 18;
const keys = new Float64Array(SLOTS);
const whole = new Uint8Array(SLOTS);
/** Number of the text that asked last. */
const askedBy = new Uint32Array(SLOTS);
let reading = 1;
let asked = 0;
let remembered = 0;

/** A new text is read: its answers depend on nothing that was read before it. */
export function forgetQuestions(): void {
  reading += 1;
  asked = 0;
  if (remembered < MOST_ASKED) return;
  keys.fill(0);
  askedBy.fill(0);
  remembered = 0;
}

/** Whether the dictionary takes the two or three characters from `start` for one word. */
export function isDictionaryWord(text: string, start: number, end: number): boolean {
  const outer = end - start > 2 ? text.charCodeAt(start) : 0;
  const inner = (text.charCodeAt(end - 2) << 16) | text.charCodeAt(end - 1);
  const key = outer * 0x1_00_00_00_00 + (inner >>> 0);
  let slot = Math.imul(inner ^ Math.imul(outer, 0x85eb_ca6b), 0x9e37_79b1) >>> 14;
  while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  if (askedBy[slot] !== reading) {
    if (asked >= MOST_ASKED) return false;
    asked += 1;
    if (keys[slot] === 0) remember(slot, key, text.slice(start, end));
    askedBy[slot] = reading;
  }
  return whole[slot] === 1;
}

function remember(slot: number, key: number, word: string): void {
  keys[slot] = key;
  whole[slot] = segmenter.segment(word).containing(0)?.segment.length === word.length ? 1 : 0;
  remembered += 1;
}
