import { describe, expect, it } from 'vitest';
import { carriedOver } from '../../../../../functions/domain/privacy/review/carry-over.ts';
import {
  newReview,
  type Review,
  type ReviewedPackage,
  standingOf,
} from '../../../../../functions/domain/privacy/review/review.ts';
import { acting, documentOf, hardship, packageOf, refusalOf } from './reviewed-package.ts';

const list = [
  ['姓名', '联系电话'],
  ['周桂兰', '13900001111'],
  ['邵丽萍', '13900002222'],
];
const qa = documentOf('申请人电话13900003333。老周说办得快。');
const before = packageOf({ document: documentOf('补贴名单公示如下。', list), qa });

const numbers = (review: Review) =>
  standingOf(review).board.candidates.filter(({ type }) => type === 'mobile');
const ruledOf = (review: Review) =>
  Object.fromEntries(
    numbers(review).map(({ id, value }) => [value, standingOf(review).state.rulings.get(id)]),
  );
const decide = (review: Review, value: string, ruling: object) => ({
  act: 'decide',
  candidates: numbers(review)
    .filter((one) => one.value === value)
    .map(({ id }) => id),
  ruling,
  everywhere: false,
});
const mask = { decision: 'mask' };
const kept = { decision: 'keep', reason: '公开的服务热线' };
const begun = newReview(before);
const select = {
  act: 'add',
  part: 'qa',
  block: 0,
  cell: null,
  start: 17,
  end: 19,
  type: 'person',
  everywhere: false,
};
const decided = acting(
  begun,
  before,
  decide(begun, '13900001111', mask),
  decide(begun, '13900003333', kept),
  select,
  { act: 'acknowledge', warnings: [hardship.id] },
);
const lodgedAgain = (parts: Parameters<typeof packageOf>[0]) => {
  const reviewed = packageOf(parts);
  return [carriedOver(decided, reviewed), reviewed] as const;
};

describe('a review whose texts were lodged again', () => {
  it('stands as it is in parts that did not change', () => {
    const [after] = lodgedAgain({ document: documentOf('名单另行公示。'), qa });
    expect(ruledOf(after)).toEqual({ '13900003333': kept });
    expect([...standingOf(after).state.added.values()].map(({ value }) => value)).toEqual(['老周']);
  });

  it('stands where the same value is between the same words, wherever that moved', () => {
    const [after] = lodgedAgain({
      document: documentOf('补贴名单公示如下。', '公示期五天。', list),
      qa: documentOf('问与答', '申请人电话13900003333。老周说办得快。'),
    });
    expect(ruledOf(after)).toEqual({
      '13900001111': mask,
      '13900002222': undefined,
      '13900003333': kept,
    });
    const [moved] = standingOf(after).state.added.values();
    expect(moved).toMatchObject({ value: '老周', block: 1, start: 17 });
    expect(standingOf(after).state.rulings.get(moved?.id ?? '')).toEqual(mask);
  });

  it('is undecided where value or surroundings differ', () => {
    const [after] = lodgedAgain({
      document: documentOf('补贴名单公示如下。', list),
      qa: documentOf('监督电话13900003333。小周说办得快。'),
    });
    expect(ruledOf(after)).toMatchObject({ '13900001111': mask, '13900003333': undefined });
    expect(standingOf(after).state.added.size).toBe(0);
  });

  it('brings what a reviewer had added back for a decision, where it stands between other words', () => {
    const [after] = lodgedAgain({
      document: documentOf('补贴名单公示如下。', list),
      qa: documentOf('监督电话13900003333。有人告诉我们，老周讲办得快。'),
    });
    const [moved, ...others] = standingOf(after).state.added.values();
    expect(moved).toMatchObject({
      value: '老周',
      before: '00003333。有人告诉我们，',
      after: '讲办得快。',
    });
    expect(others).toEqual([]);
    expect(standingOf(after).state.rulings.has(moved?.id ?? '')).toBe(false);
  });

  it('is undecided where the same words were decided in two ways', () => {
    const twice = packageOf({ document: documentOf('电话13900001111。', '电话13900001111。') });
    const review = newReview(twice);
    const [first, second] = numbers(review);
    const ruled = acting(
      review,
      twice,
      { act: 'decide', candidates: [first?.id], ruling: mask, everywhere: false },
      { act: 'decide', candidates: [second?.id], ruling: kept, everywhere: false },
    );
    const again = packageOf({
      document: documentOf('说明', '电话13900001111。', '电话13900001111。'),
    });
    expect(standingOf(carriedOver(ruled, again)).state.rulings.size).toBe(0);
  });

  it('says how many rulings stand and how many do not', () => {
    const [after] = lodgedAgain({ document: documentOf('名单另行公示。'), qa });
    expect(after.carried).toEqual({ kept: 2, lost: 1 });
  });

  it('has warnings seen only where the part is the same', () => {
    const [same] = lodgedAgain({
      document: documentOf('补贴名单公示如下。', list),
      qa: documentOf('另一份问答。'),
    });
    expect(standingOf(same).state.acknowledged.size).toBe(1);
    const [other] = lodgedAgain({ document: documentOf('名单另行公示。'), qa });
    expect(standingOf(other).state.acknowledged.size).toBe(0);
  });

  it('is another version, from which nothing before can be undone', () => {
    const [after, reviewed]: readonly [Review, ReviewedPackage] = lodgedAgain({
      document: documentOf('名单另行公示。'),
      qa,
    });
    expect(after.version).toBe(decided.version + 1);
    expect(refusalOf(() => acting(after, reviewed, { act: 'undo' })).reason).toBe('nothingToUndo');
    const acted = acting(after, reviewed, decide(after, '13900003333', mask));
    expect(standingOf(acting(acted, reviewed, { act: 'undo' })).state).toEqual(
      standingOf(after).state,
    );
  });
});
