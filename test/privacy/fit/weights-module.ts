import type { Opinions } from './opinions.ts';
import { BIAS_TRAIT, type Row } from './regression.ts';
import type { Vocabulary } from './texts.ts';

const HEAD = `/**
 * What each trait adds to the odds that a stretch is a name: in the first opinion, and in the second
 * one, which also knows the company it stands in. Written by \`npm run privacy:fit\`: a logistic
 * regression on the develop samples (test/privacy/sets/develop), the shared ones and texts in which
 * nobody is named. No weight is set by hand; the traits, the lists of words they rest on and the
 * thresholds of choose.ts are.
 */`;
/** Traits that are seen less often say nothing, and smaller weights hardly anything. */
const LEAST_SEEN = 4;
const LEAST_WEIGHT = 0.15;

/** The source of names/weights.ts: traits in order of their names, weights in hundredths. */
export function weightsModule(
  { first, second }: Opinions,
  vocabulary: Vocabulary,
  rows: readonly Row[],
): string {
  const seen = new Map<number, number>();
  for (const { traits } of rows) {
    for (const trait of traits) seen.set(trait, (seen.get(trait) ?? 0) + 1);
  }
  const lines = vocabulary.traits.flatMap((trait, number) => {
    // Traits of the company are never seen in the rows of the first opinion.
    const known = seen.get(number) ?? LEAST_SEEN;
    if (number === BIAS_TRAIT || known < LEAST_SEEN) return [];
    const most = Math.max(Math.abs(first[number] ?? 0), Math.abs(second[number] ?? 0));
    if (most < LEAST_WEIGHT) return [];
    const pair = `[${rounded(first[number])}, ${rounded(second[number])}]`;
    return [`  ${/^\w+$/.test(trait) ? trait : `'${trait}'`}: ${pair},`];
  });
  const bias = `[${rounded(first[BIAS_TRAIT])}, ${rounded(second[BIAS_TRAIT])}]`;
  return `${HEAD}
export const BIAS: readonly [first: number, second: number] = ${bias};

export const weights: Readonly<Record<string, readonly [first: number, second: number]>> = {
${lines.sort().join('\n')}
};
`;
}

function rounded(weight: number | undefined): number {
  return Math.round((weight ?? 0) * 100) / 100 || 0;
}
