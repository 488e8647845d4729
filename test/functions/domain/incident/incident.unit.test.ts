import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../functions/domain/deadlines/obligation.ts';
import type { CommandOf } from '../../../../functions/domain/incident/commands.ts';
import {
  type IncidentEvent,
  parseIncidentEvent,
} from '../../../../functions/domain/incident/events.ts';
import { incidentGates } from '../../../../functions/domain/incident/gate-names.ts';
import { incidentGateOutcome } from '../../../../functions/domain/incident/gates.ts';
import { summariseIncident } from '../../../../functions/domain/incident/head.ts';
import { obligationsOfIncident } from '../../../../functions/domain/incident/obligations.ts';
import { nextIncidentWakeUp } from '../../../../functions/domain/incident/wake-ups.ts';
import type { Instant } from '../../../../functions/domain/kernel/time.ts';
import { moment, people } from '../dossier/jiangzhou.ts';
import {
  answered,
  asksOfIncident as asks,
  closed,
  givenIncident,
  incidentFacts,
  incidentRules,
  incidentStateOf,
  informed,
  opened,
  playIncident,
  pressConference,
  said,
  withdrawn,
} from './incident-journey.ts';

function obligations(history: readonly IncidentEvent[]) {
  const state = incidentStateOf(history);
  return state.status === 'absent' ? [] : obligationsOfIncident(state, incidentRules);
}
function standings(history: readonly IncidentEvent[], at: Instant) {
  return obligations(history).map((one) => [one.kind, standingOf(one, at)]);
}
const outcomes = (history: readonly IncidentEvent[]) =>
  incidentGates.map((gate) => incidentGateOutcome(incidentStateOf(history), gate));
const saying = (more: Partial<CommandOf<'makeStatement'>['statement']>) => ({
  ...asks.makeStatement,
  statement: { ...asks.makeStatement.statement, ...more },
});

describe('特别重大、重大突发事件 (BJ17 九(二), JN17 七(三))', () => {
  it('最迟5小时内发布权威信息、24小时内举行新闻发布会, by the clock from the event', () => {
    expect(obligations(opened)).toMatchObject([
      {
        kind: 'authoritativeInformation',
        startsAt: moment('2026-03-01 22:10'),
        dueAt: moment('2026-03-02 03:10'),
        basis: { instrument: 'BJ17', clause: '九(二)' },
      },
      { kind: 'pressConference', dueAt: moment('2026-03-02 22:10') },
    ]);
    expect(outcomes(opened)).toEqual(['open', 'open', 'approved']);
  });

  it('is met by when it was said, not by when it was written down', () => {
    expect(standings(informed, moment('2026-03-05 00:00'))).toEqual([
      ['authoritativeInformation', 'met'],
      ['pressConference', 'overdue'],
    ]);
  });

  it('is recorded as late where it was late', () => {
    const late = playIncident(opened, {
      ...saying({ saidAt: moment('2026-03-02 03:11') }),
      at: moment('2026-03-02 04:00'),
    });
    expect(standings(late, moment('2026-03-02 05:00'))[0]?.[1]).toBe('metLate');
  });

  it('needs a reason where what was said in time is written down only afterwards, and shows it', () => {
    const at = moment('2026-03-02 09:00');
    const inTime = { saidAt: moment('2026-03-02 03:00') };
    givenIncident(opened)
      .when({ ...saying(inTime), at })
      .thenRefused('lateEntryUnexplained', { details: { dueBy: '2026-03-02 03:10' } });
    const entered = playIncident(opened, {
      ...saying({ ...inTime, lateEntry: '现场通信中断' }),
      at,
    });
    expect(entered.at(-1)).toMatchObject({ data: { lateEntry: '现场通信中断' } });
    expect(obligations(entered)[0]).toMatchObject({ enteredLateAt: at });
    expect(standings(entered, at)[0]?.[1]).toBe('met');
    expect(obligations(informed)[0]).toMatchObject({ enteredLateAt: null });
  });

  it('is not made timely by a second statement without a reason, once the first one was late', () => {
    const late = playIncident(opened, {
      ...saying({ saidAt: moment('2026-03-02 03:11') }),
      at: moment('2026-03-02 04:00'),
    });
    givenIncident(late)
      .when({ ...saying({ saidAt: moment('2026-03-02 03:00') }), at: moment('2026-03-02 05:00') })
      .thenRefused('lateEntryUnexplained');
  });

  it('is reminded of half-way, escalated at once when late, and daily after that', () => {
    const next = (history: readonly IncidentEvent[]) =>
      nextIncidentWakeUp(incidentStateOf(history), 'authoritativeInformation', incidentRules);
    expect(next(opened)).toMatchObject({ notice: 'reminder', at: moment('2026-03-02 00:40') });
    const reminded = playIncident(opened, asks.remindObligation);
    const escalation = next(reminded);
    expect(escalation?.notice).toBe('escalation');
    expect(Date.parse(escalation?.at ?? '')).toBe(Date.parse(moment('2026-03-02 03:10')) + 1);
    givenIncident(reminded).when(asks.remindObligation).thenRefused('obligationReminderOutOfTurn');
    expect(next(informed)).toBeNull();
  });
});

