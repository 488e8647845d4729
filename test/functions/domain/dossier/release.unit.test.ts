import { describe, expect, it } from 'vitest';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import { openGates } from '../../../../functions/domain/dossier/gates.ts';
import { packageDigest } from '../../../../functions/domain/dossier/package-digest.ts';
import type { InterpretationPlan } from '../../../../functions/domain/interpretation/plan.ts';
import { date, digest, fileOf, key, moment, openDecision, people, plan } from './jiangzhou.ts';
import {
  asks,
  blockNow,
  givenDossier,
  historyOf,
  play,
  presentDigest,
  renderNow,
  renditionsOf,
  signOffNow,
  stateOf,
} from './journey.ts';

const scheduled = (releaseAt: string) =>
  play(historyOf('disclosureReview'), [
    () => ({
      ...asks.decideDisclosure,
      decision: { ...openDecision, releaseAt: moment(releaseAt) },
    }),
    () => asks.decidePersonalData,
    signOffNow,
    renderNow,
  ]);

describe('Awaiting release', () => {
  it('publishing and rendering are for the workflow alone', () => {
    for (const by of Object.values(people)) {
      givenDossier('awaitingRelease')
        .when({ ...asks.publish, by })
        .thenRefused('systemOnly');
      givenDossier('awaitingRelease')
        .when((state) => ({ ...renderNow(state), by }))
        .thenRefused('systemOnly');
    }
  });

  it('nothing is published before its PDFs were made', () => {
    givenDossier('signedOff')
      .when(asks.publish)
      .thenRefused('renditionsMissing', { details: { parts: ['document'] } });
  });

  it('document and interpretation are rendered, each from its public text', () => {
    for (const part of ['document', 'text-together']) {
      givenDossier('signedOff')
        .when((state) => ({
          ...asks.recordRenditions,
          packageDigest: presentDigest(state),
          renditions: renditionsOf(state).filter((one) => one.part !== part),
        }))
        .thenRefused('renditionsMissing', { details: { parts: [part] } });
      givenDossier('signedOff')
        .when((state) => ({
          ...asks.recordRenditions,
          packageDigest: presentDigest(state),
          renditions: renditionsOf(state).map((one) =>
            one.part === part ? { ...one, model: digest('the text with names in it') } : one,
          ),
        }))
        .thenRefused('renditionsMissing', { details: { parts: [part] } });
    }
  });

  it('renditions of another package are refused', () => {
    givenDossier('signedOff')
      .when((state) => ({ ...renderNow(state), packageDigest: digest('another package') }))
      .thenRefused('packageChanged');
  });

  it('the time of release is kept to the millisecond', () => {
    const history = scheduled('2026-03-16 09:00');
    givenDossier(history)
      .when({ ...asks.publish, at: moment('2026-03-16 08:59') })
      .thenRefused('notDueForRelease', {
        details: { releaseAt: moment('2026-03-16 09:00'), now: moment('2026-03-16 08:59') },
      });
    givenDossier(history)
      .when({ ...asks.publish, at: moment('2026-03-16 09:00') })
      .thenEvents('Published', 'ValidityPeriodSet', ...rest);
  });

  it('a time of release that has passed by sign-off holds nothing up', () => {
    givenDossier(scheduled('2026-03-05 09:00'))
      .when(asks.publish)
      .thenEvents('Published', 'ValidityPeriodSet', ...rest);
  });
});

const rest = [
  'ReleaseRecorded',
  'ReleaseRecorded',
  'FollowUpScheduled',
  'FollowUpScheduled',
  'FollowUpScheduled',
] as const;

