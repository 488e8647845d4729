import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../../functions/domain/privacy/candidates.ts';
import { kept, masked } from './seen.ts';

describe('resident ID numbers', () => {
  it.each([
    ['身份证号34010219850612301X', '34010219850612301X'],
    ['公民身份号码：34010219850612301x，', '34010219850612301x'],
    ['证件号码 ３４０１０２１９８５０６１２３０１Ｘ', '３４０１０２１９８５０６１２３０１Ｘ'],
    ['身份证：340102 19850612 301X', '340102 19850612 301X'],
    ['身份证：340102-19850612-301X', '340102-19850612-301X'],
    ['身份证：340102.19850612.301X', '340102.19850612.301X'],
    ['身份证：340102\u200b19850612\u00ad301X', '340102\u200b19850612\u00ad301X'],
    ['身份证：34010219850612301×。', '34010219850612301×'],
    ['身份证号3401021985\n0612301X，', '3401021985\n0612301X'],
    ['身份证：3401O2l9850612301X', '3401O2l9850612301X'],
    ['身份证号三四〇一〇二一九八五〇六一二三〇一X', '三四〇一〇二一九八五〇六一二三〇一X'],
    ['持340102850612301的身份证', '340102850612301'],
    ['港澳居民居住证810000199001010027', '810000199001010027'],
    ['永久居留身份证921156198803040075', '921156198803040075'],
    ['居民身份证（复印件）：34010219850612301X', '34010219850612301X'],
  ])('are found in %j', (text, value) => {
    expect(masked(text)).toEqual([`residentId ${value}`]);
  });

  it('need no label where region, date and check digit fit', () => {
    expect(masked('兹有520101197109087724前来办理')).toEqual(['residentId 520101197109087724']);
    expect(masked('兹有520101197109087725前来办理')).toEqual([]);
    expect(kept('兹有520101197109087725前来办理')).toEqual(['residentId 520101197109087725']);
  });

  it('lose score by a wrong check digit under a label, and stay proposed', () => {
    const score = (text: string) => findCandidates(text, { context: 'ordinary' })[0]?.score ?? 0;
    const right = score('身份证号520101197109087724');
    const wrong = score('身份证号520101197109087725');
    expect(wrong).toBeLessThan(right);
    expect(masked('身份证号520101197109087725')).toHaveLength(1);
    expect(masked('身份证号52010119710908772，少一位')).toHaveLength(1);
  });

  it('need a person beside them where the check digit is wrong', () => {
    expect(masked('村民周秀兰（520101197109087725）已领取')).toEqual([
      'residentId 520101197109087725',
    ]);
  });

  it('are found one after the other behind one label', () => {
    expect(
      masked('身份证号：34010219850612301X、520101197109087725和371321194004153364'),
    ).toHaveLength(3);
  });

  it('are found in two rows of a narrow column', () => {
    const table = '姓名\t身份证号\t金额\n周秀兰\t340102198506\t300\n\t12301X\t\n';
    expect(masked(table)).toEqual(['residentId 340102198506', 'residentId 12301X']);
  });

  it.each([
    '项目编号520101197109087724',
    '招标编号：520101197109087724',
    '宗地代码520101197109087724',
    '报关单520101197109087724',
    '合同编号（520101197109087724）',
    '发票号码520101197109087724',
    '施工许可520101197109087724',
    '案号520101197109087724',
    '批次流水520101197109087724',
  ])('are vetoed by the label in %s, and say so', (text) => {
    expect(masked(text)).toEqual([]);
    const [candidate] = findCandidates(text, { context: 'ordinary' });
    expect(candidate).toMatchObject({ type: 'residentId', action: 'keep' });
  });

  it.each([
    '3401**********301X',
    '340102********301X',
    '统一社会信用代码91340102MA2N0XYZ1A',
    '面积340102198506123019平方米的地块编号',
    'GB34010219850612301X7',
  ])('are not seen in %s', (text) => {
    expect(masked(text)).toEqual([]);
  });

  it.each(['ordinary', 'punishment', 'mandatory'] as const)(
    'go in every context: %s',
    (context) => {
      expect(masked('身份证号34010219850612301X', context)).toHaveLength(1);
    },
  );
});
