import { describe, expect, it } from 'vitest';
import { occurrencesOf } from '../../../../../functions/domain/privacy/review/occurrences.ts';
import { type Review, standingOf } from '../../../../../functions/domain/privacy/review/review.ts';
import { acting, documentOf, packageOf, refusalOf, reviewOf } from './reviewed-package.ts';

const text = '望江新村𠮷野家属周桂兰领取补贴，老周来电。';
const reviewed = packageOf({
  document: documentOf(text, [
    ['姓名', '备注'],
    ['周桂兰', '老 周的邻居'],
  ]),
  qa: documentOf('老周怎么办？周桂兰可以委托。'),
});
const untouched = reviewOf(reviewed, { 周桂兰: ['person', 'mask'] });
const act = (review: Review, ...acts: readonly object[]) => acting(review, reviewed, ...acts);
const select = (words: string, more: object = {}) => {
  const start = text.indexOf(words);
  const place = { part: 'document', block: 0, cell: null };
  const span = { start, end: start + words.length };
  return { act: 'add', ...place, ...span, type: 'person', everywhere: false, ...more };
};
const valuesOf = (review: Review) => standingOf(review).board.candidates.map(({ value }) => value);
const refused = (...acts: readonly object[]) => refusalOf(() => act(untouched, ...acts));

describe('selecting what the engine missed', () => {
  it('adds a candidate that is masked, with its own explanation', () => {
    const { board, state } = standingOf(act(untouched, select('老周')));
    const added = board.candidates.find(({ value }) => value === '老周');
    expect(added).toMatchObject({
      part: 'document',
      type: 'person',
      action: 'mask',
      explanation: { recogniser: 'reviewer', evidence: [{ kind: 'reviewer' }] },
    });
    expect(state.rulings.get(added?.id ?? '')).toEqual({ decision: 'mask' });
  });

  it('stands in reading order among what was found', () => {
    expect(valuesOf(act(untouched, select('老周')))).toEqual([
      '周桂兰',
      '老周',
      '周桂兰',
      '周桂兰',
    ]);
  });

  it('adds the same words everywhere, in cells and parts and other spellings', () => {
    const after = act(untouched, select('老周', { everywhere: true }));
    expect(valuesOf(after).filter((value) => value.startsWith('老'))).toEqual([
      '老周',
      '老 周',
      '老周',
    ]);
    expect(standingOf(after).state.rulings.size).toBe(3);
    expect(valuesOf(act(after, { act: 'undo' }))).toEqual(valuesOf(untouched));
  });

  it('can be taken back, with its ruling', () => {
    const added = act(untouched, select('老周'));
    const [id] = standingOf(added).state.added.keys();
    const { state } = standingOf(act(added, { act: 'remove', candidates: [id] }));
    expect(state.added.size).toBe(0);
    expect(state.rulings.size).toBe(0);
  });

  it('completes what was found in part, which it then stands for', () => {
    const after = act(untouched, select('家属周桂兰'));
    expect(valuesOf(after)).toEqual(['家属周桂兰', '周桂兰', '周桂兰']);
    const [id] = standingOf(after).state.added.keys();
    expect(valuesOf(act(after, { act: 'remove', candidates: [id] }))).toEqual(valuesOf(untouched));
  });

  it('gives what was found another type', () => {
    const after = act(untouched, select('周桂兰', { type: 'socialAccount' }));
    const [first] = standingOf(after).board.candidates;
    expect(first).toMatchObject({ value: '周桂兰', type: 'socialAccount' });
    expect(valuesOf(after)).toHaveLength(3);
  });
});

describe('a selection is refused', () => {
  it('where there is no such text', () => {
    for (const place of [{ part: 'plan' }, { block: 7 }, { cell: { row: 0, column: 0 } }]) {
      expect(refused(select('老周', place)).reason).toBe('selectionOutside');
    }
    const inTable = { block: 1, cell: { row: 1, column: 5 }, start: 0, end: 2 };
    expect(refused(select('老周', inTable)).reason).toBe('selectionOutside');
  });

  it('where it runs beyond its block or cell', () => {
    expect(refused(select('老周', { end: text.length + 1 })).reason).toBe('selectionOutside');
    const beyondCell = { block: 1, cell: { row: 1, column: 0 }, start: 1, end: 4 };
    expect(refused(select('老周', beyondCell)).reason).toBe('selectionOutside');
    expect(refused(select('老周', { start: 5, end: 5 })).reason).toBe('selectionOutside');
  });

  it('where it cuts a character in two', () => {
    const at = text.indexOf('𠮷');
    expect(refused(select('', { start: at + 1, end: at + 4 })).reason).toBe(
      'selectionSplitsCharacter',
    );
    expect(refused(select('', { start: at - 1, end: at + 1 })).reason).toBe(
      'selectionSplitsCharacter',
    );
    expect(valuesOf(act(untouched, select('𠮷野')))).toContain('𠮷野');
  });

  it('where it cuts across what was found, lies within it, or is it', () => {
    const [found] = standingOf(untouched).board.candidates;
    for (const words of ['家属周', '桂兰', '兰领取', '周桂兰']) {
      expect(refused(select(words))).toMatchObject({
        reason: 'selectionOverlaps',
        details: { candidate: found?.id, type: 'person' },
      });
    }
  });

  it('where somebody selected the place before', () => {
    expect(refused(select('老周'), select('老周来电')).reason).toBe('selectionOverlaps');
  });

  it('where nothing is in it, or too much, or too little for everywhere', () => {
    const spaced = packageOf({ document: documentOf(`甲  乙${'丙'.repeat(500)}`) });
    const review = reviewOf(spaced, {});
    const refusedThere = (more: object) =>
      refusalOf(() => acting(review, spaced, select('', more))).reason;
    expect(refusedThere({ start: 1, end: 3 })).toBe('selectionBlank');
    expect(refusedThere({ start: 4, end: 500 })).toBe('selectionTooLong');
    expect(refusedThere({ start: 0, end: 2, everywhere: true })).toBe('selectionTooShort');
  });

  it('where there would be more than one review can hold', () => {
    const long = packageOf({ document: documentOf(...Array(21).fill('老周，'.repeat(1_000))) });
    const everywhere = select('', { start: 0, end: 2, everywhere: true });
    expect(refusalOf(() => acting(reviewOf(long, {}), long, everywhere))).toMatchObject({
      reason: 'tooManyCandidates',
      details: { count: 21_000, most: 20_000 },
    });
  });
});

describe('the same words elsewhere', () => {
  it('are found in other spellings, with offsets of the text itself', () => {
    const elsewhere = '联系 １３９ 0000 1111，或139-0000-1111。';
    const found = occurrencesOf('13900001111', elsewhere);
    expect(found.map(({ start, end }) => elsewhere.slice(start, end))).toEqual([
      '１３９ 0000 1111',
    ]);
  });

  it('are no part of a longer number or Latin word', () => {
    expect(occurrencesOf('1390', '13900 01390 1390A')).toEqual([]);
    expect(occurrencesOf('1390', '编号1390。')).toEqual([{ start: 2, end: 6 }]);
  });

  it('do not overlap each other', () => {
    expect(occurrencesOf('哈哈', '哈哈哈哈哈')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
  });
});