describe('其他政务舆情', () => {
  const opinion = playIncident([], {
    ...asks.openIncident,
    facts: { ...incidentFacts, level: 'otherOpinion' },
  });

  it('is answered within 48 hours', () => {
    expect(obligations(opinion)).toMatchObject([
      { kind: 'publicOpinionResponse', dueAt: moment('2026-03-03 22:10') },
    ]);
  });

  it('that turns out to be an emergency has the clocks of one, from when it happened', () => {
    const raised = playIncident(opinion, asks.reassessIncident);
    expect(raised.at(-1)).toMatchObject({
      type: 'IncidentReassessed',
      data: {
        clocks: [
          { gate: 'authoritativeInformation', from: null, to: moment('2026-03-02 03:10') },
          { gate: 'pressConference', from: null, to: moment('2026-03-02 22:10') },
          { gate: 'publicOpinionResponse', from: moment('2026-03-03 22:10'), to: null },
        ],
      },
    });
    expect(standings(raised, moment('2026-03-01 23:40'))).toEqual([
      ['publicOpinionResponse', 'ceased'],
      ['authoritativeInformation', 'due'],
      ['pressConference', 'due'],
    ]);
    givenIncident(raised)
      .when(saying({ gates: ['publicOpinionResponse'] }))
      .thenRefused('gateNotOwed');
  });

  it('opens again where it is raised after it was closed', () => {
    const over = playIncident(
      opinion,
      saying({ gates: ['publicOpinionResponse'] }),
      asks.closeIncident,
    );
    const raised = playIncident(over, { ...asks.reassessIncident, at: moment('2026-03-02 13:00') });
    expect(incidentStateOf(raised)).toMatchObject({ status: 'open', round: 2 });
    expect(standings(raised, moment('2026-03-02 13:00'))[0]).toEqual([
      'publicOpinionResponse',
      'met',
    ]);
  });
});

describe('who answers', () => {
  it('is the responsible department, the signing officer or the supervisor', () => {
    givenIncident(opened)
      .when({ ...asks.makeStatement, by: people.otherHead })
      .thenRefused('incidentOfAnotherDepartment');
    givenIncident(opened)
      .when({ ...asks.makeStatement, by: people.drafter })
      .thenRefused('roleMissing');
    for (const by of [people.head, people.signingOfficer, people.supervisor]) {
      givenIncident(opened)
        .when({ ...asks.makeStatement, by })
        .thenEvents('StatementMade');
    }
  });

  it('speaks first at the press conference, or somebody says why another did', () => {
    const speaker = { role: 'spokesperson', office: '市政府新闻发言人' } as const;
    const spoken = { ...pressConference, statement: { ...pressConference.statement, speaker } };
    givenIncident(informed).when(spoken).thenRefused('firstSpeakerMissing');
    givenIncident(informed)
      .when({ ...spoken, statement: { ...spoken.statement, instead: '局长在现场指挥抢修' } })
      .thenEvents('StatementMade');
  });

  it('cannot replace the press conference by a notice', () => {
    givenIncident(informed)
      .when(
        saying({
          gates: ['pressConference'],
          speaker: { role: 'principalOfficer', office: '局长' },
        }),
      )
      .thenRefused('pressConferenceElsewhere');
  });
});

describe('what is said', () => {
  it('lies neither ahead nor before the incident', () => {
    givenIncident(opened)
      .when(saying({ saidAt: moment('2026-03-02 01:11') }))
      .thenRefused('statementInTheFuture');
    givenIncident(opened)
      .when(saying({ saidAt: moment('2026-03-01 22:09') }))
      .thenRefused('statementBeforeIncident');
  });

  it('is corrected by a further statement, also after closing, and never erased', () => {
    const corrected = playIncident(closed, {
      ...saying({ gates: [], corrects: 1, saidAt: moment('2026-03-02 14:00') }),
      at: moment('2026-03-02 14:30'),
    });
    expect(incidentStateOf(corrected)).toMatchObject({
      status: 'closed',
      statements: [{ statement: 1 }, { statement: 2 }, { statement: 3, corrects: 1 }],
    });
    givenIncident(opened)
      .when(saying({ corrects: 1 }))
      .thenRefused('correctedStatementMissing');
  });

  it('is read by a second person where it was made ready, word for word', () => {
    const prepared = playIncident(opened, asks.prepareText);
    const useText = { ...saying({ said: { text: 1 } }), by: people.drafter };
    givenIncident(prepared).when(useText).thenRefused('textNotCleared');
    givenIncident(prepared)
      .when({ ...asks.clearText, by: people.drafter })
      .thenRefused('roleMissing');
    const own = playIncident(opened, { ...asks.prepareText, by: people.head });
    givenIncident(own).when(asks.clearText).thenRefused('preparerMayNotClear');
    givenIncident(prepared)
      .when({ ...asks.clearText, digest: asks.clearText.digest.replace(/^./, 'f') as never })
      .thenRefused('textChanged');
    const cleared = playIncident(prepared, asks.clearText);
    givenIncident(cleared)
      .when(useText)
      .thenEvents({ type: 'StatementMade', data: { ...said, text: 1 } });
    givenIncident(cleared).when(asks.clearText).thenRefused('textClearedAlready');
    const before = { said: { text: 1 }, saidAt: moment('2026-03-01 22:49') };
    givenIncident(cleared)
      .when({ ...saying(before), by: people.drafter })
      .thenRefused('statementBeforeClearance', {
        details: { text: 1, saidAt: before.saidAt, clearedAt: asks.clearText.at },
      });
    givenIncident(cleared)
      .when({ ...asks.clearText, text: 2 })
      .thenRefused('textMissing');
  });
});

