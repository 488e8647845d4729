import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../functions/domain/deadlines/obligation.ts';
import { obligationsOfDossier } from '../../../../functions/domain/deadlines/obligations.ts';
import { lapsesAt, markAppliesAt } from '../../../../functions/domain/dossier/coming-days.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import { openGates } from '../../../../functions/domain/dossier/gates.ts';
import { summarise } from '../../../../functions/domain/dossier/head.ts';
import type { Published } from '../../../../functions/domain/dossier/state.ts';
import { validityObligations } from '../../../../functions/domain/dossier/validity/obligations.ts';
import { statedPeriodSchema } from '../../../../functions/domain/validity/stated-period.ts';
import { date, document, facts, moment, people, rules } from './jiangzhou.ts';
import { asks, givenDossier, historyOf, play, renderNow, signOffNow, stateOf } from './journey.ts';

const period = (start: unknown, end: unknown, quotation = '') =>
  statedPeriodSchema.parse({ start, end, quotation });

/** Published on 9 March 2026 with what the document says. */
function publishedWith(
  stated: ReturnType<typeof period> | null,
  given: Partial<typeof facts> = {},
  title = document.facts.title,
): DossierEvent[] {
  const lodged = {
    ...document,
    facts: { ...document.facts, title },
    ...(stated === null ? {} : { period: stated }),
  };
  return play(
    [],
    [
      () => ({ ...asks.openDossier, facts: { ...facts, ...given } }),
      () => ({ ...asks.lodgeDocument, document: lodged }),
      () => asks.lodgePlan,
      () => asks.lodgeMaterial,
      () => asks.submitPackage,
      () => asks.passScreening,
      () => asks.decideDisclosure,
      () => asks.decidePersonalData,
      signOffNow,
      renderNow,
      () => asks.publish,
    ],
  );
}

const untilYearEnd = publishedWith(
  period({ from: 'date', date: '2026-04-01' }, { until: 'date', date: '2026-12-31' }),
);

function published(history: readonly DossierEvent[]): Published {
  const state = stateOf(history);
  return state.status === 'published' ? state : expect.fail(`is ${state.status}`);
}

const standing = (history: readonly DossierEvent[], now: string) =>
  validityObligations(published(history), rules).map((one) => standingOf(one, moment(now)));

const setBy = (history: readonly DossierEvent[]) =>
  history.find(({ type }) => type === 'ValidityPeriodSet')?.data;

const extend = (until: string, at = '2026-11-02 09:00') => {
  return { ...asks.extendValidity, until: date(until), at: moment(at) };
};
const mark = (validity: 'amended' | 'repealed' | 'lapsed', effectiveOn: string, at: string) => {
  return { ...asks.markValidity, validity, effectiveOn: date(effectiveOn), at: moment(at) };
};
const lapse = (at: string) => ({ ...asks.lapse, at: moment(at) });

describe('The period with which a document is published', () => {
  it('is what the document states', () => {
    expect(setBy(untilYearEnd)).toMatchObject({
      effectiveFrom: '2026-04-01',
      validUntil: '2026-12-31',
      source: 'stated',
    });
  });

  it('ends a term the day before its anniversary, counted from the day it takes effect', () => {
    const stated = period({ from: 'publication', afterDays: 30 }, { until: 'term', months: 24 });
    expect(setBy(publishedWith(stated))).toMatchObject({
      effectiveFrom: '2026-04-08',
      validUntil: '2028-04-07',
    });
    const issued = period({ from: 'issue', afterDays: 0 }, { until: 'term', months: 12 });
    expect(setBy(publishedWith(issued))).toMatchObject({
      effectiveFrom: '2026-03-02',
      validUntil: '2027-03-01',
    });
  });

  it('is the city’s for a normative document that states no end, with its source', () => {
    expect(setBy(publishedWith(null))).toMatchObject({
      effectiveFrom: '2026-03-09',
      validUntil: '2031-03-08',
      source: 'rule',
      basis: expect.stringContaining('有效期5年'),
    });
  });

  it.for(['江州市保障性租赁住房管理办法（试行）', '江州市保障性租赁住房管理暂行办法'])(
    'is shorter for one on trial: %s',
    (title) => {
      expect(setBy(publishedWith(null, {}, title))).toMatchObject({ validUntil: '2028-03-08' });
    },
  );

  it('limits neither a rule of government nor what is no normative document', () => {
    expect(setBy(publishedWith(null, { triggers: ['governmentRule'] }))).toBeUndefined();
    expect(setBy(publishedWith(null, { normative: false }))).toBeUndefined();
    const start = period({ from: 'date', date: '2026-04-01' }, null);
    expect(setBy(publishedWith(start, { normative: false }))).toMatchObject({ validUntil: null });
  });

  it('is refused at lodging where it ends before it begins, or outside the calendar', () => {
    const reversed = period(
      { from: 'date', date: '2027-01-01' },
      { until: 'date', date: '2026-12-31' },
    );
    givenDossier(historyOf('opened'))
      .when({ ...asks.lodgeDocument, document: { ...document, period: reversed } })
      .thenRefused('periodReversed', {
        details: { effectiveFrom: '2027-01-01', validUntil: '2026-12-31' },
      });
    const never = period(null, { until: 'date', date: '2999-12-31' });
    givenDossier(historyOf('opened'))
      .when({ ...asks.lodgeDocument, document: { ...document, period: never } })
      .thenRefused('dateOutsideCalendar');
  });
});

