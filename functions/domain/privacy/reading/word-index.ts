/** Words found by position: one look-up by first character, then the longest that fits. */
export interface WordIndex {
  /** Length of the longest word that starts at `at`, 0 if none does. */
  startingAt(text: string, at: number): number;
  /** Length of the longest word that ends before `end`, 0 if none does. */
  endingAt(text: string, end: number): number;
}

export function wordIndex(all: Iterable<string>): WordIndex {
  const unique = [...new Set(all)];
  const starts = grouped(unique, (word) => word.charCodeAt(0));
  const ends = grouped(unique, (word) => word.charCodeAt(word.length - 1));
  return {
    startingAt(text, at) {
      const group = starts.get(text.charCodeAt(at));
      return group?.lengths.find((length) => group.words.has(text.slice(at, at + length))) ?? 0;
    },
    endingAt(text, end) {
      const group = ends.get(text.charCodeAt(end - 1));
      return (
        group?.lengths.find(
          (length) => length <= end && group.words.has(text.slice(end - length, end)),
        ) ?? 0
      );
    },
  };
}

/** Words that share their first or last character, with their lengths from long to short. */
interface Group {
  readonly words: Set<string>;
  lengths: readonly number[];
}

function grouped(
  all: readonly string[],
  keyOf: (word: string) => number,
): ReadonlyMap<number, Group> {
  const groups = new Map<number, Group>();
  for (const word of all) {
    const group = groups.get(keyOf(word)) ?? { words: new Set<string>(), lengths: [] };
    group.words.add(word);
    group.lengths = [...new Set([...group.lengths, word.length])].sort((a, b) => b - a);
    groups.set(keyOf(word), group);
  }
  return groups;
}

/** The words of a list as alternatives of a regular expression. */
export function oneOf(list: string): string {
  return `(?:${words(list).join('|')})`;
}

/** Splits a list that is written as one string of words. */
export function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
