import { type LeftKind, leftKinds } from './left-context.ts';
import { type RightContext, rightKinds } from './right-context.ts';

/** Words before a name that speak for a person. */
export const PERSON_WORDS: ReadonlySet<LeftKind> = new Set<LeftKind>([
  'label',
  'role',
  'officialLabel',
  'official',
  'noun',
  'nounLabel',
  'kin',
]);
/** Left contexts that say nothing for a name. */
export const OPEN: ReadonlySet<LeftKind> = new Set<LeftKind>(['other', 'word', 'organ']);
/** Right contexts that say nothing for a name. */
export const OPEN_RIGHT: ReadonlySet<string> = new Set(['other', 'word', 'never', 'particle']);
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

export const LEFT_TRAITS = named(leftKinds, 'left');
export const RIGHT_TRAITS = named(rightKinds, 'right');
/** What both sides together say. */
export const BETWEEN = {
  person: { open: 'between.person.open', mark: 'between.person.mark', word: 'between.person.word' },
  open: { open: 'between.open.open', mark: 'between.open.mark', word: 'between.open.word' },
  mark: { open: 'between.mark.open', mark: 'between.mark.mark', word: 'between.mark.word' },
} as const;
/** The same for a name that is a word too: 平安, 方圆. */
export const WORD_BETWEEN = {
  person: { open: 'word.person.open', mark: 'word.person.mark', word: 'word.person.word' },
  open: { open: 'word.open.open', mark: 'word.open.mark', word: 'word.open.word' },
  mark: { open: 'word.mark.open', mark: 'word.mark.mark', word: 'word.mark.word' },
} as const;

/** Names of traits, made once: the same string each time is looked up fastest. */
function named<K extends string>(kinds: readonly K[], prefix: string): Readonly<Record<K, string>> {
  return Object.fromEntries(kinds.map((kind) => [kind, `${prefix}.${kind}`])) as Record<K, string>;
}

/** Whether what stands before speaks for a person, says nothing, or parts the name from it. */
export function leftGroup(kind: LeftKind): 'person' | 'open' | 'mark' {
  if (PERSON_WORDS.has(kind)) return 'person';
  return OPEN.has(kind) ? 'open' : 'mark';
}

/** Whether what stands behind says nothing, is a mark, or a word that says something. */
export function rightGroup(kind: RightContext['kind']): 'open' | 'mark' | 'word' {
  if (OPEN_RIGHT.has(kind)) return 'open';
  return BORDERS.has(kind) ? 'mark' : 'word';
}
