import type { Environment } from '../environment.ts';

/** A role's mailbox in a department; persons have none here. */
export type Mailbox = readonly [role: string, department: string];

/** Whoever watches over all departments. */
export const supervisor: Mailbox = ['supervisor', 'office'];

/** Whom the rules of a city can name as those who are told. */
export type Recipient = 'drafter' | 'departmentHead' | 'supervisor';

/** The mailboxes of those whom the rules name, for what one department owes. */
export function mailboxesOf(
  recipients: readonly Recipient[],
  department: string,
): readonly Mailbox[] {
  return recipients.map((role) => (role === 'supervisor' ? supervisor : [role, department]));
}

export function addressesOf(
  { city }: Pick<Environment, 'city'>,
  mailboxes: readonly Mailbox[],
): readonly string[] {
  return mailboxes.map(([role, department]) => `${role}.${department}@${city.mailDomain}`);
}
