import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../functions/domain/deadlines/obligation.ts';
import { obligationsOfDossier } from '../../../../functions/domain/deadlines/obligations.ts';
import {
  attributeStandsSince,
  requestsSinceDecision,
} from '../../../../functions/domain/dossier/closed/history.ts';
import { attributeReviewOpensAt } from '../../../../functions/domain/dossier/coming-days.ts';
import { dossierDecider } from '../../../../functions/domain/dossier/decide.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import { gateOutcome, openGates } from '../../../../functions/domain/dossier/gates.ts';
import { summarise } from '../../../../functions/domain/dossier/head.ts';
import type {
  ClosedUnpublished,
  ExistingDossier,
} from '../../../../functions/domain/dossier/state.ts';
import { withOverrides } from '../../../../functions/domain/jurisdictions/overrides.ts';
import { given } from '../given-when-then.ts';
import { date, moment, onRequestDecision, people, rules, withheldDecision } from './jiangzhou.ts';
import {
  asks,
  givenDossier,
  historyOf,
  play,
  renderNow,
  type Step,
  signOffNow,
  stateOf,
} from './journey.ts';

/** Signed on 9 March 2026 as open to those who ask. */
const closed = play(historyOf('disclosureReview'), [
  () => ({ ...asks.decideDisclosure, decision: onRequestDecision }),
  () => asks.decidePersonalData,
  signOffNow,
]);
const withheld = play(historyOf('disclosureReview'), [
  () => ({ ...asks.decideDisclosure, decision: withheldDecision }),
  () => asks.decidePersonalData,
  signOffNow,
]);
const suggested = play(closed, [() => asks.openAttributeReview]);
const opened = play(suggested, [() => asks.reviewAttribute]);
const confirm: Step = () => ({
  ...asks.reviewAttribute,
  to: 'onRequest',
  reasons: '第三方仍不同意公开',
});

function closedState(history: readonly DossierEvent[]): ClosedUnpublished {
  const state = stateOf(history);
  return state.status === 'closedUnpublished' ? state : expect.fail(`is ${state.status}`);
}

function existing(history: readonly DossierEvent[]): ExistingDossier {
  const state = stateOf(history);
  return state.status === 'absent' ? expect.fail('is absent') : state;
}

function reviewObligations(history: readonly DossierEvent[]) {
  return obligationsOfDossier(existing(history), rules).filter(
    ({ kind }) => kind === 'attributeReview',
  );
}

/** The whole way again, from the review of 3 June. */
const wholeWayAgain: readonly Step[] = [
  () => ({ ...asks.submitPackage, at: moment('2026-06-04 09:00') }),
  () => ({ ...asks.passScreening, at: moment('2026-06-05 09:00') }),
  () => ({ ...asks.decideDisclosure, at: moment('2026-06-08 09:00') }),
  () => ({ ...asks.decidePersonalData, at: moment('2026-06-09 09:00') }),
  (state) => ({ ...signOffNow(state), at: moment('2026-06-10 09:00') }),
];
const published = play(opened, [
  ...wholeWayAgain,
  (state) => ({ ...renderNow(state), at: moment('2026-06-10 10:00') }),
  () => ({ ...asks.publish, at: moment('2026-06-10 11:00') }),
]);

