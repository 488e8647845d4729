import { z } from 'zod';

/** Every role that a person can hold in the portal. */
export const roles = [
  'drafter',
  'departmentHead',
  'disclosureReviewer',
  'privacyReviewer',
  'signingOfficer',
  'gazetteEditor',
  'chiefEditor',
  'supervisor',
  'administrator',
] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** The identity provider's subject; never a name, a number of a person or an address. */
export const personIdSchema = z
  .string()
  .regex(/^[a-zA-Z0-9._:-]{1,64}$/)
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof personIdSchema>;

/** A department's short code, for example `housing`. */
export const departmentIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .brand<'DepartmentId'>();
export type DepartmentId = z.infer<typeof departmentIdSchema>;

/** Someone who is signed in, as the identity provider vouches. */
export const personSchema = z.strictObject({
  id: personIdSchema,
  roles: z.array(roleSchema).max(roles.length),
  department: departmentIdSchema,
});
export type Person = z.infer<typeof personSchema>;

const actingPersonSchema = z.strictObject({
  id: personIdSchema,
  role: roleSchema,
  department: departmentIdSchema,
});
/** A person in the one role in which they act. */
export type ActingPerson = z.infer<typeof actingPersonSchema>;

/** Who did it, as the ledger keeps it: no names. `system` is the workflow acting on its own. */
export const actorSchema = z.union([
  actingPersonSchema,
  z.strictObject({ id: z.literal('system'), role: z.literal('system') }),
]);
export type Actor = z.infer<typeof actorSchema>;

export const systemActor = { id: 'system', role: 'system' } as const satisfies Actor;
