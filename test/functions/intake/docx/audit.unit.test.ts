import { describe, expect, test } from 'vitest';
import {
  type AuditFinding,
  type AuditKind,
  auditFindingSchema,
  LONGEST_EXCERPT,
  MOST_PLACES,
} from '../../../../functions/domain/document/audit.ts';
import { auditPackage } from '../../../../functions/intake/docx/audit.ts';
import { openPackage } from '../../../../functions/intake/docx/package.ts';
import { readRunStyles } from '../../../../functions/intake/docx/run-styles.ts';
import { type DocxParts, docx, p, r, relationships } from './docx-files.ts';

async function audit(parts: DocxParts): Promise<readonly AuditFinding[]> {
  const source = await openPackage(docx(parts), '通知.docx');
  const findings = await auditPackage(source, await readRunStyles(source));
  return findings.list().map((finding) => auditFindingSchema.parse(finding));
}

/** How often a kind was found, and what is said of each place. */
async function found(kind: AuditKind, parts: DocxParts): Promise<readonly string[]> {
  const finding = (await audit(parts)).find((one) => one.kind === kind);
  const places = (finding?.places ?? []).map(
    ({ where, paragraph, excerpt }) => `${where} ${paragraph ?? '-'} ${excerpt}`,
  );
  expect(finding?.count ?? 0).toBe(places.length);
  return places;
}

const kindsIn = async (parts: DocxParts) => (await audit(parts)).map(({ kind }) => kind);

const field = (instruction: string, result = '') =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `${[...instruction].map((sign) => `<w:r><w:instrText xml:space="preserve">${sign}</w:instrText></w:r>`).join('')}` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const paragraph = (content: string) => `<w:p>${content}</w:p>`;

test('a plain document has nothing to tell', async () => {
  expect(await audit({ body: p('江州市人民政府') + p('各区人民政府：') })).toEqual([]);
});

describe('tracked changes', () => {
  const kind = 'trackedChanges';
  test.each([
    ['inserted text', `<w:ins w:id="1">${r('增')}${r('加')}</w:ins>`, '增加'],
    ['deleted text', '<w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del>', '删去'],
    ['text moved away', `<w:moveFrom w:id="1">${r('移')}</w:moveFrom>`, '移'],
    ['text moved here', `<w:moveTo w:id="1">${r('移')}</w:moveTo>`, '移'],
    ['formats of text', r('字', '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>'), '字'],
    [
      'formats of paragraphs',
      `<w:pPr><w:pPrChange w:id="1"><w:pPr/></w:pPrChange></w:pPr>${r('段')}`,
      '段',
    ],
    [
      'deleted ends of paragraphs',
      `<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('段')}`,
      '段',
    ],
    [
      'formats of sections',
      '<w:pPr><w:sectPr><w:sectPrChange w:id="1"><w:sectPr/></w:sectPrChange></w:sectPr></w:pPr>',
      '',
    ],
  ])('%s', async (_, content, excerpt) => {
    expect(await found(kind, { body: p('首段') + paragraph(content) })).toEqual([
      `body 2 ${excerpt}`,
    ]);
  });

  test.each([
    ['rows', '<w:tr><w:trPr><w:ins w:id="1"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'],
    ['cells', '<w:tr><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr><w:p/></w:tc></w:tr>'],
    [
      'formats of tables',
      '<w:tblPr><w:tblPrChange w:id="1"><w:tblPr/></w:tblPrChange></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr>',
    ],
  ])('%s of a table', async (_, content) => {
    expect(await found(kind, { body: `<w:tbl>${content}</w:tbl>` })).toEqual(['body - ']);
  });

  test('in notes and running heads too', async () => {
    const header = p('') + paragraph(`<w:ins w:id="1">${r('页眉')}</w:ins>`);
    const footnotes = `<w:footnote w:id="1">${paragraph(`<w:del w:id="2">${r('注')}</w:del>`)}</w:footnote>`;
    expect(await found(kind, { header, footnotes })).toEqual(['footnotes 1 注', 'header 2 页眉']);
  });

  test('the format before a change does not count', async () => {
    const before = '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
    expect(await kindsIn({ body: p('看得见', before) })).toEqual([kind]);
  });
});

