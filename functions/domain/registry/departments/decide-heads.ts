import { actingAs } from '../../kernel/authority.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { addCalendarDays, type LocalDate } from '../../kernel/time.ts';
import type { DepartmentCommandOf, DepartmentRules } from './commands.ts';
import type { DepartmentEvent } from './events.ts';
import type { HeadTerm, RegisteredDepartment } from './state.ts';

/** Decisions on who heads a department: one at a time, without gaps being required. */

/** A new head takes over from the one in office, whose last day is the day before. */
export function appointHead(
  { department, person, from, by, at }: DepartmentCommandOf<'appointHead'>,
  known: RegisteredDepartment,
  { calendar }: DepartmentRules,
): readonly DepartmentEvent[] {
  const actor = actingAs(by, 'administrator');
  calendar.isWorkday(from);
  refuseOutside(known, from, null);
  const inOffice = known.heads.find(({ until }) => until === null);
  if (inOffice?.person === person) {
    throw new Refusal('headInOffice', { department, since: inOffice.from });
  }
  const left: DepartmentEvent[] = [];
  let others: readonly HeadTerm[] = known.heads;
  if (inOffice !== undefined && inOffice.from < from) {
    const until = addCalendarDays(from, -1);
    left.push({ type: 'HeadLeft', data: { department, term: inOffice.term, until }, at, actor });
    others = known.heads.filter(({ term }) => term !== inOffice.term);
  }
  refuseOverlap(others, from, null);
  const data = { department, term: known.heads.length + 1, person, from };
  return [...left, { type: 'HeadAppointed', data, at, actor }];
}

export function endHeadTerm(
  { department, until, by, at }: DepartmentCommandOf<'endHeadTerm'>,
  known: RegisteredDepartment,
  { calendar }: DepartmentRules,
): readonly DepartmentEvent[] {
  const actor = actingAs(by, 'administrator');
  calendar.isWorkday(until);
  const inOffice = known.heads.find((head) => head.until === null);
  if (inOffice === undefined) throw new Refusal('headMissing', { department });
  if (until < inOffice.from) {
    throw new Refusal('registryDayTooEarly', { day: until, earliest: inOffice.from });
  }
  return [{ type: 'HeadLeft', data: { department, term: inOffice.term, until }, at, actor }];
}

/** What was recorded wrongly is set right with reasons; the entry before stays in the history. */
export function correctHeadTerm(
  command: DepartmentCommandOf<'correctHeadTerm'>,
  known: RegisteredDepartment,
  { calendar }: DepartmentRules,
): readonly DepartmentEvent[] {
  const actor = actingAs(command.by, 'administrator');
  const { department, term, person, from, until, reasons, at } = command;
  calendar.isWorkday(from);
  if (until !== null) calendar.isWorkday(until);
  if (!known.heads.some((head) => head.term === term)) {
    const terms = known.heads.map((head) => String(head.term));
    throw new Refusal('headTermUnknown', { term, known: terms });
  }
  if (until !== null && until < from) {
    throw new Refusal('registryDayTooEarly', { day: until, earliest: from });
  }
  refuseOutside(known, from, until);
  const others = known.heads.filter((head) => head.term !== term);
  refuseOverlap(others, from, until);
  const data = { department, term, person, from, until, reasons };
  return [{ type: 'HeadTermCorrected', data, at, actor }];
}

/** @throws {Refusal} `headTermOverlaps`: a department has one head at a time */
function refuseOverlap(
  others: readonly HeadTerm[],
  from: LocalDate,
  until: LocalDate | null,
): void {
  const overlapping = others.find(
    (head) => (until === null || head.from <= until) && (head.until === null || from <= head.until),
  );
  if (overlapping === undefined) return;
  throw new Refusal('headTermOverlaps', {
    from: overlapping.from,
    until: overlapping.until ?? '',
  });
}

/** A term lies within the life of its department. */
function refuseOutside(
  { department, since, until: dissolved }: RegisteredDepartment,
  from: LocalDate,
  until: LocalDate | null,
): void {
  if (from < since) throw new Refusal('registryDayTooEarly', { day: from, earliest: since });
  if (dissolved === null) return;
  if (until === null || until > dissolved) {
    throw new Refusal('departmentDissolved', { department, dissolved });
  }
}
