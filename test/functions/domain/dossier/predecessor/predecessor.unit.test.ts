import { describe, expect, it } from 'vitest';
import { packageDigest } from '../../../../../functions/domain/dossier/package-digest.ts';
import { PREDECESSOR_PART } from '../../../../../functions/domain/dossier/predecessor/predecessor.ts';
import type { DossierState } from '../../../../../functions/domain/dossier/state.ts';
import { dossierIdSchema } from '../../../../../functions/domain/kernel/identifiers.ts';
import { digest, facts, fileOf, people, publicModels } from '../jiangzhou.ts';
import { asks, givenDossier, historyOf, play, stateOf } from '../journey.ts';

const named = () => asks.namePredecessor;
const byFile = {
  ...asks.namePredecessor,
  source: {
    kind: 'file' as const,
    title: '江州市人才安居暂行办法',
    documentNumber: null,
    file: fileOf('old'),
  },
};

describe('The document that a new one replaces', () => {
  it('is named by whoever drafts, and a later naming takes the place of an earlier one', () => {
    const state = stateOf(play(historyOf('complete'), [named, () => byFile]));
    expect(state.status === 'drafting' && state.predecessor).toEqual(byFile.source);
  });

  it('can be taken back while drafting', () => {
    const state = stateOf(play(historyOf('complete'), [named, () => asks.clearPredecessor]));
    expect(state.status === 'drafting' && state.predecessor).toBeNull();
  });

  it('is not taken back where none is named', () => {
    givenDossier(historyOf('complete'))
      .when(asks.clearPredecessor)
      .thenRefused('predecessorNotNamed');
  });

  it('is not the document itself', () => {
    const itself = { ...asks.namePredecessor.source, dossier: facts.dossier };
    givenDossier(historyOf('complete'))
      .when({ ...asks.namePredecessor, source: itself })
      .thenRefused('predecessorIsItself');
  });

  it('is named by the department that drafts, and not after submission', () => {
    givenDossier(historyOf('complete'))
      .when({ ...asks.namePredecessor, by: people.signingOfficer })
      .thenRefused('roleMissing');
    givenDossier(historyOf('screening')).when(asks.namePredecessor).thenRefused('wrongStatus');
  });

  it('stays named when the package is returned', () => {
    const history = play(historyOf('complete'), [
      named,
      () => asks.submitPackage,
      () => asks.returnToDrafting,
    ]);
    const state = stateOf(history);
    expect(state.status === 'drafting' && state.predecessor).toEqual(asks.namePredecessor.source);
  });
});

describe('A named predecessor in the package', () => {
  const review = (first: () => typeof asks.namePredecessor | typeof byFile) =>
    play(historyOf('complete'), [
      first,
      () => asks.submitPackage,
      () => asks.passScreening,
      () => asks.decideDisclosure,
    ]);

  it('changes the digest that a sign-off covers, and only where there is one', () => {
    const digestOf = (state: DossierState) =>
      state.status === 'signOff' ? packageDigest(state) : null;
    const without = digestOf(stateOf(historyOf('signOff')));
    const history = play(review(named), [() => asks.decidePersonalData]);
    const state = stateOf(history);
    expect(digestOf(state)).not.toBe(without);
    if (state.status !== 'signOff') throw new TypeError('not at sign-off');
    expect(digestOf({ ...state, predecessor: null })).toBe(without);
    const other = { ...asks.namePredecessor.source, model: digest('another text') };
    expect(digestOf({ ...state, predecessor: other })).not.toBe(digestOf(state));
  });

  it('is reviewed for personal data where it is a file, because its words are shown', () => {
    const history = review(() => byFile);
    givenDossier(history).when(asks.decidePersonalData).thenRefused('publicModelsMissing');
    const models = [...publicModels, { part: PREDECESSOR_PART, model: digest('public old text') }];
    const decided = { ...asks.decidePersonalData, publicModels: models };
    expect(stateOf(play(history, [() => decided])).status).toBe('signOff');
  });

  it('needs no review where its text is public already', () => {
    expect(stateOf(play(review(named), [() => asks.decidePersonalData])).status).toBe('signOff');
  });

  it('has a part that no material can be', () => {
    expect(dossierIdSchema.safeParse(PREDECESSOR_PART).success).toBe(false);
  });
});
