import {
  BORDER,
  COMMON_SURNAME,
  flagsAt,
  HAN,
  isDigit,
  RARE_SURNAME,
  SURNAME,
  WORDY_SURNAME,
} from './characters.ts';
import { endsLeftWord } from './left-words.ts';
import { isProsePair } from './prose-pairs.ts';

/**
 * Where a name may start: behind punctuation; behind the last character of a word that says something
 * of names; else only with a surname that is little else.
 */
export function mayStart(text: string, at: number): boolean {
  const flags = flagsAt(text, at);
  if ((flags & HAN) === 0) return (flags & BORDER) !== 0 && isCapital(text, at);
  // 2026|年元旦: the unit of a date.
  if ((flagsAt(text, at - 1) & BORDER) !== 0)
    return text.charAt(at) !== '年' || !isDigit(text, at - 1);
  if (isProsePair(text, at - 1)) return (flags & SURNAME) !== 0 && endsLeftWord(text, at);
  if (endsLeftWord(text, at)) return true;
  return (flags & (SURNAME | WORDY_SURNAME | RARE_SURNAME)) === SURNAME && !isProsePair(text, at);
}

/** Whether prose ties the character to the one before it, or to the one behind in running text. */
export function isBound(text: string, at: number): boolean {
  if ((flagsAt(text, at - 1) & HAN) === 0) return false;
  return isProsePair(text, at) || isProsePair(text, at - 1);
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

/** 李|王雨晴: what stands before may be the first of two surnames. */
export function isFirstSurname(text: string, at: number): boolean {
  return (flagsAt(text, at) & COMMON_SURNAME) !== 0 && (flagsAt(text, at - 1) & BORDER) !== 0;
}
