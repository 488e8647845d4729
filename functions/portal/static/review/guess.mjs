/** @import { PersonalDataType } from '../../../domain/privacy/personal-data.ts' */

/** @type {readonly (readonly [RegExp, PersonalDataType])[]} */
const shapes = [
  [/@/u, 'email'],
  [/^\d{17}[\dX]$|^\d{15}$/iu, 'residentId'],
  [/^(?:\+?86)?1[3-9]\d{9}$/u, 'mobile'],
  [/^\d{16,19}$/u, 'bankCard'],
  [/^(?:0\d{2,3}-?)?\d{7,8}$/u, 'landline'],
  [/^[\u4e00-\u9fff][A-Z][A-Z\d·]{5,7}$/iu, 'plate'],
  [/^[EG][A-Z\d]\d{7}$/iu, 'passport'],
  [/^[HMC]\d{8,10}$/iu, 'permit'],
  [/^(?:19|20)\d{2}[年./-]\d{1,2}(?:[月./-]\d{0,2}日?)?$/u, 'birthDate'],
  [/\d.*[号室栋幢组户]|[号室栋幢组户].*\d|[村路街巷弄镇]/u, 'address'],
  [/\d{4}/u, 'otherId'],
  [/^[a-z][\w-]{4,}$/iu, 'socialAccount'],
];

/**
 * What selected words most likely are; the reviewer has the last word.
 *
 * @param {string} words
 * @returns {PersonalDataType}
 */
export function guessedType(words) {
  const plain = words.replaceAll(/\s/gu, '').normalize('NFKC');
  return shapes.find(([shape]) => shape.test(plain))?.[1] ?? 'person';
}
