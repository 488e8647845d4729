import { describe, expect, it } from 'vitest';
import type { InterpretationPlan } from '../../../../functions/domain/interpretation/plan.ts';
import { departmentIdSchema } from '../../../../functions/domain/kernel/people.ts';
import { document, facts, fileOf, key, moment, people, plan } from './jiangzhou.ts';
import { asks, givenDossier, historyOf, play, stateOf } from './journey.ts';

const lodgePlan = (changed: Partial<InterpretationPlan>) => ({
  ...asks.lodgePlan,
  plan: { file: fileOf('another plan'), plan: { ...plan, ...changed } },
});
const first = plan.materials.slice(0, 1);

describe('Opening', () => {
  it('is for a drafter of the department that drafts', () => {
    givenDossier([])
      .when({ ...asks.openDossier, by: people.otherDrafter })
      .thenRefused('departmentMismatch', { details: { own: 'education', dossier: 'housing' } });
    givenDossier([])
      .when({ ...asks.openDossier, by: people.head })
      .thenRefused('roleMissing', { details: { needed: ['drafter'], held: ['departmentHead'] } });
    givenDossier([])
      .when({ ...asks.openDossier, by: 'system' })
      .thenRefused('roleMissing', { details: { held: [] } });
  });
});

describe('While drafting', () => {
  it('a document needs a proposed attribute with its reasons, else it goes back', () => {
    const propose = (proposal: Partial<typeof document.proposal>) =>
      givenDossier('opened').when({
        ...asks.lodgeDocument,
        document: { ...document, proposal: { ...document.proposal, ...proposal } },
      });
    propose({ reasons: '' }).thenRefused('proposalReasonsMissing', { instrument: '80号' });
    propose({ attribute: 'withheld' }).thenRefused('proposalGroundMissing', {
      details: { attribute: 'withheld' },
      instrument: '80号',
    });
    propose({ attribute: 'withheld', ground: 'particularPersons' }).thenRefused(
      'proposalGroundDoesNotFit',
      { instrument: '条例', clause: '第十三条' },
    );
    propose({ attribute: 'withheld', ground: 'stateSecret' }).thenRefused('secrecyReferral', {
      clause: '第十四条',
    });
    propose({ attribute: 'onRequest', ground: 'tradeSecret' }).thenEvents('DocumentLodged');
  });

  it('a document dated where no deadline can be counted from is not taken', () => {
    const dated = (dateOfDocument: string | null) =>
      givenDossier('opened').when({
        ...asks.lodgeDocument,
        document: { ...document, facts: { ...document.facts, dateOfDocument } },
      });
    dated('1899-03-02').thenRefused('dateOutsideCalendar');
    dated('2326-03-02').thenRefused('dateOutsideCalendar');
    dated(null).thenEvents('DocumentLodged');
  });

  it('a plan whose promise lies outside the calendar is not taken', () => {
    const [, , , june] = plan.materials;
    const due = { kind: 'onDate', date: '2326-06-30' };
    const late = june === undefined ? [] : [{ ...june, due }];
    givenDossier('opened')
      .when(lodgePlan({ materials: [...first, ...late] as InterpretationPlan['materials'] }))
      .thenRefused('dateOutsideCalendar');
  });

  it('a plan that the rules do not accept is refused with the clause it breaks', () => {
    const later = plan.materials.slice(2, 3);
    givenDossier('opened')
      .when(lodgePlan({ materials: later }))
      .thenRefused('planUnacceptable', {
        details: { findings: ['firstMaterialLate'] },
        instrument: 'NJ18',
        clause: '一(二)',
      });
    givenDossier('opened')
      .when(lodgePlan({ materials: [...first, ...first] }))
      .thenRefused('planUnacceptable', { details: { findings: ['materialKeyTwice'] } });
  });

  it('a technical policy needs an expert', () => {
    const technical = play(
      [],
      [() => ({ ...asks.openDossier, facts: { ...facts, technical: true } })],
    );
    givenDossier(technical)
      .when(asks.lodgePlan)
      .thenRefused('planUnacceptable', { details: { findings: ['expertInterpretationMissing'] } });
  });

  it('materials follow a plan', () => {
    givenDossier('opened')
      .when(asks.lodgeMaterial)
      .thenRefused('planMissing', { instrument: 'NJ18', clause: '一(二)' });
    givenDossier('complete')
      .when({
        ...asks.lodgeMaterial,
        material: { ...asks.lodgeMaterial.material, key: key('unheard-of') },
      })
      .thenRefused('materialNotPlanned', {
        details: {
          material: 'unheard-of',
          planned: ['text-together', 'qa-soon', 'cases-later', 'review-in-june'],
        },
      });
    givenDossier('complete')
      .when({
        ...asks.lodgeMaterial,
        material: { ...asks.lodgeMaterial.material, form: 'video' },
      })
      .thenRefused('materialFormDiffers', { details: { planned: 'text', form: 'video' } });
  });

  it('what the plan promises for later is not lodged now', () => {
    givenDossier('complete')
      .when({
        ...asks.lodgeMaterial,
        material: {
          ...asks.lodgeMaterial.material,
          key: key('qa-soon'),
          form: 'qa',
          file: fileOf('qa-soon'),
        },
      })
      .thenRefused('materialForLater', { details: { material: 'qa-soon' }, instrument: 'NJ18' });
  });

  it('谁起草、谁解读: another department may not lodge a material', () => {
    givenDossier('complete')
      .when({ ...asks.lodgeMaterial, by: people.otherDrafter })
      .thenRefused('materialByAnotherDepartment', {
        details: { own: 'education', drafting: 'housing' },
        instrument: 'NJ18',
        clause: '一(二)',
      });
  });

  it('a department that drafts jointly lodges the document, but the lead one interprets', () => {
    const joint = { ...people.otherDrafter, department: departmentIdSchema.parse('planning') };
    givenDossier('opened')
      .when({ ...asks.lodgeDocument, by: joint })
      .thenEvents({ type: 'DocumentLodged', actor: { id: joint.id, department: 'planning' } });
    givenDossier('complete')
      .when({ ...asks.lodgeMaterial, by: joint })
      .thenRefused('materialByAnotherDepartment');
  });

  it('other departments and other roles lodge and remove nothing', () => {
    for (const ask of [asks.lodgeDocument, asks.lodgePlan, asks.removeMaterial]) {
      givenDossier('complete')
        .when({ ...ask, by: people.otherDrafter })
        .thenRefused('departmentMismatch');
      for (const by of [people.head, people.signingOfficer, people.administrator]) {
        givenDossier('complete')
          .when({ ...ask, by })
          .thenRefused('roleMissing');
      }
    }
  });

  it('the material takes its title and department from plan and dossier', () => {
    givenDossier('complete')
      .when(asks.lodgeMaterial)
      .thenEvents({
        type: 'MaterialLodged',
        data: { key: 'text-together', title: '一文读懂管理办法', department: 'housing' },
      });
  });

  it('what was not lodged cannot be removed', () => {
    givenDossier('complete')
      .when({ ...asks.removeMaterial, key: key('qa-soon') })
      .thenRefused('materialNotLodged', { details: { material: 'qa-soon' } });
  });
});

