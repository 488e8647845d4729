import { Document, Packer } from 'docx';
import { describe, expect, it } from 'vitest';
import type { ChartData } from '../../../functions/domain/interpretation/chart/chart-data.ts';
import { chartInWord } from '../../../templates/word/charts.ts';
import { allOf, elementOf, partsOf } from './word-parts.ts';

const values = [3120, 4580].map((value) => ({ value, printed: String(value) }));
const households: ChartData = {
  kind: 'line',
  title: '领取补贴的家庭',
  unit: '户',
  categories: ['2025年', '2026年'],
  series: [{ name: '户数', values }],
};

/** Where the numbers of a chart stand; empty where that is left to Word. */
async function labelPlaces(data: ChartData): Promise<readonly (string | undefined)[]> {
  const children = [chartInWord(data, 450, 1)];
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const chart = elementOf(partsOf(bytes).get('word/charts/chart1.xml') ?? '<none/>');
  return allOf(chart, 'c:dLblPos').map(({ attributes }) => attributes.val);
}

describe('the numbers of a chart in a Word file', () => {
  it('stand above a line, which would strike them through at its points', async () => {
    const places = await labelPlaces(households);
    expect(places).not.toEqual([]);
    expect(new Set(places)).toEqual(new Set(['t']));
  });

  it('do not stand above columns otherwise than at their ends', async () => {
    expect(await labelPlaces({ ...households, kind: 'column' })).not.toContain('t');
  });
});
