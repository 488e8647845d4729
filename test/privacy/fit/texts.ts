import {
  type NameCandidate,
  nameCandidates,
} from '../../../functions/domain/privacy/names/candidates.ts';
import { normalise } from '../../../functions/domain/privacy/reading/normalise.ts';
import { type Finding, readingOf } from '../../../functions/domain/privacy/reading/reading.ts';
import { recognisers } from '../../../functions/domain/privacy/recognisers/all.ts';
import type { Sample, SampleSpan } from '../samples.ts';
import { BIAS_TRAIT, type Row } from './regression.ts';

/** A sample as the model sees it: its possible names, each with its traits and the truth. */
export interface FittedText {
  readonly sample: Sample;
  readonly normalised: string;
  readonly candidates: readonly NameCandidate[];
  readonly rows: readonly Row[];
  /** Names that it holds, those included that no candidate covers. */
  readonly names: number;
}

/** Traits by number, in the order in which they are first seen. */
export class Vocabulary {
  readonly traits: string[] = ['bias'];
  readonly #numbers = new Map<string, number>([['bias', BIAS_TRAIT]]);

  numberOf(trait: string): number {
    const known = this.#numbers.get(trait);
    if (known !== undefined) return known;
    const number = this.traits.push(trait) - 1;
    this.#numbers.set(trait, number);
    return number;
  }
}

/** Names that are shown by law are names all the same. */
const SHOWN: ReadonlySet<string> = new Set(['mandatory', 'punish']);
/** Samples write out only some of these, so that what touches them tells nothing. */
const UNTOLD: ReadonlySet<string> = new Set([...SHOWN, 'official']);
/** Names that are words too stand in samples more often than in life. */
const WORDY_NAME_WEIGHT = 0.9;
const WORDY: ReadonlySet<string> = new Set(['commonWord', 'prosePair', 'place2']);

/** @param weight how much what is no name in this text counts. */
export function fittedText(sample: Sample, vocabulary: Vocabulary, weight: number): FittedText {
  const { text, offsets } = normalise(sample.text);
  const reading = readingOf(text, sample.context);
  const found = numbersIn(reading);
  const named = [
    ...sample.spans.filter(({ type }) => type === 'PERSON'),
    ...sample.notMasked.filter(({ why }) => SHOWN.has(why)),
  ];
  const untold = [...sample.notMasked.filter(({ why }) => UNTOLD.has(why)), ...sample.optional];
  const truths = new Set(named.map(({ start, end }) => `${start}-${end}`));
  const candidates = nameCandidates(reading, found, Number.NEGATIVE_INFINITY);
  const rows = candidates.map((candidate): Row => {
    const start = offsets[candidate.start] ?? 0;
    const end = (offsets[candidate.end - 1] ?? 0) + 1;
    const traits = [BIAS_TRAIT, ...candidate.traits.map((trait) => vocabulary.numberOf(trait))];
    if (truths.has(`${start}-${end}`)) {
      const wordy = candidate.traits.some((trait) => WORDY.has(trait));
      return { traits, isName: true, weight: wordy ? WORDY_NAME_WEIGHT : 1 };
    }
    const tells = !touches({ start, end }, untold) && !touches(candidate, found);
    return { traits, isName: false, weight: tells ? weight : 0 };
  });
  return { sample, normalised: text, candidates, rows, names: truths.size };
}

function numbersIn(reading: ReturnType<typeof readingOf>): readonly Finding[] {
  const found: Finding[] = [];
  for (const recogniser of recognisers) {
    if (recogniser.id === 'person') break;
    found.push(...recogniser.find(reading, found));
  }
  return found;
}

function touches({ start, end }: SampleSpan, others: readonly SampleSpan[]): boolean {
  return others.some((other) => start < other.end && other.start < end);
}
