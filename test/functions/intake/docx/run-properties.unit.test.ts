import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../../functions/intake/docx/package.ts';
import { RunLooks } from '../../../../functions/intake/docx/run-properties.ts';
import { readRunStyles } from '../../../../functions/intake/docx/run-styles.ts';
import { type DocxParts, docx, p, r } from './docx-files.ts';
import { refusalOf } from './refusal-of.ts';

/** How each text of the body looks, in order: "hidden", "white", "tiny", "web" or nothing. */
async function looks(parts: DocxParts): Promise<string[]> {
  const source = await openPackage(docx(parts), '通知.docx');
  const runs = new RunLooks(await readRunStyles(source));
  const found: string[] = [];
  let inText = false;
  await source.readXml(source.mainPart, {
    open: (element) => {
      runs.open(element);
      inText = element.name === 'w:t';
    },
    text: () => {
      if (!inText) return;
      const { hidden, white, tiny, webHidden } = runs.look;
      const names = [hidden && 'hidden', white && 'white', tiny && 'tiny', webHidden && 'web'];
      found.push(names.filter((name) => name !== false).join(' '));
    },
    close: (name) => {
      runs.close(name);
      inText = false;
    },
  });
  return found;
}

const lookOf = async (run: string, rest: DocxParts = {}) =>
  (await looks({ ...rest, body: p('字', run) })).join('|');

const style = (type: string, id: string, content: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}>${content}</w:style>`;
const rPr = (content: string) => `<w:rPr>${content}</w:rPr>`;
const vanish = '<w:vanish/>';

describe('hidden', () => {
  test.each([
    ['<w:vanish/>', 'hidden'],
    ['<w:vanish w:val="1"/>', 'hidden'],
    ['<w:vanish w:val="true"/>', 'hidden'],
    ['<w:vanish w:val="on"/>', 'hidden'],
    ['<w:vanish w:val="0"/>', ''],
    ['<w:vanish w:val="false"/>', ''],
    ['<w:vanish w:val="off"/>', ''],
    ['<w:specVanish/>', 'hidden'],
    ['<w:webHidden/>', 'web'],
  ])('by the run itself: %s', async (run, look) => {
    expect(await lookOf(run)).toBe(look);
  });

  test('not by what the run was before a change, nor by the mark of its paragraph', async () => {
    expect(await lookOf(`<w:rPrChange w:id="1">${rPr(vanish)}</w:rPrChange>`)).toBe('');
    expect(await looks({ body: p('字', '', rPr(vanish)) })).toEqual(['']);
  });

  test('by a character style, and by what that is based on', async () => {
    const styles =
      style('character', 'Base', rPr(vanish)) +
      style('character', 'Derived', '<w:basedOn w:val="Base"/>') +
      style('character', 'Shown', `<w:basedOn w:val="Base"/>${rPr('<w:vanish w:val="0"/>')}`);
    expect(await lookOf('<w:rStyle w:val="Derived"/>', { styles })).toBe('hidden');
    expect(await lookOf('<w:rStyle w:val="Shown"/>', { styles })).toBe('');
    expect(await lookOf('<w:rStyle w:val="Base"/><w:vanish w:val="0"/>', { styles })).toBe('');
    expect(await lookOf('<w:rStyle w:val="Missing"/>', { styles })).toBe('');
  });

  test('by a paragraph style, by the default one, and by the defaults of the document', async () => {
    const named = style('paragraph', 'Note', rPr(vanish));
    expect(await looks({ styles: named, body: p('字', '', '<w:pStyle w:val="Note"/>') })).toEqual([
      'hidden',
    ]);
    const normal = style('paragraph', 'a', rPr(vanish), 'w:default="1"');
    expect(await lookOf('', { styles: normal })).toBe('hidden');
    const defaults = `<w:docDefaults><w:rPrDefault>${rPr(vanish)}</w:rPrDefault></w:docDefaults>`;
    expect(await lookOf('', { styles: defaults })).toBe('hidden');
    expect(await lookOf('<w:vanish w:val="0"/>', { styles: defaults })).toBe('');
  });

  test('toggles: a hidden style within a hidden style shows', async () => {
    const styles = style('paragraph', 'P', rPr(vanish)) + style('character', 'C', rPr(vanish));
    const body = p('字', '<w:rStyle w:val="C"/>', '<w:pStyle w:val="P"/>');
    expect(await looks({ styles, body })).toEqual(['']);
  });

  test('styles that are based on each other in a circle end', async () => {
    const styles =
      style('paragraph', 'A', `<w:basedOn w:val="B"/>${rPr(vanish)}`) +
      style('paragraph', 'B', '<w:basedOn w:val="A"/>');
    expect(await looks({ styles, body: p('字', '', '<w:pStyle w:val="B"/>') })).toEqual(['hidden']);
  });

  test('more styles than any document has are refused', async () => {
    const styles = Array.from({ length: 20_001 }, (_, at) => style('character', `s${at}`, '')).join(
      '',
    );
    expect(await refusalOf(looks({ styles }))).toMatchObject({ limit: 'styles' });
  });

  test('with its row, and only there', async () => {
    const row = (properties: string) =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p('字')}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('<w:hidden/>')}${row('')}</w:tbl>${p('后')}`;
    expect(await looks({ body })).toEqual(['hidden', '', '']);
  });

  test('beside the page, where its paragraph or its style puts it', async () => {
    const styles = style('paragraph', 'Off', '<w:pPr><w:ind w:start="900pt"/></w:pPr>');
    const body =
      p('甲', '', '<w:ind w:left="31680"/>') +
      p('乙', '', '<w:ind w:left="-20000"/>') +
      p('丙', '', '<w:pStyle w:val="Off"/>') +
      p('丁', '', '<w:pStyle w:val="Off"/><w:ind w:left="640"/>');
    expect(await looks({ styles, body })).toEqual(['hidden', 'hidden', 'hidden', '']);
  });

  test('with its shape, in DrawingML and VML', async () => {
    const box = `<w:txbxContent>${p('框')}</w:txbxContent>`;
    const anchor = (hidden: string) =>
      `<w:p><w:r><w:drawing><wp:anchor><wp:docPr id="1" name="a" hidden="${hidden}"/>` +
      `<wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r>${r('后')}</w:p>`;
    const vml = `<w:p><w:r><w:pict><v:shape style="width:1pt;visibility:hidden">${box}</v:shape></w:pict></w:r></w:p>`;
    expect(await looks({ body: anchor('1') + anchor('0') + vml })).toEqual([
      'hidden',
      '',
      '',
      '',
      'hidden',
    ]);
  });
});

