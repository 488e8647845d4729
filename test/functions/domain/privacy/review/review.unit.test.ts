import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Review,
  reviewSchema,
  standingOf,
} from '../../../../../functions/domain/privacy/review/review.ts';
import {
  acting,
  documentOf,
  hardship,
  packageOf,
  refusalOf,
  reviewOf,
} from './reviewed-package.ts';

const reviewed = packageOf({
  document: documentOf('申请人邵丽萍，电话13900001111。经办人秦少峰主任。', [
    ['姓名', '电话'],
    ['邵 丽 萍', '139 0000 1111'],
    ['周桂兰', '13900002222'],
  ]),
  qa: documentOf('邵丽萍怎样领取补贴？请老邵带上证件。'),
});
const untouched = reviewOf(reviewed, {
  邵丽萍: ['person', 'mask'],
  '邵 丽 萍': ['person', 'mask'],
  周桂兰: ['person', 'mask'],
  秦少峰: ['person', 'keep'],
  '13900001111': ['mobile', 'mask'],
  '139 0000 1111': ['mobile', 'mask'],
  '13900002222': ['mobile', 'mask'],
});
const { candidates } = standingOf(untouched).board;
const idOf = (value: string, part = 'document'): string => {
  const found = candidates.find((one) => one.value === value && one.part === part);
  if (found === undefined) throw new Error(`${value} was not found`);
  return found.id;
};
const all = candidates.map(({ id }) => id);
const act = (review: Review, ...acts: readonly object[]) => acting(review, reviewed, ...acts);
const rulingsOf = (review: Review) =>
  Object.fromEntries(
    standingOf(review)
      .board.candidates.map(({ id, value }) => [value, standingOf(review).state.rulings.get(id)])
      .filter(([, ruling]) => ruling !== undefined),
  );
const mask = { decision: 'mask' };
const decide = (values: readonly string[], ruling: object, everywhere = false) => ({
  act: 'decide',
  candidates: values.map((value) => idOf(value)),
  ruling,
  everywhere,
});
const exempt = {
  decision: 'exempt',
  exception: 'punitivePublicity',
  legalBasis: '行政处罚法第四十八条',
  decidedBy: '市司法局',
  scope: '政府门户网站，三年',
  method: '处罚决定书摘要',
};

describe('a reviewer', () => {
  it('decides on what was named, and on nothing else', () => {
    const after = act(untouched, decide(['邵丽萍'], mask));
    expect(after.version).toBe(1);
    expect(rulingsOf(after)).toEqual({ 邵丽萍: mask });
  });

  it('decides on the same person everywhere, in every part and spelling', () => {
    const kept = { decision: 'keep', reason: '本人书面同意公开' };
    const { rulings } = standingOf(act(untouched, decide(['邵丽萍'], kept, true))).state;
    expect([...rulings.keys()].toSorted()).toEqual(
      [idOf('邵丽萍'), idOf('邵 丽 萍'), idOf('邵丽萍', 'qa')].toSorted(),
    );
  });

  it('decides on the same number everywhere, however it is grouped', () => {
    const after = act(untouched, decide(['139 0000 1111'], mask, true));
    expect(rulingsOf(after)).toEqual({ '13900001111': mask, '139 0000 1111': mask });
  });

  it('accepts proposals for what is undecided, and leaves decided what is', () => {
    const kept = { decision: 'keep', reason: '公开的服务热线' };
    const after = act(untouched, decide(['13900002222'], kept), {
      act: 'acceptProposals',
      candidates: all,
    });
    expect(rulingsOf(after)).toMatchObject({
      '13900002222': kept,
      邵丽萍: mask,
      秦少峰: { decision: 'keep', reason: '' },
    });
    expect(standingOf(after).state.rulings.size).toBe(all.length);
  });

  it('grounds one exception for many at once', () => {
    const after = act(untouched, decide(['邵丽萍', '周桂兰'], exempt));
    expect(rulingsOf(after)).toEqual({ 邵丽萍: exempt, 周桂兰: exempt });
  });

  it('opens again what was decided', () => {
    const decided = act(untouched, decide(['邵丽萍', '周桂兰'], mask));
    const after = act(decided, { act: 'reopen', candidates: [idOf('周桂兰')] });
    expect(rulingsOf(after)).toEqual({ 邵丽萍: mask });
  });

  it('acknowledges warnings', () => {
    const after = act(untouched, { act: 'acknowledge', warnings: [hardship.id] });
    expect(standingOf(after).state.acknowledged).toEqual(new Set([hardship.id]));
  });

  it('is not counted for an act that changes nothing', () => {
    const decided = act(untouched, decide(['邵丽萍'], mask));
    expect(act(decided, decide(['邵丽萍'], mask))).toEqual(decided);
    expect(act(untouched, { act: 'setContext', context: 'ordinary' })).toEqual(untouched);
  });

  it('acts wholly or not at all', () => {
    const acts = [
      decide(['邵丽萍'], mask),
      { act: 'reopen', candidates: ['document/b9/0-3-person'] },
    ];
    expect(refusalOf(() => act(untouched, ...acts)).reason).toBe('unknownCandidate');
    expect(standingOf(untouched).state.rulings.size).toBe(0);
  });
});

