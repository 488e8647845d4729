import { sweepVault } from '../../../functions/application/retention/sweep-vault.ts';
import { start } from './environment.ts';
import { count } from './log.ts';
import { ledger } from './parts/ledger.ts';
import { vault } from './parts/vault.ts';

const { environment } = start({ ledger, vault });

/** Every hour: nothing lies in the vault that the ledger says is destroyed or due. */
export const handler = async (): Promise<{ readonly destroyed: number }> => {
  const destroyed = await sweepVault(environment);
  count('VaultEntriesSwept', destroyed.length);
  return { destroyed: destroyed.length };
};
