import type { Passage, PassagePiece, SearchEntry } from '../../ports/search.ts';
import { type Phrase, type Token, tokensOf } from './search-words.ts';

/** In UTF-16 units: about three lines of a card. */
const LONGEST = 120;
/** How far before the first mark a sentence may begin for the passage to begin with it. */
const LEAD = 36;
const MOST_PASSAGES = 2;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

/** The passages that show best why a policy was found: at most one of a text, a few in all. */
export function passagesOf(
  texts: SearchEntry['texts'],
  phrases: readonly Phrase[],
  most = MOST_PASSAGES,
): readonly Passage[] {
  return texts
    .flatMap(({ part, text }) => {
      const marks = marksIn(text, phrases);
      const best = bestWindow(marks);
      if (best === null) return [];
      return [{ part, words: best.words, pieces: piecesOf(text, marks, best.start) }];
    })
    .toSorted((a, b) => b.words - a.words)
    .slice(0, most)
    .map(({ part, pieces }) => ({ part, pieces }));
}

/** Where the words of the query stand, as the index itself matches them. */
function marksIn(text: string, phrases: readonly Phrase[]): readonly Mark[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((first, at) =>
    phrases.flatMap((phrase, index): Mark[] => {
      const last = lastToken(tokens, at, phrase);
      if (last === null) return [];
      // Of a pair that only begins with the character searched for, that character is marked.
      const end = phrase.openEnded ? last.start + lengthOf(phrase.tokens.at(-1)) : last.end;
      return [{ start: first.start, end: Math.min(end, last.end), phrase: index }];
    }),
  );
}

function lengthOf(token: string | undefined): number {
  return token?.length ?? 0;
}

function lastToken(
  tokens: readonly Token[],
  at: number,
  { tokens: wanted, openEnded }: Phrase,
): Token | null {
  const end = wanted.length - 1;
  for (const [offset, word] of wanted.entries()) {
    const text = tokens[at + offset]?.text;
    const isMet = openEnded && offset === end ? text?.startsWith(word) : text === word;
    if (isMet !== true) return null;
  }
  return tokens[at + end] ?? null;
}

/** The first stretch of text that has the most different words of the query. */
function bestWindow(marks: readonly Mark[]): { start: number; words: number } | null {
  let best: { start: number; words: number } | null = null;
  for (const [index, { start }] of marks.entries()) {
    const words = new Set<number>();
    for (const mark of marks.slice(index)) {
      if (mark.end > start + LONGEST - LEAD) break;
      words.add(mark.phrase);
    }
    const count = Math.max(1, words.size);
    if (best === null || count > best.words) best = { start, words: count };
  }
  return best;
}

function piecesOf(text: string, marks: readonly Mark[], first: number): readonly PassagePiece[] {
  const from = beginning(text, first);
  const to = whole(text, Math.min(text.length, from + LONGEST));
  const pieces: PassagePiece[] = from > 0 && !endsSentence(text[from - 1]) ? [plain('…')] : [];
  let at = from;
  for (const { start, end } of marks) {
    if (end <= at || start < from) continue;
    if (start >= to) break;
    if (start > at) pieces.push(plain(text.slice(at, start)));
    const stop = Math.min(end, to);
    pieces.push({ text: onOneLine(text.slice(Math.max(at, start), stop)), marked: true });
    at = stop;
  }
  if (at < to) pieces.push(plain(text.slice(at, to)));
  if (to < text.length) pieces.push(plain('…'));
  return pieces.filter((piece) => piece.text !== '');
}

/** The beginning of the sentence, or, where that is too far away, a few words before the mark. */
function beginning(text: string, mark: number): number {
  const earliest = Math.max(0, mark - LEAD);
  for (let at = mark; at > earliest; at -= 1) if (endsSentence(text[at - 1])) return at;
  return earliest === 0 ? 0 : whole(text, Math.max(0, mark - LEAD / 2));
}

function endsSentence(character: string | undefined): boolean {
  return character !== undefined && '\n。！？；'.includes(character);
}

/** Never between the two halves of one character. */
function whole(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}

function plain(text: string): PassagePiece {
  return { text: onOneLine(text), marked: false };
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ');
}
