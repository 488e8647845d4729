import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../../functions/domain/document/model.ts';
import { findInPackage } from '../../../../../functions/domain/privacy/package/document-candidates.ts';
import type { PrivacyContext } from '../../../../../functions/domain/privacy/personal-data.ts';
import { privacyWarningSchema } from '../../../../../functions/domain/privacy/warnings/warnings.ts';
import { warningsIn } from '../../../../../functions/domain/privacy/warnings/warnings-in-package.ts';
import { documentOf, packageOf, table } from '../package-of.ts';

const corpus = '../shared/corpus';

function warningsOf(document: PolicyDocument, context: PrivacyContext = 'ordinary') {
  const parts = packageOf(document);
  return warningsIn(parts, findInPackage(parts, { context }));
}
const kindsOf = (...blocks: Parameters<typeof documentOf>[0]) =>
  warningsOf(documentOf(blocks)).map(({ kind, people }) => `${kind} ${people}`);

describe('warnings of somebody who is protected', () => {
  it.each([
    ['申请人赵丽娟之子赵天佑，2019年3月5日出生。', 'minor 2'],
    ['学生赵天佑，身份证号110105201903051236。', 'minor 1'],
    ['申请人赵丽娟之女，现年6岁。', 'minor 1'],
    ['申请人赵丽娟之女，现年十二周岁。', 'minor 1'],
    ['三（2）班学生赵天佑获一等奖。', 'minor 1'],
    ['未成年人赵天佑由姑母赵丽娟照料。', 'minor 2'],
    ['患者李建国确诊肺癌。', 'health 1'],
    ['村民李建国因患尿毒症，每周透析三次。', 'health 1'],
    ['村民李建国系低保户。', 'hardship 1'],
    ['申请人李建国申请临时救助。', 'hardship 1'],
  ])('%s', (text, expected) => {
    expect(kindsOf(text)).toContain(expected);
  });

  it('mark the words that gave rise to them', () => {
    const text = '经查，患者李建国确诊肺癌。';
    const [warning] = warningsOf(documentOf(['一、基本情况', text]));
    expect(warning).toMatchObject({ id: 'document/b1/health', block: 1, cell: null });
    expect(text.slice(warning?.span?.start, warning?.span?.end)).toBe('确诊');
  });

  it('count ages at the date of the document', () => {
    const at = (dateOfDocument: string) =>
      warningsOf(documentOf(['申请人李建国，2008年6月1日出生。'], { dateOfDocument })).map(
        ({ kind }) => kind,
      );
    expect(at('2026-05-31')).toEqual(['minor']);
    expect(at('2026-06-01')).toEqual([]);
  });

  it('rest on the header of a column, and count its people', () => {
    const rows = [
      ['姓名', '病种', '救助金额'],
      ['魏福根', '肺癌', '3200元'],
      ['欧阳婉', '尿毒症', '5600元'],
    ];
    const [warning] = warningsOf(documentOf([table(rows)]));
    expect(warning).toMatchObject({ kind: 'health', people: 2, cell: { row: 0, column: 1 } });
  });

  it('rest on the caption of a table', () => {
    const rows = [
      ['姓名', '电话'],
      ['魏福根', '13900002222'],
    ];
    expect(kindsOf('荷塘村低保对象名单', table(rows))).toEqual(['hardship 1']);
  });

  it('exist where an exception shows the name: children are never published', () => {
    const text = '当事人汤家驹之子汤小宝，7岁，一同在场。';
    const kinds = warningsOf(documentOf([text]), 'punishment').map(({ kind }) => kind);
    expect(kinds).toContain('minor');
  });
});

