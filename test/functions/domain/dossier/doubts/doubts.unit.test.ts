import { describe, expect, it } from 'vitest';
import { obligationsOfDossier } from '../../../../../functions/domain/deadlines/obligations.ts';
import type { CommandOf } from '../../../../../functions/domain/dossier/commands.ts';
import {
  doubtDigest,
  Likeness,
} from '../../../../../functions/domain/dossier/doubts/same-words.ts';
import {
  doubtStanding,
  topicsToAnswer,
} from '../../../../../functions/domain/dossier/doubts/standing.ts';
import type { DossierEvent } from '../../../../../functions/domain/dossier/events.ts';
import { gateOutcome } from '../../../../../functions/domain/dossier/gates.ts';
import type { Published } from '../../../../../functions/domain/dossier/state.ts';
import { jurisdiction } from '../../../../../functions/domain/jurisdictions/registry.ts';
import { calendar, date, key, moment, people } from '../jiangzhou.ts';
import { asks, givenDossier, historyOf, play, stateOf } from '../journey.ts';

const WORDS = '没有书面租房合同能不能申请补贴？';
const [heard] = asks.recordDoubts.doubts;
const saying = (words: string, more: object = {}): CommandOf<'recordDoubts'> => ({
  ...asks.recordDoubts,
  doubts: [{ ...heard, words, ...more }],
});
const recorded = play(historyOf('published'), [() => asks.recordDoubts]);
const opened = play(recorded, [() => asks.openFollowUp]);
const published = (history: readonly DossierEvent[]): Published => {
  const state = stateOf(history);
  if (state.status !== 'published') throw new Error(`it is ${state.status}`);
  return state;
};
const standings = (history: readonly DossierEvent[]) => {
  const state = published(history);
  return state.doubts.map((doubt) => doubtStanding(state, doubt));
};

describe('what people doubt (NJ20: 政策公布后社会的普遍疑虑和争议点)', () => {
  it('is recorded with its source, day and topic, and is open', () => {
    givenDossier('published')
      .when(asks.recordDoubts)
      .thenEvents({
        type: 'DoubtRecorded',
        data: { doubt: 1, topic: '申请材料', resembles: null },
      });
    expect(standings(recorded)).toEqual(['open']);
  });

  it.each([
    WORDS,
    '您好，请问没有书面租房合同能不能申请补贴',
    ' 没有 书面租房合同，能不能申请补贴?? 谢谢！',
  ])('counts the same words up, however politely: %s', (words) => {
    givenDossier(recorded)
      .when(saying(words, { times: 3 }))
      .thenEvents({ type: 'DoubtRepeated', data: { doubt: 1, times: 3 } });
    const state = published(play(recorded, [() => saying(words, { times: 3 })]));
    expect(state.doubts).toMatchObject([{ times: 4, unanswered: 4 }]);
  });

  it('counts the same words up within one command', () => {
    givenDossier('published')
      .when({
        ...asks.recordDoubts,
        doubts: [heard, heard, { ...heard, words: '补贴什么时候到账' }],
      })
      .thenEvents(
        { type: 'DoubtRecorded', data: { doubt: 1 } },
        { type: 'DoubtRepeated', data: { doubt: 1 } },
        { type: 'DoubtRecorded', data: { doubt: 2, resembles: null } },
      );
  });

  it('offers nearly the same words as one and loses neither', () => {
    const alike = '没有书面的租房合同，能不能申请到补贴';
    const history = play(recorded, [() => saying(alike)]);
    expect(published(history).doubts).toMatchObject([
      { doubt: 1, resembles: null },
      { doubt: 2, resembles: 1, words: alike },
    ]);
    const joined = play(history, [() => asks.joinDoubt]);
    expect(standings(joined)).toEqual(['open', 'joined']);
    expect(published(joined).doubts).toMatchObject([
      { times: 2, unanswered: 2 },
      { times: 1, unanswered: 0, joinedTo: 1, words: alike },
    ]);
    // What is heard in the joined wording counts for the one that stands.
    givenDossier(joined)
      .when(saying(alike))
      .thenEvents({ type: 'DoubtRepeated', data: { doubt: 1 } });
    const apart = play(history, [() => asks.keepDoubtApart]);
    expect(published(apart).doubts[1]).toMatchObject({ resembles: null, joinedTo: null });
  });

  it('is not recorded from the future, by another department, or before publication', () => {
    const late = saying(WORDS, { receivedOn: date('2026-03-13') });
    givenDossier('published').when(late).thenRefused('doubtInTheFuture');
    // Public on 9 March: an earlier day would say that somebody doubted what nobody could read.
    givenDossier('published')
      .when(saying(WORDS, { receivedOn: date('2026-03-08') }))
      .thenRefused('doubtBeforePublication', { details: { publishedOn: '2026-03-09' } });
    givenDossier('published')
      .when(saying(WORDS, { receivedOn: date('2026-03-09') }))
      .thenEvents('DoubtRecorded');
    givenDossier('published')
      .when({ ...asks.recordDoubts, by: people.otherDrafter })
      .thenRefused('departmentMismatch');
    givenDossier('signOff').when(asks.recordDoubts).thenRefused('wrongStatus');
    givenDossier('published')
      .when({ ...asks.recordDoubts, by: people.supervisor })
      .thenEvents('DoubtRecorded');
  });

  it('is joined only with another that stands, and told apart only where it resembles one', () => {
    givenDossier(recorded)
      .when({ ...asks.joinDoubt, doubt: 1 })
      .thenRefused('doubtIsItself');
    givenDossier(recorded).when(asks.joinDoubt).thenRefused('doubtMissing');
    givenDossier(recorded)
      .when({ ...asks.keepDoubtApart, doubt: 1 })
      .thenRefused('doubtResemblesNone');
    const joined = play(recorded, [() => saying('补贴什么时候到账'), () => asks.joinDoubt]);
    givenDossier(joined)
      .when(asks.keepDoubtApart)
      .thenRefused('doubtJoined', { details: { into: 1 } });
  });
});

