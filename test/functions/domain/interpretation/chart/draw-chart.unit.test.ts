import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartData } from '../../../../../functions/domain/interpretation/chart/chart-data.ts';
import type { ChartKind } from '../../../../../functions/domain/interpretation/chart/chart-request.ts';
import { drawChart } from '../../../../../functions/domain/interpretation/chart/draw-chart.ts';
import { scaleOf } from '../../../../../functions/domain/interpretation/chart/scale.ts';
import {
  type ChartPath,
  type ChartPicture,
  widthOfText,
} from '../../../../../functions/domain/interpretation/chart/shapes.ts';

const WIDTH = 450;

/** Numbers as cells print them: with a few decimals. */
const amounts = fc
  .double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true })
  .map((value) => Math.round(value * 100) / 100);
const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true, noDefaultInfinity: true });
const names = fc.stringMatching(/^[县区市行业补贴人]{1,14}$/);

function dataOf(kind: ChartKind, amount: fc.Arbitrary<number>, mostSeries = 5) {
  const shape = fc.tuple(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: mostSeries }));
  return shape.chain(([count, series]) =>
    fc.record<ChartData>({
      kind: fc.constant(kind),
      title: fc.constant('样张'),
      unit: fc.constantFrom('', '万元'),
      categories: fc.array(names, { minLength: count, maxLength: count }),
      series: fc.array(
        fc.record({
          name: names,
          values: fc.array(
            fc.option(
              amount.map((value) => ({ value, printed: value.toFixed(1) })),
              { freq: 8 },
            ),
            { minLength: count, maxLength: count },
          ),
        }),
        { minLength: series, maxLength: series },
      ),
    }),
  );
}

function pointsOf({ steps }: ChartPath): (readonly [number, number])[] {
  return steps.flatMap(([, ...lengths]) =>
    Array.from({ length: lengths.length / 2 }, (_, index) => {
      return [lengths[index * 2] ?? 0, lengths[index * 2 + 1] ?? 0] as const;
    }),
  );
}

function expectWithin({ width, height, paths, texts }: ChartPicture): void {
  for (const [x, y] of paths.flatMap(pointsOf)) {
    expect(x).toBeGreaterThanOrEqual(-0.01);
    expect(x).toBeLessThanOrEqual(width + 0.01);
    expect(y).toBeGreaterThanOrEqual(-0.01);
    expect(y).toBeLessThanOrEqual(height + 0.01);
  }
  for (const { y } of texts) {
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThanOrEqual(height + 0.01);
  }
}

/** Rectangles that stand for values: filled, with four corners, below the key. */
function barsOf(data: ChartData, picture: ChartPicture): ChartPath[] {
  const filled = picture.paths.filter(({ fill, steps }) => fill !== null && steps.length === 5);
  const keys = data.series.length > 1 ? data.series.length : 0;
  return filled.slice(keys);
}

function areaOf(path: ChartPath): number {
  const points = pointsOf(path);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}

