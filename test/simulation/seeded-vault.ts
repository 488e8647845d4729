import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Vault, VaultEntry } from '../../functions/ports/vault.ts';

const reviewFileSchema = z.looseObject({ secret: z.base64() });

/**
 * The same vault, except that the secret of each review follows from the seed. The ledger keeps
 * digests keyed by these secrets; drawn at random, no two runs could ever give the same ledger.
 * Nothing in a simulated year is worth keeping secret.
 */
export function seededVault(vault: Vault, seed: number): Vault {
  const secretOf = (entry: VaultEntry) =>
    createHmac('sha256', `simulation ${seed}`).update(entry).digest('base64');
  return {
    read: (entry) => vault.read(entry),
    write: (entry, content, revision) => {
      const file = reviewFileSchema.parse(JSON.parse(Buffer.from(content).toString('utf8')));
      const seeded = { ...file, secret: secretOf(entry) };
      return vault.write(entry, Buffer.from(JSON.stringify(seeded)), revision);
    },
    destroy: (entry) => vault.destroy(entry),
    entries: () => vault.entries(),
  };
}
