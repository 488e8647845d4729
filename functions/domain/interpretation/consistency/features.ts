import type { Passage } from '../passages/passages.ts';
import { isHan } from '../passages/sentences.ts';
import { type Found, withoutFigures } from './found.ts';
import type { Quantity } from './quantity.ts';
import { readFigures } from './read-figures.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * What a figure is about: words near it, other figures beside it, the clause that is cited. Each
 * feature is followed by its weight; flat, since a text has many figures with many features.
 */
export type Features = readonly number[];

/** What is known of the features of both texts while they are held against each other. */
export class KnownFeatures {
  readonly vocabulary = new Vocabulary();
  /** What heads are about, each read once: a heading stands above many figures. */
  readonly heads = new Map<string, Features>();
  readonly #figures = new Map<Found, number>();

  /** The figure itself as a feature of others; named once, since a dozen others may stand near. */
  figure(figure: Found): number {
    const known = this.#figures.get(figure);
    if (known !== undefined) return known;
    const feature = this.vocabulary.other(keyOf(figure));
    this.#figures.set(figure, feature);
    return feature;
  }
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
/** UTF-16 units of a sentence on each side that are looked at. */
const WINDOW = 80;

/** Words of plain language and the official ones that they stand for; bounds say nothing here. */
const synonyms: readonly (readonly [string, string])[] = [
  ['补助 奖补 奖励 资助 奖金', '补贴'],
  ['房租', '租金'],
  ['租客 承租人', '租户'],
  ['办完 办好 出结果 给结果 给答复 审结', '办结'],
  ['住房城乡建设 住房和城乡建设', '住建'],
  ['到账 发放 打到 打款', '拨付'],
  ['上报 递交 交到', '提交'],
  ['二孩 两个子女 二胎', '两孩'],
  ['三个以上子女 三个子女 三胎', '三孩'],
  ['生效 实施 执行', '施行'],
  ['张榜', '公示'],
  ['孩子 小孩', '子女'],
  ['市场租金 同类房子', '市场价'],
  ['处罚', '罚款'],
  ['高校毕业生 大学生', '毕业生'],
  ['公司 厂家', '企业'],
  ['报名 申报', '申请'],
  ['交纳 缴费', '缴纳'],
  ['最多 最高 不超过 至多 不高于 上限 不少于 不低于 至少 最少 以上 以下 以内 之内 左右', ''],
];
const official: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([plain, word]) => plain.split(' ').map((one) => [one, word] as const)),
);
const plainWord = new RegExp(
  [...official.keys()].toSorted((a, b) => b.length - a.length).join('|'),
  'gu',
);
/** Characters of grammar, and what stands in every rule. */
const grammar = new Set(
  '的了在是和与及或等把将被也就都可要会能其该各于以而且并但之者所这那我你他她您它们吗呢吧啊么什怎按给每应当须需内前后由对向到至从为有个万元年月日',
);
const mark = /[，,、：:;；。！？!?()（）"“”\n ]/u;

/** Figures on each side of one that may tell it apart from others. */
const NEIGHBOURS = 6;
/** Marks between a figure and one that may still tell it apart. */
const FARTHEST = 2;

/**
 * @param figures all figures of the passage in their order
 * @param clause the article or annex that the words stand in or cite; empty without one
 */
export function featuresOf(
  passage: Passage,
  figures: readonly Quantity[],
  at: number,
  clause: string,
  known: KnownFeatures,
): Features {
  const figure = figures[at];
  if (figure === undefined) return [];
  const features = new Weights(known.vocabulary);
  const from = Math.max(0, figure.start - WINDOW);
  const inWindow = figures
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    .filter(({ start, end }) => start >= from && end <= from + 3 * WINDOW);
  const extents = inWindow.map(({ start, end }) => ({ start: start - from, end: end - from }));
  const text = withoutFigures(passage.text.slice(from, figure.end + WINDOW), extents);
  addPieces(features, text.slice(0, figure.start - from), text.slice(figure.end - from));
  for (const [head, weight] of headsOf(passage)) {
    if (head === '') continue;
    features.addAll(headFeatures(head, known), weight);
  }
  const steps = stepsAround(text, figure.start - from, figure.end - from);
  for (const other of inWindow) {
    if (other.start === figure.start) continue;
    const distance =
      other.start < figure.start
        ? steps.before.filter((step) => step >= other.end - from).length
        : steps.behind.filter((step) => step < other.start - from).length;
    // 五层 beside 18万元: what tells the rows of a list apart, written 5层 as well.
    if (distance <= FARTHEST) features.add(known.figure(other), NEIGHBOUR / (1 + distance));
  }
  if (clause !== '') features.addOther(`@${clause}`, CLAUSE);
  if (figure.dimension === 'date' && takesEffect(passage.text, figure)) {
    features.addOther('~施行', EFFECT);
  }
  return features.flat();
}

/** 自…起施行: of all dates of a document the one from which it holds. */
function takesEffect(text: string, { start, end }: Extent): boolean {
  return /施行|实施|执行|生效/u.test(text.slice(start, end + 8));
}

function headsOf({ rowHead, columnHead, question, heading }: Passage) {
  return [
    [rowHead, ROW],
    [columnHead, COLUMN],
    [question, QUESTION],
    [heading, HEADING],
  ] as const;
}

/** The words of a head and its figures, so that 四层 as the head of a row is 4层 beside a figure. */
function headFeatures(words: string, known: KnownFeatures): Features {
  const read = known.heads.get(words);
  if (read !== undefined) return read;
  const features = new Weights(known.vocabulary);
  const head = words.slice(0, 2 * WINDOW);
  const figures = readFigures(head, null);
  addWords(features, inOfficialWords(withoutFigures(head, figures)), 1);
  for (const figure of figures) features.add(known.figure(figure), NEIGHBOUR);
  const flat = features.flat();
  known.heads.set(words, flat);
  return flat;
}

function addPieces(features: Weights, before: string, behind: string): void {
  const near = inOfficialWords(before).split(mark).toReversed().slice(0, BEFORE.length);
  for (const [at, piece] of near.entries()) addWords(features, piece, BEFORE[at] ?? 0);
  const next = inOfficialWords(behind).split(mark).slice(0, BEHIND.length);
  for (const [at, piece] of next.entries()) addWords(features, piece, BEHIND[at] ?? 0);
}

function inOfficialWords(text: string): string {
  return text.replaceAll(plainWord, (word) => official.get(word) ?? '');
}

function addWords(features: Weights, text: string, weight: number): void {
  let before = '';
  for (const character of text) {
    const tells = isHan(character) && !grammar.has(character);
    if (tells) {
      if (weight >= 0.5) features.addCharacters('', character, weight * SINGLE);
      if (before !== '') features.addCharacters(before, character, weight);
    }
    before = tells ? character : '';
  }
}

type Extent = Pick<Quantity, 'start' | 'end'>;

/** Where the pieces nearest to a figure end: one mark more on each side than still counts. */
function stepsAround(text: string, start: number, end: number) {
  const before: number[] = [];
  for (let at = start - 1; at >= 0 && before.length <= FARTHEST; at -= 1) {
    if (mark.test(text.charAt(at))) before.push(at);
  }
  const behind: number[] = [];
  for (let at = end; at < text.length && behind.length <= FARTHEST; at += 1) {
    if (mark.test(text.charAt(at))) behind.push(at);
  }
  return { before, behind };
}

function keyOf({ dimension, value, unit, text, date }: Found): string {
  const { year, month, day } = date ?? {};
  const named = date === null ? text : `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  return `#${dimension}:${unit}:${value === null ? named : Math.round(value * 1000) / 1000}`;
}

/** The features of one figure while they are gathered: each with the most that it weighs. */
class Weights {
  readonly #vocabulary: Vocabulary;
  readonly #weights = new Map<number, number>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  addCharacters(before: string, character: string, weight: number): void {
    this.add(this.#vocabulary.characters(before, character), weight);
  }

  addOther(words: string, weight: number): void {
    this.add(this.#vocabulary.other(words), weight);
  }

  addAll(features: Features, share: number): void {
    for (let at = 0; at < features.length; at += 2) {
      this.add(features[at] ?? 0, (features[at + 1] ?? 0) * share);
    }
  }

  flat(): Features {
    const flat: number[] = [];
    for (const [feature, weight] of this.#weights) flat.push(feature, weight);
    return flat;
  }

  add(feature: number, weight: number): void {
    if ((this.#weights.get(feature) ?? 0) < weight) this.#weights.set(feature, weight);
  }
}
