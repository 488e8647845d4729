import { describe, expect, it } from 'vitest';
import type { DisclosureDecision } from '../../../../functions/domain/disclosure/decision.ts';
import type { DossierCommand } from '../../../../functions/domain/dossier/commands.ts';
import type { ReviewOutcome } from '../../../../functions/domain/privacy/review/outcome.ts';
import {
  candidate,
  digest,
  emptyReview,
  layout,
  moment,
  onRequestDecision,
  openDecision,
  people,
  publicModels,
  review,
  withheldDecision,
} from './jiangzhou.ts';
import {
  asks,
  givenDossier,
  historyOf,
  type Point,
  play,
  presentDigest,
  type Step,
  signOffNow,
  stateOf,
  steps,
} from './journey.ts';

const gates: readonly (readonly [Point, Step, string])[] = [
  ['complete', () => asks.submitPackage, 'departmentHead'],
  ['screening', () => asks.passScreening, 'disclosureReviewer'],
  ['disclosureReview', () => asks.decideDisclosure, 'disclosureReviewer'],
  ['deidentification', () => asks.decidePersonalData, 'privacyReviewer'],
  ['signOff', signOffNow, 'signingOfficer'],
];

describe('Separation of duties', () => {
  it.for(gates)('at %s nobody decides on what they drafted', ([point, ask]) => {
    const { id, department } = people.everyRole;
    const history = historyOf(point).map((event) =>
      event.type === 'DocumentLodged'
        ? { ...event, actor: { id, department, role: 'drafter' as const } }
        : event,
    );
    givenDossier(history)
      .when((state) => ({ ...ask(state), by: people.everyRole }))
      .thenRefused('drafterMayNotDecide', { details: { person: 'bao-quan' } });
  });

  it.for(gates)('at %s only one role decides', ([point, ask, role]) => {
    for (const person of Object.values(people)) {
      if (person.roles.some((held) => held === role)) continue;
      givenDossier(point)
        .when((state) => ({ ...ask(state), by: person }))
        .thenRefused('roleMissing', { details: { needed: [role], held: [...person.roles] } });
    }
  });

  it.for(gates)('at %s the workflow cannot decide for a person', ([point, ask]) => {
    givenDossier(point)
      .when((state) => ({ ...ask(state), by: 'system' }))
      .thenRefused('roleMissing');
  });

  it('reviewers of any department decide on what they did not draft', () => {
    givenDossier('signOff')
      .when((state) => ({ ...signOffNow(state), by: people.everyRole }))
      .thenEvents({
        type: 'PackageSignedOff',
        actor: { id: 'bao-quan', role: 'signingOfficer', department: 'housing' },
      });
  });
});

