import { addCalendarDays, type LocalDate, localDateSchema } from '../kernel/time.ts';
import { countOf, countPattern } from './chinese-numbers.ts';
import type { Due } from './plan.ts';
import type { PlanContext, PlanNoteName } from './plan-reading.ts';
import { plainWords } from './plan-words.ts';

/** A moment read from a text; `due` is null where the words promise one but do not fix it. */
export interface TimeReading {
  readonly due: Due | null;
  readonly note: PlanNoteName | null;
}

const withDocumentWords =
  /(?:与|随)(?:政策)?(?:性)?(?:文件|正文|通知|办法|政策)[^，,。；;]{0,8}(?:同步|同时|一并|一同)|同步(?:发布|公开|公布|解读|推出|上线|刊发|推送)|(?:文件|政策)?(?:发布|印发|公开|公布|出台)(?:的)?(?:同时|同日|当日|当天|之日(?!起|后))|当日|当天|同日/u;
const beforeWords = /(?:发布|印发|公开|公布|出台|实施|施行)(?:之)?(?:日)?前|提前/u;
const unspecificWords = /适时|视情|择机|根据需要|另行|待定|后续(?:安排|推进)|持续|常态化/u;
const workingDays = new RegExp(`(${countPattern})\\s*个?\\s*工作日`, 'u');
const anchored = new RegExp(
  `(发布|公开|公布|印发|出台|实施|施行|生效|执行|落地|运行)(?:之日)?(?:后|起|以后|之后|满)(?:的|第|约|满)?(${countPattern})\\s*个?\\s*(日|天|周|星期|月|季度|年)`,
  'u',
);
const span = new RegExp(
  `(${countPattern})\\s*(个?(?:日|天|周|星期)|个月|个季度|年)(?:内|以内|之内|后|之后|左右)`,
  'u',
);
const daysOfUnit: Readonly<Record<string, number>> = { 日: 1, 天: 1, 周: 7, 星期: 7 };
const monthsOfUnit: Readonly<Record<string, number>> = { 月: 1, 季度: 3, 年: 12 };

/** Reads the first promise of a moment in a text, or null where it makes none. */
export function timeIn(text: string, context: PlanContext): TimeReading | null {
  const plain = plainWords(text);
  const working = workingDays.exec(plain);
  if (working?.[1] !== undefined) return ofWorkingDays(plain, working[1], context);
  return (
    spanIn(plain, context) ??
    (/次日|第二天|翌日/u.test(plain) ? afterPublication(1, null) : null) ??
    dateIn(plain, context) ??
    looseTimeIn(plain)
  );
}

function looseTimeIn(plain: string): TimeReading | null {
  if (withDocumentWords.test(plain)) return { due: { kind: 'withDocument' }, note: null };
  if (beforeWords.test(plain)) return { due: null, note: 'beforePublication' };
  return unspecificWords.test(plain) ? { due: null, note: 'timeUnspecific' } : null;
}

function ofWorkingDays(plain: string, count: string, context: PlanContext): TimeReading {
  if (beforeWords.test(plain) || /工作日(?:之)?前/u.test(plain))
    return { due: null, note: 'beforePublication' };
  const fromEffect = /(?:实施|施行|生效|执行|落地)(?:之日)?(?:后|起)/u.test(plain);
  const note = fromEffect && !sameStart(context) ? 'effectiveDateUnknown' : null;
  return afterPublication(countOf(count) ?? 0, note);
}

function sameStart({ publicationDate, effectiveDate }: PlanContext): boolean {
  return effectiveDate !== undefined && effectiveDate === publicationDate;
}

function afterPublication(count: number, note: PlanNoteName | null): TimeReading {
  const days = Math.floor(count);
  if (days < 1) return { due: { kind: 'withDocument' }, note };
  if (days > 250) return { due: null, note: 'timeUnspecific' };
  return { due: { kind: 'workingDaysAfterPublication', days }, note };
}

function spanIn(plain: string, context: PlanContext): TimeReading | null {
  const match = anchored.exec(plain);
  const [anchor, count, unit] = match
    ? [match[1] ?? '', match[2] ?? '', match[3] ?? '']
    : ['', ...(span.exec(plain)?.slice(1) ?? [])];
  const amount = countOf(count ?? '');
  if (amount === null || unit === undefined) return null;
  return ofSpan(
    amount,
    unit.replace('个', ''),
    /实施|施行|生效|执行|落地|运行/u.test(anchor),
    context,
  );
}

