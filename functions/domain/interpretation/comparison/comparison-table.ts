import type { TableCell } from '../../document/model.ts';
import { type ComparedPart, compareTexts } from './changed-words.ts';
import { comparisonColumns } from './comparison-columns.ts';

/** A cell whose changes are marked; its parts, joined, are its text. */
export interface ComparedCell extends TableCell {
  readonly parts: readonly ComparedPart[];
  readonly side: 'old' | 'new';
}

/**
 * The rows of a table that compares old and new, with what changed marked in both columns. Null
 * for other tables. Rows in which cells are merged, or in which one side has nothing, are left as
 * they are.
 */
export function comparisonRows(
  rows: readonly (readonly TableCell[])[],
  headerRows: number,
): (readonly (TableCell | ComparedCell)[])[] | null {
  const columns = comparisonColumns(rows, headerRows);
  if (columns === null) return null;
  const width = rows[0]?.length ?? 0;
  return rows.map((row, index) => {
    const whole = row.length === width && row.every((cell) => cell.columnSpan === 1);
    const before = row[columns.old];
    const after = row[columns.new];
    if (index < headerRows || !whole || before === undefined || after === undefined) return row;
    if (isNothing(before.text) || isNothing(after.text)) return row;
    const compared = compareTexts(before.text, after.text);
    return row.map((cell, column) => {
      if (column === columns.old) return { ...cell, parts: compared.old, side: 'old' as const };
      if (column === columns.new) return { ...cell, parts: compared.new, side: 'new' as const };
      return cell;
    });
  });
}

/** What is new has no old words that could differ. */
function isNothing(text: string): boolean {
  return /^\s*(?:[-—–－/]{0,2}|无|（无）)\s*$/u.test(text);
}
