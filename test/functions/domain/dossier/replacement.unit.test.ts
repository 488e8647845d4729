import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../functions/domain/deadlines/obligation.ts';
import { obligationsOfDossier } from '../../../../functions/domain/deadlines/obligations.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import type { Published } from '../../../../functions/domain/dossier/state.ts';
import {
  replacementObligations,
  undecidedReplacements,
} from '../../../../functions/domain/dossier/validity/replacement.ts';
import { dossierIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { date, moment, people, rules } from './jiangzhou.ts';
import { asks, givenDossier, historyOf, play, stateOf } from './journey.ts';

/** Its successor is public on Tuesday 1 September 2026; ten working days later is the 15th. */
const replaced = play(historyOf('published'), [() => asks.noteReplacement]);
/** It has run out when its last day is over, whether or not the system has said so by then. */
const replacedAtItsEnd = play(historyOf('published'), [
  () => ({ ...asks.noteReplacement, at: moment('2031-03-03 09:00') }),
]);
const confirmation = {
  ...asks.markValidity,
  validity: 'lapsed' as const,
  effectiveOn: date('2031-03-09'),
  at: moment('2031-06-01 09:00'),
};
const mark = (validity: 'amended' | 'repealed', at = '2026-09-10 09:00') => ({
  ...asks.markValidity,
  validity,
  effectiveOn: date('2026-09-10'),
  at: moment(at),
});

function published(history: readonly DossierEvent[]): Published {
  const state = stateOf(history);
  return state.status === 'published' ? state : expect.fail(`is ${state.status}`);
}
const standing = (history: readonly DossierEvent[], now: string) =>
  replacementObligations(published(history), rules).map((one) => standingOf(one, moment(now)));

describe('A document that a published one replaces', () => {
  it('owes a decision within the city’s working days, with the clause that asks for marks', () => {
    expect(replacementObligations(published(replaced), rules)).toMatchObject([
      {
        kind: 'validity',
        subject: 'replacedBy:jz-2026-099',
        startsAt: moment('2026-09-01 09:00'),
        dueAt: moment('2026-09-16 00:00'),
        satisfiedAt: null,
        ceasedAt: null,
        basis: rules.jurisdiction.parameters.markInvalidOnOriginal.citation,
      },
    ]);
    expect(standing(replaced, '2026-09-16 09:00')).toEqual(['overdue']);
    expect(undecidedReplacements(published(replaced))).toMatchObject([{ by: 'jz-2026-099' }]);
  });

  it('stands on the board with all else that it owes', () => {
    const owed = obligationsOfDossier(published(replaced), rules);
    expect(owed.filter(({ subject }) => subject.startsWith('replacedBy:'))).toHaveLength(1);
  });

  it.for([
    ['a repeal', mark('repealed')],
    ['an amendment', mark('amended')],
    [
      'the decision that it stays in force',
      { ...asks.keepInForce, at: moment('2026-09-10 09:00') },
    ],
  ] as const)('has it by %s', ([, decision]) => {
    const decided = play(replaced, [() => decision]);
    expect(standing(decided, '2026-10-09 09:00')).toEqual(['met']);
    expect(undecidedReplacements(published(decided))).toEqual([]);
  });

  it('does not have it by what was decided before anybody knew of the replacement', () => {
    const before = play(historyOf('published'), [
      () => ({ ...mark('amended', '2026-08-10 09:00'), effectiveOn: date('2026-08-10') }),
      () => asks.noteReplacement,
    ]);
    expect(standing(before, '2026-09-02 09:00')).toEqual(['due']);
  });

  it('owes nothing more once it has lapsed by itself', () => {
    const lapsed = play(replaced, [() => asks.lapse]);
    expect(standing(lapsed, '2031-03-10 09:00')).toEqual(['ceased']);
  });

  it('is not late because somebody confirms that lapse only long after', () => {
    const lapsed = play(replacedAtItsEnd, [() => asks.lapse, () => confirmation]);
    expect(standing(lapsed, '2031-06-02 09:00')).toEqual(['ceased']);
  });

  it('owes one decision for each that replaces it', () => {
    const kept = play(replaced, [() => asks.keepInForce]);
    const again = {
      ...asks.noteReplacement,
      replacement: dossierIdSchema.parse('jz-2026-120'),
      at: moment('2026-11-02 09:00'),
    };
    expect(standing(play(kept, [() => again]), '2026-11-03 09:00')).toEqual(['met', 'due']);
  });
});

describe('Noting a replacement', () => {
  it('is the system’s, once for each, and not for what has ended', () => {
    givenDossier(historyOf('published'))
      .when({ ...asks.noteReplacement, by: people.signingOfficer })
      .thenRefused('systemOnly');
    givenDossier(replaced).when(asks.noteReplacement).thenRefused('replacementNoted');
    const repealed = play(historyOf('published'), [() => mark('repealed')]);
    givenDossier(repealed).when(asks.noteReplacement).thenRefused('validityFinal');
  });
});

describe('Keeping a document in force', () => {
  it('is a signing officer’s who drafted none of it, where something replaces it', () => {
    givenDossier(replaced)
      .when({ ...asks.keepInForce, by: people.head })
      .thenRefused('roleMissing');
    const drafter = { ...people.signingOfficer, id: people.drafter.id };
    givenDossier(replaced)
      .when({ ...asks.keepInForce, by: drafter })
      .thenRefused('drafterMayNotDecide');
    givenDossier(historyOf('published')).when(asks.keepInForce).thenRefused('nothingReplaces');
    const kept = play(replaced, [() => asks.keepInForce]);
    givenDossier(kept).when(asks.keepInForce).thenRefused('nothingReplaces');
  });

  it('is refused once it has run out, before the system has said so as well', () => {
    givenDossier(replacedAtItsEnd)
      .when({ ...asks.keepInForce, at: moment('2031-03-09 00:30') })
      .thenRefused('validityExpired', { details: { validUntil: '2031-03-08' } });
    const inTime = play(replacedAtItsEnd, [
      () => ({ ...asks.keepInForce, at: moment('2031-03-08 23:30') }),
    ]);
    expect(standing(inTime, '2031-03-09 09:00')).toEqual(['met']);
  });

  it('is no decision on the end of its validity', () => {
    const kept = play(replaced, [() => asks.keepInForce]);
    const end = obligationsOfDossier(published(kept), rules).filter(
      ({ kind, subject }) => kind === 'validity' && !subject.startsWith('replacedBy:'),
    );
    expect(end).toMatchObject([{ satisfiedAt: null, ceasedAt: null }]);
  });
});