function ofSpan(
  amount: number,
  unit: string,
  fromEffect: boolean,
  context: PlanContext,
): TimeReading {
  const start = fromEffect ? context.effectiveDate : context.publicationDate;
  const months = (monthsOfUnit[unit] ?? 0) * amount;
  const days = (daysOfUnit[unit] ?? 0) * amount;
  if (start !== undefined) {
    const moved = addMonths(start, Math.floor(months));
    const rest = Math.round((months % 1) * 30 + days);
    return { due: { kind: 'onDate', date: addCalendarDays(moved, rest) }, note: null };
  }
  const note = fromEffect ? 'effectiveDateUnknown' : 'timeConverted';
  return afterPublication(workingDaysWithin(months * 30 + days), note);
}

/**
 * Working days that fit into so many calendar days, also where a long holiday falls into them: a
 * promise that was converted must not come due later than its words say.
 */
function workingDaysWithin(calendarDays: number): number {
  const weekdays = Math.floor((calendarDays * 5) / 7);
  return Math.min(250, Math.max(1, calendarDays < 14 ? weekdays : weekdays - 4));
}

function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  return dayOf(Math.floor(total / 12), (total % 12) + 1, day);
}

/** A day of a month; days that the month does not have become its last one. */
function dayOf(year: number, month: number, day: number): LocalDate {
  const two = (value: number) => String(value).padStart(2, '0');
  for (let candidate = day; candidate > 28; candidate -= 1) {
    const parsed = localDateSchema.safeParse(`${year}-${two(month)}-${two(candidate)}`);
    if (parsed.success) return parsed.data;
  }
  return localDateSchema.parse(`${year}-${two(month)}-${two(Math.min(day, 28))}`);
}

const fullDate = /(20\d{2})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})/gu;
const monthDate =
  /(?:(20\d{2})年|今年|本年)?\s*(\d{1,2})月(?:(\d{1,2})日|(上旬|中旬|初|中)|(?:下旬|底|末|份|内|前)?)/gu;
const yearEnd = /(?:(20\d{2})年?|今年|本年)?年?(?:年底|年末|底前)/u;
const quarter = /(?:(20\d{2})年)?第?([一二三四1-4])季度/u;
const dayOfPart: Readonly<Record<string, number>> = { 初: 5, 上旬: 10, 中: 15, 中旬: 20 };

/** A calendar date; of a range (9月1日至10日) the last day, by which the promise is kept. */
function dateIn(text: string, context: PlanContext): TimeReading | null {
  const plain = text.replace(/(\d{1,2}月)\d{1,2}日?(?:至|到|[-—–~～]+)(\d{1,2}日)/gu, '$1$2');
  const full = [...plain.matchAll(fullDate)].at(-1);
  const partial = [...plain.matchAll(monthDate)].at(-1);
  if (full !== undefined && (partial === undefined || partial.index <= full.index + 5)) {
    return onDay(Number(full[1]), Number(full[2]), Number(full[3]));
  }
  if (partial !== undefined) {
    const month = Number(partial[2]);
    const day = Number(partial[3] ?? dayOfPart[partial[4] ?? ''] ?? 31);
    return inYear(partial[1] ?? full?.[1], month, day, context);
  }
  const byQuarter = quarter.exec(plain);
  if (byQuarter?.[2] !== undefined) {
    return inYear(byQuarter[1], (countOf(byQuarter[2]) ?? 4) * 3, 31, context);
  }
  const byYear = yearEnd.exec(plain);
  return byYear === null ? null : inYear(byYear[1], 12, 31, context);
}

function inYear(
  year: string | undefined,
  month: number,
  day: number,
  { publicationDate }: PlanContext,
): TimeReading {
  if (year !== undefined) return onDay(Number(year), month, day);
  if (publicationDate === undefined) return { due: null, note: 'yearUnknown' };
  const known = Number(publicationDate.slice(0, 4));
  const same = onDay(known, month, day);
  const past = same.due?.kind === 'onDate' && same.due.date < publicationDate;
  return past ? onDay(known + 1, month, day) : same;
}

function onDay(year: number, month: number, day: number): TimeReading {
  if (month < 1 || month > 12 || day < 1 || day > 31) return { due: null, note: 'timeUnspecific' };
  return { due: { kind: 'onDate', date: dayOf(year, month, day) }, note: null };
}
