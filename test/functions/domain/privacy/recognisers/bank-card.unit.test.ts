import { describe, expect, it } from 'vitest';
import { kept, masked } from './seen.ts';

describe('accounts of people', () => {
  it.each([
    ['银行卡号：6228 4800 3012 3456 789，', '6228 4800 3012 3456 789'],
    ['卡号6228480030123456789', '6228480030123456789'],
    ['惠农一卡通101300120001456789', '101300120001456789'],
    ['汇入其子名下账户62170012345678901', '62170012345678901'],
    ['补偿款打入本人农商行存折201000012345678', '201000012345678'],
    ['工资卡（农行）：6228480030123456789', '6228480030123456789'],
    ['账号６２２８４８００３０１２３４５６７８９', '６２２８４８００３０１２３４５６７８９'],
    ['押金付至：6228480030\n123456789', '6228480030\n123456789'],
    ['户名周秀兰，账号6228480030123456789', '6228480030123456789'],
  ])('are found in %j whatever their check digit', (text, value) => {
    expect(masked(text)).toEqual([`bankCard ${value}`]);
  });

  it('are known by prefix and check digit alone', () => {
    expect(masked('转6222020200112230。')).toEqual(['bankCard 6222020200112230']);
    expect(masked('转6222020200112231。')).toEqual([]);
    expect(masked('转7222020200112230。')).toEqual([]);
  });

  it('are vetoed by a label', () => {
    expect(masked('流水号6222020200112230')).toEqual([]);
    expect(kept('流水号6222020200112230')).toEqual(['bankCard 6222020200112230']);
  });
});

describe('accounts of organisations', () => {
  it.each([
    '户名：江州市慈善总会，账号：1509201040007731',
    '收款单位：江州市财政局；账号：3200012345678901234；开户行：工行江州支行',
    '账号12340101040009876，户名江州市财政局',
    '工程款付江州宏业路桥公司基本户1310020109000088761',
    '罚款缴至农业银行江州支行，账号12340101040009876',
    '捐款账户：1509201040007731',
    '收款单位|开户行|账号\n白云小学|农商行|201000045671234',
  ])('stay in %j', (text) => {
    expect(masked(text)).toEqual([]);
    expect(kept(text).some((found) => found.startsWith('bankCard'))).toBe(true);
  });

  it('do not free the account of a person beside them', () => {
    const text =
      '退款至周秀兰个人卡6228480030123456789；工程款付江州宏业路桥公司账户1310020109000088761';
    expect(masked(text)).toEqual(['bankCard 6228480030123456789']);
  });
});
