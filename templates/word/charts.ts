import { Paragraph } from 'docx';
import {
  type BarChartOptions,
  ChartRun,
  type ColumnChartOptions,
  type LineChartOptions,
  type PieChartOptions,
} from 'docx/charts';
import type { ChartData } from '../../functions/domain/interpretation/chart/chart-data.ts';
import { describeChart } from '../../functions/domain/interpretation/chart/describe-chart.ts';
import type { Tone } from '../../functions/domain/interpretation/chart/shapes.ts';
import { areaTone, lineTone } from '../../functions/domain/interpretation/chart/tones.ts';
import { faces } from './faces.ts';
import { pixels } from './measures.ts';

/** Height of a chart's frame, as a share of its width. */
const SHAPE = 0.56;

/**
 * A chart of Word's own, which its reader can restyle and whose numbers come with it, in the tones
 * of the printed one. It describes itself to those who do not see it.
 */
export function chartInWord(data: ChartData, measure: number, number: number): Paragraph {
  const width = pixels(measure * 0.92);
  const frame = {
    transformation: { width, height: Math.round(width * SHAPE) },
    altText: { id: String(number), name: `图${number}`, description: describeChart(data) },
    font: { name: faces.song.name, color: '000000' },
    chartArea: { border: 'none' as const },
    ...(data.unit === '' ? {} : { title: { text: `单位：${data.unit}`, font: { size: 9 } } }),
  };
  const chart = new ChartRun({ ...frame, ...(data.kind === 'pie' ? pie(data) : axes(data)) });
  return new Paragraph({ style: 'Figure', keepNext: true, children: [chart] });
}

const labelsAbove = { value: true, position: 'above' } as const;

function pie(data: ChartData): PieChartOptions {
  const categories = [...data.categories];
  const colors = categories.map((_, index) => hex(areaTone(index, categories.length)));
  const series = seriesOf(data).map((one) => ({ ...one, colors }));
  return { type: 'pie', categories, series, dataLabels: { value: true } };
}

function axes(data: ChartData): ColumnChartOptions | BarChartOptions | LineChartOptions {
  const tone = data.kind === 'line' ? lineTone : areaTone;
  const shared = {
    categories: [...data.categories],
    series: seriesOf(data).map((one, index) => ({
      ...one,
      color: hex(tone(index, data.series.length)),
    })),
    dataLabels: { value: true },
    ...(data.series.length === 1 ? { legend: false as const } : {}),
  };
  // Word begins bars at the foot; a reader begins at the head.
  const lying = { type: 'bar' as const, categoryAxis: { reverseOrder: true } };
  switch (data.kind) {
    case 'line':
      // To the right, where Word puts them, the line would strike the numbers through.
      return { ...shared, type: 'line', markers: true, dataLabels: labelsAbove };
    case 'bar':
      return { ...shared, ...lying };
    case 'stackedBar':
      return { ...shared, ...lying, stacking: 'stacked' };
    case 'stackedColumn':
      return { ...shared, type: 'column', stacking: 'stacked' };
    default:
      return { ...shared, type: 'column' };
  }
}

function seriesOf({ series }: ChartData) {
  return series.map(({ name, values }) => ({
    name,
    values: values.map((datum) => datum?.value ?? null),
  }));
}

function hex(tone: Tone): string {
  return tone
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
