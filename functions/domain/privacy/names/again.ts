import type { NameCandidate } from './candidates.ts';

const NONE: readonly string[] = [];
const DOUBTFUL = ['again.doubtful'] as const;
const LIKELY = ['again.likely'] as const;
const SURE = ['again.sure'] as const;

/** The two best chances of one name, and the candidate that has the first. */
interface Best {
  first: number;
  second: number;
  at: number;
}

/** Whether the same name was seen on better grounds at another place. */
export function againTraits(
  text: string,
  candidates: readonly NameCandidate[],
  chances: ArrayLike<number>,
): readonly (readonly string[])[] {
  const names = candidates.map(({ kind, start, end }) => {
    const name = text.slice(start, end);
    return kind === 'spaced' ? name.replaceAll(' ', '') : name;
  });
  const best = new Map<string, Best>();
  const known = names.map((name, index): Best => {
    const chance = chances[index] ?? 0;
    const same = best.get(name);
    if (same === undefined) {
      const alone = { first: chance, second: 0, at: index };
      best.set(name, alone);
      return alone;
    }
    if (chance > same.first) {
      same.second = same.first;
      same.first = chance;
      same.at = index;
    } else if (chance > same.second) same.second = chance;
    return same;
  });
  return known.map(({ first, second, at }, index) => {
    const elsewhere = at === index ? second : first;
    if (elsewhere < 0.3) return NONE;
    if (elsewhere < 0.6) return DOUBTFUL;
    return elsewhere < 0.9 ? LIKELY : SURE;
  });
}