test('comments are found where the text refers to them, and without that', async () => {
  const comment = (id: number, text: string) => `<w:comment w:id="${id}">${p(text)}</w:comment>`;
  const parts = {
    body: p('一') + paragraph(`${r('二')}<w:r><w:commentReference w:id="5"/></w:r>`),
    comments: comment(4, '没有引用') + comment(5, '这里请再核'),
  };
  expect(await found('comments', parts)).toEqual(['body 2 这里请再核', 'package - 没有引用']);
});

test('thousands of comments are all counted', async () => {
  const comments = Array.from(
    { length: 2_500 },
    (_, at) => `<w:comment w:id="${at}">${p('批')}</w:comment>`,
  );
  const body = paragraph('<w:r><w:commentReference w:id="2400"/></w:r>');
  const [finding] = await audit({ body, comments: comments.join('') });
  expect(finding).toMatchObject({ kind: 'comments', count: 2_500 });
});

describe('macros', () => {
  const kind = 'macros';
  test('by their part, whether or not anything refers to it', async () => {
    const files = { 'word/vbaProject.bin': 'x' };
    const links = [
      {
        id: 'm',
        type: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
        target: 'vbaProject.bin',
      },
    ];
    expect(await found(kind, { files })).toEqual(['package - word/vbaProject.bin']);
    expect(await found(kind, { files, links })).toEqual(['package - word/vbaProject.bin']);
  });

  test('by a content type under any name', async () => {
    const files = { 'word/media/bild.xyz': 'x' };
    const types = { 'word/media/bild.xyz': 'application/vnd.ms-office.vbaProject' };
    expect(await found(kind, { files, types })).toEqual(['package - word/media/bild.xyz']);
  });

  test.each(['document.macroEnabled', 'template.macroEnabledTemplate'])(
    'by a main part of type %s in a file called .docx',
    async (type) => {
      const mainType = `application/vnd.ms-word.${type}.main+xml`;
      expect(await found(kind, { mainType })).toEqual(['package - word/document.xml']);
    },
  );
});

