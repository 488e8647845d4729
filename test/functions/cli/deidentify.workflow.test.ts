import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deidentifiedSchema } from '../../../functions/application/documents/deidentified.ts';
import { docx, p } from '../intake/docx/docx-files.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { tongbu } from './command-line.ts';

const notice = `江州市东湖区荷塘村救助公示

姓名\t身份证号
周秀兰\t11010519491231002X

联系人：民政办主任钱敏，电话：0600-8765432。
申请人陈晓峰，手机13800001111；周秀兰为其母。
`;
const masked = `江州市东湖区荷塘村救助公示

姓名\t身份证号
周某某\t110105************

联系人：民政办主任钱敏，电话：0600-8765432。
申请人陈某某，手机138********；周某某为其母。
`;

function written(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** A table of Word, every row as wide as the first. */
function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const grid = rows[0]?.map(() => '<w:gridCol/>').join('') ?? '';
  const lines = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl>`;
}

const bytes = (text: string): Iterable<Uint8Array> => [new TextEncoder().encode(text)];

describe('tongbu deidentify FILE', () => {
  test('prints each finding with its explanation in both languages, and ends with 0', async () => {
    const { code, out, err } = await tongbu(['deidentify', written('notice.txt', notice)]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('用途 context: 一般文件 ordinary document');
    expect(out).toContain('✗ 遮盖 mask  居民身份证号 resident ID number  “11010519491231002X”');
    expect(out).toContain('第4行第5字 line 4, character 5');
    expect(out).toContain('校验 check: 校验位相符 the check digit is right');
    expect(out).toMatch(/表格的栏目名 the head of its column or row “身份证号”/);
    expect(out).toMatch(/把握 score: 0\.\d\d → 0\.\d\d/);
    expect(out).toContain('· 保留 keep  姓名 name  “钱敏”');
    expect(out).toContain('身份 role: 履职公务人员 office-holder in office');
    expect(out).toMatch(/共\d+处，建议遮盖\d+处、保留\d+处/);
  });

  test('gives a terminal nothing to obey, in either form, and loses nothing of it', async () => {
    const path = written(
      'hostile.txt',
      '姓名：周\u202e秀兰\n电话：138\u009b31m00001111\n手机：1\u200b3800001111\n',
    );
    const { out } = await tongbu(['deidentify', path, '--json']);
    expect(out).not.toMatch(/[\u007f-\u009f\u200b-\u200f\u202a-\u202e]/);
    const { candidates } = deidentifiedSchema.parse(JSON.parse(out));
    expect(candidates.map(({ value }) => value)).toContain('1\u200b3800001111');
    const shown = await tongbu(['deidentify', path]);
    expect(shown.out).not.toMatch(/[\u007f-\u009f\u200b-\u200f\u202a-\u202e]/);
  });

  test('prints the same as data of a documented shape', async () => {
    const path = written('notice.txt', notice);
    const { code, out, err } = await tongbu(['deidentify', path, '--json']);
    expect([code, err]).toEqual([0, '']);
    const found = deidentifiedSchema.parse(JSON.parse(out));
    for (const { start, end, value } of found.candidates) {
      expect(notice.slice(start, end)).toBe(value);
    }
    expect(found.summary.byType.residentId).toEqual({ mask: 1, keep: 0 });
    expect((await tongbu(['deidentify', path, '--json'])).out).toBe(out);
  });

  test('names the exception and its clause where one frees a value', async () => {
    const path = written('penalty.txt', '被处罚人汤家驹，身份证号11010519491231002X。\n');
    const { out } = await tongbu(['deidentify', path, '--context', 'punishment']);
    expect(out).toMatch(/· 保留 keep {2}姓名 name {2}“汤家驹”/);
    expect(out).toMatch(/豁免 exemption: 惩戒公示 punitive publicity，\S+ /);
    expect(out).toContain('✗ 遮盖 mask  居民身份证号');
  });

  test('warns of what masking does not solve', async () => {
    const path = written('relief.txt', '学生周小满，8岁，患白血病，其父周建平申请临时救助。\n');
    const { out } = await tongbu(['deidentify', path]);
    expect(out).toMatch(/\? 提示 warning {2}涉及未成年人.* \[minor\]/);
    expect(out).toContain('提示3项');
    const { warnings } = JSON.parse((await tongbu(['deidentify', path, '--json'])).out);
    expect(warnings.map(({ kind }: { kind: string }) => kind)).toContain('minor');
  });

  test('finds nothing where there is nothing', async () => {
    const { code, out } = await tongbu(['deidentify', written('plain.md', '# 供暖通知\n')]);
    expect(code).toBe(0);
    expect(out).toContain('✓ 没有发现个人信息 / no personal data was found.');
  });

  test('shows signs that a terminal would obey by their code points', async () => {
    const hostile = written('bidi.txt', '联系电话：138\u202e0000\u200b1111\u001b[2J，住址不详\n');
    const { out } = await tongbu(['deidentify', hostile]);
    for (const sign of ['\u001b', '\u202e', '\u200b']) expect(out).not.toContain(sign);
  });

  test('says in its help that it prints personal data on purpose', async () => {
    const { code, out } = await tongbu(['deidentify', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('个人信息');
    expect(out).toContain('personal data');
  });
});

describe('tongbu deidentify --apply', () => {
  test('writes the text with stand-ins and leaves everything else as it was', async () => {
    const path = written('notice.txt', notice);
    const { code, out, err } = await tongbu(['deidentify', path, '--apply']);
    expect(code).toBe(0);
    expect(out).toBe(masked);
    expect(err).toMatch(/遮盖\d+处，保留\d+处/);
    expect(err).not.toContain('仍有');
  });

  test('writes a file instead, never over its input', async () => {
    const path = written('notice.txt', notice);
    const output = join(temporaryFolder(), 'masked.txt');
    expect(await tongbu(['deidentify', path, '--apply', '--output', output])).toMatchObject({
      code: 0,
      out: '',
    });
    expect(readFileSync(output, 'utf8')).toBe(masked);
    const over = await tongbu(['deidentify', path, '--apply', '--output', path]);
    expect(over.code).toBe(1);
    expect(over.err).toContain('overwrite');
    expect(readFileSync(path, 'utf8')).toBe(notice);
  });

  test('reads standard input', async () => {
    const { out } = await tongbu(['deidentify', '-', '--apply'], undefined, bytes(notice));
    expect(out).toBe(masked);
  });

  test('keeps the tables of a .docx', async () => {
    const rows = [
      ['姓名', '身份证号'],
      ['周秀兰', '11010519491231002X'],
    ];
    const body = p('救助公示') + table(rows) + p('申请人周秀兰，手机13800001111。');
    const { code, out } = await tongbu([
      'deidentify',
      written('list.docx', docx({ body })),
      '--apply',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('姓名\t身份证号\n周某某\t110105************\n');
    expect(out).toContain('申请人周某某，手机138********。');
  });
});

describe('tongbu deidentify --jsonl', () => {
  test('answers line by line and ends with 1 where a line was bad', async () => {
    const input = bytes('{"id":"a","text":"电话13800001111"}\r\n不是JSON\r\n');
    const { code, out, err } = await tongbu(['deidentify', '--jsonl'], undefined, input);
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a', null]);
    expect(err).toContain('1 of 2 lines');
  });
});

describe('tongbu deidentify refuses', () => {
  test.each([
    ['no file', [], 'name a file'],
    ['--jsonl with a file', ['--jsonl', 'a.txt'], 'standard input'],
    ['--jsonl with a context', ['--jsonl', '--context', 'ordinary'], 'standard input'],
    ['--output without --apply', ['a.txt', '--output', 'b.txt'], '--apply'],
    ['--apply with --json', ['a.txt', '--apply', '--json'], '--json'],
    ['an unknown context', ['a.txt', '--context', 'secret'], 'punishment'],
    ['a file that is not there', ['/nowhere/a.txt'], 'no such file'],
  ])('%s, and says what to do', async (_what, args, said) => {
    const { code, out, err } = await tongbu(['deidentify', ...args]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(said);
    expect(err).not.toContain('unexpected');
  });

  test.each([
    ['an empty file', 'empty.txt', ''],
    ['a PDF by another name', 'scan.txt', '%PDF-1.7\n'],
  ])('%s by its name', async (_what, name, content) => {
    const { code, err } = await tongbu(['deidentify', written(name, content)]);
    expect(code).toBe(1);
    expect(err).toContain(name);
  });
});
