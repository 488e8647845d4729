import type { TraceStep } from './working-days.ts';

export type TraceLanguage = 'zh-CN' | 'en';

const weekdays: Record<TraceLanguage, readonly string[]> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
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
 * `2020-09-27（周日，调休上班）第2日`.
 */
export function describeTraceStep(step: TraceStep, language: TraceLanguage): string {
  const weekday = weekdays[language][step.weekday - 1] ?? '';
  return language === 'en' ? inEnglish(step, weekday) : inChinese(step, weekday);
}

function inChinese(step: TraceStep, weekday: string): string {
  const open = step.provisional ? '（暂定：放假安排尚未公布）' : '';
  if (step.counted === null) return `${step.date} ${step.name ?? weekday}（不计）${open}`;
  if (step.reason === 'makeUpWorkday') {
    return `${step.date}（${weekday}，调休上班）第${step.counted}日${open}`;
  }
  const name = step.name === null ? '' : `，${step.name}`;
  return `第${step.counted}日 ${step.date}（${weekday}${name}）${open}`;
}

function inEnglish(step: TraceStep, weekday: string): string {
  const open = step.provisional ? ' (provisional: holidays not announced yet)' : '';
  const name = step.name === null ? null : (festivals[step.name] ?? step.name);
  if (step.counted === null) return `${step.date} ${name ?? weekday} (not counted)${open}`;
  if (step.reason === 'makeUpWorkday') {
    return `${step.date} (${weekday}, make-up working day) day ${step.counted}${open}`;
  }
  const extra = name === null ? '' : `, ${name}`;
  return `day ${step.counted} ${step.date} (${weekday}${extra})${open}`;
}
