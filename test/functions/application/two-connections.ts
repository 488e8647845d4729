import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteLedger } from '../../../functions/adapters/sqlite/ledger.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { openHouse, personOf } from '../public/public-house.ts';

/** Two processes' views of one ledger: each has its own connection and its own kept states. */
export async function twoConnections(): Promise<readonly [Environment, Environment]> {
  const { environment } = await openHouse();
  const file = join(temporaryFolder(), 'ledger.sqlite');
  const [one, other] = [openSqliteLedger({ file }), openSqliteLedger({ file })];
  onTestFinished(() => {
    one.close();
    other.close();
  });
  return [
    { ...environment, ledger: one },
    { ...environment, ledger: other },
  ];
}

export const asDrafter = (commandId: string) => ({
  person: personOf('drafter'),
  commandId: commandIdSchema.parse(`command-${commandId}`),
});
