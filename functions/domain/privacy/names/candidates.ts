import type { Finding, Reading } from '../reading/reading.ts';
import { addAloneTraits } from './alone.ts';
import {
  BETWEEN,
  LEFT_TRAITS,
  leftGroup,
  OPEN,
  RIGHT_TRAITS,
  rightGroup,
  WORD_BETWEEN,
} from './context-groups.ts';
import { addNeighbours, addSplits, addVerbTraits } from './edges.ts';
import { addCharacterTraits, addWordTraits, type Extent, extentsAt } from './extents.ts';
import { headerKind } from './headers.ts';
import { isHopeless } from './hopeless.ts';
import { type LeftContext, type LeftKind, leftOf } from './left-context.ts';
import { type NumberPlaces, numberPlaces } from './number-places.ts';
import { gainOf } from './odds.ts';
import { type RightContext, rightOf } from './right-context.ts';
import { type Segments, segmentsOf } from './segments.ts';
import { isBound, mayStart } from './starts.ts';
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

/** What makes a word of a stretch, by its traits. */
const WORDS: ReadonlySet<string> = new Set(['commonWord', 'dictionary2', 'prosePair', 'place2']);
const COLUMN_TRAITS = {
  people: ['column.people', 'column.peopleWhole'],
  other: ['column.other', 'column.otherWhole'],
  none: ['column.none', 'column.noneWhole'],
} as const;

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
