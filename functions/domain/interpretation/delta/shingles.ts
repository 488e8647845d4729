import { ShingleBook } from './shingle-book.ts';

/** What a text shares with others is counted in the shingles of a {@link ShingleBook}. */
export interface Profile {
  /** Each once. */
  readonly shingles: Int32Array;
  /** Sum of the weights of the shingles. */
  readonly weight: number;
}

export interface Profiles {
  readonly old: readonly Profile[];
  readonly new: readonly Profile[];
  /** By shingle: one that stands in many texts weighs little. */
  readonly weights: Float64Array;
}

/** Profiles of the texts of two documents. */
export function profilesOf(old: readonly string[], fresh: readonly string[]): Profiles {
  const book = new ShingleBook();
  const [before, after] = [old, fresh].map((texts) => texts.map((text) => book.shinglesOf(text)));
  const counts = new Int32Array(book.size);
  for (const shingles of [...(before ?? []), ...(after ?? [])]) {
    for (const shingle of shingles) counts[shingle] = (counts[shingle] ?? 0) + 1;
  }
  const all = old.length + fresh.length;
  const weights = Float64Array.from(counts, (count) => Math.log(1 + all / count));
  const profile = (shingles: Int32Array): Profile => {
    let weight = 0;
    for (const shingle of shingles) weight += weights[shingle] ?? 0;
    return { shingles, weight };
  };
  return { old: (before ?? []).map(profile), new: (after ?? []).map(profile), weights };
}

/** Which shingles one text or several have, for one after the other. */
export class Marks {
  readonly #marks: Int32Array;
  #current = 1;

  /** @param shingles how many there are */
  constructor(shingles: number) {
    this.#marks = new Int32Array(shingles);
  }

  /** Forgets what was marked. */
  clear(): void {
    this.#current += 1;
  }

  mark(shingle: number): void {
    this.#marks[shingle] = this.#current;
  }

  has(shingle: number): boolean {
    return this.#marks[shingle] === this.#current;
  }
}
