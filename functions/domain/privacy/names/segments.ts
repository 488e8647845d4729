import { BORDER, flagsAt } from './characters.ts';
import type { Extent } from './extents.ts';

/**
 * How the segmenter of the platform (ICU's dictionary of Chinese words) cuts the clause around a
 * stretch: a name is seldom one of its words, so that it falls apart into single characters, while a
 * stretch that cuts one of its words in two is hardly ever a name.
 */
export interface Segments {
  addTraits(extent: Extent, traits: string[]): void;
}

/** Clauses are cut where they are longer than this. */
const LONGEST_CLAUSE = 80;
/** Characters of one text that are segmented at most; more than any real text asks for. */
const MOST_SEGMENTED = 300_000;
const INSIDE = 1;
const BOUNDARY = 2;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export function segmentsOf(text: string): Segments {
  const cuts = new Uint8Array(text.length + 1);
  let segmented = 0;
  const segment = (at: number): void => {
    let from = at;
    while (from > 0 && cuts[from - 1] === 0 && (flagsAt(text, from - 1) & BORDER) === 0) from -= 1;
    for (let to = from; to <= at; from = to) {
      to = clauseEnd(text, from);
      segmented += to - from;
      cuts.fill(INSIDE, from, to);
      markWords(text.slice(from, to), from, cuts);
    }
  };
  const isBoundary = (at: number): boolean => {
    if ((flagsAt(text, at) & BORDER) !== 0) return true;
    if (cuts[at] === 0) segment(at);
    return cuts[at] === BOUNDARY;
  };
  return {
    addTraits({ start, end }, traits) {
      if (segmented > MOST_SEGMENTED || end - start > 4) return;
      const front = sideOf(text, start, start - 1, isBoundary);
      const back = sideOf(text, end, end, isBoundary);
      // The cuts inside as the digits of a binary number behind a leading 1.
      let inside = 1;
      for (let at = start + 1; at < end; at += 1) inside = inside * 2 + (isBoundary(at) ? 1 : 0);
      const held = inside * 4 + (front === 'through' ? 2 : 0) + (back === 'through' ? 1 : 0);
      traits.push(
        FRONT_TRAITS[front],
        BACK_TRAITS[back],
        INSIDE_TRAITS[inside] ?? '',
        WHOLE_TRAITS[held] ?? '',
      );
    },
  };
}

/** Asks for one word after the other: the segmenter's own iterator takes three times as long. */
function markWords(clause: string, from: number, cuts: Uint8Array): void {
  const found = segmenter.segment(clause);
  for (let at = 0; at < clause.length; ) {
    cuts[from + at] = BOUNDARY;
    at += Math.max(1, found.containing(at)?.segment.length ?? 1);
  }
}

type Side = 'mark' | 'through' | 'single' | 'word';

/** Names of traits, made once: the same string each time is looked up fastest. */
const FRONT_TRAITS = sideTraits('front');
const BACK_TRAITS = sideTraits('back');
/** Of at most three cuts inside, by their binary number. */
const INSIDE_TRAITS = Array.from({ length: 16 }, (_, cuts) => `cut.inside.${cutsOf(cuts)}`);
/** The same, twice as many for each edge that a word runs through. */
const WHOLE_TRAITS = Array.from({ length: 64 }, (_, held) => {
  const [front, back] = [(held & 2) !== 0 ? 'x' : '', (held & 1) !== 0 ? 'x' : ''];
  return `cut.whole.${front}${cutsOf(held >> 2)}${back}`;
});

function sideTraits(edge: string): Readonly<Record<Side, string>> {
  return {
    mark: `cut.${edge}.mark`,
    through: `cut.${edge}.through`,
    single: `cut.${edge}.single`,
    word: `cut.${edge}.word`,
  };
}

function cutsOf(cuts: number): string {
  return cuts.toString(2).slice(1).replaceAll('1', '|').replaceAll('0', '-');
}

/** What stands at an edge of the stretch: a mark, a word of one character, a longer one, or none ends. */
function sideOf(
  text: string,
  edge: number,
  neighbour: number,
  isBoundary: (at: number) => boolean,
): Side {
  if ((flagsAt(text, neighbour) & BORDER) !== 0) return 'mark';
  if (!isBoundary(edge)) return 'through';
  const beyond = neighbour < edge ? edge - 1 : edge + 1;
  return isBoundary(beyond) ? 'single' : 'word';
}

function clauseEnd(text: string, from: number): number {
  let to = from + 1;
  while (to - from < LONGEST_CLAUSE && (flagsAt(text, to) & BORDER) === 0) to += 1;
  return to;
}
