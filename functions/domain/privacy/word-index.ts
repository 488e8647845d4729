/** Words found by position: one look-up by first character, then the longest that fits. */
export interface WordIndex {
  /** Length of the longest word that starts at `at`, 0 if none does. */
  startingAt(text: string, at: number): number;
  /** Length of the longest word that ends before `end`, 0 if none does. */
  endingAt(text: string, end: number): number;
}

export function wordIndex(words: Iterable<string>): WordIndex {
  const all = [...new Set(words)].sort((a, b) => b.length - a.length);
  const byFirst = grouped(all, (word) => word.charCodeAt(0));
  const byLast = grouped(all, (word) => word.charCodeAt(word.length - 1));
  return {
    startingAt(text, at) {
      const fitting = byFirst.get(text.charCodeAt(at));
      return fitting?.find((word) => text.startsWith(word, at))?.length ?? 0;
    },
    endingAt(text, end) {
      const fitting = byLast.get(text.charCodeAt(end - 1));
      return (
        fitting?.find((word) => end >= word.length && text.startsWith(word, end - word.length))
          ?.length ?? 0
      );
    },
  };
}

function grouped(
  all: readonly string[],
  keyOf: (word: string) => number,
): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const word of all) {
    const group = groups.get(keyOf(word)) ?? [];
    group.push(word);
    groups.set(keyOf(word), group);
  }
  return groups;
}

/** Splits a list that is written as one string of words. */
export function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
