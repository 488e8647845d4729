import type { DatabaseSync } from 'node:sqlite';
import {
  assertPageOfNames,
  type ClaimedLink,
  eventsInRange,
  streamRange,
} from '../../ports/ledger/stream-range.ts';
import type { LedgerEvent, StreamName } from '../../ports/ledger.ts';
import { sha256 } from '../node-crypto/sha256.ts';
import { eventColumns, storedEventOf, streamOf } from './ledger-rows.ts';
import { numberOf, type Row } from './rows.ts';
import { snapshotReader } from './snapshot.ts';

/** Reads a range of a stream, with its head as of the same moment. */
export function streamReader(database: DatabaseSync) {
  const rows = database.prepare(
    `SELECT ${eventColumns} FROM events WHERE stream = ? AND version >= ? ORDER BY version LIMIT ?`,
  );
  const head = database.prepare('SELECT version, hash FROM heads WHERE stream = ?');
  const snapshot = snapshotReader(database);

  return (
    stream: StreamName,
    range?: { readonly fromVersion?: number; readonly limit?: number },
  ): readonly LedgerEvent[] => {
    const wanted = streamRange(range);
    const { from, count } = wanted.lookUp;
    // Who keeps what was read asks again and again whether there is more.
    const end = head.get(stream);
    if (end !== undefined && numberOf(end, 'version') === wanted.fromVersion - 1) return [];
    const [found, headRow] = snapshot(() => [rows.all(stream, from, count), head.get(stream)]);
    return eventsInRange(stream, wanted, found.map(storedEventOf), claimOf(headRow), sha256);
  };
}

/** What a head row says of its stream. */
export function claimOf(row: Row | undefined): ClaimedLink | undefined {
  return row === undefined ? undefined : { version: numberOf(row, 'version'), hash: row.hash };
}

/** Names of streams in order, from the heads. */
export function streamLister(database: DatabaseSync) {
  const names = database.prepare(
    'SELECT stream FROM heads WHERE stream > ? ORDER BY stream LIMIT ?',
  );
  return (range: {
    readonly after?: StreamName;
    readonly limit: number;
  }): readonly StreamName[] => {
    assertPageOfNames(range.limit);
    return names.all(range.after ?? '', range.limit).map(streamOf);
  };
}
