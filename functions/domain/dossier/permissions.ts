import { actingAs, type Doer } from '../kernel/authority.ts';
import type { ActingPerson } from '../kernel/people.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Gate } from './gate-names.ts';
import { gateDuty } from './gates.ts';
import type { ExistingDossier } from './state.ts';

/** Whoever lodges belongs to the department that drafts (谁起草、谁解读). */
export function actingAsDrafterOf(state: ExistingDossier, by: Doer): ActingPerson {
  const actor = actingAs(by, 'drafter');
  requireDepartment(state, actor, [state.facts.department, ...state.facts.jointDepartments]);
  return actor;
}

/** Whoever decides holds the gate's role and drafted none of it. */
export function decidingAt(state: ExistingDossier, gate: Gate, by: Doer): ActingPerson {
  const duty = gateDuty(gate);
  const actor = actingAs(by, duty.role);
  if (duty.ownDepartment) requireDepartment(state, actor, [state.facts.department]);
  refuseDrafters(state, actor);
  return actor;
}

/** Nobody decides on a dossier that they drafted. */
export function refuseDrafters(state: ExistingDossier, actor: ActingPerson): void {
  if (state.drafters.includes(actor.id)) {
    throw new Refusal('drafterMayNotDecide', { person: actor.id });
  }
}

/** @throws {Refusal} `departmentMismatch` */
export function requireDepartment(
  state: ExistingDossier,
  actor: ActingPerson,
  departments: readonly string[],
): void {
  if (departments.includes(actor.department)) return;
  throw new Refusal('departmentMismatch', {
    own: actor.department,
    dossier: state.facts.department,
  });
}
