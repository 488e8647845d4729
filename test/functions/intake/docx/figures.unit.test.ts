import { describe, expect, test } from 'vitest';
import { p, r } from './docx-files.ts';
import { pngChunk, pngOf, unfiltered } from './pictures/png-files.ts';
import { type RichParts, read } from './reading.ts';

const png = (grey: number, ...chunks: Buffer[]) =>
  pngOf({ width: 2, height: 1, chunks, rows: unfiltered([[grey, 0, 0, 0, grey, 0]]) });

const blip = (id: string) =>
  `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>`;
const inline = (id: string, description = 'descr="公园分布图"') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" ${description}/>${blip(id)}</wp:inline></w:drawing></w:r>`;
const vml = (id: string) =>
  `<w:r><w:pict><v:shape alt="公园分布图"><v:imagedata r:id="${id}"/></v:shape></w:pict></w:r>`;
const paragraph = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;

/** A file with these pictures, by the id of their relationships. */
function parts(body: string, pictures: Readonly<Record<string, Uint8Array>>): RichParts {
  const ids = Object.keys(pictures);
  return {
    body,
    links: ids.map((id) => ({ id, type: 'image', target: `media/${id}.png` })),
    files: Object.fromEntries(ids.map((id) => [`word/media/${id}.png`, pictures[id] ?? ''])),
  };
}

describe('a picture', () => {
  test.each([
    ['of DrawingML', inline('a')],
    ['of VML', vml('a')],
  ])('%s stands where its paragraph stands', async (_, drawing) => {
    const body = `${p('图前。')}${paragraph(drawing)}${p('图1　公园分布')}`;
    const { document, pictures } = await read(parts(body, { a: png(1) }));
    expect(document.blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'paragraph 图前。',
      'figure 公园分布图',
      'paragraph 图1　公园分布',
    ]);
    expect(pictures).toHaveLength(1);
    expect(document.blocks[1]).toMatchObject({
      image: pictures[0]?.digest,
      mediaType: 'image/png',
      width: 2,
      height: 1,
    });
  });

  test('in a paragraph stands before its text or behind it', async () => {
    const body =
      paragraph(inline('a')) +
      paragraph(r('如图。'), inline('b')) +
      paragraph(inline('a'), r('见图。'));
    const { document } = await read(parts(body, { a: png(1), b: png(2) }));
    expect(document.blocks.map(({ kind }) => kind)).toEqual([
      'figure',
      'paragraph',
      'figure',
      'figure',
      'paragraph',
    ]);
  });

  test('in a table follows the table', async () => {
    const cell = (content: string) => `<w:tc>${paragraph(content)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(r('甲'))}${cell(inline('a'))}</w:tr></w:tbl>${p('表后。')}`;
    const { document } = await read(parts(body, { a: png(1) }));
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['table', 'figure', 'paragraph']);
  });

  test('shown twice, or kept twice in the file, is kept once', async () => {
    const body = paragraph(inline('a'), inline('b'), inline('a'));
    const again = png(1, pngChunk('tEXt', Buffer.from('Author\0张三')));
    const { document, pictures, audit } = await read(parts(body, { a: png(1), b: again }));
    expect(document.blocks).toHaveLength(3);
    expect(pictures).toHaveLength(1);
    expect(Buffer.from(pictures[0]?.bytes ?? []).includes('张三')).toBe(false);
    expect(audit.map(({ kind }) => kind)).toEqual(['pictureMetadata']);
  });

  test.each([
    ['nobody described', ''],
    ['is described by the path of a file only', 'descr="C:\\Users\\zhangsan\\Pictures\\1.png"'],
    ['is described by the name of a file only', 'descr="IMG_2026.JPG"'],
    ['is described by a program only', 'descr="wps_doc_0"'],
  ])('that %s says so', async (_, description) => {
    const body = paragraph(inline('a', description));
    const { document, audit } = await read(parts(body, { a: png(1) }));
    expect(document.blocks[0]?.text).toBe('图片（无文字说明）');
    expect(audit).toMatchObject([{ kind: 'picturesWithoutDescription', count: 1 }]);
  });

  test('is described by its title where it has no description', async () => {
    const drawing = inline('a', 'title="公园全景"');
    const { document } = await read(parts(paragraph(drawing), { a: png(1) }));
    expect(document.blocks[0]?.text).toBe('公园全景');
  });

  test('that cannot be read is told with its paragraph, and blocks', async () => {
    const emf = Uint8Array.of(1, 0, 0, 0, 0x6c);
    const { document, audit, pictures } = await read(
      parts(p('正文。') + paragraph(inline('a')), { a: emf }),
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(pictures).toEqual([]);
    expect(audit).toEqual([
      {
        kind: 'unreadablePictures',
        severity: 'blocks',
        count: 1,
        places: [{ where: 'body', paragraph: 2, excerpt: 'word/media/a.png' }],
      },
    ]);
  });

  test('beyond the two hundredth is told and not decoded', async () => {
    const ids = Array.from({ length: 201 }, (_, index) => `i${index}`);
    const all = Object.fromEntries(ids.map((id, index) => [id, png(index % 256)]));
    const body = ids.map((id) => paragraph(inline(id))).join('');
    const { audit } = await read(parts(body, all));
    expect(audit).toMatchObject([{ kind: 'unreadablePictures', count: 1 }]);
  });

  test('that is only linked is not fetched', async () => {
    const linked = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="" descr="图"/><a:graphic><a:graphicData uri=""><pic:pic><pic:blipFill><a:blip r:link="a"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const { document, audit } = await read({
      body: paragraph(r('正文。'), linked),
      links: [{ id: 'a', type: 'image', target: 'https://example.cn/a.png', external: true }],
    });
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(audit[0]).toMatchObject({ kind: 'externalContent', severity: 'blocks' });
  });
});
