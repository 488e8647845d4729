import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../../functions/intake/docx/numbering/number-format.ts';
import { p } from './docx-files.ts';
import { outlineOf, read } from './reading.ts';

describe('numbers as Word shows them', () => {
  test.each<[format: string, shown: Record<number, string>]>([
    ['decimal', { 1: '1', 123: '123' }],
    ['decimalZero', { 7: '07', 12: '12' }],
    ['decimalFullWidth', { 12: '１２' }],
    ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '21' }],
    ['decimalEnclosedCircleChinese', { 10: '⑩' }],
    ['decimalEnclosedParen', { 3: '⑶' }],
    ['decimalEnclosedFullstop', { 3: '⒊' }],
    ['chineseCounting', { 1: '一', 10: '十', 11: '十一', 20: '二十', 99: '九十九', 101: '一〇一' }],
    [
      'chineseCountingThousand',
      {
        10: '十',
        100: '一百',
        101: '一百零一',
        110: '一百一十',
        1010: '一千零一十',
        20005: '二万零五',
      },
    ],
    ['japaneseCounting', { 10: '十', 21: '二十一', 101: '百一' }],
    ['ideographDigital', { 9: '九', 10: '一〇', 23: '二三' }],
    ['chineseLegalSimplified', { 3: '叁', 12: '壹拾贰', 105: '壹佰零伍' }],
    ['ideographTraditional', { 1: '甲', 10: '癸', 11: '甲' }],
    ['ideographEnclosedCircle', { 1: '㈠', 10: '㈩', 11: '11' }],
    ['upperLetter', { 1: 'A', 26: 'Z', 27: 'AA', 53: 'AAA' }],
    ['lowerLetter', { 28: 'bb' }],
    ['upperRoman', { 4: 'IV', 1949: 'MCMXLIX' }],
    ['lowerRoman', { 9: 'ix' }],
    ['ordinal', { 1: '1st', 12: '12th', 23: '23rd' }],
    ['none', { 5: '' }],
    ['constructor', { 5: '5' }],
    ['upperLetter', { 30000: '30000' }],
  ])('%s', (format, shown) => {
    for (const [value, text] of Object.entries(shown)) {
      expect(formatNumber(Number(value), format)).toBe(text);
    }
  });
});

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const family = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const item = (text: string, id: number, at = 0) =>
  p(text, '', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

async function lines(numbering: string, ...items: string[]): Promise<string[]> {
  const { document } = await read({ body: items.join(''), numbering });
  return document.blocks.map(({ text }) => text);
}

describe('lists', () => {
  const official = family(
    0,
    level(0, 'chineseCounting', '%1、'),
    level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>'),
    level(2, 'decimal', '%3.', '<w:suff w:val="nothing"/>'),
    level(3, 'decimal', '（%4）', '<w:suff w:val="nothing"/>'),
  );

  test('number the headings of official documents, which are then read as such', async () => {
    const body = [
      item('总体要求', 1),
      item('指导思想', 1, 1),
      item('工作目标', 1, 1),
      item('重点任务', 1),
      item('开放公园', 1, 1),
      item('开放名单', 1, 2),
      item('开放时间', 1, 3),
    ].join('');
    expect(await outlineOf({ body, numbering: official + list(1, 0) })).toEqual([
      'heading 1: 一、总体要求',
      'heading 2: （一）指导思想',
      'heading 2: （二）工作目标',
      'heading 1: 二、重点任务',
      'heading 2: （一）开放公园',
      'heading 3: 1.开放名单',
      'heading 4: （1）开放时间',
    ]);
  });

  test('number articles over the chapters they stand in', async () => {
    const numbering =
      family(
        0,
        level(0, 'chineseCountingThousand', '第%1章', '<w:suff w:val="space"/>'),
        level(
          1,
          'chineseCountingThousand',
          '第%2条',
          '<w:lvlRestart w:val="0"/><w:suff w:val="space"/>',
        ),
      ) + list(1, 0);
    const shown = await lines(
      numbering,
      item('总则', 1),
      item('为规范管理，制定本办法。', 1, 1),
      item('附则', 1),
      item('本办法自发布之日起施行。', 1, 1),
    );
    expect(shown).toEqual([
      '第一章 总则',
      '第一条 为规范管理，制定本办法。',
      '第二章 附则',
      '第二条 本办法自发布之日起施行。',
    ]);
  });

  test('of one family count on, unless one says where it begins', async () => {
    const numbering =
      family(0, level(0, 'decimal', '%1)')) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const texts = ['甲。', '乙。', '丙。', '丁。', '戊。'];
    const [a, b, c, d, e] = texts.map((text, at) => item(text, [1, 2, 3, 3, 1][at] ?? 0));
    expect(await lines(numbering, a ?? '', b ?? '', c ?? '', d ?? '', e ?? '')).toEqual([
      '1) 甲。',
      '2) 乙。',
      '5) 丙。',
      '6) 丁。',
      '7) 戊。',
    ]);
  });

  test('may change levels of their family for themselves', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1．')}</w:lvlOverride>`;
    const numbering = family(0, level(0, 'decimal', '%1.')) + list(1, 0, override);
    expect(await lines(numbering, item('甲。', 1))).toEqual(['A．甲。']);
  });

  test('show the numbers above, in Arabic digits where the level says so', async () => {
    const numbering =
      family(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
        level(2, 'decimal', '%1.%2.%3'),
      ) + list(1, 0);
    expect(
      await lines(
        numbering,
        item('甲', 1),
        item('乙。', 1, 1),
        item('丙。', 1, 2),
        item('丁。', 1, 1),
      ),
    ).toEqual(['一、甲', '1.1 乙。', '一.1.1 丙。', '1.2 丁。']);
  });

  test('show a level that was left out by its first number', async () => {
    const numbering =
      family(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2')) + list(1, 0);
    expect(await lines(numbering, item('甲。', 1, 1), item('乙。', 1))).toEqual([
      '1.1 甲。',
      '1. 乙。',
    ]);
  });

  test('have bullets as characters that every font has', async () => {
    const bullets = ['&#xF0B7;', '&#xF06C;', '&#xF0FF;', '—'];
    const fonts = ['Symbol', 'Wingdings', 'Unknown', 'Arial'];
    const numbering = bullets
      .map((bullet, at) => {
        const font = `<w:rPr><w:rFonts w:ascii="${fonts[at]}" w:hAnsi="${fonts[at]}"/></w:rPr>`;
        const lvl = `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${bullet}"/>${font}</w:lvl>`;
        return family(at, lvl);
      })
      .join('');
    const lists = bullets.map((_, at) => list(at + 1, at)).join('');
    const items = bullets.map((_, at) => item('项。', at + 1));
    expect(await lines(numbering + lists, ...items)).toEqual([
      '• 项。',
      '● 项。',
      '• 项。',
      '— 项。',
    ]);
  });

  test('come with styles, each style its level, and a paragraph may leave them', async () => {
    const style = (id: string, name: string, at: number, more = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}<w:pPr><w:numPr>${at > 0 ? `<w:ilvl w:val="${at}"/>` : ''}<w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const styles =
      style('a', '条款', 0) +
      style('b', '细目', 1) +
      `<w:style w:type="paragraph" w:styleId="c"><w:name w:val="细目二"/><w:basedOn w:val="b"/></w:style>`;
    const numbering =
      family(
        0,
        level(0, 'decimal', '%1、', '<w:pStyle w:val="a"/>'),
        level(1, 'decimal', '%1-%2、', '<w:pStyle w:val="b"/>'),
      ) + list(1, 0);
    const body = [
      p('甲。', '', '<w:pStyle w:val="a"/>'),
      p('乙。', '', '<w:pStyle w:val="b"/>'),
      p('丙。', '', '<w:pStyle w:val="c"/>'),
      p('丁。', '', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('');
    const { document } = await read({ body, numbering, styles });
    expect(document.blocks.map(({ text }) => text)).toEqual([
      '1、甲。',
      '1-1、乙。',
      '1-2、丙。',
      '丁。',
    ]);
  });

  test('may have their levels where a numbering style is defined', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>${level(0, 'decimal', '%1#')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      list(1, 1);
    expect(await lines(numbering, item('甲。', 1))).toEqual(['1# 甲。']);
  });

  test('are told, with the first numbers', async () => {
    const { audit } = await read({ body: item('总体要求', 1), numbering: official + list(1, 0) });
    expect(audit).toEqual([
      {
        kind: 'automaticNumbers',
        severity: 'notes',
        count: 1,
        places: [{ where: 'body', paragraph: 1, excerpt: '一、' }],
      },
    ]);
  });

  test('that nobody defined show no number', async () => {
    expect(await lines('', item('甲。', 7))).toEqual(['甲。']);
  });

  test('cannot make a long text out of a number', async () => {
    const numbering = family(0, level(0, 'decimal', '%1'.repeat(10_000))) + list(1, 0);
    const [text] = await lines(numbering, item('甲。', 1));
    expect(text?.length).toBeLessThan(70);
  });
});
