import type { NameCandidate } from './candidates.ts';

const NONE: readonly string[] = [];
const DOUBTFUL = ['again.doubtful'] as const;
const LIKELY = ['again.likely'] as const;
const SURE = ['again.sure'] as const;

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
  const best = new Map<string, { first: number; second: number; at: number }>();
  for (const [index, name] of names.entries()) {
    const chance = chances[index] ?? 0;
    const known = best.get(name);
    if (known === undefined) best.set(name, { first: chance, second: 0, at: index });
    else if (chance > known.first) {
      known.second = known.first;
      known.first = chance;
      known.at = index;
    } else if (chance > known.second) known.second = chance;
  }
  return names.map((name, index) => {
    const known = best.get(name);
    if (known === undefined) return NONE;
    const elsewhere = known.at === index ? known.second : known.first;
    if (elsewhere < 0.3) return NONE;
    if (elsewhere < 0.6) return DOUBTFUL;
    return elsewhere < 0.9 ? LIKELY : SURE;
  });
}
