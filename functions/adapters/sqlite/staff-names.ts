import type { StaffNames } from '../../ports/staff-names.ts';
import { GroupCommit } from './group-commit.ts';
import { type DatabaseKind, type DatabaseOptions, openDatabase } from './open-database.ts';
import { textOf } from './rows.ts';
import { sqliteProblem } from './sqlite-problem.ts';

const staffNamesKind: DatabaseKind = {
  mark: 'TBSN',
  migrations: [
    `CREATE TABLE staff_names (
       id TEXT PRIMARY KEY,
       name TEXT NOT NULL
     ) STRICT, WITHOUT ROWID`,
  ],
};

export type SqliteStaffNames = StaffNames & { close(): void };

/**
 * Names in a file of their own, so that neither the ledger nor a copy of it holds one. A name that
 * a power cut takes back is remembered again at the next sign-in.
 *
 * @throws {DataFolderProblem} here and from every method, when the file cannot be used
 */
export function openSqliteStaffNames(options: DatabaseOptions): SqliteStaffNames {
  const { file } = options;
  const database = openDatabase(staffNamesKind, { survives: 'process', ...options });
  database.exec('PRAGMA secure_delete = ON');
  const writes = new GroupCommit(database, file);
  const upsert = database.prepare(
    `INSERT INTO staff_names (id, name) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name`,
  );
  const select = database.prepare(
    'SELECT id, name FROM staff_names WHERE id IN (SELECT value FROM json_each(?))',
  );
  let open = true;
  const assertOpen = () => {
    if (!open) throw new Error(`${file} is closed`);
  };

  return {
    remember: async (id, name) => {
      assertOpen();
      await writes.submit(() => upsert.run(id, name));
    },
    of: async (ids) => {
      assertOpen();
      try {
        const rows = select.all(JSON.stringify(ids));
        return new Map(rows.map((row) => [textOf(row, 'id'), textOf(row, 'name')]));
      } catch (error) {
        throw sqliteProblem(error, file);
      }
    },
    close: () => {
      if (!open) return;
      writes.flush();
      open = false;
      database.close();
    },
  };
}
