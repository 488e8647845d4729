import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsInPdf } from '../../../functions/application/rendition/pdf-text.ts';
import { policyDeltaSchema } from '../../../functions/domain/interpretation/delta/model.ts';
import { docx, p } from '../intake/docx/docx-files.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { tongbu } from './command-line.ts';

const old = `江州市老年人助餐办法

第一条　为方便老年人用餐，制定本办法。

第二条　年满60周岁的老年人每餐补助3元。

第三条　助餐点应当每日公示菜单。
`;
const fresh = old
  .replace('补助3元', '补助5元')
  .replace('第三条', '第三条　助餐点应当明码标价。\n\n第四条');

function written(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const pair = () => [written('old.txt', old), written('new.txt', fresh)];

describe('tongbu delta', () => {
  test('tells what changed, with the figures first', async () => {
    const { code, out, err } = await tongbu(['delta', ...pair()]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      '【修改 changed】第二条\n  金额 3元 → 5元  年满60周岁的老年人每餐补助5元',
    );
    expect(out).toContain(
      '  - 年满60周岁的老年人每餐补助[3元]。\n  + 年满60周岁的老年人每餐补助[5元]。',
    );
    expect(out).toContain('【新增 new】第三条\n  + 助餐点应当明码标价。');
    expect(out).toContain('未变 unchanged 1  仅调整序号 renumbered 1  修改 changed 1  新增 new 1');
    expect(out).not.toContain('每日公示');
  });

  test('lists what did not change where it is asked to', async () => {
    const { out } = await tongbu(['delta', ...pair(), '--all']);
    expect(out).toContain('【仅调整序号 renumbered】第三条→第四条');
  });

  test('prints JSON alone', async () => {
    const { code, out } = await tongbu(['delta', ...pair(), '--json']);
    expect(code).toBe(0);
    const { state, rows } = policyDeltaSchema.parse(JSON.parse(out));
    expect(state).toBe('compared');
    expect(rows.map(({ kind }) => kind)).toEqual(['unchanged', 'changed', 'new', 'renumbered']);
  });

  test('reads Word files too', async () => {
    const paragraphs = old.split('\n\n').map((line) => p(line.trim()));
    const word = written('old.docx', docx({ body: paragraphs.join('') }));
    const { out } = await tongbu(['delta', word, written('new.txt', fresh), '--json']);
    expect(JSON.parse(out).counts).toMatchObject({ changed: 1, new: 1 });
  });

  test('writes the table as a file, the same bytes each time', async () => {
    const files = pair();
    const [one, other] = ['one.pdf', 'other.pdf'].map((name) => join(temporaryFolder(), name));
    const made = ['--date', '2026-11-22', '-o'];
    for (const out of [one, other]) {
      expect((await tongbu(['delta', ...files, ...made, out ?? ''])).code).toBe(0);
    }
    const bytes = readFileSync(one ?? '');
    expect(bytes.equals(readFileSync(other ?? ''))).toBe(true);
    const words = textsInPdf(bytes).map(({ text }) => text);
    expect(words.join('').replaceAll(/\s/gu, '')).toContain('新旧政策对照表');
  });

  test('writes nothing over its input, nor without a date', async () => {
    const [before = '', after = ''] = pair();
    const over = await tongbu(['delta', before, after, '-o', after, '--format', 'pdf']);
    expect(over.code).not.toBe(0);
    expect(readFileSync(after, 'utf8')).toBe(fresh);
    const out = join(temporaryFolder(), 'undated.pdf');
    const undated = await tongbu(['delta', before, after, '-o', out]);
    expect(undated.code).not.toBe(0);
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    [
      '江州市排水办法\n\n第一条　禁止向管网倾倒垃圾渣土。\n\n第二条　泵站每日巡视水位。\n',
      'unrelated',
      '几乎没有相同的内容',
    ],
    ['', 'intake', ''],
  ])('ends with 1 where %s cannot be compared', async (text, state, words) => {
    const files = [written('old.txt', old), written('new.txt', text)];
    const { code, out } = await tongbu(['delta', ...files, '--json']);
    expect(code).not.toBe(0);
    if (state === 'intake') return;
    expect(JSON.parse(out)).toMatchObject({ state, rows: [] });
    expect((await tongbu(['delta', ...files])).out).toContain(words);
  });
});
