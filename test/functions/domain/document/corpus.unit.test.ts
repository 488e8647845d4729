import { describe, expect, test } from 'vitest';
import { policyDocumentSchema } from '../../../../functions/domain/document/model.ts';
import { parsePolicyDocument } from '../../../../functions/domain/document/parse.ts';
import { documentPublicTitle } from '../../../../functions/domain/document/public-title.ts';
import { corpusNames, corpusText, corpusTitle, hasCorpus } from './corpus-file.ts';
import {
  brokenRows,
  headingCounts,
  tablesOf,
  textsOf,
  visible,
  visibleTextOf,
} from './document-checks.ts';

describe.skipIf(!hasCorpus)(corpusTitle, () => {
  test.each(corpusNames)('%s keeps every character and fits the model', (name) => {
    const document = parsePolicyDocument(corpusText(name));
    expect(visibleTextOf(document)).toBe(visible(corpusText(name)));
    expect(policyDocumentSchema.parse(document)).toEqual(document);
  });

  test('haimen 2018: a notice whose title stands on two lines', () => {
    const { blocks, ...fields } = parsePolicyDocument(corpusText('haimen-2018'));
    expect(fields).toEqual({
      title: '市政府办公室关于印发《2018年政务公开工作要点》的通知',
      documentNumber: null,
      issuingOrgan: '海门市人民政府办公室',
      addressees: [
        '海门经济技术开发区、海门工业园区管委会',
        '各区、镇人民政府（管委会）',
        '市各委办局',
        '市各直属单位',
        '各垂直管理部门（单位）',
      ],
      dateOfDocument: '2018-10-12',
      issueDate: null,
      annotation: null,
    });
    const titles = blocks.filter(({ kind }) => kind === 'title');
    expect(titles.map(({ part, annex }) => [part, annex])).toEqual([
      ['carrier', 0],
      ['attached', 0],
      ['annex', 1],
    ]);
  });

  test('haimen 2018: headings, annex list and annex', () => {
    const document = parsePolicyDocument(corpusText('haimen-2018'));
    expect(headingCounts(document)).toEqual([4, 13, 0, 0]);
    expect(textsOf(document, 'annexList')).toEqual(['附件：2018年政务公开工作要点任务分工表']);
    expect(textsOf(document, 'annexMark')).toEqual(['附件']);
  });

  test('haimen 2018: the table that lost its rules gets its spans back', () => {
    const [table, ...others] = tablesOf(parsePolicyDocument(corpusText('haimen-2018')));
    if (table === undefined) throw new Error('the table is missing');
    expect(others).toEqual([]);
    expect([table.part, table.annex]).toEqual(['annex', 1]);
    expect([table.headerRows, table.columns, table.rows.length]).toEqual([1, 6, 30]);
    expect(brokenRows(table)).toEqual([]);
    const row = (number: number) =>
      (table.rows[number] ?? []).map(({ text, columnSpan, rowSpan }) => [
        text,
        columnSpan,
        rowSpan,
      ]);
    expect(row(0)).toEqual([
      ['序号', 1, 1],
      ['主要任务', 3, 1],
      ['牵头单位', 1, 1],
      ['责任单位', 1, 1],
    ]);
    expect(row(1)).toEqual([
      ['1', 1, 1],
      ['深入开展发布解读回应工作', 1, 15],
      ['持续加大“五公开”工作力度', 1, 5],
      ['公开市政府及部门各项重要政策', 1, 1],
      ['市政府办公室\n市信息中心', 1, 1],
      ['市各有关部门', 1, 1],
    ]);
    expect(row(11).at(-1)).toEqual(['市政府、市各有关部门', 2, 3]);
    expect(row(12)).toHaveLength(2);
    expect(row(26)[1]).toEqual(['努力打造“互联网+”政务公开平台', 1, 3]);
    expect(row(27)).toEqual([
      ['27', 1, 1],
      ['打造政务数据资源共享开放门户', 2, 1],
      ['市政府办公室\n市网信办\n市信息中心', 1, 1],
      ['市各有关部门', 1, 1],
    ]);
    expect(row(29).at(-1)).toEqual(['', 1, 1]);
  });

  test('jinan 2017: every element of the head and of the imprint', () => {
    const document = parsePolicyDocument(corpusText('jinan-2017'));
    const { blocks, ...fields } = document;
    expect(fields).toEqual({
      title: '济南市人民政府办公厅关于印发2017年济南市政务公开工作要点的通知',
      documentNumber: '济政办发〔2017〕27号',
      issuingOrgan: '济南市人民政府办公厅',
      addressees: ['各县区人民政府', '市政府各部门'],
      dateOfDocument: '2017-06-28',
      issueDate: '2017-06-28',
      annotation: null,
    });
    expect(textsOf(document, 'organMark')).toEqual(['济南市人民政府办公厅文件']);
    expect(textsOf(document, 'copyRecipients')).toEqual([
      '抄送：市委各部门，市人大常委会办公厅，市政协办公厅，济南警备区，市法院，市检察院。\n各民主党派市委。',
    ]);
    expect(textsOf(document, 'imprint')).toEqual(['济南市人民政府办公厅\n2017年6月28日印发']);
    expect(blocks.at(-1)).toMatchObject({ kind: 'imprint', part: 'carrier' });
  });

  test('jinan 2017: sentences that page ends broke are whole again', () => {
    const document = parsePolicyDocument(corpusText('jinan-2017'));
    expect(headingCounts(document)).toEqual([7, 28, 0, 0]);
    const text = document.blocks.map((block) => block.text).join('\n');
    expect(text).toContain('京东物流等 30 个重点项目建设信息');
    expect(text).toContain('以政策解读的“透”赢得市场预期的“稳”');
    expect(text).toContain('（市教育局牵头落实)\n深入推进医疗卫生');
    expect(text).toContain('国家企业信用信息公示系统（山东）及其他平台');
    const unfinished = document.blocks
      .filter(({ kind, part }) => kind === 'paragraph' && part === 'attached')
      .filter(({ text: paragraph }) => !/[。）)]$/.test(paragraph));
    expect(unfinished).toEqual([]);
  });

  test('nanjing 2018: no title of the notice, half-width punctuation, release notation', () => {
    const document = parsePolicyDocument(corpusText('nanjing-2018'));
    const { blocks, ...fields } = document;
    expect(fields).toEqual({
      title: '南京市2018年政务公开工作要点',
      documentNumber: null,
      issuingOrgan: '南京市人民政府办公厅',
      addressees: ['各区人民政府', '市府各委办局', '市各直属单位'],
      dateOfDocument: '2018-06-29',
      issueDate: null,
      annotation: '(此件公开发布)',
    });
    expect(headingCounts(document)).toEqual([6, 27, 0, 0]);
    expect(blocks.filter(({ part }) => part === 'carrier').map(({ kind }) => kind)).toEqual([
      'addressees',
      'paragraph',
      'signature',
      'date',
      'annotation',
    ]);
    expect(documentPublicTitle(document)).toBe(fields.title);
  });
});
