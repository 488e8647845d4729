import { describe, expect, test } from 'vitest';
import { p, r } from './docx-files.ts';
import { type RichParts, read } from './reading.ts';

const lead = p('各区人民政府：');
const title = p('关于做好某项工作的通知');

/** What of the body stands in the model behind the addressee, and what the audit says first. */
async function told(
  body: string,
  parts: RichParts = {},
): Promise<{ readonly texts: string; readonly finding: string }> {
  const { document, audit } = await read({ ...parts, body: `${title}${lead}${body}` });
  const texts = document.blocks.slice(2).map(({ text }) => text);
  const [first] = audit;
  const excerpt = first?.places[0]?.excerpt ?? '';
  return { texts: texts.join('|'), finding: first === undefined ? '' : `${first.kind} ${excerpt}` };
}

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const cell = (text: string, cellProperties = '') =>
  `<w:tc><w:tcPr>${cellProperties}</w:tcPr>${p(text)}</w:tc>`;
const table = (properties: string, ...rows: string[]) =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

describe('what lies out of sight is left out and told', () => {
  test.each([
    ['drawn in from the right', '<w:ind w:right="20000"/>'],
    ['with its first line beyond the paper', '<w:ind w:firstLine="20000"/>'],
    ['hanging out of the paper', '<w:ind w:left="0" w:hanging="20000"/>'],
    ['drawn in by characters', '<w:ind w:leftChars="20000"/>'],
    ['in a frame beside the page', '<w:framePr w:x="-20000" w:hAnchor="page"/>'],
    ['in a frame under the page', '<w:framePr w:y="30000" w:vAnchor="page"/>'],
  ])('a paragraph %s', async (_, properties) => {
    expect(await told(p('藏起来的话', '', properties))).toEqual({
      texts: '',
      finding: 'hiddenText 藏起来的话',
    });
  });

  test.each([
    ['indents of an ordinary letter', '<w:ind w:left="420" w:firstLineChars="200"/>'],
    ['a frame on the page', '<w:framePr w:w="4000" w:x="1500" w:y="2000"/>'],
  ])('but not %s', async (_, properties) => {
    expect(await told(p('看得见', '', properties))).toEqual({ texts: '看得见', finding: '' });
  });

  test('what a frame cuts off, or is squeezed into a point', async () => {
    const framed = p('剪掉的话', '', '<w:framePr w:w="900" w:h="20" w:hRule="exact"/>');
    expect((await told(framed)).finding).toBe('tinyText 剪掉的话');
    expect((await told(p('挤没的话', '<w:fitText w:val="20"/>'))).finding).toBe(
      'tinyText 挤没的话',
    );
  });

  test.each([
    ['that floats beyond the paper', '<w:tblpPr w:tblpX="-30000"/>'],
    ['that is drawn in beyond the paper', '<w:tblInd w:w="20000" w:type="dxa"/>'],
  ])('a table %s', async (_, properties) => {
    expect((await told(table(properties, cell('飞出去')))).finding).toBe('hiddenText 飞出去');
  });

  test('a row that is too flat for any text', async () => {
    const flat = '<w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>';
    const { texts, finding } = await told(table('', `${flat}${cell('压扁的话')}`, cell('可见')));
    expect(finding).toBe('hiddenText 压扁的话');
    expect(texts).not.toContain('压扁的话');
  });

  test('what a table style hides in its last row is told by the style', async () => {
    const styles = (run: string) =>
      `<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="lastRow"><w:rPr>${run}</w:rPr></w:tblStylePr></w:style>`;
    const body = table('<w:tblStyle w:val="T"/>', cell('可见'), cell('末行'));
    const hidden = await told(body, { styles: styles('<w:vanish/>') });
    expect(hidden.finding).toBe('hiddenText w:tblStyle');
    expect((await told(body, { styles: styles('<w:b/>') })).finding).toBe('');
  });

  test('lines that the defaults of the document make too flat', async () => {
    const styles =
      '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:line="10" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>';
    await expect(told('', { styles })).rejects.toMatchObject({ reason: 'fileEmpty' });
  });

  test('a cell that the one above covers', async () => {
    const rows = [
      cell('头', '<w:vMerge w:val="restart"/>') + cell('乙'),
      cell('盖住的话', '<w:vMerge/>') + cell('丁'),
    ];
    const { texts, finding } = await told(table('', ...rows));
    expect(finding).toBe('hiddenText 盖住的话');
    expect(texts).not.toContain('盖住的话');
  });

  test('words between the marks of a field that Word takes for its instruction', async () => {
    const field = `${mark('begin')}${instruction(' IF 1=1 ')}${r('夹带的话')}${mark('separate')}${r('结果')}${mark('end')}`;
    expect(await told(`<w:p>${field}</w:p>`)).toEqual({
      texts: '结果',
      finding: 'hiddenText 夹带的话',
    });
  });

  test('all that follows a field without an end', async () => {
    const open = `<w:p>${mark('begin')}${instruction(' PAGE ')}</w:p>`;
    expect((await told(open + p('后面的话'))).finding).toBe('hiddenText 后面的话');
  });

  test.each(['<w:vanish/>', '<w:color w:val="FFFFFF"/>'])(
    'numbers of a list that are formatted so: %s',
    async (run) => {
      const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="密件%1号"/><w:rPr>${run}</w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
      const listed = p('内容', '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
      expect((await told(listed, { numbering })).texts).toBe('内容');
    },
  );

  test('tags, selectors, joiners, fillers and control characters', async () => {
    const unseen =
      '甲&#xE0041;乙&#x200D;丙&#xFE0F;丁&#xE0100;戊&#x3164;己&#x34F;庚&#xFFF9;辛&#x9B;壬';
    expect((await told(p(unseen))).texts).toBe('甲乙丙丁戊己庚辛壬');
  });
});

describe('what is seen and cannot be taken over is told', () => {
  test.each([
    ' EQ \\o(机,密) ',
    ' SYMBOL 254 \\f Wingdings ',
    ' MACROBUTTON NoMacro 单击此处 ',
    ' LISTNUM ',
    ' AUTONUM ',
    ' FORMDROPDOWN ',
  ])('what a field makes up: %s', async (made) => {
    const field = `<w:p>${r('前')}${mark('begin')}${instruction(made)}${mark('end')}</w:p>`;
    expect((await told(field)).finding).toBe(`unreadableContent ${made.trim()}`);
  });

  test('letters that a symbol font shows as signs, or as what nobody here knows', async () => {
    const wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
    expect(await told(p('ü', wingdings))).toEqual({ texts: '√', finding: '' });
    expect((await told(p('J', wingdings))).finding).toBe('privateUseCharacters U+004A Wingdings');
    expect((await told(p('汉字', wingdings))).finding).toBe('');
  });

  test('readings over characters', async () => {
    const ruby = `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${r('jiāng')}</w:rt><w:rubyBase>${r('江')}</w:rubyBase></w:ruby></w:r></w:p>`;
    expect(await told(ruby)).toEqual({ texts: '江', finding: 'unreadableContent jiāng' });
  });

  test('what only newer programs show in the place of what is read', async () => {
    const newer = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="cx1" xmlns:cx1="http://schemas.microsoft.com/office/drawing/2015/9/8/chartex"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await told(newer)).toEqual({ texts: '旧', finding: 'unreadableContent cx1' });
  });

  test.each(['<w:strike/>', '<w:dstrike/>'])('text that is struck out: %s', async (run) => {
    expect((await told(p('作废的话', run))).finding).toBe('struckText 作废的话');
    expect((await told(p('有效', run.replace('/>', ' w:val="0"/>')))).finding).toBe('');
  });

  test('text that runs from the right', async () => {
    expect((await told(p('5–10', '<w:rtl/>'))).finding).toBe('directionControls 5–10');
    expect((await told(p('甲乙', '', '<w:bidi/>'))).finding).toBe('directionControls 甲乙');
    expect((await told(p('甲乙', '', '<w:bidi w:val="0"/>'))).finding).toBe('');
  });

  test('a chart in a running head', async () => {
    const header = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="a"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    expect((await told('', { header })).finding).toBe('headersAndFooters word/header.xml');
  });
});

