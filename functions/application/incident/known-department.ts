import type { DepartmentId } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Environment } from '../environment.ts';

/**
 * An incident that nobody answers for would never be reminded of.
 *
 * @throws {Refusal} `departmentUnknown`
 */
export function refuseUnknownDepartment({ city }: Environment, department: DepartmentId): void {
  if (city.departments.some(({ id }) => id === department)) return;
  throw new Refusal('departmentUnknown', { department });
}