describe('Publishing', () => {
  it('is one event over the signed digest, with the website and every promise in the same append', () => {
    const reference = '/policies/jz-2026-017';
    const releasedAt = asks.publish.at;
    const onWebsite = { channel: 'website', reference, releasedAt };
    givenDossier('awaitingRelease')
      .when(asks.publish)
      .thenEvents(
        {
          type: 'Published',
          at: releasedAt,
          actor: { id: 'system', role: 'system' },
          data: { packageDigest: presentDigest(stateOf(historyOf('awaitingRelease'))) },
        },
        'ValidityPeriodSet',
        { type: 'ReleaseRecorded', data: { part: 'document', ...onWebsite } },
        { type: 'ReleaseRecorded', data: { part: 'text-together', ...onWebsite } },
        { type: 'FollowUpScheduled', data: { key: 'qa-soon', dueOn: '2026-03-12' } },
        { type: 'FollowUpScheduled', data: { key: 'cases-later', dueOn: '2026-04-07' } },
        { type: 'FollowUpScheduled', data: { key: 'review-in-june', dueOn: '2026-06-30' } },
      );
  });

  it('counts promises over holidays and says where the calendar is not announced yet', () => {
    const announced = createWorkingCalendar().coveredYears.last;
    expect(announced).toBe(2026);
    givenDossier(scheduled('2026-12-30 09:00'))
      .when({ ...asks.publish, at: moment('2026-12-30 09:00') })
      .thenEvents(
        'Published',
        'ValidityPeriodSet',
        'ReleaseRecorded',
        'ReleaseRecorded',
        { type: 'FollowUpScheduled', data: { key: 'qa-soon', provisional: true } },
        'FollowUpScheduled',
        // 2026-06-30 has passed: what was promised for then is due at once.
        { type: 'FollowUpScheduled', data: { key: 'review-in-june', dueOn: '2026-12-30' } },
      );
  });

  it('a plan with nothing for later schedules nothing', () => {
    const materials: InterpretationPlan['materials'] = plan.materials.slice(0, 1);
    const history = play(historyOf('complete'), [
      () => ({
        ...asks.lodgePlan,
        plan: { file: fileOf('short plan'), plan: { ...plan, materials } },
      }),
      () => asks.submitPackage,
      () => asks.passScreening,
      () => asks.decideDisclosure,
      () => asks.decidePersonalData,
      signOffNow,
      renderNow,
    ]);
    givenDossier(history)
      .when(asks.publish)
      .thenEvents('Published', 'ValidityPeriodSet', 'ReleaseRecorded', 'ReleaseRecorded');
  });

  it('keeps the digest that was signed', () => {
    const state = stateOf(historyOf('published'));
    if (state.status !== 'published') return expect.fail(state.status);
    expect(packageDigest(state)).toBe(state.signOff.packageDigest);
    expect(state.rendered.packageDigest).toBe(state.signOff.packageDigest);
  });
});

describe('Recording a release elsewhere', () => {
  const record = (changed: Partial<typeof asks.recordRelease> | Record<string, unknown>) =>
    givenDossier('published').when({
      ...asks.recordRelease,
      ...changed,
    } as typeof asks.recordRelease);

  it('of a day in time needs a reason once the time for the interpretation is over', () => {
    // Published on 9 March: due in the media by 12 March.
    const releasedAt = moment('2026-03-11 08:00');
    record({ releasedAt, at: moment('2026-03-12 17:00') }).thenEvents({
      type: 'ReleaseRecorded',
      data: { lateEntry: null },
    });
    const at = moment('2026-03-20 09:00');
    record({ releasedAt, at }).thenRefused('lateEntryUnexplained', {
      details: { dueBy: '2026-03-12' },
    });
    record({ releasedAt, at, lateEntry: '样报3月20日收到' }).thenEvents({
      type: 'ReleaseRecorded',
      data: { lateEntry: '样报3月20日收到' },
    });
    // The document itself is interpreted by nothing, so no clock waits for where else it appears.
    record({ releasedAt, at, part: 'document' }).thenEvents('ReleaseRecorded');
    record({ releasedAt: moment('2026-03-18 08:00'), at }).thenEvents('ReleaseRecorded');
  });

  it('is for the department that drafts and for administrators', () => {
    for (const by of [people.drafter, people.head, people.administrator]) {
      record({ by }).thenEvents('ReleaseRecorded');
    }
    record({ by: people.otherDrafter }).thenRefused('departmentMismatch');
    record({ by: people.otherHead }).thenRefused('departmentMismatch');
    record({ by: people.signingOfficer }).thenRefused('roleMissing');
  });

  it('names a part that is public', () => {
    record({ part: 'document' }).thenEvents('ReleaseRecorded');
    record({ part: 'qa-soon' }).thenRefused('releasePartUnknown', {
      details: { part: 'qa-soon', known: ['document', 'text-together'] },
    });
  });

  it('happened between publication, by the day, and now', () => {
    record({ releasedAt: moment('2026-03-11 10:01') }).thenRefused('releaseInTheFuture');
    record({ releasedAt: moment('2026-03-11 10:00') }).thenEvents('ReleaseRecorded');
    record({ releasedAt: moment('2026-03-09 00:00') }).thenEvents('ReleaseRecorded');
    record({ releasedAt: moment('2026-03-08 23:59') }).thenRefused('releaseBeforePublication', {
      details: { part: 'text-together', publishedAt: asks.publish.at },
    });
  });
});

