import { z } from 'zod';
import type { DossierCommand } from '../../domain/dossier/commands.ts';
import { type DossierId, dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { CommandConflict } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';
import { carryOut, loadDossier } from './dossier-store.ts';
import { wordsToRecord } from './masked-words.ts';

/** What every dossier command answers. */
export const receiptSchema = z.strictObject({
  dossier: dossierIdSchema,
  status: z.string(),
  version: z.int(),
  /** True when the same command had been carried out before. */
  replayed: z.boolean(),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const namesDossier = { dossier: dossierIdSchema };
export const reasonsSchema = z
  .array(wordsToRecord({ least: 1, most: 2_000 }))
  .min(1)
  .max(50);

export async function receiptOf(
  environment: Environment,
  identity: CommandIdentity,
  dossier: DossierId,
  command: DossierCommand,
): Promise<Receipt> {
  const { state, version, replayed } = await carryOut(environment, dossier, identity, command);
  return { dossier, status: state.status, version, replayed };
}

/**
 * The receipt of a command that was carried out before, for one whose preparation needs what its
 * first success has changed; null for a new command.
 *
 * @throws {CommandConflict}
 */
export async function earlierReceipt(
  environment: Environment,
  identity: CommandIdentity,
  dossier: DossierId,
): Promise<Receipt | null> {
  const recorded = await environment.ledger.recorded(identity.id);
  if (recorded === null) return null;
  if (recorded.digest !== identity.digest) throw new CommandConflict(identity.id);
  const { state, version } = await loadDossier(environment, dossier);
  return { dossier, status: state.status, version, replayed: true };
}
