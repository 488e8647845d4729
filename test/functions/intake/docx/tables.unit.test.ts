import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../functions/domain/document/model.ts';
import { p, r } from './docx-files.ts';
import { documentOf, outlineOf } from './reading.ts';

type Table = Extract<Block, { kind: 'table' }>;

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text === '' ? '<w:p/>' : p(text)}</w:tc>`;
const row = (cells: readonly string[], properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;

async function tableOf(body: string): Promise<Table> {
  const found = (await documentOf({ body })).blocks.find((block) => block.kind === 'table');
  if (found === undefined) throw new Error('there is no table');
  return found;
}

/** Each cell as its text, with its spans where it has any. */
function cellsOf({ rows }: Table): string[][] {
  return rows.map((cells) =>
    cells.map(({ text, columnSpan, rowSpan }) => {
      const spans = columnSpan * rowSpan === 1 ? '' : ` ${columnSpan}×${rowSpan}`;
      return `${text}${spans}`;
    }),
  );
}

/** Every place of the grid is covered exactly once. */
function expectWhole({ rows, columns }: Table): void {
  const covered = rows.map(() => 0);
  for (const [index, cells] of rows.entries()) {
    for (const { columnSpan, rowSpan } of cells) {
      for (let at = index; at < index + rowSpan; at += 1) {
        covered[at] = (covered[at] ?? 0) + columnSpan;
      }
    }
  }
  expect(covered).toEqual(rows.map(() => columns));
}

describe('the cells of a table', () => {
  test('span columns and rows as they are seen', async () => {
    const found = await tableOf(
      table(
        row([cell('区'), cell('公园', span(2))]),
        row([cell('江东区', '<w:vMerge w:val="restart"/>'), cell('东湖'), cell('全天')]),
        row([cell('', '<w:vMerge/>'), cell('南山'), cell('周末')]),
        row([cell('', '<w:vMerge w:val="continue"/>'), cell('合计', span(2))]),
      ),
    );
    expect(cellsOf(found)).toEqual([
      ['区', '公园 2×1'],
      ['江东区 1×3', '东湖', '全天'],
      ['南山', '周末'],
      ['合计 2×1'],
    ]);
    expectWhole(found);
  });

  test('begin further in, end earlier, or are missing: the places are empty cells', async () => {
    const found = await tableOf(
      table(
        row([cell('甲'), cell('乙'), cell('丙')]),
        row([cell('丁')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        row([cell('戊')]),
      ),
    );
    expect(cellsOf(found)).toEqual([
      ['甲', '乙', '丙'],
      ['', '丁', ''],
      ['戊', ' 2×1'],
    ]);
    expectWhole(found);
  });

  test('go on with the cell before them in files of old', async () => {
    const found = await tableOf(
      table(
        row([cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>')]),
        row([cell('乙'), cell('丙')]),
      ),
    );
    expect(cellsOf(found)).toEqual([['甲 2×1'], ['乙', '丙']]);
  });

  test('that go on with nothing above them are cells of their own', async () => {
    const found = await tableOf(
      table(
        row([cell('甲', '<w:vMerge/>'), cell('乙')]),
        row([cell('丙', `<w:vMerge/>${span(2)}`)]),
      ),
    );
    expect(cellsOf(found)).toEqual([['甲', '乙'], ['丙 2×1']]);
  });

  test('show nothing of the cells that they cover, as Word does', async () => {
    const found = await tableOf(
      table(
        row([cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙')]),
        row([cell('下', '<w:vMerge/>'), cell('丙')]),
      ),
    );
    expect(cellsOf(found)).toEqual([['甲 1×2', '乙'], ['丙']]);
  });

  test('hold paragraphs, numbers and tables of their own, a line each', async () => {
    const inner = table(row([cell('一月'), cell('3')]), row([cell('二月'), cell('4')]));
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body = table(
      row([cell('项目'), cell('说明')]),
      row([
        cell('绿化'),
        `<w:tc>${p('如下', '', numbered)}${inner}${p('完', '', numbered)}</w:tc>`,
      ]),
    );
    const { blocks } = await documentOf({ body, numbering });
    expect(blocks.map(({ text }) => text)).toEqual([
      '项目\n说明\n绿化\n1. 如下\n一月 3\n二月 4\n2. 完',
    ]);
  });

  test('and rows may stand in content controls', async () => {
    const control = (content: string) =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const found = await tableOf(
      table(
        control(row([control(cell('甲')), cell('乙')])),
        control(row([cell('丙'), control(cell('丁'))])),
      ),
    );
    expect(cellsOf(found)).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
  });

  test('cannot span more columns than Word has', async () => {
    const found = await tableOf(table(row([cell('甲', span(1_000_000_000)), cell('乙')])));
    expect(found.columns).toBe(64);
  });
});

describe('the rows that repeat', () => {
  const header = '<w:tblHeader/>';
  const cells = (...texts: string[]) => texts.map((text) => cell(text));

  test.each<[what: string, rows: string[], headerRows: number]>([
    [
      'are those that the file marks',
      [row(cells('甲', '乙'), header), row(cells('丙', '丁'), header), row(cells('1', '2'))],
      2,
    ],
    [
      'are the first when it reads like headings',
      [row(cells('区', '公园')), row(cells('江东区', '东湖'))],
      1,
    ],
    [
      'are with the title above them',
      [row([cell('公园一览', span(2))]), row(cells('区', '公园')), row(cells('江东区', '东湖'))],
      2,
    ],
    [
      'reach as far down as their cells',
      [
        row([cell('区', '<w:vMerge w:val="restart"/>'), cell('公园')], header),
        row([cell('', '<w:vMerge/>'), cell('名称')]),
        row(cells('江东区', '东湖')),
      ],
      2,
    ],
    [
      'are none where the first row is one of data',
      [row(cells('1', '东湖')), row(cells('2', '南山'))],
      0,
    ],
    [
      'are none in a form, where blanks beside the labels are filled in by hand',
      [row(cells('申请人', '', '户籍', '')), row(cells('现住址', '', '电话', ''))],
      0,
    ],
    [
      'may leave the corner above the names of rows blank',
      [row(cells('', '标准')), row(cells('主城区', '八百元'))],
      1,
    ],
    [
      'are none where the first row says sentences',
      [row(cells('要求', '全天开放。')), row(cells('分工', '区负责。'))],
      0,
    ],
    [
      'are none where nothing would be left',
      [row(cells('甲', '乙'), header), row(cells('丙', '丁'), header)],
      0,
    ],
    [
      'are not marked by a property that is off',
      [row(cells('1', '甲'), '<w:tblHeader w:val="0"/>'), row(cells('2', '乙'))],
      0,
    ],
  ])('%s', async (_, rows, headerRows) => {
    expect((await tableOf(table(...rows))).headerRows).toBe(headerRows);
  });
});

describe('a table that only places text', () => {
  test('is a box around a paragraph', async () => {
    expect(await outlineOf({ body: table(row([cell('一、总体要求')])) })).toEqual([
      'heading 1: 一、总体要求',
    ]);
  });

  test('is the imprint between its rules', async () => {
    const body = `${p('公园要开放。')}${table(
      row([cell('抄送：市委各部门，市人大常委会办公室。', span(2))]),
      row([cell('江州市人民政府办公室'), cell('2026年11月20日印发')]),
    )}`;
    expect(await outlineOf({ body })).toEqual([
      'paragraph: 公园要开放。',
      'copyRecipients: 抄送：市委各部门，市人大常委会办公室。',
      'imprint: 江州市人民政府办公室\n2026年11月20日印发',
    ]);
  });

  test('is the mark of joint organs beside the word 文件', async () => {
    const body = `${table(
      row([cell('江州市财政局'), cell('文件', '<w:vMerge w:val="restart"/>')]),
      row([cell('江州市教育局'), cell('', '<w:vMerge/>')]),
    )}${table(row([cell('江财教〔2026〕8号'), cell('签发人：张三')]))}`;
    expect(await outlineOf({ body })).toEqual([
      'organMark: 江州市财政局',
      'organMark: 江州市教育局',
      'organMark: 文件',
      'documentNumber: 江财教〔2026〕8号',
      'paragraph: 签发人：张三',
    ]);
  });
});

test('a table without any text is none', async () => {
  const body = `${table(row([cell(''), cell('')]))}<w:p>${r('表后。')}</w:p>`;
  expect(await outlineOf({ body })).toEqual(['paragraph: 表后。']);
});