describe('words that are the same', () => {
  it('are told by what is left without politeness, signs and width', () => {
    expect(doubtDigest('请问：申请表在哪里下载？')).toBe(doubtDigest('申请表　在哪里下载'));
    expect(doubtDigest('您好')).not.toBe(doubtDigest('谢谢'));
  });

  it('are looked for in linear time, also among a thousand hostile ones', () => {
    const likeness = new Likeness();
    const long = Array.from({ length: 500 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 400)));
    for (let doubt = 1; doubt <= 1_000; doubt += 1) likeness.add(doubt, `${long.join('')}${doubt}`);
    expect(likeness.nearest(long.join(''))).toBe(1);
  });
});

describe('a topic of which many ask', () => {
  it('are told by the share of pairs of characters, the earliest of the most alike', () => {
    const likeness = new Likeness();
    expect(likeness.nearest('补贴怎么申请')).toBeNull();
    likeness.add(1, '补贴怎么申请呢');
    likeness.add(2, '补贴怎么申请');
    likeness.add(3, '补贴，怎么申请？');
    expect(likeness.nearest('补贴怎么申请')).toBe(2);
    expect(likeness.nearest('补贴如何办理')).toBeNull();
  });

  it('is suggested at the city’s threshold and no longer once somebody takes it up', () => {
    const asked = play(recorded, [() => saying(WORDS, { times: 4 })]);
    expect(topicsToAnswer(published(recorded), 5)).toEqual([]);
    expect(topicsToAnswer(published(asked), 5)).toEqual([
      { topic: '申请材料', times: 5, doubts: [1] },
    ]);
    expect(topicsToAnswer(published(play(asked, [() => asks.openFollowUp])), 5)).toEqual([]);
  });
});

