import type { Block } from '../../functions/domain/document/model.ts';
import type { BodyPlace, BodyStyle } from '../official-document/body-style.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { element } from '../typesetting/page/structure.ts';
import { comparisonCells } from './comparison-cells.ts';

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
  const rows = comparisonCells(table);
  if (rows === null) return null;
  const { columns, headerRows } = table;
  const gap: FlowItem = { kind: 'slug', slug: space(sheet.size / 2) };
  const set = { rows, columns, headerRows, element: element('Table', place.root), rowHeads: true };
  return [gap, { kind: 'table', table: set }, gap];
}
