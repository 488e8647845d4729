import type { Block } from '../../document/model.ts';
import { chartAt } from './chart-at.ts';
import type { ChartData } from './chart-data.ts';

/** The charts of a text by the caption that asks for each: a chart stands right above it. */
export function chartsOf(blocks: readonly Block[]): ReadonlyMap<Block, ChartData> {
  const charts = new Map<Block, ChartData>();
  let at = 0;
  while (at < blocks.length) {
    const found = chartAt(blocks, at);
    if (found !== null && found.data !== null) charts.set(found.caption, found.data);
    at += found?.extent ?? 1;
  }
  return charts;
}
