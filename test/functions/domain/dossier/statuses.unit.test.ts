import { describe, expect, it } from 'vitest';
import type { DossierCommandType } from '../../../../functions/domain/dossier/commands.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import type { DossierStatus } from '../../../../functions/domain/dossier/state.ts';
import { dossierIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { key, moment, onRequestDecision, people } from './jiangzhou.ts';
import {
  asks,
  blockNow,
  followUpModel,
  givenDossier,
  historyOf,
  play,
  renderNow,
  type Step,
  signOffNow,
  stateOf,
  steps,
} from './journey.ts';

const lodgeLater: Step = () => ({
  ...asks.lodgeFollowUp,
  material: { ...asks.lodgeFollowUp.material, key: key('cases-later'), form: 'caseStudy' },
});
const approveInJune: readonly Step[] = [
  () => ({
    ...asks.lodgeFollowUp,
    material: { ...asks.lodgeFollowUp.material, key: key('review-in-june'), form: 'text' },
  }),
  () => ({
    ...asks.approveFollowUp,
    key: key('review-in-june'),
    publicModel: followUpModel('review-in-june'),
  }),
];

/** The second doubt resembles the first. */
const hearTwo: Step = () => ({
  ...asks.recordDoubts,
  doubts: asks.recordDoubts.doubts.flatMap((heard) => [
    heard,
    { ...heard, words: '没有书面的租房合同，能不能申请到补贴' },
  ]),
});

/** A dossier in each status, with one follow-up at each stage where it is published. */
const histories: Readonly<Record<DossierStatus, readonly DossierEvent[]>> = {
  absent: [],
  drafting: play(historyOf('complete'), [() => asks.namePredecessor]),
  screening: historyOf('screening'),
  disclosureReview: historyOf('disclosureReview'),
  deidentification: historyOf('deidentification'),
  signOff: historyOf('signOff'),
  awaitingRelease: historyOf('awaitingRelease'),
  published: play(historyOf('published'), [
    lodgeLater,
    ...approveInJune,
    hearTwo,
    () => asks.markValidity,
    () => ({ ...asks.noteReplacement, at: moment('2026-12-02 09:00') }),
  ]),
  closedUnpublished: play(historyOf('disclosureReview'), [
    () => ({ ...asks.decideDisclosure, decision: onRequestDecision }),
    () => asks.decidePersonalData,
    signOffNow,
    () => asks.tallyRequests,
    () => asks.openAttributeReview,
  ]),
  withdrawn: play(historyOf('screening'), [() => asks.withdrawDossier]),
};
const statuses = Object.keys(histories).filter((name): name is DossierStatus => name in histories);

const reviewing = ['screening', 'disclosureReview', 'deidentification', 'signOff'] as const;
const beforeRelease: readonly DossierStatus[] = ['drafting', ...reviewing, 'awaitingRelease'];

/** Where each command belongs, and what follows from it there. */
const procedure: Readonly<
  Record<
    Exclude<
      DossierCommandType,
      | 'remindGate'
      | 'remindObligation'
      | 'recomputeDeadlines'
      | 'recordDestruction'
      | 'openAttributeReview'
    >,
    { readonly in: readonly DossierStatus[]; readonly ask: Step; readonly first: string }
  >
> = {
  openDossier: { in: ['absent'], ask: () => asks.openDossier, first: 'DossierOpened' },
  lodgeDocument: { in: ['drafting'], ask: () => asks.lodgeDocument, first: 'DocumentLodged' },
  lodgePlan: { in: ['drafting'], ask: () => asks.lodgePlan, first: 'PlanLodged' },
  lodgeMaterial: { in: ['drafting'], ask: () => asks.lodgeMaterial, first: 'MaterialLodged' },
  removeMaterial: { in: ['drafting'], ask: () => asks.removeMaterial, first: 'MaterialRemoved' },
  namePredecessor: {
    in: ['drafting'],
    ask: () => asks.namePredecessor,
    first: 'PredecessorNamed',
  },
  clearPredecessor: {
    in: ['drafting'],
    ask: () => asks.clearPredecessor,
    first: 'PredecessorCleared',
  },
  submitPackage: { in: ['drafting'], ask: () => asks.submitPackage, first: 'PackageSubmitted' },
  passScreening: { in: ['screening'], ask: () => asks.passScreening, first: 'ScreeningPassed' },
  decideDisclosure: {
    in: ['disclosureReview'],
    ask: () => asks.decideDisclosure,
    first: 'DisclosureDecided',
  },
  decidePersonalData: {
    in: ['deidentification'],
    ask: () => asks.decidePersonalData,
    first: 'PersonalDataReviewed',
  },
  signOff: { in: ['signOff'], ask: signOffNow, first: 'PackageSignedOff' },
  returnToDrafting: {
    in: beforeRelease,
    ask: (state) => ({ ...asks.returnToDrafting, by: reviewerIn(state.status) }),
    first: 'ReturnedToDrafting',
  },
  withdrawDossier: {
    in: beforeRelease,
    ask: () => asks.withdrawDossier,
    first: 'DossierWithdrawn',
  },
  recordRenditions: { in: ['awaitingRelease'], ask: renderNow, first: 'PackageRendered' },
  blockRelease: { in: ['awaitingRelease'], ask: blockNow, first: 'ReleaseBlocked' },
  publish: { in: ['awaitingRelease'], ask: () => asks.publish, first: 'Published' },
  lodgeFollowUp: { in: ['published'], ask: () => asks.lodgeFollowUp, first: 'FollowUpLodged' },
  approveFollowUp: {
    in: ['published'],
    ask: () => ({ ...asks.approveFollowUp, key: key('cases-later') }),
    first: 'PersonalDataReviewed',
  },
  returnFollowUp: {
    in: ['published'],
    ask: () => ({ ...asks.returnFollowUp, key: key('cases-later') }),
    first: 'FollowUpReturned',
  },
  blockFollowUp: {
    in: ['published'],
    ask: () => ({ ...asks.blockFollowUp, key: key('review-in-june') }),
    first: 'FollowUpBlocked',
  },
  releaseFollowUp: {
    in: ['published'],
    ask: () => ({
      ...asks.releaseFollowUp,
      key: key('review-in-june'),
      rendition: {
        ...asks.releaseFollowUp.rendition,
        part: 'review-in-june',
        model: followUpModel('review-in-june'),
      },
    }),
    first: 'FollowUpReleased',
  },
  recordRelease: { in: ['published'], ask: () => asks.recordRelease, first: 'ReleaseRecorded' },
  recordDoubts: { in: ['published'], ask: () => asks.recordDoubts, first: 'DoubtRepeated' },
  joinDoubt: { in: ['published'], ask: () => asks.joinDoubt, first: 'DoubtJoined' },
  keepDoubtApart: { in: ['published'], ask: () => asks.keepDoubtApart, first: 'DoubtKeptApart' },
  openFollowUp: { in: ['published'], ask: () => asks.openFollowUp, first: 'FollowUpOpened' },
  recordGazetting: { in: ['published'], ask: () => asks.recordGazetting, first: 'Gazetted' },
  markValidity: { in: ['published'], ask: () => asks.markValidity, first: 'ValidityMarked' },
  extendValidity: {
    in: ['published'],
    ask: () => asks.extendValidity,
    first: 'ValidityExtended',
  },
  lapse: { in: ['published'], ask: () => asks.lapse, first: 'ValidityMarked' },
  noteReplacement: {
    in: ['published'],
    ask: () => ({ ...asks.noteReplacement, replacement: dossierIdSchema.parse('jz-2026-100') }),
    first: 'ReplacementPublished',
  },
  keepInForce: {
    in: ['published'],
    ask: () => ({ ...asks.keepInForce, at: moment('2026-12-03 09:00') }),
    first: 'KeptInForce',
  },
  takeEffect: { in: ['published'], ask: () => asks.takeEffect, first: 'ValidityTookEffect' },
  tallyRequests: {
    in: ['closedUnpublished'],
    ask: () => asks.tallyRequests,
    first: 'RequestsTallied',
  },
  correctTally: {
    in: ['closedUnpublished'],
    ask: () => asks.correctTally,
    first: 'RequestsCorrected',
  },
  reviewAttribute: {
    in: ['closedUnpublished'],
    ask: () => asks.reviewAttribute,
    first: 'AttributeReviewed',
  },
  recordMarkedRenditions: {
    in: ['published'],
    ask: () => asks.recordMarkedRenditions,
    first: 'RenditionsMarked',
  },
};

function reviewerIn(status: DossierStatus) {
  switch (status) {
    case 'drafting':
      return people.head;
    case 'deidentification':
      return people.privacyReviewer;
    case 'signOff':
    case 'awaitingRelease':
      return people.signingOfficer;
    default:
      return people.disclosureReviewer;
  }
}

describe.each(statuses)('In status %s', (status) => {
  const history = histories[status];

  it('the history leads here', () => {
    expect(stateOf(history).status).toBe(status);
  });

  const commands = Object.entries(procedure);
  const allowed = commands.filter(([, rule]) => rule.in.includes(status));
  const forbidden = commands.filter(([, rule]) => !rule.in.includes(status));

  it.for(allowed)('%s is allowed and recorded first as what it is', ([, { ask, first }]) => {
    const state = stateOf(history);
    const [event] = play(history, [ask]).slice(history.length);
    expect(event?.type).toBe(first);
    const command = ask(state);
    expect(event?.at).toBe(command.at);
    const actor = command.by === 'system' ? 'system' : command.by.id;
    expect(event?.actor.id).toBe(actor);
  });

  it.for(forbidden)('%s is refused', ([name, { ask, in: needed }]) => {
    const asked = givenDossier(history).when(ask);
    if (status === 'absent') asked.thenRefused('dossierMissing');
    else if (name === 'openDossier') {
      asked.thenRefused('dossierExists', { details: { dossier: 'jz-2026-017' } });
    } else asked.thenRefused('wrongStatus', { details: { status, needed: [...needed] } });
  });

  it('nothing happens behind the back of whoever was refused: no role allows it either', () => {
    for (const [, { ask }] of forbidden) {
      for (const by of [people.everyRole, 'system' as const]) {
        const asked = givenDossier(history).when((state) => ({ ...ask(state), by }));
        if (status === 'absent') asked.thenRefused('dossierMissing');
        else expect(() => asked.thenEvents()).toThrow(/wrongStatus|dossierExists/);
      }
    }
  });
});

describe('A whole journey', () => {
  it('takes each step in turn and ends in public', () => {
    const types = historyOf('published').map(({ type }) => type);
    expect(types.slice(0, 12)).toEqual([
      'DossierOpened',
      'DocumentLodged',
      'PlanLodged',
      'MaterialLodged',
      'PackageSubmitted',
      'ScreeningPassed',
      'DisclosureDecided',
      'PersonalDataReviewed',
      'PersonalDataDecided',
      'PackageSignedOff',
      'PackageRendered',
      'Published',
    ]);
  });

  it('can be taken again after a return, by the same steps', () => {
    const returned = play(historyOf('awaitingRelease'), [
      () => ({
        ...asks.returnToDrafting,
        by: people.signingOfficer,
        at: moment('2026-03-09 13:00'),
      }),
      ...steps.published,
    ]);
    expect(stateOf(returned)).toMatchObject({ status: 'published', round: 2 });
  });
});