describe('Gazetting', () => {
  const gazetted = play(historyOf('published'), [() => asks.recordGazetting]);

  it('happens once', () => {
    expect(stateOf(gazetted)).toMatchObject({ gazetted: { issue: '2026-03', page: 3 } });
    givenDossier(gazetted)
      .when(asks.recordGazetting)
      .thenRefused('alreadyGazetted', { details: { issue: '2026-03' } });
  });

  it('is noted by the workflow, never by hand', () => {
    givenDossier('published')
      .when({ ...asks.recordGazetting, by: people.chiefEditor })
      .thenRefused('systemOnly');
  });
});

describe('Validity', () => {
  const mark = (validity: 'amended' | 'repealed' | 'lapsed' | 'revoked') => () => ({
    ...asks.markValidity,
    validity,
  });

  it('begins in force', () => {
    expect(stateOf(historyOf('published'))).toMatchObject({
      validity: 'inForce',
      validityMark: null,
    });
  });

  it('is marked by a signing officer who drafted none of it, with the basis', () => {
    const marked = stateOf(play(historyOf('published'), [mark('repealed')]));
    expect(marked).toMatchObject({
      status: 'published',
      validity: 'repealed',
      validityMark: { effectiveOn: date('2027-01-01'), basis: '江政办发〔2026〕88号' },
    });
    givenDossier('published')
      .when({ ...asks.markValidity, by: people.head })
      .thenRefused('roleMissing');
    const drafted = play(historyOf('published'), [
      () => ({ ...asks.lodgeFollowUp, by: people.everyRole }),
    ]);
    givenDossier(drafted)
      .when({ ...asks.markValidity, by: people.everyRole })
      .thenRefused('drafterMayNotDecide');
  });

  it('may be amended again and again, until it is repealed, lapsed or revoked for good', () => {
    const amended = play(historyOf('published'), [mark('amended'), mark('amended')]);
    for (const last of ['repealed', 'lapsed', 'revoked'] as const) {
      givenDossier(play(amended, [mark(last)]))
        .when(mark('amended'))
        .thenRefused('validityFinal', { details: { validity: last } });
    }
  });

  it('is shown on copies of what is published, each naming its original', () => {
    const amended = play(historyOf('published'), [mark('amended')]);
    expect(play(amended, [() => asks.recordMarkedRenditions]).at(-1)).toMatchObject({
      type: 'RenditionsMarked',
      data: { validity: 'amended' },
    });
    const [copy] = asks.recordMarkedRenditions.renditions;
    givenDossier(amended)
      .when({
        ...asks.recordMarkedRenditions,
        renditions: [{ ...copy, original: digest('pdf of something else') }],
      })
      .thenRefused('renditionsMissing', { details: { parts: ['document'] } });
    givenDossier(amended)
      .when({ ...asks.recordMarkedRenditions, by: people.signingOfficer })
      .thenRefused('systemOnly');
  });

  it('gives copies only to the mark that stands', () => {
    const overtaken = play(historyOf('published'), [mark('amended'), mark('repealed')]);
    for (const history of [historyOf('published'), overtaken]) {
      givenDossier(history).when(asks.recordMarkedRenditions).thenRefused('validityOvertaken');
    }
    const marked = play(historyOf('published'), [
      mark('amended'),
      () => asks.recordMarkedRenditions,
    ]);
    expect(stateOf(marked)).toMatchObject({ marked: asks.recordMarkedRenditions.renditions });
    expect(stateOf(play(marked, [mark('repealed')]))).toMatchObject({ marked: [] });
  });

  it('leaves what was published where it is', () => {
    const before = stateOf(historyOf('published'));
    const after = stateOf(play(historyOf('published'), [mark('revoked')]));
    if (before.status !== 'published' || after.status !== 'published') return expect.fail();
    const { validity, validityMark, markComing, validityDecisions, duties, followUpsEndedAt } =
      before;
    const marks = {
      validity,
      validityMark,
      markComing,
      validityDecisions,
      duties,
      followUpsEndedAt,
    };
    expect({ ...after, ...marks }).toEqual(before);
  });
});

