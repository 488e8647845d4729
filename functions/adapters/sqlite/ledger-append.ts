import type { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';
import type { CommandId } from '../../domain/kernel/identifiers.ts';
import { type ChainLink, chainEvents, genesis } from '../../ports/ledger/hash-chain.ts';
import {
  type AppendOptions,
  type AppendResult,
  CommandConflict,
  LedgerDamaged,
  type LedgerEvent,
  type NewEvent,
  type NewHead,
  type StreamName,
  UnrecordableEvent,
  VersionConflict,
} from '../../ports/ledger.ts';
import { eventColumns, eventOf, followingEvents, streamOf } from './ledger-rows.ts';
import { numberOf } from './rows.ts';
import { sha256 } from './sha256.ts';

/** A head's summary is read by the hundred; documents belong into objects. */
const LONGEST_SUMMARY = 20_000;

export type RecordedCommand = {
  readonly digest: Digest;
  readonly stream: StreamName;
  readonly events: readonly LedgerEvent[];
};

/** Finds what a command recorded the first time. */
export function commandReader(database: DatabaseSync) {
  const command = database.prepare('SELECT * FROM commands WHERE id = ?');
  const range = database.prepare(
    `SELECT ${eventColumns} FROM events WHERE stream = ? AND version BETWEEN ? AND ?
     ORDER BY version`,
  );
  return (commandId: CommandId): RecordedCommand | null => {
    const row = command.get(commandId);
    if (row === undefined) return null;
    const stream = streamOf(row);
    const first = numberOf(row, 'first_version');
    const last = numberOf(row, 'last_version');
    const rows = range.all(stream, first, last);
    const [before] = rows.slice(0, 1).map(eventOf);
    if (before === undefined) throw new LedgerDamaged(stream, first, 'gap');
    const start = { version: first - 1, hash: before.previousHash };
    const events = followingEvents(stream, start, rows);
    if (events.length !== last - first + 1) {
      throw new LedgerDamaged(stream, first + events.length, 'gap');
    }
    return { digest: digestSchema.parse(row.digest), stream, events };
  };
}

/** Where a stream stands, after checking that its last event is intact and is what its head says. */
function linkReader(database: DatabaseSync) {
  const lastEvent = database.prepare(
    `SELECT ${eventColumns} FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1`,
  );
  const head = database.prepare('SELECT version, hash FROM heads WHERE stream = ?');
  return (stream: StreamName): ChainLink => {
    const eventRow = lastEvent.get(stream);
    const headRow = head.get(stream);
    if (eventRow === undefined && headRow === undefined) return genesis(stream, sha256);
    if (eventRow === undefined) throw new LedgerDamaged(stream, 1, 'gap');
    const event = eventOf(eventRow);
    if (headRow?.version !== event.version || headRow.hash !== event.hash) {
      throw new LedgerDamaged(stream, event.version, 'wrongHead');
    }
    return event;
  };
}

function headWriter(database: DatabaseSync) {
  const insert = database.prepare(
    `INSERT INTO heads (version, hash, updated_at, status, department, summary, category, stream)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = database.prepare(
    `UPDATE heads SET version = ?, hash = ?, updated_at = ?, status = ?, department = ?, summary = ?
     WHERE stream = ?`,
  );
  return (last: LedgerEvent, head: NewHead, summary: string, isNew: boolean): void => {
    const { stream, version, hash, at } = last;
    const row = [version, hash, at, head.status, head.department, summary];
    if (isNew) insert.run(...row, stream.slice(0, stream.indexOf('/')), stream);
    else update.run(...row, stream);
  };
}

/** The append as one synchronous step; the caller holds the write lock and commits. */
export function appender(database: DatabaseSync) {
  const recorded = commandReader(database);
  const linkOf = linkReader(database);
  const writeHead = headWriter(database);
  const newest = database.prepare('SELECT coalesce(max(position), 0) AS position FROM events');
  const insertEvent = database.prepare(
    `INSERT INTO events (${eventColumns}) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const insertCommand = database.prepare('INSERT INTO commands VALUES (?, ?, ?, ?, ?)');

  return (
    stream: StreamName,
    expectedVersion: number,
    events: readonly NewEvent[],
    { commandId, commandDigest, head }: AppendOptions,
  ): AppendResult => {
    const before = recorded(commandId);
    if (before !== null) {
      if (before.digest !== commandDigest || before.stream !== stream) {
        throw new CommandConflict(commandId);
      }
      return { events: before.events, replayed: true };
    }
    const last = linkOf(stream);
    if (last.version !== expectedVersion) {
      throw new VersionConflict(stream, expectedVersion, last.version);
    }
    const summary = spellSummary(stream, head);
    const chained = chainEvents(stream, last, events, commandId, sha256);
    let position = numberOf(newest.get() ?? {}, 'position');
    for (const { event, body } of chained) {
      position += 1;
      insertEvent.run(position, stream, event.version, event.previousHash, event.hash, body);
    }
    const newEvents = chained.map(({ event }) => event);
    const newLast = newEvents.at(-1);
    if (newLast === undefined) throw new UnrecordableEvent(stream, 'there is no event');
    writeHead(newLast, head, summary, expectedVersion === 0);
    insertCommand.run(commandId, commandDigest, stream, expectedVersion + 1, newLast.version);
    return { events: newEvents, replayed: false };
  };
}

function spellSummary(stream: StreamName, head: NewHead): string {
  let summary: string;
  try {
    summary = canonicalJson(head.summary);
  } catch (error) {
    if (error instanceof TypeError)
      throw new UnrecordableEvent(stream, `summary: ${error.message}`);
    throw error;
  }
  if (summary.length <= LONGEST_SUMMARY) return summary;
  throw new UnrecordableEvent(stream, `a summary has at most ${LONGEST_SUMMARY} characters`);
}
