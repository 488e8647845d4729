import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../../functions/domain/document/model.ts';
import type { Valued } from '../../../../../functions/domain/privacy/masking/masked-value-search.ts';
import { redactPackage } from '../../../../../functions/domain/privacy/masking/redact.ts';
import {
  residualAfter,
  residualIn,
} from '../../../../../functions/domain/privacy/masking/residual.ts';
import { documentOf, packageOf, proposed, table } from '../package-of.ts';
import { sampleDocument, sampleMaterial } from '../sample-document.ts';

const person = (value: string): Valued => ({ type: 'person', value });
const left = (
  document: PolicyDocument,
  masked: readonly Valued[] = [],
  kept: readonly Valued[] = [],
) =>
  residualIn([['document', document]], masked, kept).map(({ block, type }) => `${block} ${type}`);

describe('the scan after redaction', () => {
  const parts = packageOf(sampleDocument, sampleMaterial);
  const all = proposed(parts);
  const models = redactPackage(parts, all);

  it('finds nothing in what was redacted as proposed', () => {
    expect(residualAfter(parts, all, models)).toEqual([]);
  });

  it('finds what has the structure of personal data, in blocks and in facts', () => {
    expect(left(sampleMaterial)).toEqual([]);
    expect(left({ ...sampleMaterial, title: '致电13800001111' })).toEqual(['2 mobile']);
    expect(left(sampleDocument)).toContain('4 residentId');
  });

  it('finds a mention of a masked person that was missed, however it is spelled', () => {
    const texts = ['王建国', '王 建国', '王\u200b建国', '王　建\n国'];
    for (const text of texts) {
      expect(left(documentOf([`本次由${text}领取。`]), [person('王建国')])).toEqual(['0 person']);
    }
  });

  it('finds it in titles, alternative texts, notes and cells', () => {
    const located = { part: 'carrier', annex: 0 } as const;
    const picture = { image: '0'.repeat(64), width: 1, height: 1 } as const;
    const document = documentOf(
      [
        { ...located, kind: 'footnote', mark: '①', text: '①王建国已领取。' },
        {
          ...located,
          kind: 'figure',
          mediaType: 'image/png',
          text: '王建国领款照片',
          ...picture,
        } as PolicyDocument['blocks'][number],
        table([
          ['村', '户'],
          ['荷塘村', '王建国户'],
        ]),
      ],
      { title: '王建国的来信' },
    );
    expect(left(document, [person('王建国')])).toEqual([
      '0 person',
      '1 person',
      '2 person',
      '3 person',
    ]);
  });

  it('finds a number that is broken over two cells or blocks', () => {
    const number: Valued = { type: 'bankCard', value: '6222 0202 0011 2230 456' };
    const cells = documentOf([table([['62220202', '00112230456']], 0)]);
    expect(left(cells, [number])).toEqual(['0 bankCard']);
    const blocks = documentOf(['账户6222020200', '112230456。']);
    expect(left(blocks, [number])).toContain('0 bankCard');
  });

  it('lets a name that is also a word stand inside a sentence, not alone', () => {
    expect(left(documentOf(['高明区群众十分满意。']), [person('高明'), person('满意')])).toEqual(
      [],
    );
    expect(left(documentOf(['领取人如下：', '高明、', '（满意）']), [person('高明')])).toEqual([
      '1 person',
    ]);
  });

  it('passes a name as often as it was kept: the namesake is in office', () => {
    const twice = documentOf(['局长王建国主持。', '王建国通报。']);
    const kept = [person('王建国'), person('王建国')];
    expect(left(twice, [person('王建国')], kept)).toEqual([]);
    expect(left(twice, [person('王建国')], kept.slice(1))).toEqual(['1 person']);
  });

  it('passes a number that was kept, wherever it stands', () => {
    const document = documentOf(['值班手机13800001111。', '手机：138-0000-1111。']);
    expect(left(document)).toEqual(['0 mobile', '1 mobile']);
    expect(left(document, [], [{ type: 'mobile', value: '13800001111' }])).toEqual([]);
  });

  it('tells places and types, never a value', () => {
    const hits = residualIn([['plan', documentOf(['王建国'])]], [person('王建国')], []);
    expect(hits).toEqual([
      { part: 'plan', block: 0, cell: null, type: 'person', rule: 'residual.name' },
    ]);
  });

  it('does not take dates, villages and short codes for values', () => {
    const masked: readonly Valued[] = [
      { type: 'birthDate', value: '2013年2月28日' },
      { type: 'address', value: '荷塘村' },
      { type: 'otherId', value: '0012' },
    ];
    expect(left(documentOf(['2013年2月28日起荷塘村按0012号文件执行。']), masked)).toEqual([]);
  });
});
