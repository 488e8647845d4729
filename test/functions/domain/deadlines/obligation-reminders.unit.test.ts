import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import {
  isOwed,
  type Obligation,
  type ObligationKind,
  obligationKey,
  obligationStandings,
  standingOf,
} from '../../../../functions/domain/deadlines/obligation.ts';
import {
  decideObligation,
  type ObligationEvent,
  wakeUpRules,
} from '../../../../functions/domain/deadlines/obligation-decisions.ts';
import {
  emptyObligationLog,
  noticesOf,
  type ObligationLog,
  recomputationsOf,
  withObligationEvent,
} from '../../../../functions/domain/deadlines/obligation-log.ts';
import { nextObligationWakeUp } from '../../../../functions/domain/deadlines/obligation-wake-ups.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { epochMsOf, type Instant, instantOf } from '../../../../functions/domain/kernel/time.ts';
import { moment, rules } from '../dossier/jiangzhou.ts';

const HOUR = 3_600_000;
const started = moment('2026-03-09 15:00');

function obligation(kind: ObligationKind, dueAt: Instant, ends: Partial<Obligation> = {}) {
  const { citation } = rules.jurisdiction.parameters.interpretationWithinWorkingDays;
  const base: Obligation = {
    kind,
    stream: 'dossier/jz-2026-017',
    department: 'housing',
    subject: '',
    startsAt: started,
    dueAt,
    basis: citation,
    trace: [],
    provisional: false,
    satisfiedAt: null,
    ceasedAt: null,
    enteredLateAt: null,
    hindered: null,
  };
  return { ...base, ...ends };
}

const days = obligation('interpretation', moment('2026-03-13 00:00'));
const hours = obligation('authoritativeInformation', moment('2026-03-09 20:00'));

const next = (owed: Obligation, log: ObligationLog) =>
  nextObligationWakeUp(owed, noticesOf(log, owed), wakeUpRules(rules));

