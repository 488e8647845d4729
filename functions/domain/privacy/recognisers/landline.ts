import type { DigitWindow } from '../digit-windows.ts';
import { label, labelOf, sentenceBefore } from '../labels.ts';
import { type Persons, personsIn } from '../persons.ts';
import type { Finding, Reading, Recogniser } from '../reading.ts';
import { oneOf } from '../word-index.ts';

const PHONE = label('电话|号码|联系方式|座机|固话|宅电|TEL|致电|拨打|联系');
const HOME = /(?:宅电|宅|家庭|家中|家里|住宅|家电|住址|家住|私人)[^。\n]{0,30}$/;
const OFFICE = new RegExp(
  `${oneOf(`办公 咨询 监督 举报 投诉 服务 热线 传真 值班 单位 窗口 受理 政务 报名 公开 客服 总机 前台 科室 中心 公司
    [局委办院所站校部处会]`)}[^。;\\n]{0,16}$`,
);
const AREA_CODE = /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/;
const LOCAL = /^[2-8]\d{6,7}$/;

/** Landlines. An office's number is public; only a home's is personal, and context tells which. */
export const landline: Recogniser = {
  id: 'landline',
  find(reading, found) {
    const persons = personsIn(reading, found);
    return reading.windows.flatMap((window) => judged(reading, window, persons));
  },
};

function judged(
  reading: Reading,
  { digits, start, end }: DigitWindow,
  persons: Persons,
): readonly Finding[] {
  if (/[A-Za-z0-9*_.-]/.test(reading.text.charAt(start - 1))) return [];
  if (/[A-Za-z0-9*_年]/.test(reading.text.charAt(end))) return [];
  const labelled = labelOf(reading, start, PHONE);
  const area = AREA_CODE.test(digits);
  if (!area && (labelled === null || !LOCAL.test(digits))) return [];
  const home = isHome(reading, start, persons);
  return [
    {
      type: 'landline',
      action: home ? 'mask' : 'keep',
      start: reading.text.charAt(start - 1) === '(' && area ? start - 1 : start,
      end,
      rule: home ? 'landline.home' : 'landline.office',
      score: 0.85,
      label: labelled ?? undefined,
      role: home ? 'private' : 'official',
    },
  ];
}

function isHome(reading: Reading, start: number, persons: Persons): boolean {
  const before = sentenceBefore(reading.text, start, 60);
  if (HOME.test(before)) return true;
  const cell = reading.columns.at(start);
  if (cell !== null) {
    if (/办公|单位|服务|监督|咨询|值班/.test(cell.header)) return false;
    return /宅|家庭/.test(cell.header) || persons.privateRows.has(cell.row);
  }
  const person = persons.lastBefore(start);
  if (person === null || person.start < start - before.length) return false;
  return person.action === 'mask' && !OFFICE.test(reading.text.slice(person.end, start));
}
