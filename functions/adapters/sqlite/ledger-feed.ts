import type { DatabaseSync } from 'node:sqlite';
import { eventOf } from '../../ports/ledger/stored-event.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { sha256 } from '../node-crypto/sha256.ts';
import { eventColumns, storedEventOf } from './ledger-rows.ts';
import { numberOf } from './rows.ts';

const MOST_EVENTS = 10_000;

export function feedReader(database: DatabaseSync) {
  const cursorOf = database.prepare('SELECT position FROM cursors WHERE reader = ?');
  const rows = database.prepare(
    `SELECT ${eventColumns} FROM events WHERE position > ? ORDER BY position LIMIT ?`,
  );
  return (reader: string, limit: number): { events: readonly LedgerEvent[]; cursor: number } => {
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST_EVENTS) {
      throw new RangeError(`a batch has 1 to ${MOST_EVENTS} events`);
    }
    const row = cursorOf.get(reader);
    const cursor = row === undefined ? 0 : numberOf(row, 'position');
    const found = rows.all(cursor, limit);
    const last = found.at(-1);
    return {
      events: found.map((row) => eventOf(storedEventOf(row), sha256)),
      cursor: last === undefined ? cursor : numberOf(last, 'position'),
    };
  };
}

/** Moves a cursor forward; one that lags behind is left where it is. The caller commits. */
export function cursorMover(database: DatabaseSync) {
  const newest = database.prepare('SELECT coalesce(max(position), 0) AS position FROM events');
  const move = database.prepare(
    `INSERT INTO cursors (reader, position) VALUES (?, ?)
     ON CONFLICT (reader) DO UPDATE SET position = max(position, excluded.position)`,
  );
  return (reader: string, cursor: number): void => {
    const end = numberOf(newest.get() ?? {}, 'position');
    if (!Number.isInteger(cursor) || cursor < 0 || cursor > end) {
      throw new RangeError(`the ledger has events up to ${end}, not ${cursor}`);
    }
    move.run(reader, cursor);
  };
}
