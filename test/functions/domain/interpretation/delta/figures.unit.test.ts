import { describe, expect, it } from 'vitest';
import { figureChanges } from '../../../../../functions/domain/interpretation/delta/figure-changes.ts';
import { figuresIn } from '../../../../../functions/domain/interpretation/delta/figures.ts';

const read = (text: string) =>
  figuresIn(text).map(({ kind, value, unit }) => `${kind} ${value}${unit}`);

describe('Figures of a text', () => {
  it.each([
    ['每月300元', ['amount 300元']],
    ['不超过五千元', ['amount 5000元']],
    ['不超过５０００元', ['amount 5000元']],
    ['安排1.2亿元', ['amount 120000000元']],
    ['奖励0.5万元', ['amount 5000元']],
    ['奖励5—10万元', ['amount 50000–100000元']],
    ['共计1,200元', ['amount 1200元']],
    ['不低于4%', ['percentage 4%']],
    ['不低于百分之四', ['percentage 4%']],
    ['提高2.5个百分点', ['percentage 2.5个百分点']],
    ['自2026年1月1日起', ['date 2026-01-01']],
    ['自二〇二六年一月一日起', ['date 2026-01-01']],
    ['每年6月30日前', ['date -06-30']],
    ['2026年底前', ['date 2026']],
    ['15个工作日内', ['deadline 15工作日']],
    ['十五个工作日内', ['deadline 15工作日']],
    ['3天内', ['deadline 3日']],
    ['三十日内', ['deadline 30日']],
    ['有效期五年', ['deadline 5年']],
    ['24小时内', ['deadline 24小时']],
    ['年满60周岁', ['number 60周岁']],
    ['低于15平方米', ['number 15平方米']],
    ['培训2000人次', ['number 2000人次']],
    ['惠及3.5万人', ['number 35000人']],
    ['每周不少于3类', ['number 3类']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '第3条第2款',
    '依照本办法第十二条',
    '江政办发〔2026〕33号',
    '（三）',
    '1．申请书；',
    '附件2',
    '统一规范',
    '一次性办好',
    '第二年起',
  ])('%s has none', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('are found in linear time, whatever the text', () => {
    for (const piece of ['9', '9,', '九十', '9.9—', '2026年', '百分之']) {
      expect(() => figuresIn(piece.repeat(100_000))).not.toThrow();
    }
  });
});

describe('Figures that changed', () => {
  const changes = (old: string, fresh: string) =>
    figureChanges([{ text: old }], [{ text: fresh }]).changes.map(
      (change) => `${change.old?.text ?? ''}→${change.new?.text ?? ''}`,
    );

  it.each([
    ['每户每月300元', '每户每月400元', ['300元→400元']],
    ['每人300元，每户900元', '每人400元，每户1200元', ['300元→400元', '900元→1200元']],
    ['每人3000元，每户五千元', '每人5000元，每户8000元', ['3000元→5000元', '五千元→8000元']],
    ['15个工作日内审核', '7个工作日内审核', ['15个工作日→7个工作日']],
    ['不低于4%', '不低于百分之五', ['4%→百分之五']],
    ['自2021年5月1日起施行', '自2026年5月1日起施行', ['2021年5月1日→2026年5月1日']],
    ['公示后发放', '公示5日后发放', ['→5日']],
    ['公示5日后发放', '公示后发放', ['5日→']],
    ['先公示5日，再在10日内发放', '先公示7日，再在10日内发放', ['5日→7日']],
  ])('from %s to %s', (old, fresh, expected) => {
    expect(changes(old, fresh)).toEqual(expected);
  });

  it.each([
    ['每户5000元', '每户五千元'],
    ['有效期5年', '有效期五年'],
    ['在10日内发放，公示5日', '公示5日，在10日内发放'],
    ['20个工作日', '20工作日'],
  ])('are none from %s to %s', (old, fresh) => {
    expect(changes(old, fresh)).toEqual([]);
  });

  it('have their place in both texts and the words around them', () => {
    const {
      changes: [change],
    } = figureChanges(
      [{ text: '总则' }, { text: '补贴标准为每人每月300元。' }],
      [{ text: '补贴标准为每人每月400元，按季度发放。' }],
    );
    expect(change).toEqual({
      old: { kind: 'amount', text: '300元', value: '300', unit: '元', unitIndex: 1, at: 9 },
      new: { kind: 'amount', text: '400元', value: '400', unit: '元', unitIndex: 0, at: 9 },
      about: '补贴标准为每人每月400元',
    });
  });

  it('are looked for through a long annex, and what is not listed is counted', () => {
    const rows = (of: (at: number) => number) =>
      Array.from({ length: 2_000 }, (_, at) => `第${at}栋 | 补贴${of(at)}元`).join('\n');
    const one = figureChanges(
      [{ text: rows((at) => at + 5) }],
      [{ text: rows((at) => (at === 1_900 ? 9 : at + 5)) }],
    );
    expect(one.changes.map(({ old, new: fresh }) => `${old?.text}→${fresh?.text}`)).toEqual([
      '1905元→9元',
    ]);
    expect(one.leftOut).toBe(0);
    const all = figureChanges(
      [{ text: rows((at) => at + 5) }],
      [{ text: rows((at) => -at - 5_000) }],
    );
    expect(all.leftOut).toBe(1_700);
    expect(all.changes.length).toBeGreaterThanOrEqual(300);
  });
});
