import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../functions/domain/deadlines/obligation.ts';
import { withOverrides } from '../../../../functions/domain/jurisdictions/overrides.ts';
import { departmentIdSchema, personIdSchema } from '../../../../functions/domain/kernel/people.ts';
import type { DepartmentCommandOf } from '../../../../functions/domain/registry/departments/commands.ts';
import { departmentsDecider } from '../../../../functions/domain/registry/departments/decide.ts';
import {
  type DepartmentEvent,
  departmentEventBodySchema,
  parseDepartmentEvent,
} from '../../../../functions/domain/registry/departments/events.ts';
import { obligationsOfDepartments } from '../../../../functions/domain/registry/departments/obligations.ts';
import { headOn } from '../../../../functions/domain/registry/departments/state.ts';
import { date, moment, people, rules } from '../dossier/jiangzhou.ts';
import { given } from '../given-when-then.ts';

const housing = departmentIdSchema.parse('housing');
const who = (id: string) => personIdSchema.parse(id);
const by = people.administrator;

const register: DepartmentCommandOf<'registerDepartment'> = {
  type: 'registerDepartment',
  by,
  at: moment('2025-01-06 09:00'),
  department: housing,
  since: date('2025-01-01'),
  closeToLivelihood: true,
};
const appoint = (person: string, from: string): DepartmentCommandOf<'appointHead'> => ({
  type: 'appointHead',
  by,
  at: moment('2026-09-01 09:00'),
  department: housing,
  person: who(person),
  from: date(from),
});
const leave = (until: string): DepartmentCommandOf<'endHeadTerm'> => ({
  type: 'endHeadTerm',
  by,
  at: moment('2026-09-01 09:00'),
  department: housing,
  until: date(until),
});
const correct: DepartmentCommandOf<'correctHeadTerm'> = {
  type: 'correctHeadTerm',
  by,
  at: moment('2026-09-01 10:00'),
  department: housing,
  term: 1,
  person: who('lu-wenbin'),
  from: date('2025-02-01'),
  until: null,
  reasons: '以任免通知为准',
};
const report: DepartmentCommandOf<'recordAnnualReport'> = {
  type: 'recordAnnualReport',
  by: people.head,
  at: moment('2026-01-20 09:00'),
  reporting: housing,
  year: 2025,
  publishedOn: date('2026-01-19'),
  reference: '市政府网站年报栏目',
  lateEntry: null,
};
const dissolve: DepartmentCommandOf<'dissolveDepartment'> = {
  type: 'dissolveDepartment',
  by,
  at: moment('2026-06-30 09:00'),
  department: housing,
  until: date('2026-06-30'),
};

type Command = Parameters<typeof departmentsDecider.decide>[0];

function recordedBy(...commands: readonly Command[]): DepartmentEvent[] {
  const history: DepartmentEvent[] = [];
  for (const command of commands) {
    const state = history.reduce(departmentsDecider.evolve, departmentsDecider.initialState);
    history.push(...departmentsDecider.decide(command, state, rules));
  }
  return history;
}
const stateAfter = (...commands: readonly Command[]) =>
  recordedBy(...commands).reduce(departmentsDecider.evolve, departmentsDecider.initialState);
const givenAfter = (...commands: readonly Command[]) =>
  given(departmentsDecider, rules, recordedBy(...commands));

const interpreted = (...times: string[]) =>
  times.map((at) => ({ department: 'housing', at: moment(at) }));

/** The duties of housing alone, without the government's report. */
function owed(
  commands: readonly Command[],
  times: readonly string[],
  now: string,
  own: typeof rules = rules,
) {
  const state = stateAfter(...commands);
  return obligationsOfDepartments(state, interpreted(...times), own, moment(now));
}
const duties = (...args: Parameters<typeof owed>) =>
  owed(...args).filter(({ kind }) => kind === 'firstInterpreter');

const inOffice = [register, appoint('lu-wenbin', '2025-02-01')];