describe('white', () => {
  const onFill = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  const white = '<w:color w:val="FFFFFF"/>';

  test.each([
    ['white on paper', white, 'white'],
    ['nearly white on paper', '<w:color w:val="F4F4F4"/>', 'white'],
    ['light grey on paper', '<w:color w:val="D9D9D9"/>', ''],
    ['yellow on paper', '<w:color w:val="FFFF00"/>', ''],
    ['automatic', '<w:color w:val="auto"/>', ''],
    ['automatic on black', `<w:color w:val="auto"/>${onFill('000000')}`, ''],
    ['white on dark', `${white}${onFill('1F4E79')}`, ''],
    ['red on the same red', `<w:color w:val="C00000"/>${onFill('C00000')}`, 'white'],
    ['black on black', `<w:color w:val="000000"/>${onFill('000000')}`, 'white'],
    ['white marked black', `${white}<w:highlight w:val="black"/>`, ''],
    ['yellow marked yellow', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>', 'white'],
    [
      'white on a solid pattern',
      `${white}<w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>`,
      '',
    ],
    [
      'white on a faint pattern',
      `${white}<w:shd w:val="pct5" w:color="000000" w:fill="FFFFFF"/>`,
      'white',
    ],
    [
      'a theme colour that says black',
      '<w:color w:val="000000" w:themeColor="background1"/>',
      'white',
    ],
    [
      'a darkened background',
      '<w:color w:val="808080" w:themeColor="background1" w:themeShade="80"/>',
      '',
    ],
    ['a faint tint of black', '<w:color w:themeColor="text1" w:themeTint="0A"/>', 'white'],
    ['text without fill', '<w14:textFill><w14:noFill/></w14:textFill>', 'white'],
    [
      'a white text effect',
      '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>',
      'white',
    ],
    [
      'a transparent text effect',
      '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
      'white',
    ],
    ['an outline without fill', '<w14:textOutline><w14:noFill/></w14:textOutline>', ''],
  ])('%s', async (_, run, look) => {
    expect(await lookOf(run)).toBe(look);
  });

  test('is judged by the theme of the file and by what its settings make the background', async () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="a">' +
      '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
      '<a:accent1><a:srgbClr val="FEFEFE"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
    const parts: DocxParts = {
      files: { 'word/theme.xml': theme },
      types: { 'word/theme.xml': 'application/vnd.openxmlformats-officedocument.theme+xml' },
      links: [{ id: 't', type: 'theme', target: 'theme.xml' }],
    };
    expect(await lookOf('<w:color w:themeColor="accent1"/>', parts)).toBe('white');
    expect(await lookOf('<w:color w:themeColor="text1"/>', parts)).toBe('');
    const settings = '<w:clrSchemeMapping w:bg1="dark1" w:t1="light1"/>';
    expect(await lookOf('<w:color w:themeColor="text1"/>', { ...parts, settings })).toBe('white');
  });

  test('on the shading of its paragraph or of its style it shows', async () => {
    const styles = style('paragraph', 'Dark', `<w:pPr>${onFill('333333')}</w:pPr>${rPr(white)}`);
    const body =
      p('甲', white, onFill('333333')) +
      p('乙', '', '<w:pStyle w:val="Dark"/>') +
      p('丙', '', `<w:pStyle w:val="Dark"/>${onFill('FFFFFF')}`);
    expect(await looks({ styles, body })).toEqual(['', '', 'white']);
  });

  test('on the shading of its cell or its table it shows, but not in the next cell', async () => {
    const cell = (properties: string) =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p('字', white)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(onFill('333333'))}${cell('')}</w:tr></w:tbl>`;
    expect(await looks({ body })).toEqual(['', 'white']);
  });

  test('in the head of a styled table it shows, in its body it does not', async () => {
    const styles = style(
      'table',
      'Grid',
      `<w:tblStylePr w:type="firstRow">${rPr(white)}<w:tcPr>${onFill('4472C4')}</w:tcPr></w:tblStylePr>`,
    );
    const row = (run: string) => `<w:tr><w:tc>${p('字', run)}</w:tc></w:tr>`;
    const table = (look: string) =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>${look}</w:tblPr>${row('')}${row(white)}</w:tbl>`;
    expect(await looks({ styles, body: table('<w:tblLook w:val="0020"/>') })).toEqual([
      '',
      'white',
    ]);
    const plain = `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="0"/></w:tblPr>${row(white)}</w:tbl>`;
    expect(await looks({ styles, body: plain })).toEqual(['white']);
  });

  test('in a shape it is judged by the fill of the shape', async () => {
    const box = (run: string) => `<w:txbxContent>${p('框', run)}</w:txbxContent>`;
    const shape = (fill: string) =>
      `<w:p><w:r><w:drawing><wp:anchor><wp:docPr id="1" name="a"/><wps:wsp><wps:spPr>${fill}</wps:spPr>` +
      `<wps:txbx>${box(white)}</wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r></w:p>`;
    const vml = (attributes: string) =>
      `<w:p><w:r><w:pict><v:rect ${attributes}>${box(white)}</v:rect></w:pict></w:r></w:p>`;
    const body = [
      shape('<a:solidFill><a:srgbClr val="C00000"/></a:solidFill>'),
      shape('<a:noFill/><a:ln><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></a:ln>'),
      shape('<a:gradFill/>'),
      vml('fillcolor="#c00000"'),
      vml('fillcolor="white [3212]"'),
      vml('fillcolor="#c00000" filled="f"'),
    ];
    expect(await looks({ body: body.join('') })).toEqual(['', 'white', '', '', 'white', 'white']);
  });
});

