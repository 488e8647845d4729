import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyDocumentSchema } from '../../../../functions/domain/document/model.ts';
import { parsePolicyDocument } from '../../../../functions/domain/document/parse.ts';
import { corpusNames, corpusText, corpusTitle, hasCorpus } from './corpus-file.ts';
import { brokenRows, tablesOf, visible, visibleTextOf } from './document-checks.ts';

function expectNothingLost(text: string): void {
  const document = parsePolicyDocument(text);
  expect(visibleTextOf(document)).toBe(visible(text));
  expect(policyDocumentSchema.safeParse(document).error).toBeUndefined();
  for (const table of tablesOf(document)) expect(brokenRows(table)).toEqual([]);
}

/** What the rules look for, so that random texts meet every rule and every edge between two. */
const pieces = fc.constantFrom(
  ...['\n', '\n\n', '\t', '\n\t', '\n\n\t', '\u3000', '  ', ' ', '\f', '\u200b', '\0'],
  ...['一、', '（一）', '1.', '(1)', '第一条', '第一章', '目录', '方案', '好', 'A', '1', '𠮷'],
  ...['附件', '附件1', '附件：', '抄送：', '2018年6月29日', '2018年6月29日印发', '共印50份'],
  ...['江州市人民政府', '江州市人民政府办公室', '文件', '江政发〔2018〕1号', '第12号', '令'],
  ...['关于印发《', '》的通知', '：', '。', '；', '，', '（此件公开发布）', '(', '）', '各区：'],
  ...['序号', '责任单位', '签发人：张某', '市长 王明', '来源：', '— 3 —', '问：'],
);

describe('no character is lost', () => {
  test('of any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectNothingLost), {
      numRuns: 500,
    });
  });

  test('of any string of what documents are made of', () => {
    const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(texts, expectNothingLost), { numRuns: 3000 });
  });
});

describe.skipIf(!hasCorpus)(corpusTitle, () => {
  const damage = fc.record({
    at: fc.nat(),
    removed: fc.nat(200),
    added: fc.array(pieces, { maxLength: 4 }),
  });

  test('lose no character when they are damaged at random', () => {
    const texts = corpusNames.map(corpusText);
    const damaged = fc
      .tuple(fc.constantFrom(...texts), fc.array(damage, { maxLength: 8 }))
      .map(([text, damages]) =>
        damages.reduce((broken, { at, removed, added }) => {
          const place = at % (broken.length + 1);
          return broken.slice(0, place) + added.join('') + broken.slice(place + removed);
        }, text),
      );
    fc.assert(fc.property(damaged, expectNothingLost), { numRuns: 150 });
  });
});
