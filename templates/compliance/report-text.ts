import {
  ENTERED_LATE,
  type EndingSums,
  endingSums,
} from '../../functions/domain/compliance/endings.ts';
import {
  amountOf,
  type ComplianceReport,
  type ReportRow,
  rateOf,
} from '../../functions/domain/compliance/report.ts';
import {
  complianceFigureName,
  complianceRowName,
  complianceWords,
  eventsOf,
  streamName,
} from '../words/compliance.ts';
import { percentage } from '../words/percentage.ts';
import { lateCases } from './late-cases.ts';
import { onTimeBlocks } from './on-time-blocks.ts';
import { pipeTable } from './pipe-table.ts';
import { summary } from './summary.ts';

export interface ReportNames {
  readonly city: string;
  readonly department: string;
  /** Titles by stream. */
  readonly titles: ReadonlyMap<string, string>;
}

/**
 * The report as it is printed, in the notation that the intake reads: the house typesets it like
 * any other document. Evidence of what was done in time stays with the data; what was late is named
 * one by one with the events that say so.
 */
export function complianceText(report: ComplianceReport, names: ReportNames): string {
  const onTime = report.rows.filter(({ row }) => row.startsWith('onTime:'));
  const counted = report.rows.filter(({ row }) => !row.startsWith('onTime:'));
  return [
    `# ${names.department}${report.year}年政策解读与信息公开合规报告`,
    summary(endingsOf(onTime), names.department, report),
    `本报告由${names.city}政策文件与解读同步办理系统根据台账自动生成，没有估算和手工填报。` +
      '每个数字所依据的台账事件，见随附的数据。',
    `## 一、${complianceWords.onTime.zh}`,
    ...(onTime.length === 0 ? [complianceWords.nothingDue.zh] : kindBlocks(onTime)),
    ...lateEntryBlocks(onTime),
    '## 二、逾期事项',
    ...lateBlocks(onTime, names),
    `## 三、${complianceWords.counted.zh}`,
    countedTable(counted),
    `## 四、${complianceWords.basis.zh}`,
    basisTable([...onTime, ...counted]),
  ].join('\n\n');
}

function kindBlocks(rows: readonly ReportRow[]): readonly string[] {
  const lines = rows.map((row) => ({
    name: complianceRowName(row.row).zh,
    sums: endingsOf([row]),
  }));
  return onTimeBlocks('各类事项', complianceWords.item.zh, lines);
}

/** How all that was due ended. */
function endingsOf(rows: readonly ReportRow[]): EndingSums {
  const figures = rows.flatMap((row) => row.figures);
  return endingSums(figures.map((figure) => ({ name: figure.name, value: amountOf(figure) })));
}

/** What counts as in time by a day that was entered only after it: whoever supervises looks there. */
function lateEntryBlocks(rows: readonly ReportRow[]): readonly string[] {
  const told = rows.flatMap(({ row, figures }) =>
    figures
      .filter(({ name }) => name === ENTERED_LATE)
      .map((figure) => `${complianceRowName(row).zh}${amountOf(figure)}项`),
  );
  if (told.length === 0) return [];
  return [
    `上表中有事项在期限届满以后才补录，期限或者完成时间按补录时填写的办理日期计算：${told.join('、')}。补录理由见台账。`,
  ];
}

/** What was late, named one by one: the figures that somebody has to answer for. */
function lateBlocks(rows: readonly ReportRow[], { titles }: ReportNames): readonly string[] {
  const cases = lateCases(rows);
  if (cases.length === 0) return ['没有逾期的事项。'];
  const heads = ['事项', '文件或者事项名称', '结果', '台账依据'];
  const lines = cases.map(({ row, figure, stream, versions }) => [
    complianceRowName(row).zh,
    titles.get(stream) ?? streamName(stream).zh,
    complianceFigureName(figure).zh,
    `${streamName(stream).zh}${eventsOf(versions).zh}`,
  ]);
  return ['表2 逾期完成和至今未完成的事项', pipeTable(heads, lines)];
}

function countedTable(rows: readonly ReportRow[]): string {
  const heads = [complianceWords.item.zh, complianceWords.figures.zh, complianceWords.rate.zh];
  return pipeTable(
    heads,
    rows.map((row) => [complianceRowName(row.row).zh, figuresOf(row), percentage(rateOf(row))]),
  );
}

function figuresOf({ figures, least }: ReportRow): string {
  const told = figures.map(
    (figure) => `${complianceFigureName(figure.name).zh}${amountOf(figure)}`,
  );
  if (least === null || least === 0) return told.join('；') || '0';
  const done = figures.reduce((sum, figure) => sum + amountOf(figure), 0);
  const { leastMet, leastUnmet } = complianceWords;
  const reached = (done >= least ? leastMet : leastUnmet).zh;
  return [
    ...told,
    `${complianceWords.least.zh.replace('{least}', String(least))}（${reached}）`,
  ].join('；');
}

/** Rows that rest on the same clause stand together. */
function basisTable(rows: readonly ReportRow[]): string {
  const byClause = Map.groupBy(rows, ({ basis }) =>
    [basis.title, basis.clause].filter((part) => part !== '').join('，'),
  );
  return pipeTable(
    [complianceWords.basis.zh, complianceWords.item.zh],
    [...byClause].map(([clause, own]) => [
      clause,
      own.map(({ row }) => complianceRowName(row).zh).join('；'),
    ]),
  );
}
