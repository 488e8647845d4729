import type { Block } from '../../functions/domain/document/model.ts';
import { comparisonRows } from '../../functions/domain/interpretation/comparison/comparison-table.ts';
import type { BodyPlace, BodyStyle } from '../official-document/body-style.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { element } from '../typesetting/page/structure.ts';
import type { CellText, MarkedText } from '../typesetting/table/grid.ts';

type Table = Extract<Block, { kind: 'table' }>;

/**
 * A table that sets an old rule beside the new one: dropped words struck out in grey, inserted
 * ones underlined, numbers that changed in Hei. Null for other tables.
 */
export function comparisonFlow(
  table: Table,
  sheet: BodyStyle,
  place: BodyPlace,
): FlowItem[] | null {
  const compared = comparisonRows(table.rows, table.headerRows);
  if (compared === null) return null;
  const rows = compared.map((row) =>
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
  const { columns, headerRows } = table;
  const gap: FlowItem = { kind: 'slug', slug: space(sheet.size / 2) };
  const set = { rows, columns, headerRows, element: element('Table', place.root), rowHeads: true };
  return [gap, { kind: 'table', table: set }, gap];
}
