import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyDocumentSchema } from '../../../../functions/domain/document/model.ts';
import { findCandidates } from '../../../../functions/domain/privacy/candidates.ts';
import { redactPackage, redactText } from '../../../../functions/domain/privacy/masking/redact.ts';
import { residualAfter } from '../../../../functions/domain/privacy/masking/residual.ts';
import { documentOf, packageOf, proposed, table } from './package-of.ts';

const sentence = fc.constantFrom(
  '申请人王建国，身份证号11010519491231002X。',
  '手机：138 0000 1111。',
  '申请人李桂花，住江州市东湖区荷塘村15号。',
  '银行卡号6222020200112230456。',
  '出生日期：1975年3月5日。',
  '本办法自印发之日起施行。',
  '电子邮箱：zhou_88@mail.example。',
  '车牌号：苏A·12D45。',
  '\ud800\u200b。',
  '护照号码：E12345678。',
);
const texts = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
const masking = (text: string) => {
  const candidates = findCandidates(text, { context: 'ordinary' });
  const decisions = candidates
    .filter(({ action }) => action === 'keep')
    .map(({ id }) => ({ candidate: id, decision: 'keep' as const, reason: '' }));
  return { candidates, text: redactText(text, candidates, decisions) };
};

describe('masking', () => {
  it('changes nothing in what is masked already', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = masking(text).text;
        expect(masking(once).text).toBe(once);
      }),
    );
  });

  it('changes nothing outside the values', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { candidates, text: made } = masking(text);
        let at = 0;
        let from = 0;
        for (const { start, end, action } of candidates) {
          if (action === 'keep') continue;
          const between = text.slice(from, start);
          const found = made.indexOf(between, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + between.length;
          from = end;
        }
        expect(made.endsWith(text.slice(from))).toBe(true);
      }),
    );
  });

  it('leaves a valid document in which nothing is found again, in all parts', () => {
    const cells = fc.array(fc.array(texts, { minLength: 2, maxLength: 2 }), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 1, maxLength: 4 }),
        texts,
        cells,
        (body, title, rows) => {
          const list = rows.length === 0 ? [] : [table([['事项', '说明'], ...rows])];
          const parts = packageOf(
            documentOf([...body, ...list], { title }),
            documentOf(body, { annotation: title }),
          );
          const decided = proposed(parts);
          const models = redactPackage(parts, decided);
          for (const model of models.values()) {
            expect(policyDocumentSchema.safeParse(model).error).toBeUndefined();
          }
          expect(residualAfter(parts, decided, models)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
