import { type ChartData, type ChartSeries, type Datum, withUnit } from './chart-data.ts';
import type { ChartKind } from './chart-request.ts';
import { percentWords } from './number-words.ts';

const kindNames: Readonly<Record<ChartKind, string>> = {
  bar: '条形图',
  column: '柱状图',
  stackedBar: '堆叠条形图',
  stackedColumn: '堆叠柱状图',
  line: '折线图',
  pie: '饼图',
};

/** The categories of a time line have a first and a last. */
const time = /(?:(?:19|20)\d\d|年|月|季度)/u;

/** What a chart shows, for those who do not see it: highest, lowest and the way between. */
export function describeChart(data: ChartData): string {
  const { kind, title, categories } = data;
  const sentences = data.series.map((series) => describeSeries(series, data));
  return [
    `${kindNames[kind]}：${title}，共${categories.length}项。`,
    ...sentences.filter((sentence) => sentence !== ''),
    '数据见相邻的表格。',
  ].join('');
}

interface Point {
  readonly category: string;
  readonly datum: Datum;
}

function describeSeries({ name, values }: ChartSeries, data: ChartData): string {
  const { kind, categories, series, unit } = data;
  const points = values.flatMap((datum, index): Point[] =>
    datum === null ? [] : [{ category: categories[index] ?? '', datum }],
  );
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const highest = points.reduce((one, other) =>
    other.datum.value > one.datum.value ? other : one,
  );
  const lowest = points.reduce((one, other) => (other.datum.value < one.datum.value ? other : one));
  const lead = series.length > 1 ? `${name}：` : '';
  const say = ({ category, datum }: Point) => `${category}${withUnit(datum, unit)}`;
  if (points.length === 1) return `${lead}${say(first)}。`;
  if (kind === 'pie') return `${shares(points, data)}。`;
  const extremes =
    highest.datum.value === lowest.datum.value
      ? `各项均为${withUnit(first.datum, unit)}`
      : `最高为${say(highest)}，最低为${say(lowest)}`;
  const way = points.every(({ category }) => time.test(category))
    ? `；从${say(first)}到${say(last)}，${direction(points)}`
    : '';
  return `${lead}${extremes}${way}。`;
}

function shares(points: readonly Point[], { unit }: ChartData): string {
  const sum = points.reduce((all, { datum }) => all + datum.value, 0);
  return points
    .map(({ category, datum }) =>
      unit === '%'
        ? `${category}${datum.printed}%`
        : `${category}占${percentWords(datum.value / sum)}`,
    )
    .join('，');
}

function direction(points: readonly Point[]): string {
  const steps = points
    .slice(1)
    .map(({ datum }, index) => Math.sign(datum.value - (points[index]?.datum.value ?? 0)));
  if (steps.every((step) => step === 0)) return '保持不变';
  if (steps.every((step) => step >= 0)) return '逐项上升';
  if (steps.every((step) => step <= 0)) return '逐项下降';
  const whole = (points.at(-1)?.datum.value ?? 0) - (points[0]?.datum.value ?? 0);
  return whole > 0 ? '有升有降，总体上升' : whole < 0 ? '有升有降，总体下降' : '有升有降，首尾持平';
}
