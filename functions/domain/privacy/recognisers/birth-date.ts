import { headsColumn, type LabelSpan, label, labelOf, lineAround } from '../labels.ts';
import type { Finding, Reading, Recogniser } from '../reading.ts';
import { weighed } from './weighing.ts';

const NUMERAL = '[〇○零一二三四五六七八九]';
const CALENDAR = '(?:农历|阴历|旧历|公历|阳历)?';
const YEAR = `(?<!\\d)(?:(?:18|19|20)\\d{2}|[一二]${NUMERAL}{3})`;
const MONTH = '(?:\\d{1,2}|[正腊冬]|闰?[一二三四五六七八九十]{1,2}|十[一二])';
const DAY = '(?:\\d{1,2}|初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})';
const CLOCK = '(?: ?\\d{1,2}[时:]\\d{1,2}分?)?';
const SPELLED = `年 ?(?:\\([\\u4e00-\\u9fff]{2}年?\\))?(?:元旦|元宵|${CALENDAR} ?${MONTH} ?月份?(?: ?${DAY}(?:[日号]|(?=[^\\d年月])|$)${CLOCK})?)`;
const MARKED = '[-./] ?\\d{1,2}(?: ?[-./] ?\\d{1,2})?';
export const DATE = new RegExp(
  `${CALENDAR}(?:${YEAR} ?(?:${SPELLED}|${MARKED}|[01]\\d[0-3]\\d)|(?<![\\d年])\\d{1,2}月\\d{1,2}[日号]|(?<![\\d〇○零一二三四五六七八九])(?:\\d{2}|[〇○零二三四五六七八九]${NUMERAL})${SPELLED})(?![\\d年月])`,
  'g',
);
/** Year and month without a mark, 198305, or two digits of the year, 83.5: only under a header. */
const TERSE = /^(?:(?:19|20)\d{2}[01]\d|\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?)$/;
const BORN =
  '出生日期 出生年月 出生年月日 出生时间 出生 生日 生于 诞生 生辰 诞辰 寿辰 生卒 生卒年月 生卒日期 生年月 生年月日 birth birthday birth_date';
/** 生日是农历…, 出生于公历…: the calendar may stand between label and date. */
const LABEL = label(
  BORN.split(' ')
    .flatMap((word) =>
      ['', '于', '在', '农历', '于农历', '公历', '阴历'].map((rest) => word + rest),
    )
    .join(' '),
);
const BORN_BEHIND =
  /^[)]?[ ]?\(?(?:农历|公历|阴历|旧历)?\)?(?:出生|诞生|生人|生(?![产效成活态育源命长物意机猪鲜病死]))/;
const SEX_BEFORE = /(?:男|女|[\u4e00-\u9fff]族)[,、\s|/]{1,3}$/;
/** What happens on a date behind a person's sex and is no birth. */
const EVENT_BEHIND = /^ ?(?:起|至|前|后|入|参加|办|申|获|因|在|到|毕业|受理|签|死|去世|病故|停|发)/;

/** A date that was put right, where registers of people are spoken of. */
const CORRECTED = /(?:误作|误为|误写为|误登为|误登记为|应为|更正为|变更为|改为|实为)$/;
const CORRECTS = /^ ?(?:误作|误为|误写为|误登为|误登记为|更正为|变更为|改为)/;
const REGISTER = /出生|生日|年龄|户籍|户口|底册|身份/;

/**
 * Dates of birth in figures and numerals, by both calendars: by a label before, by 生 or 出生
 * behind, or right after sex or ethnic group. A disclosure by law shows year and month; the day is
 * more than it needs.
 */
export const birthDate: Recogniser = {
  id: 'birthDate',
  find: (reading) => [
    ...[...reading.text.matchAll(DATE)].flatMap((match) => judged(reading, match)),
    ...inColumns(reading),
  ],
};

function judged(reading: Reading, match: RegExpExecArray): readonly Finding[] {
  const start = match.index;
  const end = start + match[0].length;
  const after = reading.text.slice(end, end + 8);
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

function inColumns(reading: Reading): readonly Finding[] {
  return reading.columns.cells.flatMap((cell) => {
    if (!headsColumn(reading, cell.header, LABEL)) return [];
    if (!TERSE.test(reading.text.slice(cell.start, cell.end))) return [];
    const header = { ...cell.head, kind: 'header' } as const;
    return [birth(reading, 'birthDate.column', cell.start, cell.end, header)];
  });
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
