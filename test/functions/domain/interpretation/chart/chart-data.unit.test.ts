import { describe, expect, it } from 'vitest';
import {
  type ChartData,
  chartDataOf,
  type NoChart,
} from '../../../../../functions/domain/interpretation/chart/chart-data.ts';
import type { ChartKind } from '../../../../../functions/domain/interpretation/chart/chart-request.ts';
import { tableOf } from './tables.ts';

function read(kind: ChartKind, ...rows: readonly (readonly string[])[]): ChartData | NoChart {
  return chartDataOf({ kind, title: '补贴' }, tableOf(...rows), null);
}

function chart(kind: ChartKind, ...rows: readonly (readonly string[])[]): ChartData {
  const data = read(kind, ...rows);
  if (typeof data === 'string') throw new Error(data);
  return data;
}

const values = (data: ChartData) =>
  data.series.map((series) => series.values.map((datum) => datum?.value ?? null));

describe('the numbers of a table', () => {
  it('are series by category, with the unit of the head', () => {
    const data = chart(
      'column',
      ['行业', '2024年（人）', '2025年（人）'],
      ['制造业', '52,300', '68120'],
      ['建筑业', '—', '约19800'],
    );
    expect(data).toMatchObject({ unit: '人', categories: ['制造业', '建筑业'] });
    expect(data.series.map(({ name }) => name)).toEqual(['2024年', '2025年']);
    expect(values(data)).toEqual([
      [52300, null],
      [68120, 19800],
    ]);
  });

  it('leave out totals and serial numbers, which are no value beside the others', () => {
    const data = chart('bar', ['序号', '县区', '金额'], ['1', '云溪区', '3'], ['', '合 计', '9']);
    expect(data.categories).toEqual(['云溪区']);
    expect(values(data)).toEqual([[3]]);
  });

  it('follow the time in the head where a line is asked for', () => {
    const data = chart(
      'line',
      ['项目', '2024年', '2025年'],
      ['稳岗', '1', '2'],
      ['培训', '3', '4'],
    );
    expect(data.categories).toEqual(['2024年', '2025年']);
    expect(data.series.map(({ name }) => name)).toEqual(['稳岗', '培训']);
  });

  it('stand in one unit where cells mix 万元 with 亿元', () => {
    const data = chart(
      'bar',
      ['项目', '支出'],
      ['教育', '120亿元'],
      ['卫生', '8000万元'],
      ['其他', '0'],
    );
    expect(data.unit).toBe('亿元');
    expect(values(data)).toEqual([[120, 0.8, 0]]);
    expect(data.series[0]?.values[1]?.printed).toBe('8000万元');
  });

  it('leave columns of words and of another unit to the table', () => {
    const data = chart(
      'column',
      ['年份', '人数（万人）', '增长率（%）', '备注'],
      ['2024年', '12', '5', '见说明'],
      ['2025年', '13', '8', ''],
    );
    expect(data.series.map(({ name }) => name)).toEqual(['人数']);
  });

  it('take the unit of the line above the table', () => {
    const data = chartDataOf(
      { kind: 'bar', title: '补贴' },
      tableOf(['县区', '金额'], ['云溪区', '3']),
      '万元',
    );
    expect(data).toMatchObject({ unit: '万元' });
  });
});

describe('a table that cannot be drawn honestly', () => {
  it.each<[NoChart, ChartKind, string[][]]>([
    [
      'no numbers',
      'bar',
      [
        ['事项', '要求'],
        ['申报', '按时提交'],
      ],
    ],
    ['no numbers', 'bar', [['事项']]],
    [
      'no numbers',
      'bar',
      [
        ['县区', '金额'],
        ['云溪区', '3'],
        ['石桥区', '约四成'],
      ],
    ],
    [
      'no numbers',
      'bar',
      [
        ['县区', '金额'],
        ['云溪区', '3万元'],
        ['石桥区', '5人'],
      ],
    ],
    [
      'no numbers',
      'bar',
      [
        ['县区', '金额'],
        ['云溪区', '—'],
      ],
    ],
    [
      'one point makes no line',
      'line',
      [
        ['年份', '人数'],
        ['2025年', '3'],
      ],
    ],
    [
      'parts make no whole',
      'pie',
      [
        ['来源', '占比'],
        ['基金', '60%'],
        ['财政', '20%'],
      ],
    ],
    [
      'parts make no whole',
      'pie',
      [
        ['来源', '金额'],
        ['基金', '-6'],
        ['财政', '20'],
      ],
    ],
    [
      'parts make no whole',
      'pie',
      [
        ['来源', '金额'],
        ['基金', '0'],
        ['财政', '0'],
      ],
    ],
    [
      'parts make no whole',
      'pie',
      [
        ['来源', '金额'],
        ['基金', '—'],
        ['财政', '2'],
      ],
    ],
    [
      'parts make no whole',
      'pie',
      [
        ['来源', '甲', '乙'],
        ['基金', '1', '2'],
        ['财政', '2', '3'],
      ],
    ],
    [
      'parts make no whole',
      'pie',
      [
        ['来源', '金额'],
        ['基金', '5'],
      ],
    ],
  ])('%s: %s', (reason, kind, rows) => {
    expect(read(kind, ...rows)).toBe(reason);
  });

  it('has merged cells', () => {
    const table = tableOf(['县区', '金额'], ['云溪区', '3']);
    const merged = table.rows.with(1, [{ text: '3', columnSpan: 2, rowSpan: 1 }]);
    expect(chartDataOf({ kind: 'bar', title: '' }, { ...table, rows: merged }, null)).toBe(
      'merged cells',
    );
  });

  it('has more rows than a chart has room for, and is not read through', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`第${index}项`, String(index)]);
    expect(read('bar', ['项目', '数'], ...rows)).toBe('too many values');
    expect(read('pie', ['项目', '数'], ...rows.slice(0, 12))).toBe('too many values');
  });
});
