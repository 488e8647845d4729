import { type Instant, localDateOf } from '../kernel/time.ts';
import type { PauseReason, TraceStep } from './trace.ts';

export type TraceLanguage = 'zh-CN' | 'en';

const weekdays: Record<TraceLanguage, readonly string[]> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const pauses: Record<TraceLanguage, Record<PauseReason, string>> = {
  'zh-CN': { thirdParty: '征求第三方意见', otherOrgan: '征求其他机关意见' },
  en: { thirdParty: 'a third party is asked', otherOrgan: 'another organ is asked' },
};

/** English names of the festivals; a name that a deployment gave stays as it is. */
const festivals: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Tomb-sweeping Day',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-autumn Festival',
  国庆节: 'National Day',
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: 'Victory Day (70th anniversary)',
};

/**
 * One line of a count for people: `第1日 2020-08-26（周三）`, `2020-10-01 国庆节（不计）`,
 * `第2日 2020-09-27（周日，国庆节调休上班）`, `2026-03-05（周四，征求第三方意见）停止计时（不计）`.
 */
export function describeTraceStep(step: TraceStep, language: TraceLanguage): string {
  const weekday = weekdays[language][step.weekday - 1] ?? '';
  return language === 'en' ? inEnglish(step, weekday) : inChinese(step, weekday);
}

function inChinese(step: TraceStep, weekday: string): string {
  const { date, counted, reason } = step;
  const open = step.provisional ? '（暂定：放假安排尚未公布）' : '';
  if (step.pause !== undefined) {
    return `${date}（${weekday}，${pauses['zh-CN'][step.pause]}）停止计时（不计）`;
  }
  if (counted === null) return `${date} ${step.name ?? weekday}（不计）${open}`;
  if (reason === 'hours') return `第${counted}小时 ${momentOf(step)}（昼夜连续计算，含休息日）`;
  if (reason === 'month') return `第${counted}个月 ${date}（${weekday}）`;
  const swapped = reason === 'makeUpWorkday' ? '调休上班' : '';
  const name = step.name === null ? '' : `，${step.name}${swapped}`;
  return `第${counted}日 ${date}（${weekday}${name}）${open}`;
}

function inEnglish(step: TraceStep, weekday: string): string {
  const { date, counted, reason } = step;
  const open = step.provisional ? ' (provisional: holidays not announced yet)' : '';
  const name = step.name === null ? null : (festivals[step.name] ?? step.name);
  if (step.pause !== undefined) {
    return `${date} (${weekday}, ${pauses.en[step.pause]}) clock stopped (not counted)`;
  }
  if (counted === null) return `${date} ${name ?? weekday} (not counted)${open}`;
  if (reason === 'hours') return `hour ${counted} ${momentOf(step)} (day and night, days off too)`;
  if (reason === 'month') return `month ${counted} ${date} (${weekday})`;
  const swapped = reason === 'makeUpWorkday' ? ', make-up working day for ' : ', ';
  const extra = name === null ? '' : `${swapped}${name}`;
  return `day ${counted} ${date} (${weekday}${extra})${open}`;
}

/** The day and minute in China at which hours run out. */
function momentOf({ at, date }: { readonly at?: Instant; readonly date: string }): string {
  if (at === undefined) return date;
  const minutes = Math.round(
    (Date.parse(at) - Date.parse(`${localDateOf(at)}T00:00:00Z`)) / 60_000,
  );
  const ofDay = minutes + 8 * 60;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}
