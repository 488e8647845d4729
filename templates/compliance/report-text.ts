import {
  amountOf,
  type ComplianceReport,
  type ReportRow,
  rateOf,
} from '../../functions/domain/compliance/report.ts';
import { localDateOf } from '../../functions/domain/kernel/time.ts';
import { complianceFigureName, complianceRowName, complianceWords } from '../words/compliance.ts';
import { printedDate } from '../words/printed-date.ts';

/** The figures that every row of the first table has. */
const onTimeColumns = ['met', 'metLate', 'overdue', 'pending', 'ceased'] as const;

/**
 * The report as it is printed, in the notation that the intake reads: the house typesets it like
 * any other document. Evidence stays with the data; the paper names the clause of each row.
 */
export function complianceText(
  report: ComplianceReport,
  names: { readonly city: string; readonly department: string },
): string {
  const onTime = report.rows.filter(({ row }) => row.startsWith('onTime:'));
  const counted = report.rows.filter(({ row }) => !row.startsWith('onTime:'));
  const asOf = printedDate(localDateOf(report.asOf));
  return [
    `# ${names.department}${report.year}年政策解读与信息公开合规报告`,
    `本报告根据${names.city}政策文件与解读同步办理系统的台账自动生成，统计截至${asOf}。` +
      '每个数字都可以追溯到台账事件，随附的数据列明每一项的卷宗和事件序号。',
    `## 一、${complianceWords.onTime.zh}`,
    ...(onTime.length === 0 ? [complianceWords.nothingDue.zh] : [onTimeTable(onTime)]),
    `## 二、${complianceWords.counted.zh}`,
    countedTable(counted),
    `## 三、${complianceWords.basis.zh}`,
    basisTable(report.rows),
  ].join('\n\n');
}

function onTimeTable(rows: readonly ReportRow[]): string {
  const heads = [
    complianceWords.item.zh,
    ...onTimeColumns.map((name) => complianceFigureName(name).zh),
    complianceWords.rateOnTime.zh,
  ];
  return table(
    heads,
    rows.map((row) => [
      complianceRowName(row.row).zh,
      ...onTimeColumns.map((name) => String(figureOf(row, name))),
      percentage(row),
    ]),
  );
}

function figureOf({ figures }: ReportRow, name: string): number {
  const figure = figures.find((one) => one.name === name);
  return figure === undefined ? 0 : amountOf(figure);
}

function countedTable(rows: readonly ReportRow[]): string {
  const heads = [complianceWords.item.zh, complianceWords.figures.zh, complianceWords.rate.zh];
  return table(
    heads,
    rows.map((row) => [complianceRowName(row.row).zh, figuresOf(row), percentage(row)]),
  );
}

function figuresOf({ figures, least }: ReportRow): string {
  const told = figures.map(
    (figure) => `${complianceFigureName(figure.name).zh}${amountOf(figure)}`,
  );
  const asked =
    least === null || least === 0
      ? []
      : [complianceWords.least.zh.replace('{least}', String(least))];
  return [...told, ...asked].join('；') || '0';
}

function basisTable(rows: readonly ReportRow[]): string {
  return table(
    [complianceWords.item.zh, complianceWords.basis.zh],
    rows.map(({ row, basis }) => [
      complianceRowName(row).zh,
      [basis.title, basis.clause].filter((part) => part !== '').join('，'),
    ]),
  );
}

/** Whole per cent hide one late case in a thousand; a tenth shows it. */
function percentage(row: ReportRow): string {
  const rate = rateOf(row);
  return rate === null ? '—' : `${(rate * 100).toFixed(1)}%`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
