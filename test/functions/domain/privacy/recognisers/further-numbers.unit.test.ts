import { describe, expect, it } from 'vitest';
import { masked } from './seen.ts';

describe('telephone numbers in other spellings', () => {
  it.each([
    ['周秀兰备用号码：138，0000，2233', 'mobile 138，0000，2233'],
    ['香港手机+852 9000 0001', 'mobile +852 9000 0001'],
    ['岛内电话：+886-900-000-517', 'mobile +886-900-000-517'],
    ['打给她儿子：①③⑧⓪⓪⓪⓪①①②②', 'mobile ①③⑧⓪⓪⓪⓪①①②②'],
    ['家：0378-2590036；', 'landline 0378-2590036'],
  ])('are found in %s', (text, expected) => {
    expect(masked(text)).toEqual([expected]);
  });

  it.each([
    '公司专户8201 0000 0041 2265 3余额0元',
    '共1,380,000元，其中138,000元已付。',
    '办理事项：①②③④⑤⑥，见附件。',
    '如需书面结果，可致电0511-88210096。',
    '北京时间+8，桩号K2+138000',
  ])('are not seen in %s', (text) => {
    expect(masked(text)).toEqual([]);
  });
});

describe('accounts', () => {
  it('are read over the end of a line in several groups', () => {
    expect(masked('收款账户：6217 0048 5000\n3319 272，开户行建行。')).toEqual([
      'bankCard 6217 0048 5000\n3319 272',
    ]);
  });

  it('stay where the one who pays is an organisation', () => {
    expect(
      masked(
        '付款单位：江州市失业保险管理处\n付款账号：13020101092210001\n收款人：周秀兰\n收款账号：6228480330001234567',
      ),
    ).toEqual(['bankCard 6228480330001234567']);
  });

  it('stay in a table of organisations, whoever stands for them', () => {
    expect(masked('商户\t收款账户\t法人\n阿珍早餐店\t20000123456789012\t王阿珍')).toEqual([]);
  });

  it('may have a name in ideographs', () => {
    expect(masked('微信昵称：“雪落无痕”，旺旺雪落无痕0313。')).toEqual([
      'socialAccount 雪落无痕',
      'socialAccount 雪落无痕0313',
    ]);
  });
});

describe('papers of a person', () => {
  it.each([
    ['香港身份证Z000327(6)', 'Z000327(6)'],
    ['澳门居民身份证1234567(8)', '1234567(8)'],
    ['台湾身份证A123456789', 'A123456789'],
    ['“住院号多少？”\n“ZY-0084521。”', 'ZY-0084521'],
    ['金戈的证件号为苏退优字第330417号。', '苏退优字第330417号'],
    ['人员编码：340100004417', '340100004417'],
    ['公积金账号：00441712，余额32000元', '00441712'],
    ['老兵姓名\t立功证\t荣誉\n金戈\t0012345\t二等功', '0012345'],
  ])('are found in %s', (text, expected) => {
    expect(masked(text)).toEqual([`otherId ${expected}`]);
  });

  it.each(['产品合格证书TS6110B27-2026', '运动员参赛号0817'])('are not seen in %s', (text) => {
    expect(masked(text)).toEqual([]);
  });
});
