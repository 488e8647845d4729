import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOwed,
  obligationKey,
  standingOf,
} from '../../../../functions/domain/deadlines/obligation.ts';
import { knownDeadlines } from '../../../../functions/domain/deadlines/obligation-summary.ts';
import { obligationsOfDossier } from '../../../../functions/domain/deadlines/obligations.ts';
import { dossierDecider } from '../../../../functions/domain/dossier/decide.ts';
import { dossierSummarySchema, summarise } from '../../../../functions/domain/dossier/head.ts';
import { date, moment, people, rules } from './jiangzhou.ts';
import { asks, historyOf, play, stateOf } from './journey.ts';
import { existing, type Life, longLived } from './long-lived.ts';

/** As much as a ledger takes. */
const LONGEST = 20_000;
const fresh: Life = { rounds: 0, released: 0, inReview: 0, promised: 0 };
const now = moment('2026-04-01 09:00');

function headOf(life: Life) {
  const state = existing(
    longLived(life).reduce(dossierDecider.evolve, dossierDecider.initialState),
  );
  const written = JSON.stringify(summarise(state, rules));
  const owed = obligationsOfDossier(state, rules).filter((one) => isOwed(one, now));
  return { written, owed, head: dossierSummarySchema.parse(JSON.parse(written)) };
}

const named = (owed: readonly Parameters<typeof obligationKey>[0][]) =>
  owed.map((one) => obligationKey(one)).toSorted();

describe('The head of a dossier', () => {
  it('says all that is owed and was, as long as there is room', () => {
    const { head } = headOf({ ...fresh, rounds: 15 });
    expect(head.obligations?.length).toBeGreaterThan(30);
    expect(head.owed).toBeUndefined();
    const standings = new Set(head.obligations?.map((one) => standingOf(one, now)));
    expect([...standings].toSorted()).toEqual(['due', 'met', 'overdue', 'soon']);
  });

  it('says what is owed where all that ended has no room', () => {
    const { head, owed } = headOf({ ...fresh, rounds: 300, released: 200, promised: 30 });
    expect(head.obligations).toBeUndefined();
    expect(head.owed?.length).toBe(owed.length);
    expect(owed.length).toBeGreaterThan(30);
  });

  it('knows each due date of what is owed, and stays one that a ledger takes', () => {
    const life = fc.record({
      rounds: fc.nat(120),
      released: fc.nat(150),
      inReview: fc.nat(20),
      promised: fc.nat(20),
    });
    fc.assert(
      fc.property(life, (lived) => {
        const { written, head, owed } = headOf(lived);
        expect(written.length).toBeLessThan(LONGEST);
        const known = knownDeadlines(head, now) ?? expect.fail('the head does not say');
        expect(named(known)).toEqual(named(owed));
        const dueAt = new Map(owed.map((one) => [obligationKey(one), one.dueAt]));
        for (const one of known) expect(one.dueAt).toBe(dueAt.get(obligationKey(one)));
      }),
      { numRuns: 12 },
    );
  });

  it('says nothing where more is owed than any dossier ever did, rather than a part of it', () => {
    const { written, head } = headOf({ ...fresh, inReview: 80 });
    expect(written.length).toBeLessThan(LONGEST);
    expect(head.obligations).toBeUndefined();
    expect(head.owed).toBeUndefined();
    expect(knownDeadlines(head, now)).toBeNull();
  });

  it('still knows what is owed until a mark that was made ahead takes effect', () => {
    const crowded = longLived({ ...fresh, rounds: 100, promised: 10 });
    const marked = play(crowded, [
      () => ({
        ...asks.markValidity,
        by: people.signingOfficer,
        at: now,
        validity: 'repealed',
        effectiveOn: date('2026-05-01'),
      }),
    ]);
    const head = summarise(existing(stateOf(marked)), rules);
    const kinds = head.owed?.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind === 'followUp').length).toBeGreaterThan(9);
    expect(kinds).not.toContain('disclosure');
  });

  it('of before obligations stood in it is still read', () => {
    const { obligations: _none, ...old } = summarise(
      existing(stateOf(historyOf('published'))),
      rules,
    );
    expect(knownDeadlines(dossierSummarySchema.parse(old), now)).toBeNull();
  });
});
