import { roughWidth } from '../text/title-lines.ts';
import type { PlacedCell } from './grid.ts';

/** Fewest characters that a column holds side by side. */
const NARROWEST = 2;
/** Type sizes tried for tables, largest first. */
const tableSizes = [12, 10.5, 9, 7.5] as const;

/** The largest size in which every column can be as wide as two characters. */
export function tableSize(columns: number, measure: number, padding: number): number {
  const fits = tableSizes.find((size) => columns * (NARROWEST * size + 2 * padding) <= measure);
  return fits ?? 6;
}

/**
 * Column widths in points that fill the measure. Columns of short texts get what keeps each on
 * one line; the others share the rest, longer texts getting more, but less than in proportion.
 */
export function columnWidths(
  cells: readonly PlacedCell[],
  columns: number,
  measure: number,
  size: number,
  padding: number,
): number[] {
  const least = Math.min(NARROWEST * size + 2 * padding, measure / columns);
  const wanted = Array.from({ length: columns }, (_, column) => {
    const texts = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
    const longest = Math.max(0, ...texts.map((cell) => longestLine(cell.text)));
    return Math.max(least, (longest + 0.6) * size + 2 * padding);
  });
  const total = wanted.reduce((sum, width) => sum + width, 0);
  if (total <= measure) return wanted.map((width) => (width * measure) / total);
  return shared(wanted, measure);
}

/** Serves the columns that want less than an equal share, until only greedy ones are left. */
function shared(wanted: readonly number[], measure: number): number[] {
  const served = new Set<number>();
  let rest = measure;
  for (;;) {
    const fair = rest / (wanted.length - served.size);
    const modest = wanted.findIndex((width, index) => !served.has(index) && width <= fair);
    if (modest < 0) break;
    served.add(modest);
    rest -= wanted[modest] ?? 0;
  }
  const weights = wanted.map((width, index) => (served.has(index) ? 0 : Math.sqrt(width)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return wanted.map((width, index) =>
    served.has(index) ? width : (rest * (weights[index] ?? 0)) / all,
  );
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map(roughWidth));
}
