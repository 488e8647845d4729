/**
 * How text becomes words of the index. SQLite's own tokenisers take a run of Han characters as one
 * word, or need three characters, and most Chinese words have two. So a run of Han characters is
 * indexed as its overlapping pairs, followed by its last character alone: then a phrase of pairs is
 * exactly a piece of the run, and one character is the beginning of a pair or such a last one.
 * Letters and digits of other scripts are words as they stand.
 */
export interface Token {
  readonly text: string;
  /** Where it stands in the text that was given, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What one word of a query must meet: these tokens in a row. */
export interface Phrase {
  readonly tokens: readonly string[];
  /** The last token may be the beginning of a longer one: it is a single Han character. */
  readonly openEnded: boolean;
}

/** More words than this tell no more about what is meant, and each costs a look-up. */
const MOST_WORDS = 16;

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const RUN = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const IS_HAN = new RegExp(`^[${HAN}]`, 'u');
const GAP = new RegExp(`(?<=[${HAN}])[^\\S\\n]+(?=[${HAN}])`, 'gu');

/** The words of a text in order. White space between Han characters has no meaning in Chinese. */
export function tokensOf(text: string): readonly Token[] {
  const { folded, starts, ends } = fold(text);
  const tokens: Token[] = [];
  const push = (word: string, from: number, to: number) => {
    tokens.push({ text: word, start: starts[from] ?? 0, end: ends[to - 1] ?? text.length });
  };
  for (const { 0: run, index } of folded.matchAll(RUN)) {
    if (!IS_HAN.test(run)) {
      push(run, index, index + run.length);
      continue;
    }
    const characters = [...run];
    let at = index;
    characters.forEach((character, i) => {
      const next = characters[i + 1] ?? '';
      push(character + next, at, at + character.length + next.length);
      at += character.length;
    });
  }
  return tokens;
}

/** The words of a query, each to be met; empty where it has neither letters nor digits. */
export function phrasesOf(query: string): readonly Phrase[] {
  return query
    .split(/\s+/u)
    .map(phraseOf)
    .filter(({ tokens }) => tokens.length > 0)
    .slice(0, MOST_WORDS);
}

function phraseOf(word: string): Phrase {
  const tokens = tokensOf(word).map(({ text }) => text);
  const last = tokens.at(-1) ?? '';
  if (!IS_HAN.test(last)) return { tokens, openEnded: false };
  const before = tokens.at(-2) ?? '';
  // The end of a longer run says nothing: in the text the run may go on.
  if (IS_HAN.test(before) && [...before].length === 2 && before.endsWith(last)) {
    return { tokens: tokens.slice(0, -1), openEnded: false };
  }
  return { tokens, openEnded: true };
}

interface Folded {
  readonly folded: string;
  /** Where the character at each place of the folded text stands in the given one. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Widths, cases and compatible forms fall together; gaps between Han characters go. */
function fold(text: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text.replaceAll(GAP, (gap) => '\u0000'.repeat(gap.length))) {
    const end = at + character.length;
    if (character !== '\u0000') {
      const piece = isPlain(character) ? character : character.normalize('NFKC').toLowerCase();
      pieces.push(piece);
      for (let unit = 0; unit < piece.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { folded: pieces.join(''), starts, ends };
}

/** Most characters of a Chinese text, which folding leaves as they are. */
function isPlain(character: string): boolean {
  return character.length === 1 && character >= '\u4e00' && character <= '\u9fff';
}
