import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../functions/domain/deadlines/obligation.ts';
import type { MatterCommand } from '../../../../functions/domain/matter/commands.ts';
import { parseMatterEvent } from '../../../../functions/domain/matter/events.ts';
import { matterSummarySchema, summariseMatter } from '../../../../functions/domain/matter/head.ts';
import { matterKinds, matterRules } from '../../../../functions/domain/matter/kinds.ts';
import { obligationsOfMatter } from '../../../../functions/domain/matter/obligations.ts';
import type { ExistingMatter, MatterState } from '../../../../functions/domain/matter/state.ts';
import { date, moment, people } from '../dossier/jiangzhou.ts';
import {
  ask,
  enteredAtMonthEnd,
  facts,
  givenMatter,
  history,
  meeting,
  request,
  rules,
  rulesOf,
} from './matter-journey.ts';

const opened = ask({ type: 'openMatter', facts: facts() });
const asked = ask({ type: 'openMatter', facts: request });

function existing(state: MatterState): ExistingMatter {
  if (state.status === 'absent') return expect.fail('the matter was not opened');
  return state;
}
const owed = (commands: readonly MatterCommand[], under = rules) =>
  obligationsOfMatter(existing(givenMatter(commands, under).state), under);

describe('Opening a matter', () => {
  it('records what starts the clock', () => {
    givenMatter([]).when(opened).thenEvents({ type: 'MatterOpened', data: facts() });
  });

  it('is for the department itself and for those who watch over all', () => {
    const { drafter, head, supervisor, administrator, otherDrafter, signingOfficer } = people;
    for (const by of [drafter, head, supervisor, administrator]) {
      givenMatter([])
        .when({ ...opened, by })
        .thenEvents('MatterOpened');
    }
    givenMatter([])
      .when({ ...opened, by: otherDrafter })
      .thenRefused('matterOfOtherDepartment', {
        details: { own: 'education', department: 'housing' },
      });
    givenMatter([])
      .when({ ...opened, by: signingOfficer })
      .thenRefused('roleMissing');
    givenMatter([])
      .when({ ...opened, by: 'system' })
      .thenRefused('roleMissing');
  });

  it('happens once', () => {
    givenMatter([opened]).when(opened).thenRefused('matterExists');
    givenMatter([])
      .when(ask({ type: 'ceaseMatter', reason: '撤回' }))
      .thenRefused('matterMissing');
  });

  it.each([
    ['nanjing-2018', 'povertyFundsPlan'],
    ['beijing-2017', 'serviceItemChange'],
    ['jinan-2017', 'staffFiling'],
    ['haimen-2018', 'workPlan'],
    ['nanjing-2020', 'websiteCheck'],
    ['national', 'errorReport'],
  ] as const)('is refused where the papers of %s set no time for %s', (jurisdiction, kind) => {
    const startedOn = date('2026-01-01');
    givenMatter([], rulesOf(jurisdiction))
      .when(ask({ type: 'openMatter', facts: facts({ kind, jurisdiction, startedOn }) }))
      .thenRefused('matterNotRuled', { details: { kind, jurisdiction } });
  });

  it('takes no day that has not come, or that the calendar does not know', () => {
    const on = (startedOn: string) =>
      givenMatter([]).when(
        ask({ type: 'openMatter', facts: facts({ startedOn: date(startedOn) }) }),
      );
    on('2026-04-01').thenRefused('matterInFuture', {
      details: { date: '2026-04-01', today: '2026-03-31' },
    });
    on('1989-12-31').thenRefused('dateOutsideCalendar');
    on('2201-01-01').thenRefused('dateOutsideCalendar');
  });

  it('wants what belongs to its kind and nothing else', () => {
    const decision = { plannedOn: date('2026-06-30'), commentDays: 30, explanation: null };
    const amiss = (given: Parameters<typeof facts>[0], names: readonly string[]) =>
      givenMatter([])
        .when(ask({ type: 'openMatter', facts: facts(given) }))
        .thenRefused('matterFactsAmiss', { details: { amiss: names } });
    amiss({ decision }, ['decision']);
    amiss({ delivery: 'fax' }, ['delivery']);
    amiss({ kind: 'requestAnswer' }, ['delivery']);
    amiss({ kind: 'decisionDraft' }, ['decision']);
    amiss({ kind: 'websiteCheck' }, ['startedOn']);
  });
});

