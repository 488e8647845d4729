import type { ComplianceReport } from '../../domain/compliance/report.ts';
import { yearOf } from '../../domain/compliance/year.ts';
import type { DepartmentId, Person, Role } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Environment } from '../environment.ts';
import { refuseUnknownDepartment } from '../incident/known-department.ts';
import { type NamedStream, reportSources } from './report-sources.ts';

export interface AskedReport {
  readonly department: DepartmentId;
  readonly year: number;
}

/** A report, and what the streams are called to which its figures point. */
export interface NamedReport {
  readonly report: ComplianceReport;
  readonly names: readonly NamedStream[];
}

/** These answer for the whole city; everybody else sees their own department. */
export const overseers: readonly Role[] = ['supervisor', 'administrator', 'signingOfficer'];

/** Whether somebody may read the report of a department. */
export function mayReadReport({ roles, department }: Person, asked: string): boolean {
  return department === asked || roles.some((role) => overseers.includes(role));
}

/** @throws {Refusal} `reportYearAhead` */
export function refuseYearAhead(year: number, asOf: Instant): void {
  const present = yearOf(asOf);
  if (year > present) throw new Refusal('reportYearAhead', { year, present });
}

/**
 * The report of a department for a year, from the ledger as it is now.
 *
 * @throws {Refusal} `reportOfOthers`, `departmentUnknown` or `reportYearAhead`
 */
export async function makeReport(
  environment: Environment,
  person: Person,
  { department, year }: AskedReport,
): Promise<NamedReport> {
  if (!mayReadReport(person, department)) {
    throw new Refusal('reportOfOthers', { own: person.department, asked: department });
  }
  refuseUnknownDepartment(environment, department);
  const asOf = environment.clock.now();
  refuseYearAhead(year, asOf);
  const [{ complianceReport }, { sources, names }] = await Promise.all([
    import('../../domain/compliance/compliance-report.ts'),
    reportSources(environment, person, department),
  ]);
  const rules = environment.jurisdiction(environment.city.jurisdiction);
  return { report: complianceReport(department, year, asOf, sources, rules), names };
}
