import { describe, expect, it } from 'vitest';
import { chartDataOf } from '../../../../../functions/domain/interpretation/chart/chart-data.ts';
import type { ChartKind } from '../../../../../functions/domain/interpretation/chart/chart-request.ts';
import { describeChart } from '../../../../../functions/domain/interpretation/chart/describe-chart.ts';
import {
  percentWords,
  tickWords,
} from '../../../../../functions/domain/interpretation/chart/number-words.ts';
import { tableOf } from './tables.ts';

describe('numbers of a scale', () => {
  it.each([
    [0, 20000, '0'],
    [40000, 20000, '4万'],
    [45000, 5000, '4.5万'],
    [250_000_000, 50_000_000, '2.5亿'],
    [1200, 200, '1200'],
    [0.3, 0.1, '0.3'],
    [-5, 5, '-5'],
  ])('%d in steps of %d is %s', (value, step, words) => {
    expect(tickWords(value, step)).toBe(words);
  });

  it('shares have one decimal where they need it', () => {
    expect([0, 0.12, 0.3333, 1].map(percentWords)).toEqual(['0%', '12%', '33.3%', '100%']);
  });
});

function described(kind: ChartKind, ...rows: readonly (readonly string[])[]): string {
  const data = chartDataOf({ kind, title: '享受补贴的企业' }, tableOf(...rows), null);
  return typeof data === 'string' ? data : describeChart(data);
}

describe('a chart in words', () => {
  it('tells the highest, the lowest and the way between', () => {
    expect(
      described(
        'line',
        ['年份', '企业数（家）'],
        ['2023年', '3,260'],
        ['2024年', '2,815'],
        ['2025年', '9,120'],
      ),
    ).toBe(
      '折线图：享受补贴的企业，共3项。最高为2025年9,120家，最低为2024年2,815家；从2023年3,260家到2025年9,120家，有升有降，总体上升。数据见相邻的表格。',
    );
  });

  it('tells every series by its name', () => {
    expect(
      described(
        'bar',
        ['县区', '甲（户）', '乙（户）'],
        ['云溪区', '1', '2'],
        ['石桥区', '4', '2'],
      ),
    ).toBe(
      '条形图：享受补贴的企业，共2项。甲：最高为石桥区4户，最低为云溪区1户。乙：各项均为2户。数据见相邻的表格。',
    );
  });

  it('tells shares', () => {
    expect(described('pie', ['来源', '金额'], ['基金', '3亿元'], ['财政', '1亿元'])).toContain(
      '基金占75%，财政占25%',
    );
  });

  it('gives no number a unit twice', () => {
    expect(described('bar', ['项目', '支出'], ['教育', '2亿元'], ['卫生', '8000万元'])).toContain(
      '最低为卫生8000万元。',
    );
  });
});
