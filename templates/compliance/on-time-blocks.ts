import {
  type EndingSums,
  fallenDue,
  onTimeRate,
  together,
} from '../../functions/domain/compliance/endings.ts';
import { complianceFigureName, complianceWords } from '../words/compliance.ts';
import { percentage } from '../words/percentage.ts';
import { pipeTable } from './pipe-table.ts';

/** A line of the table, and of the chart above it. */
export interface OnTimeLine {
  readonly name: string;
  readonly sums: EndingSums;
}

/** More bars than this are no picture. */
const MOST_BARS = 40;
/** With more than these a chart takes a page of its own, and stands below its table. */
const MOST_ABOVE = 14;

/**
 * Who or what was in time, as a table and a chart of the rates. The chart shows the rates alone,
 * because the first column of numbers is one of per cent.
 *
 * @param of what the lines are: 各类事项, 各部门
 * @param head what stands above their names
 */
export function onTimeBlocks(
  of: string,
  head: string,
  lines: readonly OnTimeLine[],
): readonly string[] {
  const heads = [
    head,
    complianceWords.rateOnTime.zh,
    ...fallenDue.map((name) => complianceFigureName(name).zh),
    complianceWords.besides.zh,
  ];
  const cells = ({ name, sums }: OnTimeLine) => [
    name,
    percentage(onTimeRate(sums)),
    ...fallenDue.map((ending) => String(sums[ending])),
    besidesOf(sums),
  ];
  const all = { name: complianceWords.sum.zh, sums: together(lines.map(({ sums }) => sums)) };
  const chart = [`图1 ${of}按时率（条形图）`];
  const table = [`表1 ${of}按时完成情况`, pipeTable(heads, [...lines, all].map(cells))];
  if (lines.length > MOST_BARS) return table;
  return lines.length > MOST_ABOVE ? [...table, ...chart] : [...chart, ...table];
}

function besidesOf(sums: EndingSums): string {
  const told = (['pending', 'ceased'] as const)
    .filter((ending) => sums[ending] > 0)
    .map((ending) => `${complianceFigureName(ending).zh}${sums[ending]}`);
  return told.join('、') || '—';
}
