import { type NormalisedText, normalise } from '../../privacy/reading/normalise.ts';
import { simplified } from '../passages/simplified.ts';
import { readNumber } from './numerals.ts';
import type { SourceText } from './source-text.ts';

/**
 * A text as it is compared: one symbol for each ideograph, each number and each word of a script
 * with letters. Punctuation, spaces and what nobody sees are left out, widths, kinds of digits and
 * traditional characters are brought to one, so that none of them hides that something was copied.
 */
export interface Folded {
  readonly texts: readonly SourceText[];
  readonly count: number;
  readonly symbols: Int32Array;
  /** Index into `texts` of each symbol. */
  readonly text: Int32Array;
  /** Where each symbol begins and ends in its text, as it was written. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Characters that a symbol stands for: a ratio is told in characters. */
  readonly weight: Uint8Array;
  /** What ends behind each symbol: nothing, a clause or a sentence. */
  readonly ends: Uint8Array;
}

export const CLAUSE_END = 1;
export const SENTENCE_END = 2;

/** Gives the same number to the same symbol, in all texts that are folded with one book. */
export class SymbolBook {
  /** How many symbols are known. */
  size = 0;
  readonly #words = new Map<string, number>();
  /** Numbers of single characters + 1; a map would cost more than all else. */
  readonly #characters = new Int32Array(0x10000);

  numberOfCharacter(unit: number): number {
    const known = this.#characters[unit] ?? 0;
    if (known !== 0) return known - 1;
    this.size += 1;
    this.#characters[unit] = this.size;
    return this.size - 1;
  }

  numberOfWord(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const number = this.size;
    this.size += 1;
    this.#words.set(word, number);
    return number;
  }
}

const SKIPPED = 1;
const IDEOGRAPH = 2;
const LETTER = 3;
const DIGIT = 4;
const NUMERAL = 5;
const CLAUSE_MARK = 6;
const SENTENCE_MARK = 7;
const PERCENT = 8;
const PERCENT_SIGN = 0x25;

/** Worked out once for each character that occurs. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  const kind = workedKind(String.fromCharCode(unit), unit);
  kinds[unit] = kind;
  return kind;
}

function workedKind(character: string, unit: number): number {
  // Of an ideograph outside the basic plane both halves are taken, which tells it as well.
  if (unit >= 0xd800 && unit <= 0xdfff) return IDEOGRAPH;
  if ('零〇一二三四五六七八九十百千万亿两'.includes(character)) return NUMERAL;
  if (/[0-9]/.test(character)) return DIGIT;
  if (character === '%') return PERCENT;
  if ('，,；;：:'.includes(character)) return CLAUSE_MARK;
  if ('。！!？?\n'.includes(character)) return SENTENCE_MARK;
  if (/\p{Ideographic}/u.test(character)) return IDEOGRAPH;
  return /[\p{L}\p{N}]/u.test(character) ? LETTER : SKIPPED;
}

/** A word or number longer than this is several: else one endless word would be one symbol. */
const LONGEST_WORD = 24;
/** Digits of what is still a number, and no account or code. */
const LONGEST_NUMBER = 15;

/** Folds texts in reading order, in time linear in their length. */
export function fold(texts: readonly SourceText[], book: SymbolBook): Folded {
  const most = texts.reduce((sum, { text }) => sum + text.length, 0);
  const out = new Folding(texts, most, book);
  for (const [index, { text }] of texts.entries()) out.add(index, text);
  return out;
}

class Folding implements Folded {
  readonly texts: readonly SourceText[];
  readonly symbols: Int32Array;
  readonly text: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly weight: Uint8Array;
  readonly ends: Uint8Array;
  count = 0;
  readonly #book: SymbolBook;