describe('A release that is blocked', () => {
  const blocked = play(historyOf('awaitingRelease'), [blockNow]);
  const later = play(historyOf('published'), [
    () => asks.lodgeFollowUp,
    () => asks.approveFollowUp,
    () => asks.blockFollowUp,
  ]);

  it('returns the package to the privacy gate, which knows what was found', () => {
    const { found } = asks.blockRelease;
    expect(stateOf(blocked)).toMatchObject({ status: 'deidentification', blocked: found });
    expect(openGates(stateOf(blocked))).toEqual(['deidentification']);
    expect(stateOf(blocked)).not.toHaveProperty('signOff');
    expect(stateOf(blocked)).not.toHaveProperty('personalData');
  });

  it('is repaired by a new decision and a new sign-off, and then released', () => {
    const again = play(blocked, [() => asks.decidePersonalData, signOffNow, renderNow]);
    const released = play(again, [() => asks.publish]);
    expect(stateOf(released)).toMatchObject({ status: 'published' });
    expect(stateOf(released)).not.toHaveProperty('blocked');
  });

  it('is blocked by the system alone, and only as the package that was read', () => {
    const signed = historyOf('awaitingRelease');
    givenDossier(signed)
      .when((state) => ({ ...blockNow(state), by: people.privacyReviewer }))
      .thenRefused('systemOnly');
    givenDossier(signed)
      .when({ ...asks.blockRelease, packageDigest: digest('another package') })
      .thenRefused('packageChanged');
    givenDossier(historyOf('published')).when(blockNow).thenRefused('wrongStatus');
  });

  it('keeps a later interpretation at its own gate, with what was lodged', () => {
    const state = stateOf(later);
    if (state.status !== 'published') return expect.fail(state.status);
    const { found } = asks.blockFollowUp;
    expect(state.followUps[0]).toMatchObject({ stage: 'lodged', blocked: found });
    expect(openGates(state)).toContain('followUpReview:qa-soon');
    const released = play(later, [() => asks.approveFollowUp, () => asks.releaseFollowUp]);
    expect(stateOf(released)).toMatchObject({ followUps: [{ stage: 'released' }, {}, {}] });
    givenDossier(released).when(asks.blockFollowUp).thenRefused('followUpStage');
  });
});

