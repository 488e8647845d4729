import { emptyObligationLog, type ObligationLog } from '../../deadlines/obligation-log.ts';
import type { DepartmentId, PersonId } from '../../kernel/people.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** Who headed a department from when to when; the last day belongs to the term. */
export interface HeadTerm {
  readonly term: number;
  readonly person: PersonId;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export interface RegisteredDepartment {
  readonly department: DepartmentId;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
  /** What fell due before somebody put it on the register is not owed here. */
  readonly registeredAt: Instant;
  /** From when on it was, or was not, close to the people's livelihood; oldest first. */
  readonly livelihood: readonly { readonly since: LocalDate; readonly close: boolean }[];
  readonly heads: readonly HeadTerm[];
}

export interface AnnualReport {
  readonly reporting: DepartmentId | 'government';
  readonly year: number;
  readonly publishedOn: LocalDate;
  readonly reference: string;
  readonly recordedAt: Instant;
  readonly lateEntry: string | null;
}

/** `registry/departments`: one stream for the whole city. */
export interface DepartmentsState {
  readonly departments: readonly RegisteredDepartment[];
  readonly reports: readonly AnnualReport[];
  readonly log: ObligationLog;
}

export const noDepartments: DepartmentsState = {
  departments: [],
  reports: [],
  log: emptyObligationLog,
};

/** Who heads a department on a day, or null. */
export function headOn({ heads }: RegisteredDepartment, day: LocalDate): HeadTerm | null {
  return heads.find(({ from, until }) => from <= day && (until === null || day <= until)) ?? null;
}

/** 与经济和民生关系密切, as it stood on a day. */
export function isCloseToLivelihood({ livelihood }: RegisteredDepartment, day: LocalDate): boolean {
  return livelihood.findLast(({ since }) => since <= day)?.close ?? false;
}