describe('an assessment', () => {
  const { incident: _id, title: _title, ...present } = incidentFacts;
  const anew = (more: object, by = people.head) => ({
    ...asks.reassessIncident,
    by,
    assessment: { ...present, ...more },
  });

  it('is made stricter by the department and looser only by those who act for all', () => {
    givenIncident(opened)
      .when(anew({ happenedAt: moment('2026-03-01 21:00') }))
      .thenEvents({
        type: 'IncidentReassessed',
        data: { clocks: [{ to: moment('2026-03-02 02:00') }, { to: moment('2026-03-02 21:00') }] },
      });
    const looser = [
      { level: 'otherOpinion' },
      { happenedAt: moment('2026-03-01 22:20') },
      { department: 'education' },
    ];
    for (const more of looser) {
      givenIncident(opened).when(anew(more)).thenRefused('roleMissing');
      givenIncident(opened).when(anew(more, people.supervisor)).thenEvents('IncidentReassessed');
    }
  });

  it('changes something, lies in the past and precedes what was said', () => {
    givenIncident(opened).when(anew({})).thenRefused('incidentUnchanged');
    const later = { happenedAt: moment('2026-03-02 09:00'), learnedAt: null };
    givenIncident(opened).when(anew(later, people.supervisor)).thenRefused('incidentInTheFuture');
    const afterwards = {
      ...anew({ happenedAt: moment('2026-03-02 02:00'), learnedAt: null }, people.supervisor),
      at: moment('2026-03-02 09:00'),
    };
    givenIncident(informed).when(afterwards).thenRefused('statementBeforeIncident');
    givenIncident([])
      .when({
        ...asks.openIncident,
        facts: { ...incidentFacts, learnedAt: moment('2026-03-01 22:00') },
      })
      .thenRefused('incidentLearnedTooEarly');
  });

  it('of a year without a calendar is refused', () => {
    givenIncident([])
      .when({
        ...asks.openIncident,
        facts: { ...incidentFacts, happenedAt: moment('1985-03-01 22:00'), learnedAt: null },
      })
      .thenRefused('dateOutsideCalendar');
  });
});

describe('the end', () => {
  it('comes by the workflow, once everything was said', () => {
    expect(outcomes(answered)).toEqual(['approved', 'approved', 'approved']);
    givenIncident(informed)
      .when(asks.closeIncident)
      .thenRefused('incidentStillOpen', { details: { gates: ['pressConference'] } });
    givenIncident(answered)
      .when({ ...asks.closeIncident, by: people.supervisor })
      .thenRefused('systemOnly');
  });

  it('of a false alarm is said by those who act for all, and the duties cease', () => {
    givenIncident(opened)
      .when({ ...asks.withdrawIncident, by: people.head })
      .thenRefused('roleMissing');
    expect(outcomes(withdrawn)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    expect(standings(withdrawn, moment('2026-03-09 00:00')).map(([, how]) => how)).toEqual([
      'ceased',
      'ceased',
    ]);
    givenIncident(withdrawn).when(asks.makeStatement).thenRefused('incidentStatus');
  });

  it('leaves one opening', () => {
    givenIncident(opened).when(asks.openIncident).thenRefused('incidentExists');
    givenIncident([]).when(asks.makeStatement).thenRefused('incidentMissing');
  });
});

describe('the history', () => {
  it('is read again as it was written, and its head follows from it', () => {
    const read = closed.map((event) => parseIncidentEvent(JSON.parse(JSON.stringify(event))));
    expect(read).toEqual(closed);
    const state = incidentStateOf(read);
    if (state.status === 'absent') throw new Error('it was opened');
    expect(summariseIncident(state, incidentRules)).toMatchObject({
      statements: 2,
      gates: [],
      lastStatement: { saidAt: moment('2026-03-02 10:00') },
    });
  });

  it('is folded without error in any order', () => {
    const shuffled = closed.toReversed();
    expect(incidentStateOf(shuffled).status).toBe('open');
    expect(incidentStateOf([...closed, ...closed])).toMatchObject({ status: 'closed' });
  });
});
