import { unitOfHead } from '../chart/read-number.ts';
import type { Passage } from '../passages/passages.ts';
import { plainForm } from './plain-forms.ts';
import type { Bound, Quantity } from './quantity.ts';
import { readFigures } from './read-figures.ts';

/** UTF-16 units before and behind a figure in which words may say how it is meant. */
const REACH = 10;

const least =
  /(?:不(?:得)?(?:少|低|早|小|短)于|至少|最少|起码|最低|达到?|不下于?|(?<!期)满)(?:每\S{1,4})?$/u;
const most =
  /(?:不(?:得|能)?(?:超过|超|高于|多于|晚于|长于|大于|迟于)|至多|最多|最高|最长|最晚|最迟|上限(?:为|是)?|限额(?:为|是)?|限于|最大)(?:可?(?:达|到|补|给|奖|减|领)?)?(?:每\S{1,4})?$/u;
const leastBehind = /^(?:及|或|\(含\)|含)?(?:以上|起(?!诉|草|来|点)|之后|以后)/u;
const mostBehind =
  /^(?:及|或)?(?:以下|以内|之内|内(?!容|部)|封顶|为限|之前|以前|前(?!款|来|往|述|后|期)|打住)/u;
const increment =
  /(?:增加|再加|另加|再给|再补|增发|加发|上浮|追加|多补|多奖|再奖)(?:补贴|补助|奖励)?$/u;
const around = /(?:约|近|大约|将近|左右|接近)$/u;
const aroundBehind = /^(?:左右|上下|多|余|出头)/u;
const per = /(?:每|\/)(?:1|一)?(?:个)?(工作日|天|日|周|月|季度|学期|学年|年|小时)/gu;
const perBehind = /^\/(?:人\/)?(天|日|周|月|季度|学期|学年|年|小时)/u;
const days: Readonly<Record<string, number>> = {
  工作日: 1,
  天: 1,
  日: 1,
  小时: 1 / 24,
  周: 7,
  月: 30,
  季度: 91,
  学期: 182,
  学年: 366,
  年: 365,
};

/** 从…到 and 由…提高到 tell first what held before; so do 原标准 and 过去. */
const oldBefore =
  /(?:原(?:来|先|有|标准|规定|政策|办法|为|是)?|以前|过去|此前|以往|旧(?:政策|办法|标准|规定)?|之前(?:的|是|为)|改革前|调整前|修订前|上一轮|由|从)[^，,。；;现今新]{0,14}$/u;
const changesBehind =
  /^[^，,。；;]{0,6}(?:提高|上调|增加|提升|升|扩大|延长|降低|下调|减少|缩短|压缩|压减|降|减|调整|改|变|放宽|涨|优惠|精简)(?:到|至|为|成)/u;
const fromWord = /(?:由|从)[^，,。；;]{0,14}$/u;
const pastClause =
  /(?:以前|过去|原来|原先|此前|以往|原暂行|旧办法|旧政策|老办法|老政策|原政策|原办法|原标准|试点(?:期间|前)|当时)/u;
const nowClause =
  /(?:现在|如今|这次|此次|本次|新办法|新规|新政策|新标准|今后|改为|变为|调整为|提高到|降到|现)/u;

/** The figures of a passage as they are meant: bounds, rounded ones, what held before. */
export function statedFigures(passage: Passage): readonly Quantity[] {
  const text = plainForm(passage.text);
  const unit = passage.kind === 'cell' ? unitOfHead(passage.columnHead) : null;
  const head = plainForm(passage.columnHead);
  return readFigures(passage.text, unit).map((found) => {
    const before = text.slice(Math.max(0, found.start - REACH), found.start);
    const behind = text.slice(found.end, found.end + REACH);
    return {
      ...found,
      bound: boundOf(before, behind, found.dimension),
      rounded:
        around.test(before) ||
        aroundBehind.test(behind) ||
        /[余多几]/u.test(text.slice(found.start, found.end)),
      perDays: perOf(text, found.start, behind, head),
      isIncrement: increment.test(before),
      isOld:
        passage.era === 'old' || (passage.era === null && tellsPast(text, found.start, found.end)),
    };
  });
}

function boundOf(before: string, behind: string, dimension: Quantity['dimension']): Bound {
  if (least.test(before)) return 'atLeast';
  if (most.test(before)) return 'atMost';
  if (leastBehind.test(behind)) return 'atLeast';
  // 之前 and 以后 around a date are its direction and no bound of an amount.
  if (mostBehind.test(behind)) return dimension === 'date' ? null : 'atMost';
  return null;
}

function perOf(text: string, start: number, behind: string, head: string): number | null {
  const suffix = perBehind.exec(behind)?.[1] ?? /\/(天|日|周|月|年|学年|学期)/u.exec(head)?.[1];
  if (suffix !== undefined) return days[suffix] ?? null;
  const named = [...text.slice(Math.max(0, start - REACH), start).matchAll(per)].at(-1)?.[1];
  return named === undefined ? null : (days[named] ?? null);
}

function tellsPast(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const behind = text.slice(end, end + 14);
  if (fromWord.test(before) && changesBehind.test(behind)) return true;
  if (/^(?:的)?(?:基础上|提高|上调|下调|增加|降低)/u.test(behind) && oldBefore.test(before))
    return true;
  const clause = before.slice(clauseStart(before));
  if (changesBehind.test(behind) && !nowClause.test(clause))
    return !/(?:提高|降低|上调|下调|增加|减少|缩短|延长|压缩)(?:到|至|为)?$/u.test(before);
  return pastClause.test(clause) && !nowClause.test(clause.slice(clause.search(pastClause)));
}

/** Where the last clause of some words begins. */
function clauseStart(words: string): number {
  let at = words.length;
  while (at > 0 && !'，,。；;：:'.includes(words.charAt(at - 1))) at -= 1;
  return at;
}
