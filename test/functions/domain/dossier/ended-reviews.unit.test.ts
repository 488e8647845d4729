import { describe, expect, it } from 'vitest';
import { keptUntil, reviewsToDestroy } from '../../../../functions/domain/dossier/ended-reviews.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import type { Instant } from '../../../../functions/domain/kernel/time.ts';
import { moment, people, rules } from './jiangzhou.ts';
import { asks, givenDossier, historyOf, type Point, play, stateOf } from './journey.ts';

const gate = 'deidentification' as const;
const endedAt = asks.decidePersonalData.at;
const destroy = (at: Instant, ended: Instant = endedAt) =>
  ({ type: 'recordDestruction', by: 'system', at, gate, endedAt: ended }) as const;

function toDestroy(history: readonly DossierEvent[]) {
  const state = stateOf(history);
  return state.status === 'absent' ? [] : reviewsToDestroy(state);
}

const returned = (point: Point) =>
  play(historyOf(point), [() => ({ ...asks.returnToDrafting, by: people.privacyReviewer })]);

describe('Raw personal data wait for destruction', () => {
  it.each(['opened', 'complete', 'screening', 'disclosureReview', 'deidentification'] as const)(
    'not yet at %s',
    (point) => {
      expect(toDestroy(historyOf(point))).toEqual([]);
    },
  );

  it.each(['signOff', 'awaitingRelease', 'published'] as const)(
    'from the decision on, at %s',
    (point) => {
      expect(toDestroy(historyOf(point))).toEqual([{ gate, endedAt, destroyedAt: null }]);
    },
  );

  it('from a return or a withdrawal on, when the review was open then', () => {
    const at = asks.returnToDrafting.at;
    expect(toDestroy(returned('deidentification'))).toMatchObject([{ gate, endedAt: at }]);
    const withdrawn = play(historyOf('deidentification'), [() => asks.withdrawDossier]);
    expect(toDestroy(withdrawn)).toMatchObject([{ gate, endedAt: asks.withdrawDossier.at }]);
  });

  it('not for a dossier that is withdrawn before its review', () => {
    expect(toDestroy(play(historyOf('screening'), [() => asks.withdrawDossier]))).toEqual([]);
  });

  it('not for what was decided before there was a vault', () => {
    const old = historyOf('signOff').map((event): DossierEvent => {
      if (event.type !== 'PersonalDataDecided') return event;
      return { ...event, data: { decisions: [], publicModels: event.data.publicModels } };
    });
    expect(toDestroy(old)).toEqual([]);
  });
});

describe('The time of raw personal data', () => {
  it('is over at the end of the thirtieth day after the review, in China', () => {
    expect(keptUntil(moment('2026-03-06 09:00'), rules)).toEqual({
      lastDay: '2026-04-05',
      destroyAt: moment('2026-04-06 00:00'),
    });
    // Late in the evening it is the same day.
    expect(keptUntil(moment('2026-03-06 23:59'), rules).lastDay).toBe('2026-04-05');
  });
});

describe('A destruction', () => {
  const over = moment('2026-04-06 00:00');

  it('is recorded by the system when the time is over', () => {
    const [event, ...more] = play(historyOf('published'), [() => destroy(over)]).slice(-1);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'RawPersonalDataDestroyed',
      data: { gate, endedAt },
      at: over,
      actor: { role: 'system' },
    });
    expect(toDestroy(play(historyOf('published'), [() => destroy(over)]))).toEqual([]);
  });

  it('is not recorded early, twice, for another review, or by a person', () => {
    const published = historyOf('published');
    const early = moment('2026-04-05 23:59');
    givenDossier(published).when(destroy(early)).thenRefused('destructionOutOfTurn');
    const once = play(published, [() => destroy(over)]);
    givenDossier(once).when(destroy(over)).thenRefused('destructionOutOfTurn');
    const another = destroy(over, moment('2026-03-05 09:00'));
    givenDossier(published).when(another).thenRefused('destructionOutOfTurn');
    const byPerson = { ...destroy(over), by: people.privacyReviewer };
    givenDossier(published).when(byPerson).thenRefused('systemOnly');
    givenDossier('deidentification').when(destroy(over)).thenRefused('destructionOutOfTurn');
  });

  it('changes nothing else of a dossier', () => {
    const before = stateOf(historyOf('published'));
    const after = stateOf(play(historyOf('published'), [() => destroy(over)]));
    expect(after).toEqual({ ...before, endedReviews: [{ gate, endedAt, destroyedAt: over }] });
  });
});
