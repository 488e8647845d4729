import { z } from 'zod';
import { epochMsOf, type Instant, instantOf } from '../../domain/kernel/time.ts';
import type { JsonObject } from '../../ports/ledger.ts';
import type { Appointment, Schedule } from '../../ports/schedule.ts';
import { GroupCommit } from './group-commit.ts';
import { type DatabaseKind, type DatabaseOptions, openDatabase } from './open-database.ts';
import { numberOf, type Row, textOf } from './rows.ts';
import { sqliteProblem } from './sqlite-problem.ts';

const scheduleKind: DatabaseKind = {
  mark: 'TBSC',
  migrations: [
    // An id is never used again, so that what is made anew meanwhile is not taken for what is over.
    `CREATE TABLE appointments (
       id INTEGER PRIMARY KEY AUTOINCREMENT,
       name TEXT NOT NULL UNIQUE
         CHECK (length(name) BETWEEN 1 AND 64 AND name NOT GLOB '*[^0-9a-zA-Z_.-]*'),
       at INTEGER NOT NULL,
       input TEXT NOT NULL
     ) STRICT;
     CREATE INDEX appointments_by_moment ON appointments (at)`,
  ],
};

const inputSchema = z.record(z.string(), z.json());

/** An appointment whose moment has come. */
export interface DueAppointment extends Appointment {
  /** Tells it from a later one of the same name. */
  readonly id: number;
}

export interface SqliteSchedule extends Schedule {
  /** Appointments whose moment is `now` or earlier, the earliest first. */
  due(now: Instant, limit: number): Promise<readonly DueAppointment[]>;
  /** The moment of the earliest appointment, or null where there is none. */
  nextDueAt(): Promise<Instant | null>;
  /** It was kept. Another one of the same name that was made meanwhile stays. */
  done(appointment: DueAppointment): Promise<void>;
  close(): void;
}

/**
 * Appointments in a file. What was set survives a power cut; one whose moment came while nothing
 * ran is due when something runs again, and one that was not `done` is due again.
 *
 * @throws {DataFolderProblem} here and from every method, when the file cannot be used
 */
export function openSqliteSchedule(options: DatabaseOptions): SqliteSchedule {
  const { file } = options;
  const database = openDatabase(scheduleKind, options);
  const writes = new GroupCommit(database, file);
  const find = database.prepare('SELECT at, input FROM appointments WHERE name = ?');
  const insert = database.prepare(
    'INSERT OR REPLACE INTO appointments (name, at, input) VALUES (?, ?, ?)',
  );
  const removeNamed = database.prepare('DELETE FROM appointments WHERE name = ?');
  const remove = database.prepare('DELETE FROM appointments WHERE id = ?');
  const selectDue = database.prepare(
    'SELECT id, name, at, input FROM appointments WHERE at <= ? ORDER BY at, id LIMIT ?',
  );
  const selectNext = database.prepare('SELECT min(at) AS at FROM appointments');
  let open = true;
  const assertOpen = () => {
    if (!open) throw new Error(`${file} is closed`);
  };

  return {
    set: async (appointment) => {
      assertOpen();
      const { name } = appointment;
      const at = epochMsOf(appointment.at);
      const input = JSON.stringify(appointment.input);
      await writes.submit(() => {
        const found = find.get(name);
        // Nothing to write is nothing to wait for: a commit without changes does not touch the disk.
        if (found !== undefined && found.at === at && found.input === input) return;
        insert.run(name, at, input);
      });
    },
    cancel: async (name) => {
      assertOpen();
      await writes.submit(() => removeNamed.run(name));
    },
    due: async (now, limit) => {
      assertOpen();
      try {
        return selectDue.all(epochMsOf(now), limit).map(dueAppointmentOf);
      } catch (error) {
        throw sqliteProblem(error, file);
      }
    },
    nextDueAt: async () => {
      assertOpen();
      try {
        const next = selectNext.get();
        return next === undefined || next.at === null ? null : instantOf(numberOf(next, 'at'));
      } catch (error) {
        throw sqliteProblem(error, file);
      }
    },
    done: async ({ id }) => {
      assertOpen();
      await writes.submit(() => remove.run(id));
    },
    close: () => {
      if (!open) return;
      writes.flush();
      open = false;
      database.close();
    },
  };
}

function dueAppointmentOf(row: Row): DueAppointment {
  const input: JsonObject = inputSchema.parse(JSON.parse(textOf(row, 'input')));
  return {
    id: numberOf(row, 'id'),
    name: textOf(row, 'name'),
    at: instantOf(numberOf(row, 'at')),
    input,
  };
}