describe('Submitting', () => {
  const without = (...types: readonly string[]) =>
    historyOf('complete').filter(({ type }) => !types.includes(type));

  it('needs the document', () => {
    givenDossier(without('DocumentLodged')).when(asks.submitPackage).thenRefused('documentMissing');
  });

  it('needs the plan, by the rule that both are submitted together', () => {
    givenDossier(without('PlanLodged', 'MaterialLodged'))
      .when(asks.submitPackage)
      .thenRefused('planMissing', { instrument: 'NJ18' });
  });

  it('needs the materials that the plan names as due, and only these', () => {
    givenDossier(without('MaterialLodged'))
      .when(asks.submitPackage)
      .thenRefused('materialsMissing', {
        details: { materials: ['text-together'] },
        instrument: 'NJ18',
      });
    givenDossier('complete')
      .when(asks.submitPackage)
      .thenEvents({ type: 'PackageSubmitted', data: { round: 1 } });
  });

  it('judges the plan again, because rules may have changed since it was lodged', () => {
    const history = historyOf('complete').map((event) =>
      event.type === 'PlanLodged'
        ? { ...event, data: { ...event.data, plan: { ...plan, materials: [...first, ...first] } } }
        : event,
    );
    givenDossier(history).when(asks.submitPackage).thenRefused('planUnacceptable');
  });

  it('is for the head of the department that drafts, who drafted none of it', () => {
    givenDossier('complete')
      .when({ ...asks.submitPackage, by: people.drafter })
      .thenRefused('roleMissing', { details: { needed: ['departmentHead'] } });
    givenDossier('complete')
      .when({ ...asks.submitPackage, by: people.otherHead })
      .thenRefused('departmentMismatch');
    const drafted = play(historyOf('complete'), [
      () => ({ ...asks.lodgeDocument, by: people.everyRole }),
    ]);
    givenDossier(drafted)
      .when({ ...asks.submitPackage, by: people.everyRole })
      .thenRefused('drafterMayNotDecide', { details: { person: 'bao-quan' } });
  });
});

describe('A new plan', () => {
  const replaced = (changed: Partial<InterpretationPlan>) =>
    stateOf(play(historyOf('complete'), [() => lodgePlan(changed)]));

  it('keeps a material that it still asks for, under its new title', () => {
    const materials = plan.materials.map((one) => ({ ...one, title: `${one.title}（修订）` }));
    expect(replaced({ materials })).toMatchObject({
      materials: [{ key: 'text-together', title: '一文读懂管理办法（修订）' }],
    });
  });

  it('drops a material that it no longer names, wants in another form, or moves to later', () => {
    const [together, soon] = plan.materials;
    if (together === undefined || soon === undefined) return expect.fail('the plan has both');
    const others = [{ ...soon, due: together.due }];
    expect(replaced({ materials: others })).toMatchObject({ materials: [] });
    const inVideo = [{ ...together, form: 'video' as const }];
    expect(replaced({ materials: inVideo })).toMatchObject({ materials: [] });
    const moved = [{ ...together, due: soon.due }, ...others];
    expect(replaced({ materials: moved })).toMatchObject({ materials: [] });
  });
});

describe('Lodging again', () => {
  it('replaces what was there and adds its author to those who may not decide', () => {
    const history = play(historyOf('complete'), [
      () => ({
        ...asks.lodgeMaterial,
        by: people.secondDrafter,
        at: moment('2026-03-02 16:00'),
        material: { ...asks.lodgeMaterial.material, file: fileOf('second version') },
      }),
    ]);
    const state = stateOf(history);
    expect(state).toMatchObject({
      drafters: ['shen-yuqing', 'fang-mo'],
      materials: [{ key: 'text-together', file: fileOf('second version') }],
      changedAt: moment('2026-03-02 16:00'),
    });
  });
});