describe('a follow-up that no plan promised', () => {
  it('is opened by the department for doubts, due at the latest within the city’s limit', () => {
    givenDossier(recorded)
      .when(asks.openFollowUp)
      .thenEvents({ type: 'FollowUpOpened', data: { dueOn: '2026-03-26', doubts: [1] } });
    expect(standings(opened)).toEqual(['answering']);
    expect(gateOutcome(stateOf(opened), 'followUpLodging:cailiao-wenda')).toBe('open');
  });

  it('is owed from its opening, by the rule on doubts where the city has one', () => {
    const owed = (rules: Parameters<typeof obligationsOfDossier>[1]) =>
      obligationsOfDossier(published(opened), rules).find(
        ({ subject }) => subject === 'cailiao-wenda',
      );
    const nj20 = { jurisdiction: jurisdiction('nanjing-2020'), calendar };
    expect(owed(nj20)).toMatchObject({
      kind: 'followUp',
      startsAt: moment('2026-03-12 11:00'),
      dueAt: moment('2026-03-27 00:00'),
      basis: { instrument: 'NJ20' },
      ceasedAt: null,
    });
    const bj17 = { jurisdiction: jurisdiction('beijing-2017'), calendar };
    expect(owed(bj17)?.basis.instrument).toBe('本部署');
  });

  it('takes a text in the form that was opened and from the department, as a planned one', () => {
    const material = {
      ...asks.lodgeFollowUp.material,
      key: key('cailiao-wenda'),
      form: 'qa',
    } as const;
    givenDossier(opened)
      .when({
        ...asks.lodgeFollowUp,
        at: moment('2026-03-13 09:00'),
        material: { ...material, form: 'video' },
      })
      .thenRefused('materialFormDiffers');
  });

  it.each([
    ['an unknown doubt', { doubts: [7] }, 'doubtMissing'],
    ['a key of the plan', { key: key('cases-later') }, 'followUpKeyTaken'],
    ['the name of a part', { key: key('document') }, 'followUpKeyTaken'],
    ['a day that has passed', { dueOn: date('2026-03-11') }, 'followUpDueInThePast'],
    ['a day beyond the limit', { dueOn: date('2026-03-27') }, 'followUpDueTooLate'],
    ['another department', { by: people.otherHead }, 'departmentMismatch'],
    ['a reviewer', { by: people.privacyReviewer }, 'roleMissing'],
  ])('is refused for %s', (_what, wrong, reason) => {
    givenDossier(recorded)
      .when({ ...asks.openFollowUp, ...wrong })
      .thenRefused(reason);
  });

  it('is not opened twice for one doubt', () => {
    givenDossier(opened)
      .when({ ...asks.openFollowUp, key: key('again') })
      .thenRefused('doubtBeingAnswered', { details: { followUp: 'cailiao-wenda' } });
  });

  it('is one of forty under way at most, so that the lists can hold them', () => {
    const words = Array.from({ length: 41 }, (_, index) => `第${index + 1}个问题问的是什么？`);
    const many = play(
      historyOf('published'),
      words.map((one) => () => saying(one)),
    );
    const open = (index: number) => ({
      ...asks.openFollowUp,
      key: key(`dayi-${index + 1}`),
      doubts: [index + 1],
    });
    const forty = play(
      many,
      words.slice(0, 40).map((_one, index) => () => open(index)),
    );
    givenDossier(forty)
      .when(open(40))
      .thenRefused('tooManyFollowUps', { details: { most: 40 } });
  });

  it('is neither opened nor lodged for a document that was repealed, and what was owed ceases', () => {
    const repeal = {
      ...asks.markValidity,
      at: moment('2026-03-13 09:00'),
      validity: 'repealed',
      effectiveOn: date('2026-03-13'),
    } as const;
    const ended = play(opened, [() => repeal]);
    givenDossier(play(recorded, [() => repeal]))
      .when({ ...asks.openFollowUp, at: moment('2026-03-14 09:00') })
      .thenRefused('followUpOfEndedDocument');
    expect(standings(ended)).toEqual(['moot']);
    expect(gateOutcome(stateOf(ended), 'followUpLodging:cailiao-wenda')).toBe('withdrawn');
    const nj18 = { jurisdiction: jurisdiction('nanjing-2018'), calendar };
    const owed = obligationsOfDossier(published(ended), nj18).filter(
      ({ kind }) => kind === 'followUp',
    );
    expect(owed.length).toBeGreaterThan(1);
    for (const { ceasedAt } of owed) expect(ceasedAt).toBe(moment('2026-03-13 09:00'));
  });
});
