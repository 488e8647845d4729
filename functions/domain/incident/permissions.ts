import { actingAs, type Doer } from '../kernel/authority.ts';
import type { ActingPerson, DepartmentId, Role } from '../kernel/people.ts';
import { Refusal } from '../kernel/refusal.ts';

/** Those who act for the government as a whole, whatever department answers for the incident. */
const forAll: readonly Role[] = ['signingOfficer', 'supervisor'];

/** Writes down and prepares: the responsible department, or those who act for all. */
export function actingOn(department: DepartmentId, by: Doer): ActingPerson {
  return ownDepartment(department, actingAs(by, ...forAll, 'departmentHead', 'drafter'));
}

/**
 * Answers for what is said: 主要负责人 of the responsible department ("第一解读人和责任人", JN17
 * 七(三)), or those who act for all.
 */
export function answeringFor(department: DepartmentId, by: Doer): ActingPerson {
  return ownDepartment(department, actingAs(by, ...forAll, 'departmentHead'));
}

/** Loosens a clock or ends it: never the department on which it runs. */
export function actingForAll(by: Doer): ActingPerson {
  return actingAs(by, ...forAll);
}

function ownDepartment(department: DepartmentId, actor: ActingPerson): ActingPerson {
  if (forAll.includes(actor.role) || actor.department === department) return actor;
  throw new Refusal('incidentOfAnotherDepartment', {
    own: actor.department,
    responsible: department,
  });
}
