import { headsColumn, type LabelSpan, label, labelOf, lineAround } from '../reading/labels.ts';
import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import { weighed } from './weighing.ts';

const NUMERAL = '[〇○零一二三四五六七八九]';
const CALENDAR = '(?:农历|阴历|旧历|公历|阳历)?';
/** Also by the Republic (民国二十三年) and the cycle of sixty (乙丑年). */
const YEAR = `(?<!\\d)(?:(?:18|19|20)\\d{2}|[一二]${NUMERAL}{3}|民国 ?(?:\\d{1,2}|[元一二三四五六七八九十]{1,3})|${CALENDAR}[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?=年))`;
const MONTH = '(?:\\d{1,2}|[正腊冬]|闰?[一二三四五六七八九十]{1,2}|十[一二])';
const DAY = '(?:\\d{1,2}|初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})';
const CLOCK = '(?: ?\\d{1,2}[时:]\\d{1,2}分?)?';
const SPELLED = `年 ?(?:\\([\\u4e00-\\u9fff]{2}年?\\))?(?:元旦|元宵|${CALENDAR} ?${MONTH} ?月份?(?: ?${DAY}(?: ?[日号]|(?=[^\\d年月])|$)${CLOCK})?)`;
/** 六月初一, 腊月廿三: without a year. */
const LUNAR =
  '(?:[正腊冬]|闰?[一二三四五六七八九十]|十[一二])月(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3}(?![一二三四五六七八九十]))[日号]?';
const MARKED = '[-./] ?\\d{1,2}(?: ?[-./] ?\\d{1,2})?';
export const DATE = new RegExp(
  `${CALENDAR}(?:${YEAR} ?(?:${SPELLED}|${MARKED}|[01]\\d[0-3]\\d)|(?<![\\d年])\\d{1,2}月\\d{1,2}[日号]|(?<![\\d年一二三四五六七八九十闰])${LUNAR}|(?<![\\d〇○零一二三四五六七八九])(?:\\d{2}|[〇○零二三四五六七八九]${NUMERAL})${SPELLED})(?![\\d年月])`,
  'g',
);
/**
 * Year and month without a mark (198305), two digits of the year (83.5). A year alone is what
 * a masked date shows, so it stays.
 */
const TERSE =
  /(?<![\d.*/-])(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])|\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?)(?![\d.*/月年]|-\d)/g;
const BORN =
  '出生日期 出生年月 出生年月日 出生时间 出生 生日 生于 诞生 生辰 诞辰 寿辰 生卒 生卒年月 生卒日期 生年月 生年月日 生年 出生年 出生年份 出生登记 birth birthday birth_date dob';
/** What a paper says the date to be; a blank one is the label alone. */
const WRITTEN =
  ' 写成 写为 写的 登记为 登记成 登记的 登成 录成 录为 录入为 填成 填为 记载为 记为 误为 误写 误写为 误写成 误登为 误录为 应为 应是 实为 实际为 改为 改成 更正为 变更为';
/** 生日是农历…, 出生于公历…: the calendar may stand between label and date. */
const LABEL = label(
  BORN.split(' ')
    .flatMap((word) =>
      `${WRITTEN} 于 在 农历 于农历 公历 阴历`.split(' ').map((rest) => word + rest),
    )
    .join(' '),
);
const BORN_BEHIND =
  /^[)]?[ ]?\(?(?:农历|公历|阴历|旧历)?\)?(?:出生|诞生|生人|生(?![产效成活态育源命长物意机猪鲜病死])|(?:于|在)[^,。;\n\d]{1,16}出生(?![地证日率人医缺]))/;
const SEX_BEFORE = /(?:男|女|[\u4e00-\u9fff]族)[,、\s|/]{1,3}$/;
/** What happens on a date behind a person's sex and is no birth. */
const EVENT_BEHIND = /^ ?(?:起|至|前|后|入|参加|办|申|获|因|在|到|毕业|受理|签|死|去世|病故|停|发)/;

/** A date that was put right, where registers of people are spoken of. */
const CORRECTED =
  /(?:显示为|显示|记载为|记载是|记载|载明|登记的是|写的是|误作|误为|误写为|误登为|误登记为|应为|更正为|变更为|改为|实为)$/;
const CORRECTS = /^ ?(?:误作|误为|误写为|误登为|误登记为|更正为|变更为|改为)/;
const REGISTER = /出生|生于|生日|年龄|户籍|户口|底册|身份/;

/**
 * Dates of birth in figures and numerals, by both calendars: by a label before, by 生 or 出生
 * behind, or right after sex or ethnic group. A disclosure by law shows year and month; the day is
 * more than it needs.
 */
export const birthDate: Recogniser = {
  id: 'birthDate',
  find: (reading) => [
    ...[...reading.text.matchAll(DATE)].flatMap((match) => judged(reading, match)),
    ...[...reading.text.matchAll(TERSE)].flatMap((match) => terse(reading, match)),
  ],
};

function judged(reading: Reading, match: RegExpExecArray): readonly Finding[] {
  const start = match.index;
  const end = start + match[0].length;
  const after = reading.text.slice(end, end + 24);
  // The second of two dates is the day of death, or the end of a term.
  if (/[\d日月年][-~至]$/.test(reading.text.slice(Math.max(0, start - 2), start))) return [];
  const labelled = labelOf(reading, start, LABEL);
  if (labelled !== null) return [birth(reading, 'birthDate.labelled', start, end, labelled)];
  if (BORN_BEHIND.test(after)) return [birth(reading, 'birthDate.born', start, end, null)];
  const before = reading.text.slice(Math.max(0, start - 6), start);
  if (CORRECTED.test(before) || CORRECTS.test(after)) {
    if (REGISTER.test(lineAround(reading.text, start, 60))) {
      return [birth(reading, 'birthDate.corrected', start, end, null)];
    }
  }
  const sex = SEX_BEFORE.test(before) && !EVENT_BEHIND.test(after);
  return sex ? [birth(reading, 'birthDate.sex', start, end, null)] : [];
}

/** What is too short to be a date by itself: right behind the label, or a whole cell under it. */
function terse(reading: Reading, match: RegExpExecArray): readonly Finding[] {
  const start = match.index;
  const end = start + match[0].length;
  const cell = reading.columns.at(start);
  if (cell !== null && headsColumn(reading, cell.header, LABEL)) {
    if (cell.start !== start || cell.end !== end) return [];
    const header = { ...cell.head, kind: 'header' } as const;
    return [birth(reading, 'birthDate.column', start, end, header)];
  }
  const labelled = /^\d{6}$/.test(match[0]) ? labelOf(reading, start, LABEL) : null;
  return labelled === null ? [] : [birth(reading, 'birthDate.labelled', start, end, labelled)];
}

export function birth(
  reading: Reading,
  rule: string,
  start: number,
  end: number,
  labelled: LabelSpan | null,
): Finding {
  const value = reading.text.slice(start, end);
  const shape = labelled === null ? (rule === 'birthDate.born' ? 0.9 : 0.65) : 0.5;
  const finding = weighed({ type: 'birthDate', rule, start, end, shape }, { label: labelled });
  if (reading.context !== 'mandatory' || showsDay(value)) return finding;
  return { ...finding, action: 'keep', kept: 'disclosed', role: 'disclosed' };
}

/** Whether more than year and month is there. */
export function showsDay(date: string): boolean {
  if (/^\d{8}$/.test(date)) return true;
  return /月 ?[^ 份]/.test(date) || date.split(/[-./]/).length > 2;
}
