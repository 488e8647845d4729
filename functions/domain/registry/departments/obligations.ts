import { endOfDay } from '../../deadlines/deadline-moments.ts';
import { enteredLate } from '../../deadlines/late-entry.ts';
import type { Obligation } from '../../deadlines/obligation.ts';
import {
  type Instant,
  type LocalDate,
  localDateOf,
  localDateSchema,
  shanghaiTime,
} from '../../kernel/time.ts';
import type { DepartmentRules, FirstInterpretation } from './commands.ts';
import {
  type DepartmentsState,
  headOn,
  isCloseToLivelihood,
  type RegisteredDepartment,
} from './state.ts';

/** Where the register of departments lies in the ledger. */
export const departmentsStream = 'registry/departments';

/** Whose head owes interpretations in a year, and how many of them there are. */
export interface YearOfFirstInterpreter {
  readonly department: string;
  readonly year: number;
  readonly needed: number;
  /** When they were made, while somebody was on record as head. */
  readonly done: readonly Instant[];
}

/**
 * 第一解读人 and 年度报告: for each department and each year that has begun, one obligation each.
 *
 * @param interpretations those of all departments, as the histories of their dossiers tell
 * @param now how many years have run
 */
export function obligationsOfDepartments(
  state: DepartmentsState,
  interpretations: readonly FirstInterpretation[],
  rules: DepartmentRules,
  now: Instant,
): readonly Obligation[] {
  const duties = state.departments.flatMap((department) => [
    ...yearsOf(department, now).flatMap((year) => {
      const duty = firstInterpreterYear(department, year, interpretations, rules, now);
      return duty === null ? [] : [firstInterpreter(department, duty, rules, now)];
    }),
    ...reportYears(department, rules, now).map((year) =>
      annualReport(state, department, year, rules),
    ),
  ]);
  return [...duties, ...governmentReports(state, rules, now)];
}

/** What a department's head owes in a year; null where the city asks for no number. */
export function firstInterpreterYear(
  known: RegisteredDepartment,
  year: number,
  interpretations: readonly FirstInterpretation[],
  { jurisdiction }: DepartmentRules,
  now: Instant,
): YearOfFirstInterpreter | null {
  const { firstInterpreterDuty, firstInterpreterYearlyMinimum, firstInterpreterYearlyFor } =
    jurisdiction.parameters;
  const needed = firstInterpreterYearlyMinimum.value;
  if (!firstInterpreterDuty.value || needed === 0) return null;
  // Whether a department counts is read at the end of the year, or now while it runs.
  const day = earlier(dayIn(year, '12-31'), localDateOf(now));
  const isBound = firstInterpreterYearlyFor.value === 'every' || isCloseToLivelihood(known, day);
  if (!isBound) return null;
  const { department } = known;
  const done = interpretations
    .filter((one) => one.department === department)
    .map(({ at }) => at)
    .filter((at) => localDateOf(at).startsWith(`${year}-`))
    // Nobody can be said to have done in person what was done while nobody was on record.
    .filter((at) => headOn(known, localDateOf(at)) !== null)
    .toSorted();
  return { department, year, needed, done };
}

function firstInterpreter(
  known: RegisteredDepartment,
  { year, needed, done }: YearOfFirstInterpreter,
  { jurisdiction }: DepartmentRules,
  now: Instant,
): Obligation {
  const first = later(dayIn(year, '01-01'), known.since);
  const last = dayIn(year, '12-31');
  const dissolved = known.until !== null && known.until < last ? known.until : null;
  const satisfiedAt = done[needed - 1] ?? null;
  const today = earlier(last, localDateOf(now));
  const headless = headOn(known, today) === null;
  return {
    kind: 'firstInterpreter',
    stream: departmentsStream,
    department: known.department,
    subject: `${known.department}:${year}`,
    startsAt: shanghaiTime(first, 0),
    dueAt: endOfDay(last),
    basis: jurisdiction.parameters.firstInterpreterYearlyMinimum.citation,
    trace: [],
    provisional: false,
    satisfiedAt,
    ceasedAt: satisfiedAt === null && dissolved !== null ? endOfDay(dissolved) : null,
    enteredLateAt: null,
    hindered: satisfiedAt === null && headless ? 'departmentWithoutHead' : null,
  };
}

function annualReport(
  state: DepartmentsState,
  { department }: Pick<RegisteredDepartment, 'department'>,
  year: number,
  { jurisdiction }: DepartmentRules,
): Obligation {
  const { value, citation } = jurisdiction.parameters.annualReportDue;
  return report(state, department, year, { due: value.department, basis: citation });
}

/** The government reports on every year in which a department was registered. */
function governmentReports(
  state: DepartmentsState,
  rules: DepartmentRules,
  now: Instant,
): readonly Obligation[] {
  const { value, citation } = rules.jurisdiction.parameters.annualReportDue;
  const years = new Set(
    state.departments.flatMap((department) => reportYears(department, rules, now)),
  );
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => report(state, 'government', year, { due: value.government, basis: citation }));
}

function report(
  { reports }: DepartmentsState,
  reporting: string,
  year: number,
  { due, basis }: { readonly due: string; readonly basis: Obligation['basis'] },
): Obligation {
  const published = reports.find((one) => one.reporting === reporting && one.year === year);
  const dueAt = endOfDay(dayIn(year + 1, due));
  const satisfiedAt = published === undefined ? null : shanghaiTime(published.publishedOn, 0);
  return {
    kind: 'annualReport',
    stream: departmentsStream,
    // The government's own report is the office's to write.
    department: reporting === 'government' ? 'office' : reporting,
    subject: `${reporting}:${year}`,
    startsAt: shanghaiTime(dayIn(year + 1, '01-01'), 0),
    dueAt,
    basis,
    trace: [],
    provisional: false,
    satisfiedAt,
    ceasedAt: null,
    enteredLateAt: enteredLate({ dueAt, satisfiedAt }, published?.recordedAt ?? null),
    hindered: null,
  };
}

/** The years in which a department existed and was on the register, up to the present one. */
function yearsOf(department: RegisteredDepartment, now: Instant): readonly number[] {
  const { since, registeredAt } = department;
  return existedIn(department, later(since, localDateOf(registeredAt)), now);
}

function existedIn(
  { until }: RegisteredDepartment,
  from: LocalDate,
  now: Instant,
): readonly number[] {
  const last = until === null ? localDateOf(now) : earlier(until, localDateOf(now));
  const first = yearOf(from);
  return Array.from({ length: Math.max(0, yearOf(last) - first + 1) }, (_, index) => first + index);
}

/**
 * The years that are over, on whose last day the department existed, and whose report was not due
 * before the department was put on the register.
 */
function reportYears(
  department: RegisteredDepartment,
  { jurisdiction }: DepartmentRules,
  now: Instant,
): readonly number[] {
  const { since, until, registeredAt } = department;
  const registeredOn = localDateOf(registeredAt);
  const { department: due } = jurisdiction.parameters.annualReportDue.value;
  return existedIn(department, since, now).filter((year) => {
    const isOver = year < yearOf(localDateOf(now));
    const isStillDue = registeredOn <= dayIn(year + 1, due);
    return isOver && isStillDue && (until === null || until >= dayIn(year, '12-31'));
  });
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
const dayIn = (year: number, day: string): LocalDate => localDateSchema.parse(`${year}-${day}`);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
