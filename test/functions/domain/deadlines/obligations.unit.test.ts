import { describe, expect, it } from 'vitest';
import {
  type Obligation,
  type ObligationKind,
  standingOf,
} from '../../../../functions/domain/deadlines/obligation.ts';
import { obligationsOfDossier } from '../../../../functions/domain/deadlines/obligations.ts';
import type { DossierRules } from '../../../../functions/domain/dossier/commands.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import {
  type JurisdictionId,
  jurisdictionIds,
} from '../../../../functions/domain/jurisdictions/jurisdiction.ts';
import { withOverrides } from '../../../../functions/domain/jurisdictions/overrides.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { calendar, document, moment, onRequestDecision, rules } from '../dossier/jiangzhou.ts';
import { asks, historyOf, play, signOffNow, stateOf } from '../dossier/journey.ts';

function obligations(
  history: readonly DossierEvent[],
  kind: ObligationKind,
  under: DossierRules = rules,
): readonly Obligation[] {
  const state = stateOf(history);
  if (state.status === 'absent') return expect.fail('nothing happened');
  return obligationsOfDossier(state, under).filter((one) => one.kind === kind);
}

const inCity = (id: JurisdictionId): DossierRules => ({ jurisdiction: jurisdiction(id), calendar });

/** The same journey with the document formed and the package published at other times. */
function publishedAt(publication: string, dateOfDocument = '2020-08-03'): DossierEvent[] {
  return historyOf('published').map((event) => {
    if (event.type === 'DocumentLodged') {
      const facts = { ...document.facts, dateOfDocument };
      return { ...event, data: { ...event.data, facts } };
    }
    const inPublic = ['Published', 'ReleaseRecorded', 'FollowUpScheduled'].includes(event.type);
    if (!inPublic) return event;
    const at = moment(publication);
    return event.type === 'ReleaseRecorded'
      ? { ...event, at, data: { ...event.data, releasedAt: at } }
      : { ...event, at };
  });
}

function inMedia(
  history: readonly DossierEvent[],
  at: string,
  part = 'text-together',
): DossierEvent[] {
  const recorded = play(historyOf('published'), [() => asks.recordRelease]).at(-1);
  if (recorded?.type !== 'ReleaseRecorded') return expect.fail('it is recorded');
  return [...history, { ...recorded, data: { ...recorded.data, part, releasedAt: moment(at) } }];
}

