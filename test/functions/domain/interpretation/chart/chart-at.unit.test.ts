import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../functions/domain/document/model.ts';
import { chartAt } from '../../../../../functions/domain/interpretation/chart/chart-at.ts';
import { chartRequestOf } from '../../../../../functions/domain/interpretation/chart/chart-request.ts';
import { paragraph, tableOf } from './tables.ts';

const table = tableOf(['县区', '金额'], ['云溪区', '3'], ['石桥区', '5']);
const other = tableOf(['年份', '人数'], ['2024年', '3'], ['2025年', '5']);

describe('the wish for a chart', () => {
  it.each([
    ['图1　各县区补贴金额（条形图）', 'bar', '各县区补贴金额'],
    ['图2 分行业人数(柱状图)', 'column', '分行业人数'],
    ['图3：资金来源构成（饼图）', 'pie', '资金来源构成'],
    ['图 4 历年户数（折线图）', 'line', '历年户数'],
    ['图五　按规模划分（堆叠图）', 'stackedColumn', '按规模划分'],
    ['图6-1 按年龄划分（堆积条形图）', 'stackedBar', '按年龄划分'],
  ])('stands in its caption: %s', (text, kind, title) => {
    expect(chartRequestOf(paragraph(text))).toEqual({ kind, title });
  });

  it.each([
    '图1　各县区补贴金额',
    '如图1所示（见柱状图）',
    '图1　办理流程（流程图）',
    '表1　各县区（柱状图）',
  ])('does not stand in %s', (text) => {
    expect(chartRequestOf(paragraph(text))).toBeNull();
  });
});

describe('a charted table', () => {
  const caption = paragraph('图1　各县区补贴金额（条形图）');

  it('has its caption above', () => {
    const found = chartAt([caption, paragraph('单位：万元'), table], 0);
    expect(found).toMatchObject({ above: true, extent: 3, table, data: { unit: '万元' } });
  });

  it('has its caption below, and its own above', () => {
    const found = chartAt([paragraph('表1　补贴金额'), table, caption], 0);
    expect(found).toMatchObject({ above: false, extent: 3, table });
    expect(found?.lines.map(({ text }) => text)).toEqual(['表1　补贴金额']);
  });

  it('leaves a caption between two tables to the second, unless that has one below too', () => {
    const second = paragraph('图2　历年人数（折线图）');
    expect(chartAt([table, second, other], 0)).toBeNull();
    expect(chartAt([table, second, other], 1)).toMatchObject({ table: other });
    expect(chartAt([table, caption, other, second], 0)).toMatchObject({ table, caption });
  });

  it('comes without a drawing where its numbers allow none', () => {
    const words = tableOf(['事项', '要求'], ['申报', '按时']);
    expect(chartAt([caption, words], 0)).toMatchObject({ table: words, data: null });
  });

  it('is none without a table or without a wish', () => {
    const blocks: Block[] = [caption, paragraph('说明。'), table, paragraph('说明。')];
    expect(blocks.map((_, at) => chartAt(blocks, at))).toEqual([null, null, null, null]);
  });
});
