import { describe, expect, it } from 'vitest';
import { kept, masked } from './seen.ts';

describe('e-mail addresses', () => {
  it.each([
    '邮箱zhou.min@example.com',
    '市民周秀兰（zhou.min@example.com）来信',
    '发件人：zhou_min88@example.net',
    '个人邮箱：zhou.min@example.org',
  ])('of people go in %s', (text) => {
    expect(masked(text)).toHaveLength(1);
  });

  it.each([
    'lfk@jiangzhou.gov.cn',
    '征求意见邮箱：lfk@example.com',
    '报名材料发送至zhaopin@example.com',
    '公务邮箱jzsw2008@example.com',
    '院长信箱：yzxx@example.org',
    '咨询电话0571-88001236，邮箱kjc@example.edu.cn',
  ])('of organs stay in %s', (text) => {
    expect(masked(text)).toEqual([]);
    expect(kept(text).some((found) => found.startsWith('email'))).toBe(true);
  });
});

describe('e-mail addresses in a list', () => {
  it('are of one kind', () => {
    expect(masked('报名邮箱：a1@example.com、b2@example.com')).toEqual([]);
    expect(masked('个人邮箱：a1@example.com、b2@example.com')).toHaveLength(2);
  });
});

describe('social accounts', () => {
  it.each([
    ['微信号：zhou_min88', 'zhou_min88'],
    ['微信zhou_min88', 'zhou_min88'],
    ['QQ：1900023456', '1900023456'],
    ['抖音号dy_zhou778', 'dy_zhou778'],
    ['快手ID：ks998877', 'ks998877'],
    ['支付宝账号zhou_pay01', 'zhou_pay01'],
    ['小红书：zhou-red9', 'zhou-red9'],
  ])('are found in %s', (text, value) => {
    expect(masked(text)).toEqual([`socialAccount ${value}`]);
  });

  it.each(['微信公众号：jzfabu2020', '官方微博jzfabu2020', '微信小程序', 'QQ群', 'WX2024020017'])(
    'of organs and mere words stay in %s',
    (text) => {
      expect(masked(text)).toEqual([]);
    },
  );
});

describe('number plates', () => {
  it.each([
    '苏A12D45',
    '苏A·12D45',
    '苏A-12D45',
    '苏A 12D45',
    '苏 A 7p920',
    '苏AD12345',
    '苏A12345D',
    '苏A1234挂',
    '粤Z·0A12港',
    '粤ZC031澳',
    '浙02K7731',
  ])('go: %s', (plate) => {
    expect(masked(`车主周秀兰，${plate}，`)).toEqual([`plate ${plate}`]);
  });

  it.each([
    '公务用车苏A00126',
    '苏A00126（公务车）',
    '执法车苏A00126到场',
    '苏A1234警',
    '用车苏A00126',
    '苏A00126（市人大）',
  ])('of organs stay in %s', (text) => {
    expect(masked(text)).toEqual([]);
    expect(kept(text)).toHaveLength(1);
  });

  it.each(['水泵川A12300型', '国道G347', '航班MU5401', '云A区三期', '苏A**345'])(
    'are not seen in %s',
    (text) => {
      expect(masked(text)).toEqual([]);
    },
  );
});

describe('dates of birth', () => {
  it.each([
    ['1993年2月14日生', '1993年2月14日'],
    ['1993年2月出生', '1993年2月'],
    ['出生日期：1993-02-14', '1993-02-14'],
    ['出生年月：1980.07', '1980.07'],
    ['生日：1980/7/9', '1980/7/9'],
    ['出生日期19800709', '19800709'],
    ['生于一九八三年五月', '一九八三年五月'],
    ['一九五五年二月廿八日生', '一九五五年二月廿八日'],
    ['出生于1922年农历三月初八', '1922年农历三月初八'],
    ['83年5月生', '83年5月'],
    ['六二年腊月十九生', '六二年腊月十九'],
    ['女，汉族，1951年10月，', '1951年10月'],
    ['周秀兰（1931-05-06）', '1931-05-06'],
  ])('are found in %s', (text, value) => {
    expect(masked(text)).toEqual([`birthDate ${value}`]);
  });

  it('are read by the header of a column', () => {
    expect(masked('姓名\t出生年月\n周秀兰\t1958.11\n冯国强\t195811\n')).toEqual([
      'birthDate 1958.11',
      'birthDate 195811',
    ]);
  });

  it('are also those that were put right', () => {
    const text = '户籍底册误登：1938.7.7误作1939.7.7';
    expect(masked(text)).toEqual(['birthDate 1938.7.7', 'birthDate 1939.7.7']);
    expect(masked('公告日期2024.7.7更正为2024.7.8')).toEqual([]);
  });

  it('show year and month where the law discloses them', () => {
    expect(masked('1979年3月生', 'mandatory')).toEqual([]);
    expect(masked('1979年3月8日生', 'mandatory')).toHaveLength(1);
  });

  it.each([
    '2024年7月1日起施行',
    '1993年2月生产',
    '现年67岁',
    '1987年8月参加工作',
    '二〇二四年三月一日起领取',
    '2024年3月生效',
    '男，2024年3月申请',
  ])('are not seen in %s', (text) => {
    expect(masked(text)).toEqual([]);
  });
});