describe('Counting requests for what is closed', () => {
  it('keeps how many, when they came in and the number in the register', () => {
    givenDossier(closed)
      .when(asks.tallyRequests)
      .thenEvents({
        type: 'RequestsTallied',
        data: { entry: 1, count: 1, receivedOn: '2026-05-05', reference: '依申请〔2026〕第14号' },
      });
  });

  it('opens a review in the same append when they are as many as the city says', () => {
    const two = play(closed, [() => ({ ...asks.tallyRequests, count: 2 })]);
    givenDossier(two)
      .when(asks.tallyRequests)
      .thenEvents('RequestsTallied', {
        type: 'AttributeReviewOpened',
        data: { review: 1, basis: 'requests' },
      });
  });

  it('opens none where one is open already', () => {
    givenDossier(suggested)
      .when({ ...asks.tallyRequests, count: 9, at: moment('2026-06-02 09:00') })
      .thenEvents('RequestsTallied');
  });

  it('opens none where the city knows no conversion', () => {
    const citation = { instrument: '本部署', title: '自行设定', clause: '' };
    const jurisdiction = withOverrides(rules.jurisdiction, {
      conversionToProactive: { value: false, citation },
    });
    given(dossierDecider, { ...rules, jurisdiction }, closed)
      .when({ ...asks.tallyRequests, count: 50 })
      .thenEvents('RequestsTallied');
  });

  it('begins anew with each decision: what was counted before it is answered', () => {
    const asked = play(closed, [() => ({ ...asks.tallyRequests, count: 5 }), confirm]);
    expect(requestsSinceDecision(closedState(asked))).toBe(0);
    const later = play(asked, [() => ({ ...asks.tallyRequests, at: moment('2026-07-01 09:00') })]);
    expect(requestsSinceDecision(closedState(later))).toBe(1);
  });

  it('counts what had come in before the decision and was tallied after it', () => {
    const decided = play(suggested, [confirm]);
    const late = play(decided, [
      () => ({ ...asks.tallyRequests, count: 3, at: moment('2026-07-01 09:00') }),
    ]);
    expect(openGates(stateOf(late))).toEqual(['attributeReview']);
  });

  it('can be set right by its number; the review that it opened stays for a person to decide', () => {
    const asked = play(closed, [
      () => ({ ...asks.tallyRequests, count: 3 }),
      () => asks.correctTally,
    ]);
    expect(requestsSinceDecision(closedState(asked))).toBe(0);
    expect(openGates(stateOf(asked))).toEqual(['attributeReview']);
  });

  it.for([
    ['from tomorrow', { receivedOn: date('2026-05-07') }, 'requestInTheFuture'],
    ['before the calendar', { receivedOn: date('1989-12-31') }, 'dateOutsideCalendar'],
    ['by a drafter of another department', { by: people.otherDrafter }, 'departmentMismatch'],
    ['by somebody who keeps no register', { by: people.gazetteEditor }, 'roleMissing'],
    ['by the system', { by: 'system' }, 'roleMissing'],
  ] as const)('is refused %s', ([, change, reason]) => {
    givenDossier(closed)
      .when({ ...asks.tallyRequests, ...change })
      .thenRefused(reason);
  });

  it('refuses to correct an entry that there is not, and names those that there are', () => {
    givenDossier(closed)
      .when(asks.correctTally)
      .thenRefused('tallyUnknown', { details: { entry: 1, known: [] } });
    const asked = play(closed, [() => asks.tallyRequests]);
    givenDossier(asked)
      .when({ ...asks.correctTally, entry: 2 })
      .thenRefused('tallyUnknown', { details: { entry: 2, known: ['1'] } });
  });
});

describe('Opening a review of the attribute', () => {
  const bySystem = (at: string): Step => {
    return () => ({
      ...asks.openAttributeReview,
      by: 'system',
      basis: 'cycle',
      reasons: null,
      at: moment(at),
    });
  };

  it('happens by itself ahead of the day on which the months are over (定期审查)', () => {
    expect(attributeReviewOpensAt(closedState(closed), rules)).toBe(moment('2027-02-07 09:00'));
    givenDossier(closed)
      .when(bySystem('2027-02-06 23:59'))
      .thenRefused('reviewNotDue', {
        details: { dueOn: '2027-03-09', today: '2027-02-06' },
        instrument: 'NJ18',
      });
    givenDossier(closed)
      .when(bySystem('2027-02-07 09:00'))
      .thenEvents({ type: 'AttributeReviewOpened', data: { review: 1, basis: 'cycle' } });
  });

  it('never happens by itself where the city sets no periodic review', () => {
    const citation = { instrument: '本部署', title: '自行设定', clause: '' };
    const jurisdiction = withOverrides(rules.jurisdiction, {
      attributePeriodicReview: { value: false, citation },
    });
    const own = { ...rules, jurisdiction };
    expect(attributeReviewOpensAt(closedState(closed), own)).toBeNull();
    given(dossierDecider, own, closed)
      .when(bySystem('2040-01-01 09:00'))
      .thenRefused('reviewNotDue');
  });

  it('can be suggested at any time, with reasons (条例 art. 44)', () => {
    givenDossier(closed)
      .when(asks.openAttributeReview)
      .thenEvents({
        type: 'AttributeReviewOpened',
        data: { basis: 'suggestion', reasons: '申请人建议纳入主动公开范围' },
      });
  });

  it('happens once at a time', () => {
    givenDossier(suggested)
      .when(asks.openAttributeReview)
      .thenRefused('reviewOpenAlready', { details: { since: '2026-06-01' } });
    expect(attributeReviewOpensAt(closedState(suggested), rules)).toBeNull();
  });

  it('is the system’s alone where it is due, and a person’s alone where it is suggested', () => {
    const asPerson = {
      ...asks.openAttributeReview,
      basis: 'cycle',
      at: moment('2028-01-01 09:00'),
    };
    givenDossier(closed)
      .when(asPerson as typeof asks.openAttributeReview)
      .thenRefused('systemOnly');
    givenDossier(closed)
      .when({ ...asks.openAttributeReview, by: 'system' })
      .thenRefused('roleMissing');
  });
});

