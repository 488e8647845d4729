import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderProblem } from '../../ports/data-folder.ts';
import { createPrivately } from './private-file.ts';
import { sqliteProblem } from './sqlite-problem.ts';

/** Longer than any transaction of ours takes, even on a slow disk. */
const PATIENCE_MS = 5_000;

export interface DatabaseKind {
  /** Four ASCII letters, kept in the file, so that one kind of file is not opened as another. */
  readonly mark: string;
  /** SQL that takes the file from one schema version to the next, oldest first. */
  readonly migrations: readonly string[];
}

export interface DatabaseOptions {
  readonly file: string;
  /** Reads a file that may be in use by another process; nothing is created. */
  readonly readOnly?: boolean;
  /** The file refuses to grow beyond this many pages of 4 KiB, as if the disk were full. */
  readonly maxPages?: number;
  /** How long to wait for another process before giving up; 5,000 when left out. */
  readonly patienceMs?: number;
  /**
   * `powerCut` (when left out): a commit that returned survives a power cut. `process`: it survives
   * the end of the process, and is for what can be done again, since it waits for no disk.
   */
  readonly survives?: 'powerCut' | 'process';
}

/**
 * Opens a file so that a commit that returned survives a power cut, unless told otherwise:
 * write-ahead log and synchronous=FULL. The file is readable by its owner only.
 *
 * @throws {DataFolderProblem}
 */
export function openDatabase(kind: DatabaseKind, options: DatabaseOptions): DatabaseSync {
  const { file, readOnly = false, patienceMs = PATIENCE_MS } = options;
  if (readOnly && !existsSync(file)) throw new DataFolderProblem('missing', file);
  let database: DatabaseSync | undefined;
  try {
    if (!readOnly) createPrivately(file);
    // The timeout is set by the constructor, before anything can meet a lock.
    database = new DatabaseSync(file, { readOnly, timeout: patienceMs });
    // A file of another kind is refused before anything in it is touched.
    const isCurrent = isNewest(database, kind, file);
    if (!readOnly) tune(database, options);
    if (!isCurrent) migrate(database, kind, file, readOnly);
    return database;
  } catch (error) {
    database?.close();
    throw sqliteProblem(error, file);
  }
}

function tune(database: DatabaseSync, { maxPages, survives }: DatabaseOptions): void {
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = ${survives === 'process' ? 'NORMAL' : 'FULL'};
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16000;
    PRAGMA trusted_schema = OFF;
  `);
  if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`);
}

/** Reads in one transaction what another process may be writing in one. */
function isNewest(database: DatabaseSync, kind: DatabaseKind, file: string): boolean {
  database.exec('BEGIN');
  const version = versionOf(database, kind, file);
  database.exec('COMMIT');
  return version === kind.migrations.length;
}

function migrate(
  database: DatabaseSync,
  kind: DatabaseKind,
  file: string,
  readOnly: boolean,
): void {
  if (readOnly) {
    throw new DataFolderProblem('missing', file, { note: 'it was never opened for writing' });
  }
  database.exec('BEGIN IMMEDIATE');
  // Another process may have migrated the file meanwhile; then nothing is left to do.
  for (const sql of kind.migrations.slice(versionOf(database, kind, file))) database.exec(sql);
  database.exec(`PRAGMA application_id = ${markNumber(kind)};
    PRAGMA user_version = ${kind.migrations.length}`);
  database.exec('COMMIT');
}

function versionOf(database: DatabaseSync, kind: DatabaseKind, file: string): number {
  const version = pragma(database, 'user_version');
  const mark = pragma(database, 'application_id');
  const empty = version === 0 && mark === 0 && pragma(database, 'schema_version') === 0;
  if (!empty && mark !== markNumber(kind)) throw new DataFolderProblem('foreign', file);
  if (version > kind.migrations.length) throw new DataFolderProblem('newer', file);
  return version;
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}

function markNumber({ mark }: DatabaseKind): number {
  return Buffer.from(mark, 'ascii').readInt32BE();
}