describe('At disclosure review', () => {
  const decide = (changed: Partial<DisclosureDecision>, base = openDecision) =>
    givenDossier('disclosureReview').when({
      ...asks.decideDisclosure,
      decision: { ...base, ...changed },
    });

  it('every annex is decided on, once', () => {
    decide({ annexes: [] }).thenRefused('annexUndecided', { details: { annexes: ['1'] } });
    const twice = [...openDecision.annexes, ...openDecision.annexes];
    decide({ annexes: twice }).thenRefused('annexDecidedTwice');
    const beyond = [...openDecision.annexes, { annex: 2, attribute: 'proactive' as const }];
    decide({ annexes: beyond }).thenRefused('annexUnknown', { details: { annexes: 1 } });
  });

  it('a closed annex does not travel with an open document, unless it is cut out whole', () => {
    const annexes = [{ annex: 1, attribute: 'withheld' as const }];
    decide({ annexes }).thenRefused('carriesNonPublicAnnex', { details: { annexes: ['1'] } });
    decide({
      annexes,
      reasons: '附件为内部审批流程',
      severed: [{ part: 'document', blocks: [4], ground: 'internalAffairs' }],
    }).thenEvents('DisclosureDecided');
  });

  it('anything less than open needs a statutory ground that fits, and reasons', () => {
    decide({ ground: null }, onRequestDecision).thenRefused('groundMissing', {
      instrument: '条例',
      clause: '第十三条',
    });
    decide({ ground: 'particularPersons' }, withheldDecision).thenRefused('groundDoesNotFit', {
      clause: '第十三条',
    });
    decide({ ground: 'internalAffairs' }, withheldDecision).thenRefused('groundDoesNotFit', {
      details: { subject: 'normativeDocument' },
      clause: '第二十条第（一）项',
    });
    decide({ reasons: '' }, withheldDecision).thenRefused('reasonsMissing', { instrument: '80号' });
    decide({ ground: 'stateSecret' }, withheldDecision).thenRefused('secrecyReferral');
    decide({ ground: 'tradeSecret' }).thenRefused('groundNotNeeded');
  });

  it('the whole is withheld only when no part of it can be open', () => {
    const partial = withheldDecision.partialDisclosure;
    decide({ partialDisclosure: { ...partial, considered: false } }, withheldDecision).thenRefused(
      'partialDisclosureFirst',
      { details: { missing: ['considered'] }, instrument: 'NJ20' },
    );
    decide({ partialDisclosure: { ...partial, possible: true } }, withheldDecision).thenRefused(
      'partialDisclosureFirst',
      { details: { missing: ['release'] } },
    );
    decide({ partialDisclosure: { ...partial, explanation: '' } }, withheldDecision).thenRefused(
      'partialDisclosureFirst',
      { details: { missing: ['explanation'] } },
    );
    decide({ annexes: openDecision.annexes }, withheldDecision).thenRefused(
      'partialDisclosureFirst',
      { details: { missing: ['annex1'] } },
    );
    decide({}, withheldDecision).thenEvents('DisclosureDecided');
  });

  it('passages are cut out of parts that exist and never all of them', () => {
    const cut = (part: string, blocks: number[]) =>
      decide({
        reasons: '含个人住址',
        severed: [{ part: part as 'document', blocks, ground: 'personalPrivacy' }],
      });
    cut('text-together', [0]).thenEvents('DisclosureDecided');
    cut('text-together', [0, 1, 2]).thenRefused('nothingLeftToDisclose', { instrument: 'NJ20' });
    cut('document', [5]).thenRefused('severedBlockUnknown', { details: { count: 5 } });
    cut('document', [1, 1]).thenRefused('severedTwice');
    cut('qa-soon', [0]).thenRefused('severedPartUnknown');
  });

  it('an open package is assessed for wording, timing and method', () => {
    const { assessment } = openDecision;
    const silent = { ...assessment, timing: { verdict: 'suitable' as const, note: ' ' } };
    decide({ assessment: silent }).thenRefused('assessmentIncomplete', {
      details: { aspects: ['timing'] },
      instrument: 'NJ18',
    });
    const bad = { ...assessment, wording: { verdict: 'unsuitable' as const, note: '易生误解' } };
    decide({ assessment: bad }).thenRefused('assessmentUnsuitable', {
      details: { aspects: ['wording'] },
    });
  });

  it('a time of release lies ahead and is for open packages only', () => {
    const { at } = asks.decideDisclosure;
    decide({ releaseAt: at }).thenEvents('DisclosureDecided');
    decide({ releaseAt: moment('2026-03-05 08:59') }).thenRefused('releaseInThePast', {
      details: { now: at },
    });
    decide({ releaseAt: moment('2026-03-16 09:00') }, onRequestDecision).thenRefused(
      'releaseTimeNotApplicable',
    );
  });
});

