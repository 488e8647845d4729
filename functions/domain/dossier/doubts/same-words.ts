import { type Digest, digestOfValue } from '../../kernel/digest.ts';

/** Two doubts of which this share of the pairs of characters is the same are offered as one. */
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

/** Knows which earlier doubts say nearly the same; linear in what it is given. */
export class Likeness {
  readonly #known: { readonly doubt: number; readonly pairs: Pairs }[] = [];

  add(doubt: number, words: string): void {
    this.#known.push({ doubt, pairs: pairsOf(words) });
  }

  /** The most similar one, the earliest of several; null where none is alike. */
  nearest(words: string): number | null {
    const own = pairsOf(words);
    let best: { doubt: number; share: number } | null = null;
    for (const { doubt, pairs } of this.#known) {
      const share = sharedBy(own, pairs);
      if (share >= ALIKE && share > (best?.share ?? 0)) best = { doubt, share };
    }
    return best?.doubt ?? null;
  }
}

/** Pairs of neighbouring characters; a single character stands for itself. */
function pairsOf(words: string): Pairs {
  const characters = [...normalisedWords(words)];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((one, index) => `${characters[index] ?? ''}${one}`));
}

/** Jaccard index; sets of too different sizes are not looked through. */
function sharedBy(one: Pairs, other: Pairs): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < large.size * ALIKE) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return shared / (one.size + other.size - shared);
}
