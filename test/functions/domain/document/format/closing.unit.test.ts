import { describe, expect, it } from 'vitest';
import { changed, faultless, findingsOf, short, told } from './notices.ts';

describe('Annexes', () => {
  const list = '附件：1. 公园名录\n2. 开放时间表';
  const listed = (text: string) => changed(faultless, [list, text]);

  it.each([
    ['without numbers', '附件：公园名录\n附件：开放时间表'],
    ['with 1、', '附件：1、公园名录\n2、开放时间表'],
    ['with （1）', '附件：（1）公园名录\n（2）开放时间表'],
    ['with numbers before the colon', '附件1：公园名录\n附件2：开放时间表'],
    ['with a half-width colon', '附件:1. 公园名录\n2. 开放时间表'],
  ])('are listed after 附件： and numbered 1.: %s', (_what, text) => {
    expect(told(findingsOf(listed(text)))).toEqual([
      ['annexListForm', text.replace('\n', ' '), list],
    ]);
  });

  it.each(['附件：1. 公园名录。\n2. 开放时间表。', '附件：1. 公园名录；\n2. 开放时间表'])(
    'are listed without punctuation after their titles: %s',
    (text) => {
      expect(told(findingsOf(listed(text)))).toEqual([
        ['annexListStop', text.replace('\n', ' '), list],
      ]);
    },
  );

  it('that are listed are there', () => {
    expect(told(findingsOf(listed(`${list}\n3. 管理人员名单`)))).toEqual([
      ['annexAbsent', '管理人员名单', null],
    ]);
  });

  it('that are there are listed', () => {
    expect(told(findingsOf(listed('附件：公园名录')))).toEqual([
      ['annexUnlisted', '附件2 开放时间表', null],
    ]);
    expect(told(findingsOf(listed('')))).toEqual([
      ['annexUnlisted', '附件1 公园名录', list],
      ['annexUnlisted', '附件2 开放时间表', list],
    ]);
  });

  it('bear the titles that the list gives', () => {
    const text = changed(faultless, ['附件2\n\n开放时间表', '附件2\n\n公园开放时间表']);
    expect(told(findingsOf(text))).toEqual([['annexTitleDiffers', '公园开放时间表', '开放时间表']]);
  });

  it('stand in the order of the list', () => {
    const text = listed('附件：1. 开放时间表\n2. 公园名录');
    expect(told(findingsOf(text))).toEqual([['annexOrderDiffers', '开放时间表', list]]);
  });

  it.each([
    ['附件3', [['annexNumber', '附件3', '附件2']]],
    ['附件', [['annexNumber', '附件', '附件2']]],
    ['附件二', [['annexMarkForm', '附件二', '附件2']]],
    ['附件2：', [['annexMarkForm', '附件2：', '附件2']]],
  ])('begin with their mark alone: %s', (mark, findings) => {
    expect(told(findingsOf(changed(faultless, ['附件2\n', `${mark}\n`])))).toEqual(findings);
  });

  it('have their titles on a line below the mark', () => {
    const text = changed(faultless, ['附件2\n\n开放时间表', '附件2：开放时间表']);
    expect(told(findingsOf(text))).toEqual([['annexMarkForm', '附件2：', '附件2']]);
  });

  it('are there when the text refers to them', () => {
    const text = changed(faultless, ['详见附件1', '详见附件3']);
    expect(told(findingsOf(text))).toEqual([['annexReference', '见附件3', null]]);
  });
});

describe('The signature', () => {
  const signed = (text: string) =>
    changed(short, ['江州市人民政府办公室\n2026年10月20日', `${text}\n2026年10月20日`]);

  it('may not be missing', () => {
    const text = changed(short, ['江州市人民政府办公室\n2026年10月20日', '2026年10月20日']);
    expect(told(findingsOf(text))).toEqual([['signatureMissing', '', '江州市人民政府办公室']]);
  });

  it('is that of the organ mark', () => {
    expect(told(findingsOf(signed('江州市人民政府')))).toEqual([
      ['signatureDiffers', '江州市人民政府', '江州市人民政府办公室'],
    ]);
  });

  it.each(['江州市政府办公室', '江州市人民政府办公室（盖章）'])('may be %s', (organ) => {
    expect(findingsOf(signed(organ))).toEqual([]);
  });
});

