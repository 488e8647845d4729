import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import { changed, faultless, short } from '../domain/document/format/notices.ts';
import { docx, p } from '../intake/docx/docx-files.ts';
import { pngOf, unfiltered } from '../intake/docx/pictures/png-files.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { tongbu } from './command-line.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const out = (name: string) => join(folder, name);
const start = (path: string) => readFileSync(path).subarray(0, 5).toString('latin1');
const material = `《江州市公园管理办法》解读

问：为什么要出台《江州市公园管理办法》（江政办发〔2026〕7号）？
答：为了让公园更好用，让大家愿意来。
`;

describe('tongbu render document', () => {
  test('typesets a notice as PDF by the ending, and says its digest', async () => {
    const target = out('notice.pdf');
    const {
      code,
      out: said,
      err,
    } = await tongbu(['render', 'document', written('notice.txt', faultless), '-o', target]);
    expect([code, err]).toEqual([0, '']);
    expect(start(target)).toBe('%PDF-');
    expect(said).toContain(`SHA-256 ${digestOfBytes(readFileSync(target))}`);
    expect(readdirSync(folder).toSorted()).toEqual(['notice.pdf', 'notice.txt']);
  });

  test('gives the same bytes for the same file, whatever the output is called', async () => {
    const file = written('notice.txt', short);
    for (const name of ['a.pdf', 'b.pdf', 'a.docx', 'b.docx']) {
      expect((await tongbu(['render', 'document', file, '-o', out(name)])).code).toBe(0);
    }
    expect(readFileSync(out('a.pdf')).equals(readFileSync(out('b.pdf')))).toBe(true);
    expect(readFileSync(out('a.docx')).equals(readFileSync(out('b.docx')))).toBe(true);
  });

  test('dates the file by --date, else by the document', async () => {
    const file = written('notice.txt', short);
    await tongbu(['render', 'document', file, '-o', out('own.pdf')]);
    await tongbu(['render', 'document', file, '-o', out('same.pdf'), '--date', '2026-10-20']);
    await tongbu(['render', 'document', file, '-o', out('other.pdf'), '--date', '2026-11-01']);
    const [own, same, other] = ['own', 'same', 'other'].map((name) =>
      digestOfBytes(readFileSync(out(`${name}.pdf`))),
    );
    expect(same).toBe(own);
    expect(other).not.toBe(own);
  });

  test('writes a Word file that reads back as the same document', async () => {
    const file = written('notice.txt', faultless);
    const target = out('notice.bin');
    const args = ['render', 'document', file, '-o', target, '--format', 'docx'];
    expect((await tongbu(args)).code).toBe(0);
    const again = written('again.docx', readFileSync(target));
    const checked = await tongbu(['check', again, '--attribute', 'proactive']);
    expect([checked.code, checked.out]).toEqual([
      0,
      '✓ 没有发现格式问题 / no fault of format was found.\n',
    ]);
    const members = ['title', 'documentNumber', 'dateOfDocument', 'annotation', 'addressees'];
    const [one, other] = await Promise.all(
      [file, again].map(async (path) => JSON.parse((await tongbu(['parse', path, '--json'])).out)),
    );
    for (const member of members) expect(other.document[member]).toEqual(one.document[member]);
  });

  test('prints the annotation that is named where the text has none', async () => {
    const file = written('notice.txt', changed(short, ['（此件公开发布）', '']));
    const target = out('notice.docx');
    const args = ['render', 'document', file, '-o', target, '--annotation', '此件依申请公开'];
    expect((await tongbu(args)).code).toBe(0);
    const { document } = JSON.parse((await tongbu(['parse', target, '--json'])).out);
    expect(document.annotation).toBe('（此件依申请公开）');
  });

  const links = {
    itself: (file: string) => file,
    'a hard link to it': (file: string) => {
      linkSync(file, out('hard.txt'));
      return out('hard.txt');
    },
    'a link to it': (file: string) => {
      symlinkSync(file, out('soft.txt'));
      return out('soft.txt');
    },
  };
  test.each(Object.entries(links))('never writes over its input: %s', async (_what, target) => {
    const file = written('notice.txt', short);
    const args = ['render', 'document', file, '-o', target(file), '--format', 'pdf'];
    const { code, err } = await tongbu(args);
    expect(code).toBe(1);
    expect(err).toContain('overwrite the file itself');
    expect(readFileSync(file, 'utf8')).toBe(short);
  });

  test('refuses what blocks the audit, and lists it', async () => {
    const tracked = '<w:ins w:id="1" w:author="沈某某"><w:r><w:t>已改</w:t></w:r></w:ins>';
    const file = written('draft.docx', docx({ body: `${p('通知正文')}<w:p>${tracked}</w:p>` }));
    const args = ['render', 'document', file, '-o', out('draft.pdf'), '--date', '2026-10-20'];
    const { code, out: said, err } = await tongbu(args);
    expect([code, said]).toEqual([1, '']);
    expect(err).toContain('未处理的修订1处');
    expect(existsSync(out('draft.pdf'))).toBe(false);
  });

  test('goes on where something is only to be confirmed, and says what', async () => {
    const body = short
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => p(line))
      .join('');
    const hidden = p('内部意见', '<w:vanish/>');
    const file = written('draft.docx', docx({ body: `${body}${hidden}` }));
    const { code, err } = await tongbu([
      'render',
      'document',
      file,
      '-o',
      out('draft.docx2'),
      '--format',
      'docx',
    ]);
    expect(code).toBe(0);
    expect(err).toContain('[hiddenText] × 1');
    const again = written('again.docx', readFileSync(out('draft.docx2')));
    expect((await tongbu(['parse', again])).out).not.toContain('内部意见');
  });

  test('sets the pictures of the file', async () => {
    const blip =
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="a"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>';
    const picture = `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="公园分布图"/>${blip}</wp:inline></w:drawing></w:r></w:p>`;
    const png = pngOf({ width: 2, height: 1, rows: unfiltered([[9, 0, 0, 0, 9, 0]]) });
    const parts = {
      body: `${p('江州市公园分布')}${picture}`,
      links: [{ id: 'a', type: 'image', target: 'media/a.png' }],
      files: { 'word/media/a.png': png },
    };
    const file = written('map.docx', docx(parts));
    for (const name of ['map.pdf', 'again.docx']) {
      const args = ['render', 'document', file, '-o', out(name), '--date', '2026-10-20'];
      expect(await tongbu(args)).toMatchObject({ code: 0, err: '' });
    }
    const { document } = JSON.parse((await tongbu(['parse', out('again.docx'), '--json'])).out);
    expect(document.blocks).toContainEqual(
      expect.objectContaining({ kind: 'figure', text: '公园分布图', width: 2, height: 1 }),
    );
  });

  test('refuses a secret document', async () => {
    const file = written('secret.txt', `机密★5年\n${short}`);
    const { code, err } = await tongbu(['render', 'document', file, '-o', out('secret.pdf')]);
    expect(code).toBe(1);
    expect(err).toContain('密级“机密★5年”');
    expect(existsSync(out('secret.pdf'))).toBe(false);
  });

  test.each([
    ['an ending that is no format', ['-o', 'notice.odt'], '--format'],
    ['no output', [], '--out'],
    ['a format that does not exist', ['-o', 'notice.pdf', '--format', 'ofd'], 'docx'],
    ['a date that is none', ['-o', 'notice.pdf', '--date', '2026-02-30'], '2026-11-22'],
  ])('refuses %s', async (_what, options, said) => {
    const { code, err } = await tongbu(['render', 'document', written('n.txt', short), ...options]);
    expect(code).not.toBe(0);
    expect(err).toContain(said);
  });

  test('refuses a folder that is not there by the name that was given', async () => {
    const target = join(folder, 'no', 'notice.docx');
    const { code, err } = await tongbu([
      'render',
      'document',
      written('n.txt', short),
      '-o',
      target,
    ]);
    expect(code).toBe(1);
    expect(err).toContain(`check the path: ${target}`);
  });
});

