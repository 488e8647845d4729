import type { Words } from '../../../templates/words/words.ts';
import type { ComplianceRowView } from '../../application/compliance/view-compliance.ts';
import type { RowName } from '../../domain/compliance/report.ts';

interface Report {
  readonly department: string;
  readonly year: number;
  readonly rows: readonly ComplianceRowView[];
}

const heads = ['item', '事项', 'figure', '数量名称', 'value', 'basis', 'events'];

/**
 * One line a figure. A byte order mark lets spreadsheets read the Chinese, and no cell begins with
 * a sign that a spreadsheet would take for a formula.
 */
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
  return `\uFEFF${[heads, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
