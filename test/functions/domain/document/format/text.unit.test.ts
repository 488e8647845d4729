import { describe, expect, it } from 'vitest';
import { changed, faultless, findingsOf, short, told } from './notices.ts';

/** The short notice with other sections. */
const sections = (...lines: readonly string[]) =>
  changed(
    short,
    ['一、提前试供\n供热企业应当在11月5日前完成试供。\n', ''],
    ['二、加强值守\n供热单位应当二十四小时值守，及时处理报修。\n', `${lines.join('\n')}\n`],
  );
const sentence = (text: string) => changed(short, ['现就有关事项通知如下。', text]);

describe('Headings', () => {
  it.each([
    ['一.', '一、'],
    ['一．', '一、'],
  ])('of the first level are 一、: %s', (written, right) => {
    const text = sections(`${written}提前试供`, '供热企业应当提前试供，确保供暖。');
    expect(told(findingsOf(text))).toEqual([['headingNumbering', written, right]]);
  });

  it.each([
    ['(一)', '（一）'],
    ['（一）、', '（一）'],
  ])('of the second level are （一）: %s', (written, right) => {
    const text = sections('一、提前试供', `${written}完成试供。供热企业应当提前试供，确保供暖。`);
    expect(told(findingsOf(text))).toEqual([['headingNumbering', written, right]]);
  });

  it.each([['1、', '1.']])('of the third level are 1.: %s', (written, right) => {
    const text = sections('一、提前试供', `${written}完成试供。供热企业应当提前试供，确保供暖。`);
    expect(told(findingsOf(text))).toEqual([['headingNumbering', written, right]]);
  });

  it('of the third level may have either point', () => {
    expect(findingsOf(sections('一、提前试供', '1．完成试供。供热企业应当提前试供。'))).toEqual([]);
  });

  it('of the fourth level are （1）', () => {
    const text = sections(
      '一、提前试供',
      '（一）企业',
      '1.准备',
      '(1)人员。供热企业应当提前试供。',
    );
    expect(told(findingsOf(text))).toEqual([['headingNumbering', '(1)', '（1）']]);
  });

  it('count on within their level', () => {
    const body = '供热企业应当提前试供，确保供暖。';
    const text = sections('一、甲项工作', body, '三、乙项工作', body, '四、丙项工作', body);
    expect(told(findingsOf(text))).toEqual([['headingOrder', '三、', '二、']]);
    const twice = sections('一、甲项工作', body, '一、乙项工作', body, '三、丙项工作', body);
    expect(told(findingsOf(twice))).toEqual([['headingOrder', '一、', '二、']]);
  });

  it('begin again below a higher level, or count through', () => {
    const again = ['一、甲', '（一）子项。供热。', '（二）丑项。供气。', '二、乙'];
    expect(findingsOf(sections(...again, '（一）寅项。供电。'))).toEqual([]);
    expect(findingsOf(sections(...again, '（三）寅项。供电。'))).toEqual([]);
    expect(told(findingsOf(sections(...again, '（二）寅项。供电。')))).toEqual([
      ['headingOrder', '（二）', '（一）'],
    ]);
  });

  it('count the articles of a carried text through all chapters', () => {
    const articles =
      '第一章　总则\n第一条　为了加强管理，制定本办法。\n第二章　附则\n第三条　本办法自印发之日起施行。\n';
    const start = faultless.indexOf('一、总体要求');
    const end = faultless.indexOf('附件1\n', start);
    const text = `${faultless.slice(0, start)}${articles}${faultless.slice(end)}`;
    expect(told(findingsOf(text))).toEqual([['headingOrder', '第三条', '第二条']]);
  });

  it('begin again below a paragraph that leads into them', () => {
    const lists = [
      '一、甲',
      '材料如下：',
      '1.子项。供热。',
      '2.丑项。供气。',
      '流程如下：',
      '1.寅项。供电。',
    ];
    expect(findingsOf(sections(...lists))).toEqual([]);
  });

  it('skip no level that the text uses', () => {
    const text = sections('一、甲', '（一）子项。供热。', '二、乙', '1.丑项。供气。');
    expect(told(findingsOf(text))).toEqual([['headingJump', '1.', '（一）']]);
    expect(findingsOf(sections('一、甲', '1.子项。供热。', '二、乙', '1.丑项。供气。'))).toEqual(
      [],
    );
  });

  it('are not turned round', () => {
    const text = sections('1.甲项', '（一）子项。供热。', '（二）丑项。供气。', '2.乙项');
    expect(told(findingsOf(text))).toEqual([['headingInverted', '（一）', null]]);
  });

  it('on lines of their own end without punctuation', () => {
    const text = sections('一、提前试供。', '（一）企业。供热企业应当提前试供。');
    expect(told(findingsOf(text))).toEqual([['headingStop', '一、提前试供。', '一、提前试供']]);
  });

  it('may be whole sentences', () => {
    const text = sections('一、供热企业应当提前试供。', '二、供热单位应当加强值守，及时报修。');
    expect(findingsOf(text)).toEqual([]);
  });
});