describe('The obligation to decide before the last day', () => {
  it('begins six months before it and is due on it', () => {
    expect(validityObligations(published(untilYearEnd), rules)).toMatchObject([
      {
        kind: 'validity',
        subject: '2026-12-31',
        startsAt: moment('2026-06-30 00:00'),
        dueAt: moment('2027-01-01 00:00'),
        satisfiedAt: null,
      },
    ]);
  });

  it('begins with publication where less time than that is left', () => {
    const soon = publishedWith(period(null, { until: 'date', date: '2026-05-31' }));
    expect(validityObligations(published(soon), rules)).toMatchObject([
      { startsAt: moment('2026-03-09 15:00') },
    ]);
  });

  it.for([
    ['an extension', extend('2028-12-31')],
    ['an amendment', mark('amended', '2026-11-02', '2026-11-02 09:00')],
    ['a repeal', mark('repealed', '2026-12-01', '2026-11-02 09:00')],
    ['a lapse that is decided', mark('lapsed', '2027-01-01', '2026-11-02 09:00')],
  ] as const)('is met by %s', ([, decision]) => {
    expect(standing(play(untilYearEnd, [() => decision]), '2027-06-01 09:00')[0]).toBe('met');
  });

  it('is not met by an amendment from long before', () => {
    const amended = play(untilYearEnd, [() => mark('amended', '2026-05-01', '2026-04-20 09:00')]);
    expect(standing(amended, '2026-12-01 09:00')).toEqual(['due']);
  });

  it('begins again with the period that an extension gives', () => {
    const extended = play(untilYearEnd, [() => extend('2028-12-31')]);
    expect(validityObligations(published(extended), rules)).toMatchObject([
      { subject: '2026-12-31', satisfiedAt: moment('2026-11-02 09:00') },
      { subject: '2028-12-31', startsAt: moment('2028-06-30 00:00'), satisfiedAt: null },
    ]);
  });

  it('is overdue after a lapse that nobody decided on, and met late when it is confirmed', () => {
    const lapsed = play(untilYearEnd, [() => lapse('2027-01-01 00:00')]);
    expect(standing(lapsed, '2027-01-05 09:00')).toEqual(['overdue']);
    const confirmed = play(lapsed, [() => mark('lapsed', '2027-01-01', '2027-01-08 09:00')]);
    expect(standing(confirmed, '2027-01-09 09:00')).toEqual(['metLate']);
  });
});

