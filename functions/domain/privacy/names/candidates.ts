import type { Finding, Reading } from '../reading/reading.ts';
import { addAloneTraits } from './alone.ts';
import {
  BORDER,
  COMMON_SURNAME,
  FUNCTION_WORD,
  flagsAt,
  HAN,
  RARE_SURNAME,
  SURNAME,
  WORDY_SURNAME,
} from './characters.ts';
import { isDictionaryWord } from './dictionary.ts';
import { addCharacterTraits, addWordTraits, type Extent, extentsAt } from './extents.ts';
import { headerKind } from './headers.ts';
import { type LeftContext, type LeftKind, leftKinds, leftOf } from './left-context.ts';
import { endsLeftWord, ORGAN_END } from './left-words.ts';
import { commonWords, isPlaceOrDay } from './not-names.ts';
import { gainOf } from './odds.ts';
import { isProsePair } from './prose-pairs.ts';
import { type RightContext, rightKinds, rightOf } from './right-context.ts';
import { RIGHT_WORDS } from './right-words.ts';
import { type Segments, segmentsOf } from './segments.ts';
import { BIAS } from './weights.ts';

/** A possible name with all that the place and the characters say about it. */
export interface NameCandidate extends Extent {
  readonly left: LeftContext;
  readonly right: RightContext;
  readonly traits: readonly string[];
  /** Sum of their weights in the first opinion; 0 is even odds. */
  readonly odds: number;
}

/** Places that speak for a person, so that a name without a known surname is thought of. */
const SLOTS: ReadonlySet<LeftKind> = new Set<LeftKind>([
  'start',
  'comma',
  'stop',
  'colon',
  'announced',
  'list',
  'open',
  'ordinal',
  'blank',
  'label',
  'role',
  'officialLabel',
  'official',
  'noun',
  'nounLabel',
  'kin',
  'copula',
  'quote',
  'and',
  'verb',
]);

const PERSON_WORDS: ReadonlySet<LeftKind> = new Set<LeftKind>([
  'label',
  'role',
  'officialLabel',
  'official',
  'noun',
  'nounLabel',
  'kin',
]);
/** Left contexts that say nothing for a name. */
const OPEN: ReadonlySet<LeftKind> = new Set<LeftKind>(['other', 'word', 'organ']);
/** Right contexts that outweigh a word which would straddle the end of the name. */
const CLOSING: ReadonlySet<string> = new Set([
  'verb',
  'adverb',
  'behind',
  'title',
  'personal',
  'kin',
  'counted',
  'and',
  'of',
]);

/** What stands behind people only. */
const NAMING: ReadonlySet<string> = new Set(['title', 'personal', 'kin', 'counted']);
/** Shapes that are a name in running text too, where nothing around them speaks for it. */
const TELLING: ReadonlySet<string> = new Set([
  'common2',
  'other2',
  'compound1',
  'compound2',
  'parts',
  'dotted',
  'dottedPlain',
  'doubleCommon',
]);
const OPEN_RIGHT: ReadonlySet<string> = new Set(['other', 'word', 'never', 'particle']);
const BORDERS: ReadonlySet<string> = new Set([
  'end',
  'comma',
  'about',
  'stop',
  'colon',
  'list',
  'open',
  'openPerson',
  'close',
  'quote',
  'digit',
  'blank',
  'letter',
  'dash',
]);

/**
 * All stretches of a text that may be names and are worth weighing by their traits. What prose binds
 * to its neighbours, without a word before or behind that speaks for a person, is left out at once.
 *
 * @param least first odds that a stretch must exceed
 */
export function nameCandidates(
  reading: Reading,
  found: readonly Finding[],
  least = HOPELESS,
): readonly NameCandidate[] {
  const { text } = reading;
  const numbers = numberPlaces(found, text.length);
  const right = rightContexts(text);
  const segments = segmentsOf(text);
  const candidates: NameCandidate[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!mayStart(text, at)) continue;
    const left = leftOf(text, at);
    if (OPEN.has(left.kind) && isBound(text, at)) continue;
    for (const extent of extentsAt(text, at, SLOTS.has(left.kind))) {
      const behind = right(extent.end);
      if (isHopeless(text, extent, left, behind)) continue;
      const candidate = weighed(reading, extent, left, behind, numbers, segments, least);
      if (candidate !== null) candidates.push(candidate);
    }
  }
  return candidates;
}

