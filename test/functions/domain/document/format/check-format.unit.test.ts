import { describe, expect, it, test } from 'vitest';
import {
  checkFormat,
  MOST_OF_A_RULE,
} from '../../../../../functions/domain/document/format/check-format.ts';
import type { PolicyDocument } from '../../../../../functions/domain/document/model.ts';
import { localDateSchema } from '../../../../../functions/domain/kernel/time.ts';
import { corpusText, corpusTitle, hasCorpus } from '../corpus-file.ts';
import { careless, changed, faultless, findingsOf, short, told } from './notices.ts';
import { otherKinds } from './other-kinds.ts';

const today = localDateSchema.parse('2026-11-22');

describe('The check of the format', () => {
  it.each([
    ['a notice with a carried text, annexes and an imprint', faultless],
    ['a short notice', short],
  ])('finds nothing in %s', (_what, text) => {
    expect(findingsOf(text, 'proactive')).toEqual([]);
  });

  it.each(Object.entries(otherKinds))('finds nothing in a %s', (_kind, text) => {
    expect(told(findingsOf(text))).toEqual([]);
  });

  it('finds everything that is wrong with a careless draft', () => {
    expect(findingsOf(careless).map(({ rule }) => rule)).toEqual([
      'numberBrackets',
      'numberPadded',
      'numberOrdinal',
      'titleOrganMissing',
      'halfWidthPoint',
      'straightQuote',
      'citedNumber',
      'headingNumbering',
      'annexListStop',
      'signatureDiffers',
      'dateChineseNumerals',
      'copyStop',
      'issuedBeforeDate',
      'imprintDateForm',
      'annexMarkForm',
      'annexTitleDiffers',
      'headingOrder',
      'serialNumber',
      'urgencyMark',
      'signingOfficer',
      'titlePunctuation',
      'citedNumberBare',
      'citedWithoutTitle',
      'headingInverted',
    ]);
  });

  it('puts errors first, and each group in the order of the text', () => {
    const text = changed(
      short,
      ['〔2026〕7号', '[2026]07号'],
      ['各部门：', '各部门:'],
      ['2026年10月20日', '2026 年10月20日'],
    );
    expect(findingsOf(text).map(({ severity, rule }) => [severity, rule])).toEqual([
      ['error', 'numberBrackets'],
      ['error', 'numberPadded'],
      ['error', 'addresseesColon'],
      ['advice', 'dateSpaced'],
    ]);
  });

  it('names the clause of every finding', () => {
    const [finding] = findingsOf(changed(short, ['〔2026〕', '（2026）']));
    expect(finding?.citation).toEqual({
      instrument: 'GB/T 9704',
      title: '《党政机关公文格式》（GB/T 9704—2012）',
      clause: '7.2.5',
      quotation: '年份应标全称，用六角括号“〔〕”括入',
    });
  });

  it('tells a habit of typing once and counts its places', () => {
    const text = changed(short, ['过冬，', '过冬,'], ['值守，及', '值守,及']);
    expect(findingsOf(text)).toMatchObject([
      {
        rule: 'halfWidthPoint',
        found: '保障居民温暖过冬,现就有关事项通知',
        suggestion: '保障居民温暖过冬，现就有关事项通知',
        places: 2,
      },
    ]);
  });

  it(`tells at most ${MOST_OF_A_RULE} findings of one rule, the last one for the rest`, () => {
    const lines = Array.from({ length: 30 }, () => '按照江州办发[2020]7号执行。').join('\n');
    const told = findingsOf(changed(short, ['现就', `${lines}\n现就`]));
    expect(told).toHaveLength(MOST_OF_A_RULE);
    expect(told.at(-1)?.places).toBe(11);
  });

  it('takes a document with nothing in it', () => {
    const empty: PolicyDocument = {
      title: null,
      documentNumber: null,
      issuingOrgan: null,
      addressees: [],
      dateOfDocument: null,
      issueDate: null,
      annotation: null,
      blocks: [],
    };
    const rules = checkFormat(empty, { today, attribute: null }).map(({ rule }) => rule);
    expect(rules).toEqual(['titleMissing', 'dateMissing', 'numberMissing']);
  });

  it.each([
    ['signs', '，'.repeat(200_000)],
    ['open brackets', '（'.repeat(200_000)],
    ['quotation marks', '"文'.repeat(100_000)],
    ['half-width brackets', '文(文)'.repeat(50_000)],
    ['titles', '《江州市公园管理办法》'.repeat(20_000)],
    ['numbers', '江政办发[2020]7号'.repeat(20_000)],
    ['one character', '文'.repeat(200_000)],
    ['one letter', 'a'.repeat(200_000)],
    ['dots', '...'.repeat(60_000)],
  ])('reads a paragraph of many %s through', (_what, paragraph) => {
    expect(findingsOf(changed(short, ['现就', paragraph])).length).toBeLessThan(80);
  });
});

describe.skipIf(!hasCorpus)(`The check of the format on ${corpusTitle}`, () => {
  test('finds in the paper of Haimen that it bears no number', () => {
    expect(told(findingsOf(corpusText('haimen-2018')))).toEqual([['numberMissing', '', null]]);
  });

  test('finds in the paper of Jinan two brackets of Latin width', () => {
    expect(told(findingsOf(corpusText('jinan-2017')))).toEqual([
      ['headingNumbering', '(一)', '（一）'],
      ['halfWidthBracket', '市教育局牵头落实)', '市教育局牵头落实）'],
    ]);
  });

  test('finds in the paper of Nanjing its missing head and its Latin punctuation', () => {
    const title = '南京市人民政府办公厅关于印发《南京市2018年政务公开工作要点》的通知';
    const addressees = '各区人民政府,市府各委办局,市各直属单位:';
    const findings = findingsOf(corpusText('nanjing-2018'));
    expect(told(findings)).toEqual([
      ['titleMissing', '', title],
      ['addresseesColon', addressees, '各区人民政府，市府各委办局，市各直属单位：'],
      ['halfWidthPoint', '各区人民政府,市府各委办局,市', '各区人民政府，市府各委办局，市'],
      ['annotationBrackets', '(此件公开发布)', '（此件公开发布）'],
      ['headingNumbering', '(一)', '（一）'],
      [
        'halfWidthBracket',
        '要公开答复全文。(牵头单位:各区政',
        '要公开答复全文。（牵头单位：各区政',
      ],
      ['numberMissing', '', null],
    ]);
    expect(findings.find(({ rule }) => rule === 'halfWidthPoint')?.places).toBeGreaterThan(308);
  });
});
