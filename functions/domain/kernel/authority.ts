import { type ActingPerson, type Actor, type Person, type Role, systemActor } from './people.ts';
import { Refusal } from './refusal.ts';

/** The workflow and the relay act as `system`; everybody else is a person who is signed in. */
export type Doer = Person | 'system';

/** @throws {Refusal} `roleMissing` */
export function actingAs(by: Doer, ...allowed: readonly Role[]): ActingPerson {
  if (by === 'system') throw new Refusal('roleMissing', { needed: allowed, held: [] });
  const role = allowed.find((candidate) => by.roles.includes(candidate));
  if (role === undefined) throw new Refusal('roleMissing', { needed: allowed, held: by.roles });
  return { id: by.id, role, department: by.department };
}

/** @throws {Refusal} `systemOnly` */
export function actingAsSystem(by: Doer): Actor {
  if (by !== 'system') throw new Refusal('systemOnly');
  return systemActor;
}
