import { BORDER, flagsAt, HAN } from './characters.ts';
import { ASPECTS, LEFT_WORDS, ORGAN_END, PEOPLE_END, SINGLE_KIN } from './left-words.ts';
import { markKind } from './marks.ts';
import { officeEndingAt } from './offices.ts';
import { isProsePair } from './prose-pairs.ts';
import { announcesThings } from './things.ts';

/** What stands right before a name, from its end backwards. */
export const leftKinds = [
  'start',
  'comma',
  'stop',
  'colon',
  'announced',
  'list',
  'open',
  'close',
  'quote',
  'dash',
  'ordinal',
  'digit',
  'blank',
  'letter',
  'label',
  'role',
  'officialLabel',
  'official',
  'noun',
  'nounLabel',
  'kin',
  'verb',
  'preposition',
  'place',
  'things',
  'and',
  'of',
  'aspect',
  'copula',
  'count',
  'organ',
  'word',
  'other',
] as const;
export type LeftKind = (typeof leftKinds)[number];

export interface LeftContext {
  readonly kind: LeftKind;
  /** The word it rests on; empty where there is none. */
  readonly start: number;
  readonly end: number;
}

const ORDINAL =
  /(?:^|[^\d])(?:\d{1,4}|[一二三四五六七八九十]{1,3}|\(\d{1,3}\)|\([一二三四五六七八九十]{1,3}\)|[①-⑳]|[A-Za-z])[.、,)号:-]? {0,3}$/;
const ANNOUNCES =
  /(?:名单|人员|对象|[者人户员生民长属]|子女|儿童|家庭|专家|代表|成员|录取|录用|公示|救助|人选|如下|分别[是为]|补助|补贴|资助|之星|标兵|模范|[第前][一二三四五六七八九十\d]+名?|等奖|类|名|[组班队奖签标选聘任])(?:有|\([^()\n]{1,20}\))?$/;

/** Where a list mark, blank or border parts the name from what stands before it. */
export function leftOf(text: string, start: number): LeftContext {
  const before = text.charAt(start - 1);
  if ((flagsAt(text, start - 1) & BORDER) === 0) return behindWord(text, start);
  return (
    linked(text, start) ??
    underHeading(text, start) ?? {
      kind: borderKind(text, start, before),
      start: start - 1,
      end: start,
    }
  );
}

/** A label tied to the name by a colon, a bracket, a blank or a quotation mark: 申请人：“高兴”. */
function linked(text: string, start: number): LeftContext | null {
  const at = behindLink(text, start);
  if (at === start) return null;
  const wordEnd = wordBefore(text, at);
  const told = labelEndingAt(text, wordEnd, start);
  if (told !== null) return told;
  if (!text.slice(at, start).includes(':')) return null;
  if (announcesThings(text.slice(Math.max(0, at - 16), at))) {
    return { kind: 'things', start: at - 1, end: start };
  }
  if (PEOPLE_END.has(text.charAt(wordEnd - 1))) {
    return { kind: 'nounLabel', start: wordEnd - 1, end: start };
  }
  const announced = ANNOUNCES.test(text.slice(Math.max(0, at - 24), at));
  return announced ? { kind: 'announced', start: at - 1, end: start } : null;
}

const LINKS = ' :"“‘(\t|';

/** Where the marks that tie a label to the name begin; `start` where there are none or too many. */
function behindLink(text: string, start: number): number {
  let at = start;
  let marks = 0;
  while (at > 0 && start - at < 5 && LINKS.includes(text.charAt(at - 1))) {
    if (text.charAt(at - 1) !== ' ') marks += 1;
    at -= 1;
  }
  return marks > 3 ? start : at;
}

/** 病例3：, 申请人（乙方）：: the label's words end before a number or a bracket. */
function wordBefore(text: string, at: number): number {
  let end = at;
  while (at - end < 3 && /[\d一二三四五六七八九十]/.test(text.charAt(end - 1))) end -= 1;
  return text.charAt(end - 1) === ')' ? openingOf(text, end - 1) : end;
}

function openingOf(text: string, close: number): number {
  const open = text.lastIndexOf('(', close);
  return open >= 0 && close - open < 24 ? open : close + 1;
}

function labelEndingAt(text: string, wordEnd: number, start: number): LeftContext | null {
  const word = LEFT_WORDS.endingAt(text, wordEnd);
  const kind = word === null ? undefined : LABEL_KINDS[word.kind];
  if (word !== null && kind !== undefined && (kind !== 'place' || word.length > 1)) {
    return { kind, start: wordEnd - word.length, end: start };
  }
  const office = officeEndingAt(text, wordEnd);
  if (office === 0) return null;
  return { kind: 'officialLabel', start: wordEnd - office, end: start };
}

const LABEL_KINDS: Readonly<Record<string, LeftKind | undefined>> = {
  official: 'officialLabel',
  role: 'label',
  kin: 'label',
  copula: 'copula',
  verb: 'verb',
  place: 'place',
};

/** The first line below 名单： or 志愿者名单. */
function underHeading(text: string, start: number): LeftContext | null {
  if (text.charAt(start - 1) !== '\n') return null;
  let end = start - 1;
  while (end > 0 && (text.charAt(end - 1) === '\n' || text.charAt(end - 1) === ' ')) end -= 1;
  if (text.charAt(end - 1) === ':') end -= 1;
  const heading = text.slice(Math.max(0, end - 24), end);
  return ANNOUNCES.test(heading) ? { kind: 'announced', start: end - 1, end } : null;
}

function borderKind(text: string, start: number, before: string): LeftKind {
  if (start === 0 || before === '\n') return 'start';
  if (' 、.)-'.includes(before) && ORDINAL.test(text.slice(Math.max(0, start - 8), start))) {
    return 'ordinal';
  }
  return markKind(before);
}

function behindWord(text: string, start: number): LeftContext {
  const before = text.charAt(start - 1);
  const word = LEFT_WORDS.endingAt(text, start);
  if (word !== null && word.length > 1) {
    return { kind: word.kind, start: start - word.length, end: start };
  }
  const office = officeEndingAt(text, start);
  if (office > 0) return { kind: 'official', start: start - office, end: start };
  const one = { start: start - 1, end: start };
  if (
    SINGLE_KIN.has(before) &&
    ((flagsAt(text, start - 2) & HAN) === 0 || '其之的由及和'.includes(text.charAt(start - 2)))
  ) {
    return { kind: 'kin', ...one };
  }
  if (word !== null) return { kind: word.kind, ...one };
  if (before === '的') return { kind: 'of', ...one };
  if (ASPECTS.has(before)) return { kind: 'aspect', ...one };
  if (before === '老' || before === '叫') return { kind: 'noun', ...one };
  if (PEOPLE_END.has(before) || (before === '年' && '青少老中'.includes(text.charAt(start - 2)))) {
    return { kind: 'noun', ...one };
  }
  if (/[一二三四五六七八九十]/.test(before) && (flagsAt(text, start - 2) & BORDER) !== 0)
    return { kind: 'ordinal', ...one };
  if (ORGAN_END.has(before)) return { kind: 'organ', ...one };
  if (start >= 2 && isProsePair(text, start - 2)) {
    return { kind: 'word', start: start - 2, end: start };
  }
  return { kind: 'other', ...one };
}
