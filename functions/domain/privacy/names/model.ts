import type { Evidence } from '../explanation.ts';
import type { Finding, Reading } from '../reading/reading.ts';
import { againTraits } from './again.ts';
import { type NameCandidate, nameCandidates } from './candidates.ts';
import { chanceOf, gainOf, weightOf } from './odds.ts';
import { companyOf } from './runs.ts';
import { BIAS, weights } from './weights.ts';

/** A possible name with the chance that it is one. */
export interface WeighedName {
  readonly candidate: NameCandidate;
  /** What its company and the same name elsewhere add to the candidate's own traits. */
  readonly company: readonly string[];
  /** Sum of weights; 0 is even odds. */
  readonly odds: number;
}

/**
 * Weighs every possible name twice: by itself and its surroundings, then again with what the first
 * opinion on its neighbours in lists and on the same name elsewhere adds.
 *
 * @param least final odds below which nobody is shown a name
 */
export function weighedNames(
  reading: Reading,
  found: readonly Finding[],
  least: number,
): readonly WeighedName[] {
  const candidates = nameCandidates(reading, found);
  const chances = Float64Array.from(candidates, ({ odds }) => chanceOf(odds));
  const company = companyOf(reading.text, candidates, chances);
  const again = againTraits(reading.text, candidates, chances);
  const weighed: WeighedName[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const beside = company[index] ?? NO_TRAITS;
    const elsewhere = again[index] ?? NO_TRAITS;
    const added = gainOf(elsewhere, 1, 0, gainOf(beside, 1));
    const odds = BIAS[1] + gainOf(candidate.traits, 1) + added;
    if (odds < least) continue;
    const traits = elsewhere.length === 0 ? beside : [...beside, ...elsewhere];
    weighed.push({ candidate, company: traits, odds });
  }
  return weighed;
}

const NO_TRAITS: readonly string[] = [];

/** What kind of reason a trait is, by the first part of its name; all others are the shape's. */
const KINDS: ReadonlyMap<string, Evidence['kind']> = new Map<string, Evidence['kind']>([
  ['left', 'context'],
  ['right', 'context'],
  ['between', 'context'],
  ['word', 'context'],
  ['beside', 'context'],
  ['before', 'context'],
  ['behind', 'context'],
  ['cut', 'segmenter'],
  ['column', 'header'],
  ['run', 'list'],
  ['lead', 'list'],
  ['tied', 'list'],
  ['untied', 'list'],
  ['again', 'elsewhere'],
  ['dictionary2', 'segmenter'],
  ['dictionary3', 'segmenter'],
  ['dictionaryOpening', 'segmenter'],
  ['dictionaryGiven', 'segmenter'],
]);
const LABELS: ReadonlySet<string> = new Set([
  'left.label',
  'left.role',
  'left.official',
  'left.officialLabel',
  'left.kin',
  'left.nounLabel',
]);

interface Reason {
  readonly kind: Evidence['kind'];
  readonly side: 'left' | 'right' | null;
}

/** One object for each kind and side, so that traits of one reason add up. */
const known = new Map<string, Reason>();
const reasons: ReadonlyMap<string, Reason> = new Map(
  Object.keys(weights).map((trait) => {
    const reason = reasonOf(trait);
    const key = `${reason.kind} ${reason.side}`;
    const same = known.get(key) ?? reason;
    known.set(key, same);
    return [trait, same];
  }),
);

function reasonOf(trait: string): Reason {
  const head = trait.split('.')[0] ?? trait;
  const side = head === 'left' || head === 'right' ? head : null;
  if (LABELS.has(trait)) return { kind: 'label', side };
  if (trait.includes('split')) return { kind: 'segmenter', side: null };
  return { kind: KINDS.get(head) ?? 'shape', side };
}

/**
 * The reasons, one of each kind and side, whose weights add up from the score of the characters to
 * the final one.
 */
export function explained({ candidate, company, odds }: WeighedName): {
  readonly score: number;
  readonly scoreBefore: number;
  readonly evidence: readonly Evidence[];
} {
  const sums = new Map<Reason, number>();
  let shape = BIAS[1];
  for (const traits of [candidate.traits, company]) {
    for (const trait of traits) {
      const weight = weightOf(trait, 1);
      const reason = reasons.get(trait);
      if (reason === undefined || weight === 0) continue;
      if (reason.kind === 'shape') shape += weight;
      else sums.set(reason, (sums.get(reason) ?? 0) + weight);
    }
  }
  const scoreBefore = rounded(chanceOf(shape));
  const score = rounded(chanceOf(odds));
  const scale = odds === shape ? 0 : (score - scoreBefore) / (odds - shape);
  const { start, end } = candidate;
  const evidence: Evidence[] = [{ kind: 'shape', span: { start, end }, weight: scoreBefore }];
  for (const [{ kind, side }, weight] of sums) {
    evidence.push({ kind, span: sideOf(candidate, side), weight: rounded(weight * scale) });
  }
  return { score, scoreBefore, evidence };
}

function sideOf({ left, right }: NameCandidate, side: Reason['side']): Evidence['span'] {
  if (side === null) return null;
  const { start, end } = side === 'left' ? left : right;
  return { start, end };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
