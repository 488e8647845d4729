import { neverGiven, typicalGiven } from './given-names.ts';
import { nameShape, partsLength } from './name-shape.ts';
import { commonWords } from './not-names.ts';
import { followers } from './role-words.ts';

/** A stretch of text that reads as a name, and how sure its shape and borders make us. */
export interface NameExtent {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

const BORDER = /[\s,;。、:()|/!?"“”‘’《》<>[\]【】0-9A-Za-z*_-]/;
const HAN = /[\u3400-\u9fff]/;
const DOTTED_START = /[\u3400-\u9fff]{1,7}(?:·[\u3400-\u9fff]{1,8}){1,3}/y;
const DOTTED_END = /[\u3400-\u9fff]{1,7}(?:·[\u3400-\u9fff]{1,8}){1,3}$/;
const LATIN_START = /[A-Z][A-Za-z'-]{1,15}(?: [A-Z][A-Za-z'-]{0,15}\.?){1,3}/y;

/** Whether nothing of a name can stand here: the end of the text, punctuation, digits, letters. */
export function isBorder(text: string, at: number): boolean {
  return at < 0 || at >= text.length || BORDER.test(text.charAt(at));
}

/** The best name that starts exactly at `at`, or null. */
export function nameStartingAt(text: string, at: number): NameExtent | null {
  const foreign = foreignStartingAt(text, at);
  if (foreign !== null) return foreign;
  const spaced = spacedName(text, at);
  if (spaced !== null) return spaced;
  let best: NameExtent | null = null;
  for (let length = 2; length <= 4; length += 1) {
    const end = at + length;
    if (end > text.length || !HAN.test(text.charAt(end - 1))) break;
    const shape = nameShape(text.slice(at, end));
    if (shape === null) continue;
    const score = shape.score + borderScore(text, end, shape.surnameLength);
    if (best === null || score > best.score) best = { start: at, end, score };
  }
  return best;
}

/** Evidence of what follows: punctuation ends a name surely, a known verb probably. */
function borderScore(text: string, end: number, surnameLength: number): number {
  if (isBorder(text, end)) return 1.5;
  const follower = followers.startingAt(text, end);
  if (follower >= 2) return 1.4;
  const next = text.charAt(end);
  if (follower === 1) return neverGiven.has(next) ? 1 : 0.4;
  if (neverGiven.has(next)) return 0.5;
  if (commonWords.startingAt(text, end) > 0) return 0.5;
  // An open end after a whole name of three is likelier than one after a cut name of two.
  return typicalGiven.has(next) ? -0.8 : -0.2 - (surnameLength > 1 ? 0 : 0.1);
}

function foreignStartingAt(text: string, at: number): NameExtent | null {
  DOTTED_START.lastIndex = at;
  const dotted = DOTTED_START.exec(text);
  if (dotted !== null) return { start: at, end: cutAtFollower(text, at, dotted[0]), score: 4 };
  const parts = partsLength(text, at);
  if (parts > 0) return { start: at, end: at + parts, score: 4 };
  LATIN_START.lastIndex = at;
  const latin = LATIN_START.exec(text);
  return latin === null ? null : { start: at, end: at + latin[0].length, score: 2 };
}

/** 艾力·吐尔逊申请低保: the last part ends where a known verb begins. */
function cutAtFollower(text: string, at: number, dotted: string): number {
  const lastDot = at + dotted.lastIndexOf('·');
  const end = at + dotted.length;
  for (let cut = lastDot + 3; cut < end; cut += 1) {
    if (followers.startingAt(text, cut) >= 2) return cut;
  }
  return end;
}

/** 冯　静: two characters set apart to fill the width of three. */
function spacedName(text: string, at: number): NameExtent | null {
  const match = /^([\u3400-\u9fff]) {1,3}([\u3400-\u9fff])(?![\u3400-\u9fff])/.exec(
    text.slice(at, at + 6),
  );
  if (match === null) return null;
  const shape = nameShape(`${match[1]}${match[2]}`);
  if (shape === null) return null;
  return { start: at, end: at + match[0].length, score: shape.score + 1.5 };
}

/** The best name that ends exactly at `end`: three characters before two, compounds before both. */
export function nameEndingAt(text: string, end: number): NameExtent | null {
  const before = text.slice(Math.max(0, end - 24), end);
  const dotted = before.includes('·') ? DOTTED_END.exec(before) : null;
  if (dotted !== null) return { start: end - dotted[0].length, end, score: 4 };
  let best: NameExtent | null = null;
  for (const length of [4, 3, 2]) {
    const start = end - length;
    if (start < 0) continue;
    const shape = nameShape(text.slice(start, end));
    if (shape === null || (length === 4 && shape.surnameLength === 1 && shape.kind !== 'parts')) {
      continue;
    }
    const open = isBorder(text, start - 1) ? 1.2 : precededByWord(text, start) ? 0.8 : -0.3;
    const score = shape.score + open;
    if (best === null || score > best.score) best = { start, end, score };
  }
  return best;
}

function precededByWord(text: string, start: number): boolean {
  return /[由请向对和与及找让被是听叫为以如有的给了户长于]/.test(text.charAt(start - 1));
}
