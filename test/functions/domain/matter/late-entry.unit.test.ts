import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../functions/domain/deadlines/obligation.ts';
import { obligationSummaries } from '../../../../functions/domain/deadlines/obligation-summary.ts';
import type { MatterCommand } from '../../../../functions/domain/matter/commands.ts';
import { parseMatterEvent } from '../../../../functions/domain/matter/events.ts';
import { obligationsOfMatter } from '../../../../functions/domain/matter/obligations.ts';
import { date, moment } from '../dossier/jiangzhou.ts';
import { ask, givenMatter, history, meeting, request, rules } from './matter-journey.ts';

/** Received on Monday 2 March 2026; the answer is due by 30 March. */
const asked = ask({ type: 'openMatter', facts: request, at: moment('2026-03-02 16:00') });
const inTime = '2026-03-27 10:00';
const nextDay = moment('2026-03-31 09:00');
const reason = '答复书3月27日当面送达，回执周一交回';

const answered = (metAt: string, at: string, lateEntry: string | null) =>
  ask({
    type: 'meetMatter',
    at: moment(at),
    meeting: meeting({ subject: 'answer', metAt: moment(metAt), lateEntry }),
  });
const paused = (at: string, lateEntry: string | null) =>
  ask({
    type: 'pauseClock',
    at: moment(at),
    reason: 'thirdParty',
    askedOn: date('2026-03-05'),
    deliveredOn: date('2026-03-06'),
    lateEntry,
  });
const corrected = (at: string, lateEntry: string | null) => {
  const noticedAt = moment('2026-03-10 10:00');
  return ask({
    type: 'requestCorrection',
    at: moment(at),
    noticedAt,
    what: '请写明年度',
    lateEntry,
  });
};

function owed(commands: readonly MatterCommand[]) {
  const { state } = givenMatter(commands);
  return state.status === 'absent' ? expect.fail() : obligationsOfMatter(state, rules);
}
const lateOf = (event: { data: object } | undefined) =>
  event !== undefined && 'lateEntry' in event.data ? event.data.lateEntry : undefined;

describe('A day before that of the entry', () => {
  it('is believed without a word while nothing is late', () => {
    const events = history([asked, answered('2026-03-06 10:00', '2026-03-09 09:00', null)]);
    expect(lateOf(events.at(-1))).toBeNull();
    const [answer] = owed([asked, answered('2026-03-06 10:00', '2026-03-09 09:00', null)]);
    expect(answer).toMatchObject({ enteredLateAt: null });
  });

  it('needs no reason where what it says is late all the same, and is not thanked for one', () => {
    const late = answered('2026-03-31 08:00', '2026-03-31 09:00', null);
    expect(standingOf(owed([asked, late])[0] ?? expect.fail(), nextDay)).toBe('metLate');
    const events = history([asked, answered('2026-03-31 08:00', '2026-03-31 09:00', reason)]);
    expect(lateOf(events.at(-1))).toBeNull();
  });

  it('that makes timely what was late by then needs a reason', () => {
    givenMatter([asked])
      .when(answered(inTime, '2026-03-31 09:00', null))
      .thenRefused('lateEntryUnexplained', { details: { dueBy: '2026-03-30' } });
    givenMatter([asked])
      .when(answered(inTime, '2026-03-31 09:00', reason))
      .thenEvents({ type: 'MatterMet', data: { lateEntry: reason, complete: true } });
  });

  it('is asked for on the first minute after the last day, and not on the day itself', () => {
    givenMatter([asked])
      .when(answered(inTime, '2026-03-30 23:59', null))
      .thenEvents('MatterMet');
    givenMatter([asked])
      .when(answered(inTime, '2026-03-31 00:00', null))
      .thenEvents('MatterMet');
    givenMatter([asked])
      .when(answered(inTime, '2026-03-31 00:01', null))
      .thenRefused('lateEntryUnexplained');
  });

  it('needs it too where a whole request is entered only after its time', () => {
    const opened = ask({ type: 'openMatter', facts: request, at: moment('2026-05-06 09:00') });
    givenMatter([opened])
      .when(answered(inTime, '2026-05-06 09:05', null))
      .thenRefused('lateEntryUnexplained');
  });

  it('needs it for a pause or a correction without which the answer would be late by then', () => {
    for (const act of [paused, corrected]) {
      givenMatter([asked]).when(act('2026-04-01 09:00', null)).thenRefused('lateEntryUnexplained');
      const events = history([asked, act('2026-04-01 09:00', reason)]);
      expect(lateOf(events.at(-1))).toBe(reason);
      expect(lateOf(history([asked, act('2026-03-12 09:00', null)]).at(-1))).toBeNull();
    }
  });

  it('is never in the future, nor before what it answers', () => {
    givenMatter([asked])
      .when(answered('2026-03-31 10:00', '2026-03-31 09:00', reason))
      .thenRefused('matterInFuture');
    givenMatter([asked])
      .when(answered('2026-02-27 10:00', '2026-03-31 09:00', reason))
      .thenRefused('matterBeforeStart');
  });
});

describe('What was entered late', () => {
  const entered = [asked, answered(inTime, '2026-03-31 09:00', reason)];

  it('counts as done in time, and shows when it was entered', () => {
    const [answer] = owed(entered);
    expect(standingOf(answer ?? expect.fail(), nextDay)).toBe('met');
    expect(answer).toMatchObject({ enteredLateAt: nextDay });
  });

  it('shows so in the head, by which the board knows it', () => {
    const { state } = givenMatter(entered);
    if (state.status === 'absent') return expect.fail();
    const [summary] = obligationSummaries(owed(entered), state.obligationLog);
    expect(summary).toMatchObject({ enteredLateAt: nextDay });
  });

  it('shows also on an answer whose clock stood only by what was entered late', () => {
    const answer = owed([asked, paused('2026-04-01 09:00', reason)])[0];
    expect(answer).toMatchObject({ enteredLateAt: moment('2026-04-01 09:00') });
    const anew = owed([asked, corrected('2026-04-01 09:00', reason)]);
    expect(anew.find(({ subject }) => subject === 'answer')).toMatchObject({
      ceasedAt: moment('2026-03-10 10:00'),
      enteredLateAt: moment('2026-04-01 09:00'),
    });
  });

  it('is told of histories, too, from before anybody had to say why', () => {
    const [opening, met] = history(entered);
    if (met === undefined || opening === undefined) return expect.fail();
    const { lateEntry: _unknown, ...before } = met.data as Record<string, unknown>;
    expect(parseMatterEvent({ ...met, data: before })).toMatchObject({
      type: 'MatterMet',
      data: { lateEntry: null },
    });
  });
});
