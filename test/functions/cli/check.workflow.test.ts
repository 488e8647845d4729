import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatRuleNames } from '../../../functions/domain/document/format/rule-names.ts';
import { changed, short } from '../domain/document/format/notices.ts';
import { docx, p } from '../intake/docx/docx-files.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { tongbu } from './command-line.ts';

function written(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const faulty = changed(short, ['〔2026〕7号', '[2026]07号'], ['2026年10月20日', '2026 年10月20日']);

describe('tongbu check', () => {
  test('passes a faultless notice', async () => {
    const { code, out, err } = await tongbu(['check', written('notice.txt', short)]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('✓ 没有发现格式问题 / no fault of format was found.\n');
  });

  test('prints each finding with its words, what to put and its clause, and ends with 1', async () => {
    const { code, out, err } = await tongbu(['check', written('notice.txt', faulty)]);
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n').slice(0, 5)).toEqual([
      '✗ 应当改正 第2段 paragraph 2: 发文字号的年份应当用六角括号〔〕括入 [numberBrackets]',
      '  the year of the number stands in tortoise-shell brackets',
      '  原文 found: 江政办发[2026]07号',
      '  改为 put: 江政办发〔2026〕7号',
      '  依据 rule: 《党政机关公文格式》（GB/T 9704—2012） 7.2.5：“年份应标全称，用六角括号“〔〕”括入”',
    ]);
    expect(out).toContain('应当改正2项，建议核对1项 / 2 to correct, 1 to check.');
  });

  test('ends with 0 where there is nothing but advice', async () => {
    const spaced = changed(short, ['2026年10月20日', '2026 年10月20日']);
    const { code, out } = await tongbu(['check', written('notice.txt', spaced)]);
    expect(code).toBe(0);
    expect(out).toContain('· 建议核对 第');
  });

  test('prints JSON alone', async () => {
    const { code, out, err } = await tongbu(['check', written('notice.txt', faulty), '--json']);
    expect([code, err]).toEqual([1, '']);
    const { title, attribute, findings, ...others } = JSON.parse(out);
    expect(others).toEqual({});
    expect([title, attribute]).toEqual(['江州市人民政府办公室关于做好冬季供暖工作的通知', null]);
    expect(findings[0]).toEqual({
      rule: 'numberBrackets',
      severity: 'error',
      block: 1,
      found: '江政办发[2026]07号',
      suggestion: '江政办发〔2026〕7号',
      places: 1,
      citation: {
        instrument: 'GB/T 9704',
        title: '《党政机关公文格式》（GB/T 9704—2012）',
        clause: '7.2.5',
        quotation: '年份应标全称，用六角括号“〔〕”括入',
      },
    });
    for (const { rule } of findings) expect(formatRuleNames).toContain(rule);
  });

  test('holds the annotation against the attribute that is named', async () => {
    const path = written('notice.txt', short);
    const { code, out } = await tongbu(['check', path, '--attribute', 'onRequest']);
    expect(code).toBe(1);
    expect(out).toContain('改为 put: （此件依申请公开）');
    expect((await tongbu(['check', path, '--attribute', 'proactive'])).code).toBe(0);
  });

  test('reads .docx', async () => {
    const lines = faulty.split('\n').filter((line) => line !== '');
    const path = written('notice.docx', docx({ body: lines.map((line) => p(line)).join('') }));
    const { code, out } = await tongbu(['check', path, '--json']);
    expect(code).toBe(1);
    const rules = JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(['numberBrackets', 'numberPadded', 'dateSpaced']);
  });

  test.each([
    ['an attribute that does not exist', ['--attribute', 'secret'], 'proactive'],
    ['a file that is not there', [], 'no such file'],
  ])('refuses %s', async (_what, options, said) => {
    const { code, out, err } = await tongbu([
      'check',
      join(temporaryFolder(), 'no.txt'),
      ...options,
    ]);
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(err).toContain(said);
  });
});
