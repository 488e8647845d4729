import { describe, expect, it } from 'vitest';
import { obligationsOfDossier } from '../../../../functions/domain/deadlines/obligations.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import { dossierFactsSchema } from '../../../../functions/domain/dossier/events.ts';
import { interpretationPlanSchema } from '../../../../functions/domain/interpretation/plan.ts';
import { facts, fileOf, plan, publicModels, rules } from './jiangzhou.ts';
import { asks, givenDossier, play, renderNow, type Step, signOffNow, stateOf } from './journey.ts';

/** 免予解读: where no rule makes interpretation obligatory, a person decides on the wish. */
const exempt = interpretationPlanSchema.parse({
  outline: ['免予解读'],
  audience: null,
  materials: [],
  exemption: { reason: '只调整内部会议时间，不涉及公众权益。' },
});
const lodgeExemption: Step = () => ({
  ...asks.lodgePlan,
  plan: { file: fileOf('exemption'), plan: exempt },
});
const internal = dossierFactsSchema.parse({ ...facts, normative: false, triggers: [] });

function opened(about: typeof facts): DossierEvent[] {
  return play([], [() => ({ ...asks.openDossier, facts: about }), () => asks.lodgeDocument]);
}

const atSignOff = () =>
  play(opened(internal), [
    lodgeExemption,
    () => asks.submitPackage,
    () => asks.passScreening,
    () => asks.decideDisclosure,
    () => ({
      ...asks.decidePersonalData,
      publicModels: publicModels.filter(({ part }) => part !== 'text-together'),
    }),
  ]);
const granted: Step = (state) => {
  const command = signOffNow(state);
  return command.type === 'signOff' ? { ...command, exemptionGranted: true } : command;
};

describe('a wish to issue without interpretation', () => {
  it('is refused where the document must be interpreted, naming why', () => {
    givenDossier(opened(facts))
      .when(lodgeExemption)
      .thenRefused('interpretationMandatory', { details: { triggers: ['normativeDocument'] } });
  });

  it('takes the place of a plan elsewhere, and the package is complete with it', () => {
    const history = play(opened(internal), [lodgeExemption, () => asks.submitPackage]);
    expect(stateOf(history).status).toBe('screening');
  });

  it('drops the materials of a plan that it replaces', () => {
    const planned = play(opened(internal), [
      () => ({ ...asks.lodgePlan, plan: { file: fileOf('plan'), plan } }),
      () => asks.lodgeMaterial,
      lodgeExemption,
    ]);
    expect(stateOf(planned)).toMatchObject({ materials: [] });
  });
});

describe('the decision', () => {
  it('is asked for at sign-off: nobody signs it off without seeing it', () => {
    givenDossier(atSignOff()).when(signOffNow).thenRefused('exemptionUndecided');
  });

  it('is recorded with the sign-off', () => {
    const signed = play(atSignOff(), [granted]).at(-1);
    expect(signed).toMatchObject({ type: 'PackageSignedOff', data: { exemptionGranted: true } });
  });

  it('leaves no interpretation owed after publication', () => {
    const history = play(atSignOff(), [granted, renderNow, () => asks.publish]);
    const state = stateOf(history);
    if (state.status !== 'published') throw new TypeError('not published');
    const kinds = obligationsOfDossier(state, rules).map(({ kind }) => kind);
    expect(kinds).not.toContain('interpretation');
    expect(kinds).not.toContain('followUp');
  });
});