/** What the ledger would hold after a wake-up at a moment, or the reason of the refusal. */
function remind(
  owed: Obligation,
  log: ObligationLog,
  at: Instant,
  sequence = next(owed, log)?.sequence ?? 1,
): { readonly log: ObligationLog; readonly events: readonly ObligationEvent[] } | string {
  const { kind, subject, startsAt } = owed;
  const command = { type: 'remindObligation', by: 'system', at, kind, subject, startsAt } as const;
  try {
    const events = decideObligation({ ...command, sequence }, [owed], log, rules);
    return { events, log: events.reduce(withObligationEvent, log) };
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

function reminded(owed: Obligation, moments: readonly string[]): ObligationLog {
  return moments.reduce((log, at) => {
    const result = remind(owed, log, moment(at));
    return typeof result === 'string' ? expect.fail(`${at}: ${result}`) : result.log;
  }, emptyObligationLog);
}

const hoursOn = (hour: number) => instantOf(epochMsOf(started) + hour * HOUR);

/** What was sent after wake-ups at some moments, each of them three times. */
function woken(owed: Obligation, satisfiedAt: Instant | null, moments: readonly Instant[]) {
  let log = emptyObligationLog;
  for (const at of moments.flatMap((moment) => [moment, moment, moment])) {
    const isDone = satisfiedAt !== null && at >= satisfiedAt;
    const result = remind(isDone ? { ...owed, satisfiedAt } : owed, log, at);
    if (typeof result === 'string') continue;
    expect(isDone).toBe(false);
    log = result.log;
  }
  return noticesOf(log, owed);
}

describe('Standings', () => {
  it('a deadline of days is due, then soon on its last day, then overdue', () => {
    expect(standingOf(days, moment('2026-03-11 23:59'))).toBe('due');
    expect(standingOf(days, moment('2026-03-12 00:00'))).toBe('soon');
    expect(standingOf(days, moment('2026-03-13 00:00'))).toBe('soon');
    expect(standingOf(days, moment('2026-03-13 00:01'))).toBe('overdue');
  });

  it('a deadline of hours is soon in its last quarter', () => {
    expect(standingOf(hours, moment('2026-03-09 18:44'))).toBe('due');
    expect(standingOf(hours, moment('2026-03-09 18:45'))).toBe('soon');
    expect(standingOf(hours, moment('2026-03-09 20:01'))).toBe('overdue');
  });

  it('what is done is met, or met late, and what fell away has ceased, for good', () => {
    const years = moment('2036-01-01 00:00');
    const done = (at: string) => obligation('followUp', days.dueAt, { satisfiedAt: moment(at) });
    expect(standingOf(done('2026-03-13 00:00'), years)).toBe('met');
    expect(standingOf(done('2026-03-13 00:01'), years)).toBe('metLate');
    const repealed = obligation('followUp', days.dueAt, { ceasedAt: moment('2026-04-01 00:00') });
    expect(standingOf(repealed, years)).toBe('ceased');
    // A repeal from a later day on leaves it owed until then.
    expect(standingOf(repealed, moment('2026-03-31 23:59'))).toBe('overdue');
  });

  it('there is exactly one at every moment, and only a met or ceased one is not owed', () => {
    const instants = fc.integer({ min: 0, max: 2_000 }).map((hour) => {
      return instantOf(epochMsOf(started) + hour * HOUR);
    });
    const ends = fc.record({
      satisfiedAt: fc.option(instants),
      ceasedAt: fc.option(instants),
    });
    fc.assert(
      fc.property(instants, ends, instants, (dueAt, end, now) => {
        const owed = obligation('followUp', dueAt, end);
        const standing = standingOf(owed, now);
        expect(obligationStandings).toContain(standing);
        expect(isOwed(owed, now)).toBe(['due', 'soon', 'overdue'].includes(standing));
      }),
    );
  });
});

describe('Reminders', () => {
  it('come on the morning so many working days ahead, escalations on the first morning after', () => {
    expect(next(days, emptyObligationLog)).toMatchObject({
      sequence: 1,
      notice: 'reminder',
      at: moment('2026-03-11 09:00'),
    });
    const log = reminded(days, ['2026-03-11 09:00']);
    expect(next(days, log)).toMatchObject({
      sequence: 2,
      notice: 'escalation',
      at: moment('2026-03-13 09:00'),
    });
    const late = reminded(days, ['2026-03-11 09:00', '2026-03-13 09:00']);
    // Five working days on.
    expect(next(days, late)).toMatchObject({ sequence: 3, at: moment('2026-03-20 09:00') });
  });

  it('of hours come half-way, escalations at once when it is late and every day after that', () => {
    expect(next(hours, emptyObligationLog)?.at).toBe(moment('2026-03-09 17:30'));
    const log = reminded(hours, ['2026-03-09 17:30']);
    const escalation = next(hours, log);
    expect(escalation?.at).toBe(instantOf(epochMsOf(hours.dueAt) + 1));
    const late = reminded(hours, ['2026-03-09 17:30', '2026-03-09 20:05']);
    expect(next(hours, late)?.at).toBe(moment('2026-03-10 20:05'));
  });

  it('of long deadlines come earlier', () => {
    const half = obligation('validity', moment('2026-09-10 00:00'));
    expect(next(half, emptyObligationLog)?.at).toBe(moment('2026-08-27 09:00'));
  });

  it('that come after the due date are escalations, and one is enough for a time of standstill', () => {
    const result = remind(days, emptyObligationLog, moment('2026-05-06 09:00'));
    if (typeof result === 'string') return expect.fail(result);
    expect(result.events).toMatchObject([
      { type: 'ObligationReminded', data: { sequence: 1, notice: 'escalation' } },
    ]);
    expect(next(days, result.log)?.at).toBe(moment('2026-05-12 09:00'));
  });

  it('are refused early, out of turn, twice, and for what is not owed', () => {
    const refused = 'obligationReminderOutOfTurn';
    expect(remind(days, emptyObligationLog, moment('2026-03-11 08:59'))).toBe(refused);
    expect(remind(days, emptyObligationLog, moment('2026-03-11 09:00'), 2)).toBe(refused);
    const log = reminded(days, ['2026-03-11 09:00']);
    expect(remind(days, log, moment('2026-03-11 09:00'), 1)).toBe(refused);
    const met = { ...days, satisfiedAt: moment('2026-03-10 09:00') };
    expect(remind(met, emptyObligationLog, moment('2026-03-11 09:00'))).toBe(refused);
    const ceased = { ...days, ceasedAt: moment('2026-03-10 09:00') };
    expect(remind(ceased, emptyObligationLog, moment('2026-03-11 09:00'))).toBe(refused);
  });

  it('only the system records them', () => {
    const { kind, subject, startsAt } = days;
    const by = { id: 'x', roles: [], department: 'housing' } as never;
    const at = moment('2026-03-11 09:00');
    const command = { type: 'remindObligation', by, at, kind, subject, startsAt } as const;
    expect(() =>
      decideObligation({ ...command, sequence: 1 }, [days], emptyObligationLog, rules),
    ).toThrow('systemOnly');
  });

  it('tell of a moved date once more', () => {
    const log = reminded(days, ['2026-03-11 09:00']);
    const moved = { ...days, dueAt: moment('2026-03-17 00:00') };
    expect(next(moved, log)).toMatchObject({
      sequence: 2,
      notice: 'reminder',
      at: moment('2026-03-13 09:00'),
    });
  });

  /** Wake-ups at any time, in any number: doubled, late, early, after it was done. */
  const wakeUps = fc.array(fc.integer({ min: -100, max: 3_000 }), { maxLength: 80 });
  const end = fc.option(fc.integer({ min: 0, max: 2_000 }));

  it.for([days, hours])(
    'of $kind are never given twice, whatever wakes and however often',
    (owed) => {
      fc.assert(
        fc.property(wakeUps, end, (moments, doneAfter) => {
          const satisfiedAt = doneAfter === null ? null : hoursOn(doneAfter);
          const sent = woken(owed, satisfiedAt, moments.map(hoursOn).toSorted());
          expect(sent.map(({ sequence }) => sequence)).toEqual(sent.map((_, index) => index + 1));
          expect(sent.filter(({ notice }) => notice === 'reminder').length).toBeLessThan(2);
          const given = sent.map(({ at }) => at);
          expect(new Set(given).size).toBe(given.length);
          for (const { notice, at } of sent) expect(notice === 'reminder').toBe(at <= owed.dueAt);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('are never forgotten: whoever is woken at the appointed moments is told to the end', () => {
    let log = emptyObligationLog;
    for (let number = 1; number <= 20; number += 1) {
      const due = next(days, log);
      if (due === null) return expect.fail('it is still owed');
      const result = remind(days, log, due.at);
      if (typeof result === 'string') return expect.fail(result);
      log = result.log;
    }
    expect(noticesOf(log, days)).toHaveLength(20);
  });
});

describe('Counting anew', () => {
  const known = [{ ...days, dueAt: moment('2026-03-12 00:00') }];
  const recompute = (owed: Obligation, log = emptyObligationLog) =>
    decideObligation(
      { type: 'recomputeDeadlines', by: 'system', at: moment('2026-03-10 09:00'), known },
      [owed],
      log,
      { ...rules, calendar: createWorkingCalendar() },
    );

  it('records from which day to which the open date moved, and by which calendar', () => {
    const events = recompute(days);
    expect(events).toMatchObject([
      {
        type: 'DeadlinesRecomputed',
        data: {
          calendar: { version: createWorkingCalendar().version },
          changes: [{ kind: 'interpretation', from: known[0]?.dueAt, to: days.dueAt }],
        },
      },
    ]);
    const log = events.reduce(withObligationEvent, emptyObligationLog);
    expect(recomputationsOf(log, days)).toMatchObject([{ to: days.dueAt }]);
    expect(obligationKey(days)).toBe(obligationKey(known[0] ?? days));
  });

  it('leaves what was met, what has ceased and what did not move', () => {
    const others = [
      { ...days, satisfiedAt: moment('2026-03-10 08:00') },
      { ...days, ceasedAt: moment('2026-03-10 08:00') },
      { ...days, dueAt: moment('2026-03-12 00:00') },
    ];
    for (const other of others) expect(() => recompute(other)).toThrow('deadlinesUnmoved');
  });
});
