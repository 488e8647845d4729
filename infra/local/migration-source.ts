import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileObjectDigests } from '../../functions/adapters/files/object-inventory.ts';
import { openFileObjects } from '../../functions/adapters/files/objects.ts';
import { lockDataFolder } from '../../functions/adapters/sqlite/data-folder.ts';
import { countEvents } from '../../functions/adapters/sqlite/event-count.ts';
import { openSqliteLedger } from '../../functions/adapters/sqlite/ledger.ts';
import type { MigrationSource } from '../../functions/application/records/migrate-sides.ts';
import { DataFolderProblem } from '../../functions/ports/data-folder.ts';

/**
 * A data folder to be moved, for reading only. It is locked meanwhile, so that no server adds to
 * it what the target then lacks.
 *
 * @throws {DataFolderProblem} `missing`, `locked` while a server runs on it, `damaged`
 */
export async function openMigrationSource(
  path: string,
): Promise<{ readonly source: MigrationSource; close(): void }> {
  const file = join(path, 'ledger.sqlite');
  if (!existsSync(file)) throw new DataFolderProblem('missing', file);
  const lock = lockDataFolder(path);
  try {
    const ledger = openSqliteLedger({ file, readOnly: true });
    const folder = join(path, 'objects');
    const objects = await openFileObjects(folder);
    return {
      source: {
        ledger,
        objects,
        countEvents: async () => countEvents(file),
        digests: () => fileObjectDigests(folder),
      },
      close: () => {
        ledger.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
