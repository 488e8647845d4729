import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { auditFindingSchema } from '../../../functions/domain/document/audit.ts';
import { policyDocumentSchema } from '../../../functions/domain/document/model.ts';
import { corpusNames, corpusTitle, hasCorpus } from '../domain/document/corpus-file.ts';
import { docx, p } from '../intake/docx/docx-files.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { tongbu } from './command-line.ts';

const members = [
  'title',
  'documentNumber',
  'issuingOrgan',
  'addressees',
  'dateOfDocument',
  'issueDate',
  'annotation',
  'blocks',
];

const notice = `江州市人民政府办公室文件

江政办发〔2026〕7号

江州市人民政府办公室关于做好冬季供暖工作的通知

各区人民政府，市政府各部门：

为保障居民温暖过冬，现就有关事项通知如下。

一、提前试供
（一）供热企业十一月五日前完成试供。

江州市人民政府办公室
2026年10月20日

（此件公开发布）
`;

function written(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('tongbu parse', () => {
  test('prints a document as JSON with exactly the documented members', async () => {
    const { code, out, err } = await tongbu(['parse', written('notice.txt', notice), '--json']);
    expect([code, err]).toEqual([0, '']);
    const { document, audit, ...others } = JSON.parse(out);
    expect([audit, others]).toEqual([[], {}]);
    expect(Object.keys(document)).toEqual(members);
    expect(document).toMatchObject({
      title: '江州市人民政府办公室关于做好冬季供暖工作的通知',
      documentNumber: '江政办发〔2026〕7号',
      issuingOrgan: '江州市人民政府办公室',
      addressees: ['各区人民政府', '市政府各部门'],
      dateOfDocument: '2026-10-20',
      issueDate: null,
      annotation: '（此件公开发布）',
    });
    expect(policyDocumentSchema.safeParse(document).success).toBe(true);
  });

  test('says null for what a document does not have', async () => {
    const { code, out } = await tongbu(['parse', written('line.txt', '只有一句话\n'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).document).toMatchObject({
      documentNumber: null,
      issuingOrgan: null,
      addressees: [],
      dateOfDocument: null,
      issueDate: null,
      annotation: null,
    });
  });

  test('reads Markdown, a byte order mark and Windows line ends alike', async () => {
    const markdown = `\uFEFF# 江州市关于加强公园管理的意见\r\n\r\n一、总体要求\r\n\r\n方便群众。\r\n`;
    const { code, out } = await tongbu(['parse', written('opinion.md', markdown), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).document.title).toBe('江州市关于加强公园管理的意见');
  });

  test('prints an outline for people without --json', async () => {
    const { code, out, err } = await tongbu(['parse', written('notice.txt', notice)]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('发文字号 number: 江政办发〔2026〕7号');
    expect(out).toContain('印发日期 issue date: —');
    expect(out).toContain('  [heading] 一、提前试供');
  });

  const heading = '江州市人民政府办公室关于做好冬季供暖工作的通知';
  const draft = docx({
    body: p(heading) + p('供热企业应当提前试供。') + p('内部意见', '<w:vanish/>'),
    comments:
      '<w:comment w:id="1" w:author="沈某某"><w:p><w:r><w:t>再改</w:t></w:r></w:p></w:comment>',
  });

  test('reads a .docx and prints its audit, worst first, with places', async () => {
    const { code, out, err } = await tongbu(['parse', written('draft.docx', draft)]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`标题 title: ${heading}`);
    const found = [...out.matchAll(/^([✗?·]) .*\[(\w+)\] × \d+$/gmu)].map(([, sign, kind]) => [
      sign,
      kind,
    ]);
    expect(found.slice(0, 2)).toEqual([
      ['✗', 'comments'],
      ['?', 'hiddenText'],
    ]);
    expect(out).toMatch(/ {2}- 正文第3段 .*：内部意见/);
  });

  test('gives the audit of a .docx as JSON beside the document', async () => {
    const { code, out } = await tongbu(['parse', written('draft.docx', draft), '--json']);
    expect(code).toBe(0);
    const { document, audit } = JSON.parse(out);
    expect(policyDocumentSchema.safeParse(document).success).toBe(true);
    expect(z.array(auditFindingSchema).parse(audit)).toMatchObject([
      { kind: 'comments', severity: 'blocks' },
      { kind: 'hiddenText', severity: 'confirms', count: 1 },
    ]);
  });

  test('shows signs that a terminal would obey by their code points', async () => {
    const { out } = await tongbu([
      'parse',
      written('bidi.txt', '江州市\u202e公园管理\u001b[2J办法\n'),
    ]);
    for (const sign of ['\u001b', '\u202e']) expect(out).not.toContain(sign);
  });

  test.each([
    ['an empty file', () => written('empty.txt', ''), 'empty.txt'],
    ['a file of white space', () => written('blank.txt', ' \n\t\n'), 'blank.txt'],
    ['a binary file', () => written('noise.txt', Uint8Array.from([0, 1, 2, 0])), 'noise.txt'],
    ['a PDF', () => written('scan.pdf', '%PDF-1.7\n'), '.txt、.md'],
    ['a PDF by another name', () => written('scan.txt', '%PDF-1.7\n%âãÏÓ\n'), 'scan.txt'],
    ['a file that is not there', () => join(temporaryFolder(), 'no.txt'), 'no.txt'],
  ])('refuses %s, names it and says what to do', async (_what, path, named) => {
    const { code, out, err } = await tongbu(['parse', path(), '--json']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^✗ /);
    expect(err).toContain(named);
    expect(err).not.toContain('unexpected');
  });

  test('shows signs in the name of a refused file by their code points too', async () => {
    const { err } = await tongbu(['parse', written('a\u001b[2J\u202e.txt', '')]);
    expect(err).toContain('a<U+001B>[2J<U+202E>.txt');
  });

  test('refuses a folder by its name', async () => {
    const folder = temporaryFolder();
    const { code, out, err } = await tongbu(['parse', folder]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`a folder, name a file: ${folder}`);
  });
});

describe.skipIf(!hasCorpus)(`tongbu parse on ${corpusTitle}`, () => {
  test.each(corpusNames)('gives %s the documented shape and its facts', async (name) => {
    const { code, out, err } = await tongbu(['parse', `../shared/corpus/${name}.txt`, '--json']);
    expect([code, err]).toEqual([0, '']);
    const { document: read, audit } = JSON.parse(out);
    const document = policyDocumentSchema.parse(read);
    expect(audit).toEqual([]);
    expect(Object.keys(document)).toEqual(members);
    expect(document.title).toMatch(/政策|政务公开/);
    expect(document.dateOfDocument).toMatch(/^201[78]-/);
    expect(document.blocks.length).toBeGreaterThan(20);
  });
});
