import { commonplaces } from './commonplaces.ts';

const FIRST_HAN = 0x4e00;
const HAN = 0x9fff - FIRST_HAN + 1;
const LEAST_ROOM = 2 ** 12;

/** Two characters as one number, above 0. */
function pairOf(first: number, last: number): number {
  return (first - FIRST_HAN) * HAN + last - FIRST_HAN + 1;
}

const common: ReadonlySet<number> = new Set(
  commonplaces.map((words) => pairOf(words.charCodeAt(0), words.charCodeAt(1))),
);

/**
 * Features as numbers from 0 on, the same in the document and in the material, so that what is known
 * of each stands in an array. One figure has dozens of them, and to look each up by its words would
 * take most of the time of a judgement.
 */
export class Vocabulary {
  /** How many features are known. */
  size = 0;
  /** Numbers + 1 of single characters. */
  readonly #characters = new Int32Array(HAN);
  readonly #amounts = new Map<string, Map<number, number>>();
  readonly #clauses = new Map<string, number>();
  readonly #others = new Map<string, number>();
  /** Pairs of characters + 1 and their numbers, by open addressing; rooms are a power of two. */
  #pairs = new Int32Array(LEAST_ROOM);
  #numbers = new Int32Array(LEAST_ROOM);
  #taken = 0;
  /** By feature: 1 for words that tell a subject. */
  #subjects = new Uint8Array(LEAST_ROOM);

  /** A character of Chinese script by its UTF-16 unit; `before` is the one before it, or 0. */
  characters(before: number, unit: number): number {
    const last = unit - FIRST_HAN;
    const first = before === 0 ? 0 : before - FIRST_HAN;
    if (last < 0 || last >= HAN || first < 0 || first >= HAN) {
      return this.other(String.fromCharCode(before, unit));
    }
    return before === 0 ? this.#single(last) : this.#pair(pairOf(before, unit));
  }

  /** Whether a feature tells what is spoken of: two characters that are no commonplace. */
  isSubject(feature: number): boolean {
    return this.#subjects[feature] === 1;
  }

  /** An amount of something, to the thousandth. */
  amount(measure: string, value: number): number {
    const amounts = this.#amounts.get(measure) ?? new Map<number, number>();
    if (amounts.size === 0) this.#amounts.set(measure, amounts);
    const rounded = Math.round(value * 1000) / 1000;
    const known = amounts.get(rounded);
    if (known !== undefined) return known;
    const number = this.#next();
    amounts.set(rounded, number);
    return number;
  }

  /** An article or annex. */
  clause(words: string): number {
    const known = this.#clauses.get(words);
    if (known !== undefined) return known;
    const number = this.#next();
    this.#clauses.set(words, number);
    return number;
  }

  /** Anything else that tells figures apart. */
  other(words: string): number {
    const known = this.#others.get(words);
    if (known !== undefined) return known;
    const number = this.#next();
    this.#others.set(words, number);
    return number;
  }

  #next(): number {
    this.size += 1;
    return this.size - 1;
  }

  #single(character: number): number {
    const known = this.#characters[character] ?? 0;
    if (known !== 0) return known - 1;
    const number = this.#next();
    this.#characters[character] = number + 1;
    return number;
  }

  #pair(pair: number): number {
    const slot = this.#slotOf(pair);
    if (this.#pairs[slot] === pair) return this.#numbers[slot] ?? 0;
    const number = this.#next();
    if (!common.has(pair)) this.#markSubject(number);
    this.#pairs[slot] = pair;
    this.#numbers[slot] = number;
    this.#taken += 1;
    if (2 * this.#taken > this.#pairs.length) this.#grow();
    return number;
  }

  #markSubject(feature: number): void {
    if (feature >= this.#subjects.length) {
      const longer = new Uint8Array(2 * feature);
      longer.set(this.#subjects);
      this.#subjects = longer;
    }
    this.#subjects[feature] = 1;
  }

  /** Where a pair stands, or would. */
  #slotOf(pair: number): number {
    const mask = this.#pairs.length - 1;
    const mixed = Math.imul(pair, 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#pairs[slot] !== 0 && this.#pairs[slot] !== pair) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [pairs, numbers] = [this.#pairs, this.#numbers];
    this.#pairs = new Int32Array(2 * pairs.length);
    this.#numbers = new Int32Array(2 * pairs.length);
    for (let at = 0; at < pairs.length; at += 1) {
      const pair = pairs[at] ?? 0;
      if (pair === 0) continue;
      const slot = this.#slotOf(pair);
      this.#pairs[slot] = pair;
      this.#numbers[slot] = numbers[at] ?? 0;
    }
  }
}