describe('warnings of what points at somebody without the name', () => {
  it('tell which particulars of one person come together', () => {
    const text = '村民李建国，男，47岁，荷塘村人，因车祸致困，2026年3月起给予救助8000元。';
    const [warning] = warningsOf(documentOf([text])).filter(({ kind }) => kind === 'combination');
    expect(warning?.people).toBe(1);
    expect(new Set(warning?.fields)).toEqual(
      new Set(['place', 'amount', 'cause', 'age', 'sex', 'date']),
    );
  });

  it('are not raised by one or two particulars', () => {
    expect(kindsOf('申请人李建国于2026年3月5日领取证书。')).toEqual([]);
  });

  it('take the year of a birth for the age, and not for a date as well', () => {
    expect(kindsOf('申请人李建国，男，1975年3月5日出生。')).toEqual([]);
  });

  it('see a list written as text as one small group', () => {
    const list = [
      '一、荷塘村李桂花，因病致贫，救助3200元。',
      '二、石桥村李福根，因火灾受损，救助5600元。',
      '三、柳林村孙秀英，因残疾返贫，救助1800元。',
    ];
    const [group] = warningsOf(documentOf(list)).filter(({ kind }) => kind === 'smallGroup');
    expect(group).toMatchObject({ block: 0, cell: null, span: null, people: 3 });
  });

  const header = ['村组', '姓名', '金额（元）', '救助原因'];
  const row = (village: number, person: string, amount: number) => [
    `荷塘村${village}组`,
    person,
    `${amount}`,
    '受灾',
  ];
  const names = [...'建国秀英桂兰明丽福根志强海燕文博子涵晓东'].map((one) => `李${one}芳`);
  const groups = (rows: readonly string[][]) =>
    warningsOf(documentOf([table([header, ...rows])])).filter(({ kind }) => kind === 'smallGroup');

  it('see a table of few people, each with place, amount and cause', () => {
    const rows = names.slice(0, 3).map((person, index) => row(1, person, 1_000 + index));
    expect(groups(rows)).toMatchObject([
      { id: 'document/b0/smallGroup', people: 3, fields: ['place', 'amount', 'cause'] },
    ]);
  });

  it('see it also where the author masked the names', () => {
    const rows = ['李某某', '王某某', '张*'].map((person, index) => row(1, person, 1_000 + index));
    expect(groups(rows)).toMatchObject([{ people: 3 }]);
  });

  it('are not raised where all are told the same', () => {
    expect(groups(names.slice(0, 6).map((person) => row(1, person, 1_000)))).toEqual([]);
  });

  it('see the few of one village in a long list', () => {
    const many = Array.from({ length: 60 }, (_, at) => row(1, names[at % 20] ?? '', 1_000 + at));
    const few = names.slice(0, 2).map((person, index) => row(2, person, 500 + index));
    expect(groups(many)).toEqual([]);
    expect(groups([...many, ...few])).toMatchObject([{ people: 2 }]);
  });
});

describe('ordinary policy prose', () => {
  it.each([
    '未成年人保护工作由市民政局牵头，对困境儿童、低保家庭、重度残疾人给予补贴。',
    '年满60周岁的老年人每月100元，因病致贫家庭另行申请临时救助。',
    '患有尿毒症、白血病等重大疾病的，按规定给予医疗救助。',
    '（联系人：王建国局长，电话：0600-8765432）',
    '小学、幼儿园新生入学须提供户口簿和监护人身份证件。',
  ])('raises none: %s', (text) => {
    expect(warningsOf(documentOf([text]))).toEqual([]);
  });

  it('raises none in a table of amounts', () => {
    const rows = [
      ['类别', '标准（元/月）'],
      ['低保', '920'],
      ['特困', '1380'],
      ['孤儿', '1900'],
    ];
    expect(warningsOf(documentOf([table(rows)]))).toEqual([]);
  });

  it.skipIf(!existsSync(corpus)).each(['haimen-2018.txt', 'jinan-2017.txt', 'nanjing-2018.txt'])(
    'of a real paper raises none (needs ../shared/corpus): %s',
    (file) => {
      const lines = readFileSync(`${corpus}/${file}`, 'utf8').split('\n');
      expect(warningsOf(documentOf(lines.filter((line) => line.trim() !== '')))).toEqual([]);
    },
  );
});

describe('warnings as they are kept', () => {
  const long = Array.from({ length: 3_000 }, (_, at) => [`李福${at % 2 ? '根' : '生'}`, '肺癌']);
  const made = warningsOf(
    documentOf([
      table([['姓名', '病种'], ...long]),
      '村民李建国系低保户。',
      '\ud800村民李建国系低保户。',
    ]),
  );

  it('are one for each kind and passage or table, however long that is', () => {
    expect(made.map(({ id }) => id)).toEqual([
      'document/b0r0c1/health',
      'document/b1/hardship',
      'document/b2/hardship',
    ]);
  });

  it('parse, and repeat no name', () => {
    for (const warning of made) expect(privacyWarningSchema.parse(warning)).toEqual(warning);
    expect(JSON.stringify(made)).not.toMatch(/李建国|李福/);
  });

  it('are the same every time', () => {
    const document = documentOf(['患者李建国确诊肺癌。']);
    expect(warningsOf(document)).toEqual(warningsOf(document));
    expect(warningsIn([], [])).toEqual([]);
  });
});