describe('pictures of which Word shows less than the file has', () => {
  const picture = (inside: string, size = 'cx="900000" cy="900000"') =>
    `<w:p><w:r><w:drawing><wp:inline><wp:extent ${size}/><wp:docPr id="1" descr="江边公园"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill>${inside}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const kinds = async (body: string) =>
    (await read({ body: title + lead + body })).audit.map(({ kind }) => kind);

  test.each([
    ['cropped', picture('<a:blip r:embed="a"/><a:srcRect l="50000"/>')],
    ['cropped in a strict file', picture('<a:blip r:embed="a"/><a:srcRect b="12.5%"/>')],
    ['transparent', picture('<a:blip r:embed="a"><a:alphaModFix amt="0"/></a:blip>')],
    ['tiny', picture('<a:blip r:embed="a"/>', 'cx="12700" cy="900000"')],
    [
      'cropped in VML',
      '<w:p><w:r><w:pict><v:shape alt="江边公园"><v:imagedata r:id="a" croptop="16384f"/></v:shape></w:pict></w:r></w:p>',
    ],
  ])('are told: %s', async (_, body) => {
    expect(await kinds(body)).toEqual(['concealedPictures']);
  });

  test('but not those cropped by a hair', async () => {
    expect(await kinds(picture('<a:blip r:embed="a"/><a:srcRect l="12" t="-3"/>'))).toEqual([]);
  });
});

test('more broken lines than three thousand pages have are refused', async () => {
  const lines = `<w:p><w:r><w:t>甲</w:t>${'<w:br/>'.repeat(100_000)}</w:r></w:p>`;
  await expect(read({ body: lines })).rejects.toMatchObject({ reason: 'fileTooLarge' });
});
