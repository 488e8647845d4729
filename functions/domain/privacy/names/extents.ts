import { words } from '../reading/word-index.ts';
import { isHead } from '../tables/table-heads.ts';
import {
  BORDER,
  COMMON_SURNAME,
  FUNCTION_WORD,
  flagsAt,
  HAN,
  NEVER_GIVEN,
  RARE_SURNAME,
  SURNAME,
  TRANSCRIBING,
  TYPICAL_GIVEN,
  WORDY_SURNAME,
} from './characters.ts';
import { isDictionaryWord } from './dictionary.ts';
import { frequentWords } from './frequent-words.ts';
import { commonWords, isExampleName, isImpersonalEnd } from './not-names.ts';
import { isProsePair } from './prose-pairs.ts';
import { RIGHT_WORDS } from './right-words.ts';
import { anyRoleWord } from './role-words.ts';
import { compoundSurnames } from './surnames.ts';
import { transcribedLength, transcribingRun } from './transcribed.ts';
import { wordClasses } from './word-classes.ts';

/** A stretch that may be a name by its characters. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** How it is made: a common surname and one character more, a transcription, … */
  readonly kind: ExtentKind;
  /** Characters of the surname, 0 where none is known. */
  readonly surname: number;
}

export type ExtentKind =
  | `${'common' | 'other' | 'rare' | 'wordy' | 'compound'}${1 | 2}`
  | 'double'
  | 'doubleCommon'
  | 'bare2'
  | 'bare3'
  | 'bare4'
  | 'part'
  | 'parts'
  | 'transcribed'
  | 'dotted'
  | 'dottedPlain'
  | 'dottedLong'
  | 'spaced'
  | 'latin';
type SurnameKind = 'common' | 'other' | 'rare' | 'wordy' | 'compound';

const compounds = wordClasses({ compound: compoundSurnames });
/** Behind a surname alone these make a person known whose name is not told: 王大爷, 高某某. */
const HONORIFICS = wordClasses({
  honorific: words(
    `女士 先生 小姐 大爷 大妈 大娘 大叔 大姐 大哥 大嫂 阿婆 阿姨 阿公 奶奶 爷爷 婆婆 老爹 老汉 老太 老太太 老伯 老爷子 大伯 大婶 师母 老师 师傅 同学 科长 局长 主任 书记 处长 镇长 乡长 村长 支书 所长 队长 校长 院长 会长 站长 县长 市长 区长 部长 主席 经理 医生 教授 律师 警官 法官 某 * x X × ○ 〇 氏`,
  ),
});
const DOTTED = /[\u3400-\u9fff]{1,7}(?:·[\u3400-\u9fff]{1,8}){1,3}/y;
const LATIN = /[A-Z][A-Za-z'-]{1,15}(?: [A-Z][A-Za-z'-]{0,15}\.?){1,3}/y;

/**
 * Stretches that may be a name and start exactly at `at`. `slot` says that the place itself speaks
 * for a name, so that one without a known surname is thought of too: 户主：石头, 妻子红英.
 */
export function extentsAt(text: string, at: number, slot: boolean): readonly Extent[] {
  const flags = flagsAt(text, at);
  if ((flags & BORDER) !== 0) return latin(text, at);
  const foreign = dotted(text, at);
  if (foreign.length > 0) return foreign;
  const found: Extent[] = [];
  const compound = compounds.startingAt(text, at);
  if (compound !== null) surnamed(text, at, compound.length, 'compound', found);
  if ((flags & SURNAME) !== 0) {
    surnamed(text, at, 1, surnameKind(flags), found);
    spaced(text, at, found);
  }
  transcribed(text, at, found);
  if (slot && (flags & SURNAME) === 0) bare(text, at, found);
  return found;
}

function surnameKind(flags: number): SurnameKind {
  if ((flags & RARE_SURNAME) !== 0) return 'rare';
  if ((flags & WORDY_SURNAME) !== 0) return 'wordy';
  return (flags & COMMON_SURNAME) !== 0 ? 'common' : 'other';
}

function surnamed(
  text: string,
  at: number,
  surname: number,
  kind: SurnameKind,
  out: Extent[],
): void {
  const given = at + surname;
  if ((flagsAt(text, given) & HAN) === 0 || HONORIFICS.startingAt(text, given) !== null) return;
  add(text, at, surname, given + 1, `${kind}1`, out);
  if ((flagsAt(text, given + 1) & HAN) === 0) return;
  add(text, at, surname, given + 2, `${kind}2`, out);
  // Three given characters only behind two surnames: 欧阳 aside, 王李晓明.
  if (surname > 1 || (flagsAt(text, given) & SURNAME) === 0) return;
  if ((flagsAt(text, given + 2) & HAN) === 0) return;
  const common = (flagsAt(text, at) & flagsAt(text, given) & COMMON_SURNAME) !== 0;
  add(text, at, 1, given + 3, common ? 'doubleCommon' : 'double', out);
}

