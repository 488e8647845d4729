import { DataFolderProblem } from '../../ports/data-folder.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { LedgerFeed } from '../../ports/ledger-feed.ts';
import { GroupCommit } from './group-commit.ts';
import { appender, commandReader } from './ledger-append.ts';
import { cursorMover, feedReader } from './ledger-feed.ts';
import { headPager, headReader } from './ledger-heads.ts';
import { streamLister, streamReader } from './ledger-reads.ts';
import { ledgerKind } from './ledger-schema.ts';
import { type DatabaseOptions, openDatabase } from './open-database.ts';
import { snapshotReader } from './snapshot.ts';
import { sqliteProblem } from './sqlite-problem.ts';

export type SqliteLedger = Ledger &
  LedgerFeed & {
    /** Commits what waits and closes the file; every later call is refused. */
    close(): void;
  };

/**
 * The ledger in one SQLite file. Several processes may use it at once, though a host has only one.
 *
 * @throws {DataFolderProblem} here and from every method, when the file cannot be used
 */
export function openSqliteLedger(options: DatabaseOptions): SqliteLedger {
  const { file } = options;
  const database = openDatabase(ledgerKind, options);
  const writes = new GroupCommit(database, file);
  // A cursor that a power cut sets back only has effects repeated, which must bear it anyway.
  const cursors = openDatabase(ledgerKind, { ...options, survives: 'process' });
  const cursorWrites = new GroupCommit(cursors, file);
  const snapshot = snapshotReader(database);
  const append = appender(database);
  const command = commandReader(database);
  const read = streamReader(database);
  const head = headReader(database);
  const heads = headPager(database);
  const streams = streamLister(database);
  const next = feedReader(database);
  const moveCursor = cursorMover(cursors);
  let open = true;

  const assertOpen = () => {
    if (!open) throw new Error(`the ledger ${file} is closed`);
  };
  const reading = async <T>(work: () => T): Promise<T> => {
    assertOpen();
    try {
      return work();
    } catch (error) {
      throw sqliteProblem(error, file);
    }
  };
  const writing = async <T>(group: GroupCommit, work: () => T): Promise<T> => {
    assertOpen();
    if (options.readOnly) throw new DataFolderProblem('readOnly', file);
    return group.submit(work);
  };

  return {
    append: (stream, expectedVersion, events, appendOptions) =>
      writing(writes, () => append(stream, expectedVersion, events, appendOptions)),
    read: (stream, range) => reading(() => read(stream, range)),
    head: (stream) => reading(() => head(stream)),
    heads: (query) => reading(() => snapshot(() => heads(query))),
    recorded: (commandId) => reading(() => snapshot(() => recordedOf(command(commandId)))),
    streams: (range) => reading(() => streams(range)),
    next: (reader, limit) => reading(() => next(reader, limit)),
    acknowledge: (reader, cursor) => writing(cursorWrites, () => moveCursor(reader, cursor)),
    close: () => {
      if (!open) return;
      writes.flush();
      cursorWrites.flush();
      open = false;
      cursors.close();
      database.close();
    },
  };
}

function recordedOf(command: ReturnType<ReturnType<typeof commandReader>>) {
  return command === null ? null : { digest: command.digest, events: command.events };
}
