import { simplified } from '../passages/simplified.ts';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const other = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\d+(?:\.\d+)?/uy;
const LEAST_ROOM = 2 ** 12;
/** Stands for any number, so that an amount that changed does not make a stranger of its sentence. */
const NUMBER = 0;
/** Before a word that counts by itself. */
const ALONE = -1;

/**
 * Gives every shingle of two documents a number from 0 on: pairs of neighbouring words, where a Han
 * character is a word. Digits stand for each other in pairs and count once more as themselves.
 */
export class ShingleBook {
  /** How many shingles are known. */
  size = 0;
  #words = NUMBER + 1;
  readonly #characters = new Int32Array(LAST_HAN - FIRST_HAN + 1);
  readonly #others = new Map<string, number>();
  #first = new Int32Array(LEAST_ROOM);
  #second = new Int32Array(LEAST_ROOM);
  /** Shingles + 1 by open addressing; rooms are a power of two. */
  #slots = new Int32Array(LEAST_ROOM);
  /** The text in which each shingle was met last. */
  #metIn = new Int32Array(LEAST_ROOM);
  #text = 0;

  /** The different shingles of a text, in the order of their first places. */
  shinglesOf(written: string): Int32Array {
    const text = simplified(written.normalize('NFKC').toLowerCase());
    const found: number[] = [];
    this.#text += 1;
    let before = ALONE;
    let words = 0;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      let word = ALONE;
      if (unit >= FIRST_HAN && unit <= LAST_HAN) {
        word = this.#character(unit - FIRST_HAN);
        at += 1;
      } else {
        other.lastIndex = at;
        const [read = ''] = other.exec(text) ?? [];
        at += Math.max(1, read.length);
        if (read === '') continue;
        word = this.#wordOf(read, found);
      }
      words += 1;
      if (before !== ALONE) this.#meet(before, word, found);
      before = word;
    }
    // A text of one or two words has no pairs to speak of.
    if (words < 3 && before !== ALONE) this.#meet(ALONE, before, found);
    return Int32Array.from(found);
  }

  #wordOf(read: string, found: number[]): number {
    const word = this.#other(read);
    if (!/^\d/u.test(read)) return word;
    this.#meet(ALONE, word, found);
    return NUMBER;
  }

  #character(character: number): number {
    const known = this.#characters[character] ?? 0;
    if (known !== 0) return known;
    this.#characters[character] = this.#words;
    this.#words += 1;
    return this.#words - 1;
  }

  #other(word: string): number {
    const known = this.#others.get(word);
    if (known !== undefined) return known;
    this.#others.set(word, this.#words);
    this.#words += 1;
    return this.#words - 1;
  }

  /** Adds a shingle to those found in the text, once. */
  #meet(first: number, second: number, found: number[]): void {
    const shingle = this.#shingle(first, second);
    if (this.#metIn[shingle] === this.#text) return;
    this.#metIn[shingle] = this.#text;
    found.push(shingle);
  }

  #shingle(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    const shingle = this.size;
    this.size += 1;
    this.#slots[slot] = this.size;
    this.#first[shingle] = first;
    this.#second[shingle] = second;
    if (2 * this.size >= this.#slots.length) this.#grow();
    return shingle;
  }

  /** Where a shingle stands, or would. */
  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    const mixed = Math.imul(first + 2, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const shingle = (this.#slots[slot] ?? 0) - 1;
      if (shingle < 0) return slot;
      if (this.#first[shingle] === first && this.#second[shingle] === second) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const rooms = 2 * this.#slots.length;
    this.#first = enlarged(this.#first, rooms);
    this.#second = enlarged(this.#second, rooms);
    this.#metIn = enlarged(this.#metIn, rooms);
    this.#slots = new Int32Array(rooms);
    for (let shingle = 0; shingle < this.size; shingle += 1) {
      const slot = this.#slotOf(this.#first[shingle] ?? 0, this.#second[shingle] ?? 0);
      this.#slots[slot] = shingle + 1;
    }
  }
}

function enlarged(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