describe('what a reviewer may not', () => {
  const refused = (...acts: readonly object[]) => refusalOf(() => act(untouched, ...acts));

  it('is decide on what is not there', () => {
    const acts = [{ act: 'acceptProposals', candidates: ['document/b7/0-3-person'] }];
    expect(refused(...acts)).toMatchObject({
      reason: 'unknownCandidate',
      details: { candidate: 'document/b7/0-3-person' },
    });
  });

  it('is keep without a reason, or with one that carries a number', () => {
    expect(refused(decide(['邵丽萍'], { decision: 'keep', reason: ' ' })).reason).toBe(
      'keepWithoutReason',
    );
    const leaking = refused(
      decide(['邵丽萍'], { decision: 'keep', reason: '本人手机13900003333已同意' }),
    );
    expect(leaking.reason).toBe('wordsCarryPersonalData');
    expect(leaking.message).not.toContain('13900003333');
  });

  it('is exempt a number, or without a ground', () => {
    expect(refused(decide(['邵丽萍', '13900001111'], exempt)).reason).toBe('exemptionDoesNotFit');
    const bare = { ...exempt, legalBasis: '', method: ' ' };
    expect(refused(decide(['邵丽萍'], bare))).toMatchObject({
      reason: 'exemptionWithoutGround',
      details: { missing: ['legalBasis', 'method'] },
    });
  });

  it('is exempt a number by selecting it as something else', () => {
    const number = candidates.find(({ value }) => value === '13900001111');
    const { part = '', block, cell, start, end } = number ?? {};
    const renamed = {
      act: 'add',
      part,
      block,
      cell,
      start,
      end,
      type: 'otherId',
      everywhere: false,
    };
    const added = act(untouched, renamed);
    const [selection] = standingOf(added).state.added.keys();
    const exempting = {
      act: 'decide',
      candidates: [selection],
      ruling: exempt,
      everywhere: false,
    };
    expect(refusalOf(() => act(added, exempting))).toMatchObject({
      reason: 'exemptionDoesNotFit',
      details: { candidate: number?.id, type: 'mobile' },
    });
  });

  it('is exempt where the city knows no such exception', () => {
    const elsewhere = { ...reviewed, allowed: { ...reviewed.allowed, value: [] } };
    const judge = () => acting(untouched, elsewhere, decide(['邵丽萍'], exempt));
    expect(refusalOf(judge).reason).toBe('exemptionNotAllowed');
  });

  it('is remove what the engine found', () => {
    expect(refused({ act: 'remove', candidates: [idOf('邵丽萍')] }).reason).toBe('notAdded');
  });

  it('is acknowledge what nobody warned of', () => {
    expect(refused({ act: 'acknowledge', warnings: ['qa/b0/minor'] }).reason).toBe(
      'unknownWarning',
    );
  });

  it('is undo or redo nothing', () => {
    expect(refused({ act: 'undo' }).reason).toBe('nothingToUndo');
    expect(refused({ act: 'redo' }).reason).toBe('nothingToRedo');
  });
});