describe('Disclosure within 20 working days of formation', () => {
  it('runs to the end of the twentieth working day, over holidays and make-up days', () => {
    const [owed] = obligations(historyOf('complete'), 'disclosure');
    expect(owed).toMatchObject({
      stream: 'dossier/jz-2026-017',
      department: 'housing',
      subject: '',
      startsAt: moment('2026-03-02 00:00'),
      dueAt: moment('2026-03-31 00:00'),
      basis: { instrument: '条例', clause: '第二十六条' },
      provisional: false,
      satisfiedAt: null,
    });
    expect(owed?.trace.filter(({ counted }) => counted !== null)).toHaveLength(20);
    const [overHoliday] = obligations(publishedAt('2020-10-20 09:00', '2020-09-10'), 'disclosure');
    // 27 September 2020 was worked, 1 to 8 October were not, 10 October was worked.
    expect(overHoliday?.dueAt).toBe(moment('2020-10-15 00:00'));
    expect(overHoliday?.trace.find(({ date }) => date === '2020-09-27')).toMatchObject({
      reason: 'makeUpWorkday',
      counted: 12,
    });
  });

  it('is met by publication, late where that came late', () => {
    const [met] = obligations(historyOf('published'), 'disclosure');
    expect(met?.satisfiedAt).toBe(asks.publish.at);
    const [late] = obligations(publishedAt('2020-09-01 09:00', '2020-08-03'), 'disclosure');
    expect(late).toMatchObject({ dueAt: moment('2020-09-01 00:00') });
    if (met === undefined || late === undefined) return expect.fail('both are owed');
    expect(standingOf(met, moment('2030-01-01 00:00'))).toBe('met');
    expect(standingOf(late, moment('2030-01-01 00:00'))).toBe('metLate');
  });

  it('follows the proposal until the attribute is decided, then the decision', () => {
    const owed = (history: readonly DossierEvent[]) =>
      obligations(history, 'disclosure').filter(({ ceasedAt }) => ceasedAt === null).length;
    expect(owed(historyOf('opened'))).toBe(0);
    expect(owed(historyOf('screening'))).toBe(1);
    const decided = play(historyOf('disclosureReview'), [
      () => ({ ...asks.decideDisclosure, decision: onRequestDecision }),
    ]);
    expect(owed(decided)).toBe(0);
    const closed = play(decided, [() => asks.decidePersonalData, signOffNow]);
    expect(owed(closed)).toBe(0);
    // It was owed until the decision, and stays on the board as what it was.
    const [fellAway, ...others] = obligations(closed, 'disclosure');
    expect(others).toEqual([]);
    expect(fellAway).toMatchObject({ ceasedAt: asks.decideDisclosure.at, satisfiedAt: null });
  });

  it('is not owed for a document without a date or a dossier that was withdrawn', () => {
    const facts = { ...document.facts, dateOfDocument: null };
    const undated = play(historyOf('opened'), [
      () => ({ ...asks.lodgeDocument, document: { ...document, facts } }),
    ]);
    expect(obligations(undated, 'disclosure')).toEqual([]);
    const withdrawn = stateOf(play(historyOf('screening'), [() => asks.withdrawDossier]));
    if (withdrawn.status === 'absent') return expect.fail('it was opened');
    const { at } = asks.withdrawDossier;
    const standing = obligationsOfDossier(withdrawn, rules).map((owed) => standingOf(owed, at));
    expect(standing.filter((one) => !['met', 'metLate', 'ceased'].includes(one))).toEqual([]);
    expect(
      obligations(play(historyOf('screening'), [() => asks.withdrawDossier]), 'disclosure'),
    ).toMatchObject([{ ceasedAt: at }]);
  });
});

