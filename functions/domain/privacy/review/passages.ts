import type { DocumentPart } from '../document-text.ts';

/** A text that a reviewer reads and selects in: one block, or one cell of a table. */
export interface Passage {
  readonly part: string;
  readonly block: number;
  /** Row and place in the row's array of cells; null for a block that is no table. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** Kind of the block. */
  readonly kind: string;
  readonly text: string;
}

/** The texts of a package in reading order. */
export function passagesOf(parts: readonly DocumentPart[]): readonly Passage[] {
  return parts.flatMap(({ part, document }) =>
    document.blocks.flatMap((block, index): readonly Passage[] => {
      const { kind } = block;
      if (kind !== 'table') return [{ part, block: index, cell: null, kind, text: block.text }];
      return block.rows.flatMap((cells, row) =>
        cells.map(({ text }, column) => ({
          part,
          block: index,
          cell: { row, column },
          kind,
          text,
        })),
      );
    }),
  );
}

/** The same for everything that stands in one passage. */
export function placeOf(at: Pick<Passage, 'part' | 'block' | 'cell'>): string {
  const { part, block, cell } = at;
  return cell === null ? `${part}/b${block}` : `${part}/b${block}r${cell.row}c${cell.column}`;
}
