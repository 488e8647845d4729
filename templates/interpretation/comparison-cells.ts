import type { Block } from '../../functions/domain/document/model.ts';
import { comparisonRows } from '../../functions/domain/interpretation/comparison/comparison-table.ts';
import type { CellText, MarkedText } from '../typesetting/table/grid.ts';

type Table = Extract<Block, { kind: 'table' }>;

/**
 * The cells of a table that sets an old rule beside the new one, with the words that were dropped
 * or inserted and the numbers that changed. Null for other tables.
 */
export function comparisonCells(table: Table): CellText[][] | null {
  const compared = comparisonRows(table.rows, table.headerRows);
  if (compared === null) return null;
  return compared.map((row) =>
    row.map((cell): CellText => {
      if (!('parts' in cell)) return cell;
      const mark = cell.side === 'old' ? 'dropped' : 'inserted';
      const marked = cell.parts.map(
        ({ text, kind, figure }): MarkedText => ({
          text,
          mark: kind === 'kept' ? null : mark,
          strong: figure,
        }),
      );
      return { ...cell, marked };
    }),
  );
}
