import { describe, expect, it } from 'vitest';
import { parsePolicyDocument } from '../../../functions/domain/document/parse.ts';
import { policyDelta } from '../../../functions/domain/interpretation/delta/policy-delta.ts';
import { comparisonBlocks } from '../../../templates/interpretation/policy-comparison.ts';

/** So many rules, each with an amount of its own. */
function rules(count: number, amount: (at: number) => number) {
  const articles = Array.from(
    { length: count },
    (_, at) =>
      `第${at + 1}条　第${at + 1}类企业按照标准给予一次性补贴${amount(at)}元，由区财政拨付。`,
  );
  return parsePolicyDocument(['江州市企业补贴办法', ...articles].join('\n\n'));
}

const texts = (count: number) =>
  comparisonBlocks(
    policyDelta(
      rules(count, (at) => 1_000 + at),
      rules(count, (at) => 5_000 + at),
    ),
  ).map(({ text }) => text);

describe('the comparison at the end of a material', () => {
  it('lists the figures that changed', () => {
    const [figures] = texts(3).filter((text) => text.startsWith('事项'));
    expect(figures).toContain('1000元\n5000元');
    expect(texts(3).some((text) => text.includes('处数字变化请'))).toBe(false);
  });

  it('says how many figures more there are than it lists', () => {
    expect(texts(50)).toContain('其余10处数字变化请在政策页面上查看。');
  });
});
