import { againTraits } from '../../../functions/domain/privacy/names/again.ts';
import { companyOf } from '../../../functions/domain/privacy/names/runs.ts';
import { chanceOf, fitted, oddsOf, type Row } from './regression.ts';
import type { FittedText, Vocabulary } from './texts.ts';
import { withUnknownWords } from './unknown-words.ts';

/** Weights of both opinions, by the number of the trait. */
export interface Opinions {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Traits that the company adds; room for those that are first seen in the second opinion. */
const MOST_TRAITS = 12_000;
/** First odds below which the engine gives a candidate up; see names/model.ts. */
const HOPELESS = -5.5;
const ROUNDS = 200;

/** A row of the second opinion and the candidate it is of. */
export interface SecondRow extends Row {
  readonly at: number;
}

/** What the second opinion sees of a text: company and repetition added by the first one's chances. */
export function secondRows(
  { candidates, rows, normalised }: FittedText,
  first: Float64Array,
  vocabulary: Vocabulary,
): readonly SecondRow[] {
  const kept = rows.flatMap((row, at) => (oddsOf(row, first) > HOPELESS ? [at] : []));
  const known = kept.flatMap((at) => candidates[at] ?? []);
  const chances = kept.map((at) => chanceOf(rows[at] ?? { traits: [] }, first));
  const company = companyOf(normalised, known, chances);
  const again = againTraits(normalised, known, chances);
  return kept.flatMap((at, index) => {
    const row = rows[at];
    if (row === undefined) return [];
    const added = [...(company[index] ?? []), ...(again[index] ?? [])];
    const traits = [...row.traits, ...added.map((trait) => vocabulary.numberOf(trait))];
    return [{ ...row, traits, at }];
  });
}

/**
 * Fits both opinions. The second one learns from first opinions on texts that those were not fitted
 * on, by halves: it would else trust them more than they deserve on texts never seen.
 */
export function fittedOpinions(texts: readonly FittedText[], vocabulary: Vocabulary): Opinions {
  const even = texts.filter((_, index) => index % 2 === 0);
  const odd = texts.filter((_, index) => index % 2 === 1);
  const byEven = fitted(rowsOf(even), MOST_TRAITS, ROUNDS);
  const byOdd = fitted(rowsOf(odd), MOST_TRAITS, ROUNDS);
  const second = [
    ...odd.flatMap((text) => secondRows(text, byEven, vocabulary)),
    ...even.flatMap((text) => secondRows(text, byOdd, vocabulary)),
  ];
  return {
    first: fitted(withUnknownWords(rowsOf(texts), vocabulary), MOST_TRAITS, ROUNDS),
    second: fitted(withUnknownWords(second, vocabulary), MOST_TRAITS, ROUNDS),
  };
}

function rowsOf(texts: readonly FittedText[]): readonly Row[] {
  return texts.flatMap(({ rows }) => rows);
}
