import { describe, expect, it } from 'vitest';
import { nextWakeUp } from '../../../../functions/domain/deadlines/wake-ups.ts';
import { addWorkingDays } from '../../../../functions/domain/deadlines/working-days.ts';
import { dossierDecider } from '../../../../functions/domain/dossier/decide.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import { type Gate, issuanceGates } from '../../../../functions/domain/dossier/gate-names.ts';
import {
  gateDuty,
  gateOpenSince,
  gateOutcome,
  openGates,
} from '../../../../functions/domain/dossier/gates.ts';
import { summarise } from '../../../../functions/domain/dossier/head.ts';
import { gateDue, nextGateWakeUp } from '../../../../functions/domain/dossier/reminders.ts';
import { withOverrides } from '../../../../functions/domain/jurisdictions/overrides.ts';
import { calendar, date, moment, onRequestDecision, people, rules } from './jiangzhou.ts';
import { asks, givenDossier, historyOf, type Point, play, signOffNow, stateOf } from './journey.ts';

const outcomes = (history: readonly DossierEvent[]) =>
  issuanceGates.map((gate) => gateOutcome(stateOf(history), gate));

describe('What the history says of the gates', () => {
  const o = 'open';
  const a = 'approved';
  const r = 'returned';
  // Gates that lie ahead read as returned; a workflow asks a gate only after those before it.
  const expected: readonly (readonly [Point, readonly string[], readonly Gate[]])[] = [
    ['opened', [o, o, o, r, r, r, r], ['documentLodging', 'interpretationLodging']],
    ['complete', [a, a, o, r, r, r, r], ['submission']],
    ['screening', [a, a, a, o, r, r, r], ['screening']],
    ['disclosureReview', [a, a, a, a, o, r, r], ['disclosureReview']],
    ['deidentification', [a, a, a, a, a, o, r], ['deidentification']],
    ['signOff', [a, a, a, a, a, a, o], ['signOff']],
    ['awaitingRelease', [a, a, a, a, a, a, a], []],
    [
      'published',
      [a, a, a, a, a, a, a],
      ['followUpLodging:qa-soon', 'followUpLodging:cases-later', 'followUpLodging:review-in-june'],
    ],
  ];

  it.for(expected)('at %s', ([point, settled, open]) => {
    expect(outcomes(historyOf(point))).toEqual(settled);
    expect(openGates(stateOf(historyOf(point)))).toEqual(open);
  });

  it('before anything happened every gate is open and none waits', () => {
    expect(outcomes([])).toEqual(issuanceGates.map(() => 'open'));
    expect(openGates(stateOf([]))).toEqual([]);
    expect(gateOpenSince(stateOf([]), 'documentLodging')).toBeNull();
  });

  it('a withdrawn dossier says so at every gate', () => {
    const withdrawn = play(historyOf('screening'), [() => asks.withdrawDossier]);
    expect(outcomes(withdrawn)).toEqual(issuanceGates.map(() => 'withdrawn'));
    expect(gateOutcome(stateOf(withdrawn), 'followUpReview:qa-soon')).toBe('withdrawn');
    expect(openGates(stateOf(withdrawn))).toEqual([]);
  });

  it('after a return the lodgings stand and every decision is to be made again', () => {
    const returned = play(historyOf('signOff'), [
      () => ({ ...asks.returnToDrafting, by: people.signingOfficer }),
    ]);
    expect(outcomes(returned)).toEqual([a, a, o, r, r, r, r]);
  });

  it('sign-off of what is not proactive closes', () => {
    const closed = play(historyOf('disclosureReview'), [
      () => ({ ...asks.decideDisclosure, decision: onRequestDecision }),
      () => asks.decidePersonalData,
      signOffNow,
    ]);
    expect(gateOutcome(stateOf(closed), 'signOff')).toBe('closedUnpublished');
    expect(gateOutcome(stateOf(closed), 'deidentification')).toBe('approved');
    expect(openGates(stateOf(closed))).toEqual([]);
  });

  it('a follow-up has a gate for lodging and one for review', () => {
    const both = (history: readonly DossierEvent[]) =>
      (['followUpLodging:qa-soon', 'followUpReview:qa-soon'] as const).map((gate) =>
        gateOutcome(stateOf(history), gate),
      );
    expect(both(historyOf('signOff'))).toEqual(['open', 'open']);
    expect(both(historyOf('published'))).toEqual(['open', 'returned']);
    const lodged = play(historyOf('published'), [() => asks.lodgeFollowUp]);
    expect(both(lodged)).toEqual(['approved', 'open']);
    expect(both(play(lodged, [() => asks.returnFollowUp]))).toEqual(['open', 'returned']);
    const approved = play(lodged, [() => asks.approveFollowUp]);
    expect(both(approved)).toEqual(['approved', 'approved']);
    expect(both(play(approved, [() => asks.releaseFollowUp]))).toEqual(['approved', 'approved']);
    expect(gateOutcome(stateOf(approved), 'followUpReview:unheard-of')).toBe('withdrawn');
  });

  it('each gate has one role, and the first three belong to the department that drafts', () => {
    const duties = [...issuanceGates, 'followUpLodging:x', 'followUpReview:x'] as const;
    expect(duties.map((gate) => gateDuty(gate))).toEqual([
      { role: 'drafter', ownDepartment: true },
      { role: 'drafter', ownDepartment: true },
      { role: 'departmentHead', ownDepartment: true },
      { role: 'disclosureReviewer', ownDepartment: false },
      { role: 'disclosureReviewer', ownDepartment: false },
      { role: 'privacyReviewer', ownDepartment: false },
      { role: 'signingOfficer', ownDepartment: false },
      { role: 'drafter', ownDepartment: true },
      { role: 'privacyReviewer', ownDepartment: false },
    ]);
  });
});