describe('Interpretation within three working days of publication', () => {
  const on = (history: readonly DossierEvent[], channel: string, under = rules) =>
    obligations(history, 'interpretation', under).find(({ subject }) => subject === channel);

  it('is owed on the website and in the media, each by itself', () => {
    const both = obligations(historyOf('published'), 'interpretation');
    expect(both.map(({ subject }) => subject)).toEqual(['website', 'media']);
    expect(obligations(historyOf('awaitingRelease'), 'interpretation')).toEqual([]);
  });

  it.for([
    ['2020-08-25 10:00', '2020-08-29 00:00'],
    // Published on a Saturday night: day one is the next working day.
    ['2020-08-29 23:59', '2020-09-03 00:00'],
    // 27 September 2020, a Sunday, was worked for the long holiday.
    ['2020-09-25 09:00', '2020-09-30 00:00'],
    ['2020-09-30 09:00', '2020-10-13 00:00'],
    ['2026-02-13 17:00', '2026-02-26 00:00'],
  ] as const)('published %s it is due at %s, the end of the day before', ([published, due]) => {
    expect(on(publishedAt(published), 'media')).toMatchObject({
      startsAt: moment(published),
      dueAt: moment(due),
      satisfiedAt: null,
    });
  });

  it('published 2020-08-25, it is due by 2020-08-28 24:00 in Shanghai', () => {
    const owed = on(publishedAt('2020-08-25 10:00'), 'media');
    expect(owed?.dueAt).toBe('2020-08-28T16:00:00.000Z');
    expect(owed?.trace.map(({ date, counted }) => [date, counted])).toEqual([
      ['2020-08-26', 1],
      ['2020-08-27', 2],
      ['2020-08-28', 3],
    ]);
  });

  it('is met on the website in the instant of publication, as the document is', () => {
    const history = publishedAt('2020-08-25 10:00');
    expect(on(history, 'website')?.satisfiedAt).toBe(moment('2020-08-25 10:00'));
  });

  it('is met in the media by the first interpretation there, late where that came late', () => {
    const history = publishedAt('2020-08-25 10:00');
    const standing = (released: readonly DossierEvent[], now: string) => {
      const owed = on(released, 'media');
      return owed === undefined ? null : standingOf(owed, moment(now));
    };
    const years = '2030-01-01 00:00';
    expect(standing(inMedia(history, '2020-08-28 24:00'), years)).toBe('met');
    expect(standing(inMedia(history, '2020-08-29 00:01'), years)).toBe('metLate');
    const both = inMedia(inMedia(history, '2020-08-31 09:00'), '2020-08-27 09:00');
    expect(on(both, 'media')?.satisfiedAt).toBe(moment('2020-08-27 09:00'));
    expect(standing(inMedia(history, '2020-08-27 09:00', 'document'), years)).toBe('overdue');
  });

  it('stands due, then soon, then overdue', () => {
    const owed = on(publishedAt('2020-08-25 10:00'), 'media');
    if (owed === undefined) return expect.fail('it is owed');
    expect(standingOf(owed, moment('2020-08-27 23:59'))).toBe('due');
    expect(standingOf(owed, moment('2020-08-28 00:00'))).toBe('soon');
    expect(standingOf(owed, moment('2020-08-28 24:00'))).toBe('soon');
    expect(standingOf(owed, moment('2020-08-29 00:01'))).toBe('overdue');
  });

  it('in strict mode ends with the day of publication', () => {
    const citation = { instrument: '江州', title: '江州市政策解读办法', clause: '第五条' };
    const strict = {
      calendar,
      jurisdiction: withOverrides(rules.jurisdiction, {
        interpretationWithinWorkingDays: { value: 0, citation },
      }),
    };
    const history = publishedAt('2020-08-25 10:00');
    expect(on(history, 'media', strict)).toMatchObject({
      dueAt: moment('2020-08-26 00:00'),
      trace: [],
      basis: { instrument: '江州', clause: '第五条' },
    });
  });
});

describe('Follow-ups', () => {
  it('are owed by the day that the plan promises, counted from publication', () => {
    const owed = obligations(historyOf('published'), 'followUp');
    expect(owed.map(({ subject, dueAt }) => [subject, dueAt])).toEqual([
      ['qa-soon', moment('2026-03-13 00:00')],
      ['cases-later', moment('2026-04-08 00:00')],
      ['review-in-june', moment('2026-07-01 00:00')],
    ]);
    const [soon, , june] = owed;
    expect(soon?.trace.map(({ counted }) => counted)).toEqual([1, 2, 3]);
    expect(june?.trace).toEqual([]);
    expect(soon?.basis).toMatchObject({ instrument: 'NJ18', clause: '一(二)' });
  });

  it('are met when they are released, not when they are lodged or approved', () => {
    const steps = [
      () => asks.lodgeFollowUp,
      () => asks.approveFollowUp,
      () => asks.releaseFollowUp,
    ];
    const satisfied = steps.map((_, index) => {
      const history = play(historyOf('published'), steps.slice(0, index + 1));
      return obligations(history, 'followUp')[0]?.satisfiedAt;
    });
    expect(satisfied).toEqual([null, null, asks.releaseFollowUp.at]);
  });
});

