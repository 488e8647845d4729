import type { ChartData } from './chart-data.ts';
import { drawBars } from './draw-bars.ts';
import { columnsFit, drawColumns } from './draw-columns.ts';
import { drawLines } from './draw-lines.ts';
import { drawPie } from './draw-pie.ts';
import type { ChartPicture } from './shapes.ts';

/**
 * Draws a chart into a width, in points. Columns whose names have no room below them lie down.
 */
export function drawChart(data: ChartData, width: number): ChartPicture {
  switch (data.kind) {
    case 'line':
      return drawLines(data, width);
    case 'pie':
      return drawPie(data, width);
    case 'bar':
    case 'stackedBar':
      return drawBars(data, width);
    case 'column':
    case 'stackedColumn':
      return columnsFit(data, width) ? drawColumns(data, width) : drawBars(data, width);
  }
}
