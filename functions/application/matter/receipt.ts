import { z } from 'zod';
import { type MatterId, matterIdSchema } from '../../domain/kernel/identifiers.ts';
import type { Role } from '../../domain/kernel/people.ts';
import type { MatterCommand } from '../../domain/matter/commands.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';
import { carryOutOnMatter } from './matter-store.ts';

/** What every command on a matter answers. */
export const matterReceiptSchema = z.strictObject({
  matter: matterIdSchema,
  status: z.string(),
  version: z.int(),
  replayed: z.boolean(),
});
export type MatterReceipt = z.infer<typeof matterReceiptSchema>;

export const namesMatter = { matter: matterIdSchema };

/** Who may put a matter on record: its department, and those who watch over all of them. */
export const matterRoles: readonly Role[] = [
  'drafter',
  'departmentHead',
  'supervisor',
  'administrator',
];

export async function matterReceiptOf(
  environment: Environment,
  identity: CommandIdentity,
  matter: MatterId,
  command: MatterCommand,
): Promise<MatterReceipt> {
  const carriedOut = await carryOutOnMatter(environment, matter, identity, command);
  const { state, version, replayed } = carriedOut;
  return { matter, status: state.status, version, replayed };
}
