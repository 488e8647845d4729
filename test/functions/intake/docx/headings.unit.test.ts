import { describe, expect, test } from 'vitest';
import { p, r } from './docx-files.ts';
import { outlineOf } from './reading.ts';

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const outline = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
const styled = (text: string, id: string) => p(text, '', `<w:pStyle w:val="${id}"/>`);
const body = p('公园要开放，时间要够，服务要好。');

describe('a heading', () => {
  test.each<[what: string, styles: string, paragraph: string]>([
    [
      'of Word, by the name that every language keeps',
      style('berschrift1', 'heading 1'),
      styled('背景', 'berschrift1'),
    ],
    ['of WPS, whose ids are numbers', style('2', 'heading 1', outline(0)), styled('背景', '2')],
    ['of LibreOffice', style('Heading1', 'Heading 1'), styled('背景', 'Heading1')],
    ['by the name that people see', style('x', '标题 1'), styled('背景', 'x')],
    [
      'by what its style is based on',
      style('a', 'heading 1') + style('b', '局标题', '<w:basedOn w:val="a"/>'),
      styled('背景', 'b'),
    ],
    ['by the outline level of its style', style('a', '一级', outline(0)), styled('背景', 'a')],
    ['by an outline level of its own', '', p('背景', '', '<w:outlineLvl w:val="0"/>')],
  ])('%s', async (_, styles, paragraph) => {
    const second = style('second', 'heading 2');
    const more = `${styled('意义', 'second')}${body}`;
    const found = await outlineOf({ body: `${body}${paragraph}${more}`, styles: styles + second });
    expect(found.slice(1, 3)).toEqual(['heading 1: 背景', 'heading 2: 意义']);
  });

  test.each<[what: string, styles: string, paragraph: string]>([
    [
      'body text by its outline level',
      style('a', 'heading 1') + style('b', '正文一', `<w:basedOn w:val="a"/>${outline(9)}`),
      styled('背景。', 'b'),
    ],
    [
      'body text by an outline level of its own',
      style('a', 'heading 1'),
      p('背景。', '', '<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>'),
    ],
    [
      'a character style of the same name',
      '<w:style w:type="character" w:styleId="a"><w:name w:val="heading 1"/></w:style>',
      styled('背景。', 'a'),
    ],
    [
      'a style that is based on itself',
      style('a', '甲', '<w:basedOn w:val="b"/>') + style('b', '乙', '<w:basedOn w:val="a"/>'),
      styled('背景。', 'a'),
    ],
    ['large and bold', '', p('背景。', '<w:b/><w:sz w:val="44"/>')],
    [
      'a paragraph that took the style by mistake',
      style('a', 'heading 1'),
      styled(`${'公园要开放，'.repeat(30)}好。`, 'a'),
    ],
  ])('is not %s', async (_, styles, paragraph) => {
    const found = await outlineOf({ body: `${body}${paragraph}`, styles });
    expect(found.map((line) => line.split(':')[0])).toEqual(['paragraph', 'paragraph']);
  });

  test('is ranked by the numbers of the standard, whatever its style', async () => {
    const styles = style('1', 'heading 1') + style('2', 'heading 2') + style('3', 'heading 3');
    const texts: [string, string][] = [
      ['第一部分 现状', '1'],
      ['一、基础', '2'],
      ['（一）公园', '3'],
      ['1. 东湖', '3'],
      ['二、问题', '2'],
    ];
    const marked = texts.map(([text, id]) => styled(text, id)).join('');
    expect(await outlineOf({ body: body + marked, styles })).toEqual([
      'paragraph: 公园要开放，时间要够，服务要好。',
      'heading 1: 第一部分 现状',
      'heading 1: 一、基础',
      'heading 2: （一）公园',
      'heading 3: 1. 东湖',
      'heading 1: 二、问题',
    ]);
  });

  test('that runs on as a paragraph is read by its text', async () => {
    const text = '（一）延长开放时间。公园每日开放至22时，节假日再延长一小时。';
    const found = await outlineOf({
      body: body + styled(text, 'a'),
      styles: style('a', 'heading 2'),
    });
    expect(found[1]).toBe(`heading 2: ${text}`);
  });

  test('broken over two lines is one', async () => {
    const broken = `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>${r('第一章')}<w:r><w:br/></w:r>${r('总则')}</w:p>`;
    const found = await outlineOf({ body: body + broken + body, styles: style('a', 'heading 1') });
    expect(found[1]).toBe('heading 1: 第一章总则');
  });

  test('reads by the rules of official documents where no style says anything', async () => {
    const texts = ['一、总体要求', '（一）原则', '1.开放', '（1）时间'];
    expect(await outlineOf({ body: body + texts.map((text) => p(text)).join('') })).toEqual([
      'paragraph: 公园要开放，时间要够，服务要好。',
      'heading 1: 一、总体要求',
      'heading 2: （一）原则',
      'heading 3: 1.开放',
      'heading 4: （1）时间',
    ]);
  });
});

