import { describe, expect, it } from 'vitest';
import type { ChartData } from '../../../functions/domain/interpretation/chart/chart-data.ts';
import { chartsOf } from '../../../functions/domain/interpretation/chart/charts-of.ts';
import { ChartFigure } from '../../../functions/public/chart-figure.tsx';
import { paragraph, tableOf } from '../domain/interpretation/chart/tables.ts';

const data: ChartData = {
  kind: 'pie',
  title: '资金“来源”<构成>',
  unit: '万元',
  categories: ['市级&县区', '省级'],
  series: [
    {
      name: '金额',
      values: [
        { value: 3, printed: '3' },
        { value: 1, printed: '1' },
      ],
    },
  ],
};

describe('a chart on a public page', () => {
  const html = String(ChartFigure({ data }));

  it('is a picture with a name that tells what it shows', () => {
    expect(html).toContain('role="img"');
    expect(html).toContain('市级&amp;县区占75%，省级占25%');
  });

  it('has its labels as text and its marks as paths', () => {
    expect(html.match(/<text /g)).toHaveLength(2);
    expect(html).toContain('3万元，75%');
    expect(html).toMatch(/<path d="M225 /);
  });

  it('lets no text of a material become markup, and needs no style of its own', () => {
    expect(html).not.toContain('<构成>');
    expect(html).not.toContain('style=');
  });

  it('stands where its caption asks for it, and only where it can be drawn', () => {
    const asked = paragraph('图1　补贴（柱状图）');
    const refused = paragraph('图2　要求（饼图）');
    const blocks = [
      asked,
      tableOf(['年份', '户数'], ['2025年', '3']),
      refused,
      tableOf(['事项', '要求'], ['申报', '按时']),
    ];
    expect([...chartsOf(blocks).keys()]).toEqual([asked]);
  });
});