function bare(text: string, at: number, out: Extent[]): void {
  if ((flagsAt(text, at + 1) & HAN) === 0) return;
  add(text, at, 0, at + 2, 'bare2', out);
  if ((flagsAt(text, at + 2) & HAN) === 0) return;
  add(text, at, 0, at + 3, 'bare3', out);
  if ((flagsAt(text, at + 3) & HAN) !== 0) add(text, at, 0, at + 4, 'bare4', out);
}

function add(
  text: string,
  at: number,
  surname: number,
  end: number,
  kind: ExtentKind,
  out: Extent[],
): void {
  for (const known of out) if (known.end === end) return;
  for (let one = at; one <= end; one += 1) if (isMask(text.charCodeAt(one))) return;
  if (isExampleName(text, at, end) || joinsHonoured(text, end)) return;
  // 张三月工资: the example's name is whole before.
  if (isExampleName(text, at, at + 2) && (flagsAt(text, at + 2) & TYPICAL_GIVEN) === 0) return;
  out.push({ start: at, end, kind, surname });
}

/** 老王和刘|大爷: the last character is the surname of somebody else. */
function joinsHonoured(text: string, end: number): boolean {
  return '和与及'.includes(text.charAt(end - 2)) && HONORIFICS.startingAt(text, end) !== null;
}

/** 某, *, ×, ○, 〇: somebody made it unreadable already. */
function isMask(code: number): boolean {
  return code === 0x67d0 || code === 0x2a || code === 0xd7 || code === 0x25cb || code === 0x3007;
}

const TYPICAL_TRAITS: readonly (readonly string[])[] = [0, 1, 2, 3, 4].map((typical) =>
  [0, 1, 2, 3, 4].map((of) => `typical${typical}of${of}`),
);

/** What the characters of an extent say for and against a name. */
export function addCharacterTraits(text: string, extent: Extent, traits: string[]): void {
  if (WHOLE.has(extent.kind)) return;
  addGivenTraits(text, extent, traits);
  const { start, end, surname } = extent;
  const length = end - start;
  if (surname === 1 && isProsePair(text, start)) traits.push('prosePair');
  if ((flagsAt(text, start - 1) & HAN) !== 0 && OPENS_AS_GRAMMAR.has(text.charAt(start))) {
    traits.push('opensAsGrammar');
  }
  if (length === 3 && isProsePair(text, start + 1)) traits.push('proseGiven');
  if (length > surname + 1 && text.charCodeAt(end - 1) === text.charCodeAt(end - 2)) {
    traits.push('doubled');
  }
  if (isImpersonalEnd(text.charAt(end - 1))) {
    traits.push(length === 2 ? 'impersonal2' : 'impersonal3');
  }
}

function addGivenTraits(text: string, { start, end, surname }: Extent, traits: string[]): void {
  let [typical, never, grammar] = [0, 0, 0];
  for (let one = start + surname; one < end; one += 1) {
    const flags = flagsAt(text, one);
    if ((flags & FUNCTION_WORD) !== 0) grammar += 1;
    if ((flags & NEVER_GIVEN) !== 0) never += 1;
    else if ((flags & TYPICAL_GIVEN) !== 0) typical += 1;
  }
  traits.push(TYPICAL_TRAITS[typical]?.[end - start - surname] ?? 'typical0of1');
  if (never > 0) traits.push('never');
  if (grammar > 0) traits.push('grammar');
}

/** What the words in it say, of this project's lists and of the platform's dictionary. */
export function addWordTraits(text: string, extent: Extent, traits: string[]): void {
  if (WHOLE.has(extent.kind)) return;
  roleTraits(text, extent.start, extent.end, traits);
  wordTraits(text, extent.start, extent.end, extent.surname, traits);
}

/** Surnames that join or lead words, where they stand behind some: 老人和孙女, 由新建. */
const OPENS_AS_GRAMMAR = new Set('和从由经须都因现未将并即但后向应于与仍又如任常为在是对');

const WHOLE: ReadonlySet<ExtentKind> = new Set<ExtentKind>([
  'part',
  'parts',
  'transcribed',
  'dotted',
  'dottedPlain',
  'dottedLong',
  'spaced',
  'latin',
]);

