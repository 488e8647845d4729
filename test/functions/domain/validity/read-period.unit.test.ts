import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../functions/domain/document/model.ts';
import { readPeriod } from '../../../../functions/domain/validity/read-period.ts';

const paragraph = (text: string, part: 'carrier' | 'attached' | 'annex' = 'attached'): Block => ({
  kind: 'paragraph',
  part,
  annex: part === 'annex' ? 1 : 0,
  text,
});
const read = (...texts: string[]) => readPeriod({ blocks: texts.map((text) => paragraph(text)) });

describe('What a document says of its validity', () => {
  it.for([
    [
      '本办法自2026年1月1日起施行，有效期至2030年12月31日。',
      { from: 'date', date: '2026-01-01' },
      { until: 'date', date: '2030-12-31' },
    ],
    [
      '本办法自印发之日起施行，有效期5年。',
      { from: 'issue', afterDays: 0 },
      { until: 'term', months: 60 },
    ],
    [
      '本规定自公布之日起30日后施行，有效期为五年。',
      { from: 'publication', afterDays: 30 },
      { until: 'term', months: 60 },
    ],
    [
      '本细则自发布之日起实施，试行期一年。',
      { from: 'publication', afterDays: 0 },
      { until: 'term', months: 12 },
    ],
    [
      '本通知自 2026 年 3 月 1 日起执行，有效期两年。',
      { from: 'date', date: '2026-03-01' },
      { until: 'term', months: 24 },
    ],
    [
      '有效期自2026年4月1日起至2028年3月31日止。',
      { from: 'date', date: '2026-04-01' },
      { until: 'date', date: '2028-03-31' },
    ],
    ['本意见有效期限为十八个月。', null, { until: 'term', months: 18 }],
    ['本办法自2026年5月1日起施行。', { from: 'date', date: '2026-05-01' }, null],
    ['有效期二十年。', null, { until: 'term', months: 240 }],
  ] as const)('%s', ([text, start, end]) => {
    expect(read(text)).toEqual({ start, end, quotation: text });
  });

  it('is found where start and end stand in sentences of their own', () => {
    expect(read('本办法自印发之日起施行。', '有效期3年。')).toMatchObject({
      start: { from: 'issue' },
      end: { months: 36 },
      quotation: '本办法自印发之日起施行。有效期3年。',
    });
  });

  it('is what the last clause says, not what is told of the document before', () => {
    expect(
      read(
        '原办法自2018年1月1日起施行，有效期至2022年12月31日。',
        '本办法自2026年1月1日起施行，有效期3年。',
      ),
    ).toMatchObject({ start: { date: '2026-01-01' }, end: { months: 36 } });
  });

  it('is not what an annex says of itself', () => {
    expect(readPeriod({ blocks: [paragraph('本表有效期3年。', 'annex')] })).toBeNull();
  });

  it.for([
    '《江州市旧办法》（江政发〔2018〕5号）自本办法施行之日起废止。',
    '身份证的有效期由发证机关规定。',
    '本办法自2026年2月30日起施行。',
    '有效期999年。',
    '有效期〇年。',
    '各单位要高度重视。',
    '',
  ])('is nothing in: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('takes a hostile text of a megabyte for what it is', () => {
    expect(read('自'.repeat(350_000))).toBeNull();
    expect(read('有效期自2026年1月1日起'.repeat(60_000))).toBeNull();
    expect(read('有效期，'.repeat(100_000))).toBeNull();
  });
});