describe('embedded objects', () => {
  const kind = 'embeddedObjects';
  const ole = { id: 'o', type: 'oleObject', target: 'embeddings/oleObject1.bin' };
  const files = { 'word/embeddings/oleObject1.bin': 'x' };

  test('are found in the paragraph that shows them', async () => {
    const body =
      p('一') +
      paragraph(
        '<w:r><w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12" r:id="o"/></w:object></w:r>',
      );
    expect(await found(kind, { body, files, links: [ole] })).toEqual([
      'body 2 word/embeddings/oleObject1.bin',
    ]);
  });

  test('are found where no paragraph shows them', async () => {
    expect(await found(kind, { files, links: [ole] })).toEqual([
      'body - word/embeddings/oleObject1.bin',
    ]);
    expect(await found(kind, { files })).toEqual(['package - word/embeddings/oleObject1.bin']);
    expect(await found(kind, { files: { 'word/安装.exe': 'x' } })).toEqual([
      'package - word/安装.exe',
    ]);
  });

  test('are told by a content type under any name, and add-ins that open by themselves', async () => {
    const types = {
      'word/media/a.dat': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'word/media/b.dat': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    };
    const there = { 'word/media/a.dat': 'x', 'word/media/b.dat': 'x', 'word/panes.xml': '<a/>' };
    const packageLinks = [
      {
        id: 'w',
        type: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
        target: 'word/panes.xml',
      },
    ];
    expect(await found(kind, { types, files: there, packageLinks })).toEqual([
      'package - word/panes.xml',
      'package - word/media/a.dat',
      'package - word/media/b.dat',
    ]);
  });

  test('are ActiveX controls and imported chunks too', async () => {
    const links = [
      { id: 'c', type: 'control', target: 'activeX/activeX1.xml' },
      { id: 'h', type: 'aFChunk', target: 'part.html' },
    ];
    const body = `<w:altChunk r:id="h"/>${paragraph('<w:r><w:control r:id="c"/></w:r>')}`;
    const there = { 'word/activeX/activeX1.xml': 'x', 'word/part.html': '<p>x</p>' };
    expect(await found(kind, { body, links, files: there })).toEqual([
      'body - word/part.html',
      'body 1 word/activeX/activeX1.xml',
    ]);
  });

  test('are not the data of a chart, which is told as a chart', async () => {
    const chart = 'word/charts/chart1.xml';
    const parts: DocxParts = {
      files: {
        [chart]: '<c/>',
        'word/charts/_rels/chart1.xml.rels': relationships([
          { id: 'd', type: 'package', target: '../embeddings/data.xlsx' },
        ]),
        'word/embeddings/data.xlsx': 'x',
      },
      types: { [chart]: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml' },
      body: paragraph(
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图表"/><a:graphic><a:graphicData ' +
          'uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r>',
      ),
      links: [{ id: 'ch', type: 'chart', target: 'charts/chart1.xml' }],
    };
    expect(await kindsIn(parts)).toEqual(['unreadableContent']);
  });
});

describe('what leads elsewhere', () => {
  test.each([
    ['linked pictures', 'image', 'http://example.cn/p.png'],
    ['templates', 'attachedTemplate', 'file:///C:/Users/u/Normal.dotm'],
    ['subdocuments', 'subDocument', 'part.docx'],
    ['linked objects', 'oleObject', 'file://server/a.xlsx'],
    ['frames', 'frame', 'http://example.cn/'],
  ])('%s', async (_, type, target) => {
    const links = [{ id: 'x', type, target, external: true }];
    expect(await found('externalContent', { links })).toEqual([`body - ${target}`]);
  });

  test('a linked picture is found in its paragraph', async () => {
    const links = [{ id: 'x', type: 'image', target: 'http://example.cn/p.png', external: true }];
    const body = p('一') + paragraph('<w:r><w:drawing><a:blip r:link="x"/></w:drawing></w:r>');
    expect(await found('externalContent', { body, links })).toEqual([
      'body 2 http://example.cn/p.png',
    ]);
  });

  test('a template that the settings name', async () => {
    const files = {
      'word/_rels/settings.xml.rels': relationships([
        { id: 't', type: 'attachedTemplate', target: 'http://example.cn/t.dotm', external: true },
      ]),
    };
    expect(await found('externalContent', { settings: '', files })).toEqual([
      'package - http://example.cn/t.dotm',
    ]);
  });

  test.each(['https://example.cn/a', 'HTTP://example.cn', 'mailto:a@example.cn', '#place'])(
    'a link to %s is nothing to tell',
    async (target) => {
      const links = [{ id: 'h', type: 'hyperlink', target, external: true }];
      const body = paragraph(`<w:hyperlink r:id="h">${r('链接')}</w:hyperlink>`);
      expect(await audit({ body, links })).toEqual([]);
    },
  );

  test.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'file:///C:/a.docx',
    '\\\\server\\share\\a.docx',
    '//server/share',
    'http:\\\\server',
    'ms-word:ofe|u|http://example.cn/a.docx',
    'data:text/html,x',
    'ftp://example.cn/',
    'C:\\Users\\a.docx',
    'a.docx',
  ])('a link to %s is told', async (target) => {
    const links = [
      { id: 'h', type: 'hyperlink', target: target.replace('\t', '&#9;'), external: true },
    ];
    const body = p('一') + paragraph(`<w:hyperlink r:id="h">${r('链接')}</w:hyperlink>`);
    const [place] = await found('unsafeLinks', { body, links });
    expect(place).toMatch(/^body 2 /);
  });

  test('links of fields and of shapes are judged too', async () => {
    const body =
      paragraph(field('HYPERLINK "file:///C:/a.doc" \\l "x"', '甲')) +
      paragraph(field('HYPERLINK "https://example.cn/"', '乙')) +
      paragraph(field('HYPERLINK \\l "place"', '丙')) +
      paragraph('<w:r><w:pict><v:shape href="javascript:x()"/></w:pict></w:r>');
    expect(await found('unsafeLinks', { body })).toEqual([
      'body 1 file:///C:/a.doc',
      'body 4 javascript:x()',
    ]);
  });
});

