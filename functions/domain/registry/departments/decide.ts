import { explainedEntry } from '../../deadlines/late-entry.ts';
import { decideObligation } from '../../deadlines/obligation-decisions.ts';
import { actingAs } from '../../kernel/authority.ts';
import type { Decider } from '../../kernel/decider.ts';
import { unreachable } from '../../kernel/decider.ts';
import type { ActingPerson, DepartmentId } from '../../kernel/people.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type LocalDate, localDateOf } from '../../kernel/time.ts';
import type { DepartmentCommand, DepartmentCommandOf, DepartmentRules } from './commands.ts';
import { appointHead, correctHeadTerm, endHeadTerm } from './decide-heads.ts';
import type { DepartmentEvent } from './events.ts';
import { evolveDepartments } from './evolve.ts';
import { obligationsOfDepartments } from './obligations.ts';
import { type DepartmentsState, noDepartments, type RegisteredDepartment } from './state.ts';

/**
 * Judges one command against the register of departments.
 *
 * @throws {Refusal} with one of `registryRefusals`, `roleMissing`, `dateOutsideCalendar`
 */
export function decideDepartments(
  command: DepartmentCommand,
  state: DepartmentsState,
  rules: DepartmentRules,
): readonly DepartmentEvent[] {
  switch (command.type) {
    case 'registerDepartment':
      return registerDepartment(command, state, rules);
    case 'changeLivelihood':
      return changeLivelihood(command, registered(state, command.department), rules);
    case 'dissolveDepartment':
      return dissolveDepartment(command, registered(state, command.department), rules);
    case 'appointHead':
      return appointHead(command, registered(state, command.department), rules);
    case 'endHeadTerm':
      return endHeadTerm(command, registered(state, command.department), rules);
    case 'correctHeadTerm':
      return correctHeadTerm(command, registered(state, command.department), rules);
    case 'recordAnnualReport':
      return recordAnnualReport(command, state, rules);
    case 'remindObligation':
    case 'recomputeDeadlines': {
      const { interpretations, ...asked } = command;
      const owed = obligationsOfDepartments(state, interpretations, rules, command.at);
      return decideObligation(asked, owed, state.log, rules);
    }
    default:
      return unreachable(command);
  }
}

export const departmentsDecider: Decider<
  DepartmentsState,
  DepartmentCommand,
  DepartmentEvent,
  DepartmentRules
> = { initialState: noDepartments, decide: decideDepartments, evolve: evolveDepartments };

function registered(state: DepartmentsState, department: DepartmentId): RegisteredDepartment {
  const found = state.departments.find((one) => one.department === department);
  if (found === undefined) throw new Refusal('departmentUnregistered', { department });
  return found;
}

function registerDepartment(
  { department, since, closeToLivelihood, by, at }: DepartmentCommandOf<'registerDepartment'>,
  state: DepartmentsState,
  { calendar }: DepartmentRules,
): readonly DepartmentEvent[] {
  const actor = actingAs(by, 'administrator');
  calendar.isWorkday(since);
  if (state.departments.some((one) => one.department === department)) {
    throw new Refusal('departmentRegisteredTwice', { department });
  }
  const data = { department, since, closeToLivelihood };
  return [{ type: 'DepartmentRegistered', data, at, actor }];
}

function changeLivelihood(
  command: DepartmentCommandOf<'changeLivelihood'>,
  { livelihood, since: registeredSince }: RegisteredDepartment,
  { calendar }: DepartmentRules,
): readonly DepartmentEvent[] {
  const actor = actingAs(command.by, 'administrator');
  const { department, closeToLivelihood, since, at } = command;
  calendar.isWorkday(since);
  const last = livelihood.at(-1);
  const earliest = last?.since ?? registeredSince;
  if (since < earliest) throw new Refusal('registryDayTooEarly', { day: since, earliest });
  if (last?.close === closeToLivelihood) throw new Refusal('livelihoodUnchanged', { department });
  const data = { department, closeToLivelihood, since };
  return [{ type: 'LivelihoodChanged', data, at, actor }];
}

function dissolveDepartment(
  { department, until, by, at }: DepartmentCommandOf<'dissolveDepartment'>,
  { since, until: dissolved, heads }: RegisteredDepartment,
  { calendar }: DepartmentRules,
): readonly DepartmentEvent[] {
  const actor = actingAs(by, 'administrator');
  calendar.isWorkday(until);
  if (dissolved !== null) throw new Refusal('departmentDissolved', { department, dissolved });
  const earliest = [since, ...heads.map(({ from }) => from)].toSorted().at(-1) ?? since;
  if (until < earliest) throw new Refusal('registryDayTooEarly', { day: until, earliest });
  const open = heads.find((head) => head.until === null);
  const ended: DepartmentEvent = {
    type: 'DepartmentDissolved',
    data: { department, until },
    at,
    actor,
  };
  if (open === undefined) return [ended];
  const left = { department, term: open.term, until };
  return [{ type: 'HeadLeft', data: left, at, actor }, ended];
}

/** A report of a year appears when the year is over; once, where it was published first. */
function recordAnnualReport(
  command: DepartmentCommandOf<'recordAnnualReport'>,
  state: DepartmentsState,
  rules: DepartmentRules,
): readonly DepartmentEvent[] {
  const { jurisdiction, calendar } = rules;
  const { reporting, year, publishedOn, reference, at } = command;
  const { citation } = jurisdiction.parameters.annualReportDue;
  const actor = reportingActor(command, reporting);
  if (reporting !== 'government') registered(state, reporting);
  calendar.isWorkday(publishedOn);
  const today = localDateOf(at);
  if (publishedOn > today) throw new Refusal('reportInTheFuture', { publishedOn, today });
  if (publishedOn <= lastDayOf(year)) {
    throw new Refusal('reportBeforeYearEnd', { year, publishedOn }, citation);
  }
  const earlier = state.reports.find((one) => one.reporting === reporting && one.year === year);
  if (earlier !== undefined) {
    throw new Refusal('reportRecordedTwice', { year, publishedOn: earlier.publishedOn }, citation);
  }
  const data = { reporting, year, publishedOn, reference, lateEntry: null };
  const event = { type: 'AnnualReportRecorded', data, at, actor } as const;
  const owed = (known: DepartmentsState) => obligationsOfDepartments(known, [], rules, at);
  const after = owed(evolveDepartments(state, event));
  const lateEntry = explainedEntry(owed(state), after, at, command.lateEntry);
  return [{ ...event, data: { ...data, lateEntry } }];
}

function lastDayOf(year: number): LocalDate {
  return `${year}-12-31` as LocalDate;
}

/** A department records its own report; the administrator any, and the government's alone. */
function reportingActor(
  { by }: DepartmentCommandOf<'recordAnnualReport'>,
  reporting: DepartmentId | 'government',
): ActingPerson {
  const actor = actingAs(by, 'administrator', 'departmentHead', 'drafter');
  if (actor.role === 'administrator' || actor.department === reporting) return actor;
  throw new Refusal('departmentMismatch', { own: actor.department, dossier: reporting });
}