describe('The end of validity', () => {
  it('comes when the last day is over and nobody has decided', () => {
    expect(lapsesAt(published(untilYearEnd))).toBe(moment('2027-01-01 00:00'));
    givenDossier(untilYearEnd)
      .when(lapse('2027-01-01 00:00'))
      .thenEvents({
        type: 'ValidityMarked',
        data: {
          validity: 'lapsed',
          effectiveOn: '2027-01-01',
          basis: expect.stringContaining('2026-12-31'),
        },
        actor: { id: 'system' },
      });
  });

  it('also comes for what was amended in the meantime', () => {
    const amended = play(untilYearEnd, [() => mark('amended', '2026-05-01', '2026-04-20 09:00')]);
    givenDossier(amended).when(lapse('2027-01-01 00:00')).thenEvents('ValidityMarked');
  });

  it.for([
    ['on its last day', untilYearEnd, '2026-12-31 23:59'],
    ['after an extension', play(untilYearEnd, [() => extend('2028-12-31')]), '2027-01-01 00:00'],
    [
      'of what is repealed',
      play(untilYearEnd, [() => mark('repealed', '2027-01-01', '2026-11-02 09:00')]),
      '2027-01-01 00:00',
    ],
    ['of what has no end', publishedWith(null, { normative: false }), '2050-01-01 00:00'],
  ] as const)('does not come %s', ([, history, at]) => {
    givenDossier(history).when(lapse(at)).thenRefused('notExpired');
  });

  it('is the system’s to mark', () => {
    const by = people.signingOfficer;
    givenDossier(untilYearEnd)
      .when({ ...lapse('2027-01-01 00:00'), by })
      .thenRefused('systemOnly');
  });

  it('can only be confirmed afterwards, for the day on which it came', () => {
    const lapsed = play(untilYearEnd, [() => lapse('2027-01-01 00:00')]);
    for (const other of [
      mark('repealed', '2027-01-01', '2027-01-08 09:00'),
      mark('lapsed', '2027-01-02', '2027-01-08 09:00'),
      extend('2028-12-31', '2027-01-08 09:00'),
    ]) {
      givenDossier(lapsed).when(other).thenRefused('validityFinal');
    }
    const confirmed = play(lapsed, [() => mark('lapsed', '2027-01-01', '2027-01-08 09:00')]);
    givenDossier(confirmed)
      .when(mark('lapsed', '2027-01-01', '2027-01-09 09:00'))
      .thenRefused('validityFinal');
  });

  it('stands in the head, so that lists need no history', () => {
    expect(summarise(published(untilYearEnd), rules)).toMatchObject({
      effectiveFrom: '2026-04-01',
      validUntil: '2026-12-31',
    });
  });
});

describe('Extending', () => {
  it.for([
    ['to the same day', extend('2026-12-31'), 'validityExtensionTooShort'],
    ['further than the rules allow', extend('2032-01-01'), 'validityExtensionTooLong'],
    ['beyond the calendar', extend('2999-01-01'), 'dateOutsideCalendar'],
    ['after the last day', extend('2028-12-31', '2027-01-01 00:00'), 'validityExpired'],
    [
      'by its drafter',
      { ...extend('2028-12-31'), by: { ...people.signingOfficer, id: people.drafter.id } },
      'drafterMayNotDecide',
    ],
    ['by somebody else', { ...extend('2028-12-31'), by: people.head }, 'roleMissing'],
  ] as const)('is refused %s', ([, command, reason]) => {
    givenDossier(untilYearEnd).when(command).thenRefused(reason);
  });

  it('is refused for what has no end, and for what was published before ends were kept', () => {
    const endless = publishedWith(null, { normative: false });
    givenDossier(endless).when(extend('2028-12-31')).thenRefused('validityWithoutEnd');
    const earlier = historyOf('published').filter(({ type }) => type !== 'ValidityPeriodSet');
    givenDossier(earlier).when(extend('2028-12-31')).thenRefused('validityWithoutEnd');
    expect(validityObligations(published(earlier), rules)).toEqual([]);
  });
});

