import { sentenceAfter, sentenceBefore } from '../labels.ts';
import type { PersonRole } from '../personal-data.ts';
import type { Reading } from '../reading.ts';
import type { Mention } from './mention.ts';
import { isBorder, type NameExtent, nameEndingAt, nameStartingAt } from './name-extent.ts';
import { anyRoleWord, roleWords } from './role-words.ts';

const CONTACT = /^(?:联系人|负责人|联络人|项目负责人|会计|法人)$/;
const OFFICE =
  /(?:办公|咨询|窗口|单位|科室|部门|[局委厅]|中心|街道办|镇政府|乡政府|政务|管委会|0\d{2,3}-?\d{7,8}|电话:?[2-8]\d{6,7}(?!\d))/;
const ORGAN_END = /[室局科办处站所委会院司厅部校队组股心府]$/;
/** Between the word and the name: a colon, an ordinal, a bracket, 为 or 是. */
const LINK =
  /^(?:\d{1,3}|[一二三四五六七八九十]{1,2})?[ ]{0,2}(?:[:"“(]|为|是|叫|系|\t|\|)?[ ]{0,2}/;

/** Names behind the word that says who they are: 村民周秀兰, 申请人：陈晓峰, 局长童心远. */
export function mentionsByRoleWord(reading: Reading): readonly Mention[] {
  const { text } = reading;
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    const length = anyRoleWord.startingAt(text, at);
    if (length === 0) {
      at += 1;
      continue;
    }
    const mention = behindWord(reading, at, at + length);
    if (mention !== null) mentions.push(mention);
    at = mention?.end ?? at + length;
  }
  return mentions;
}

function behindWord(reading: Reading, wordStart: number, wordEnd: number): Mention | null {
  const { text } = reading;
  // A word in a header row names a column, not a person.
  const link = LINK.exec(text.slice(wordEnd, wordEnd + 10))?.[0] ?? '';
  const from = wordEnd + link.length;
  const strong = /[:"“(\t|]/.test(link);
  const role = roleOf(reading, wordStart, wordEnd);
  const label = { start: wordStart, end: wordEnd };
  const name = nameStartingAt(text, from) ?? (link === '' ? null : nameStartingAt(text, wordEnd));
  if (name !== null && accepted(text, name, strong)) {
    const staff = isStaffContact(reading, wordStart, wordEnd, name.end);
    const seen: PersonRole = staff ? 'official' : role;
    return { ...name, role: seen, rule: 'person.roleWord', score: confidence(name), label };
  }
  return strong ? behindOrgan(text, from, label) : null;
}

function accepted(text: string, name: NameExtent, strong: boolean): boolean {
  if (!strong) return name.score >= 1.6;
  return name.score >= (isBorder(text, name.end) ? 1.2 : 1.5);
}

/** 联系人：县科协办公室孟庆余: who stands behind an organ speaks for it. */
function behindOrgan(
  text: string,
  from: number,
  label: { start: number; end: number },
): Mention | null {
  const clause = /^[\u3400-\u9fff]{4,30}/.exec(text.slice(from, from + 30))?.[0] ?? '';
  const end = from + clause.length;
  if (clause === '' || !isBorder(text, end)) return null;
  const name = nameEndingAt(text, end);
  if (name === null || name.score < 1 || !ORGAN_END.test(text.slice(from, name.start))) return null;
  return { ...name, role: 'official', rule: 'person.organContact', score: confidence(name), label };
}

function roleOf({ text, context }: Reading, start: number, end: number): PersonRole {
  const length = end - start;
  if (context === 'punishment' && roleWords.punished.startingAt(text, start) === length) {
    return 'punished';
  }
  if (roleWords.official.startingAt(text, start) === length) return 'official';
  return roleWords.bystander.startingAt(text, start) === length ? 'bystander' : 'private';
}

/** A contact person of an office, by its words or its landline around. */
function isStaffContact(reading: Reading, start: number, end: number, nameEnd: number): boolean {
  if (!CONTACT.test(reading.text.slice(start, end))) return false;
  if (reading.context !== 'ordinary') return false;
  const before = sentenceBefore(reading.text, start, 40);
  const after = sentenceAfter(reading.text, nameEnd, 30);
  if (/1[3-9]\d/.test(after) && !OFFICE.test(before)) return false;
  return OFFICE.test(before) || OFFICE.test(after);
}

export function confidence(name: NameExtent): number {
  return Math.min(0.98, Math.max(0.5, 0.6 + name.score / 10));
}
