import {
  COMMON_SURNAME,
  flagsAt,
  HAN,
  RARE_SURNAME,
  TYPICAL_GIVEN,
  WORDY_SURNAME,
} from './characters.ts';
import type { Extent } from './extents.ts';
import { shortWords } from './short-words.ts';

/** Longest text in which a stretch is looked at as standing alone, with the marks around it. */
const LONGEST = 16;
/** Last characters of days, cards, plans and gardens: 植树节, 敬老卡, 田长制, 金桂苑. */
const THING_ENDS = new Set('节卡制苑板期式案');
/** Makes of names that words have too; nothing else is written as names of other languages are. */
const MADE_OF_WORDS = /^(?:common|other|rare|wordy|bare)/;
const WORDS: ReadonlySet<string> = new Set([
  'dictionary2',
  'dictionary3',
  'commonWord',
  'frequentWord',
]);

/** Names of traits, made once: the same string each time is looked up fastest. */
const ALONE = {
  listed: 'alone.listed',
  word: 'alone.word',
  bare: 'alone.bare',
  thing: 'alone.thing',
  opening: 'alone.opening',
  wordyPlainPair: 'alone.wordyPlainPair',
  plainPair: 'alone.plainPair',
  wordyPair: 'alone.wordyPair',
  pair: 'alone.pair',
  plain: 'alone.plain',
  name: 'alone.name',
} as const;

/**
 * What a stretch is where nothing else is written: 柳絮 as the topic of a doubt, 王磊 as a reference.
 * Nothing around it speaks for a person or against one, so that what looks like a word has to look
 * much more like a name (choose.ts says how much more) than the same in a list or a table.
 *
 * @param traits what the characters and the words in it have said
 */
export function addAloneTraits(text: string, extent: Extent, traits: string[]): void {
  if (!isAlone(text, extent) || !MADE_OF_WORDS.test(extent.kind)) return;
  traits.push(ALONE[likeness(text, extent, traits)]);
}

function isAlone(text: string, { start, end }: Extent): boolean {
  if (text.length > LONGEST) return false;
  for (let at = 0; at < text.length; at += 1) {
    if ((at < start || at >= end) && (flagsAt(text, at) & HAN) !== 0) return false;
  }
  return true;
}

type Likeness = keyof typeof ALONE;

function likeness(text: string, extent: Extent, traits: readonly string[]): Likeness {
  const { start, end, kind } = extent;
  const has = (trait: string): boolean => traits.includes(trait);
  const isPair = end - start === 2;
  if (shortWords.has(text.slice(start, end))) return 'listed';
  if (traits.some((trait) => WORDS.has(trait)) || (isPair && has('prosePair'))) return 'word';
  if (kind.startsWith('bare')) return 'bare';
  if (!isPair && THING_ENDS.has(text.charAt(end - 1))) return 'thing';
  if (has('dictionaryOpening') || has('opensWithWord')) return 'opening';
  const isTypical = holdsTypical(text, extent);
  if (!isPair) return isTypical ? 'name' : 'plain';
  const flags = flagsAt(text, start);
  const isWordy = (flags & (WORDY_SURNAME | RARE_SURNAME)) !== 0 && (flags & COMMON_SURNAME) === 0;
  if (isWordy) return isTypical ? 'wordyPair' : 'wordyPlainPair';
  return isTypical ? 'pair' : 'plainPair';
}

/** Whether something behind the surname is what given names are made of. */
function holdsTypical(text: string, { start, end, surname }: Extent): boolean {
  for (let at = start + surname; at < end; at += 1) {
    if ((flagsAt(text, at) & TYPICAL_GIVEN) !== 0) return true;
  }
  return false;
}