describe('fields', () => {
  const kind = 'fetchingFields';
  test.each([
    'INCLUDETEXT "C:\\\\a.docx"',
    'includepicture "http://example.cn/a.png"',
    ' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
    'DDE Excel a',
    'LINK Excel.Sheet.12 "a.xlsx"',
    'DATABASE \\d "a.mdb"',
    'IMPORT a',
    'RD a.docx',
    'MACROBUTTON Run 点这里',
  ])('that fetch or run: %s', async (instruction) => {
    const simple = `<w:fldSimple w:instr="${instruction.replaceAll('"', '&quot;')}">${r('果')}</w:fldSimple>`;
    const body = paragraph(field(instruction, '果')) + paragraph(simple);
    expect(await found(kind, { body })).toEqual([
      `body 1 ${instruction.trim()}`,
      `body 2 ${instruction.trim()}`,
    ]);
  });

  test('whose keyword other fields put together', async () => {
    const inner = field('QUOTE 68 68 69');
    const outer = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${inner}<w:r><w:instrText> cmd</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await found(kind, { body: paragraph(outer) })).toEqual(['body 1 cmd']);
  });

  test('deeper in each other than Word goes', async () => {
    const begin = '<w:r><w:instrText>IF </w:instrText><w:fldChar w:fldCharType="begin"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const nested = (depth: number) => paragraph(begin.repeat(depth) + end.repeat(depth));
    const beyond = nested(40) + paragraph(field('PAGE', '1')) + paragraph(field('DDE a', '1'));
    expect((await found(kind, { body: beyond })).length).toBe(9);
    expect(await found(kind, { body: nested(20) })).toEqual([]);
  });

  test.each(['PAGE', 'TOC \\o "1-3"', 'DATE \\@ "yyyy"', 'REF a', 'LINKED'])(
    'that do neither are nothing to tell: %s',
    async (instruction) => {
      expect(await audit({ body: paragraph(field(instruction, '1')) })).toEqual([]);
    },
  );
});

describe('text that readers do not see', () => {
  const hidden = '<w:vanish/>';

  test('is told once for the runs that follow each other, though white space lies between', async () => {
    const body =
      p('看得见') +
      paragraph(`${r('藏', hidden)}${r(' ')}${r('起来', hidden)}${r('露')}${r('又藏', hidden)}`) +
      p('再藏', hidden);
    expect(await found('hiddenText', { body })).toEqual([
      'body 2 藏起来',
      'body 2 又藏',
      'body 3 再藏',
    ]);
  });

  test('counts once, as what hides it most', async () => {
    const run = `${hidden}<w:color w:val="FFFFFF"/><w:sz w:val="2"/>`;
    expect(await kindsIn({ body: p('字', run) })).toEqual(['hiddenText']);
    expect(await kindsIn({ body: p('字', run.replace(hidden, '')) })).toEqual(['whiteText']);
    expect(await kindsIn({ body: p('字', '<w:sz w:val="2"/>') })).toEqual(['tinyText']);
  });

  test('does not count where there is nothing to see', async () => {
    expect(await audit({ body: p(' ', `${hidden}<w:sz w:val="2"/>`) })).toEqual([]);
  });

  test('is told in notes and running heads with its place there', async () => {
    const parts = {
      footer: p('脚藏', hidden),
      footnotes: `<w:footnote w:id="2">${p('注藏', hidden)}</w:footnote>`,
    };
    expect(await found('hiddenText', parts)).toEqual(['footnotes 1 注藏', 'footer 1 脚藏']);
  });

  test('of the web view only is told, but for the page numbers of tables of contents', async () => {
    const web = '<w:webHidden/>';
    const number = field('PAGEREF _Toc1 \\h', '').replace(
      '<w:rPr></w:rPr><w:t xml:space="preserve">',
      `<w:rPr>${web}</w:rPr><w:t>7`,
    );
    expect(await audit({ body: paragraph(number) })).toEqual([]);
    expect(await found('hiddenText', { body: p('只在纸上', web) })).toEqual(['body 1 只在纸上']);
  });
});