describe('a scale', () => {
  it('covers the data with round steps', () => {
    fc.assert(
      fc.property(
        fc.array(amounts, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        (values, zero) => {
          const scale = scaleOf(values, zero);
          expect(scale.low).toBeLessThanOrEqual(Math.min(...values));
          expect(scale.high).toBeGreaterThanOrEqual(Math.max(...values));
          expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
          for (const value of values) {
            expect(scale.share(value)).toBeGreaterThanOrEqual(0);
            expect(scale.share(value)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it('holds zero where lengths are compared', () => {
    expect(scaleOf([98, 99], true)).toMatchObject({ low: 0, high: 100 });
    expect(scaleOf([-3], true)).toMatchObject({ high: 0 });
    expect(scaleOf([0], true)).toMatchObject({ low: 0, high: 1 });
  });
});

describe('a chart', () => {
  it.each<ChartKind>(['bar', 'column', 'stackedBar', 'stackedColumn', 'line'])(
    '%s stays within its frame, whatever its numbers',
    (kind) => {
      fc.assert(
        fc.property(dataOf(kind, amounts), (data) => {
          expectWithin(drawChart(data, WIDTH));
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each<ChartKind>(['bar', 'column'])('%s: areas are as the values', (kind) => {
    fc.assert(
      fc.property(dataOf(kind, positive), (data) => {
        const values = data.categories.flatMap((_, category) =>
          data.series.flatMap((series) => series.values[category]?.value ?? []),
        );
        const areas = barsOf(data, drawChart(data, WIDTH)).map(areaOf);
        expect(areas).toHaveLength(values.length);
        const whole = { area: sum(areas), value: sum(values) };
        areas.forEach((area, index) => {
          expect(area / whole.area).toBeCloseTo((values[index] ?? 0) / whole.value, 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('heaps up what is stacked, so that a stack ends at the sum', () => {
    const data: ChartData = {
      kind: 'stackedColumn',
      title: '',
      unit: '',
      categories: ['一', '二'],
      series: [series('甲', 10, 20), series('乙', 30, 20)],
    };
    const [first, second, third, fourth] = barsOf(data, drawChart(data, WIDTH)).map(pointsOf);
    const top = (points: (readonly [number, number])[] = []) =>
      Math.min(...points.map(([, y]) => y));
    expect(top(second)).toBeCloseTo(top(fourth), 6);
    expect(top(first)).toBeGreaterThan(top(third));
  });

  it('breaks a line where a value is missing', () => {
    const data: ChartData = {
      kind: 'line',
      title: '',
      unit: '',
      categories: ['1月', '2月', '3月', '4月'],
      series: [{ name: '甲', values: [datum(1), null, datum(3), datum(4)] }],
    };
    const line = drawChart(data, WIDTH).paths.find(
      ({ fill, steps }) => fill === null && steps.length === 3,
    );
    expect(line?.steps.map(([kind]) => kind)).toEqual(['move', 'move', 'line']);
  });

  it('says where a bar is missing, so that nobody reads it as zero', () => {
    const data: ChartData = {
      kind: 'bar',
      title: '',
      unit: '户',
      categories: ['云溪区', '青田县'],
      series: [{ name: '户数', values: [datum(5), null] }],
    };
    expect(drawChart(data, WIDTH).texts.map(({ text }) => text)).toContain('—');
  });

  it('lies down where names have no room below columns', () => {
    const categories = Array.from({ length: 30 }, (_, index) => `江州市第${index + 1}镇`);
    const values = categories.map((_, index) => datum(index));
    const data: ChartData = {
      kind: 'column',
      title: '',
      unit: '',
      categories,
      series: [{ name: '', values }],
    };
    const picture = drawChart(data, WIDTH);
    expect(picture.texts.filter(({ text }) => text.startsWith('江州市第'))).toHaveLength(30);
    expect(picture.height).toBeLessThan(600);
  });

  it('gives every slice of a pie its share of the circle', () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 2, maxLength: 8 }), (values) => {
        const categories = values.map((_, index) => `第${index + 1}项`);
        const data: ChartData = {
          kind: 'pie',
          title: '',
          unit: '万元',
          categories,
          series: [{ name: '', values: values.map(datum) }],
        };
        const picture = drawChart(data, WIDTH);
        expectWithin(picture);
        const slices = picture.paths.filter(({ fill }) => fill !== null);
        const angles = slices.map(angleOf);
        expect(sum(angles)).toBeCloseTo(2 * Math.PI, 4);
        angles.forEach((angle, index) => {
          expect(angle / (2 * Math.PI)).toBeCloseTo((values[index] ?? 0) / sum(values), 4);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the names of slices and lines clear of each other', () => {
    const values = [97, 1, 1, 1].map(datum);
    const categories = ['甲项', '乙项', '丙项', '丁项'];
    const pie = drawChart(
      { kind: 'pie', title: '', unit: '%', categories, series: [{ name: '', values }] },
      WIDTH,
    );
    const left = pie.texts.filter(({ align }) => align === 'right').map(({ y }) => y);
    for (const [index, y] of left.entries()) {
      for (const other of left.slice(index + 1)) expect(Math.abs(y - other)).toBeGreaterThan(9);
    }
    const close = ['甲', '乙', '丙'].map((name, index) => series(name, 50, 50 + index / 100));
    const lines = drawChart(
      { kind: 'line', title: '', unit: '', categories: ['1月', '2月'], series: close },
      WIDTH,
    );
    const names = lines.texts.filter(({ text }) => /^[甲乙丙]$/.test(text)).map(({ y }) => y);
    expect(new Set(names.map((y) => Math.round(y / 11))).size).toBe(3);
    expect(
      lines.texts.every(({ x, text, align }) => align !== 'left' || x + widthOfText(text) <= WIDTH),
    ).toBe(true);
  });
});

function angleOf({ steps }: ChartPath): number {
  const arcs = steps.filter((step) => step[0] === 'curve');
  const [move, line] = steps;
  if (move?.[0] !== 'move' || line?.[0] !== 'line') return 0;
  const [cx, cy] = [move[1], move[2]];
  let from = Math.atan2(line[1] - cx, cy - line[2]);
  let angle = 0;
  for (const arc of arcs) {
    const to = Math.atan2(arc[5] - cx, cy - arc[6]);
    angle += (to - from + 4 * Math.PI) % (2 * Math.PI);
    from = to;
  }
  return angle;
}

function series(name: string, ...values: number[]) {
  return { name, values: values.map(datum) };
}

function datum(value: number) {
  return { value, printed: String(value) };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

describe('bars for as many categories as a table may have', () => {
  const barsOf = (kind: ChartKind, series: number): ChartData => ({
    kind,
    title: '样张',
    unit: '%',
    categories: Array.from({ length: 40 }, (_, at) => `市第${at}国有资产监督管理委员会`),
    series: Array.from({ length: series }, (_, at) => ({
      name: `第${at}项`,
      values: Array.from({ length: 40 }, () => ({ value: 80, printed: '80.0' })),
    })),
  });

  it.each([
    ['bar', 1],
    ['bar', 5],
    ['stackedBar', 5],
  ] as const)('stay within a page: %s, %i series', (kind, series) => {
    // The type area of GB/T 9704—2012 is 225 mm deep, and a caption follows.
    const picture = drawChart(barsOf(kind, series), 442);
    expect(picture.height).toBeLessThan(570);
    const numbers = picture.texts.filter(({ text }) => text === '80.0');
    const rows = new Set(numbers.map(({ x, y }) => `${x.toFixed(0)} ${y.toFixed(1)}`));
    expect(rows.size).toBe(numbers.length);
  });

  it('tell their numbers where there is room', () => {
    const { texts } = drawChart(barsOf('bar', 1), 442);
    expect(texts.filter(({ text }) => text === '80.0')).toHaveLength(40);
  });
});