describe('The date of the document', () => {
  const dated = (text: string) => changed(short, ['2026年10月20日', text]);

  it.each([
    ['is padded', '2026年08月05日', 'datePadded', '2026年8月5日'],
    ['is in Chinese numerals', '二〇二六年八月五日', 'dateChineseNumerals', '2026年8月5日'],
    ['has 〇 written as a letter', '二○二六年八月五日', 'dateChineseNumerals', '2026年8月5日'],
    ['contains spaces', '2026 年 8 月 5 日', 'dateSpaced', '2026年8月5日'],
    ['has a short year', '26年8月5日', 'dateShortYear', '2026年8月5日'],
    ['is written with hyphens', '2026-08-05', 'dateForm', '2026年8月5日'],
    ['is written with points', '2026.8.5', 'dateForm', '2026年8月5日'],
    ['is no day', '2026年2月30日', 'dateImpossible', null],
    ['has no day', '2026年10月', 'dateUnfinished', null],
    ['is to be filled in', '2026年×月×日', 'dateUnfinished', null],
    ['is yet to come', '2026年12月20日', 'dateInFuture', null],
  ])('is found out when it %s', (_what, written, rule, suggestion) => {
    expect(told(findingsOf(dated(written)))).toEqual([[rule, written, suggestion]]);
  });

  it('may not be missing', () => {
    expect(told(findingsOf(dated('')))).toContainEqual(['dateMissing', '', null]);
  });

  it('may be today', () => {
    expect(findingsOf(dated('2026年11月22日'))).toEqual([]);
  });

  it('is not later than the issue date', () => {
    const text = changed(faultless, ['2026年10月21日印发', '2026年10月19日印发']);
    expect(told(findingsOf(text))).toMatchObject([['issuedBeforeDate', expect.any(String), null]]);
  });
});

describe('The annotation', () => {
  const annotated = (text: string) => changed(short, ['（此件公开发布）', text]);

  it.each(['(此件公开发布)', '此件公开发布'])('stands in full-width brackets: %s', (written) => {
    expect(told(findingsOf(annotated(written)))).toEqual([
      ['annotationBrackets', written, '（此件公开发布）'],
    ]);
  });

  it.each([
    ['onRequest', '（此件依申请公开）'],
    ['withheld', '（此件不公开）'],
  ] as const)('agrees with the attribute %s', (attribute, right) => {
    expect(told(findingsOf(short, attribute))).toEqual([
      ['annotationDiffers', '（此件公开发布）', right],
    ]);
    expect(findingsOf(annotated(right), attribute)).toEqual([]);
  });

  it('may say 不予公开 for what is withheld', () => {
    expect(findingsOf(annotated('（此件不予公开）'), 'withheld')).toEqual([]);
  });

  it('is asked for once the attribute is known', () => {
    expect(told(findingsOf(annotated(''), 'proactive'))).toEqual([
      ['annotationMissing', '', '（此件公开发布）'],
    ]);
    expect(findingsOf(annotated(''))).toEqual([]);
  });

  it('states one attribute', () => {
    const both = annotated('（此件公开发布）\n（此件依申请公开）');
    expect(told(findingsOf(both))).toEqual([['annotationContradicts', '（此件依申请公开）', null]]);
  });

  it('stands below the date', () => {
    const moved = changed(annotated(''), [
      '江政办发〔2026〕7号',
      '江政办发〔2026〕7号\n（此件公开发布）',
    ]);
    expect(told(findingsOf(moved))).toEqual([['annotationPlace', '（此件公开发布）', null]]);
  });
});

describe('The imprint', () => {
  it.each([
    [
      'ends copy recipients with a full stop',
      ['市人大常委会办公室。', '市人大常委会办公室'],
      'copyStop',
      '抄送：市委办公室，市人大常委会办公室。',
    ],
    [
      'has no 抄报 any more',
      ['抄送：', '抄报：'],
      'copyLead',
      '抄送：市委办公室，市人大常委会办公室。',
    ],
    [
      'has a full-width colon',
      ['抄送：', '抄送:'],
      'copyLead',
      '抄送：市委办公室，市人大常委会办公室。',
    ],
    [
      'does not pad the issue date',
      ['2026年10月21日印发', '2026年10月01日印发'],
      'imprintDateForm',
      '2026年10月1日印发',
    ],
    [
      'has Arabic figures',
      ['2026年10月21日印发', '二〇二六年十月二十一日印发'],
      'imprintDateForm',
      '2026年10月21日印发',
    ],
    [
      'ends in 印发',
      ['2026年10月21日印发', '2026年10月21日印'],
      'imprintDateForm',
      '2026年10月21日印发',
    ],
    [
      'names the issuing office',
      ['江州市人民政府办公室\n2026年10月21日印发', '2026年10月21日印发'],
      'imprintOrganMissing',
      null,
    ],
  ] as const)('%s', (_what, change, rule, suggestion) => {
    const findings = findingsOf(changed(faultless, change));
    const found = findings.filter((finding) => finding.rule !== 'issuedBeforeDate');
    expect(found).toMatchObject([{ rule, suggestion }]);
  });
});
