import { describe, expect, test } from 'vitest';
import { type EndingSums, endingSums } from '../../../functions/domain/compliance/endings.ts';
import { chartsOf } from '../../../functions/domain/interpretation/chart/charts-of.ts';
import { localDateSchema, shanghaiTime } from '../../../functions/domain/kernel/time.ts';
import { openLocalIntake } from '../../../infra/local/intake/local-intake.ts';
import { cityComplianceText } from '../../../templates/compliance/city-text.ts';

const asOf = shanghaiTime(localDateSchema.parse('2026-12-31'), 15);
const sums = (met: number, metLate = 0, overdue = 0, pending = 0): EndingSums =>
  endingSums(
    Object.entries({ met, metLate, overdue, pending }).map(([name, value]) => ({ name, value })),
  );

type Departments = Parameters<typeof cityComplianceText>[0]['departments'];
const printed = (departments: Departments) =>
  cityComplianceText({ city: '江州市', year: 2026, asOf, departments });

async function chartsIn(text: string) {
  const intake = openLocalIntake();
  const { document } = await intake.read(new TextEncoder().encode(text), 'report.md');
  await intake.close();
  return [...chartsOf(document.blocks).values()];
}

describe('the printed report of a city', () => {
  const departments = [
    { name: '市住建局', sums: sums(3, 1, 0, 2) },
    { name: '市教育局', sums: sums(4) },
    { name: '市统计局', sums: sums(0) },
  ];

  test('sums all departments up in a sentence', () => {
    expect(printed(departments)).toContain(
      '江州市2026年已到期的事项共8项：按时完成7项，逾期完成1项，至今未完成0项，按时率87.5%。' +
        '另有2项期限未到，正在办理，不计入按时率。',
    );
  });

  test('draws the rate of each department of which something fell due, and names the others', async () => {
    const text = printed(departments);
    expect(text).toContain('没有到期事项的部门：市统计局。');
    const [chart] = await chartsIn(text);
    expect(chart).toMatchObject({ categories: ['市住建局', '市教育局'], unit: '%' });
    expect(chart?.series[0]?.values.map((datum) => datum?.value)).toEqual([75, 100]);
  });

  test('has a chart that takes a page stand below its table', async () => {
    const some = Array.from({ length: 40 }, (_, at) => ({ name: `第${at}局`, sums: sums(1) }));
    const text = printed(some);
    expect(text.indexOf('图1')).toBeGreaterThan(text.indexOf('| 合计 |'));
    expect((await chartsIn(text))[0]?.categories).toHaveLength(40);
  });

  test('is a table alone where the bars would be too many', async () => {
    const many = Array.from({ length: 41 }, (_, at) => ({ name: `第${at}局`, sums: sums(1) }));
    const text = printed(many);
    expect(text).toContain('| 第40局 | 100.0% | 1 | 0 | 0 | — |');
    expect(text).not.toContain('图1');
    expect(await chartsIn(text)).toEqual([]);
  });

  test('says that nothing was due', () => {
    expect(printed([{ name: '市教育局', sums: sums(0) }])).toContain('这一年没有到期的事项。');
  });
});