describe('At de-identification', () => {
  type Ask = Partial<Extract<DossierCommand, { type: 'decidePersonalData' }>>;
  const decide = (changed: Ask) =>
    givenDossier('deidentification').when({ ...asks.decidePersonalData, ...changed });
  const reviewed = (changed: Partial<ReviewOutcome>) =>
    decide({ review: { ...review, ...changed } });

  it('everything found is decided', () => {
    reviewed({ decisions: [] }).thenRefused('candidateUndecided', {
      details: { candidates: [candidate.id], count: 1 },
      instrument: 'NJ18',
      clause: '六(三)',
    });
    const [mask] = review.decisions;
    reviewed({ decisions: [mask, mask].filter((one) => one !== undefined) }).thenRefused(
      'duplicateDecision',
    );
    reviewed({ candidates: [] }).thenRefused('unknownCandidate');
  });

  it('a number is never exempt, and keeping one needs a reason', () => {
    const keep = { candidate: candidate.id, decision: 'keep' as const };
    reviewed({ decisions: [{ ...keep, reason: '' }] }).thenRefused('keepWithoutReason');
    reviewed({ decisions: [{ ...keep, reason: '公开的服务热线' }] }).thenEvents(
      'PersonalDataReviewed',
      'PersonalDataDecided',
    );
    const exempt = {
      candidate: candidate.id,
      decision: 'exempt' as const,
      exception: 'punitivePublicity' as const,
      legalBasis: '行政处罚法第四十八条',
      decidedBy: '市住房和城乡建设局',
      scope: '全社会',
      method: '网站公示',
    };
    reviewed({ decisions: [exempt] }).thenRefused('exemptionDoesNotFit');
  });

  it('every warning was seen', () => {
    reviewed({ acknowledged: new Set() }).thenRefused('warningsUnacknowledged', {
      details: { count: 1, kinds: ['hardship'] },
    });
  });

  it('what was decided is recorded by id and keyed digest, and summed up for who signs', () => {
    decide({}).thenEvents(
      {
        type: 'PersonalDataReviewed',
        data: {
          gate: 'deidentification',
          page: 1,
          pages: 1,
          decided: [
            {
              ruling: { decision: 'mask' },
              candidates: [{ id: candidate.id, digest: 'keyedDigestOfTheNumber' }],
            },
          ],
          acknowledged: ['document/b2/hardship'],
        },
      },
      {
        type: 'PersonalDataDecided',
        data: {
          context: 'ordinary',
          counts: { mask: 1, keep: 0, exempt: 0 },
          warnings: { hardship: 1 },
          publicModels,
        },
      },
    );
  });

  it('a package in which nothing was found needs no page', () => {
    decide({ review: emptyReview }).thenEvents('PersonalDataDecided');
  });

  it('each part that becomes public has a text without personal data', () => {
    for (const { part } of publicModels) {
      decide({ publicModels: publicModels.filter((one) => one.part !== part) }).thenRefused(
        'publicModelsMissing',
        { details: { parts: [part] } },
      );
    }
  });
});

describe('At sign-off', () => {
  it('another digest than that of the package is refused', () => {
    givenDossier('signOff')
      .when({ ...asks.signOff, packageDigest: digest('what was seen yesterday') })
      .thenRefused('packageChanged', {
        details: {
          seen: digest('what was seen yesterday'),
          present: presentDigest(stateOf(historyOf('signOff'))),
        },
      });
  });

  it('a digest of the round before no longer holds', () => {
    const before = presentDigest(stateOf(historyOf('signOff')));
    const again = play(historyOf('signOff'), [
      () => ({ ...asks.returnToDrafting, by: people.signingOfficer }),
      () => ({
        ...asks.lodgeMaterial,
        material: {
          ...asks.lodgeMaterial.material,
          file: { source: digest('rewritten'), model: digest('rewritten model') },
        },
      }),
      ...steps.signOff.slice(3),
    ]);
    givenDossier(again)
      .when({ ...asks.signOff, packageDigest: before })
      .thenRefused('packageChanged');
  });

  it.for([onRequestDecision, withheldDecision])(
    'what is $attribute is closed unpublished',
    (decision) => {
      const history = play(historyOf('disclosureReview'), [
        () => ({ ...asks.decideDisclosure, decision, layout }),
        () => asks.decidePersonalData,
        signOffNow,
      ]);
      expect(history.slice(-2).map(({ type }) => type)).toEqual([
        'PackageSignedOff',
        'ClosedUnpublished',
      ]);
      expect(history.at(-1)).toMatchObject({ data: { attribute: decision.attribute } });
      expect(stateOf(history)).toMatchObject({ status: 'closedUnpublished', disclosure: decision });
    },
  );
});

