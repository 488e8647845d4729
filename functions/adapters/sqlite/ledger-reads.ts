import type { DatabaseSync } from 'node:sqlite';
import { genesis } from '../../ports/ledger/hash-chain.ts';
import { LedgerDamaged, type LedgerEvent, type StreamName } from '../../ports/ledger.ts';
import { eventColumns, eventOf, followingEvents, streamOf } from './ledger-rows.ts';
import { sha256 } from './sha256.ts';
import { snapshotReader } from './snapshot.ts';

const MOST_EVENTS = 10_000;

/**
 * Reads a range of a stream. The event before the range is read along to check the link to it, and
 * the head is compared when the range reaches the end, so that a missing last event is noticed.
 */
export function streamReader(database: DatabaseSync) {
  const rows = database.prepare(
    `SELECT ${eventColumns} FROM events WHERE stream = ? AND version >= ? ORDER BY version LIMIT ?`,
  );
  const head = database.prepare('SELECT version, hash FROM heads WHERE stream = ?');
  const snapshot = snapshotReader(database);

  return (
    stream: StreamName,
    range: { readonly fromVersion?: number; readonly limit?: number } = {},
  ): readonly LedgerEvent[] => {
    const { fromVersion = 1, limit = 1000 } = range;
    assertWithin('fromVersion', fromVersion, 1, Number.MAX_SAFE_INTEGER);
    assertWithin('limit', limit, 1, MOST_EVENTS);
    const before = fromVersion > 1 ? 1 : 0;
    const [found, headRow] = snapshot(() => [
      rows.all(stream, fromVersion - before, limit + before),
      head.get(stream),
    ]);
    const [first] = found.slice(0, before).map(eventOf);
    if (before === 1 && first !== undefined && first.version !== fromVersion - 1) {
      throw new LedgerDamaged(stream, fromVersion - 1, 'gap');
    }
    const events = followingEvents(stream, first ?? genesis(stream, sha256), found.slice(before));
    if (events.length < limit)
      assertReachesHead(stream, events.at(-1) ?? first, headRow, fromVersion);
    return events;
  };
}

function assertReachesHead(
  stream: StreamName,
  last: LedgerEvent | undefined,
  head: { readonly version?: unknown; readonly hash?: unknown } | undefined,
  fromVersion: number,
): void {
  if (last === undefined) {
    // Beyond the end of the stream, or of a stream that does not exist, there is nothing to read.
    if (head === undefined || Number(head.version) < fromVersion - 1) return;
    throw new LedgerDamaged(stream, fromVersion, 'gap');
  }
  if (head === undefined) throw new LedgerDamaged(stream, last.version, 'wrongHead');
  if (Number(head.version) > last.version) throw new LedgerDamaged(stream, last.version + 1, 'gap');
  if (head.version !== last.version || head.hash !== last.hash) {
    throw new LedgerDamaged(stream, last.version, 'wrongHead');
  }
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
    assertWithin('limit', range.limit, 1, MOST_EVENTS);
    return names.all(range.after ?? '', range.limit).map(streamOf);
  };
}

function assertWithin(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}`);
}
