import type { Words } from '../../../templates/words/words.ts';
import type { ComplianceRowView } from '../../application/compliance/view-compliance.ts';
import type { RowName } from '../../domain/compliance/report.ts';
import { csvText } from '../csv-text.ts';

interface Report {
  readonly department: string;
  readonly year: number;
  readonly rows: readonly ComplianceRowView[];
}

const heads = ['item', '事项', 'figure', '数量名称', 'value', 'basis', 'events'];

/** One line a figure, for spreadsheets. */
export function csvOfReport(
  { rows }: Report,
  rowName: (row: RowName) => Words,
  figureName: (figure: string) => Words,
): string {
  const lines = rows.flatMap(({ row, basis, figures }) =>
    figures.map(({ name, value, evidence }) => [
      row,
      rowName(row as RowName).zh,
      name,
      figureName(name).zh,
      String(value),
      `${basis.title} ${basis.clause}`.trim(),
      evidence.map(({ stream, versions }) => `${stream}#${versions.join('+')}`).join(' '),
    ]),
  );
  return csvText([heads, ...lines]);
}
