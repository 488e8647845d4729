import { describe, expect, it } from 'vitest';
import type { DossierCommand } from '../../../../functions/domain/dossier/commands.ts';
import { dossierDecider } from '../../../../functions/domain/dossier/decide.ts';
import { dossierSummarySchema, summarise } from '../../../../functions/domain/dossier/head.ts';
import type { DossierState, ExistingDossier } from '../../../../functions/domain/dossier/state.ts';
import { epochMsOf, instantOf } from '../../../../functions/domain/kernel/time.ts';
import { rules } from './jiangzhou.ts';
import { asks, historyOf, judgedNow, stateOf } from './journey.ts';

/** As much as a ledger takes. */
const LONGEST = 20_000;

function existing(state: DossierState): ExistingDossier {
  if (state.status === 'absent') return expect.fail('the dossier was not opened');
  return state;
}

/** A dossier that was returned and submitted anew so often, an hour apart. */
function returnedOften(rounds: number): ExistingDossier {
  let state = stateOf(historyOf('screening'));
  const act = (command: DossierCommand) => {
    const at = instantOf(epochMsOf(existing(state).enteredAt) + 3_600_000);
    const events = dossierDecider.decide(judgedNow({ ...command, at }, state), state, rules);
    state = events.reduce(dossierDecider.evolve, state);
  };
  for (let round = 0; round < rounds; round += 1) {
    act(asks.returnToDrafting);
    act(asks.submitPackage);
  }
  return existing(state);
}

describe('The head of a dossier', () => {
  it('says what is owed and was', () => {
    const head = dossierSummarySchema.parse(summarise(returnedOften(3), rules));
    expect(head.obligations?.length).toBeGreaterThan(6);
  });

  it('stays one that a ledger takes, however long the dossier is worked on', () => {
    const head = summarise(returnedOften(60), rules);
    expect(JSON.stringify(head).length).toBeLessThan(LONGEST);
    // The board reads the history of a dossier whose head does not say.
    expect(dossierSummarySchema.parse(head).obligations).toBeUndefined();
  });
});
