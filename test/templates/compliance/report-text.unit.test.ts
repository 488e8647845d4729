import { describe, expect, test } from 'vitest';
import type { ComplianceReport, ReportRow } from '../../../functions/domain/compliance/report.ts';
import { chartsOf } from '../../../functions/domain/interpretation/chart/charts-of.ts';
import { localDateSchema, shanghaiTime } from '../../../functions/domain/kernel/time.ts';
import { openLocalIntake } from '../../../infra/local/intake/local-intake.ts';
import { complianceText } from '../../../templates/compliance/report-text.ts';

const basis = { instrument: '示例', title: '《示例规定》', clause: '第一条', quotation: '' };
const evidence = (stream: string, ...versions: number[]) => ({ stream, versions, count: 1 });

const gates: ReportRow = {
  row: 'onTime:gate',
  basis,
  figures: [
    { name: 'met', evidence: [evidence('dossier/a', 2, 3), evidence('dossier/b', 2)] },
    { name: 'metLate', evidence: [evidence('dossier/c', 4, 5, 6, 9)] },
    { name: 'overdue', evidence: [evidence('dossier/d', 1)] },
    { name: 'pending', evidence: [evidence('dossier/e', 1)] },
    { name: 'ceased', evidence: [] },
  ],
  rate: { of: ['met'], in: ['met', 'metLate', 'overdue'] },
  least: null,
};
const heads: ReportRow = {
  row: 'firstInterpreter',
  basis: { ...basis, clause: '第二条' },
  figures: [{ name: 'byHead', evidence: [] }],
  rate: null,
  least: 1,
};

function printed(rows: readonly ReportRow[]): string {
  const report: ComplianceReport = {
    department: 'housing',
    year: 2026,
    asOf: shanghaiTime(localDateSchema.parse('2026-12-31'), 15),
    rows,
  };
  const titles = new Map([
    ['dossier/c', '住房租赁补贴办法'],
    ['dossier/d', '加装电梯|规定'],
  ]);
  return complianceText(report, { city: '江州市', department: '市住建局', titles });
}

describe('the printed report', () => {
  test('begins with the year in a sentence', () => {
    expect(printed([gates, heads])).toContain(
      '截至2026年12月31日，市住建局2026年已到期的事项共4项：按时完成2项，逾期完成1项，' +
        '至今未完成1项，按时率50.0%。另有1项期限未到，正在办理，不计入按时率。',
    );
  });

  test('names what was late one by one, with the events that say so', () => {
    const text = printed([gates]);
    expect(text).toContain('| 办理环节 | 加装电梯\\|规定 | 已逾期 | 卷宗 d第1号事件 |');
    expect(text).toContain('| 办理环节 | 住房租赁补贴办法 | 逾期完成 | 卷宗 c第4—6、9号事件 |');
    expect(text).not.toContain('卷宗 a');
  });

  test('shows the rates as a chart that the intake reads off its table', async () => {
    const intake = openLocalIntake();
    const bytes = new TextEncoder().encode(printed([gates, heads]));
    const { document } = await intake.read(bytes, 'report.md');
    await intake.close();
    const [chart, ...others] = [...chartsOf(document.blocks).values()];
    expect(others).toEqual([]);
    expect(chart).toMatchObject({ kind: 'bar', unit: '%', categories: ['办理环节'] });
    expect(chart?.series.map(({ name, values }) => [name, values[0]?.value])).toEqual([
      ['按时率', 50],
    ]);
  });

  test('says whether the least that the rules ask for was reached', () => {
    expect(printed([heads])).toContain('应不少于1次（未达到）');
  });

  test('has rows that rest on one clause stand together', () => {
    const text = printed([gates, { ...heads, basis }]);
    expect(text).toContain('| 《示例规定》，第一条 | 办理环节；主要负责人解读 |');
  });

  test('says that nothing was due, and nothing late', () => {
    const text = printed([heads]);
    expect(text).toContain('截至2026年12月31日，市住建局2026年没有已到期的事项。');
    expect(text).toContain('这一年没有到期的事项。');
    expect(text).toContain('没有逾期的事项。');
  });
});