describe('Deciding a review of the attribute', () => {
  it('confirms with reasons: the dossier stays closed and the months begin anew', () => {
    const decided = play(suggested, [confirm]);
    const state = closedState(decided);
    expect(attributeStandsSince(state)).toBe(moment('2026-06-03 09:00'));
    expect(gateOutcome(state, 'attributeReview')).toBe('closedUnpublished');
    expect(openGates(state)).toEqual([]);
  });

  it('opens: back to drafting with everything that was lodged and the reviewer’s proposal', () => {
    const state = stateOf(opened);
    expect(state).toMatchObject({
      status: 'drafting',
      round: 2,
      document: { proposal: { attribute: 'proactive', ground: null } },
      plan: {},
      materials: [{ key: 'text-together' }],
      closedHistory: { conversion: { from: 'onRequest', to: 'proactive' } },
    });
    expect(gateOutcome(state, 'attributeReview')).toBe('approved');
  });

  it.for([
    ['without reasons', { reasons: ' ' }, 'reviewReasonsMissing'],
    ['to keep back more', { to: 'withheld' }, 'reviewOnlyOpens'],
    [
      'by who drafted it',
      { by: { ...people.disclosureReviewer, id: people.drafter.id } },
      'drafterMayNotDecide',
    ],
    ['by somebody else', { by: people.signingOfficer }, 'roleMissing'],
    ['by the system', { by: 'system' }, 'roleMissing'],
  ] as const)('is refused %s', ([, change, reason]) => {
    givenDossier(suggested)
      .when({ ...asks.reviewAttribute, ...change })
      .thenRefused(reason);
  });

  it('is refused where no review is open', () => {
    givenDossier(closed).when(asks.reviewAttribute).thenRefused('reviewNotOpen');
  });

  it('opens to those who ask only on a ground that can carry that', () => {
    const review = play(withheld, [() => asks.openAttributeReview]);
    givenDossier(review)
      .when({ ...asks.reviewAttribute, to: 'onRequest' })
      .thenRefused('groundDoesNotFit', { details: { attribute: 'onRequest' } });
    givenDossier(review).when(asks.reviewAttribute).thenEvents('AttributeReviewed');
  });
});

