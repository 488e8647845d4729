import { z } from 'zod';
import type { IncidentCommand } from '../../domain/incident/commands.ts';
import { type IncidentId, incidentIdSchema } from '../../domain/kernel/identifiers.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';
import { carryOutOnIncident } from './incident-store.ts';

/** What every command on an incident answers. */
export const incidentReceiptSchema = z.strictObject({
  incident: incidentIdSchema,
  status: z.string(),
  version: z.int(),
  replayed: z.boolean(),
});
export type IncidentReceipt = z.infer<typeof incidentReceiptSchema>;

export const namesIncident = { incident: incidentIdSchema };

export async function incidentReceiptOf(
  environment: Environment,
  identity: CommandIdentity,
  incident: IncidentId,
  command: IncidentCommand,
): Promise<IncidentReceipt> {
  const carriedOut = await carryOutOnIncident(environment, incident, identity, command);
  const { state, version, replayed } = carriedOut;
  return { incident, status: state.status, version, replayed };
}
