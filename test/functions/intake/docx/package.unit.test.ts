import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../../functions/intake/docx/package.ts';
import { packageLimits } from '../../../../functions/intake/docx/package-limits.ts';
import { contentTypes, docx, docxEntries, p, relationships, xml } from './docx-files.ts';
import { refusalOf } from './refusal-of.ts';
import { type ZipEntry, zipOf, zipWith } from './zip-files.ts';

const open = (bytes: Uint8Array) => openPackage(bytes, '通知.docx');
const megabyte = 1024 * 1024;

async function textOf(bytes: Uint8Array): Promise<string> {
  const source = await open(bytes);
  let text = '';
  await source.readXml(source.mainPart, {
    text: (piece) => {
      text += piece;
    },
  });
  return text;
}

/** Opens a file and reads its main part. */
const readAll = (bytes: Uint8Array) => textOf(bytes);

describe('a package', () => {
  test('has a main part, with what the package says about it', async () => {
    const source = await open(docx({ body: p('正文') }));
    expect(source).toMatchObject({ mainPart: 'word/document.xml', format: 'docx' });
    expect([...source.entries.keys()]).toContain('[Content_Types].xml');
    expect(source.contentTypeOf('word/Document.XML')).toMatch(/document\.main\+xml$/);
    expect(source.contentTypeOf('word/media/image1.png')).toBe('image/png');
    expect(source.contentTypeOf('nowhere.bin')).toBe('');
  });

  test('may call its main part as it likes: the relationships say which it is', async () => {
    const source = await open(docx({ mainPart: 'WPS/文档.xml', body: p('正文') }));
    expect(source.mainPart).toBe('WPS/文档.xml');
  });

  test('resolves relationships against the part that they start from', async () => {
    const source = await open(
      docx({
        links: [
          { id: 'r1', type: 'image', target: 'media/图 1.png' },
          { id: 'r2', type: 'image', target: '/word/media/b.png' },
          { id: 'r3', type: 'image', target: '../../../media/c.png' },
          { id: 'r4', type: 'hyperlink', target: 'https://example.cn/?a=b#c', external: true },
          {
            id: 'r5',
            type: 'http://purl.oclc.org/ooxml/officeDocument/relationships/styles',
            target: 's.xml#x',
          },
        ],
      }),
    );
    const found = await source.relationshipsOf(source.mainPart);
    expect([...found.values()].map(({ type, target }) => `${type} ${target}`)).toEqual([
      'image word/media/图 1.png',
      'image word/media/b.png',
      'image media/c.png',
      'hyperlink https://example.cn/?a=b#c',
      'styles word/s.xml',
    ]);
    expect(found.get('r4')?.external).toBe(true);
    expect((await source.relationshipsOf('word/other.xml')).size).toBe(0);
  });

  test('knows its parts whatever the case that their names are written in', async () => {
    const { '[Content_Types].xml': types, ...files } = docxEntries({
      body: p('正文'),
      styles: '',
      links: [{ id: 'i', type: 'image', target: 'Media/A.PNG' }],
      files: { 'word/media/a.png': 'x' },
    });
    const renamed = { '[content_types].XML': types ?? new Uint8Array(), ...files };
    const source = await open(zipSync(renamed));
    const targets = [...(await source.relationshipsOf('word/document.xml')).values()];
    expect(targets.map(({ target }) => target)).toContain('word/media/a.png');
  });

  test('inflates a part only when it is asked for, and counts it once', async () => {
    const big = new Uint8Array(5 * megabyte);
    const bytes = docx({ files: { 'word/media/a.png': big } });
    const source = await open(bytes);
    expect(source.inflatedBytes).toBeLessThan(4_000);
    expect(await source.bytes('word/media/a.png')).toHaveLength(big.length);
    await source.bytes('word/media/a.png');
    expect(source.inflatedBytes).toBeGreaterThan(big.length);
    expect(source.inflatedBytes).toBeLessThan(big.length + 4_000);
  });

  test('reads UTF-16 by its mark, and text that is cut anywhere by the pieces it comes in', async () => {
    const text = '𠮷江州市'.repeat(30_000);
    const content = xml('w:document', `<w:body>${p(text)}</w:body>`);
    const utf16 = Buffer.from(`\ufeff${content.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const entries = docxEntries();
    for (const part of [strToU8(content), new Uint8Array(utf16), new Uint8Array(utf16).slice()]) {
      expect(await textOf(zipSync({ ...entries, 'word/document.xml': part }))).toBe(text);
    }
    const bigEndian = new Uint8Array(Buffer.from(utf16).swap16());
    expect(await textOf(zipSync({ ...entries, 'word/document.xml': bigEndian }))).toBe(text);
  });

  test('keeps stored entries, folders and a comment at its end', async () => {
    const stored = Object.entries(docxEntries({ body: p('存') })).map(
      ([name, bytes]): ZipEntry => ({ name, bytes, method: 0 }),
    );
    const folder = { name: 'word/', bytes: new Uint8Array(), method: 0 };
    expect(await textOf(zipOf([folder, ...stored]))).toBe('存');
  });

  test('does not read parts that no reader needs', async () => {
    const source = await open(
      docx({ files: { 'word/vbaProject.bin': 'x', 'customXml/item1.xml': '<a>secret</a>' } }),
    );
    for (const part of ['customXml/item1.xml', 'word/vbaProject.bin', 'word/none.xml']) {
      const refused = { reason: 'fileDamaged', part };
      expect(await refusalOf(source.readXml(part, {}))).toEqual(refused);
      expect(await refusalOf(source.bytes(part))).toEqual(refused);
    }
    expect(source.inflatedBytes).toBeLessThan(4_000);
  });

  test('does not hide mistakes of those who listen', async () => {
    const source = await open(docx());
    const reading = source.readXml(source.mainPart, {
      open: () => {
        throw new Error('mine');
      },
    });
    await expect(reading).rejects.toThrow('mine');
  });
});

describe('other formats are refused by what they are', () => {
  const ole = (name: string) => {
    const bytes = Buffer.alloc(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.write(`${name}\0`, 1024, 'utf16le');
    return bytes;
  };
  test.each([
    ['legacy Word and WPS', ole('WordDocument'), 'doc'],
    ['legacy spreadsheets', ole('Workbook'), 'xls'],
    ['legacy presentations', ole('PowerPoint Document'), 'ppt'],
    ['other OLE containers', ole('Contents'), 'ole'],
    ['PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['RTF', strToU8('{\\rtf1 }'), 'rtf'],
    ['7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), '7z'],
    ['plain text', strToU8('江州市人民政府'), 'unknown'],
    ['Word 2003 XML', strToU8('<?xml version="1.0"?><w:wordDocument/>'), 'xml'],
    ['web pages', strToU8('\ufeff \n<html><body>通知</body></html>'), 'xml'],
    ['OFD', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'ofd'],
    [
      'OpenDocument',
      zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<a/>') }),
      'odt',
    ],
    ['archives', zipSync({ '通知.txt': strToU8('a') }), 'zip'],
    [
      'spreadsheets',
      docx({
        mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
      'xlsx',
    ],
    [
      'presentations',
      docx({
        mainType:
          'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      }),
      'pptx',
    ],
  ])('%s', async (_, bytes, format) => {
    expect(await refusalOf(open(bytes))).toEqual({
      reason: 'fileForeign',
      format: format === '7z' ? 'sevenZip' : format,
    });
  });

  test.each([
    ['docm', 'document.macroEnabled'],
    ['dotm', 'template.macroEnabledTemplate'],
  ])('Word files with macros, where they say so by their name: %s', async (format, type) => {
    const bytes = docx({ mainType: `application/vnd.ms-word.${type}.main+xml` });
    const refused = { reason: 'fileForeign', format };
    expect(await refusalOf(openPackage(bytes, `通知.${format}`))).toEqual(refused);
    expect(await open(bytes)).toMatchObject({ format });
  });

  test('a .docx with a password is an OLE container around a locked package', async () => {
    expect(await refusalOf(open(ole('EncryptedPackage')))).toEqual({ reason: 'fileEncrypted' });
  });

  test('the name of a stream in the text of an OLE file does not count', async () => {
    const bytes = ole('WordDocument');
    bytes.write('EncryptedPackage\0', 2050, 'utf16le');
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'fileForeign', format: 'doc' });
  });

  test('nothing at all', async () => {
    expect(await refusalOf(open(new Uint8Array()))).toEqual({ reason: 'fileEmpty' });
  });
});

describe('a file that costs too much is refused', () => {
  test('over 20 MB', async () => {
    const bytes = new Uint8Array(packageLimits.fileBytes + 1);
    bytes.set([0x50, 0x4b, 3, 4]);
    expect(await refusalOf(open(bytes))).toMatchObject({ reason: 'fileTooLarge' });
  });

  test('with more than 2,000 entries, before any of them is looked at', async () => {
    const many = Array.from({ length: 2_001 }, (_, at): ZipEntry => {
      return { name: `../${at}`, bytes: new Uint8Array(), method: 0 };
    });
    expect(await refusalOf(open(zipOf(many)))).toEqual({
      reason: 'fileOverLimit',
      limit: 'entries',
      maximum: 2_000,
    });
  });

  test('with 2,000 of them it is read', async () => {
    const files = docxEntries({ body: p('正文') });
    const more = Array.from({ length: 2_000 - Object.keys(files).length }, (_, at): ZipEntry => {
      return { name: `word/media/${at}.png`, bytes: new Uint8Array(1), method: 0 };
    });
    expect(await textOf(zipWith(files, ...more))).toBe('正文');
  });

  test('with a bomb that says how large it is: nothing of it is inflated', async () => {
    const bomb = new Uint8Array(packageLimits.partBytes + 1);
    const source = await open(docx({ files: { 'word/media/a.png': bomb } }));
    const before = source.inflatedBytes;
    expect(await refusalOf(source.bytes('word/media/a.png'))).toMatchObject({
      reason: 'fileOverLimit',
      limit: 'partBytes',
    });
    expect(source.inflatedBytes).toBe(before);
  });

  test.each([
    ['smaller than it is', 1_000],
    ['as large as a part may be', packageLimits.partBytes],
  ])('with a bomb that says to be %s: it ends near what was said', async (_, declaredBytes) => {
    const bytes = zipWith(docxEntries(), {
      name: 'word/media/a.png',
      bytes: new Uint8Array(60 * megabyte),
      declaredBytes,
    });
    const source = await open(bytes);
    expect(await refusalOf(source.bytes('word/media/a.png'))).toMatchObject({
      part: 'word/media/a.png',
    });
    expect(source.inflatedBytes).toBeLessThan(declaredBytes + 2 * megabyte);
  });

  test('with parts that are small each and too much together', async () => {
    const part = new Uint8Array(25 * megabyte);
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `word/media/${name}.png`);
    const source = await open(
      docx({ files: Object.fromEntries(names.map((name) => [name, part])) }),
    );
    for (const name of names.slice(0, 3)) await source.bytes(name);
    expect(await refusalOf(source.bytes(names[3] ?? ''))).toEqual({
      reason: 'fileOverLimit',
      limit: 'inflatedBytes',
      maximum: packageLimits.inflatedBytes,
    });
    expect(source.inflatedBytes).toBeLessThan(packageLimits.inflatedBytes + megabyte);
  });

  test('with more relationships than any document has, in however many parts', async () => {
    const links = Array.from({ length: 600 }, (_, at) => {
      return { id: `r${at}`, type: 'image', target: 'a.png' };
    });
    const names = Array.from({ length: 40 }, (_, at) => `word/p${at}.xml`);
    const files = Object.fromEntries(
      names.map((name) => [
        name.replace('word/', 'word/_rels/').concat('.rels'),
        relationships(links),
      ]),
    );
    const source = await open(docx({ files }));
    const reading = async () => {
      for (const name of names) await source.relationshipsOf(name);
    };
    expect(await refusalOf(reading())).toMatchObject({ limit: 'relationships' });
  });

  test('archives within the archive stay closed', async () => {
    const inner = zipSync({ 'bomb.bin': new Uint8Array(10 * megabyte) });
    const bytes = docx({ body: p('正文'), files: { 'word/embeddings/inner.zip': inner } });
    const source = await open(bytes);
    expect(source.has('word/embeddings/inner.zip')).toBe(true);
    expect(source.has('bomb.bin')).toBe(false);
    expect(source.inflatedBytes).toBeLessThan(10_000);
  });
});

describe('a file built to do harm is refused', () => {
  const files = docxEntries();
  const text = strToU8('x');

  test.each([
    ['climbs out', '../evil.xml'],
    ['climbs out in the middle', 'word/../../evil.xml'],
    ['begins at the root', '/etc/passwd'],
    ['names a drive', 'C:/evil.xml'],
    ['has a backslash', 'word\\evil.xml'],
    ['hides dots in percent signs', 'word/%2e%2E/%2e%2e/evil.xml'],
    ['hides a slash in percent signs', 'word/..%2fevil.xml'],
    ['has an empty segment', 'word//evil.xml'],
    ['has a control character', 'word/evil\u0000.xml'],
    ['is longer than any name', `word/${'a'.repeat(600)}.xml`],
  ])('a name that %s', async (_, name) => {
    expect(await refusalOf(open(zipWith(files, { name, bytes: text })))).toEqual({
      reason: 'fileHostile',
      trick: 'path',
    });
  });

  test.each(['word/document.xml', 'WORD/Document.xml'])('two parts called %s', async (name) => {
    const bytes = zipWith(files, { name, bytes: text });
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'fileHostile', trick: 'duplicate' });
  });

  test('many names for the same bytes', async () => {
    const first = Object.keys(files).length;
    const kernel = { name: 'word/a.xml', bytes: text };
    const again = { name: 'word/b.xml', localName: 'word/a.xml', bytes: text, at: first };
    const bytes = zipWith(files, kernel, again);
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'fileHostile', trick: 'contradiction' });
    const alike = { name: 'word/a.xml', bytes: text, at: first };
    expect(await refusalOf(open(zipWith(files, kernel, alike)))).toMatchObject({
      reason: 'fileHostile',
    });
  });

  test('an entry that lies within the data of another', async () => {
    const inner = Buffer.from(zipOf([{ name: 'word/b.xml', bytes: text, method: 0 }]));
    const outer = { name: 'word/a.bin', bytes: inner, method: 0 };
    const bytes = Buffer.from(
      zipWith(files, outer, { name: 'word/b.xml', bytes: text, method: 0 }),
    );
    // The directory's last entry is made to point into the data of the entry before.
    const at = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    const innerAt = bytes.indexOf(inner);
    bytes.writeUInt32LE(innerAt, at + 42);
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'fileHostile', trick: 'overlap' });
  });

  test('an entry under another name in the second header', async () => {
    const bytes = zipWith(files, { name: 'word/a.xml', localName: 'word/b.xml', bytes: text });
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'fileHostile', trick: 'contradiction' });
  });

  test('an entry with a second name, unless it is the same', async () => {
    const entry = { name: 'word/media/a.png', bytes: text, unicodeName: 'word/comments.xml' };
    const refused = { reason: 'fileHostile', trick: 'contradiction' };
    expect(await refusalOf(open(zipWith(files, entry)))).toEqual(refused);
    const same = { ...entry, unicodeName: entry.name };
    expect((await open(zipWith(files, same))).has(entry.name)).toBe(true);
  });

  test.each([1, 9, 12, 14, 93, 99])('compression method %i', async (method) => {
    const bytes = zipWith(files, { name: 'word/a.xml', bytes: text, method });
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'fileHostile', trick: 'compression' });
  });

  test.each([0x01, 0x41])('locked entries (flags %i)', async (flags) => {
    const bytes = zipWith(files, { name: 'word/a.xml', bytes: text, flags });
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'fileEncrypted' });
  });
});

describe('a damaged file is refused', () => {
  const whole = docx({ body: p('正文'.repeat(2_000)) });
  test.each([0.1, 0.5, 0.9, 0.999])('cut off after %d of it', async (share) => {
    const cut = whole.subarray(0, Math.floor(whole.length * share));
    expect(await refusalOf(open(cut))).toEqual({ reason: 'fileDamaged' });
  });

  test('with a wrong checksum', async () => {
    const { 'word/document.xml': document = strToU8(''), ...files } = docxEntries();
    const bytes = zipWith(files, { name: 'word/document.xml', bytes: document, crc: 1 });
    expect(await refusalOf(readAll(bytes))).toEqual({
      reason: 'fileDamaged',
      part: 'word/document.xml',
    });
  });

  test('wherever one byte of it is wrong, or read as if nothing were', async () => {
    for (let at = 0; at < whole.length; at += 97) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      const { reason } = await refusalOf(readAll(broken));
      expect([null, 'fileDamaged', 'fileHostile', 'fileEncrypted', 'fileForeign']).toContain(
        reason,
      );
    }
  });

  test.each([
    ['without relationships', { '_rels/.rels': new Uint8Array() }],
    ['without a main part', { '_rels/.rels': strToU8(relationships([])) }],
    [
      'with two of them',
      {
        '_rels/.rels': strToU8(
          relationships([
            { id: 'a', type: 'officeDocument', target: 'word/document.xml' },
            { id: 'b', type: 'officeDocument', target: 'word/document.xml' },
          ]),
        ),
      },
    ],
    [
      'with one outside of it',
      {
        '_rels/.rels': strToU8(
          relationships([
            { id: 'a', type: 'officeDocument', target: 'http://example.cn/', external: true },
          ]),
        ),
      },
    ],
    ['with one of an unknown type', { '[Content_Types].xml': strToU8(contentTypes({})) }],
    [
      'with two relationships of one id',
      {
        '_rels/.rels': strToU8(
          relationships([
            { id: 'a', type: 'officeDocument', target: 'word/document.xml' },
            { id: 'a', type: 'styles', target: 'word/document.xml' },
          ]),
        ),
      },
    ],
  ])('%s', async (_, changed) => {
    const bytes = zipSync({ ...docxEntries(), ...changed });
    expect(await refusalOf(open(bytes))).toMatchObject({ reason: 'fileDamaged' });
  });

  test('with text in no encoding of XML', async () => {
    const body = Buffer.concat([
      strToU8('<w:document>'),
      Uint8Array.of(0xd5, 0xfe),
      strToU8('</w:document>'),
    ]);
    const bytes = zipSync({ ...docxEntries(), 'word/document.xml': body });
    expect(await refusalOf(readAll(bytes))).toMatchObject({ reason: 'fileDamaged' });
  });
});
