import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../functions/domain/privacy/candidates.ts';
import { actionFor } from '../../../../functions/domain/privacy/names/mention.ts';
import { surnameLength } from '../../../../functions/domain/privacy/names/surnames.ts';
import { keptIn, maskedIn } from './finding.ts';

const person = (...names: string[]) => names.map((name) => `person ${name}`);

describe('a name is found by what stands before it', () => {
  it.each([
    ['a trade that no list holds', '采茶工林秀云摔伤了腿。', ['林秀云']],
    ['a verb that takes people', '工作组昨天慰问了周桂芳。', ['周桂芳']],
    ['a word of kinship', '手续由其侄女梁小燕代办。', ['梁小燕']],
    ['a preposition', '现将余款退给邓国强。', ['邓国强']],
    ['a label and a bracket', '报名者（乙组）：沈佳怡', ['沈佳怡']],
    ['another name and 和', '张桂英和刘春梅都已签字。', ['张桂英', '刘春梅']],
  ])('%s', (_, text, names) => {
    expect(maskedIn(text)).toEqual(person(...names));
  });
});

describe('a name is found by what stands behind it', () => {
  it.each([
    ['a verb', '去年冬天，宋长林承包了村里的鱼塘。', ['宋长林']],
    ['a relative', '何志远的母亲今年八十岁。', ['何志远']],
    ['a bracket with personal data', '吴雪梅（女，62岁）', ['吴雪梅']],
    ['a count of people', '经评议，潘玉兰等4户符合条件。', ['潘玉兰']],
  ])('%s', (_, text, names) => {
    expect(maskedIn(text)).toEqual(person(...names));
  });
});

describe('a name is found by its company', () => {
  it.each([
    ['a list with odd marks', '组员：何美玲/郑大海/徐丽', ['何美玲', '郑大海', '徐丽']],
    ['lines with numbers', '入围名单\n1. 江丽华\n2. 谢永强\n3. 董梅', ['江丽华', '谢永强', '董梅']],
    [
      'brackets behind each',
      '获奖学生：罗雨桐（三年级）、钱一鸣（五年级）、孟子涵（六年级）',
      ['罗雨桐', '钱一鸣', '孟子涵'],
    ],
  ])('%s', (_, text, names) => {
    expect(maskedIn(text)).toEqual(person(...names));
  });

  it('of places and things it is none', () => {
    expect(maskedIn('停水小区：金桂苑、方塘里、安和家园。')).toEqual([]);
    expect(maskedIn('抽检品种：白菜、黄瓜、石榴、柏木。')).toEqual([]);
  });
});

describe('names of other make', () => {
  it.each([
    ['compound surnames', '申请人诸葛晓峰', ['诸葛晓峰']],
    ['rare surnames', '住户鄢桂香', ['鄢桂香']],
    ['surnames of both parents', '学生：李王雨晴', ['李王雨晴']],
    ['the middle dot', '村民买买提·玉素甫申请补助', ['买买提·玉素甫']],
    ['parts without a dot', '牧民扎西多吉领取了补贴', ['扎西多吉']],
    ['traditional characters', '申請人：劉國華，女', ['劉國華']],
    ['a blank in the middle', '姓名：罗　敏', ['罗　敏']],
  ])('%s', (_, text, names) => {
    expect(maskedIn(text)).toEqual(person(...names));
  });
});

describe('what looks like a name and is none', () => {
  it.each([
    ['words', '高温预警期间应当安排专人值守，严禁任何单位擅自开工。'],
    ['cities', '金华、温州、石家庄三市'],
    ['what bears a name', '周大福路、李时珍公园和王老五超市门前'],
    ['marks of documents', '江政办〔2024〕7号'],
    ['unreadable names', '农户王某某、李*和张××'],
    ['surnames with a form of address', '陈女士、老王和刘大爷都来了'],
    ['examples', '例如张三向李四借款'],
  ])('%s', (_, text) => {
    expect(maskedIn(text)).toEqual([]);
  });
});

describe('the role decides', () => {
  it.each([
    ['a title before', '县水利局局长蒋文涛主持会议。'],
    ['a title behind', '蒋文涛局长主持会议。'],
    ['an appointment', '任命蒋文涛、袁立为江州市民政局副局长。'],
    ['a label of office', '经办：蒋文涛'],
    ['the organ before', '列席：县财政局蒋文涛'],
    ['the same name elsewhere', '镇长蒋文涛介绍了情况。蒋文涛说，明年继续。'],
  ])('an official stays: %s', (_, text) => {
    expect(maskedIn(text)).toEqual([]);
    expect(keptIn(text).length).toBeGreaterThan(0);
  });

  it('who has left office is a private person', () => {
    expect(maskedIn('看望离休干部蒋文涛')).toEqual(person('蒋文涛'));
  });

  it('in a notice of punishment acts tell the punished from those around', () => {
    const text = '葛大明未取得许可证擅自经营，被处罚款二千元。邻居梁小燕举报，葛大明殴打了梁小燕。';
    expect(maskedIn(text, 'punishment')).toEqual(person('梁小燕', '梁小燕'));
  });

  it('in a disclosure third parties are masked', () => {
    const text = '拟录用：葛晓明、梁小燕。公示期间群众宋长林来电反映。';
    expect(maskedIn(text, 'mandatory')).toEqual(person('宋长林'));
  });

  it('follows one table of roles and contexts', () => {
    const roles = ['private', 'legalRepresentative', 'punished', 'disclosed'] as const;
    for (const role of roles) expect(actionFor(role, 'ordinary')).toBe('mask');
    for (const context of ['ordinary', 'punishment', 'mandatory'] as const) {
      expect(actionFor('bystander', context)).toBe('mask');
      for (const role of ['official', 'example', 'masked'] as const) {
        expect(actionFor(role, context)).toBe('keep');
      }
    }
    expect(actionFor('private', 'punishment')).toBe('mask');
    expect(actionFor('punished', 'punishment')).toBe('keep');
    expect(actionFor('disclosed', 'mandatory')).toBe('keep');
  });
});

describe('every mention says why', () => {
  it('with reasons that add up from the score of the characters to the final one', () => {
    const text = '村民周桂芳，女，1960年出生。';
    const [found] = findCandidates(text, { context: 'ordinary' });
    expect(found).toBeDefined();
    const sum = found?.explanation.evidence.reduce((total, { weight }) => total + weight, 0) ?? 0;
    expect(Math.abs(sum - (found?.score ?? 0))).toBeLessThan(0.02);
    expect(found?.explanation.evidence.map(({ kind }) => kind)).toContain('label');
  });

  it('and shows what was too weak, as to stay', () => {
    const weak = findCandidates('周边道路：平安里、向前、方圆。', { context: 'ordinary' });
    expect(weak.every(({ action }) => action === 'keep')).toBe(true);
  });
});

describe('adversarial texts', () => {
  it.each([
    ['surnames without end', '王'.repeat(20_000)],
    ['names without marks', '王小明李大海'.repeat(5_000)],
    ['dots', '阿·'.repeat(20_000)],
    ['open brackets', '('.repeat(50_000)],
    ['lone surrogates', '\ud800王\udc00'.repeat(5_000)],
  ])('are read without an exception: %s', (_, text) => {
    expect(() => findCandidates(text, { context: 'ordinary' })).not.toThrow();
  });
});

describe('a surname', () => {
  it('is one character, or the two of a compound one', () => {
    expect(surnameLength('王小明')).toBe(1);
    expect(surnameLength('欧阳铁英')).toBe(2);
    expect(surnameLength('司马')).toBe(1);
  });
});
