import type { DepartmentId, Person, Role } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';

const readersOfAll: readonly Role[] = ['signingOfficer', 'supervisor', 'administrator'];

/** Whether somebody reads incidents of every department. */
export function readsEveryIncident(person: Person): boolean {
  return readersOfAll.some((role) => person.roles.includes(role));
}

/** What is made ready and not said yet is for those who work on it. */
export function mayReadIncident(person: Person, responsible: string): boolean {
  return readsEveryIncident(person) || person.department === responsible;
}

/** @throws {Refusal} `incidentOfAnotherDepartment` */
export function refuseOtherReaders(person: Person, responsible: DepartmentId): void {
  if (mayReadIncident(person, responsible)) return;
  const own = person.department;
  throw new Refusal('incidentOfAnotherDepartment', { own, responsible });
}