describe('tiny', () => {
  test.each([
    ['two points', '<w:sz w:val="4"/>', 'tiny'],
    ['two and a half', '<w:sz w:val="5"/>', ''],
    ['one point, as strict files say it', '<w:sz w:val="1pt"/>', 'tiny'],
    ['as wide as nothing', '<w:w w:val="1"/>', 'tiny'],
    ['a little narrower', '<w:w w:val="80"/>', ''],
    ['drawn into one place', '<w:sz w:val="32"/><w:spacing w:val="-320"/>', 'tiny'],
    ['drawn together a little', '<w:spacing w:val="-4"/>', ''],
  ])('%s', async (_, run, look) => {
    expect(await lookOf(run)).toBe(look);
  });

  test('by a style, unless the run says otherwise', async () => {
    const styles = style('paragraph', 'Small', rPr('<w:sz w:val="2"/>'));
    const body =
      p('甲', '', '<w:pStyle w:val="Small"/>') +
      p('乙', '<w:sz w:val="32"/>', '<w:pStyle w:val="Small"/>');
    expect(await looks({ styles, body })).toEqual(['tiny', '']);
  });

  test('in lines that are no higher', async () => {
    const line = (height: number, rule: string) =>
      p('字', '', `<w:spacing w:line="${height}" w:lineRule="${rule}"/>`);
    expect(
      await looks({ body: line(20, 'exact') + line(20, 'atLeast') + line(579, 'exact') }),
    ).toEqual(['tiny', '', '']);
  });
});
