import { expect, test } from 'vitest';
import { noteMark } from '../../../../functions/intake/docx/text/note-mark.ts';
import { p, r } from './docx-files.ts';
import { outlineOf } from './reading.ts';

const reference = (kind: string, id: number, mark = '') =>
  `<w:r><w:${kind}Reference w:id="${id}"${mark === '' ? '' : ' w:customMarkFollows="1"'}/>${mark === '' ? '' : `<w:t>${mark}</w:t>`}</w:r>`;
const note = (kind: string, id: number, ...texts: string[]) =>
  `<w:${kind} w:id="${id}">${texts.map((text) => `<w:p><w:r><w:${kind}Ref/></w:r>${r(text)}</w:p>`).join('')}</w:${kind}>`;
const separator =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>横线</w:t></w:r></w:p></w:footnote>';

test('footnotes and endnotes are numbered together and stand after their paragraph', async () => {
  const body =
    `<w:p>${r('甲')}${reference('footnote', 7)}${r('、乙')}${reference('endnote', 2)}${r('。')}</w:p>` +
    p('下一段。');
  const footnotes = separator + note('footnote', 7, ' 甲的注。', '第二段。');
  const endnotes = note('endnote', 2, '乙的注。');
  expect(await outlineOf({ body, footnotes, endnotes })).toEqual([
    'paragraph: 甲①、乙②。',
    'footnote: ①甲的注。\n第二段。',
    'footnote: ②乙的注。',
    'paragraph: 下一段。',
  ]);
});

test('a note with a sign of its own keeps it', async () => {
  const body = `<w:p>${r('甲')}${reference('footnote', 1, '*')}${r('。')}</w:p>`;
  expect(await outlineOf({ body, footnotes: note('footnote', 1, '甲的注。') })).toEqual([
    'paragraph: 甲*。',
    'footnote: *甲的注。',
  ]);
});

test('a note that is referred to again has one sign and stands once', async () => {
  const body = `<w:p>${r('甲')}${reference('footnote', 1)}${r('乙')}${reference('footnote', 1)}${r('。')}</w:p>`;
  expect(await outlineOf({ body, footnotes: note('footnote', 1, '同注。') })).toEqual([
    'paragraph: 甲①乙①。',
    'footnote: ①同注。',
  ]);
});

test('notes of a table follow the table', async () => {
  const cell = (content: string) => `<w:tc><w:p>${content}</w:p></w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const body = `<w:tbl>${row(cell(r('项目')), cell(`${r('金额')}${reference('footnote', 1)}`))}${row(cell(r('绿化')), cell(r('5')))}</w:tbl>${p('表后。')}`;
  expect(await outlineOf({ body, footnotes: note('footnote', 1, '万元。') })).toEqual([
    'table: 项目\n金额①\n绿化\n5',
    'footnote: ①万元。',
    'paragraph: 表后。',
  ]);
});

test('a reference to a note that is not there says nothing', async () => {
  expect(await outlineOf({ body: `<w:p>${r('甲。')}${reference('footnote', 9)}</w:p>` })).toEqual([
    'paragraph: 甲。',
  ]);
});

test.each([
  [1, '①'],
  [20, '⑳'],
  [21, '㉑'],
  [35, '㉟'],
  [36, '㊱'],
  [50, '㊿'],
  [51, '（注51）'],
])('note %i has the sign %s', (ordinal, mark) => {
  expect(noteMark(ordinal)).toBe(mark);
});
