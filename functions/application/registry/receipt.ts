import { z } from 'zod';
import type { DepartmentCommand } from '../../domain/registry/departments/commands.ts';
import type { ExpertCommand } from '../../domain/registry/experts/decide.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';
import { carryOutOnDepartments } from './department-store.ts';
import { carryOutOnExperts } from './expert-store.ts';

/** What every command on a register answers. */
export const registryReceiptSchema = z.strictObject({
  version: z.int(),
  /** True when the same command had been carried out before. */
  replayed: z.boolean(),
});
export type RegistryReceipt = z.infer<typeof registryReceiptSchema>;

export async function departmentReceipt(
  environment: Environment,
  identity: CommandIdentity,
  command: DepartmentCommand,
): Promise<RegistryReceipt> {
  const { version, replayed } = await carryOutOnDepartments(environment, identity, command);
  return { version, replayed };
}

export async function expertReceipt(
  environment: Environment,
  identity: CommandIdentity,
  command: ExpertCommand,
): Promise<RegistryReceipt> {
  const { version, replayed } = await carryOutOnExperts(environment, identity, command);
  return { version, replayed };
}