describe('The register of departments', () => {
  it('keeps who headed which department from when to when, by id', () => {
    const history = recordedBy(...inOffice, appoint('he-jingwen', '2026-05-01'));
    expect(history.slice(-2)).toMatchObject([
      { type: 'HeadLeft', data: { term: 1, until: '2026-04-30' } },
      { type: 'HeadAppointed', data: { term: 2, person: 'he-jingwen', from: '2026-05-01' } },
    ]);
    const [known] = stateAfter(...inOffice, appoint('he-jingwen', '2026-05-01')).departments;
    if (known === undefined) return expect.fail('is registered');
    expect(headOn(known, date('2026-04-30'))?.person).toBe('lu-wenbin');
    expect(headOn(known, date('2026-05-01'))?.person).toBe('he-jingwen');
    expect(headOn(known, date('2025-01-15'))).toBeNull();
  });

  it('allows gaps: nobody is on record between two heads', () => {
    const [known] = stateAfter(
      ...inOffice,
      leave('2026-02-28'),
      appoint('he-jingwen', '2026-05-01'),
    ).departments;
    expect(known === undefined ? 'unknown' : headOn(known, date('2026-03-15'))).toBeNull();
  });

  it('ends the term of the head with the department', () => {
    givenAfter(...inOffice)
      .when(dissolve)
      .thenEvents({ type: 'HeadLeft', data: { until: '2026-06-30' } }, 'DepartmentDissolved');
  });

  const refused: readonly (readonly [string, readonly Command[], Command, string])[] = [
    ['registering twice', [register], register, 'departmentRegisteredTwice'],
    ['a head of what is not registered', [], appoint('a', '2026-01-01'), 'departmentUnregistered'],
    [
      'by anybody but the administrator',
      [register],
      { ...appoint('a', '2026-01-01'), by: people.head },
      'roleMissing',
    ],
    [
      'before the department existed',
      [register],
      appoint('a', '2024-12-31'),
      'registryDayTooEarly',
    ],
    ['the same head again', inOffice, appoint('lu-wenbin', '2026-01-01'), 'headInOffice'],
    [
      'into an earlier term',
      [...inOffice, leave('2026-02-28')],
      appoint('a', '2026-02-28'),
      'headTermOverlaps',
    ],
    ['before the one in office began', inOffice, appoint('a', '2025-01-10'), 'headTermOverlaps'],
    ['leaving without anybody in office', [register], leave('2026-02-28'), 'headMissing'],
    ['leaving before the term began', inOffice, leave('2025-01-31'), 'registryDayTooEarly'],
    ['correcting a term that there is not', inOffice, { ...correct, term: 2 }, 'headTermUnknown'],
    [
      'correcting into a term that ends before it begins',
      inOffice,
      { ...correct, until: date('2025-01-31') },
      'registryDayTooEarly',
    ],
    [
      'correcting into an overlap',
      [...inOffice, appoint('b', '2026-05-01')],
      correct,
      'headTermOverlaps',
    ],
    ['a day outside the calendar', [register], appoint('a', '2201-01-01'), 'dateOutsideCalendar'],
    [
      'a head of what is dissolved',
      [register, dissolve],
      appoint('a', '2026-07-01'),
      'departmentDissolved',
    ],
    ['dissolving twice', [register, dissolve], dissolve, 'departmentDissolved'],
    [
      'dissolving before its head began',
      inOffice,
      { ...dissolve, until: date('2025-01-15') },
      'registryDayTooEarly',
    ],
    [
      'a change that changes nothing',
      [register],
      {
        type: 'changeLivelihood',
        by,
        at: moment('2026-01-05 09:00'),
        department: housing,
        closeToLivelihood: true,
        since: date('2026-01-01'),
      },
      'livelihoodUnchanged',
    ],
    [
      'a change before the last one',
      [register],
      {
        type: 'changeLivelihood',
        by,
        at: moment('2026-01-05 09:00'),
        department: housing,
        closeToLivelihood: false,
        since: date('2024-01-01'),
      },
      'registryDayTooEarly',
    ],
    ['a report of a department that is not registered', [], report, 'departmentUnregistered'],
    [
      'a report from tomorrow',
      [register],
      { ...report, publishedOn: date('2026-01-21') },
      'reportInTheFuture',
    ],
    [
      'a report on a year that is not over',
      [register],
      { ...report, year: 2026 },
      'reportBeforeYearEnd',
    ],
    ['a report twice', [register, report], report, 'reportRecordedTwice'],
    [
      'a report by another department',
      [register],
      { ...report, by: people.otherHead },
      'departmentMismatch',
    ],
    [
      'the government’s report by a department',
      [register],
      { ...report, reporting: 'government' },
      'departmentMismatch',
    ],
  ];
  it.for(refused)('refuses %s', ([, past, command, reason]) => {
    givenAfter(...past)
      .when(command)
      .thenRefused(reason);
  });

  it('reads back every kind of event as it was written', () => {
    const change: Command = {
      type: 'changeLivelihood',
      by,
      at: moment('2026-01-05 09:00'),
      department: housing,
      closeToLivelihood: false,
      since: date('2026-01-01'),
    };
    const remind: Command = {
      type: 'remindObligation',
      by: 'system',
      at: moment('2027-01-04 09:00'),
      kind: 'annualReport',
      subject: 'housing:2025',
      startsAt: moment('2026-01-01 00:00'),
      sequence: 1,
      interpretations: [],
    };
    const written = recordedBy(...inOffice, change, remind, correct, report, dissolve);
    for (const event of written) {
      expect(parseDepartmentEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    }
    // The other one is the recomputation, which no date of the year asks for.
    expect(new Set(written.map(({ type }) => type)).size).toBe(
      departmentEventBodySchema.options.length - 1,
    );
  });
});

describe('第一解读人: the yearly duty of the head of a department (NJ18 一(二))', () => {
  it('runs from 1 January to 31 December and is met by one interpretation in person', () => {
    expect(duties(inOffice, ['2026-03-09 15:00'], '2026-11-22 09:00')).toMatchObject([
      { subject: 'housing:2025', satisfiedAt: null },
      {
        subject: 'housing:2026',
        stream: 'registry/departments',
        department: 'housing',
        startsAt: moment('2026-01-01 00:00'),
        dueAt: moment('2027-01-01 00:00'),
        satisfiedAt: moment('2026-03-09 15:00'),
        hindered: null,
        basis: { instrument: 'NJ18', clause: '一(二)' },
      },
    ]);
  });

  it('is counted in the year of the interpretation, and overdue for a year that passed without', () => {
    const [first, second] = duties(inOffice, ['2026-01-01 00:00'], '2026-11-22 09:00');
    if (first === undefined || second === undefined) return expect.fail('both years are owed');
    expect(standingOf(first, moment('2026-11-22 09:00'))).toBe('overdue');
    expect(standingOf(second, moment('2026-11-22 09:00'))).toBe('met');
  });

  it('counts as many as the city asks for', () => {
    const citation = { instrument: '本部署', title: '自行设定', clause: '' };
    const twice = {
      ...rules,
      jurisdiction: withOverrides(rules.jurisdiction, {
        firstInterpreterYearlyMinimum: { value: 2, citation },
      }),
    };
    const once = duties(inOffice, ['2026-03-09 15:00'], '2026-11-22 09:00', twice);
    expect(once.at(-1)).toMatchObject({ satisfiedAt: null });
    const both = ['2026-03-09 15:00', '2026-08-03 09:00'];
    expect(duties(inOffice, both, '2026-11-22 09:00', twice).at(-1)).toMatchObject({
      satisfiedAt: moment('2026-08-03 09:00'),
    });
  });

  it('binds only departments close to the people’s livelihood', () => {
    const other = { ...register, closeToLivelihood: false };
    expect(duties([other], [], '2026-11-22 09:00')).toEqual([]);
    const change: Command = {
      type: 'changeLivelihood',
      by,
      at: moment('2026-01-05 09:00'),
      department: housing,
      closeToLivelihood: true,
      since: date('2026-01-01'),
    };
    expect(duties([other, change], [], '2026-11-22 09:00')).toMatchObject([
      { subject: 'housing:2026' },
    ]);
  });

  it('binds every department where a city says so, and none where it sets no number', () => {
    const citation = { instrument: '本部署', title: '自行设定', clause: '' };
    const own = (parameters: object) => ({
      ...rules,
      jurisdiction: withOverrides(rules.jurisdiction, parameters),
    });
    const every = own({ firstInterpreterYearlyFor: { value: 'every', citation } });
    const other = { ...register, closeToLivelihood: false };
    expect(duties([other], [], '2026-11-22 09:00', every)).toHaveLength(2);
    const none = own({ firstInterpreterYearlyMinimum: { value: 0, citation } });
    expect(duties(inOffice, [], '2026-11-22 09:00', none)).toEqual([]);
  });

  it('goes over to whoever takes office during the year', () => {
    const changed = [...inOffice, appoint('he-jingwen', '2026-05-01')];
    for (const at of ['2026-03-09 15:00', '2026-08-03 09:00']) {
      expect(duties(changed, [at], '2026-11-22 09:00').at(-1)).toMatchObject({
        satisfiedAt: moment(at),
        hindered: null,
      });
    }
  });

  it('is hindered while nobody is on record as head, and says so', () => {
    expect(duties([register], [], '2026-11-22 09:00').at(-1)).toMatchObject({
      satisfiedAt: null,
      hindered: 'departmentWithoutHead',
    });
    expect(duties([...inOffice, leave('2026-02-28')], [], '2026-11-22 09:00').at(-1)).toMatchObject(
      {
        hindered: 'departmentWithoutHead',
      },
    );
  });

  it('is not met by what was said while nobody was on record, until the register is set right', () => {
    const gap = [...inOffice, leave('2026-02-28')];
    expect(duties(gap, ['2026-03-09 15:00'], '2026-11-22 09:00').at(-1)).toMatchObject({
      satisfiedAt: null,
    });
    const corrected = [...gap, { ...correct, until: date('2026-03-31') }];
    expect(duties(corrected, ['2026-03-09 15:00'], '2026-11-22 09:00').at(-1)).toMatchObject({
      satisfiedAt: moment('2026-03-09 15:00'),
    });
  });

  it('ceases with a department that is dissolved during the year', () => {
    expect(duties([...inOffice, dissolve], [], '2026-11-22 09:00').at(-1)).toMatchObject({
      subject: 'housing:2026',
      ceasedAt: moment('2026-07-01 00:00'),
    });
  });
});

describe('年度报告 (条例 art. 49)', () => {
  const reports = (commands: readonly Command[], now: string) =>
    owed(commands, [], now).filter(({ kind }) => kind === 'annualReport');

  it('is due from departments by 31 January and from the government by 31 March', () => {
    expect(reports([register], '2026-01-10 09:00')).toMatchObject([
      {
        subject: 'housing:2025',
        dueAt: moment('2026-02-01 00:00'),
        basis: { clause: '第四十九条' },
      },
      { subject: 'government:2025', dueAt: moment('2026-04-01 00:00'), department: 'office' },
    ]);
  });

  it('is owed only when the year is over', () => {
    expect(reports([register], '2025-12-31 23:59')).toEqual([]);
  });

  it('is met by recording where it was published', () => {
    const government = { ...report, by: people.administrator, reporting: 'government' } as const;
    expect(
      reports([register, report, government], '2026-05-10 09:00').map(
        ({ satisfiedAt }) => satisfiedAt,
      ),
    ).toEqual([moment('2026-01-19 00:00'), moment('2026-01-19 00:00')]);
  });

  it('is not owed for years whose report was due before the department was on the register', () => {
    const late = { ...register, since: date('2010-01-01'), at: moment('2026-02-02 09:00') };
    expect(reports([late], '2026-05-10 09:00')).toEqual([]);
    expect(reports([late], '2027-01-05 09:00')).toMatchObject([
      { subject: 'housing:2026' },
      { subject: 'government:2026' },
    ]);
    expect(duties([late], [], '2026-05-10 09:00')).toMatchObject([{ subject: 'housing:2026' }]);
  });

  it('is not owed by a department that did not see the end of the year', () => {
    const early = { ...dissolve, until: date('2025-06-30') };
    expect(reports([register, early], '2026-05-10 09:00')).toEqual([]);
  });
});

describe('A yearly report that is entered only after its time', () => {
  const late = { ...report, at: moment('2026-02-09 09:00') };

  it('needs a reason where it was published in time, and shows when it was entered', () => {
    givenAfter(register)
      .when(late)
      .thenRefused('lateEntryUnexplained', { details: { dueBy: '2026-01-31' } });
    const entered = { ...late, lateEntry: '经办人交接' };
    const owed = obligationsOfDepartments(
      stateAfter(register, entered),
      [],
      rules,
      moment('2026-02-10 09:00'),
    );
    expect(owed.find(({ kind }) => kind === 'annualReport')).toMatchObject({
      satisfiedAt: moment('2026-01-19 00:00'),
      enteredLateAt: late.at,
    });
  });

  it('needs none where it was published late', () => {
    const publishedLate = { ...late, publishedOn: date('2026-02-05') };
    givenAfter(register)
      .when(publishedLate)
      .thenEvents({ type: 'AnnualReportRecorded', data: { lateEntry: null } });
  });
});
