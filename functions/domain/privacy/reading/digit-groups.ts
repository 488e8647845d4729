/** Digits without a gap, in whatever writing. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  /** In ASCII, with the final X of a resident ID in upper case. */
  readonly digits: string;
}

const NUMERALS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
/** As on papers in traditional characters. */
const TRADITIONAL: Readonly<Record<string, string>> = { 貳: '2', 參: '3', 叄: '3', 陸: '6' };
const ZEROS = '〇○◯零';
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

const VALUES: ReadonlyMap<string, string> = new Map([
  ...[...NUMERALS].map((sign, value): [string, string] => [sign, String(value)]),
  ...[...FORMAL].map((sign, value): [string, string] => [sign, String(value)]),
  ...[...ZEROS].map((sign): [string, string] => [sign, '0']),
  ...Object.entries(TRADITIONAL),
  ...Object.entries(LOOK_ALIKES),
  ['幺', '1'],
]);
const IDEOGRAPHS = `幺${NUMERALS}${FORMAL}${Object.keys(TRADITIONAL).join('')}${ZEROS}`;
const RUN = new RegExp(`[0-9OolI${IDEOGRAPHS}]+`, 'g');
const IDEOGRAPHIC = new RegExp(`[${IDEOGRAPHS}]`, 'g');
/** Numerals that are nothing but digits, and 一, which may be a dash. Zeros of any form are digits. */
const CLEAR = /[二三四五六七八九壹贰貳叁參叄肆伍陆陸柒捌玖]/;
const AMBIGUOUS = /[一幺]/;
/** A 一 among digits is as often a dash; only several numerals make a number of them. */
const FEWEST_NUMERALS = 3;
const SHORTEST_DISGUISED = 7;
/** 13九00001234: from this length on one numeral among digits is meant as a digit. */
const SHORTEST_MIXED = 10;
/** X may be written ×, or as the Greek or Cyrillic letter. */
const X = /[Xx×ΧχХх]/;

/**
 * The groups of digits in a text. Numerals (一三八…, 壹叁捌…) count as digits in a run of their
 * own; the letters O, o, l and I only inside a long run of digits that no other letter touches.
 */
export function digitGroups(text: string): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (const match of text.matchAll(RUN)) {
    if (/^\d+$/.test(match[0])) groups.push(withX(text, match.index, match[0]));
    else for (const group of disguised(text, match.index, match[0])) groups.push(group);
  }
  return groups;
}

function withX(text: string, start: number, digits: string): DigitGroup {
  const end = start + digits.length;
  const mark = X.test(text.charAt(end)) && !/[A-Za-z0-9]/.test(text.charAt(end + 1));
  return { start, end: mark ? end + 1 : end, digits: mark ? `${digits}X` : digits };
}

function disguised(text: string, start: number, run: string): readonly DigitGroup[] {
  const numerals = run.match(IDEOGRAPHIC)?.length ?? 0;
  const letters = run.replace(/[^OolI]/g, '').length;
  const touched =
    /[A-Za-z]/.test(text.charAt(start - 1)) || /[A-WYZa-wyz]/.test(text.charAt(start + run.length));
  const plausible =
    letters === 0 ||
    (run.length >= SHORTEST_DISGUISED && letters * 2 <= run.length && !touched && /\d/.test(run));
  const written =
    numerals >= FEWEST_NUMERALS ||
    (run.length >= SHORTEST_MIXED && CLEAR.test(run)) ||
    (!CLEAR.test(run) && !AMBIGUOUS.test(run));
  if (plausible && written) {
    const digits = Array.from(run, (sign) => VALUES.get(sign) ?? sign).join('');
    const group = withX(text, start, run);
    return [{ ...group, digits: group.end > start + run.length ? `${digits}X` : digits }];
  }
  return [...run.matchAll(/\d+/g)].map((match) => withX(text, start + match.index, match[0]));
}