describe('Meeting a matter', () => {
  const both = ['changedInformation', 'implementationTime'] as const;
  const meet = (given: Parameters<typeof meeting>[0]) =>
    ask({ type: 'meetMatter', meeting: meeting(given) });

  it('is complete only with everything that the clause asks for', () => {
    givenMatter([opened])
      .when(meet({ aspects: [...both] }))
      .thenEvents({ type: 'MatterMet', data: { complete: true } });
    const half = meet({ aspects: ['changedInformation'] });
    givenMatter([opened])
      .when(half)
      .thenEvents({ type: 'MatterMet', data: { complete: false } });
    const later = meet({ aspects: ['implementationTime'], metAt: moment('2026-03-05 10:00') });
    const [obligation] = owed([opened, half, later]);
    expect(obligation?.satisfiedAt).toBe(moment('2026-03-05 10:00'));
    expect(obligation && standingOf(obligation, moment('2026-03-31 09:00'))).toBe('metLate');
  });

  it('is refused for what is missing, foreign, known already or not owed', () => {
    const on = givenMatter([opened, meet({ aspects: ['changedInformation'] })]);
    on.when(meet({})).thenRefused('matterAspectsMissing', { details: { aspects: [...both] } });
    on.when(meet({ aspects: ['draft'] })).thenRefused('matterFactsAmiss');
    on.when(meet({ aspects: ['changedInformation'] })).thenRefused('matterNothingNew');
    on.when(meet({ subject: 'answer', aspects: [...both] })).thenRefused('matterSubjectUnknown');
    on.when(meet({ aspects: [...both], commentUntil: date('2026-05-01') })).thenRefused(
      'matterFactsAmiss',
      { details: { amiss: ['commentUntil'] } },
    );
    const plan = ask({ type: 'openMatter', facts: facts({ kind: 'workPlan' }) });
    givenMatter([plan])
      .when(meet({ aspects: ['draft'] }))
      .thenRefused('matterFactsAmiss');
  });

  it('is refused before it can have happened', () => {
    const on = givenMatter([opened]);
    on.when(meet({ aspects: [...both], metAt: moment('2026-03-01 23:59') })).thenRefused(
      'matterBeforeStart',
    );
    on.when(meet({ aspects: [...both], metAt: moment('2026-03-31 09:01') })).thenRefused(
      'matterInFuture',
    );
  });

  it('ends it; so does ceasing, and nothing more is owed', () => {
    const met = [opened, meet({ aspects: [...both] })];
    givenMatter(met)
      .when(ask({ type: 'ceaseMatter', reason: '撤回' }))
      .thenRefused('matterStatus', { details: { status: 'met' } });
    const at = moment('2026-03-02 16:00');
    const ceased = [opened, ask({ type: 'ceaseMatter', reason: '事项取消', at })];
    givenMatter(ceased)
      .when(meet({ aspects: [...both] }))
      .thenRefused('matterStatus');
    const [obligation] = owed(ceased);
    expect(obligation?.ceasedAt).toBe(at);
  });

  it('is not ended unmet by the department that is late, only by those who watch over all', () => {
    const cease = ask({ type: 'ceaseMatter', reason: '事项取消' });
    for (const by of [people.drafter, people.head]) {
      givenMatter([opened])
        .when({ ...cease, by })
        .thenRefused('matterOverdue', { details: { dueDate: '2026-03-03' } });
    }
    for (const by of [people.supervisor, people.administrator]) {
      givenMatter([opened])
        .when({ ...cease, by })
        .thenEvents('MatterCeased');
    }
  });
});

