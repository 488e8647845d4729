/**
 * The second opinion: whether the segmenter of the platform (ICU's dictionary of Chinese words)
 * takes a short string for one word. Asked for few strings, remembered, and given up for a text
 * that asks for more different ones than any real text does.
 */
const MOST_ASKED = 60_000;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const answers = new Map<string, boolean>();
const asked = new Set<string>();

/** A new text is read: its answers depend on nothing that was read before it. */
export function forgetQuestions(): void {
  asked.clear();
}

export function isDictionaryWord(word: string): boolean {
  if (!asked.has(word)) {
    if (asked.size >= MOST_ASKED) return false;
    asked.add(word);
  }
  const known = answers.get(word);
  if (known !== undefined) return known;
  if (answers.size >= MOST_ASKED) answers.clear();
  const whole = segmenter.segment(word).containing(0)?.segment.length === word.length;
  answers.set(word, whole);
  return whole;
}
