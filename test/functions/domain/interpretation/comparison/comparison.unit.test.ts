import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../../../functions/domain/interpretation/comparison/changed-words.ts';
import { comparisonColumns } from '../../../../../functions/domain/interpretation/comparison/comparison-columns.ts';
import { comparisonRows } from '../../../../../functions/domain/interpretation/comparison/comparison-table.ts';
import { tableOf } from '../chart/tables.ts';

const columnsOf = (...head: string[]) => comparisonColumns(tableOf(head).rows, 1);
const changed = (parts: readonly { text: string; kind: string }[]) =>
  parts.filter(({ kind }) => kind === 'changed').map(({ text }) => text);

describe('a comparison of old and new', () => {
  it.each([
    ['原政策', '现政策'],
    ['旧', '新'],
    ['修改前', '修改后'],
    ['原规定', '新规定'],
    ['调整前标准', '调整后标准'],
    ['现行规定', '修订后'],
    ['原暂行办法', '新办法'],
    ['试行办法', '新办法'],
    ['暂行规定', '修订后'],
  ])('is announced by %s and %s', (old, fresh) => {
    expect(columnsOf('事项', old, fresh)).toEqual({ old: 1, new: 2 });
    expect(columnsOf(fresh, '事项', old)).toEqual({ old: 2, new: 0 });
  });

  it.each([
    ['县区', '2024年', '2025年'],
    ['事项', '原政策', '依据'],
    ['新增数', '原有数', '合计'],
  ])('is not announced by %s, %s, %s', (...head) => {
    expect(columnsOf(...head)).toBeNull();
  });

  it('marks amounts, dates and periods as wholes', () => {
    const { old, new: fresh } = compareTexts(
      '每年6月30日前申请，每户最高50万元，20个工作日内办结。',
      '每年9月30日前申请，每户最高80万元，5个工作日内办结。',
    );
    expect(changed(old)).toEqual(['6月30日', '50万元', '20个工作日']);
    expect(changed(fresh)).toEqual(['9月30日', '80万元', '5个工作日']);
    expect(fresh.filter(({ figure }) => figure)).toHaveLength(3);
  });

  it('takes periods in Chinese numerals as wholes, and numerals in words as letters', () => {
    const { old } = compareTexts(
      '应当在十个工作日内办结，一般不延长。',
      '应当在五个工作日内办结，一律不延长。',
    );
    expect(changed(old)).toEqual(['十个工作日', '般']);
    expect(old.filter(({ figure }) => figure).map(({ text }) => text)).toEqual(['十个工作日']);
  });

  it('does not part a change at a single common character', () => {
    const { old } = compareTexts('由县区人社部门受理初审意见', '由县区行政审批局受理并出具意见');
    expect(changed(old).every((text) => text.length > 1)).toBe(true);
  });

  it('is by clauses where too many single words differ', () => {
    const clause = (at: number) => `第${at}类企业每年补贴${at}元，`;
    const lines = Array.from({ length: 60 }, (_, at) => clause(at));
    const other = lines.map((line, at) => (at % 2 === 0 ? line : line.replace('每年', '按季度')));
    const { old, new: fresh } = compareTexts(lines.join(''), other.join(''), 70);
    expect(old.map(({ text }) => text).join('')).toBe(lines.join(''));
    expect(fresh.map(({ text }) => text).join('')).toBe(other.join(''));
    expect(old.some(({ kind, text }) => kind === 'kept' && text.includes(clause(2)))).toBe(true);
  });

  it('marks only the numbers where texts have little in common', () => {
    const { old, new: fresh } = compareTexts('分头办理，约30个工作日', '联合审查，10个工作日');
    expect([changed(old), changed(fresh)]).toEqual([['30个工作日'], ['10个工作日']]);
    expect(changed(compareTexts('18万元', '22万元').new)).toEqual(['22万元']);
  });

  it('marks no words in texts that are equal or have little in common', () => {
    for (const after of ['失业保险基金', '从市级财政预算中安排专门经费']) {
      expect(changed(compareTexts('失业保险基金', after).old)).toEqual([]);
    }
  });

  it('loses no character of either text', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'按月给予补贴3000元。9%A'), maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const compared = compareTexts(before, after);
        expect(compared.old.map(({ text }) => text).join('')).toBe(before);
        expect(compared.new.map(({ text }) => text).join('')).toBe(after);
      }),
    );
  });

  it('keeps very long texts that differ everywhere, unmarked', () => {
    const before = '甲乙丙丁'.repeat(5000);
    const after = '子丑寅卯'.repeat(5000);
    expect(compareTexts(before, after)).toEqual({
      old: [{ text: before, kind: 'kept', figure: false }],
      new: [{ text: after, kind: 'kept', figure: false }],
    });
  });

  it('leaves rows with merged cells as they are', () => {
    const table = tableOf(['事项', '原政策', '现政策'], ['标准', '300元', '500元']);
    const merged = [{ text: '继续执行', columnSpan: 3, rowSpan: 1 }];
    const rows = comparisonRows([...table.rows, merged], 1);
    expect(rows?.[1]?.[1]).toMatchObject({ side: 'old' });
    expect(rows?.[2]).toEqual(merged);
    expect(comparisonRows(table.rows, 0)).toBeNull();
  });
});
