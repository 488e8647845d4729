import { type Digest, digestOfValue } from '../../kernel/digest.ts';

/** Two doubts of which this share of the pairs of characters (Jaccard) is the same are offered as one. */
const ALIKE = 0.6;

/** Politeness and lead-ins, which differ where the question is the same. */
const EMPTY_WORDS =
  /请问一下|请问|您好|你好|想问一下|想问|咨询一下|咨询|市民反映|市民询问|来电询问|来电咨询|谢谢/gu;

/** What is left of a doubt when only its meaning counts: no spaces, punctuation or politeness. */
export function normalisedWords(words: string): string {
  const plain = words.normalize('NFKC').toLowerCase();
  const meaning = plain.replace(EMPTY_WORDS, '').replace(/[^\p{L}\p{N}]/gu, '');
  return meaning === '' ? plain.trim() : meaning;
}

/** By which the same words are known again. */
export function doubtDigest(words: string): Digest {
  return digestOfValue('tongbu.doubt.v1', normalisedWords(words));
}

type Pairs = ReadonlySet<string>;

/**
 * Knows which earlier doubts say nearly the same. Earlier ones are found by the pairs that they share
 * with the words, so that long doubts by the hundred are compared without being looked through.
 */
export class Likeness {
  readonly #known: { readonly doubt: number; readonly size: number }[] = [];
  /** By a pair of characters, the places in `#known` of those that have it. */
  readonly #having = new Map<string, number[]>();

  add(doubt: number, words: string): void {
    const pairs = pairsOf(words);
    const place = this.#known.push({ doubt, size: pairs.size }) - 1;
    for (const pair of pairs) {
      const having = this.#having.get(pair);
      if (having === undefined) this.#having.set(pair, [place]);
      else having.push(place);
    }
  }

  /** The most similar one, the earliest of several; null where none is alike. */
  nearest(words: string): number | null {
    const own = pairsOf(words);
    const shared = this.#sharedWith(own);
    let best: { doubt: number; share: number } | null = null;
    for (const [place, { doubt, size }] of this.#known.entries()) {
      const both = shared[place] ?? 0;
      const share = both / (own.size + size - both);
      if (share >= ALIKE && share > (best?.share ?? 0)) best = { doubt, share };
    }
    return best?.doubt ?? null;
  }

  /** How many pairs each of the known has in common with others. */
  #sharedWith(own: Pairs): Uint32Array {
    const shared = new Uint32Array(this.#known.length);
    for (const pair of own) {
      for (const place of this.#having.get(pair) ?? []) shared[place] = (shared[place] ?? 0) + 1;
    }
    return shared;
  }
}

/** Pairs of neighbouring characters; a single character stands for itself. */
function pairsOf(words: string): Pairs {
  const characters = [...normalisedWords(words)];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((one, index) => `${characters[index] ?? ''}${one}`));
}
