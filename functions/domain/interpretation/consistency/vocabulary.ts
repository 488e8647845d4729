const FIRST_HAN = 0x4e00;
const HAN = 0x9fff - FIRST_HAN + 1;
/** Above every pair of Han characters, and small enough to be an integer of the engine. */
const OTHERS = 2 ** 29;

/**
 * Features as numbers, the same in the document and in the material: one figure has dozens of
 * them, and to count with words would take most of the time of a judgement.
 */
export class Vocabulary {
  readonly #others = new Map<string, number>();

  /** One character; `before` is the one before it, or empty. */
  characters(before: string, character: string): number {
    const last = character.charCodeAt(0) - FIRST_HAN;
    const first = before === '' ? 0 : before.charCodeAt(0) - FIRST_HAN;
    if (last < 0 || last >= HAN || first < 0 || first >= HAN) return this.other(before + character);
    return before === '' ? -1 - last : first * HAN + last;
  }

  /** Anything else that tells figures apart. */
  other(words: string): number {
    const known = this.#others.get(words);
    if (known !== undefined) return known;
    const number = OTHERS + this.#others.size;
    this.#others.set(words, number);
    return number;
  }
}
