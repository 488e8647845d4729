import { describe, expect, test } from 'vitest';
import type { ExportedEvent } from './read-export.ts';
import { owedByRequest } from './request.ts';

const RECEIVED = '2025-03-03';
const stream = 'matter/m-1';
type Told = readonly [type: string, data: ExportedEvent['data']];
const actor = { id: 'transport-drafter' };

/** Events of a request that came in on Monday, 3 March 2025; 4 April is 清明节. */
function history(...told: readonly Told[]): readonly ExportedEvent[] {
  return told.map(([type, data], index): ExportedEvent => {
    return { stream, version: index + 1, type, at: '2025-03-03T02:00:00.000Z', actor, data };
  });
}

const owed = (...told: readonly Told[]) =>
  owedByRequest(history(...told), RECEIVED, null, new Map()).map(
    ({ subject, dueAt, satisfiedAt, ceasedAt }) => ({ subject, dueAt, satisfiedAt, ceasedAt }),
  );
const open = { satisfiedAt: null, ceasedAt: null };
/** A day is over at 24:00 in China, 16:00 in UTC. */
const endOf = (day: string) => `${day}T16:00:00.000Z`;
const asked = { askedOn: '2025-03-05', deliveredOn: '2025-03-06' };

describe('requests for information, recounted', () => {
  test('are answered within 20 working days after the day of receipt (条例 art. 33)', () => {
    expect(owed()).toEqual([{ subject: 'answer', dueAt: endOf('2025-03-31'), ...open }]);
  });

  test('wait for whom they asked from the day after, up to the day of the answer', () => {
    expect(owed(['ClockPaused', asked], ['ClockResumed', { answeredOn: '2025-03-14' }])).toEqual([
      { subject: 'answer', dueAt: endOf('2025-04-10'), ...open },
    ]);
  });

  test('wait no longer than the 15 working days which those asked have (art. 32)', () => {
    const never = owed(['ClockPaused', asked]);
    expect(never).toEqual([{ subject: 'answer', dueAt: endOf('2025-04-23'), ...open }]);
    const late = { answeredOn: '2025-05-12' };
    expect(owed(['ClockPaused', asked], ['ClockResumed', late])).toEqual(never);
  });

  test('are answered later by the days of an extension', () => {
    expect(owed(['TermExtended', { workingDays: 10 }])).toEqual([
      { subject: 'answer', dueAt: endOf('2025-04-15'), ...open },
    ]);
  });

  test('are counted anew from the correction, for which one is asked within 7 days (art. 30)', () => {
    const noticedAt = '2025-03-05T02:00:00.000Z';
    const notice = {
      subject: 'correctionNotice',
      dueAt: endOf('2025-03-12'),
      satisfiedAt: noticedAt,
      ceasedAt: null,
    };
    const first = {
      subject: 'answer',
      dueAt: endOf('2025-03-31'),
      satisfiedAt: null,
      ceasedAt: noticedAt,
    };
    expect(owed(['CorrectionRequested', { noticedAt }])).toEqual([notice, first]);
    const received = { receivedOn: '2025-03-20' };
    expect(owed(['CorrectionRequested', { noticedAt }], ['CorrectionReceived', received])).toEqual([
      notice,
      first,
      { subject: 'answer', dueAt: endOf('2025-04-18'), ...open },
    ]);
  });
});
