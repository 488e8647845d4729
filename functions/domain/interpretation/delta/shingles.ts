/**
 * What a text shares with others is counted in shingles: pairs of neighbouring words, where a Han
 * character is a word. Digits stand for each other in pairs and count once more as themselves, so that
 * an amount that changed does not make a stranger of its sentence.
 */
export interface Profile {
  readonly shingles: ReadonlySet<number>;
  /** Sum of the weights of the shingles. */
  readonly weight: number;
}

export interface Profiles {
  readonly old: readonly Profile[];
  readonly new: readonly Profile[];
  readonly weightOf: (shingle: number) => number;
}

const word = /\p{Script=Han}|[\p{L}\p{M}]+|\d+(?:\.\d+)?/gu;
/** Ids of words stay below this, so that a pair of them is one safe integer. */
const PAIR = 2 ** 26;
const NUMBER_WORD = 0;

/** Profiles of the texts of two documents; a shingle that stands in many of them weighs little. */
export function profilesOf(old: readonly string[], fresh: readonly string[]): Profiles {
  const ids = new Map<string, number>();
  const sets = [old, fresh].map((texts) => texts.map((text) => shinglesOf(text, ids)));
  const counts = new Map<number, number>();
  for (const set of sets.flat()) {
    for (const shingle of set) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  const all = old.length + fresh.length;
  const weightOf = (shingle: number) => Math.log(1 + all / (counts.get(shingle) ?? 1));
  const [before = [], after = []] = sets.map((side) =>
    side.map((shingles): Profile => {
      let weight = 0;
      for (const shingle of shingles) weight += weightOf(shingle);
      return { shingles, weight };
    }),
  );
  return { old: before, new: after, weightOf };
}

function shinglesOf(text: string, ids: Map<string, number>): ReadonlySet<number> {
  const found = new Set<number>();
  let before: number | null = null;
  let words = 0;
  for (const [written] of text.normalize('NFKC').toLowerCase().matchAll(word)) {
    words += 1;
    const number = /^\d/u.test(written);
    const id = number ? NUMBER_WORD : idOf(written, ids);
    if (number) found.add(idOf(written, ids));
    if (before !== null) found.add((before + 1) * PAIR + id);
    before = id;
  }
  // A text of one or two words has no pairs to speak of.
  if (words < 3 && before !== null) found.add(before);
  return found;
}

function idOf(written: string, ids: Map<string, number>): number {
  const known = ids.get(written);
  if (known !== undefined) return known;
  const id = (ids.size + 1) % PAIR;
  ids.set(written, id);
  return id;
}

/** The weight of what two texts share. */
export function sharedWeight(one: Profile, other: Profile, weightOf: Profiles['weightOf']): number {
  const [few, many] =
    one.shingles.size < other.shingles.size ? [one, other] : ([other, one] as const);
  let shared = 0;
  for (const shingle of few.shingles) if (many.shingles.has(shingle)) shared += weightOf(shingle);
  return shared;
}