  constructor(texts: readonly SourceText[], most: number, book: SymbolBook) {
    this.texts = texts;
    this.symbols = new Int32Array(most);
    this.text = new Int32Array(most);
    this.start = new Int32Array(most);
    this.end = new Int32Array(most);
    this.weight = new Uint8Array(most);
    this.ends = new Uint8Array(most);
    this.#book = book;
  }

  add(index: number, original: string): void {
    const plain = normalise(original);
    // 繁體 is 繁体: one character for one, so the way back to the original stays true.
    const text = simplified(plain.text);
    const normalised = { ...plain, text };
    for (let at = 0; at < text.length; ) at = this.#next(index, normalised, at);
    this.#mark(index, SENTENCE_END);
  }

  /** Takes what stands at an offset. @returns the offset behind it */
  #next(index: number, normalised: NormalisedText, at: number): number {
    const unit = normalised.text.charCodeAt(at);
    switch (kindOf(unit)) {
      case NUMERAL:
      case DIGIT:
        return this.#number(index, normalised, at);
      case LETTER:
        return this.#word(index, normalised, at);
      case IDEOGRAPH:
      case PERCENT:
        this.#put(this.#book.numberOfCharacter(unit), index, normalised, at, at + 1, 1);
        return at + 1;
      case CLAUSE_MARK:
        this.#mark(index, CLAUSE_END);
        return at + 1;
      case SENTENCE_MARK:
        this.#mark(index, SENTENCE_END);
        return at + 1;
      default:
        return at + 1;
    }
  }

  #word(index: number, normalised: NormalisedText, at: number): number {
    const { text } = normalised;
    let end = at + 1;
    while (end - at < LONGEST_WORD && kindOf(text.charCodeAt(end)) === LETTER) end += 1;
    const word = this.#book.numberOfWord(text.slice(at, end).toLowerCase());
    this.#put(word, index, normalised, at, end, end - at);
    return end;
  }

  #number(index: number, normalised: NormalisedText, at: number): number {
    const { text } = normalised;
    const digits = this.#digitsFrom(text, at);
    if (digits - at > LONGEST_NUMBER) {
      const word = this.#book.numberOfWord(`#${text.slice(at, digits)}`);
      this.#put(word, index, normalised, at, digits, digits - at);
      return digits;
    }
    const share = text.startsWith('百分之', at);
    const number = readNumber(text, share ? at + 3 : at);
    if (number === null) {
      const character = this.#book.numberOfCharacter(text.charCodeAt(at));
      this.#put(character, index, normalised, at, at + 1, 1);
      return at + 1;
    }
    const { end, value } = number;
    const characters = Math.min(end - at, LONGEST_WORD);
    this.#put(this.#book.numberOfWord(`#${value}`), index, normalised, at, end, characters);
    // 百分之五十 is 50%: the sign has no place of its own.
    const percent = this.#book.numberOfCharacter(PERCENT_SIGN);
    if (share) this.#put(percent, index, normalised, end - 1, end, 0);
    return end;
  }

  /** Where a row of digits ends, or a piece of one that has no end. */
  #digitsFrom(text: string, at: number): number {
    let end = at;
    while (end - at < LONGEST_WORD && kindOf(text.charCodeAt(end)) === DIGIT) end += 1;
    return end;
  }

  #put(
    symbol: number,
    text: number,
    { original, offsets }: NormalisedText,
    from: number,
    to: number,
    weight: number,
  ): void {
    const { count } = this;
    const last = offsets[to - 1] ?? 0;
    const isPair = (original.charCodeAt(last) & 0xfc00) === 0xd800;
    this.symbols[count] = symbol;
    this.text[count] = text;
    this.start[count] = offsets[from] ?? 0;
    this.end[count] = last + (isPair ? 2 : 1);
    this.weight[count] = weight;
    this.count = count + 1;
  }

  #mark(text: number, mark: number): void {
    const last = this.count - 1;
    if (last < 0 || this.text[last] !== text) return;
    this.ends[last] = Math.max(this.ends[last] ?? 0, mark);
  }
}
