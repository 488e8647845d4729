import { z } from 'zod';
import {
  departmentIdSchema,
  type Person,
  personIdSchema,
  roleSchema,
} from '../../domain/kernel/people.ts';
import { SignInRefused } from '../../ports/identity.ts';

/** Under which names a provider states what we need; a city's own provider may differ. */
export interface ClaimNames {
  readonly roles: string;
  readonly department: string;
}
export const defaultClaimNames: ClaimNames = {
  roles: 'tongbu_roles',
  department: 'tongbu_department',
};

/** A list, or the one string of roles separated by spaces or commas that some providers send. */
const roleListSchema = z.union([
  z.array(z.unknown()),
  z.string().transform((text) => text.split(/[\s,]+/)),
]);

/**
 * A person from a provider's claims. Roles of other systems are dropped.
 *
 * @throws {SignInRefused} `subjectUnusable`, `rolesMissing` or `departmentMissing`
 */
export function personOfClaims(
  claims: Readonly<Record<string, unknown>>,
  names: ClaimNames,
): Person {
  const id = personIdSchema.safeParse(claims.sub);
  // `system` is how the ledger names the workflow itself.
  if (!id.success || id.data === 'system') throw new SignInRefused('subjectUnusable');
  const stated = roleListSchema.safeParse(claims[names.roles]);
  const roles = new Set(
    (stated.data ?? []).flatMap((role) => roleSchema.safeParse(role).data ?? []),
  );
  if (roles.size === 0) throw new SignInRefused('rolesMissing');
  const department = departmentIdSchema.safeParse(claims[names.department]);
  if (!department.success) throw new SignInRefused('departmentMissing');
  return { id: id.data, roles: [...roles], department: department.data };
}
