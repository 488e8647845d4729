import { pairOf } from './character-pairs.ts';

/** Words of several classes, found by where they stand; the longest word wins. */
export interface WordClasses<C extends string> {
  endingAt(text: string, end: number): ClassedWord<C> | null;
  startingAt(text: string, at: number): ClassedWord<C> | null;
}

export interface ClassedWord<C extends string> {
  readonly kind: C;
  readonly length: number;
}

/** Where a word stands in two classes, the first one named counts. */
export function wordClasses<C extends string>(
  lists: Readonly<Record<C, readonly string[]>>,
): WordClasses<C> {
  const all = new Map<string, ClassedWord<C>>();
  for (const kind of Object.keys(lists) as C[]) {
    for (const word of lists[kind]) {
      if (!all.has(word)) all.set(word, { kind, length: word.length });
    }
  }
  const ends = edgesOf(all, (word) => [word.length - 1, word.length - 2]);
  const starts = edgesOf(all, () => [0, 1]);
  return {
    endingAt(text, end) {
      const outer = text.charCodeAt(end - 1);
      if (ends.outers[outer] !== 1) return null;
      const pair = ends.pairs.get(pairOf(outer, text.charCodeAt(end - 2)));
      if (pair !== undefined) {
        for (const length of pair) {
          const word = length > end ? undefined : all.get(text.slice(end - length, end));
          if (word !== undefined) return word;
        }
      }
      return ends.singles.get(outer) ?? null;
    },
    startingAt(text, at) {
      const outer = text.charCodeAt(at);
      if (starts.outers[outer] !== 1) return null;
      const pair = starts.pairs.get(pairOf(outer, text.charCodeAt(at + 1)));
      if (pair !== undefined) {
        for (const length of pair) {
          const word = all.get(text.slice(at, at + length));
          if (word !== undefined) return word;
        }
      }
      return starts.singles.get(outer) ?? null;
    },
  };
}

/** Words by their outer two characters, so that a text is cut only where a word may be. */
interface Edges<C extends string> {
  /** 1 for every character that is the outer one of a word; most characters of a text are not. */
  readonly outers: Uint8Array;
  readonly singles: ReadonlyMap<number, ClassedWord<C>>;
  readonly pairs: ReadonlyMap<number, readonly number[]>;
}

function edgesOf<C extends string>(
  all: ReadonlyMap<string, ClassedWord<C>>,
  edge: (word: string) => readonly [outer: number, inner: number],
): Edges<C> {
  const outers = new Uint8Array(0x1_00_00);
  const singles = new Map<number, ClassedWord<C>>();
  const pairs = new Map<number, number[]>();
  for (const [word, classed] of all) {
    const [outer, inner] = edge(word);
    outers[word.charCodeAt(outer)] = 1;
    if (word.length === 1) {
      singles.set(word.charCodeAt(0), classed);
      continue;
    }
    const key = pairOf(word.charCodeAt(outer), word.charCodeAt(inner));
    const lengths = pairs.get(key) ?? [];
    if (!lengths.includes(word.length)) lengths.push(word.length);
    pairs.set(key, lengths);
  }
  for (const lengths of pairs.values()) lengths.sort((a, b) => b - a);
  return { outers, singles, pairs };
}
