import { describe, expect, it } from 'vitest';
import { refuseSecretDocument } from '../../../../../functions/domain/document/format/secrecy.ts';
import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import { Refusal } from '../../../../../functions/domain/kernel/refusal.ts';
import { changed, faultless, findingsOf, short, told } from './notices.ts';

const title = '江州市人民政府办公室关于做好冬季供暖工作的通知';
const inFront = (line: string) =>
  changed(short, ['江州市人民政府办公室文件', `${line}\n江州市人民政府办公室文件`]);
const number = (text: string) => changed(short, ['江政办发〔2026〕7号', text]);
const titled = (text: string) => changed(short, [title, text]);

describe('The kind and the title', () => {
  it.each([
    [
      'is none of the fifteen',
      titled('江州市人民政府办公室关于做好冬季供暖工作的公示'),
      [['kindMissing', '江州市人民政府办公室关于做好冬季供暖工作的公示', null]],
    ],
    [
      'is two kinds at once',
      titled('江州市人民政府办公室关于做好冬季供暖工作的请示报告'),
      [
        [
          'kindDoubled',
          '江州市人民政府办公室关于做好冬季供暖工作的请示报告',
          '江州市人民政府办公室关于做好冬季供暖工作的请示',
        ],
        ['signingOfficerMissing', '', null],
      ],
    ],
    [
      'belongs to a text that a notice has to carry',
      titled('江州市冬季供暖工作方案'),
      [
        [
          'carrierMissing',
          '江州市冬季供暖工作方案',
          '江州市人民政府办公室关于印发《江州市冬季供暖工作方案》的通知',
        ],
      ],
    ],
    [
      'does not name the organ',
      titled('关于做好冬季供暖工作的通知'),
      [['titleOrganMissing', '关于做好冬季供暖工作的通知', title]],
    ],
    [
      'does not name the matter',
      titled('江州市人民政府办公室通知'),
      [['titleMatterMissing', '江州市人民政府办公室通知', null]],
    ],
    [
      'lacks its 的',
      titled('江州市人民政府办公室关于做好冬季供暖工作通知'),
      [['titleWithoutDe', '江州市人民政府办公室关于做好冬季供暖工作通知', title]],
    ],
    [
      'has a point inside',
      titled('江州市人民政府办公室关于加强值守，做好供暖工作的通知'),
      [['titlePunctuation', '江州市人民政府办公室关于加强值守，做好供暖工作的通知', null]],
    ],
    ['ends in a stop', titled(`${title}。`), [['titlePunctuation', `${title}。`, title]]],
    [
      'names another organ than the one that signs',
      titled('江州市人民政府关于做好冬季供暖工作的通知'),
      [['titleOrganDiffers', '江州市人民政府', '江州市人民政府办公室']],
    ],
  ])('are held against the rules: a title that %s', (_what, text, findings) => {
    expect(told(findingsOf(text))).toEqual(findings);
  });

  it('may not be missing', () => {
    const without = changed(faultless, [
      '江州市人民政府办公室关于印发《江州市公园管理办法》的通知\n',
      '',
    ]);
    expect(told(findingsOf(without))).toEqual([
      ['titleMissing', '', '江州市人民政府办公室关于印发《江州市公园管理办法》的通知'],
    ]);
  });

  it('are kept to three lines', () => {
    const long =
      '进一步加强全市冬季城市集中供暖安全运行保障和应急处置以及能源储备调度价格监管服务质量提升';
    const found = findingsOf(titled(`江州市人民政府办公室关于${long}工作的通知`));
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['titleTooLong', 'advice'],
    ]);
  });

  it('name the text that the notice carries as that text names itself', () => {
    const other = changed(faultless, [
      '关于印发《江州市公园管理办法》的通知',
      '关于印发《江州市绿地管理办法》的通知',
    ]);
    expect(told(findingsOf(other))).toEqual([
      ['carriedTitleDiffers', '江州市绿地管理办法', '江州市公园管理办法'],
    ]);
  });

  it('promise no text that is not there', () => {
    const alone = titled('江州市人民政府办公室关于印发《江州市供暖工作方案》的通知');
    expect(told(findingsOf(alone))).toEqual([['carriedTextMissing', '江州市供暖工作方案', null]]);
  });

  it.each([
    '江州市人民政府办公室关于开展“双随机、一公开”工作的通知',
    '江州市人民政府办公室关于做好供暖、供气工作的通知（试行）',
    '江州市人民政府办公室关于加快发展冬季供暖的实施意见',
    '江州市人民政府办公室转发市住房城乡建设局关于做好供暖工作意见的通知',
  ])('may be %s', (right) => {
    expect(told(findingsOf(titled(right)))).toEqual([]);
  });
});