describe('The clock of a request for information', () => {
  const pause = ask({
    type: 'pauseClock',
    reason: 'thirdParty',
    askedOn: date('2026-03-05'),
    deliveredOn: date('2026-03-06'),
    lateEntry: enteredAtMonthEnd,
  });
  const resume = (day: string) => ask({ type: 'resumeClock', answeredOn: date(day) });
  const extend = (given: object = {}) =>
    ask({
      type: 'extendTerm',
      by: people.head,
      workingDays: 20,
      notifiedOn: date('2026-03-30'),
      reason: '信息量大',
      ...given,
    });
  const correct = ask({
    type: 'requestCorrection',
    noticedAt: moment('2026-03-04 10:00'),
    what: '请写明年度',
    lateEntry: enteredAtMonthEnd,
  });
  const due = (commands: readonly MatterCommand[]) => owed(commands).at(-1)?.dueAt;

  it('does not count the days on which a third party is asked', () => {
    expect(due([asked])).toBe(moment('2026-03-30 24:00'));
    expect(due([asked, pause, resume('2026-03-12')])).toBe(moment('2026-04-07 24:00'));
    const [answer] = owed([asked, pause, resume('2026-03-12')]);
    expect(answer?.trace.filter(({ pause: why }) => why === 'thirdParty')).toHaveLength(7);
  });

  it('runs again by itself when 15 working days are over: silence is no consent', () => {
    const silent = due([asked, pause]);
    expect(silent).toBe(due([asked, pause, resume('2026-03-27')]));
    expect(due([asked, pause, resume('2026-03-31')])).toBe(silent);
  });

  it('is paused and resumed in turn', () => {
    givenMatter([asked]).when(resume('2026-03-12')).thenRefused('clockRuns');
    givenMatter([asked, pause]).when(pause).thenRefused('clockPaused');
    givenMatter([asked, pause]).when(resume('2026-03-05')).thenRefused('matterBeforeStart');
    givenMatter([asked, pause]).when(resume('2026-04-01')).thenRefused('matterInFuture');
    const early = ask({ ...pause, type: 'pauseClock', askedOn: date('2026-03-01') } as never);
    givenMatter([asked]).when(early).thenRefused('matterBeforeStart');
    const late = ask({
      ...pause,
      type: 'pauseClock',
      askedOn: date('2026-03-31'),
      deliveredOn: date('2026-03-31'),
    } as never);
    givenMatter([asked]).when(late).thenRefused('clockRunOut');
  });

  it('is extended once, by the head, by 20 working days at most and before it runs out', () => {
    const before = { at: moment('2026-03-30 16:00') };
    givenMatter([asked]).when(extend(before)).thenEvents('TermExtended');
    expect(due([asked, extend(before)])).toBe(moment('2026-04-28 24:00'));
    givenMatter([asked]).when(extend()).thenRefused('clockRunOut', { instrument: '条例' });
    givenMatter([asked])
      .when(extend({ ...before, workingDays: 21 }))
      .thenRefused('extensionTooLong', { instrument: '条例', clause: '第三十三条' });
    givenMatter([asked, extend(before)])
      .when(extend(before))
      .thenRefused('termExtendedAlready');
    givenMatter([asked])
      .when(extend({ ...before, by: people.drafter }))
      .thenRefused('roleMissing');
    givenMatter([asked])
      .when(extend({ ...before, by: people.otherHead }))
      .thenRefused('matterOfOtherDepartment');
  });

  it('begins anew when the correction comes; the notice is owed within 7 working days', () => {
    const corrected = [
      asked,
      correct,
      ask({ type: 'receiveCorrection', receivedOn: date('2026-03-16') }),
    ];
    const waiting = owed([asked, correct]);
    expect(
      waiting.map(({ subject, satisfiedAt, ceasedAt }) => [subject, satisfiedAt, ceasedAt]),
    ).toEqual([
      ['correctionNotice', moment('2026-03-04 10:00'), null],
      ['answer', null, moment('2026-03-04 10:00')],
    ]);
    expect(waiting[0]?.dueAt).toBe(moment('2026-03-11 24:00'));
    const [, first, second] = owed(corrected);
    expect(first?.ceasedAt).not.toBeNull();
    expect([second?.startsAt, second?.dueAt]).toEqual([
      moment('2026-03-16 00:00'),
      moment('2026-04-14 24:00'),
    ]);
  });

  it('is corrected once, before anything else, and waits for the correction', () => {
    givenMatter([asked, correct]).when(correct).thenRefused('correctionAskedAlready');
    givenMatter([asked, pause]).when(correct).thenRefused('correctionTooLate');
    const received = ask({ type: 'receiveCorrection', receivedOn: date('2026-03-16') });
    givenMatter([asked]).when(received).thenRefused('correctionNotAsked');
    givenMatter([asked, correct]).when(pause).thenRefused('correctionOutstanding');
    givenMatter([asked, correct])
      .when(ask({ type: 'meetMatter', meeting: meeting({ subject: 'answer' }) }))
      .thenRefused('correctionOutstanding');
  });

  it('that ran out does not begin anew by asking for a correction', () => {
    const noticedAt = moment('2026-03-31 08:00');
    givenMatter([asked])
      .when(
        ask({
          type: 'requestCorrection',
          noticedAt,
          what: '请写明年度',
          lateEntry: enteredAtMonthEnd,
        }),
      )
      .thenRefused('clockRunOut', { instrument: '条例', details: { dueDate: '2026-03-30' } });
  });

  it('is answered; late is recorded as late', () => {
    const answered = ask({
      type: 'meetMatter',
      meeting: meeting({ subject: 'answer', metAt: moment('2026-03-31 08:00') }),
    });
    givenMatter([asked])
      .when(answered)
      .thenEvents({ type: 'MatterMet', data: { complete: true } });
    const [obligation] = owed([asked, answered]);
    expect(obligation && standingOf(obligation, moment('2026-03-31 09:00'))).toBe('metLate');
  });

  it.each(
    matterKinds.filter((kind) => matterRules[kind].acts.length === 0 && kind !== 'decisionDraft'),
  )('has no counterpart in %s', (kind) => {
    const under = kind === 'povertyFundsPlan' ? rulesOf('jinan-2017') : rules;
    const other = ask({
      type: 'openMatter',
      facts: facts({ kind, startedOn: date('2026-01-01') }),
    });
    for (const act of [pause, resume('2026-03-12'), extend(), correct]) {
      givenMatter([other], under)
        .when(act)
        .thenRefused('matterActNotForKind', { details: { kind } });
    }
  });
});

