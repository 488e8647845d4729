import { describe, expect, test } from 'vitest';
import { p, r } from './docx-files.ts';
import { read, textsOf } from './reading.ts';

const run = (content: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const paragraph = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const instruction = (text: string) => run(`<w:instrText>${text}</w:instrText>`);

describe('the text of a paragraph', () => {
  test.each<[what: string, body: string, text: string]>([
    ['joins its runs', paragraph(r('各区'), r('人民'), r('政府。')), '各区人民政府。'],
    [
      'has tabs as gaps and hyphens as they look',
      paragraph(
        run(
          '<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/><w:t>。</w:t>',
        ),
      ),
      '甲 乙-丙。',
    ],
    [
      'has the content of links, tags, controls and insertions',
      paragraph(
        `<w:hyperlink w:anchor="a">${r('链接')}</w:hyperlink>`,
        `<w:smartTag>${r('标记')}</w:smartTag>`,
        `<w:sdt><w:sdtPr><w:alias w:val="控件"/></w:sdtPr><w:sdtContent>${r('内容')}</w:sdtContent></w:sdt>`,
        `<w:ins w:id="1">${r('插入')}</w:ins>`,
      ),
      '链接标记内容插入',
    ],
    [
      'has no text that was deleted or moved away',
      paragraph(
        `<w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del>`,
        `<w:moveFrom w:id="2">${r('移走')}</w:moveFrom>`,
        `<w:moveTo w:id="3">${r('移来')}</w:moveTo>`,
      ),
      '移来',
    ],
    [
      'has the results of fields and not their instructions, nested ones too',
      paragraph(
        field('begin'),
        instruction(' IF '),
        field('begin'),
        instruction(' PAGE '),
        field('separate'),
        r('藏'),
        field('end'),
        field('separate'),
        r('第3页'),
        field('end'),
        `<w:fldSimple w:instr=" NUMPAGES ">${r('共5页')}</w:fldSimple>`,
      ),
      '第3页共5页',
    ],
    [
      'has the base of characters with readings above them',
      paragraph(
        run(
          `<w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${r('yǔ')}</w:rt><w:rubyBase>${r('禹')}</w:rubyBase></w:ruby>`,
        ),
        r('州'),
      ),
      '禹州',
    ],
    [
      'has signs of symbol fonts as characters, however they were typed',
      paragraph(
        run('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
        r('&#xF0A8;', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
        r('同意'),
      ),
      '√□同意',
    ],
    [
      'has raised and lowered numbers that mean something else on the line',
      paragraph(
        r('5m'),
        r('2', '<w:vertAlign w:val="superscript"/>'),
        r('，CO'),
        r('2', '<w:vertAlign w:val="subscript"/>'),
        r('，10'),
        r('th', '<w:vertAlign w:val="superscript"/>'),
      ),
      '5m²，CO₂，10th',
    ],
    [
      'has the boxes of forms, ticked or not',
      paragraph(
        run(
          '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar>',
        ),
        field('end'),
        r('是'),
        run(
          '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar>',
        ),
        field('end'),
        r('否'),
      ),
      '√是□否',
    ],
    [
      'has characters beyond the basic plane whole',
      paragraph(r('𠮷林𬱟颔，表情😀在内')),
      '𠮷林𬱟颔，表情😀在内',
    ],
    [
      'has no signs that turn its order or take no room',
      paragraph(r('甲\u202e乙\u200b丙\u2066丁\ufeff')),
      '甲乙丙丁',
    ],
  ])('%s', async (_, body, text) => {
    expect(await textsOf(body)).toEqual([text]);
  });

  test('has no hidden, white or tiny text; each is told', async () => {
    const { document, audit } = await read({
      body: paragraph(
        r('看得见'),
        r('藏', '<w:vanish/>'),
        r('白', '<w:color w:val="FFFFFF"/>'),
        r('小', '<w:sz w:val="2"/>'),
        r('。'),
      ),
    });
    expect(document.blocks.map(({ text }) => text)).toEqual(['看得见。']);
    expect(audit.map(({ kind }) => kind)).toEqual(['hiddenText', 'whiteText', 'tinyText']);
  });

  test('goes on behind a paragraph mark that is hidden', async () => {
    const mark = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    expect(await textsOf(`${p('（一）目标。', '', mark)}${p('到2027年建成。')}`)).toEqual([
      '（一）目标。到2027年建成。',
    ]);
  });
});

describe('lines', () => {
  test('end where the author broke them, and pages too', async () => {
    const body = paragraph(
      r('第一行。'),
      run('<w:br/>'),
      r('第二行。'),
      run('<w:cr/>'),
      r('第三行。'),
      run('<w:br w:type="page"/>'),
      r('第四行。'),
    );
    expect(await textsOf(body)).toEqual(['第一行。', '第二行。', '第三行。', '第四行。']);
  });

  test('of one sentence are one paragraph when they were only broken', async () => {
    const body = paragraph(
      r('为进一步做好全市公园夜间开放管理工作，'),
      run('<w:br/>'),
      r('现通知如下。'),
    );
    expect(await textsOf(body)).toEqual(['为进一步做好全市公园夜间开放管理工作，现通知如下。']);
  });

  test('of different paragraphs stay apart, whatever they end in', async () => {
    const names = [
      '张三，江州市发展和改革委员会主任，负责统筹',
      '李四，江州市财政局局长，负责经费',
    ];
    expect(await textsOf(names.map((name) => p(name)).join(''))).toEqual(names);
  });

  test('that each stand in a paragraph, as copied from a page, become sentences again', async () => {
    const line = '为进一步做好全市公园，加强夜间开放，管理服务工作';
    const body = [p(`　　${line}`), ...Array.from({ length: 8 }, () => p(line)), p('通知。')].join(
      '',
    );
    expect(await textsOf(body)).toEqual([`${line.repeat(9)}通知。`]);
  });

  test('a file without any text is refused', async () => {
    await expect(read({ body: `${p('')}${p('藏', '<w:vanish/>')}` })).rejects.toMatchObject({
      reason: 'fileEmpty',
      details: { fileName: '通知.docx' },
    });
  });

  test('too many paragraphs are refused before they fill memory', async () => {
    await expect(read({ body: '<w:p/>'.repeat(100_001) })).rejects.toMatchObject({
      reason: 'fileTooLarge',
      details: { maximumLines: 100_000 },
    });
  });
});

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const shape = (text: string) =>
    run(
      '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>' +
        `<wp:docPr id="1" name="框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic>` +
        `</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
    );

  test('are read once, where they are anchored, and told', async () => {
    const { document, audit } = await read({
      body:
        paragraph(r('正文在前。'), shape('框中的话。')) +
        paragraph(shape('框在前。'), r('正文在后。')),
    });
    expect(document.blocks.map(({ text }) => text)).toEqual([
      '正文在前。',
      '框中的话。',
      '框在前。',
      '正文在后。',
    ]);
    expect(audit).toMatchObject([{ kind: 'textBoxes', count: 2 }]);
  });

  test('hold the red head of many templates', async () => {
    const body = `${paragraph(shape('江州市人民政府文件'))}${p('江政发〔2026〕3号')}`;
    const { document } = await read({ body });
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['organMark', 'documentNumber']);
  });
});
