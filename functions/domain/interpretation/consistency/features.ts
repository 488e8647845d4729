import type { Passage } from '../passages/passages.ts';
import { FeatureStore, type Features } from './feature-store.ts';
import { type Found, withoutFigures } from './found.ts';
import { inOfficialWords } from './official-words.ts';
import type { Quantity } from './quantity.ts';
import { readFigures } from './read-figures.ts';
import { Surroundings } from './surroundings.ts';
import { Vocabulary } from './vocabulary.ts';

/** What is known of the features of both texts while they are held against each other. */
export class KnownFeatures {
  readonly vocabulary = new Vocabulary();
  readonly store = new FeatureStore();
  /** What heads are about, each read once: a heading stands above many figures. */
  readonly heads = new Map<string, Features>();
}

/** Weights of the pieces before and behind the one in which the figure stands. */
const BEFORE = [1, 0.7, 0.45, 0.3];
const BEHIND = [1, 0.5, 0.3];
const QUESTION = 0.6;
const HEADING = 0.4;
const ROW = 1;
const COLUMN = 0.7;
/** One character tells less than two. */
const SINGLE = 0.3;
const NEIGHBOUR = 1.2;
const CLAUSE = 1.5;
const EFFECT = 1.5;
/** Characters of a sentence on each side that are looked at. */
const WINDOW = 80;
/** Figures on each side of one that may tell it apart from others. */
const NEIGHBOURS = 6;
/** Marks between a figure and one that may still tell it apart. */
const FARTHEST = 2;
const LEAST_OF_SINGLES = 0.5;

/**
 * What each figure of a passage is about: words near it, other figures beside it, the heads above it
 * and the clause that it stands in or cites.
 *
 * @param figures all figures of the passage in their order
 * @param clauses of each figure the article or annex; empty without one
 */
export function featuresOf(
  passage: Passage,
  figures: readonly Quantity[],
  clauses: readonly string[],
  known: KnownFeatures,
): readonly Features[] {
  const heads = headsOf(passage).map(([head, weight]) => ({
    features: headFeatures(head, known),
    weight,
  }));
  const { store, vocabulary } = known;
  const around = new Surroundings(passage.text, figures, vocabulary);
  // Each figure is a feature of others too, and named once: a dozen others may stand near it.
  const named = figures.map((figure) => featureOf(figure, vocabulary));
  return figures.map((figure, at) => {
    gatherWords({ around, named, store }, at, -1, BEFORE);
    gatherWords({ around, named, store }, at, 1, BEHIND);
    for (const { features, weight } of heads) store.gatherAll(features, weight);
    const clause = clauses[at] ?? '';
    if (clause !== '') store.gather(vocabulary.clause(clause), CLAUSE);
    if (figure.dimension === 'date' && takesEffect(passage.text, figure)) {
      store.gather(vocabulary.other('~施行'), EFFECT);
    }
    return store.store();
  });
}

interface Walked {
  readonly around: Surroundings;
  /** The feature that each figure is to others. */
  readonly named: readonly number[];
  readonly store: FeatureStore;
}

/** Walks away from a figure, over the words and figures that stand on one side of it. */
function gatherWords(
  { around, named, store }: Walked,
  figure: number,
  step: -1 | 1,
  weights: readonly number[],
): void {
  const start = around.placeOf(figure);
  let marks = 0;
  for (let away = 1; away <= WINDOW; away += 1) {
    const at = start + away * step;
    if (around.isMark(at)) marks += 1;
    const weight = weights[marks] ?? 0;
    if (weight === 0) return;
    const other = around.figureAt(at);
    if (other >= 0) {
      // 五层 beside 18万元: what tells the rows of a list apart, written 5层 as well.
      const tells = marks <= FARTHEST && Math.abs(other - figure) <= NEIGHBOURS;
      if (tells) store.gather(named[other] ?? 0, NEIGHBOUR / (1 + marks));
      continue;
    }
    const single = around.singles[at] ?? -1;
    if (single >= 0 && weight >= LEAST_OF_SINGLES) store.gather(single, weight * SINGLE);
    const pair = around.pairs[at] ?? -1;
    if (pair >= 0) store.gather(pair, weight);
  }
}

/** 自…起施行: of all dates of a document the one from which it holds. */
function takesEffect(text: string, { start, end }: Pick<Quantity, 'start' | 'end'>): boolean {
  return /施行|实施|执行|生效/u.test(text.slice(start, end + 8));
}

function headsOf({ rowHead, columnHead, question, heading }: Passage) {
  const heads = [
    [rowHead, ROW],
    [columnHead, COLUMN],
    [question, QUESTION],
    [heading, HEADING],
  ] as const;
  return heads.filter(([head]) => head !== '');
}

/** The words of a head and its figures, so that 四层 as the head of a row is 4层 beside a figure. */
function headFeatures(words: string, known: KnownFeatures): Features {
  const read = known.heads.get(words);
  if (read !== undefined) return read;
  const { store, vocabulary } = known;
  const head = words.slice(0, 2 * WINDOW);
  const figures = readFigures(head, null);
  const around = new Surroundings(inOfficialWords(withoutFigures(head, figures)), [], vocabulary);
  for (let at = 0; at < around.length; at += 1) {
    const [single = -1, pair = -1] = [around.singles[at], around.pairs[at]];
    if (single >= 0) store.gather(single, SINGLE);
    if (pair >= 0) store.gather(pair, 1);
  }
  for (const figure of figures) store.gather(featureOf(figure, vocabulary), NEIGHBOUR);
  const features = store.store();
  known.heads.set(words, features);
  return features;
}

/** What a figure is to others beside it. */
function featureOf({ dimension, value, unit, text, date }: Found, vocabulary: Vocabulary): number {
  if (value !== null) return vocabulary.amount(`${dimension}:${unit}`, value);
  const { year, month, day } = date ?? {};
  const named = date === null ? text : `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  return vocabulary.other(`#${dimension}:${named}`);
}