describe('characters', () => {
  test('of private use', async () => {
    const body = p('甲\ue5e5乙') + p('\u{f0001}') + p('平常');
    expect(await found('privateUseCharacters', { body })).toEqual([
      'body 1 U+E5E5 甲\ue5e5乙',
      'body 2 U+F0001 \u{f0001}',
    ]);
  });

  test('of symbol fonts count only where nobody knows what they show', async () => {
    const sym = (font: string, char: string) =>
      paragraph(`<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`);
    expect(await audit({ body: sym('Wingdings', 'F0FC') + sym('Symbol', 'F0B7') })).toEqual([]);
    expect(await audit({ body: p('\uf0fc', '<w:rFonts w:ascii="Wingdings"/>') })).toEqual([]);
    expect(await found('privateUseCharacters', { body: sym('OldLogos', 'F041') })).toEqual([
      'body 1 U+F041 OldLogos',
    ]);
  });

  test('that turn the direction of text', async () => {
    const body =
      p('甲\u202e乙') + p('\u2067a\u2069') + paragraph(`<w:bdo w:val="rtl">${r('丙')}</w:bdo>`);
    expect((await found('directionControls', { body })).map((place) => place.slice(0, 6))).toEqual([
      'body 1',
      'body 2',
      'body 2',
      'body 3',
    ]);
  });
});

