import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyDocumentSchema } from '../../../functions/domain/document/model.ts';
import { intakeDocument } from '../../../functions/intake/intake-document.ts';
import { readMarkdown } from '../../../functions/intake/markdown.ts';
import { outline, tablesOf } from '../domain/document/document-checks.ts';

function read(...lines: string[]) {
  return readMarkdown(lines.join('\n'));
}

describe('headings of Markdown', () => {
  test('the only one of the highest level is the title, the others count from 1', () => {
    const document = read(
      '# 政策解读',
      '## 背景',
      '### 一、依据 ###',
      '#### 要点',
      '##### 细节',
      '###### 更细',
    );
    expect(document.title).toBe('政策解读');
    expect(outline(document)).toEqual([
      'title 政策解读',
      'heading1 背景',
      'heading2 一、依据',
      'heading3 要点',
      'heading4 细节',
      'heading4 更细',
    ]);
    expect(document.blocks[2]).toMatchObject({ numbering: '一、', headingLength: 4 });
  });

  test('several of the highest level are headings, and there is no title', () => {
    const document = read('# 背景', '我市发展较快。', '# 内容');
    expect(outline(document)).toEqual([
      'heading1 背景',
      'paragraph 我市发展较快。',
      'heading1 内容',
    ]);
    expect(document.title).toBeNull();
  });

  test('may be underlined', () => {
    expect(outline(read('政策解读', '====', '背景', '----', '好。'))).toEqual([
      'title 政策解读',
      'heading1 背景',
      'paragraph 好。',
    ]);
  });
});

describe('blocks of Markdown', () => {
  test('lists keep their marks, rules and quotation marks go', () => {
    const document = read('# 题目', '- 甲', '- 乙', '', '---', '> 引文。', '* * *', '末段。');
    expect(outline(document)).toEqual([
      'title 题目',
      'paragraph - 甲',
      'paragraph - 乙',
      'paragraph 引文。',
      'paragraph 末段。',
    ]);
  });

  test('pipe tables are tables, empty cells and all', () => {
    const [table] = tablesOf(
      read('# 题目', '| 事项 | 单位 |', '|:--|--:|', '| a \\| b | |', '| c |', '末段。'),
    );
    expect(table).toMatchObject({ headerRows: 1, columns: 2, text: '事项\n单位\na | b\nc' });
    expect(table?.rows[1]).toHaveLength(2);
    expect(table?.rows[2]?.[1]).toEqual({ text: '', columnSpan: 1, rowSpan: 1 });
  });

  test('fenced lines stand as they are', () => {
    expect(outline(read('# 题目', '```', '# 一、不是标题', '```'))).toEqual([
      'title 题目',
      'paragraph ```',
      'paragraph # 一、不是标题',
      'paragraph ```',
    ]);
  });

  test('lines of an official document are read by its rules', () => {
    const document = read(
      '# 关于防汛工作的通知',
      '江政发〔2018〕3号',
      '',
      '各区人民政府：',
      '',
      '请执行。',
      '',
      '江州市人民政府',
      '2018年6月29日',
    );
    expect(document).toMatchObject({
      documentNumber: '江政发〔2018〕3号',
      addressees: ['各区人民政府'],
      issuingOrgan: '江州市人民政府',
      dateOfDocument: '2018-06-29',
    });
  });
});

test('any Markdown gives a document that fits the model', () => {
  const pieces = fc.constantFrom(
    '\n',
    '#',
    '# ',
    '|',
    '---',
    '===',
    '- ',
    '```',
    '> ',
    '一、',
    '好。',
    ' ',
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(policyDocumentSchema.safeParse(readMarkdown(text)).error).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test('the ending of the name chooses the reader', async () => {
  const bytes = new TextEncoder().encode('# 题目\n好。');
  expect((await intakeDocument(bytes, 'a.md')).document.title).toBe('题目');
  expect((await intakeDocument(bytes, 'a.txt')).document.title).toBe('#题目');
});