describe('Punctuation', () => {
  it.each([
    ['halfWidthPoint', '各单位要提前准备,及时报告。', '各单位要提前准备，及时报告。'],
    ['halfWidthPoint', '各单位要落实责任.', '各单位要落实责任。'],
    ['halfWidthPoint', '共有5个,都要完成。', '共有5个，都要完成。'],
    ['halfWidthBracket', '供热(供气)单位要值守。', '供热（供气）单位要值守。'],
    ['straightQuote', '建立"一户一档"制度。', '建立“一户一档”制度。'],
    ['straightQuote', "他说“建立'一户一档'制度”。", '他说“建立‘一户一档’制度”。'],
    ['dashOfHyphens', '重点保障--居民供暖。', '重点保障——居民供暖。'],
    ['ellipsisOfPoints', '供热、供气、供电...', '供热、供气、供电……'],
    ['pointTwice', '各单位要提前准备，，报告。', '各单位要提前准备，报告。'],
    ['pointTwice', '各单位要提前准备。。', '各单位要提前准备。'],
    ['bracketsMixed', '推行合作（PPP)', '推行合作（PPP）'],
  ])('%s: %s', (rule, wrong, right) => {
    const findings = findingsOf(sentence(`${wrong}\n现就有关事项通知如下。`));
    const found = findings.filter((finding) => finding.rule === rule);
    expect(found).toHaveLength(1);
    expect(`为保障居民温暖过冬，${wrong}`).toContain(found[0]?.found);
    expect(`为保障居民温暖过冬，${right}`).toContain(found[0]?.suggestion);
  });

  it.each([
    '每日8:30开始，共1,200户，比例为1:3，占5.5%。',
    '网址为https://www.jiangzhou.example/a,b(c)，邮箱为office@jiangzhou.example。',
    '按照江政办发〔2026〕5号文件《江州市供暖办法》办理的，见Notice (2026), part A.',
    '推行PPP、BOT等方式，推进“互联网+政务服务”。',
    '要求是：（1）提前；（2）值守。申请人提交：a）申请表；b）证明。',
    '他说：“依据《〈江州市供暖办法〉实施细则》办理。”',
  ])('stays as it is in %s', (text) => {
    const rules = findingsOf(sentence(text)).filter(({ rule }) => !rule.startsWith('cited'));
    expect(rules).toEqual([]);
  });

  it.each([
    ['（', '各单位（含企业要值守。'],
    ['）', '各单位含企业）要值守。'],
    ['《', '依据《江州市供暖办法要值守。'],
    ['”', '落实“一户一档“制度。'],
  ])('comes in pairs: %s alone', (_sign, text) => {
    const rules = findingsOf(sentence(text)).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(['bracketUnpaired']));
  });

  it('nests title marks as single ones', () => {
    const text = sentence('依据《《江州市供暖办法》实施细则》办理。');
    expect(findingsOf(text).map(({ rule }) => rule)).toEqual(['titleMarksNested']);
  });
});

describe('Citations', () => {
  it.each([
    [
      'citedNumber',
      '按照《江州市供暖办法》（江政办发[2021]19号）办理。',
      '江政办发[2021]19号',
      '江政办发〔2021〕19号',
    ],
    [
      'citedNumberFirst',
      '按照江政办发〔2021〕19号《江州市供暖办法》办理。',
      '江政办发〔2021〕19号《江州市供暖办法》',
      '《江州市供暖办法》（江政办发〔2021〕19号）',
    ],
    [
      'citedNumberBare',
      '按照《江州市供暖办法》江政办发〔2021〕19号办理。',
      '《江州市供暖办法》江政办发〔2021〕19号',
      '《江州市供暖办法》（江政办发〔2021〕19号）',
    ],
    ['citedWithoutTitle', '根据江政办发〔2021〕19号文件办理。', '江政办发〔2021〕19号文件', null],
    ['repealedWithoutNumber', '《江州市供暖暂行办法》同时废止。', '《江州市供暖暂行办法》', null],
  ])('%s: %s', (rule, text, found, suggestion) => {
    expect(told(findingsOf(sentence(text)))).toEqual([[rule, found, suggestion]]);
  });

  it.each([
    '按照《江州市供暖办法》（江政办发〔2021〕19号）办理。',
    '按照《江州市供暖办法》《江州市供气办法》办理，（2021）苏01民初12号判决除外。',
    '《江州市供暖办法》（江州市人民政府令第12号）同时废止。',
  ])('may be %s', (text) => {
    expect(findingsOf(sentence(text))).toEqual([]);
  });
});
