import { BORDER, COMMON_SURNAME, flagsAt, HAN, WORDY_SURNAME } from './characters.ts';
import { OPEN, OPEN_RIGHT, PERSON_WORDS } from './context-groups.ts';
import type { Extent } from './extents.ts';
import type { LeftContext } from './left-context.ts';
import { ORGAN_END } from './left-words.ts';
import { commonWords, isPlaceOrDay } from './not-names.ts';
import { isProsePair } from './prose-pairs.ts';
import type { RightContext } from './right-context.ts';
import { isFirstSurname } from './starts.ts';

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

/** Whether a stretch is no name whatever else may be said of it, so that it is not worth weighing. */
export function isHopeless(
  text: string,
  { start, end, kind, surname }: Extent,
  left: LeftContext,
  right: RightContext,
): boolean {
  if (end - start === 3 && isPlaceOrDay(text, start, end) && !PERSON_WORDS.has(left.kind))
    return true;
  if (right.kind === 'filed' || isGluedToWord(text, start)) return true;
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

function closedCommon(text: string, start: number, end: number): boolean {
  return (flagsAt(text, start) & COMMON_SURNAME) !== 0 && (flagsAt(text, end) & BORDER) !== 0;
}
