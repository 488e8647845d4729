import type { Reading } from '../reading.ts';
import { wordIndex, words } from '../word-index.ts';
import type { Clause } from './clauses.ts';
import type { Mention } from './mention.ts';
import { isBorder, type NameExtent, nameStartingAt } from './name-extent.ts';
import { followers } from './role-words.ts';
import { commonSurnames, surnames, wordySurnames } from './surnames.ts';

/** What a name must score before a verb of two characters, and before a shorter word. */
const SURE = 2.6;
const VERY_SURE = 3.2;
/** Behind a colon or a word for a kind of people the place speaks for the name too. */
const LIKELY = 1.8;
const PLAUSIBLE = 2.4;
/** Last characters of words for people: 就诊人, 村官, 养蜂户, 手艺人, 乡村教师. */
const PEOPLE_END = /[者人员户生民童孩属工师官客友]/;
/** Words in which such a character and a surname stand side by side. */
const SPLIT_WORDS = wordIndex(
  words(
    `工程 工房 师傅 师范 民房 民宿 民乐 民房 客房 客车 人武 人马 人丁 人居 生石 生鲜 官宣 官方 户房 友谊 友邻 工厂`,
  ),
);
/** What may stand before the name that opens a clause. */
const INTRODUCING = /^(?:其中|关于|经查|兹有|另有|现有|包括|如|据|由|对|向|给|经|请|为)/;
const KIN = /^[夫妻父母子女兄弟姐妹孙媳婿]$/;

/**
 * Names that a clause or a word for people introduces: 张建国未取得许可证, 据孙玉芬反映,
 * 就诊人倪妮, 妻方芳. In a notice of punishment the subject is the one punished.
 */
export function mentionsBySubject(
  reading: Reading,
  clauses: readonly Clause[],
): readonly Mention[] {
  return [
    ...clauses.flatMap((clause) => openingName(reading, clause) ?? kinsman(reading, clause) ?? []),
    ...behindPeople(reading),
  ];
}

function openingName(reading: Reading, clause: Clause): Mention | null {
  const { text, context } = reading;
  if (clause.end - clause.start < 4 || reading.columns.at(clause.start) !== null) return null;
  const opening = text.slice(clause.start, clause.start + 2);
  const start = clause.start + (INTRODUCING.exec(opening)?.[0].length ?? 0);
  const first = text.charAt(start);
  if (!surnames.has(first) || wordySurnames.has(first)) return null;
  const name = nameStartingAt(text, start);
  if (name === null) return null;
  const verb = followers.startingAt(text, name.end);
  const colon = clause.before === ':' && verb > 1;
  if (verb < 2 && !commonSurnames.has(first)) return null;
  if (verb === 0 || (name.end - name.start < 3 && !colon)) return null;
  if (name.score < (colon ? LIKELY : verb > 1 ? SURE : VERY_SURE)) return null;
  const role = context === 'punishment' ? 'punished' : 'private';
  return { ...placeOf(name), role, rule: 'person.subject', score: 0.65 };
}

/** 家庭成员：妻方芳，子石磊: one character of kinship and a name fill the clause. */
function kinsman({ text }: Reading, clause: Clause): Mention | null {
  const length = clause.end - clause.start;
  if (length < 3 || length > 5 || !KIN.test(text.charAt(clause.start))) return null;
  const name = nameStartingAt(text, clause.start + 1);
  if (name?.end !== clause.end || name.score < PLAUSIBLE - 0.6) return null;
  return { ...placeOf(name), role: 'bystander', rule: 'person.kin', score: 0.75 };
}

function behindPeople(reading: Reading): readonly Mention[] {
  const { text } = reading;
  const mentions: Mention[] = [];
  for (let at = 1; at < text.length - 1; at += 1) {
    const first = text.charAt(at);
    if (!surnames.has(first) || wordySurnames.has(first)) continue;
    if (!PEOPLE_END.test(text.charAt(at - 1))) continue;
    if (SPLIT_WORDS.startingAt(text, at - 1) > 0) continue;
    const name = nameStartingAt(text, at);
    if (name === null) continue;
    const closed = isBorder(text, name.end) || followers.startingAt(text, name.end) > 1;
    if (!closed || name.score < PLAUSIBLE) continue;
    mentions.push({ ...placeOf(name), role: 'private', rule: 'person.kindOfPeople', score: 0.7 });
  }
  return mentions;
}

function placeOf({ start, end }: NameExtent): { start: number; end: number } {
  return { start, end };
}
