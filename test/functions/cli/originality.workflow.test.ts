import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policy } from '../domain/interpretation/originality/policy-texts.ts';
import { docx, p } from '../intake/docx/docx-files.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { tongbu } from './command-line.ts';

function written(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const document = () => written('document.txt', policy);
const own = '刚毕业的大学生来江州工作，租房能拿多少钱？学历越高拿得越多，按月打到卡里。';
const copied = '由区住房保障部门在十个工作日内完成审核';

describe('tongbu originality', () => {
  test('prints JSON alone: ratio, longest run and passages with both places first', async () => {
    const material = written('material.txt', `怎么申请\n\n${own}\n\n审核：${copied}。\n`);
    const { code, out, err } = await tongbu(['originality', document(), material, '--json']);
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(Object.keys(answer).slice(0, 3)).toEqual(['ratio', 'longestRun', 'passages']);
    expect(answer.longestRun).toBe(copied.length);
    expect(answer.passages).toMatchObject([
      { kind: 'verbatim', document: { text: copied }, material: { block: 2, text: copied } },
    ]);
  });

  test('shows passages side by side, the verdict and its clause, and ends with 1 where the city refuses', async () => {
    const { code, out, err } = await tongbu([
      'originality',
      document(),
      document(),
      '--jurisdiction',
      'nanjing-2020',
    ]);
    expect([code, err]).toEqual([1, '']);
    const lines = out.split('\n');
    expect(lines.find((line) => line.includes('│'))).toMatch(
      /^ {2}文件 第2段 paragraph 2 +│ 材料 第2段/,
    );
    expect(out).toContain('✗ 摘抄比例100.0%，超过上限50.0%，不得送审');
    expect(out).toContain('不得以简单摘抄文件内容的方式进行解读');
  });

  test('only warns where the city does', async () => {
    const { code, out } = await tongbu(['originality', document(), document()]);
    expect(code).toBe(0);
    expect(out).toContain('· 摘抄比例100.0%，超过上限50.0%。建议');
  });

  test('says that there is nothing where a material has its own words', async () => {
    const { code, out } = await tongbu(['originality', document(), written('own.md', own)]);
    expect(code).toBe(0);
    expect(out).toContain('✓ 摘抄比例0.0%，未超过上限50.0%');
  });

  test('reads .docx', async () => {
    const material = written(
      'material.docx',
      docx({ body: [own, copied].map((line) => p(line)).join('') }),
    );
    const { out } = await tongbu(['originality', document(), material, '--json']);
    expect(JSON.parse(out).longestRun).toBe(copied.length);
  });

  test('tells a material in another language from one that is original', async () => {
    const english = written(
      'en.txt',
      'Graduates who rent a home here get help every month, on their phone.',
    );
    const { code, out } = await tongbu(['originality', document(), english]);
    expect(code).toBe(1);
    expect(out).toContain('✗ 文件与解读材料使用不同的文字，无法比对');
    expect(out).not.toContain('✓');
  });

  test.each([
    [
      'a jurisdiction that does not exist',
      () => [document(), '--jurisdiction', 'atlantis'],
      'atlantis',
    ],
    ['a file that is not there', () => [join(temporaryFolder(), 'no.txt')], 'no such file'],
    ['an empty file', () => [written('empty.txt', '')], '✗'],
  ])('refuses %s', async (_what, args, said) => {
    const { code, out, err } = await tongbu(['originality', document(), ...args()]);
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(err).toContain(said);
  });
});
