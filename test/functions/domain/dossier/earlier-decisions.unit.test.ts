import { describe, expect, it } from 'vitest';
import { dossierDecider } from '../../../../functions/domain/dossier/decide.ts';
import {
  type DossierEvent,
  parseDossierEvent,
} from '../../../../functions/domain/dossier/events.ts';
import { packageDigest } from '../../../../functions/domain/dossier/package-digest.ts';
import { digestOfValue } from '../../../../functions/domain/kernel/digest.ts';
import { candidate, key, people, publicModels, rules } from './jiangzhou.ts';
import { asks, followUpModel, historyOf, play, stateOf } from './journey.ts';

const decisions = [
  { candidate: candidate.id, decision: 'mask' as const },
  { candidate: 'document/2/20-23-person', decision: 'keep' as const, reason: '办公室主任' },
];

/** Decisions as they were recorded before reviews were kept in pages. */
const inline = (type: string, data: object): DossierEvent =>
  parseDossierEvent({
    type,
    data,
    at: asks.decidePersonalData.at,
    actor: { id: people.privacyReviewer.id, role: 'privacyReviewer', department: 'office' },
  });
const decided = inline('PersonalDataDecided', { decisions, publicModels });

describe('decisions that were recorded in one event', () => {
  it('bring a dossier to sign-off as they did then', () => {
    const state = stateOf([...historyOf('deidentification'), decided]);
    expect(state).toMatchObject({ status: 'signOff', personalData: { decisions, publicModels } });
  });

  it('are covered by the same digest as then, so that signatures stand', () => {
    const state = stateOf([...historyOf('deidentification'), decided]);
    if (state.status !== 'signOff') throw new Error('it is not at sign-off');
    const { facts, document, plan, materials, disclosure } = state;
    const personalData = { decisions, publicModels };
    expect(packageDigest(state)).toBe(
      digestOfValue('tongbu.package.v1', {
        facts,
        document,
        plan,
        materials,
        disclosure,
        personalData,
      }),
    );
  });

  it('approve a later interpretation as they did then', () => {
    const lodged = play(historyOf('published'), [() => asks.lodgeFollowUp]);
    const model = followUpModel('qa-soon');
    const approved = inline('FollowUpApproved', { key: 'qa-soon', decisions, publicModel: model });
    const state = stateOf([...lodged, approved]);
    if (state.status !== 'published') throw new Error('it is not published');
    const followUp = state.followUps.find((one) => one.key === key('qa-soon'));
    expect(followUp).toMatchObject({ stage: 'approved', publicModel: model });
  });

  it('are not recorded in this way any more', () => {
    const state = stateOf(historyOf('deidentification'));
    const events = dossierDecider.decide(asks.decidePersonalData, state, rules);
    expect(events.some(({ data }) => 'decisions' in data)).toBe(false);
  });
});