describe('drawings', () => {
  const drawing = (content: string, properties = '') =>
    paragraph(
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" ${properties}/>${content}</wp:inline></w:drawing></w:r>`,
    );
  const picture =
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic/></a:graphicData></a:graphic>';
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const shape = (text: string) =>
    `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic>`;

  test('pictures need a description', async () => {
    const body =
      drawing(picture) + drawing(picture, 'descr="办事流程图"') + drawing(picture, 'descr=" "');
    const kind = 'picturesWithoutDescription';
    expect(await found(kind, { body })).toEqual(['body 1 ', 'body 3 ']);
    const vml = (alt: string) =>
      paragraph(`<w:r><w:pict><v:shape alt="${alt}"><v:imagedata/></v:shape></w:pict></w:r>`);
    expect(await found(kind, { body: vml('') + vml('流程图') })).toEqual(['body 1 ']);
  });

  test('a text box is told once, though the file has it twice', async () => {
    const body = paragraph(
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>' +
        `<wp:docPr id="1" name="框"/>${shape('框中文字')}</wp:anchor></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape><v:textbox>${box('框中文字')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(await found('textBoxes', { body })).toEqual(['body 1 框中文字']);
    const vml = paragraph(
      `<w:r><w:pict><v:shape><v:textbox>${box('旧框')}</v:textbox></v:shape></w:pict></w:r>`,
    );
    expect(await found('textBoxes', { body: vml })).toEqual(['body 1 旧框']);
  });

  test.each([
    ['formulae', paragraph('<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>'), 'a+b'],
    [
      'SmartArt',
      drawing('<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'),
      'diagram',
    ],
    [
      'WordArt',
      paragraph('<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>'),
      '艺术字',
    ],
  ])('%s have no place in the model', async (_, body, excerpt) => {
    expect(await found('unreadableContent', { body })).toEqual([`body 1 ${excerpt}`]);
  });
});

describe('running heads and feet', () => {
  const kind = 'headersAndFooters';
  test.each([
    ['— PAGE —', paragraph(`${r('— ')}${field('PAGE', '1')}${r(' —')}`)],
    [
      '第 PAGE 页 共 NUMPAGES 页',
      paragraph(`${r('第')}${field('PAGE', '1')}${r('页 共')}${field('NUMPAGES', 'Ⅲ')}${r('页')}`),
    ],
    ['nothing', p('')],
  ])('with %s say nothing else', async (_, footer) => {
    expect(await audit({ footer })).toEqual([]);
  });

  test('with words are told', async () => {
    expect(await found(kind, { header: p('江州市人民政府公报'), footer: p('— 2 —') })).toEqual([
      'header - 江州市人民政府公报',
    ]);
  });

  test('with a picture or watermark are told', async () => {
    const header = paragraph(
      '<w:r><w:pict><v:shape><v:textpath string="机密"/></v:shape></w:pict></w:r>',
    );
    expect(await found(kind, { header })).toEqual(['header - word/header.xml']);
  });
});

describe('what the file tells about people and machines', () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>沈雨晴</dc:creator>' +
    '<cp:lastModifiedBy>白露</cp:lastModifiedBy><cp:revision>3</cp:revision><dc:title/></cp:coreProperties>';
  const app =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    '<Template>Normal.dotm</Template><Company>江州市财政局</Company><Pages>3</Pages></Properties>';
  const custom =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    '<property pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1</vt:lpwstr></property></Properties>';
  const types = {
    'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    'word/people.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml',
  };

  test('properties, revision marks, people and the picture of the first page', async () => {
    const parts: DocxParts = {
      types,
      files: {
        'docProps/core.xml': core,
        'docProps/app.xml': app,
        'docProps/custom.xml': custom,
        'docProps/thumbnail.jpeg': 'x',
        'word/people.xml':
          '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="孟溪"/></w15:people>',
      },
      packageLinks: [
        {
          id: 'c',
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          target: 'docProps/core.xml',
        },
        { id: 'e', type: 'extended-properties', target: 'docProps/app.xml' },
        { id: 'u', type: 'custom-properties', target: 'docProps/custom.xml' },
        {
          id: 't',
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
          target: 'docProps/thumbnail.jpeg',
        },
      ],
      links: [
        {
          id: 'p',
          type: 'http://schemas.microsoft.com/office/2011/relationships/people',
          target: 'people.xml',
        },
      ],
      settings:
        '<w:rsids><w:rsidRoot w:val="1"/><w:rsid w:val="2"/></w:rsids><w:docVars><w:docVar w:name="密级" w:val="内部"/></w:docVars>',
    };
    expect(
      (await found('metadata', parts))
        .map((place) => place.replace('properties - ', ''))
        .toSorted(),
    ).toEqual(
      [
        'Company: 江州市财政局',
        'KSOProductBuildVer: 2052-12.1',
        'creator: 沈雨晴',
        'docProps/thumbnail.jpeg',
        'lastModifiedBy: 白露',
        'person: 孟溪',
        'rsid × 2',
        '密级: 内部',
      ].toSorted(),
    );
  });

  test('custom XML', async () => {
    const files = { 'customXml/item1.xml': '<a/>', 'customXml/itemProps1.xml': '<a/>' };
    expect(await found('customXml', { files })).toEqual(['package - customXml/item1.xml']);
  });
});

describe('a list of findings', () => {
  test('counts all, shows the first places, and keeps excerpts short and whole', async () => {
    const long = `${'长'.repeat(LONGEST_EXCERPT - 2)}𠮷𠮷𠮷`;
    const change = (text: string) => paragraph(`<w:ins w:id="1">${r(text)}</w:ins>`);
    const body = change(long) + Array.from({ length: 50 }, () => change('改')).join('');
    const [finding] = await audit({ body });
    expect(finding).toMatchObject({ kind: 'trackedChanges', severity: 'blocks', count: 51 });
    expect(finding?.places).toHaveLength(MOST_PLACES);
    const excerpt = finding?.places[0]?.excerpt ?? '';
    expect(excerpt.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
    expect(excerpt.isWellFormed()).toBe(true);
    expect(excerpt.endsWith('…')).toBe(true);
  });

  test('has the worst first', async () => {
    const body = p('隐', '<w:vanish/>') + paragraph(`<w:ins w:id="1">${r('增')}</w:ins>`);
    const files = { 'customXml/item1.xml': '<a/>' };
    expect(await kindsIn({ body, files })).toEqual(['trackedChanges', 'hiddenText', 'customXml']);
  });
});
