import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriedOut } from '../../../../../functions/portal/static/review/foresight.mjs';
import { guessedType } from '../../../../../functions/portal/static/review/guess.mjs';
import {
  everything,
  indexOf,
  matches,
  nextIn,
  PAGE_SIZE,
  pagesOf,
  sliceOf,
} from '../../../../../functions/portal/static/review/model.mjs';
import { viewOf } from './view.ts';

describe('the order of reading', () => {
  test('goes by part, paragraph and place, whatever the order of finding', () => {
    const texts = { document: ['甲乙', '丙'], plan: ['丁'] };
    const found = [
      ['plan', 0, '丁'],
      ['document', 1, '丙'],
      ['document', 0, '乙'],
      ['document', 0, '甲'],
    ] as const;
    const { order } = indexOf(viewOf(texts, found));
    expect(order.map(({ value }) => value).join('')).toBe('甲乙丙丁');
  });

  test('the next one is sought round the end, and there is none when nothing is open', () => {
    const texts = { document: ['甲', '乙', '丙'] };
    const { order } = indexOf(
      viewOf(texts, [
        ['document', 0, '甲'],
        ['document', 1, '乙'],
        ['document', 2, '丙'],
      ]),
    );
    const next = (from: number, step: 1 | -1, wanted = () => true) =>
      nextIn(order, order[from]?.id ?? null, step, wanted)?.value;
    expect([next(0, 1), next(2, 1), next(0, -1), next(9, 1), next(9, -1)]).toEqual([
      '乙',
      '甲',
      '丙',
      '甲',
      '丙',
    ]);
    expect(next(0, 1, () => false)).toBeUndefined();
  });

  test('page after page shows every passage and, with each page, its own candidates', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 260 }), (counts) => {
        const texts = { document: counts.map((count) => '甲乙丙'.slice(0, count) || '。') };
        const found = counts.flatMap((count, block) =>
          [...'甲乙丙'.slice(0, count)].map((word) => ['document', block, word] as const),
        );
        const index = indexOf(viewOf(texts, found));
        const pages = Array.from({ length: pagesOf(index.order.length) }, (_, page) =>
          sliceOf(index, page),
        );
        expect(new Set(pages.flat())).toEqual(new Set(index.passages));
        for (const [page, slice] of pages.entries()) {
          const blocks = new Set(slice.map(({ passage }) => passage.block));
          const own = index.order.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
          expect(own.every(({ block }) => blocks.has(block))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('narrowing down', () => {
  const [candidate] = viewOf({ document: ['张晓梅'] }, [['document', 0, '张晓梅']], () => ({
    ruling: { decision: 'keep', reason: '履行公务' },
    score: 0.6,
  })).candidates;
  test.each([
    [{ state: 'keep' }, true],
    [{ state: 'undecided' }, false],
    [{ type: 'mobile' }, false],
    [{ part: 'document' }, true],
    [{ role: 'official' }, false],
    [{ doubt: 'low' }, true],
    [{ doubt: 'suppressed' }, false],
    [{ doubt: 'added' }, false],
    [{ q: '晓' }, true],
    [{ q: ' 公务 ' }, true],
    [{ q: '.*' }, false],
  ])('%j', (filter, shown) => {
    if (candidate === undefined) throw new TypeError('nothing to filter');
    expect(matches(candidate, { ...everything, ...filter })).toBe(shown);
  });
});

describe('what is shown before the answer', () => {
  const view = viewOf(
    { document: ['甲乙甲'], plan: ['甲'] },
    [
      ['document', 0, '甲'],
      ['document', 0, '乙'],
      ['plan', 0, '甲'],
    ],
    ({ value }) => ({ action: value === '乙' ? 'keep' : 'mask' }),
  );
  const [first] = view.candidates;
  const candidates = [first?.id ?? ''];
  const states = (after: typeof view) =>
    after.candidates.map(({ ruling }) => ruling?.decision ?? '-').join(' ');

  test('one candidate, or all of the same value, and the counts with them', () => {
    const act = { act: 'decide', candidates, ruling: { decision: 'mask' } } as const;
    expect(states(carriedOut(view, [{ ...act, everywhere: false }]))).toBe('mask - -');
    const everywhere = carriedOut(view, [{ ...act, everywhere: true }]);
    expect(states(everywhere)).toBe('mask - mask');
    expect(everywhere.counts).toMatchObject({ undecided: 1, mask: 2 });
  });

  test('proposals as they stand, and what was decided stays', () => {
    const all = view.candidates.map(({ id }) => id);
    const reopened = carriedOut(view, [
      { act: 'acceptProposals', candidates: all },
      { act: 'reopen', candidates },
    ]);
    expect(states(reopened)).toBe('- keep mask');
  });

  test('what only the rules know waits for the answer', () => {
    expect(carriedOut(view, [{ act: 'undo' }])).toBe(view);
  });
});

test.each([
  ['320106198503124027', 'residentId'],
  ['１３９５１２３４５６７', 'mobile'],
  ['6228 4804 0256 4890 018', 'bankCard'],
  ['a@b.cn', 'email'],
  ['025-83630000', 'landline'],
  ['苏A12345', 'plate'],
  ['1985年3月12日', 'birthDate'],
  ['桃源路18号3栋502室', 'address'],
  ['欧阳静', 'person'],
])('%s is most likely %s', (words, type) => {
  expect(guessedType(words)).toBe(type);
});
