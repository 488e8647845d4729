import type { DatabaseSync } from 'node:sqlite';

/** Runs several reads that must see the same moment, whatever other connections commit. */
export function snapshotReader(database: DatabaseSync): <T>(read: () => T) => T {
  const begin = database.prepare('BEGIN');
  const end = database.prepare('COMMIT');
  return (read) => {
    begin.run();
    try {
      return read();
    } finally {
      // A damaged file may have ended the transaction already.
      if (database.isTransaction) end.run();
    }
  };
}