describe('discarding all proposals', () => {
  const discard = { act: 'discardProposals', reason: '全文均为公开信息', confirmed: true };

  it('is asked back first, and says what would become public', () => {
    expect(refusalOf(() => act(untouched, { ...discard, confirmed: false }))).toMatchObject({
      reason: 'discardNeedsConfirmation',
      details: { count: 7, people: 4, others: 3 },
    });
  });

  it('is asked back too when every proposal is listed, but not where they are one value', () => {
    const proposed = candidates.filter(({ action }) => action === 'mask').map(({ id }) => id);
    const kept = { decision: 'keep', reason: '全文均为公开信息' };
    const listed = { act: 'decide', candidates: proposed, ruling: kept, everywhere: false };
    expect(refusalOf(() => act(untouched, listed)).reason).toBe('discardNeedsConfirmation');
    const some = act(untouched, { ...listed, candidates: proposed.slice(1) });
    expect(standingOf(some).state.rulings.size).toBe(proposed.length - 1);
    const single = packageOf({ document: documentOf('申请人邵丽萍。', '请邵丽萍带上证件。') });
    const alone = reviewOf(single, { 邵丽萍: ['person', 'mask'] });
    const ids = standingOf(alone).board.candidates.map(({ id }) => id);
    const ruled = acting(alone, single, { ...listed, candidates: ids });
    expect(standingOf(ruled).state.rulings.size).toBe(2);
  });

  it('keeps what was proposed for masking, for a reason, and can be undone', () => {
    const after = act(untouched, discard);
    const { rulings } = standingOf(after).state;
    expect(rulings.get(idOf('邵丽萍'))).toEqual({ decision: 'keep', reason: '全文均为公开信息' });
    expect(rulings.has(idOf('秦少峰'))).toBe(false);
    expect(standingOf(act(after, { act: 'undo' })).state.rulings.size).toBe(0);
  });

  it('leaves alone what was exempted or selected', () => {
    const after = act(untouched, decide(['周桂兰'], exempt), adding('老邵'), discard);
    expect(rulingsOf(after)).toMatchObject({ 周桂兰: exempt, 老邵: mask });
  });

  it('needs a reason like every keeping', () => {
    expect(refusalOf(() => act(untouched, { ...discard, reason: '' })).reason).toBe(
      'keepWithoutReason',
    );
  });
});

describe('the purpose of a document', () => {
  const penalty = packageOf({ document: documentOf('被处罚人：邵丽萍，罚款五千元。') });
  const ordinary = reviewOf(penalty, { 邵丽萍: ['person', 'mask'] });
  const [found] = standingOf(ordinary).board.candidates;
  const punishment = { act: 'setContext', context: 'punishment' };

  it('has the engine search anew, and rulings stand where candidates do', () => {
    const decided = acting(ordinary, penalty, {
      act: 'decide',
      candidates: [found?.id],
      ruling: mask,
      everywhere: false,
    });
    const after = acting(decided, penalty, punishment);
    const { state, searched } = standingOf(after);
    expect(searched.context).toBe('punishment');
    expect(state.rulings.get(found?.id ?? '')).toEqual(mask);
    expect(standingOf(acting(after, penalty, { act: 'undo' })).state).toEqual(
      standingOf(decided).state,
    );
  });

  it('frees nobody by itself: what an exception would free waits for its ground', () => {
    const after = acting(ordinary, penalty, punishment);
    const freed = standingOf(after).board.candidates.filter(
      ({ explanation }) => explanation.exemption !== null,
    );
    expect(freed.map(({ value }) => value)).toEqual(['邵丽萍']);
    const named = freed.map(({ id }) => id);
    const accepted = acting(after, penalty, { act: 'acceptProposals', candidates: named });
    expect(standingOf(accepted).state.rulings.size).toBe(0);
    const silently = {
      act: 'decide',
      candidates: named,
      ruling: { decision: 'keep', reason: '' },
      everywhere: false,
    };
    expect(refusalOf(() => acting(after, penalty, silently)).reason).toBe('keepWithoutReason');
    const grounded = acting(after, penalty, { ...silently, ruling: exempt });
    expect(standingOf(grounded).state.rulings.get(named[0] ?? '')).toEqual(exempt);
  });
});