describe('When a gate is due', () => {
  const dueOn = (point: Point, gate: Gate) => {
    const state = stateOf(historyOf(point));
    const since = gateOpenSince(state, gate);
    return since === null ? null : gateDue(state, gate, since, rules).dueDate;
  };

  it('by the service level of the city, counted in working days from when it opened', () => {
    expect(dueOn('opened', 'documentLodging')).toBe('2026-03-09');
    expect(dueOn('screening', 'screening')).toBe('2026-03-04');
    expect(dueOn('disclosureReview', 'disclosureReview')).toBe('2026-03-06');
    expect(dueOn('deidentification', 'deidentification')).toBe('2026-03-09');
    expect(dueOn('screening', 'signOff')).toBeNull();
  });

  it('the head has their time from the last lodging on, however long the drafting took', () => {
    const late = play(historyOf('opened'), [
      () => ({ ...asks.lodgeDocument, at: moment('2026-03-12 09:00') }),
      () => ({ ...asks.lodgePlan, at: moment('2026-03-12 10:00') }),
      () => ({ ...asks.lodgeMaterial, at: moment('2026-03-13 17:00') }),
    ]);
    expect(gateOpenSince(stateOf(late), 'submission')).toBe(moment('2026-03-13 17:00'));
    expect(summarise(stateIn(late), rules).gates).toEqual([
      { gate: 'submission', dueOn: '2026-03-16' },
    ]);
  });

  it('a follow-up by its promise, its review by the service level', () => {
    expect(dueOn('published', 'followUpLodging:qa-soon')).toBe('2026-03-12');
    expect(dueOn('published', 'followUpLodging:review-in-june')).toBe('2026-06-30');
    const lodged = stateIn(play(historyOf('published'), [() => asks.lodgeFollowUp]));
    const since = gateOpenSince(lodged, 'followUpReview:qa-soon');
    expect(since).toBe(asks.lodgeFollowUp.at);
    if (since === null) return;
    expect(gateDue(lodged, 'followUpReview:qa-soon', since, rules).dueDate).toBe('2026-03-11');
  });
});

function stateIn(history: readonly DossierEvent[]) {
  const state = stateOf(history);
  return state.status === 'absent' ? expect.fail('nothing happened') : state;
}

describe('Wake-ups', () => {
  const due = addWorkingDays(date('2026-04-01'), 5, calendar);
  const since = moment('2026-04-01 15:00');
  const wake = (recorded: number, lead = 1) => nextWakeUp({ since, due, recorded }, lead, calendar);

  it('a reminder comes so many working days before the due date, at nine in the morning', () => {
    // 4 to 6 April 2026 is 清明节.
    expect(due.dueDate).toBe('2026-04-09');
    expect(wake(0)).toMatchObject({
      sequence: 1,
      kind: 'reminder',
      at: moment('2026-04-08 09:00'),
    });
    expect(wake(0, 0).at).toBe(moment('2026-04-09 09:00'));
    expect(wake(0, 3).at).toBe(moment('2026-04-03 09:00'));
  });

  it('a gate that opened later than that is reminded of on the morning of its last day', () => {
    expect(wake(0, 5).at).toBe(moment('2026-04-09 09:00'));
  });

  it('a gate that opened on its last day is reminded of at once', () => {
    const today = addWorkingDays(date('2026-04-01'), 0, calendar);
    const { at } = nextWakeUp({ since, due: today, recorded: 0 }, 1, calendar);
    expect(at).toBe(since);
  });

  it('escalations follow on the first working morning after, then every five working days', () => {
    const mornings = [1, 2, 3].map((recorded) => wake(recorded));
    expect(mornings.map(({ kind, sequence }) => `${kind} ${sequence}`)).toEqual([
      'escalation 2',
      'escalation 3',
      'escalation 4',
    ]);
    expect(mornings.map(({ at }) => at)).toEqual([
      moment('2026-04-10 09:00'),
      moment('2026-04-17 09:00'),
      moment('2026-04-24 09:00'),
    ]);
  });

  it('a promise that falls on a day off is reminded of and escalated on working days', () => {
    const sunday = { dueDate: date('2026-03-15'), trace: [], provisional: false };
    const stay = { since: moment('2026-03-01 09:00'), due: sunday };
    const at = (recorded: number) => nextWakeUp({ ...stay, recorded }, 1, calendar).at;
    expect(at(0)).toBe(moment('2026-03-13 09:00'));
    expect(at(1)).toBe(moment('2026-03-16 09:00'));
  });

  it('a gate left open for years is still escalated', () => {
    expect(wake(200)).toMatchObject({ sequence: 201, kind: 'escalation' });
    expect(wake(200).at > wake(199).at).toBe(true);
  });

  it('the lead is the jurisdiction’s', () => {
    const citation = { instrument: '江州', title: '江州市督办规则', clause: '第三条' };
    const early = withOverrides(rules.jurisdiction, {
      reminderLeadWorkingDays: { value: 2, citation },
    });
    const state = stateOf(historyOf('opened'));
    const at = (jurisdiction: typeof early) =>
      nextGateWakeUp(state, 'documentLodging', { jurisdiction, calendar })?.at;
    expect(at(rules.jurisdiction)).toBe(moment('2026-03-06 09:00'));
    expect(at(early)).toBe(moment('2026-03-05 09:00'));
  });

  it('none is planned for a gate that does not wait', () => {
    expect(nextGateWakeUp(stateOf([]), 'screening', rules)).toBeNull();
    expect(nextGateWakeUp(stateOf(historyOf('opened')), 'screening', rules)).toBeNull();
  });
});

