import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obligationsOfDossier } from '../../../../functions/domain/deadlines/obligations.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import {
  dossierEventBodySchema,
  parseDossierEvent,
} from '../../../../functions/domain/dossier/events.ts';
import { evolve } from '../../../../functions/domain/dossier/evolve.ts';
import { issuanceGates } from '../../../../functions/domain/dossier/gate-names.ts';
import {
  gateOpenSince,
  gateOutcome,
  openGates,
} from '../../../../functions/domain/dossier/gates.ts';
import { summarise } from '../../../../functions/domain/dossier/head.ts';
import type { DossierState } from '../../../../functions/domain/dossier/state.ts';
import { moment, onRequestDecision, people, rules } from './jiangzhou.ts';
import { asks, blockNow, historyOf, play, signOffNow, stateOf } from './journey.ts';
import { standsForPublication } from './three-synchronisations.ts';

/** Every kind of event, as it was recorded somewhere. */
const recorded: readonly DossierEvent[] = [
  ...play(historyOf('published'), [
    () => ({
      ...asks.remindGate,
      gate: 'followUpLodging:qa-soon',
      at: moment('2026-03-11 09:00'),
    }),
    () => asks.lodgeFollowUp,
    () => asks.returnFollowUp,
    () => asks.lodgeFollowUp,
    () => asks.approveFollowUp,
    () => asks.blockFollowUp,
    () => asks.approveFollowUp,
    () => asks.releaseFollowUp,
    () => asks.recordRelease,
    () => asks.recordGazetting,
    () => asks.noteReplacement,
    () => asks.keepInForce,
    () => asks.markValidity,
    () => asks.recordMarkedRenditions,
    () => asks.takeEffect,
    () => asks.extendValidity,
    () => asks.recordDestruction,
  ]),
  ...play(historyOf('complete'), [() => asks.namePredecessor, () => asks.clearPredecessor]).slice(
    -2,
  ),
  ...play(historyOf('complete'), [() => asks.removeMaterial, () => asks.withdrawDossier]).slice(-2),
  ...play(historyOf('published'), [
    () => asks.recomputeDeadlines,
    () => asks.remindObligation,
  ]).slice(-2),
  ...play(historyOf('published'), [
    () => asks.recordDoubts,
    () => asks.recordDoubts,
    () => ({
      ...asks.recordDoubts,
      doubts: asks.recordDoubts.doubts.flatMap((heard) => [
        { ...heard, words: '没有书面的租房合同，能不能申请到补贴' },
        { ...heard, words: '没有书面的租房合同，还能不能申请补贴' },
      ]),
    }),
    () => asks.joinDoubt,
    () => ({ ...asks.keepDoubtApart, doubt: 3 }),
    () => asks.openFollowUp,
  ]).slice(-7),
  ...play(historyOf('screening'), [() => asks.returnToDrafting]).slice(-1),
  ...play(historyOf('awaitingRelease'), [blockNow]).slice(-1),
  ...play(historyOf('disclosureReview'), [
    () => ({ ...asks.decideDisclosure, decision: onRequestDecision }),
    () => asks.decidePersonalData,
    signOffNow,
    () => asks.tallyRequests,
    () => asks.correctTally,
    () => asks.openAttributeReview,
    () => asks.reviewAttribute,
    () => ({ ...asks.withdrawDossier, by: people.signingOfficer, at: moment('2026-06-05 09:00') }),
  ]).slice(-9),
];

const anyHistory = fc.array(fc.constantFrom(...recorded), { maxLength: 60 });
/** Mostly in order, with some lost, some doubled and some from elsewhere. */
const nearlyInOrder = fc
  .array(fc.tuple(fc.constantFrom(...recorded), fc.nat(recorded.length)), { maxLength: 6 })
  .map((strangers) => {
    const history = [...recorded];
    for (const [stranger, at] of strangers) history.splice(at, 1, stranger, stranger);
    return history;
  });

describe('Folding', () => {
  it('knows every kind of event', () => {
    const kinds = new Set(recorded.map(({ type }) => type));
    expect(kinds.size).toBe(dossierEventBodySchema.options.length);
  });

  it.for(recorded.map((event) => [event.type, event] as const))(
    '%s is stored and read back as it was',
    ([, event]) => {
      expect(parseDossierEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    },
  );

  it('never throws, whatever comes in whatever order, and what follows from it never does', () => {
    fc.assert(
      fc.property(fc.oneof(anyHistory, nearlyInOrder), (history) => {
        let state: DossierState = { status: 'absent' };
        for (const event of history) {
          state = evolve(state, event);
          for (const gate of issuanceGates) gateOutcome(state, gate);
          for (const gate of openGates(state)) expect(gateOpenSince(state, gate)).not.toBeNull();
          if (state.status === 'absent') continue;
          summarise(state, rules);
          obligationsOfDossier(state, rules);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reaches the public only over every step in order, even by events that nobody judged', () => {
    fc.assert(
      fc.property(fc.oneof(anyHistory, nearlyInOrder), (history) => {
        let state: DossierState = { status: 'absent' };
        for (const [index, event] of history.entries()) {
          const before = state.status;
          state = evolve(state, event);
          if (state.status === 'published' && before !== 'published') {
            expect(standsForPublication(history.slice(0, index + 1), { judged: false })).toBe('');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not take back what is public, closed or withdrawn', () => {
    const returned = recorded.find(({ type }) => type === 'ReturnedToDrafting');
    const withdrawn = recorded.find(({ type }) => type === 'DossierWithdrawn');
    if (returned === undefined || withdrawn === undefined) return expect.fail('both are recorded');
    const last = [
      historyOf('published'),
      play(historyOf('screening'), [() => asks.withdrawDossier]),
    ];
    for (const state of last.map(stateOf)) {
      expect(evolve(state, returned)).toBe(state);
      expect(evolve(state, withdrawn)).toBe(state);
    }
  });

  it('remembers everyone who wrote, once, and nobody who decided', () => {
    const state = stateOf(
      play(historyOf('published'), [() => ({ ...asks.lodgeFollowUp, by: people.secondDrafter })]),
    );
    expect(state).toMatchObject({ drafters: ['shen-yuqing', 'fang-mo'] });
  });
});