/**
 * Where a name may start: behind punctuation; behind the last character of a word that says something
 * of names; else only with a surname that is little else.
 */
function mayStart(text: string, at: number): boolean {
  const flags = flagsAt(text, at);
  if ((flags & HAN) === 0) return (flags & BORDER) !== 0 && isCapital(text, at);
  if ((flagsAt(text, at - 1) & BORDER) !== 0) return true;
  if (isProsePair(text, at - 1)) return (flags & SURNAME) !== 0 && endsLeftWord(text, at);
  if (endsLeftWord(text, at)) return true;
  return (flags & (SURNAME | WORDY_SURNAME | RARE_SURNAME)) === SURNAME && !isProsePair(text, at);
}

/** Whether prose ties the character to the one before it, or to the one behind in running text. */
function isBound(text: string, at: number): boolean {
  if ((flagsAt(text, at - 1) & HAN) === 0) return false;
  return isProsePair(text, at) || isProsePair(text, at - 1);
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

function isHopeless(
  text: string,
  { start, end, kind, surname }: Extent,
  left: LeftContext,
  right: RightContext,
): boolean {
  if (end - start === 3 && isPlaceOrDay(text, start, end) && !PERSON_WORDS.has(left.kind))
    return true;
  if (right.kind === 'filed' || isGluedToWord(text, start)) return true;
  // 2026|年元旦: the unit of a date.
  if (text.charAt(start) === '年' && isDigit(text, start - 1)) return true;
  // 李|王雨晴 between marks has two surnames.
  if (end - start === 3 && isFirstSurname(text, start - 1) && closedCommon(text, start, end))
    return true;
  // 救助科|钱敏, not 科钱敏.
  if (surname === 0 && ORGAN_END.has(text.charAt(start))) return true;
  // 适龄儿|童延缓: the noun is cut in two.
  if (left.kind === 'noun' && isProsePair(text, start - 1)) return true;
  if ((flagsAt(text, end) & HAN) === 0) return false;
  if (surname === 0 && !PERSON_WORDS.has(left.kind)) return !NAMING.has(right.kind);
  if (CLOSING.has(right.kind)) return false;
  if (OPEN.has(left.kind) && OPEN_RIGHT.has(right.kind) && !TELLING.has(kind)) return true;
  return isProsePair(text, end - 1);
}

/** 和低保, 须年满, 于安全: a word behind a surname that is a function word itself. */
function isGluedToWord(text: string, start: number): boolean {
  if ((flagsAt(text, start) & WORDY_SURNAME) === 0 || (flagsAt(text, start - 1) & HAN) === 0) {
    return false;
  }
  return (commonWords.startingAt(text, start + 1)?.length ?? 0) > 1;
}

/** The contexts behind the last few places asked for: neighbouring extents share their ends. */
function rightContexts(text: string): (end: number) => RightContext {
  const ends = new Int32Array(16).fill(-1);
  const known: RightContext[] = [];
  return (end) => {
    const slot = end & 15;
    const remembered = known[slot];
    if (ends[slot] === end && remembered !== undefined) return remembered;
    const right = rightOf(text, end);
    ends[slot] = end;
    known[slot] = right;
    return right;
  };
}

/** First odds below which no company can help a name any more. */
const HOPELESS = -5.5;
/** What characters may still add when the surroundings are known, and words when those are. */
const CHARACTERS_GAIN = 5;
const WORDS_GAIN = 1.5;
/** What the head of a column may add. */
const COLUMN_GAIN = 5;

/**
 * The stretch with all its traits, the cheap ones weighed first; null as soon as the rest cannot lift
 * it above the least odds any more.
 */
function weighed(
  reading: Reading,
  extent: Extent,
  left: LeftContext,
  right: RightContext,
  numbers: NumberPlaces,
  segments: Segments,
  least: number,
): NameCandidate | null {
  const { text, columns } = reading;
  const { start, end, kind, surname } = extent;
  const before = leftGroup(left.kind);
  const behind = rightGroup(right.kind);
  const traits: string[] = [
    extent.kind,
    LEFT_TRAITS[left.kind],
    RIGHT_TRAITS[right.kind],
    BETWEEN[before][behind],
  ];
  const cell = columns.cells.length === 0 ? null : columns.at(start);
  const gain = cell === null ? 0 : COLUMN_GAIN;
  let [gained, counted] = [gainOf(traits, 0), traits.length];
  if (BIAS[0] + gained + (CHARACTERS_GAIN + gain) <= least) return null;
  addCharacterTraits(text, extent, traits);
  addSplits(text, start, end, traits);
  addNeighbours(text, extent, traits);
  addVerbTraits(text, extent, traits);
  [gained, counted] = [gainOf(traits, 0, counted, gained), traits.length];
  if (BIAS[0] + gained + (WORDS_GAIN + gain) <= least) return null;
  addWordTraits(text, extent, traits);
  segments.addTraits(extent, traits);
  if (isWord(traits)) {
    traits.push(WORD_BETWEEN[before][behind]);
    // 相邻, 匿名: nothing in the word is what names are made of, as in 平安.
    if (traits.includes('typical0of1') || traits.includes('typical0of2')) traits.push('word.plain');
  }
  if (numbers.beside(start, end)) traits.push('beside.number');
  else addAloneTraits(text, extent, traits);
  if (cell !== null) {
    const whole = cell.start === start && cell.end === end;
    traits.push(COLUMN_TRAITS[headerKind(cell.header)][whole ? 1 : 0]);
  }
  const odds = BIAS[0] + gainOf(traits, 0, counted, gained);
  return odds > least ? { start, end, kind, surname, left, right, traits, odds } : null;
}

function isWord(traits: readonly string[]): boolean {
  for (const trait of traits) if (WORDS.has(trait)) return true;
  return false;
}

const beforeTrait = traitByCharacter('before');
const behindTrait = traitByCharacter('behind');
const firstTrait = traitByCharacter('first');
const middleTrait = traitByCharacter('middle');
const lastTrait = traitByCharacter('last');

/** A trait for each character, made once: the same string each time is looked up fastest. */
function traitByCharacter(prefix: string): (text: string, at: number) => string {
  const known: (string | undefined)[] = new Array<string | undefined>(0x1_00_00).fill(undefined);
  return (text, at) => {
    const code = text.charCodeAt(at);
    const trait = known[code] ?? `${prefix}.${text.charAt(at)}`;
    known[code] = trait;
    return trait;
  };
}

/** The characters at both edges, each of which says a little by itself. */
function addNeighbours(text: string, { start, end, kind }: Extent, traits: string[]): void {
  if ((flagsAt(text, start - 1) & HAN) !== 0) traits.push(beforeTrait(text, start - 1));
  if ((flagsAt(text, end) & HAN) !== 0) traits.push(behindTrait(text, end));
  if (kind === 'latin') return;
  traits.push(lastTrait(text, end - 1));
  if (kind.startsWith('dotted')) {
    if (holdsGrammar(text, text.indexOf('·', start), end)) traits.push('grammar');
    return;
  }
  traits.push(firstTrait(text, start));
  if (end - start === 3) traits.push(middleTrait(text, start + 1));
}

function holdsGrammar(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((flagsAt(text, at) & FUNCTION_WORD) !== 0) return true;
  return false;
}

const SUMS = new Set('花付领获得共计收交罚补欠借捐还赔购加');

/** What follows is a verb: 守|了, 敲|着; 花|1680元. A name that ends with it has swallowed it. */
function addVerbTraits(text: string, { start, end }: Extent, traits: string[]): void {
  if (SUMS.has(text.charAt(end)) && isDigit(text, end + 1)) traits.push('behind.sum');
  if (SUMS.has(text.charAt(end - 1)) && isDigit(text, end)) traits.push('endsAsSum');
  if ((flagsAt(text, end) & HAN) !== 0 && end - start < 5) {
    if (ASPECT.has(text.charAt(end + 1))) traits.push('behind.aspect1');
    else if (ASPECT.has(text.charAt(end + 2)) && (flagsAt(text, end + 1) & HAN) !== 0) {
      traits.push('behind.aspect2');
    }
    if (ASPECT.has(text.charAt(end))) traits.push('endsAsVerb');
    if (end - start > 2 && (RIGHT_WORDS.startingAt(text, end - 1)?.length ?? 0) > 1) {
      traits.push('endsInWord');
    }
  }
}

const ASPECT = new Set('了着过');

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** 李|王雨晴: what stands before may be the first of two surnames. */
function isFirstSurname(text: string, at: number): boolean {
  return (flagsAt(text, at) & COMMON_SURNAME) !== 0 && (flagsAt(text, at - 1) & BORDER) !== 0;
}

function closedCommon(text: string, start: number, end: number): boolean {
  return (flagsAt(text, start) & COMMON_SURNAME) !== 0 && (flagsAt(text, end) & BORDER) !== 0;
}

/** A pair of characters that prose or the dictionary keeps together, over the edge of the name. */
function addSplits(text: string, start: number, end: number, traits: string[]): void {
  if ((flagsAt(text, start - 1) & HAN) !== 0) {
    if (isFirstSurname(text, start - 1)) traits.push('left.surname');
    if (isProsePair(text, start - 1)) traits.push('left.split');
    else if (isDictionaryWord(text, start - 1, start + 1)) traits.push('left.splitWord');
  }
  if ((flagsAt(text, end) & HAN) !== 0) {
    if (isProsePair(text, end - 1)) traits.push('right.split');
    else if (isDictionaryWord(text, end - 1, end + 1)) traits.push('right.splitWord');
  }
}

const LEFT_TRAITS = named(leftKinds, 'left');
const RIGHT_TRAITS = named(rightKinds, 'right');
const BETWEEN = {
  person: { open: 'between.person.open', mark: 'between.person.mark', word: 'between.person.word' },
  open: { open: 'between.open.open', mark: 'between.open.mark', word: 'between.open.word' },
  mark: { open: 'between.mark.open', mark: 'between.mark.mark', word: 'between.mark.word' },
} as const;
/** The same for a name that is a word too: 平安, 方圆. */
const WORD_BETWEEN = {
  person: { open: 'word.person.open', mark: 'word.person.mark', word: 'word.person.word' },
  open: { open: 'word.open.open', mark: 'word.open.mark', word: 'word.open.word' },
  mark: { open: 'word.mark.open', mark: 'word.mark.mark', word: 'word.mark.word' },
} as const;
const WORDS: ReadonlySet<string> = new Set(['commonWord', 'dictionary2', 'prosePair', 'place2']);
const COLUMN_TRAITS = {
  people: ['column.people', 'column.peopleWhole'],
  other: ['column.other', 'column.otherWhole'],
  none: ['column.none', 'column.noneWhole'],
} as const;

/** Names of traits, made once: the same string each time is looked up fastest. */
function named<K extends string>(kinds: readonly K[], prefix: string): Readonly<Record<K, string>> {
  return Object.fromEntries(kinds.map((kind) => [kind, `${prefix}.${kind}`])) as Record<K, string>;
}

function leftGroup(kind: LeftKind): 'person' | 'open' | 'mark' {
  if (PERSON_WORDS.has(kind)) return 'person';
  return OPEN.has(kind) ? 'open' : 'mark';
}

function rightGroup(kind: RightContext['kind']): 'open' | 'mark' | 'word' {
  if (OPEN_RIGHT.has(kind)) return 'open';
  return BORDERS.has(kind) ? 'mark' : 'word';
}

interface NumberPlaces {
  beside(start: number, end: number): boolean;
}

/** Most characters between a name and a number that stands beside it. */
const FARTHEST_NUMBER = 3;

function numberPlaces(found: readonly Finding[], length: number): NumberPlaces {
  const [before, behind] = [new Uint8Array(length + 1), new Uint8Array(length + 1)];
  for (const { type, start, end } of found) {
    if (type === 'landline' || type === 'email') continue;
    before.fill(1, Math.max(0, start - FARTHEST_NUMBER), start + 1);
    behind.fill(1, end, end + FARTHEST_NUMBER + 1);
  }
  return { beside: (start, end) => before[end] === 1 || behind[start] === 1 };
}