describe('The document number', () => {
  it.each([
    [
      '[2026]',
      '江政办发[2026]7号',
      [['numberBrackets', '江政办发[2026]7号', '江政办发〔2026〕7号']],
    ],
    [
      '（2026）',
      '江政办发（2026）7号',
      [['numberBrackets', '江政办发（2026）7号', '江政办发〔2026〕7号']],
    ],
    [
      'a short year',
      '江政办发〔26〕7号',
      [['numberShortYear', '江政办发〔26〕7号', '江政办发〔2026〕7号']],
    ],
    [
      'a padded sequence',
      '江政办发〔2026〕007号',
      [['numberPadded', '江政办发〔2026〕007号', '江政办发〔2026〕7号']],
    ],
    [
      '第',
      '江政办发〔2026〕第7号',
      [['numberOrdinal', '江政办发〔2026〕第7号', '江政办发〔2026〕7号']],
    ],
    [
      'no 号',
      '江政办发〔2026〕7',
      [['numberWithoutHao', '江政办发〔2026〕7', '江政办发〔2026〕7号']],
    ],
    [
      '字',
      '江政办发字〔2026〕7号',
      [['numberCharacterWord', '江政办发字〔2026〕7号', '江政办发〔2026〕7号']],
    ],
    [
      'full-width digits',
      '江政办发〔２０２６〕7号',
      [['numberFullWidthDigits', '江政办发〔２０２６〕7号', '江政办发〔2026〕7号']],
    ],
    [
      'a space',
      '江政办发〔2026〕 7号',
      [['numberSpaced', '江政办发〔2026〕 7号', '江政办发〔2026〕7号']],
    ],
    [
      'another year than the date',
      '江政办发〔2025〕7号',
      [['numberYearDiffers', '江政办发〔2025〕7号', null]],
    ],
    [
      'the code of another organ',
      '江政发〔2026〕7号',
      [['numberOrgan', '江政发〔2026〕7号', null]],
    ],
    [
      'a sequence still to come',
      '江政办发〔2026〕  号',
      [['numberUnfinished', '江政办发〔2026〕号', null]],
    ],
  ])('may not have %s', (_what, printed, findings) => {
    expect(told(findingsOf(number(printed)))).toEqual(findings);
  });

  it('may be missing while a text is drafted, which is advised on', () => {
    const found = findingsOf(changed(short, ['江政办发〔2026〕7号\n', '']));
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['numberMissing', 'advice'],
    ]);
  });

  it('is one alone', () => {
    const twice = number('江政办发〔2026〕7号\n江教发〔2026〕12号');
    expect(told(findingsOf(twice))).toEqual([['numberTwice', '江教发〔2026〕12号', '']]);
  });

  const order = (written: string) => `江州市人民政府令

${written}

《江州市公园管理办法》已经市政府第42次常务会议通过，现予公布，自2027年1月1日起施行。

市长　李某某
2026年10月20日

江州市公园管理办法

第一条　为了加强公园管理，制定本办法。
第二条　本办法自2027年1月1日起施行。
`;

  it('of an order is 第N号', () => {
    expect(told(findingsOf(order('第12号')))).toEqual([]);
    expect(told(findingsOf(order('江政发〔2026〕7号')))).toEqual([
      ['orderNumberMissing', '江政发〔2026〕7号', null],
    ]);
  });

  it('of a notice is no 第N号', () => {
    const text = changed(short, ['江政办发〔2026〕7号\n', ''], [title, `${title}\n第12号`]);
    expect(told(findingsOf(text))).toEqual([['orderNumberElsewhere', '第12号', null]]);
  });
});

