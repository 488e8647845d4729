import { describe, expect, it } from 'vitest';
import type { ContentElement } from '../../../../../functions/domain/interpretation/content-elements.ts';
import {
  type CoverageReport,
  judgeCoverage,
} from '../../../../../functions/domain/interpretation/coverage/judge-coverage.ts';
import { jurisdiction } from '../../../../../functions/domain/jurisdictions/registry.ts';
import { demoText, partOf } from '../consistency/samples.ts';

const rules = jurisdiction('nanjing-2020').parameters;

function judged(...texts: readonly string[]): CoverageReport {
  return judgeCoverage(
    texts.map((text, at) => partOf(`m${at}`, text)),
    rules,
  );
}

function standing(report: CoverageReport, element: ContentElement) {
  return report.elements.find((one) => one.element === element)?.standing;
}

describe('an element counts', () => {
  it.each<[ContentElement, string]>([
    ['background', '近年来，老旧小区停车难的问题反映较多，居民意见很大。'],
    [
      'background',
      '问：为什么要出台这个办法？\n答：三年前的老规定管不住无序停车，邻里常为车位争吵。',
    ],
    ['basis', '本办法根据《中华人民共和国物业管理条例》制定。'],
    ['goals', '到2028年，全市新增停车位2万个，基本实现夜间停得下。'],
    ['scope', '本办法适用于主城区内建成十年以上的住宅小区。'],
    ['scope', '问：哪些小区可以申请？\n答：主城区建成十年以上的住宅小区，由业主大会提出申请。'],
    ['criteriaAndScope', '每个新增车位补助800元，单个小区最高20万元。'],
    ['criteriaAndScope', '一、执行标准和范围\n车位按每个2.5米乘5米划定，每个小区只申请一次。'],
    ['benefitMeasures', '改造期间居民停车免费，企业参与建设的减半收取审查费用。'],
    ['policyDelta', '补助标准从每个车位500元提高到800元。'],
    ['policyDelta', '事项\t过去\t现在\n补助\t500元\t800元\n审核\t15日\t5日'],
    ['cautions', '申请人不得把补助的车位转租给小区以外的人。'],
    ['keyTerms', '错时停车，是指单位白天用、居民晚上用同一批车位。'],
    ['implementation', '截至去年底，全市已完成改造小区312个，新增车位1.1万个。'],
    ['nextSteps', '下一步，市城管局将公布第二批改造小区名单。'],
    ['effectiveDates', '本办法自2026年12月1日起施行，有效期五年。'],
    ['contacts', '咨询电话：0599-88120077。'],
    ['contacts', '四、监督电话\n0599-88160110'],
  ])('%s, explained by “%s”', (element, text) => {
    const report = judged(`停车新政解读\n\n${text}`);
    expect(standing(report, element)).toBe('covered');
  });

  it('not for one stray word', () => {
    const words =
      '背景音乐很轻。目标是人。这个范围很广。请看电话亭。有补贴。变化很大。概念车来了。依据不足。';
    const report = judged(`随想\n\n${words}`);
    const claimed = report.elements.filter(({ standing }) => standing === 'covered');
    expect(claimed.map(({ element }) => element)).toEqual([]);
  });

  it.each([
    '一、政策背景\n二、制定依据\n三、新旧政策差异\n四、注意事项',
    '一、政策背景\n详见文件。\n二、制定依据\n略。\n三、新旧政策差异\n待补充\n四、注意事项\n见附件1。',
    '问：政策背景是什么？\n问：依据是什么？\n问：有什么变化？\n问：要注意什么？',
  ])('not for a heading or a question with nothing below: %s', (text) => {
    const report = judged(`停车新政解读\n\n${text}`);
    for (const element of ['background', 'basis', 'policyDelta', 'cautions'] as const) {
      expect(standing(report, element)).toBe('announced');
    }
  });

  it('in whichever material of the package it is explained', () => {
    const qa = '停车问答\n\n问：为什么要出台？\n答：三年前的老规定管不住无序停车，邻里常有争吵。';
    const picture = '一图读懂\n\n事项\t过去\t现在\n补助\t500元\t800元';
    const report = judged(qa, picture);
    const of = (element: ContentElement) =>
      report.elements.find((one) => one.element === element)?.places.map(({ part }) => part);
    expect(of('background')).toEqual(['m0']);
    expect(of('policyDelta')).toEqual(['m1']);
  });
});

describe('who asks for an element', () => {
  it('is told with the clause, as each city has it', () => {
    const demand = (
      city: 'nanjing-2020' | 'haimen-2018' | 'jinan-2017',
      element: ContentElement,
    ) => {
      const report = judgeCoverage([partOf('m', '空')], jurisdiction(city).parameters);
      const found = report.elements.find((one) => one.element === element);
      return [found?.demand, found?.citation?.instrument ?? null];
    };
    expect(demand('nanjing-2020', 'policyDelta')).toEqual(['mandatory', 'NJ20']);
    expect(demand('haimen-2018', 'nextSteps')).toEqual(['mandatory', 'HM18']);
    expect(demand('jinan-2017', 'implementation')).toEqual(['mandatory', 'JN17']);
    expect(demand('nanjing-2020', 'keyTerms')).toEqual(['recommended', '80号']);
    expect(demand('nanjing-2020', 'contacts')).toEqual(['useful', null]);
  });
});

describe('the packages of the demo city', () => {
  it.each(['rental-housing', 'elevator', 'after-school', 'waste-sorting', 'renovation'])(
    '%s explain what Nanjing demands',
    (folder) => {
      const report = judged(
        demoText(`${folder}/material-1.txt`),
        demoText(`${folder}/material-2.txt`),
      );
      const owed = report.elements.filter(
        ({ demand, standing }) => demand === 'mandatory' && standing !== 'covered',
      );
      expect(owed).toEqual([]);
      expect(standing(report, 'basis')).toBe('missing');
    },
  );

  it('show where: the part, the block and the words', () => {
    const report = judged(demoText('elevator/material-1.txt'));
    const background = report.elements.find(({ element }) => element === 'background');
    expect(background?.places[0]).toMatchObject({
      part: 'm0',
      block: 2,
      start: 0,
      words: '答：2021年的暂行办法已经到期。',
    });
  });
});

describe('a material that cannot be read', () => {
  it('is named, and the others are judged', () => {
    const english = 'The programme pays eight hundred yuan for each new parking space in the city.';
    const report = judged(english, '补助标准从每个车位500元提高到800元。');
    expect(report.state).toBe('chinese');
    expect(report.unread).toEqual(['m0']);
    expect(standing(report, 'policyDelta')).toBe('covered');
    expect(judged(english).state).toBe('notChinese');
    expect(judged().state).toBe('empty');
  });
});
