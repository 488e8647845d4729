import { describe, expect, test } from 'vitest';
import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import { brokenRows, tablesOf, textsOf } from '../document-checks.ts';

function onlyTable(text: string) {
  const [table] = tablesOf(parsePolicyDocument(text));
  if (table === undefined) throw new Error('no table was read');
  expect(brokenRows(table)).toEqual([]);
  return { ...table, texts: table.rows.map((row) => row.map((cell) => cell.text)) };
}

describe('a table of one cell a line', () => {
  const text =
    '\t序号\n\t任务\n\t责任单位\n\n\t1\n\t完善制度\n\t市财政局\n\n市水务局\n\n\t2\n\t\n\t市公安\n局\n\n以上任务于年底前完成。';

  test('has its rows parted by blank lines', () => {
    const table = onlyTable(text);
    expect(table).toMatchObject({ headerRows: 1, columns: 3 });
    expect(table.texts).toEqual([
      ['序号', '任务', '责任单位'],
      ['1', '完善制度', '市财政局\n市水务局'],
      ['2', '市公安局'],
    ]);
    expect(table.rows[1]?.[1]?.rowSpan).toBe(2);
  });

  test('ends where a sentence begins', () => {
    expect(textsOf(parsePolicyDocument(text), 'paragraph')).toEqual(['以上任务于年底前完成。']);
  });

  test('leaves the missing cells of a row that is cut off empty', () => {
    const table = onlyTable('\t序号\n\t任务\n\t单位\n\n\t1\n\t制度\n\t市财政局\n\n\t2\n\t检查');
    expect(table.texts.at(-1)).toEqual(['2', '检查', '']);
  });
});

describe('a table of one row a line', () => {
  test('merges an empty cell into the one above, but not among remarks', () => {
    const table = onlyTable('序号\t单位\t备注\n1\t市财政局\t牵头\n2\t\t\n3\t市水务局\t');
    expect(table.texts).toEqual([
      ['序号', '单位', '备注'],
      ['1', '市财政局', '牵头'],
      ['2', ''],
      ['3', '市水务局', ''],
    ]);
  });

  test('without a row of headings has none', () => {
    expect(onlyTable('1\t市财政局\n2\t市水务局').headerRows).toBe(0);
  });

  test('may be wider than its header', () => {
    expect(onlyTable('序号\t任务\n1\t制度\t市财政局').columns).toBe(3);
  });
});

test('paragraphs that a tab indents are no table', () => {
  const document = parsePolicyDocument(
    '通知\n\n\t一、总则\n\t为了防汛。\n\n\t二、附则\n\t自公布之日起施行。',
  );
  expect(tablesOf(document)).toEqual([]);
  expect(textsOf(document, 'heading')).toEqual(['一、总则', '二、附则']);
});

test('a signature and a date that a tab parts are no table', () => {
  const document = parsePolicyDocument('通知\n请执行。\n江州市人民政府\t2018年6月29日');
  expect(document).toMatchObject({ issuingOrgan: '江州市人民政府', dateOfDocument: '2018-06-29' });
});
