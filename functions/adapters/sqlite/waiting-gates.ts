import { z } from 'zod';
import type { TaskToken, WaitingGate, WaitingGates } from '../../ports/workflow-engine.ts';
import { GroupCommit } from './group-commit.ts';
import { type DatabaseKind, type DatabaseOptions, openDatabase } from './open-database.ts';
import { type Row, textOf } from './rows.ts';
import { sqliteProblem } from './sqlite-problem.ts';

const waitingGatesKind: DatabaseKind = {
  mark: 'TBWG',
  migrations: [
    `CREATE TABLE waiting_gates (
       subject TEXT NOT NULL,
       gate TEXT NOT NULL,
       token TEXT NOT NULL UNIQUE,
       PRIMARY KEY (subject, gate)
     ) STRICT, WITHOUT ROWID`,
  ],
};

const tokenSchema = z.custom<TaskToken>((value) => typeof value === 'string' && value !== '');

export type SqliteWaitingGates = WaitingGates & { close(): void };

/**
 * Task tokens in a file of their own, so that neither the ledger nor a copy of it holds one.
 * What is forgotten is overwritten in the file.
 *
 * @throws {DataFolderProblem} here and from every method, when the file cannot be used
 */
export function openWaitingGates(options: DatabaseOptions): SqliteWaitingGates {
  const { file } = options;
  const database = openDatabase(waitingGatesKind, options);
  database.exec('PRAGMA secure_delete = ON');
  const writes = new GroupCommit(database, file);
  // A token that is used up and still there after a power cut is stale; nothing comes of it.
  const removals = openDatabase(waitingGatesKind, { ...options, survives: 'process' });
  removals.exec('PRAGMA secure_delete = ON');
  const removing = new GroupCommit(removals, file);
  const insert = database.prepare(
    `INSERT INTO waiting_gates (subject, gate, token) VALUES (?, ?, ?)
     ON CONFLICT (subject, gate) DO UPDATE SET token = excluded.token`,
  );
  const select = database.prepare(
    'SELECT subject, gate, token FROM waiting_gates WHERE subject = ? ORDER BY gate',
  );
  const remove = removals.prepare(
    'DELETE FROM waiting_gates WHERE subject = ? AND gate = ? AND token = ?',
  );
  let open = true;
  const assertOpen = () => {
    if (!open) throw new Error(`${file} is closed`);
  };

  return {
    remember: async ({ subject, gate, token }) => {
      assertOpen();
      await writes.submit(() => insert.run(subject, gate, tokenSchema.parse(token)));
    },
    of: async (subject) => {
      assertOpen();
      try {
        return select.all(subject).map(waitingGateOf);
      } catch (error) {
        throw sqliteProblem(error, file);
      }
    },
    forget: async ({ subject, gate, token }) => {
      assertOpen();
      await removing.submit(() => remove.run(subject, gate, token));
    },
    close: () => {
      if (!open) return;
      writes.flush();
      removing.flush();
      open = false;
      removals.close();
      database.close();
    },
  };
}

function waitingGateOf(row: Row): WaitingGate {
  return {
    subject: textOf(row, 'subject'),
    gate: textOf(row, 'gate'),
    token: tokenSchema.parse(row.token),
  };
}
