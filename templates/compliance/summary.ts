import { type EndingSums, onTimeRate, wholeOf } from '../../functions/domain/compliance/endings.ts';
import type { ComplianceReport } from '../../functions/domain/compliance/report.ts';
import { localDateOf } from '../../functions/domain/kernel/time.ts';
import { percentage } from '../words/percentage.ts';
import { printedDate } from '../words/printed-date.ts';

/** The year in a sentence or two, for whoever reads no further. */
export function summary(
  sums: EndingSums,
  who: string,
  { year, asOf }: Pick<ComplianceReport, 'year' | 'asOf'>,
): string {
  const { met, metLate, overdue, pending, ceased } = sums;
  const until = printedDate(localDateOf(asOf));
  const left = [
    ...(pending === 0 ? [] : [`${pending}项期限未到，正在办理`]),
    ...(ceased === 0 ? [] : [`${ceased}项已终止`]),
  ];
  const besides = left.length === 0 ? '' : `另有${left.join('，')}，不计入按时率。`;
  const whole = wholeOf(sums);
  if (whole === 0) return `截至${until}，${who}${year}年没有已到期的事项。${besides}`;
  return (
    `截至${until}，${who}${year}年已到期的事项共${whole}项：按时完成${met}项，` +
    `逾期完成${metLate}项，至今未完成${overdue}项，按时率${percentage(onTimeRate(sums))}。${besides}`
  );
}
