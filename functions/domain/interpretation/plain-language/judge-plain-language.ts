import type { PolicyDocument } from '../../document/model.ts';
import { type Legibility, legibilityOf } from '../passages/language.ts';
import type { PackagePart } from '../passages/package-part.ts';
import { type Passage, passagesOf } from '../passages/passages.ts';
import { clausesOf, hanCount } from '../passages/sentences.ts';
import { placeOf, type TextPlace } from '../passages/text-place.ts';
import { type AdviceKind, adviceKinds } from './advice.ts';
import { termsOf, unexplainedTerms } from './terms.ts';
import { hardWording, type Wording } from './wording.ts';

/** One thing to make plainer, with the sentence in which it stands. */
export interface PlainAdvice {
  readonly kind: AdviceKind;
  /** The words that it is about. */
  readonly place: TextPlace;
  /** The whole sentence, cut where it is very long. */
  readonly sentence: string;
  /** Plainer words or what the term means, where the house knows them; else null. */
  readonly suggestion: string | null;
  /** Han characters of a long sentence, 的 of a chain: what the advice rests on; 0 elsewhere. */
  readonly measure: number;
}

export interface PlainLanguageReport {
  /** `notChinese` and `empty` tell that nothing was judged. */
  readonly state: Legibility;
  readonly summary: {
    readonly sentences: number;
    /** Han characters, rounded to one decimal. */
    readonly averageLength: number;
    readonly longest: number;
    /** Sentences that are longer than a reader takes in at once. */
    readonly longSentences: number;
  };
  /** The most worthwhile first. */
  readonly advice: readonly PlainAdvice[];
  /** How much was found of each kind, also what is not listed. */
  readonly found: Readonly<Record<AdviceKind, number>>;
}

/** Han characters of a sentence that is long, and of one that nobody reads to its end. */
const LONG = 60;
/** Of a clause between two commas. */
const LONG_CLAUSE = 34;
const MOST_ADVICE = 12;
const MOST_OF_A_KIND = 4;
const LONGEST_SHOWN = 160;

type Weighed = PlainAdvice & { readonly weight: number };

/**
 * How plainly a material speaks, as advice with sentence and place. Terms are those that the
 * document defines or puts in quotation marks, and the words of the administration that readers
 * stumble over; one that is explained where it first stands is no fault. Linear.
 *
 * @param document of which the terms are taken; null where none is at hand
 */
export function judgePlainLanguage(
  { part, text }: PackagePart,
  document: PolicyDocument | null,
): PlainLanguageReport {
  const state = legibilityOf(text);
  const sentences = state === 'chinese' ? passagesOf(text).filter(isRead) : [];
  const advised: Weighed[] = [];
  const lengths = sentences.map((sentence) => hanCount(sentence.text));
  const advise = (sentence: Passage, { kind, start, end, ...rest }: Wording) => {
    const block = text.blocks[sentence.block]?.text ?? '';
    const place = placeOf(
      part,
      sentence.block,
      block,
      sentence.start + start,
      sentence.start + end,
    );
    advised.push({ kind, place, sentence: shown(sentence.text), ...rest });
  };
  for (const [at, sentence] of sentences.entries()) {
    const length = lengths[at] ?? 0;
    const long = longSentence(sentence, length);
    if (long !== null) advise(sentence, long);
    for (const wording of hardWording(sentence.text)) advise(sentence, wording);
  }
  const terms = termsOf(document);
  for (const { passage, ...wording } of unexplainedTerms(sentences, terms))
    advise(passage, wording);
  return {
    state,
    summary: summaryOf(lengths),
    advice: ranked(advised),
    found: countsOf(advised),
  };
}

function isRead({ kind, text }: Passage): boolean {
  return kind === 'sentence' && hanCount(text.slice(0, 40)) > 0;
}

/** A list of short items is read item by item, however long it is as a whole. */
function longSentence({ text }: Passage, length: number): Wording | null {
  if (length <= LONG) return null;
  const clauses = clausesOf(text).map((clause) => hanCount(clause.text));
  const longest = clauses.reduce((most, one) => Math.max(most, one), 0);
  if (longest <= LONG_CLAUSE && length <= 2 * LONG) return null;
  const weight = length / LONG + longest / LONG_CLAUSE;
  return {
    kind: 'longSentence',
    start: 0,
    end: text.length,
    suggestion: null,
    measure: length,
    weight,
  };
}

function summaryOf(lengths: readonly number[]): PlainLanguageReport['summary'] {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    sentences: lengths.length,
    averageLength: lengths.length === 0 ? 0 : Math.round((total / lengths.length) * 10) / 10,
    longest: lengths.reduce((most, length) => Math.max(most, length), 0),
    longSentences: lengths.filter((length) => length > LONG).length,
  };
}

function countsOf(advised: readonly Weighed[]): Record<AdviceKind, number> {
  const counts = Object.fromEntries(adviceKinds.map((kind) => [kind, 0])) as Record<
    AdviceKind,
    number
  >;
  for (const { kind } of advised) counts[kind] += 1;
  return counts;
}

/** The weightiest, but of no kind so many that the others are not seen. */
function ranked(advised: readonly Weighed[]): readonly PlainAdvice[] {
  const taken = new Map<AdviceKind, number>();
  const listed: PlainAdvice[] = [];
  for (const { weight: _, ...advice } of advised.toSorted((a, b) => b.weight - a.weight)) {
    const count = taken.get(advice.kind) ?? 0;
    if (count >= MOST_OF_A_KIND) continue;
    taken.set(advice.kind, count + 1);
    listed.push(advice);
    if (listed.length === MOST_ADVICE) break;
  }
  return listed;
}

function shown(sentence: string): string {
  return sentence.length <= LONGEST_SHOWN
    ? sentence
    : `${sentence.slice(0, LONGEST_SHOWN).toWellFormed()}…`;
}