describe('Returning to drafting', () => {
  const returns: readonly (readonly [Point, keyof typeof people, string])[] = [
    ['complete', 'head', 'submission'],
    ['screening', 'disclosureReviewer', 'screening'],
    ['disclosureReview', 'disclosureReviewer', 'disclosureReview'],
    ['deidentification', 'privacyReviewer', 'deidentification'],
    ['signOff', 'signingOfficer', 'signOff'],
    ['signedOff', 'signingOfficer', 'signOff'],
    ['awaitingRelease', 'signingOfficer', 'signOff'],
  ];

  it.for(returns)('from %s clears every decision and begins a new round', ([point, by, gate]) => {
    const ask = { ...asks.returnToDrafting, by: people[by] };
    const before = stateOf(historyOf(point));
    const state = stateOf(play(historyOf(point), [() => ask]));
    expect(state).toMatchObject({
      status: 'drafting',
      round: 2,
      reminders: {},
      enteredAt: ask.at,
      lastReturn: { gate, reasons: ask.reasons, at: ask.at },
    });
    if (before.status === 'absent' || state.status === 'absent') return expect.fail('it is open');
    expect(state.document).toEqual(before.document);
    expect(state.plan).toEqual(before.plan);
    expect(state.materials).toEqual(before.materials);
    expect(state.drafters).toEqual(before.drafters);
    for (const decision of ['disclosure', 'personalData', 'signOff', 'rendered']) {
      expect(state).not.toHaveProperty(decision);
    }
  });

  it('is for whoever decides at the gate', () => {
    givenDossier('deidentification')
      .when({ ...asks.returnToDrafting, by: people.disclosureReviewer })
      .thenRefused('roleMissing', { details: { needed: ['privacyReviewer'] } });
    givenDossier('complete')
      .when({ ...asks.returnToDrafting, by: people.otherHead })
      .thenRefused('departmentMismatch');
  });

  it('the head sends back what is complete; what is not is still with the drafter', () => {
    givenDossier('opened')
      .when({ ...asks.returnToDrafting, by: people.head })
      .thenRefused('nothingToReturn');
  });

  it('the same package cannot slip to sign-off without passing each gate again', () => {
    const returned = play(historyOf('signOff'), [
      () => ({ ...asks.returnToDrafting, by: people.signingOfficer }),
    ]);
    for (const [, ask] of gates.slice(1)) {
      givenDossier(returned).when(ask).thenRefused('wrongStatus');
    }
    givenDossier(returned)
      .when(asks.submitPackage)
      .thenEvents({ type: 'PackageSubmitted', data: { round: 2 } });
  });
});

describe('Withdrawing', () => {
  const withdraw = (by: DossierCommand['by'], point: Point = 'screening') =>
    givenDossier(point).when({ ...asks.withdrawDossier, by });

  it('is for the drafting side and for a signing officer', () => {
    const event = { type: 'DossierWithdrawn', data: { reasons: ['政策调整，不再出台'] } } as const;
    withdraw(people.drafter).thenEvents(event);
    withdraw(people.head).thenEvents(event);
    withdraw(people.signingOfficer).thenEvents(event);
  });

  it('is not for others', () => {
    withdraw(people.otherHead).thenRefused('departmentMismatch');
    withdraw(people.otherDrafter).thenRefused('departmentMismatch');
    withdraw(people.disclosureReviewer).thenRefused('roleMissing');
    withdraw('system').thenRefused('roleMissing');
  });

  it('a signing officer who also drafted withdraws as the drafter that they are', () => {
    const history = play(historyOf('complete'), [
      () => ({ ...asks.lodgeDocument, by: people.everyRole }),
    ]);
    givenDossier(history)
      .when({ ...asks.withdrawDossier, by: people.everyRole })
      .thenEvents({ type: 'DossierWithdrawn', actor: { role: 'drafter' } });
  });
});