describe('Reminding', () => {
  const remind = (sequence: number, at: string) => () => ({
    ...asks.remindGate,
    gate: 'screening' as const,
    sequence,
    at: moment(at),
  });

  it('is recorded once, in turn and when it is due', () => {
    // Submitted on 3 March, due on the 4th, one day ahead has passed: the last morning.
    const waiting = historyOf('screening');
    givenDossier(waiting).when(remind(1, '2026-03-04 08:59')).thenRefused('reminderOutOfTurn');
    givenDossier(waiting).when(remind(2, '2026-03-05 09:00')).thenRefused('reminderOutOfTurn');
    givenDossier(waiting)
      .when(remind(1, '2026-03-04 09:00'))
      .thenEvents({
        type: 'GateReminded',
        actor: { role: 'system' },
        data: { gate: 'screening', sequence: 1, kind: 'reminder', dueOn: '2026-03-04' },
      });
    const once = play(waiting, [remind(1, '2026-03-04 09:00')]);
    givenDossier(once).when(remind(1, '2026-03-04 09:00')).thenRefused('reminderOutOfTurn');
    givenDossier(once).when(remind(2, '2026-03-04 18:00')).thenRefused('reminderOutOfTurn');
    givenDossier(once)
      .when(remind(2, '2026-03-05 09:00'))
      .thenEvents({ type: 'GateReminded', data: { sequence: 2, kind: 'escalation' } });
  });

  it('is for the workflow, and only of a gate that waits', () => {
    givenDossier('screening')
      .when({ ...remind(1, '2026-03-04 09:00')(), by: people.supervisor })
      .thenRefused('systemOnly');
    for (const point of ['opened', 'disclosureReview', 'published'] as const) {
      givenDossier(point).when(remind(1, '2026-04-01 09:00')).thenRefused('reminderOutOfTurn');
    }
  });

  it('begins anew at the next gate, after a return and with each stage of a follow-up', () => {
    const reminded = play(historyOf('screening'), [remind(1, '2026-03-04 09:00')]);
    expect(stateOf(reminded)).toMatchObject({ reminders: { screening: 1 } });
    const passed = play(reminded, [() => asks.passScreening]);
    expect(stateOf(passed)).toMatchObject({ reminders: {} });
    const returned = play(reminded, [() => asks.returnToDrafting]);
    expect(stateOf(returned)).toMatchObject({ reminders: {} });

    const lodging = { ...asks.remindGate, sequence: 1, at: moment('2026-03-11 09:00') };
    const follow = play(historyOf('published'), [
      () => ({ ...lodging, gate: 'followUpLodging:qa-soon' }),
      () => ({ ...lodging, gate: 'followUpLodging:cases-later', at: moment('2026-04-03 09:00') }),
      () => asks.lodgeFollowUp,
    ]);
    const state = stateIn(follow);
    expect(state.reminders).toEqual({ 'followUpLodging:cases-later': 1 });
  });

  it('that comes after the gate was settled leaves no trace in the next stay', () => {
    const reminded = play(historyOf('screening'), [remind(1, '2026-03-04 09:00')]);
    const late = reminded.at(-1);
    if (late === undefined) return expect.fail('it was recorded');
    const state = dossierDecider.evolve(stateOf(historyOf('disclosureReview')), late);
    expect(state).toEqual(stateOf(historyOf('disclosureReview')));
  });
});