describe('A follow-up', () => {
  const ask = (changed: object) => ({ ...asks.releaseFollowUp, ...changed });
  const lodged = play(historyOf('published'), [() => asks.lodgeFollowUp]);
  const approved = play(lodged, [() => asks.approveFollowUp]);
  const released = play(approved, [() => asks.releaseFollowUp]);
  const stageIn = (history: typeof lodged) => {
    const state = stateOf(history);
    return state.status === 'published' ? state.followUps[0] : null;
  };

  it('is scheduled, lodged, approved and released', () => {
    expect(stageIn(historyOf('published'))).toMatchObject({ stage: 'scheduled' });
    expect(stageIn(lodged)).toMatchObject({ stage: 'lodged', stageSince: asks.lodgeFollowUp.at });
    expect(stageIn(approved)).toMatchObject({ stage: 'approved' });
    expect(stageIn(released)).toMatchObject({
      stage: 'released',
      releasedAt: asks.releaseFollowUp.at,
    });
  });

  it('is recorded on the website as it is released', () => {
    givenDossier(approved)
      .when(asks.releaseFollowUp)
      .thenEvents('FollowUpReleased', {
        type: 'ReleaseRecorded',
        data: { part: 'qa-soon', channel: 'website', releasedAt: asks.releaseFollowUp.at },
      });
  });

  it('that comes back is scheduled again with the reasons, and its promise stands', () => {
    const returned = stageIn(play(lodged, [() => asks.returnFollowUp]));
    expect(returned).toMatchObject({
      stage: 'scheduled',
      dueOn: '2026-03-12',
      lastReturn: ['联系电话未遮盖'],
    });
    const again = [() => asks.returnFollowUp, () => asks.lodgeFollowUp, () => asks.approveFollowUp];
    expect(stageIn(play(lodged, again))).toMatchObject({ stage: 'approved', lastReturn: null });
  });

  it('takes no stage twice and skips none', () => {
    const stages = { scheduled: historyOf('published'), lodged, approved, released };
    const belongs = {
      scheduled: asks.lodgeFollowUp,
      lodged: asks.approveFollowUp,
      approved: asks.releaseFollowUp,
    };
    for (const [stage, history] of Object.entries(stages)) {
      for (const [needed, command] of Object.entries(belongs)) {
        if (stage === needed) continue;
        givenDossier(history)
          .when(command)
          .thenRefused('followUpStage', { details: { followUp: 'qa-soon', stage, needed } });
      }
      if (stage === 'lodged') continue;
      givenDossier(history).when(asks.returnFollowUp).thenRefused('followUpStage');
    }
  });

  it('that nobody promised does not exist', () => {
    givenDossier('published')
      .when({ ...asks.approveFollowUp, key: key('unheard-of') })
      .thenRefused('followUpMissing', {
        details: { followUp: 'unheard-of', known: ['qa-soon', 'cases-later', 'review-in-june'] },
      });
  });

  it('comes from the department that drafts, in the form that was planned', () => {
    givenDossier('published')
      .when({ ...asks.lodgeFollowUp, by: people.otherDrafter })
      .thenRefused('materialByAnotherDepartment', { instrument: 'NJ18' });
    givenDossier('published')
      .when({
        ...asks.lodgeFollowUp,
        material: { ...asks.lodgeFollowUp.material, form: 'audio' },
      })
      .thenRefused('materialFormDiffers');
    givenDossier('published')
      .when({ ...asks.lodgeFollowUp, by: people.signingOfficer })
      .thenRefused('materialByAnotherDepartment');
  });

  it('is reviewed by somebody who wrote none of it', () => {
    const own = play(historyOf('published'), [
      () => ({ ...asks.lodgeFollowUp, by: people.everyRole }),
    ]);
    for (const command of [asks.approveFollowUp, asks.returnFollowUp]) {
      givenDossier(own)
        .when({ ...command, by: people.everyRole })
        .thenRefused('drafterMayNotDecide');
      givenDossier(lodged)
        .when({ ...command, by: people.signingOfficer })
        .thenRefused('roleMissing', { details: { needed: ['privacyReviewer'] } });
    }
  });

  it('is released from the text that was approved, under its own name, by the workflow', () => {
    const { rendition } = asks.releaseFollowUp;
    const other = { ...rendition, model: digest('another text') };
    givenDossier(approved)
      .when(ask({ rendition: other }))
      .thenRefused('renditionsMissing');
    const elsewhere = { ...rendition, part: 'cases-later' };
    givenDossier(approved)
      .when(ask({ rendition: elsewhere }))
      .thenRefused('renditionsMissing');
    givenDossier(approved)
      .when(ask({ by: people.privacyReviewer }))
      .thenRefused('systemOnly');
  });

  it('can be recorded in the media from the day on which it was released', () => {
    const record = (day: string) =>
      givenDossier(released).when({
        ...asks.recordRelease,
        part: 'qa-soon',
        releasedAt: moment(day),
      });
    record('2026-03-10 00:00').thenEvents('ReleaseRecorded');
    record('2026-03-09 23:59').thenRefused('releaseBeforePublication', {
      details: { publishedAt: asks.releaseFollowUp.at },
    });
  });
});
