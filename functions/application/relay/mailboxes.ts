import type { Environment } from '../environment.ts';

/** A role's mailbox in a department; persons have none here. */
export type Mailbox = readonly [role: string, department: string];

/** Whoever watches over all departments. */
export const supervisor: Mailbox = ['supervisor', 'office'];

export function addressesOf(
  { city }: Pick<Environment, 'city'>,
  mailboxes: readonly Mailbox[],
): readonly string[] {
  return mailboxes.map(([role, department]) => `${role}.${department}@${city.mailDomain}`);
}
