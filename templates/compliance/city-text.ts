import { type EndingSums, together, wholeOf } from '../../functions/domain/compliance/endings.ts';
import type { Instant } from '../../functions/domain/kernel/time.ts';
import { complianceWords } from '../words/compliance.ts';
import { onTimeBlocks } from './on-time-blocks.ts';
import { summary } from './summary.ts';

export interface CityReport {
  readonly city: string;
  readonly year: number;
  readonly asOf: Instant;
  /** In the order in which they are printed. */
  readonly departments: readonly { readonly name: string; readonly sums: EndingSums }[];
}

/** All departments beside each other on paper; those of which nothing fell due are only named. */
export function cityComplianceText({ city, year, asOf, departments }: CityReport): string {
  const due = departments.filter(({ sums }) => wholeOf(sums) > 0);
  const others = departments.filter(({ sums }) => wholeOf(sums) === 0);
  return [
    `# ${city}${year}年政策解读与信息公开合规情况`,
    summary(together(departments.map(({ sums }) => sums)), city, { year, asOf }),
    `本报告由${city}政策文件与解读同步办理系统根据台账自动生成，没有估算和手工填报。` +
      '各部门的合规报告列明每一个数字的依据和逾期的事项。',
    `## ${complianceWords.onTime.zh}`,
    ...(others.length === 0 || due.length === 0
      ? []
      : [`没有到期事项的部门：${others.map(({ name }) => name).join('、')}。`]),
    ...(due.length === 0
      ? [complianceWords.nothingDue.zh]
      : onTimeBlocks('各部门', complianceWords.department.zh, due)),
  ].join('\n\n');
}
