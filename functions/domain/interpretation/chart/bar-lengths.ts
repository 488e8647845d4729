import type { ChartData, Datum } from './chart-data.ts';

/** A bar before it is drawn: its place within its category, and the values where it begins and ends. */
export interface BarLength {
  readonly category: number;
  readonly series: number;
  readonly from: number;
  readonly to: number;
  readonly datum: Datum;
}

/** Side by side from zero, or heaped: what is positive above zero, what is negative below. */
export function barLengths({ kind, categories, series }: ChartData): BarLength[] {
  const stacks = kind === 'stackedBar' || kind === 'stackedColumn';
  return categories.flatMap((_, category) => {
    let above = 0;
    let below = 0;
    return series.flatMap(({ values }, index): BarLength[] => {
      const datum = values[category] ?? null;
      if (datum === null) return [];
      const from = stacks ? (datum.value < 0 ? below : above) : 0;
      const to = from + datum.value;
      if (datum.value < 0) below = to;
      else above = to;
      return [{ category, series: index, from, to, datum }];
    });
  });
}

/** Where the table has no value: a sign stands there, so that nobody reads it as zero. */
export function missingBars({
  kind,
  series,
}: ChartData): { readonly category: number; readonly series: number }[] {
  if (kind === 'stackedBar' || kind === 'stackedColumn') return [];
  return series.flatMap(({ values }, index) =>
    values.flatMap((datum, category) => (datum === null ? [{ category, series: index }] : [])),
  );
}

/** Shares of an extent: equal bands with air between them, each parted among its bars. */
export interface Bands {
  /** Where the middle of a category lies. */
  readonly middle: (category: number) => number;
  /** Both edges of a bar. */
  readonly bar: (category: number, series: number) => readonly [number, number];
}

/**
 * @param start where the first band begins
 * @param band extent of one category, air included
 * @param thickest a bar is never thicker, however few there are
 */
export function bandsOf(start: number, band: number, barsInBand: number, thickest: number): Bands {
  const bar = Math.min(thickest, (band * 0.72) / barsInBand);
  const middle = (category: number) => start + band * (category + 0.5);
  return {
    middle,
    bar: (category, series) => {
      const edge = middle(category) - (bar * barsInBand) / 2 + bar * series;
      return [edge, edge + bar];
    },
  };
}