describe('Marks of the head', () => {
  it('tell a secret document by a cell of its head, and not by a word of a table', () => {
    const table = (cell: string) => `序号\t事项\t密级\n1\t供热调度\t${cell}\n2\t供气调度\t公开`;
    const found = (cell: string) =>
      findingsOf(changed(short, ['二、加强值守', `${table(cell)}\n二、加强值守`]));
    expect(found('机密★1年').map(({ rule }) => rule)).toEqual(['secretMark']);
    expect(found('秘密')).toEqual([]);
  });

  it.each(['机密★1年', '绝密', '秘密 ★ 长期', '秘密★', '机密★10年 特急', '密级：秘密'])(
    'tell a secret document: %s',
    (mark) => {
      const text = inFront(mark);
      const [worst] = findingsOf(text);
      expect(worst).toMatchObject({ rule: 'secretMark', severity: 'error' });
      const refuse = () => refuseSecretDocument(parsePolicyDocument(text));
      expect(refuse).toThrow(Refusal);
      expect(refuse).toThrow(expect.objectContaining({ reason: 'documentSecret' }));
    },
  );

  it.each([
    '供热单位应当保守国家秘密、商业秘密。',
    '涉及绝密、机密、秘密事项的，按照保密规定办理。',
    '本办法所称商业秘密*',
  ])('are no sentences about secrets: %s', (sentence) => {
    const text = changed(short, ['现就有关事项通知如下。', sentence]);
    expect(findingsOf(text)).toEqual([]);
    expect(() => refuseSecretDocument(parsePolicyDocument(text))).not.toThrow();
  });

  it.each([
    ['特急', [['urgencyMark', '特急', '']]],
    ['平急', [['urgencyWord', '平急', '']]],
    ['000123', [['serialNumber', '000123', '']]],
    ['签发人：沈某某', [['signingOfficer', '签发人：沈某某', '']]],
  ])('have no place on a public text: %s', (mark, findings) => {
    expect(told(findingsOf(inFront(mark)))).toEqual(findings);
  });

  it('name the signing officer of a document to a higher organ', () => {
    const request = changed(
      short,
      [title, '江州市人民政府办公室关于供暖经费的请示'],
      ['各区人民政府，市政府各部门：', '市人民政府：'],
    );
    expect(told(findingsOf(request))).toEqual([['signingOfficerMissing', '', null]]);
    const signed = changed(request, [
      '江州市人民政府办公室文件',
      '签发人：沈某某\n江州市人民政府办公室文件',
    ]);
    expect(told(findingsOf(signed))).toEqual([]);
  });
});

describe('The addressees', () => {
  const addressees = '各区人民政府，市政府各部门：';
  const addressed = (text: string) => changed(short, [addressees, text]);

  it.each([
    '各区人民政府，市政府各部门:',
    '各区人民政府，市政府各部门。',
    '各区人民政府，市政府各部门',
  ])('end in a full-width colon: %s', (written) => {
    expect(told(findingsOf(addressed(written)))).toEqual([
      ['addresseesColon', written, addressees],
    ]);
  });

  it.each(['通知', '意见', '批复', '函'])('are named by 关于……的%s', (kind) => {
    const text = changed(addressed(''), [title, `江州市人民政府办公室关于供暖工作的${kind}`]);
    expect(told(findingsOf(text))).toEqual([['addresseesMissing', '', null]]);
  });

  it.each(['公告', '通告', '决定', '通报'])('may be missing from 关于……的%s', (kind) => {
    const text = changed(addressed(''), [title, `江州市人民政府办公室关于供暖工作的${kind}`]);
    expect(findingsOf(text)).toEqual([]);
  });

  it('are not named by an announcement to all', () => {
    const text = changed(short, [title, '江州市人民政府办公室关于供暖工作的公告']);
    expect(told(findingsOf(text))).toEqual([['addresseesNeedless', addressees, '']]);
  });

  it('may stand in the imprint', () => {
    const moved = `${addressed('')}\n主送：各区人民政府，市政府各部门。\n江州市人民政府办公室\n2026年10月21日印发\n`;
    expect(findingsOf(moved)).toEqual([]);
  });
});
