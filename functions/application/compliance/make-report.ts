import type { ComplianceReport } from '../../domain/compliance/report.ts';
import { yearOf } from '../../domain/compliance/year.ts';
import type { DepartmentId, Person } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Environment } from '../environment.ts';
import { refuseUnknownDepartment } from '../incident/known-department.ts';
import { reportSources } from './report-sources.ts';

export interface AskedReport {
  readonly department: DepartmentId;
  readonly year: number;
}

/** These answer for the whole city; everybody else sees their own department. */
const overseers = new Set(['supervisor', 'administrator', 'signingOfficer']);

export function mayReadReport({ roles, department }: Person, asked: string): boolean {
  return department === asked || roles.some((role) => overseers.has(role));
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
): Promise<ComplianceReport> {
  if (!mayReadReport(person, department)) {
    throw new Refusal('reportOfOthers', { own: person.department, asked: department });
  }
  refuseUnknownDepartment(environment, department);
  const asOf = environment.clock.now();
  const present = yearOf(asOf);
  if (year > present) throw new Refusal('reportYearAhead', { year, present });
  const [{ complianceReport }, sources] = await Promise.all([
    import('../../domain/compliance/compliance-report.ts'),
    reportSources(environment, department),
  ]);
  const rules = environment.jurisdiction(environment.city.jurisdiction);
  return complianceReport(department, year, asOf, sources, rules);
}