describe('A draft of a major decision', () => {
  const planned = (given: object = {}) =>
    ask({
      type: 'openMatter',
      facts: facts({
        kind: 'decisionDraft',
        startedOn: date('2026-03-31'),
        decision: { plannedOn: date('2026-06-30'), commentDays: 30, explanation: null, ...given },
      }),
    });
  const publish = (commentUntil: string | null, aspects = ['draft', 'decisionBasis'] as const) =>
    ask({
      type: 'meetMatter',
      at: moment('2026-05-31 09:00'),
      meeting: meeting({
        aspects: [...aspects],
        metAt: moment('2026-05-30 10:00'),
        commentUntil: commentUntil === null ? null : date(commentUntil),
      }),
    });

  it('is due so early that 30 days lie between it and the decision', () => {
    const [obligation] = owed([planned()]);
    expect(obligation?.dueAt).toBe(moment('2026-05-30 24:00'));
    expect(obligation?.trace).toHaveLength(30);
    expect(obligation?.trace.at(-1)?.date).toBe('2026-06-29');
  });

  it('may be open for less only with an explanation', () => {
    givenMatter([])
      .when(planned({ commentDays: 15 }))
      .thenRefused('commentExplanationMissing', { instrument: '713号令', details: { least: 30 } });
    givenMatter([])
      .when(planned({ commentDays: 15, explanation: '汛期将至' }))
      .thenEvents('MatterOpened');
    givenMatter([])
      .when(planned({ plannedOn: date('2026-04-20') }))
      .thenRefused('decisionTooSoon', { details: { earliest: '2026-05-01' } });
  });

  it('is published with the last day for comment, and that is not too early', () => {
    givenMatter([planned()])
      .when(publish('2026-06-29'))
      .thenEvents({ type: 'MatterMet', data: { complete: true } });
    givenMatter([planned()])
      .when(publish('2026-06-28'))
      .thenRefused('commentTooShort', {
        instrument: '713号令',
        details: { earliest: '2026-06-29' },
      });
    givenMatter([planned()]).when(publish(null)).thenRefused('matterFactsAmiss');
  });
});