describe('Gates', () => {
  it('are owed while they wait, by the service level of the deployment', () => {
    const screening = obligations(historyOf('screening'), 'gate').find(
      ({ satisfiedAt }) => satisfiedAt === null,
    );
    expect(screening).toMatchObject({
      subject: 'screening',
      startsAt: asks.submitPackage.at,
      dueAt: moment('2026-03-05 00:00'),
      basis: { instrument: '本部署' },
    });
    const settled = obligations(historyOf('awaitingRelease'), 'gate');
    expect(settled.filter((owed) => owed.satisfiedAt === null && owed.ceasedAt === null)).toEqual(
      [],
    );
  });

  it('stay when they are settled, with the moment of the decision', () => {
    const settled = obligations(historyOf('awaitingRelease'), 'gate');
    const decided = ['screening', 'disclosureReview', 'deidentification', 'signOff'] as const;
    const at = (gate: string) => settled.find(({ subject }) => subject === gate)?.satisfiedAt;
    expect(decided.map(at)).toEqual([
      asks.passScreening.at,
      asks.decideDisclosure.at,
      asks.decidePersonalData.at,
      asks.signOff.at,
    ]);
  });

  it('are met by a return as by an approval, and owed anew in the next round', () => {
    const returned = play(historyOf('screening'), [() => asks.returnToDrafting]);
    const at = asks.returnToDrafting.at;
    const gates = obligations(returned, 'gate');
    expect(gates.find(({ subject }) => subject === 'screening')).toMatchObject({ satisfiedAt: at });
    expect(
      gates.filter(({ subject, startsAt }) => subject === 'submission' && startsAt === at),
    ).toMatchObject([{ satisfiedAt: null, ceasedAt: null }]);
  });

  it('have ceased where the dossier is withdrawn from them', () => {
    const withdrawn = play(historyOf('screening'), [() => asks.withdrawDossier]);
    const screening = obligations(withdrawn, 'gate').find(({ subject }) => subject === 'screening');
    expect(screening).toMatchObject({ satisfiedAt: null, ceasedAt: asks.withdrawDossier.at });
  });

  it('of lodging a follow-up are the follow-up itself, not owed twice', () => {
    const followUpGates = (history: readonly DossierEvent[]) =>
      obligations(history, 'gate').filter(({ subject }) => subject.startsWith('followUp'));
    expect(followUpGates(historyOf('published'))).toEqual([]);
    const lodged = play(historyOf('published'), [() => asks.lodgeFollowUp]);
    expect(followUpGates(lodged).map(({ subject }) => subject)).toEqual(['followUpReview:qa-soon']);
  });
});

describe('Every city', () => {
  it.for(jurisdictionIds)('%s names the rule behind each obligation', (id) => {
    const { parameters } = jurisdiction(id);
    const basisOf = (kind: ObligationKind) =>
      obligations(historyOf('published'), kind, inCity(id)).map(({ basis }) => basis);
    expect(basisOf('disclosure')).toEqual([parameters.disclosureWithinWorkingDays.citation]);
    expect(basisOf('interpretation')).toEqual(
      parameters.interpretationChannels.value.map(
        () => parameters.interpretationWithinWorkingDays.citation,
      ),
    );
    for (const basis of [...basisOf('interpretation'), ...basisOf('followUp')]) {
      expect(basis.title).not.toBe('国家层面文件未作规定');
      expect(basis.clause).not.toBe('');
    }
  });

  it('the one that names the days and the channels is quoted', () => {
    const [owed] = obligations(historyOf('published'), 'interpretation', inCity('nanjing-2018'));
    expect(owed?.basis).toMatchObject({
      instrument: 'NJ18',
      clause: '一(二)',
      quotation: '相关解读材料应于文件公开后3个工作日内在政府网站和媒体发布',
    });
  });

  it('what is due first comes first', () => {
    const state = stateOf(historyOf('published'));
    if (state.status === 'absent') return expect.fail('it is published');
    const due = obligationsOfDossier(state, rules).map(({ dueAt }) => dueAt);
    expect(due).toEqual(due.toSorted());
  });

  it('says where a notice that is not known yet could move the date', () => {
    const [late] = obligations(publishedAt('2026-12-28 09:00', '2026-12-10'), 'disclosure');
    expect(late?.provisional).toBe(true);
  });
});