describe('the title', () => {
  const kinds = async (marked: string, styles: string) => {
    const found = await outlineOf({ body: `${marked}${p('各区人民政府：')}${body}`, styles });
    return found.slice(0, -2);
  };

  test('has a style of its own, over as many lines as it takes', async () => {
    const marked = `${styled('江州市人民政府关于', 't')}${styled('公园夜间开放的通知', 't')}`;
    expect(await kinds(marked, style('t', 'Title'))).toEqual([
      'title: 江州市人民政府关于公园夜间开放的通知',
    ]);
  });

  test('has the style of a heading in many files', async () => {
    const styles = style('1', 'heading 1') + style('2', 'heading 2');
    const found = await outlineOf({
      body: `${styled('江州市公园管理办法', '1')}${styled('总则', '2')}${body}${styled('附则', '2')}${body}`,
      styles,
    });
    expect(found.slice(0, 2)).toEqual(['title: 江州市公园管理办法', 'heading 1: 总则']);
  });

  test('is no subtitle and no heading of a table of contents', async () => {
    const styles = style('t', '标题') + style('s', 'Subtitle', '<w:basedOn w:val="t"/>');
    const marked = `${styled('江州市公园管理办法', 't')}${styled('（2026年修订）', 's')}`;
    expect((await kinds(marked, styles))[0]).toBe('title: 江州市公园管理办法（2026年修订）');
  });
});

test('entries of a table of contents are no headings', async () => {
  const styles = style('a', 'heading 1') + style('c', 'toc 1');
  const entry = `<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr>${r('一、总则')}<w:r><w:tab/></w:r>${r('1')}</w:p>`;
  const found = await outlineOf({
    body: `${body}${entry}${styled('一、总则', 'a')}${body}`,
    styles,
  });
  expect(found.slice(1, 3)).toEqual(['paragraph: 一、总则 1', 'heading 1: 一、总则']);
});

test('annexes begin on new pages with titles of their own, whatever their style', async () => {
  const page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  const marked = [
    p('江州市人民政府关于公园夜间开放的通知'),
    p('各区人民政府：'),
    p('公园要开放。'),
    p('附件：1.公园名单'),
    p('　　　2.公园管理办法'),
    p('江州市人民政府'),
    p('2026年11月20日'),
    page,
    styled('附件1', 'a'),
    styled('公园名单', 'a'),
    p('东湖公园、南山公园、西山公园，共3个。'),
    page,
    styled('附件2', 'a'),
    styled('公园管理办法', 'a'),
    styled('一、开放', 'b'),
    p('每日开放至22时。'),
  ].join('');
  const styles = style('a', 'heading 1') + style('b', 'heading 2');
  expect(await outlineOf({ body: marked, styles })).toEqual([
    'title: 江州市人民政府关于公园夜间开放的通知',
    'addressees: 各区人民政府：',
    'paragraph: 公园要开放。',
    'annexList: 附件：1.公园名单\n2.公园管理办法',
    'signature: 江州市人民政府',
    'date: 2026年11月20日',
    'annexMark: 附件1',
    'title: 公园名单',
    'paragraph: 东湖公园、南山公园、西山公园，共3个。',
    'annexMark: 附件2',
    'title: 公园管理办法',
    'heading 1: 一、开放',
    'paragraph: 每日开放至22时。',
  ]);
});
