import type { Folded } from './symbols.ts';

/** Places kept of each pair; a text that repeats itself says nothing new by the next ones. */
const MOST_PLACES = 16;
const NONE = -1;

/** Where each two neighbouring symbols of a text stand, and how often. */
export class PairIndex {
  /** How many different pairs there are. */
  size = 0;
  /** Number of the pair that begins at each symbol of the text. */
  readonly pairAt: Int32Array;
  /** How often each pair stands in the text. */
  readonly counts: Int32Array;
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  readonly #latestPlace: Int32Array;
  readonly #placeBefore: Int32Array;
  readonly #table: Int32Array;
  readonly #mask: number;

  constructor({ symbols, count }: Folded) {
    const pairs = Math.max(0, count - 1);
    this.pairAt = new Int32Array(count).fill(NONE);
    this.counts = new Int32Array(pairs);
    this.#first = new Int32Array(pairs);
    this.#second = new Int32Array(pairs);
    this.#latestPlace = new Int32Array(pairs).fill(NONE);
    this.#placeBefore = new Int32Array(count).fill(NONE);
    const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
    this.#table = new Int32Array(size);
    this.#mask = size - 1;
    for (let at = 0; at < pairs; at += 1) this.#add(symbols[at] ?? 0, symbols[at + 1] ?? 0, at);
  }

  /** The number of a pair; −1 where the text has none. */
  numberOf(first: number, second: number): number {
    return (this.#table[this.#slot(first, second)] ?? 0) - 1;
  }

  /** The first places of a pair, the last of them first. */
  *placesOf(pair: number): Generator<number> {
    for (let at = this.#latestPlace[pair] ?? NONE; at !== NONE; ) {
      yield at;
      at = this.#placeBefore[at] ?? NONE;
    }
  }

  #add(first: number, second: number, at: number): void {
    const slot = this.#slot(first, second);
    let pair = (this.#table[slot] ?? 0) - 1;
    if (pair === NONE) {
      pair = this.size;
      this.size += 1;
      this.#table[slot] = pair + 1;
      this.#first[pair] = first;
      this.#second[pair] = second;
    }
    this.pairAt[at] = pair;
    const count = (this.counts[pair] ?? 0) + 1;
    this.counts[pair] = count;
    if (count > MOST_PLACES) return;
    this.#placeBefore[at] = this.#latestPlace[pair] ?? NONE;
    this.#latestPlace[pair] = at;
  }

  /** Where a pair stands in the table, or would. */
  #slot(first: number, second: number): number {
    const mixed = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask;
    for (;;) {
      const pair = (this.#table[slot] ?? 0) - 1;
      if (pair === NONE) return slot;
      if (this.#first[pair] === first && this.#second[pair] === second) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
