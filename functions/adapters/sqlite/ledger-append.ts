import type { DatabaseSync } from 'node:sqlite';
import { digestSchema } from '../../domain/kernel/digest.ts';
import type { CommandId } from '../../domain/kernel/identifiers.ts';
import { type ChainLink, chainEvents } from '../../ports/ledger/hash-chain.ts';
import {
  type RecordedCommand,
  recordedCommand,
  replay,
} from '../../ports/ledger/recorded-command.ts';
import { spellSummary } from '../../ports/ledger/stored-head.ts';
import { lastLink } from '../../ports/ledger/stream-range.ts';
import {
  type AppendOptions,
  type AppendResult,
  type LedgerEvent,
  type NewEvent,
  type NewHead,
  type StreamName,
  UnrecordableEvent,
  VersionConflict,
} from '../../ports/ledger.ts';
import { sha256 } from '../node-crypto/sha256.ts';
import { claimOf } from './ledger-reads.ts';
import { eventColumns, storedEventOf, streamOf } from './ledger-rows.ts';
import { numberOf, textOf } from './rows.ts';

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
    const record = {
      digest: digestSchema.parse(textOf(row, 'digest')),
      stream: streamOf(row),
      firstVersion: numberOf(row, 'first_version'),
      lastVersion: numberOf(row, 'last_version'),
    };
    const rows = range.all(record.stream, record.firstVersion, record.lastVersion);
    return recordedCommand(record, rows.map(storedEventOf), sha256);
  };
}

function linkReader(database: DatabaseSync) {
  const lastEvent = database.prepare(
    `SELECT ${eventColumns} FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1`,
  );
  const head = database.prepare('SELECT version, hash FROM heads WHERE stream = ?');
  return (stream: StreamName): ChainLink => {
    const row = lastEvent.get(stream);
    const last = row === undefined ? undefined : storedEventOf(row);
    return lastLink(stream, last, claimOf(head.get(stream)), sha256);
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
    options: AppendOptions,
  ): AppendResult => {
    const { commandId, commandDigest, head } = options;
    const before = recorded(commandId);
    if (before !== null) return replay(before, stream, options);
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