describe('tongbu render interpretation', () => {
  const facts = ['--date', '2026-10-21', '--department', '江州市城市管理局'];

  test('takes from the text what it explains, with its number', async () => {
    const file = written('material.txt', material);
    const args = ['render', 'interpretation', file, '-o', out('m.docx'), '--form', 'qa', ...facts];
    expect((await tongbu(args)).code).toBe(0);
    const read = (await tongbu(['parse', out('m.docx')])).out;
    expect(read).toContain('江州市城市管理局');
    expect(read).toContain('subject: 江州市公园管理办法 江政办发〔2026〕7号');
  });

  test('prefers what is named', async () => {
    const file = written('material.txt', material);
    const named = [
      '--title',
      '公园新规怎么看',
      '--policy-title',
      '江州市绿地管理办法',
      '--policy-number',
      '江政办发〔2026〕8号',
    ];
    const target = out('m.pdf');
    const args = ['render', 'interpretation', file, '-o', target, ...facts, ...named];
    expect((await tongbu(args)).code).toBe(0);
    expect(start(target)).toBe('%PDF-');
    const word = ['render', 'interpretation', file, '-o', out('m.docx'), ...facts, ...named];
    expect((await tongbu(word)).code).toBe(0);
    const read = (await tongbu(['parse', out('m.docx')])).out;
    expect(read).toContain('公园新规怎么看');
    expect(read).toContain('江州市绿地管理办法');
    expect(read).toContain('江政办发〔2026〕8号');
  });

  test('says everything that the text does not, and how to name it', async () => {
    const file = written('material.txt', '公园新规怎么看\n\n问：为什么？\n答：为了大家。\n');
    const {
      code,
      out: said,
      err,
    } = await tongbu(['render', 'interpretation', file, '-o', out('m.pdf')]);
    expect([code, said]).toEqual([1, '']);
    for (const option of ['--date', '--department', '--policy-title'])
      expect(err).toContain(option);
    expect(err).not.toContain('--title）');
  });
});