function roleTraits(text: string, start: number, end: number, traits: string[]): void {
  if ((anyRoleWord.startingAt(text, start)?.length ?? 0) >= end - start) traits.push('roleWord');
  else if ((anyRoleWord.endingAt(text, end)?.length ?? 0) > 1) traits.push('endsWithRole');
  const cell = (flagsAt(text, start - 1) & flagsAt(text, end) & BORDER) !== 0;
  if (cell && isHead(text.slice(start, end))) traits.push('head');
}

function wordTraits(
  text: string,
  start: number,
  end: number,
  surname: number,
  traits: string[],
): void {
  const length = end - start;
  const known = commonWords.startingAt(text, start);
  const common = known?.length ?? 0;
  if (common === length && known?.kind === 'place') traits.push(length === 2 ? 'place2' : 'place3');
  else if (common === length) traits.push('commonWord');
  else if (common > length) traits.push('withinWord');
  else if (common > 1) traits.push('opensWithWord');
  if (length > 3) return;
  if (length === 2 && frequentWords.has(text.slice(start, end))) traits.push('frequentWord');
  if (isDictionaryWord(text, start, end)) traits.push(length === 2 ? 'dictionary2' : 'dictionary3');
  else if (length === 3 && surname < 2 && isDictionaryWord(text, start, start + 2)) {
    traits.push('dictionaryOpening');
  }
  if (length === 3 && surname === 1 && isDictionaryWord(text, start + 1, end)) {
    traits.push('dictionaryGiven');
  }
}

function transcribed(text: string, at: number, out: Extent[]): void {
  if ((flagsAt(text, at) & TRANSCRIBING) === 0) return;
  const parts = transcribedLength(text, at);
  const run = transcribingRun(text, at);
  const known = (length: number): boolean => out.some(({ end }) => end === at + length);
  const push = (length: number, kind: ExtentKind): void => {
    out.push({ start: at, end: at + length, kind, surname: 1 });
  };
  if (parts >= 3) {
    // 沙马木果 is no bearer of the surname 沙.
    const same = out.findIndex(({ end }) => end === at + parts);
    if (same >= 0) out.splice(same, 1);
    push(parts, 'parts');
  } else if (parts === 2 && !known(2)) push(2, 'part');
  if (run >= 3 && run !== parts && !known(run)) push(run, 'transcribed');
}

/** 艾力·吐尔逊申请: where the last part ends, what follows must tell. */
function dotted(text: string, at: number): readonly Extent[] {
  if (!hasDotSoon(text, at)) return NONE;
  DOTTED.lastIndex = at;
  const match = DOTTED.exec(text)?.[0] ?? '';
  const firstPlain = transcribingRun(text, at) < match.indexOf('·');
  const out: Extent[] = [];
  let foreign = 0;
  for (let length = match.lastIndexOf('·') + 2; length <= match.length; length += 1) {
    const transcribing = (flagsAt(text, at + length - 1) & TRANSCRIBING) !== 0;
    if (!transcribing) foreign += 1;
    const plain = !transcribing || firstPlain;
    const kind = foreign > 1 ? 'dottedLong' : plain ? 'dottedPlain' : 'dotted';
    out.push({ start: at, end: at + length, kind, surname: 1 });
    // A known word begins where the name ends.
    if ((RIGHT_WORDS.startingAt(text, at + length)?.length ?? 0) > 1) break;
  }
  return out;
}

function hasDotSoon(text: string, at: number): boolean {
  for (let one = at + 1; one < at + 8; one += 1) {
    if (text.charCodeAt(one) === 0xb7) return true;
    if ((flagsAt(text, one) & HAN) === 0) return false;
  }
  return false;
}

/** 冯　静: two characters set apart to fill the width of three. */
function spaced(text: string, at: number, out: Extent[]): void {
  if (text.charCodeAt(at + 1) !== 0x20 || (flagsAt(text, at - 1) & HAN) !== 0) return;
  let end = at + 1;
  while (end - at < 4 && text.charCodeAt(end) === 0x20) end += 1;
  if ((flagsAt(text, end) & HAN) === 0 || (flagsAt(text, end + 1) & HAN) !== 0) return;
  out.push({ start: at, end: end + 1, kind: 'spaced', surname: 1 });
}

function latin(text: string, at: number): readonly Extent[] {
  const code = text.charCodeAt(at);
  if (code < 65 || code > 90 || /[A-Za-z]/.test(text.charAt(at - 1))) return NONE;
  LATIN.lastIndex = at;
  const match = LATIN.exec(text);
  return match === null
    ? NONE
    : [{ start: at, end: at + match[0].length, kind: 'latin', surname: 1 }];
}

const NONE: readonly Extent[] = [];
