import { inOfficialWords } from './official-words.ts';
import type { Quantity } from './quantity.ts';
import { PARTS, roleOf, TELLS } from './roles.ts';
import type { Vocabulary } from './vocabulary.ts';

const NOTHING = -1;
const MARK = -2;
/** A figure stands as one character, so that no word reaches over it: its index below this. */
const FIGURE = -3;

/**
 * A passage as it is walked through from its figures: in official words, one place for each character
 * and each figure. Read once for all figures of the passage, however many those are.
 */
export class Surroundings {
  readonly length: number;
  /** The feature of the character at each place; −1 for characters that tell nothing. */
  readonly singles: Int32Array;
  /** The feature of a character with the one before it. */
  readonly pairs: Int32Array;
  readonly #places: Int32Array;

  constructor(text: string, figures: readonly Quantity[], vocabulary: Vocabulary) {
    this.#places = new Int32Array(figures.length);
    const words: string[] = [];
    let end = 0;
    let length = 0;
    for (const [at, figure] of figures.entries()) {
      const before = inOfficialWords(text.slice(end, Math.max(end, figure.start)));
      words.push(before);
      this.#places[at] = length + before.length;
      length += before.length + 1;
      end = Math.max(end, figure.end);
    }
    words.push(inOfficialWords(text.slice(end)));
    this.length = length + (words.at(-1) ?? '').length;
    this.singles = new Int32Array(this.length);
    this.pairs = new Int32Array(this.length).fill(NOTHING);
    this.#read(words, vocabulary);
  }

  /** Where a figure stands among the places. */
  placeOf(figure: number): number {
    return this.#places[figure] ?? 0;
  }

  isMark(at: number): boolean {
    return this.singles[at] === MARK;
  }

  /** The index of the figure that stands at a place; negative where words do. */
  figureAt(at: number): number {
    return FIGURE - (this.singles[at] ?? NOTHING);
  }

  #read(words: readonly string[], vocabulary: Vocabulary): void {
    let at = 0;
    for (const [figure, text] of words.entries()) {
      let before = 0;
      for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        const role = roleOf(unit);
        if (role === TELLS) {
          this.singles[at] = vocabulary.characters(0, unit);
          if (before !== 0) this.pairs[at] = vocabulary.characters(before, unit);
        } else this.singles[at] = role === PARTS ? MARK : NOTHING;
        before = role === TELLS ? unit : 0;
        at += 1;
      }
      if (figure < this.#places.length) {
        this.singles[at] = FIGURE - figure;
        at += 1;
      }
    }
  }
}
