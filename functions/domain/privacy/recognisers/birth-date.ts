import { label, labelOf } from '../labels.ts';
import type { Finding, Reading, Recogniser } from '../reading.ts';

const YEAR = '(?<!\\d)(?:19|20)\\d{2}';
const MONTH_AND_DAY = [
  '年\\d{1,2}月(?:\\d{1,2}[日号])?',
  '[-./]\\d{1,2}(?:[-./]\\d{1,2})?',
  '[01]\\d[0-3]\\d',
].join('|');
const DATE = new RegExp(`${YEAR}(?:${MONTH_AND_DAY})(?![\\d年月])`, 'g');
const LABEL = label('出生日期|出生年月日?|出生时间|出生|生日|生于|诞生|生辰');
const BORN_AFTER = /^[)]?\s?(?:出生|生(?![产效成活态育源命长物意机猪鲜]))/;
const SEX_BEFORE = /(?:男|女|[\u4e00-\u9fff]族)[,、\s|]{1,3}$/;

/**
 * Dates of birth: by a label before, by 生 or 出生 behind, or right after sex or ethnic group.
 * A disclosure by law shows year and month; the day is more than it needs.
 */
export const birthDate: Recogniser = {
  id: 'birthDate',
  find: (reading) => [...reading.text.matchAll(DATE)].flatMap((match) => judged(reading, match)),
};

function judged(reading: Reading, match: RegExpExecArray): readonly Finding[] {
  const start = match.index;
  const end = start + match[0].length;
  const after = reading.text.slice(end, end + 4);
  const labelled = labelOf(reading, start, LABEL);
  const sex = SEX_BEFORE.test(reading.text.slice(Math.max(0, start - 6), start));
  if (labelled === null && !BORN_AFTER.test(after) && !sex) return [];
  const withDay = match[0].split(/\D+/).filter(Boolean).length > 2 || /^\d{8}$/.test(match[0]);
  const shown = reading.context === 'mandatory' && !withDay;
  return [
    {
      type: 'birthDate',
      action: shown ? 'keep' : 'mask',
      start,
      end,
      rule: labelled === null ? (sex ? 'birthDate.sex' : 'birthDate.born') : 'birthDate.labelled',
      score: labelled === null && sex ? 0.75 : 0.92,
      label: labelled ?? undefined,
    },
  ];
}
