import type { VaultEntry } from '../../ports/vault.ts';
import type { Environment } from '../environment.ts';
import { destroyRawData } from './destroy-raw-data.ts';
import { reviewOfEntry } from './review-entry.ts';
import { standingInVault } from './standing-in-vault.ts';

/**
 * Holds the vault against the ledger, at start and every hour. Destroyed are: what the ledger says
 * was destroyed and a restored backup brought back, what is overdue because an appointment was
 * lost or could not be kept, and what no history asks for. An entry that cannot be destroyed keeps
 * no other from it.
 *
 * @throws what went wrong with the first entry, after all others
 * @returns the entries that were destroyed now
 */
export async function sweepVault(environment: Environment): Promise<readonly VaultEntry[]> {
  const destroyed: VaultEntry[] = [];
  const failures: unknown[] = [];
  // All names first: what is destroyed on the way must not disturb the listing.
  for (const entry of await Array.fromAsync(environment.vault.entries())) {
    try {
      if (await swept(environment, entry)) destroyed.push(entry);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return destroyed;
}

/** True when the entry was destroyed. An entry of another kind is somebody else's. */
async function swept(environment: Environment, entry: VaultEntry): Promise<boolean> {
  const review = reviewOfEntry(entry);
  if (review === null) return false;
  const { standing } = await standingInVault(environment, review);
  if (standing === 'due') return (await destroyRawData(environment, review)) === 'destroyed';
  if (standing !== 'over') return false;
  await environment.vault.destroy(entry);
  return true;
}