describe('A mark that was made ahead of its day', () => {
  const marked = play(untilYearEnd, [() => mark('repealed', '2026-12-01', '2026-11-02 09:00')]);
  const effect = (at: string) => ({ ...asks.takeEffect, at: moment(at) });

  it('takes effect on its day, once, and the copies are made anew', () => {
    expect(markAppliesAt(published(marked))).toBe(moment('2026-12-01 00:00'));
    givenDossier(marked).when(effect('2026-11-30 23:59')).thenRefused('markNotDue');
    const applied = play(marked, [() => effect('2026-12-01 00:00')]);
    expect(published(applied)).toMatchObject({ validity: 'repealed', marked: [] });
    expect(markAppliesAt(published(applied))).toBeNull();
    givenDossier(applied).when(effect('2026-12-02 00:00')).thenRefused('markNotDue');
  });

  it('waits for nothing where it was made on its day or later', () => {
    const late = play(untilYearEnd, [() => mark('repealed', '2026-11-02', '2026-11-02 09:00')]);
    givenDossier(late).when(effect('2026-11-02 10:00')).thenRefused('markNotDue');
    givenDossier(untilYearEnd).when(effect('2026-11-02 10:00')).thenRefused('markNotDue');
  });

  it('leaves what was promised owed until its day, and nothing after it', () => {
    const followUp = (history: readonly DossierEvent[]) =>
      obligationsOfDossier(published(history), rules).find(({ kind }) => kind === 'followUp');
    const ahead = play(untilYearEnd, [() => mark('repealed', '2026-12-01', '2026-03-10 09:00')]);
    expect(openGates(published(ahead))).toEqual(openGates(published(untilYearEnd)));
    expect(published(ahead).followUpsEndedAt).toBeNull();
    const owed = followUp(ahead) ?? expect.fail();
    expect(standingOf(owed, moment('2026-03-10 10:00'))).toBe(
      standingOf(followUp(untilYearEnd) ?? expect.fail(), moment('2026-03-10 10:00')),
    );
    expect(standingOf(owed, moment('2026-11-30 23:59'))).toBe('overdue');
    expect(standingOf(owed, moment('2026-12-01 00:00'))).toBe('ceased');
    givenDossier(ahead)
      .when({ ...asks.lodgeFollowUp, at: moment('2026-03-11 09:00') })
      .thenEvents('FollowUpLodged');
    const applied = play(ahead, [() => effect('2026-12-01 00:00')]);
    expect(openGates(published(applied))).toEqual([]);
    expect(followUp(applied)).toMatchObject({ ceasedAt: moment('2026-12-01 00:00') });
    givenDossier(applied).when(asks.lodgeFollowUp).thenRefused('followUpOfEndedDocument');
  });

  it('ends no promise where it only amends', () => {
    const amended = play(untilYearEnd, [
      () => mark('amended', '2026-12-01', '2026-11-02 09:00'),
      () => effect('2026-12-01 00:00'),
    ]);
    expect(published(amended)).toMatchObject({ markComing: false, followUpsEndedAt: null });
  });

  it('is the system’s to apply', () => {
    const by = people.signingOfficer;
    givenDossier(marked)
      .when({ ...effect('2026-12-01 00:00'), by })
      .thenRefused('systemOnly');
  });
});

describe('Marking validity', () => {
  it.for(['amended', 'repealed', 'lapsed'] as const)(
    'refuses a day before publication, when nobody knew of it: %s',
    (validity) => {
      givenDossier(untilYearEnd)
        .when(mark(validity, '2026-03-08', '2026-11-02 09:00'))
        .thenRefused('validityMarkTooEarly', { details: { earliest: '2026-03-09' } });
      givenDossier(untilYearEnd)
        .when(mark(validity, '2026-03-09', '2026-11-02 09:00'))
        .thenEvents('ValidityMarked');
    },
  );

  it('may undo a document from the day from which it was to apply', () => {
    const back = publishedWith(period({ from: 'date', date: '2026-03-01' }, null));
    const revoke = (day: string) => ({
      ...mark('repealed', day, '2026-11-02 09:00'),
      validity: 'revoked' as const,
    });
    givenDossier(back).when(revoke('2026-03-01')).thenEvents('ValidityMarked');
    givenDossier(back)
      .when(revoke('2026-02-28'))
      .thenRefused('validityMarkTooEarly', { details: { earliest: '2026-03-01' } });
  });

  it('refuses a day on which the document has run out by itself', () => {
    givenDossier(untilYearEnd)
      .when(mark('repealed', '2027-01-02', '2026-11-02 09:00'))
      .thenRefused('validityMarkTooLate', { details: { validUntil: '2026-12-31' } });
    givenDossier(untilYearEnd)
      .when(mark('repealed', '2027-01-01', '2026-11-02 09:00'))
      .thenEvents('ValidityMarked');
  });

  it('refuses days that no calendar has', () => {
    givenDossier(untilYearEnd)
      .when(mark('repealed', '2201-01-01', '2026-11-02 09:00'))
      .thenRefused('dateOutsideCalendar');
  });
});