describe('A conversion', () => {
  it('publishes nothing by itself: every step is taken again', () => {
    for (const step of [asks.publish, asks.signOff, asks.decidePersonalData, asks.passScreening]) {
      givenDossier(opened).when(step).thenRefused('wrongStatus');
    }
    expect(stateOf(published).status).toBe('published');
  });

  it('counts as converted only when it is public', () => {
    expect(summarise(existing(opened), rules)).toMatchObject({
      publishedAt: null,
      conversion: { from: 'onRequest', decidedAt: moment('2026-06-03 09:00') },
    });
    expect(summarise(existing(published), rules)).toMatchObject({
      publishedAt: moment('2026-06-10 11:00'),
      conversion: { from: 'onRequest' },
      closure: null,
    });
    expect(summarise(existing(historyOf('published')), rules).conversion).toBeNull();
  });

  it('may end on request again, with a decision and its reasons', () => {
    const again = play(opened, [
      ...wholeWayAgain.slice(0, 2),
      () => ({
        ...asks.decideDisclosure,
        at: moment('2026-06-08 09:00'),
        decision: onRequestDecision,
      }),
      ...wholeWayAgain.slice(3),
    ]);
    const state = closedState(again);
    expect(state.closedHistory.conversion).toBeNull();
    expect(attributeStandsSince(state)).toBe(moment('2026-06-10 09:00'));
  });

  it('cannot be withdrawn into nothing: a signing officer ends it and the dossier is closed again', () => {
    const abandoned = play(opened, [
      () => ({
        ...asks.withdrawDossier,
        by: people.signingOfficer,
        at: moment('2026-06-05 09:00'),
      }),
    ]);
    expect(abandoned.at(-1)?.type).toBe('ConversionAbandoned');
    const state = closedState(abandoned);
    expect(state.disclosure).toEqual(closedState(closed).disclosure);
    expect(state.closedHistory.conversion).toBeNull();
    expect(gateOutcome(state, 'signOff')).toBe('closedUnpublished');
    for (const by of [people.drafter, people.head]) {
      givenDossier(opened)
        .when({ ...asks.withdrawDossier, by })
        .thenRefused('roleMissing');
    }
  });

  it('ends the review of personal data that it was in, so that its raw data are destroyed', () => {
    const midway = play(opened, wholeWayAgain.slice(0, 3));
    const at = moment('2026-06-08 15:00');
    const abandoned = play(midway, [
      () => ({ ...asks.withdrawDossier, by: people.signingOfficer, at }),
    ]);
    expect(closedState(abandoned).endedReviews).toMatchObject([
      { gate: 'deidentification', endedAt: at, destroyedAt: null },
    ]);
  });

  it('owes its disclosure from the decision to open it, not from the date of the document', () => {
    const disclosure = obligationsOfDossier(existing(published), rules).filter(
      ({ kind, ceasedAt }) => kind === 'disclosure' && ceasedAt === null,
    );
    expect(disclosure).toMatchObject([
      { startsAt: moment('2026-06-03 00:00'), satisfiedAt: moment('2026-06-10 11:00') },
    ]);
  });
});

describe('The obligation to review an attribute', () => {
  it('is due after the city’s months and met by the decision', () => {
    expect(reviewObligations(closed)).toMatchObject([
      {
        subject: 'cycle',
        stream: 'dossier/jz-2026-017',
        startsAt: moment('2026-03-09 09:00'),
        dueAt: moment('2027-03-10 00:00'),
        satisfiedAt: null,
        basis: { instrument: 'NJ18', clause: '六(一)' },
      },
    ]);
    const [first, asked, second] = reviewObligations(play(suggested, [confirm]));
    expect(first).toMatchObject({ satisfiedAt: moment('2026-06-03 09:00') });
    expect(asked).toBeDefined();
    expect(second).toBeDefined();
  });

  it('is owed at once where several have asked, within the time of the gate', () => {
    const asked = play(closed, [() => ({ ...asks.tallyRequests, count: 3 })]);
    expect(reviewObligations(asked)).toMatchObject([
      {
        subject: 'requests',
        startsAt: moment('2026-05-06 09:00'),
        dueAt: moment('2026-05-20 00:00'),
      },
      { subject: 'cycle' },
    ]);
  });

  it('is late when it was decided late, and says so for good', () => {
    const asked = play(closed, [() => ({ ...asks.tallyRequests, count: 3 }), confirm]);
    const late = reviewObligations(asked).find(({ subject }) => subject === 'requests');
    if (late === undefined) return expect.fail('is owed');
    expect(standingOf(late, moment('2026-06-30 09:00'))).toBe('metLate');
  });

  it('stays met when the dossier has become public', () => {
    expect(reviewObligations(published).map(({ satisfiedAt }) => satisfiedAt)).toEqual([
      moment('2026-06-03 09:00'),
      moment('2026-06-03 09:00'),
    ]);
  });
});
