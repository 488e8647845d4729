import { describe, expect, test } from 'vitest';
import { directIntake } from '../../../functions/intake/direct-intake.ts';
import { docx, p } from './docx/docx-files.ts';

const text = (words: string) => new TextEncoder().encode(words);

describe('the intake', () => {
  test('reads Word files, text and Markdown by the ending of their names', async () => {
    const words = '江州市公园管理办法';
    const files: [string, Uint8Array][] = [
      ['办法.DOCX', docx({ body: p(words) })],
      ['办法.txt', text(words)],
      ['办法.md', text(`# ${words}`)],
    ];
    for (const [name, bytes] of files) {
      const { document, audit, pictures } = await directIntake.read(bytes, name);
      expect(document.title).toBe(words);
      expect([audit, pictures]).toEqual([[], []]);
    }
  });

  test.each<[what: string, bytes: Uint8Array, name: string, reason: string]>([
    ['a Word file by the name of a text', docx(), 'a.txt', 'fileBinary'],
    ['a text by the name of a Word file', text('正文'), 'a.docx', 'fileForeign'],
    [
      'a file of old Word',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'a.doc',
      'fileForeign',
    ],
    [
      'a file of WPS',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'a.wps',
      'fileForeign',
    ],
    ['rich text', text('{\\rtf1}'), 'a.rtf', 'fileForeign'],
    ['a PDF', text('%PDF-1.7'), 'a.pdf', 'fileTypeUnsupported'],
    ['a file of no name', text('正文'), '通知', 'fileTypeUnsupported'],
    ['nothing', new Uint8Array(), 'a.docx', 'fileEmpty'],
  ])('refuses %s', async (_, bytes, name, reason) => {
    await expect(directIntake.read(bytes, name)).rejects.toMatchObject({
      reason,
      details: { fileName: name },
    });
  });

  test('says which files it takes', async () => {
    await expect(directIntake.read(text('a'), 'a.pdf')).rejects.toMatchObject({
      details: { accepted: ['.docx', '.txt', '.md'] },
    });
  });
});

describe('the audit of a text', () => {
  test('names private-use characters with their lines, which block', async () => {
    const { audit } = await directIntake.read(
      text('第一行\r\n\r\n张\ue000三\n李\u{f0001}'),
      'a.txt',
    );
    expect(audit).toEqual([
      {
        kind: 'privateUseCharacters',
        severity: 'blocks',
        count: 2,
        places: [
          { where: 'body', paragraph: 3, excerpt: 'U+E000 第一行 张\ue000三 李\u{f0001}' },
          { where: 'body', paragraph: 4, excerpt: 'U+F0001 第一行 张\ue000三 李\u{f0001}' },
        ],
      },
    ]);
  });

  test('names signs that turn the order of text, and leaves them out', async () => {
    const { document, audit } = await directIntake.read(
      text('补贴\u202e0001\u202c元。\u200b'),
      'a.md',
    );
    expect(document.blocks.map((block) => block.text)).toEqual(['补贴0001元。']);
    expect(audit).toMatchObject([{ kind: 'directionControls', severity: 'confirms', count: 2 }]);
  });

  test('has nothing to say of rare characters and emoji', async () => {
    expect((await directIntake.read(text('𠮷野家😀👨‍👩‍👧。'), 'a.txt')).audit).toEqual([]);
  });
});
