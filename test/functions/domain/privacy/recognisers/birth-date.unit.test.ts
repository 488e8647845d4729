import { describe, expect, it } from 'vitest';
import { masked } from './seen.ts';

describe('dates of birth', () => {
  it.each([
    ['出生年月：198503，民族：汉', '198503'],
    ['出生年月日 1985 年 3 月 12 日', '1985 年 3 月 12 日'],
    ['生于农历乙丑年三月初五', '农历乙丑年三月初五'],
    ['老人生于民国二十三年八月，现年九十二岁。', '民国二十三年八月'],
    ['孩子的生日是六月初一。', '六月初一'],
    ['档案里生日写成1955年11月2日，无法办理。', '1955年11月2日'],
    ['2019年6月1日在市妇幼保健院出生。', '2019年6月1日'],
    ['DOB: 1985-03-12', '1985-03-12'],
    ['女，1985年3月12日生，', '1985年3月12日'],
    ['逝者周国强（1931.2.3—2024.5.6）', '1931.2.3'],
    ['出生证显示为2019年6月1日。', '2019年6月1日'],
  ])('are found in %s', (text, expected) => {
    expect(masked(text)).toEqual([`birthDate ${expected}`]);
  });

  it.each([
    ['出生年月', '197911'],
    ['生日', '五月初八'],
    ['出生', '85.3'],
    ['出生日期', '1979年11月'],
  ])('are found under %s as %s', (header, value) => {
    expect(masked(`姓名\t${header}\t学历\n周秀兰\t${value}\t本科`)).toEqual([`birthDate ${value}`]);
  });

  it('are found in the table of a household, whose rows begin with the kinship', () => {
    const rows = '户主\t周国强\t197407\t健康\n长女\t周小满\t200009\t健康';
    expect(masked(`与户主关系\t姓名\t出生年月\t健康状况\n${rows}`)).toEqual([
      'birthDate 197407',
      'birthDate 200009',
    ]);
  });

  it.each([
    '王秀兰，女，1985年生，石塘村人。',
    '今年出生人口3.2万人，1985年出生率最高。',
    '会议定于六月初八召开。',
    '该厂1985年3月12日生产设备更新。',
    '该项目2019年6月1日在石塘镇开工。',
  ])('are not seen in %s', (text) => {
    expect(masked(text)).toEqual([]);
  });
});
