import type { Evidence } from '../explanation.ts';
import type { Finding, Reading } from '../reading.ts';
import { againTraits } from './again.ts';
import { type NameCandidate, nameCandidates } from './candidates.ts';
import { companyOf } from './runs.ts';
import { BIAS, weights } from './weights.ts';

/** A possible name with the chance that it is one. */
export interface WeighedName {
  readonly candidate: NameCandidate;
  readonly traits: readonly string[];
  /** Sum of weights; 0 is even odds. */
  readonly odds: number;
}

/** First odds below which no company can help a name any more. */
const HOPELESS = -5.5;

/**
 * Weighs every possible name twice: by itself and its surroundings, then again with what the first
 * opinion on its neighbours in lists and on the same name elsewhere adds.
 */
export function weighedNames(reading: Reading, found: readonly Finding[]): readonly WeighedName[] {
  const candidates = nameCandidates(
    reading,
    found,
    (traits, mayGain) => sum(traits, 0) + mayGain > HOPELESS,
  );
  const chances = Float64Array.from(candidates, ({ traits }) => chanceOf(sum(traits, 0)));
  const company = companyOf(reading.text, candidates, chances);
  const again = againTraits(reading.text, candidates, chances);
  return candidates.map((candidate, index) => {
    const traits = [...candidate.traits, ...(company[index] ?? []), ...(again[index] ?? [])];
    return { candidate, traits, odds: sum(traits, 1) };
  });
}

function sum(traits: readonly string[], opinion: 0 | 1): number {
  let odds = BIAS[opinion];
  for (const trait of traits) odds += weightOf.get(trait)?.[opinion] ?? 0;
  return odds;
}

export function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

const weightOf: ReadonlyMap<string, readonly [first: number, second: number]> = new Map(
  Object.entries(weights),
);

const KINDS: readonly (readonly [prefix: string, kind: Evidence['kind']])[] = [
  ['left.', 'context'],
  ['right.', 'context'],
  ['between.', 'context'],
  ['beside.', 'context'],
  ['column.', 'header'],
  ['run.', 'list'],
  ['lead.', 'list'],
  ['tied', 'list'],
  ['untied', 'list'],
  ['again.', 'elsewhere'],
  ['dictionary', 'segmenter'],
];
const LABELS = new Set([
  'left.label',
  'left.role',
  'left.official',
  'left.officialLabel',
  'left.kin',
  'left.nounLabel',
]);
const SPLITS = /split/;

/** The traits as reasons whose weights add up from the score of the characters to the final one. */
export function explained({ candidate, traits, odds }: WeighedName): {
  readonly scoreBefore: number;
  readonly evidence: readonly Evidence[];
} {
  const parts = traits.map((trait) => ({
    trait,
    kind: kindOf(trait),
    weight: weightOf.get(trait)?.[1] ?? 0,
  }));
  const shape = parts
    .filter(({ kind }) => kind === 'shape')
    .reduce((total, { weight }) => total + weight, BIAS[1]);
  const scoreBefore = rounded(chanceOf(shape));
  const score = rounded(chanceOf(odds));
  const scale = odds === shape ? 0 : (score - scoreBefore) / (odds - shape);
  const reasons = parts.filter(({ kind, weight }) => kind !== 'shape' && weight !== 0);
  const evidence: Evidence[] = [
    { kind: 'shape', span: { start: candidate.start, end: candidate.end }, weight: scoreBefore },
  ];
  for (const { trait, kind, weight } of reasons) {
    evidence.push({ kind, span: spanOf(trait, candidate), weight: rounded(weight * scale) });
  }
  return { scoreBefore, evidence };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

function kindOf(trait: string): Evidence['kind'] {
  if (LABELS.has(trait)) return 'label';
  if (SPLITS.test(trait)) return 'segmenter';
  return KINDS.find(([prefix]) => trait.startsWith(prefix))?.[1] ?? 'shape';
}

function spanOf(trait: string, { left, right }: NameCandidate): Evidence['span'] {
  if (trait.startsWith('left.')) return { start: left.start, end: left.end };
  if (trait.startsWith('right.')) return { start: right.start, end: right.end };
  return null;
}
