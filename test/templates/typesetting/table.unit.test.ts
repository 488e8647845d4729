import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import {
  createFontLibrary,
  type FontLibrary,
} from '../../../templates/typesetting/fonts/font-library.ts';
import { setFlow, usageOf } from '../../../templates/typesetting/page/flow.ts';
import { paginate } from '../../../templates/typesetting/page/paginate.ts';
import type { Slug } from '../../../templates/typesetting/page/slug.ts';
import { documentElement, element } from '../../../templates/typesetting/page/structure.ts';
import { planColumns } from '../../../templates/typesetting/table/columns.ts';
import { placeCells } from '../../../templates/typesetting/table/grid.ts';

const area = { measure: 400, depth: 300 };
const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan });

function textOf(slugs: readonly Slug[]): string {
  return slugs
    .flatMap((slug) => slug.lines)
    .flatMap((line) => line.segments)
    .map((segment) => segment.glyphs.text)
    .join('');
}

describe('tables', () => {
  let library: FontLibrary;
  beforeAll(async () => {
    library = createFontLibrary(await npmFontSource());
  });

  async function set(rows: ReturnType<typeof cell>[][], headerRows: number): Promise<Slug[]> {
    const root = element('Table', documentElement());
    const table = { rows, headerRows, columns: rows[0]?.length ?? 1, element: root };
    const flow = [{ kind: 'table' as const, table }];
    return setFlow(flow, area, await library.prepare(usageOf(flow)));
  }

  it('let a cell cover its neighbours below and beside', () => {
    const { cells } = placeCells(
      [
        [cell('甲', 2), cell('乙', 1, 2)],
        [cell('丙'), cell('丁')],
      ],
      3,
    );
    expect(cells.map((item) => [item.text, item.row, item.column])).toEqual([
      ['甲', 0, 0],
      ['乙', 0, 1],
      ['丙', 1, 1],
      ['丁', 1, 2],
    ]);
  });

  it('widen a grid that is narrower than its rows, so that no cell is lost', () => {
    expect(placeCells([[cell('甲'), cell('乙'), cell('丙')]], 2).columns).toBe(3);
  });

  it('fill the measure with columns', () => {
    const { cells } = placeCells([[cell('序号'), cell('公开'.repeat(40)), cell('单位')]], 3);
    const { widths } = planColumns(cells, 3, 400, 4);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(400);
    expect(widths[1]).toBeGreaterThan(200);
  });

  it('keep every character, in rows parted over pages and in a row taller than a page', async () => {
    const long = '统一公开'.repeat(400);
    const rows = [
      [cell('序号'), cell('任务')],
      ...Array.from({ length: 30 }, (_, index) => [cell(String(index)), cell('公开解读材料')]),
      [cell('末'), cell(long)],
    ];
    const slugs = await set(rows, 1);
    const expected = rows
      .flat()
      .map((item) => item.text)
      .join('');
    expect([...textOf(slugs)].sort().join('')).toBe([...expected].sort().join(''));
    for (const page of paginate(slugs, area.depth)) {
      expect(page.filled).toBeLessThanOrEqual(area.depth + 0.01);
    }
  });

  it('keep every character of a merged cell that is longer than its rows', async () => {
    const long = '同步组织同步审签同步部署'.repeat(60);
    const rows = [[cell(long, 3), cell('甲')], [cell('乙')], [cell('丙')]];
    expect(textOf(await set(rows, 0)).replace(/[甲乙丙]/g, '')).toBe(long);
  });

  it('take ten thousand rows, and set the head again on each page', async () => {
    const rows = [
      [cell('序号'), cell('任务'), cell('责任单位')],
      ...Array.from({ length: 10_000 }, (_, index) => [
        cell(String(index)),
        cell('公开解读材料'),
        cell('办公室'),
      ]),
    ];
    const slugs = await set(rows, 1);
    expect(slugs).toHaveLength(10_001);
    const [, ...further] = paginate(slugs, area.depth);
    expect(further.every((page) => page.slugs[0]?.repeats)).toBe(true);
  });

  it('let one cell span ten thousand rows', async () => {
    const long = '同步组织同步审签'.repeat(500);
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      row === 0 ? [cell(long, 10_000), cell('甲')] : [cell('乙')],
    );
    expect(textOf(await set(rows, 0)).replace(/[甲乙]/g, '')).toBe(long);
  });

  it('are no wider than a page can show, whatever their cells claim', () => {
    const { cells, columns } = placeCells([[cell('甲', 1, 1_000_000_000), cell('乙')]], 1e9);
    expect(columns).toBeLessThan(1_000);
    expect(cells.map((item) => item.text)).toEqual(['甲', '乙']);
  });
});
