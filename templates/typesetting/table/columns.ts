import { roughWidth } from '../text/title-lines.ts';
import type { PlacedCell } from './grid.ts';

/** Fewest characters that a column holds side by side, and how many read comfortably. */
const NARROWEST = 2;
const COMFORTABLE = 6.6;

/** Type sizes tried for tables, largest first. */
const readable = [12, 10.5, 9] as const;
const smallest = 7.5;

/** Type size and column widths of a table, in points. */
export interface ColumnPlan {
  readonly size: number;
  readonly widths: readonly number[];
}

interface Needs {
  readonly least: number;
  /** Width that keeps the longest text of each column on one line. */
  readonly wanted: readonly number[];
  readonly comfortable: readonly number[];
}

/**
 * Plans columns that fill the measure: the largest type in which every column is comfortable;
 * then the rest goes to the columns with long texts, more to longer ones, but less than in
 * proportion.
 */
export function planColumns(
  cells: readonly PlacedCell[],
  columns: number,
  measure: number,
  padding: number,
): ColumnPlan {
  const longest = longestLines(cells, columns);
  const sizes = readable.map((size) => ({ size, needs: needsOf(longest, size, padding) }));
  const fitting =
    sizes.find(({ needs }) => sum(needs.comfortable) <= measure) ??
    sizes.find(({ needs }) => needs.least * columns <= measure);
  const size = fitting?.size ?? smallest;
  const needs = fitting?.needs ?? needsOf(longest, smallest, padding);
  return { size, widths: widthsFor(needs, measure) };
}

/** The longest line of each column, in characters; merged cells make do with what they get. */
function longestLines(cells: readonly PlacedCell[], columns: number): number[] {
  const longest = Array.from({ length: columns }, () => 0);
  for (const { column, columnSpan, text } of cells) {
    if (columnSpan === 1) longest[column] = Math.max(longest[column] ?? 0, longestLine(text));
  }
  return longest;
}

function needsOf(longest: readonly number[], size: number, padding: number): Needs {
  const least = NARROWEST * size + 2 * padding;
  const wanted = longest.map((length) => Math.max(least, (length + 0.6) * size + 2 * padding));
  const enough = COMFORTABLE * size + 2 * padding;
  return { least, wanted, comfortable: wanted.map((width) => Math.min(width, enough)) };
}

function widthsFor({ wanted, comfortable }: Needs, measure: number): number[] {
  const rest = measure - sum(comfortable);
  if (rest <= 0) return comfortable.map((width) => (width * measure) / sum(comfortable));
  const weights = wanted.map((width, index) => Math.sqrt(width - (comfortable[index] ?? width)));
  const all = sum(weights);
  if (all === 0) return comfortable.map((width) => (width * measure) / sum(comfortable));
  return comfortable.map((width, index) => width + (rest * (weights[index] ?? 0)) / all);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function longestLine(text: string): number {
  return text.split('\n').reduce((longest, line) => Math.max(longest, roughWidth(line)), 0);
}