describe('undoing', () => {
  const someIds = fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 4 });
  const anyAct = fc.oneof(
    fc.record({
      act: fc.constant('decide'),
      candidates: someIds,
      ruling: fc.constantFrom<object>(mask, { decision: 'keep', reason: '公开的服务热线' }),
      everywhere: fc.boolean(),
    }),
    fc.record({ act: fc.constant('acceptProposals'), candidates: someIds }),
    fc.record({ act: fc.constant('reopen'), candidates: someIds }),
    fc.constant({ act: 'discardProposals', reason: '均可公开', confirmed: true }),
    fc.constant({ act: 'acknowledge', warnings: [hardship.id] }),
    fc.constant({ act: 'setContext', context: 'mandatory' }),
    fc.constant({ act: 'setContext', context: 'ordinary' }),
    fc.constant(adding('老邵')),
    fc.constant({ act: 'remove', candidates: [addedId('老邵')] }),
    fc.constant({ act: 'undo' }),
    fc.constant({ act: 'redo' }),
  );
  /** What is refused at its moment is left out. */
  const played = (acts: readonly object[]): Review =>
    acts.reduce<Review>((review, one) => {
      try {
        return act(review, one);
      } catch {
        return review;
      }
    }, untouched);
  const anyReview = fc.array(anyAct, { maxLength: 12 }).map(played);
  const stateOf = (review: Review) => standingOf(review).state;

  it('restores the state before any act, and redoing the state after it', () => {
    fc.assert(
      fc.property(anyReview, anyAct, (before, one) => {
        fc.pre(!['undo', 'redo'].includes(one.act));
        const after = (() => {
          try {
            return act(before, one);
          } catch {
            return before;
          }
        })();
        fc.pre(after.version > before.version);
        const undone = act(after, { act: 'undo' });
        expect(stateOf(undone)).toEqual(stateOf(before));
        expect(stateOf(act(undone, { act: 'redo' }))).toEqual(stateOf(after));
        expect(undone.version).toBe(after.version + 1);
      }),
    );
  });

  it('goes back to the beginning act by act, and forward again in the same order', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const undos = review.changes.map(() => ({ act: 'undo' }));
        const beginning = act(review, ...undos);
        expect(stateOf(beginning)).toEqual(stateOf(untouched));
        const redos = review.changes.map(() => ({ act: 'redo' }));
        expect(stateOf(act(beginning, ...redos))).toEqual(stateOf(review));
      }),
    );
  });

  it('is over for what was undone once somebody acts anew', () => {
    const undone = act(untouched, decide(['邵丽萍'], mask), { act: 'undo' });
    expect(undone.undone).toHaveLength(1);
    const anew = act(undone, decide(['周桂兰'], mask));
    expect(refusalOf(() => act(anew, { act: 'redo' })).reason).toBe('nothingToRedo');
  });

  it('leaves a review that can be kept and read again', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const read = reviewSchema.parse(JSON.parse(JSON.stringify(review)));
        expect(stateOf(read)).toEqual(stateOf(review));
      }),
    );
  });

  it('reaches back five thousand acts; older ones stand', () => {
    let review = untouched;
    for (let page = 0; page < 26; page += 1) {
      const acts = Array.from({ length: 100 }, () => [
        decide(['邵丽萍'], mask),
        { act: 'reopen', candidates: [idOf('邵丽萍')] },
      ]).flat();
      review = act(review, ...acts);
    }
    expect(review.version).toBe(5_200);
    expect(review.changes).toHaveLength(5_000);
    expect(stateOf(act(review, decide(['周桂兰'], mask))).rulings.size).toBe(1);
  });
});

/** Selects words of the questions and answers. */
function adding(words: string) {
  const start = '邵丽萍怎样领取补贴？请老邵带上证件。'.indexOf(words);
  const span = { start, end: start + words.length };
  const place = { part: 'qa', block: 0, cell: null };
  return { act: 'add', ...place, ...span, type: 'person', everywhere: false };
}

function addedId(words: string): string {
  const { start, end } = adding(words);
  return `qa/b0/${start}-${end}-person:added`;
}
