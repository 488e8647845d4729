import { placesOf } from '../reading/places.ts';
import type { Finding } from '../reading/reading.ts';
import type { WeighedName } from './model.ts';

/**
 * Odds from which a name is proposed for masking: a leak weighs more than a mask too many. The
 * weights are fitted; these thresholds are set by hand, to what the develop samples bear.
 */
const LEAST_ODDS = -1.5;
/** Odds from which a possible name is shown to the reviewer as too weak. */
export const WEAK_ODDS = -2.7;

/** The same beside a word for people, a number of one, or in a column of names. */
const LEAST_ODDS_BESIDE = -2.2;
const BESIDE: ReadonlySet<string> = new Set([
  'between.person.mark',
  'between.person.word',
  'column.peopleWhole',
  'beside.number',
  'right.counted',
]);

/** The same for what is a word too, of the dictionary or of official prose all the time. */
const LEAST_ODDS_OF: ReadonlyMap<string, number> = new Map([
  ['dictionary2', -0.9],
  ['between.open.open', -0.3],
  ['opensWithWord', -0.8],
  ['commonWord', 1.2],
  ['frequentWord', 0.8],
  ['opensAsGrammar', 0.2],
  ['word.open.word', 1.5],
  ['word.open.mark', 1],
  ['word.open.open', 1.5],
  ['dictionaryGiven', -1.2],
  ['dictionary3', 0.5],
  ['proseGiven', -0.5],
  ['impersonal3', 0.5],
  ['left.split', 0],
  ['right.split', 0],
  ['left.splitWord', -0.5],
  ['right.splitWord', -0.5],
  ['impersonal2', 0.2],
  ['left.quote', -0.8],
  ['left.things', 2],
  ['run.things', 2],
  ['alone.listed', 4],
  ['alone.word', 1.8],
  ['alone.bare', -0.5],
  ['alone.thing', 3],
  ['alone.opening', 1],
  ['alone.wordyPlainPair', 1.8],
  ['alone.plainPair', 0.9],
  ['alone.wordyPair', 0.7],
  ['alone.pair', 0.2],
  ['alone.plain', 0.6],
]);

/** Whether so little speaks for a chosen name that it stays. */
export function isWeak({ candidate, company, odds }: WeighedName): boolean {
  const least = candidate.traits.some((trait) => BESIDE.has(trait))
    ? LEAST_ODDS_BESIDE
    : LEAST_ODDS;
  const tooFew = (trait: string): boolean => odds < (LEAST_ODDS_OF.get(trait) ?? least);
  return odds < least || candidate.traits.some(tooFew) || company.some(tooFew);
}

/** A word of the lists that is no name is not worth a reviewer's look. */
function isPlainWord(one: WeighedName): boolean {
  const isWord = (trait: string): boolean => trait === 'commonWord' || trait === 'frequentWord';
  return one.candidate.traits.some(isWord) && isWeak(one);
}

/** The likeliest names of those that share characters with each other or a number, in reading order. */
export function chosenNames(
  weighed: readonly WeighedName[],
  found: readonly Finding[],
  length: number,
): readonly WeighedName[] {
  const places = placesOf(length);
  for (const number of found) places.claim(number);
  return weighed
    .filter((one) => !isPlainWord(one))
    .sort((a, b) => b.odds - a.odds || a.candidate.start - b.candidate.start)
    .filter(({ candidate }) => places.claim(candidate))
    .sort((a, b) => a.candidate.start - b.candidate.start);
}