describe('A check of the website', () => {
  const year = ask({
    type: 'openMatter',
    facts: facts({ kind: 'websiteCheck', startedOn: date('2026-01-01') }),
  });
  const check = (subject: string, on: string) =>
    ask({
      type: 'meetMatter',
      at: moment('2026-12-31 20:00'),
      meeting: meeting({ subject, aspects: ['checked', 'resultNotified'], metAt: moment(on) }),
    });

  it('is owed once in each quarter and done when all are', () => {
    const quarters = owed([year]).map(({ subject, dueAt }) => [subject, dueAt]);
    expect(quarters).toEqual([
      ['2026-01/2026-03', moment('2026-03-31 24:00')],
      ['2026-04/2026-06', moment('2026-06-30 24:00')],
      ['2026-07/2026-09', moment('2026-09-30 24:00')],
      ['2026-10/2026-12', moment('2026-12-31 24:00')],
    ]);
    const checks = [
      check('2026-01/2026-03', '2026-03-30 10:00'),
      check('2026-04/2026-06', '2026-07-02 10:00'),
      check('2026-07/2026-09', '2026-09-30 10:00'),
      check('2026-10/2026-12', '2026-12-31 10:00'),
    ];
    expect(
      history([year, ...checks]).map((event) => 'complete' in event.data && event.data.complete),
    ).toEqual([false, false, false, false, true]);
    const standings = owed([year, ...checks]).map((one) =>
      standingOf(one, moment('2026-12-31 20:00')),
    );
    expect(standings).toEqual(['met', 'metLate', 'met', 'met']);
  });

  it('of a quarter is not made before the quarter', () => {
    givenMatter([year])
      .when(check('2026-04/2026-06', '2026-03-31 10:00'))
      .thenRefused('matterBeforeStart', { details: { start: '2026-04-01' } });
  });
});

describe('What is stored', () => {
  it('is read back as it was written, and folds without judging', () => {
    const at = moment('2026-03-12 09:00');
    const events = history([asked, ask({ type: 'ceaseMatter', reason: '申请人撤回', at })]);
    for (const event of events) {
      expect(parseMatterEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    }
    expect(() =>
      parseMatterEvent({ ...events[0], type: 'MatterOpened', data: {} } as never),
    ).toThrow();
  });

  it('names its obligations in the head', () => {
    const summary = summariseMatter(existing(givenMatter([asked]).state), rules);
    expect(matterSummarySchema.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
    expect(summary.obligations).toMatchObject([{ subject: 'answer', basis: '条例 第三十三条' }]);
  });

  it('is reminded of by the system alone, once and in turn', () => {
    const remind = {
      type: 'remindObligation' as const,
      kind: 'requestAnswer' as const,
      subject: 'answer',
      startsAt: moment('2026-03-02 00:00'),
      sequence: 1,
    };
    givenMatter([asked]).when(ask(remind)).thenRefused('systemOnly');
    const bySystem = ask({ ...remind, by: 'system' });
    givenMatter([asked])
      .when(bySystem)
      .thenEvents({ type: 'ObligationReminded', data: { sequence: 1 } });
    givenMatter([asked, bySystem]).when(bySystem).thenRefused('obligationReminderOutOfTurn');
  });
});
