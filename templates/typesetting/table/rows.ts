import type { SetLine } from '../page/slug.ts';
import type { StructureElement } from '../page/structure.ts';
import type { PlacedCell } from './grid.ts';

/** A cell whose text is set; its lines still hang from the cell's own top. */
export interface SetCell extends PlacedCell {
  readonly lines: readonly SetLine[];
  readonly element: StructureElement;
}

/**
 * Sums over neighbours, from sums up to each, so that a cell that spans thousands of rows costs no
 * more than one that spans two.
 */
export interface Sums {
  /** The sum of `count` values from `from` on. */
  over(from: number, count: number): number;
}

export function sumsOf(values: readonly number[]): Sums {
  const upTo = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    upTo[index + 1] = (upTo[index] ?? 0) + value;
  });
  return { over: (from, count) => (upTo[from + count] ?? 0) - (upTo[from] ?? 0) };
}

export interface RowSpacing {
  readonly leading: number;
  readonly padding: number;
}

/** Heights of the rows so that every cell's text fits, spanning cells included. */
export function rowHeights(
  cells: readonly SetCell[],
  rows: number,
  { leading, padding }: RowSpacing,
): number[] {
  const need = (cell: SetCell) => Math.max(1, cell.lines.length) * leading + 2 * padding;
  const heights = Array.from({ length: rows }, () => leading + 2 * padding);
  for (const cell of cells) {
    if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, need(cell));
  }
  for (const cell of cells) {
    if (cell.rowSpan === 1) continue;
    const last = cell.row + cell.rowSpan - 1;
    const held = heights
      .slice(cell.row, last + 1)
      .reduce((sum, height) => sum + linesHeld(height, { leading, padding }), 0);
    const lacking = Math.max(0, cell.lines.length - held) * leading;
    heights[last] = (heights[last] ?? 0) + lacking;
  }
  return heights;
}

/**
 * Rows taller than a page are cut into strips that pages can part; all cells of such a row span
 * its strips.
 */
export function cutTallRows(
  cells: readonly SetCell[],
  heights: readonly number[],
  tallest: number,
  spacing: RowSpacing,
): { readonly cells: readonly SetCell[]; readonly heights: readonly number[] } {
  const most = Math.max(1, linesHeld(tallest, spacing));
  const strips = heights.map((height) => Math.max(1, Math.ceil(linesHeld(height, spacing) / most)));
  if (strips.every((count) => count === 1)) return { cells, heights };
  const counted = sumsOf(strips);
  return {
    heights: heights.flatMap((height, row) => {
      const count = strips[row] ?? 1;
      if (count === 1) return [height];
      const share = Math.ceil(linesHeld(height, spacing) / count);
      return Array.from({ length: count }, () => share * spacing.leading + 2 * spacing.padding);
    }),
    cells: cells.map((cell) => ({
      ...cell,
      row: counted.over(0, cell.row),
      rowSpan: counted.over(cell.row, cell.rowSpan),
    })),
  };
}

/** How many whole lines a row has room for. */
export function linesHeld(height: number, { leading, padding }: RowSpacing): number {
  return Math.max(0, Math.floor((height - 2 * padding + 0.01) / leading));
}
