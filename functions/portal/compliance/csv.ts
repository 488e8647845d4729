import { complianceFigureName, complianceRowName } from '../../../templates/words/compliance.ts';
import type { CityCompliance } from '../../application/compliance/view-city-compliance.ts';
import { endings, onTimeRate } from '../../domain/compliance/endings.ts';
import type { RowName } from '../../domain/compliance/report.ts';
import { csvText } from '../csv-text.ts';
import type { ShownReport } from './shown-report.ts';

const heads = ['item', '事项', 'figure', '数量名称', 'value', 'basis', 'events'];

/** One line a figure, for spreadsheets. */
export function csvOfReport({ rows }: Pick<ShownReport, 'rows'>): string {
  const lines = rows.flatMap(({ row, basis, figures }) =>
    figures.map(({ name, value, evidence }) => [
      row,
      complianceRowName(row as RowName).zh,
      name,
      complianceFigureName(name).zh,
      String(value),
      `${basis.title} ${basis.clause}`.trim(),
      evidence.map(({ stream, versions }) => `${stream}#${versions.join('+')}`).join(' '),
    ]),
  );
  return csvText([heads, ...lines]);
}

/** One line a department. */
export function csvOfCity(
  { departments }: Pick<CityCompliance, 'departments'>,
  departmentName: (id: string) => string,
): string {
  const names = endings.map((name) => complianceFigureName(name).zh);
  const lines = departments.map((one) => [
    one.department,
    departmentName(one.department),
    ...endings.map((name) => String(one[name])),
    onTimeRate(one)?.toFixed(4) ?? '',
  ]);
  return csvText([['department', '部门', ...names, '按时率'], ...lines]);
}
