import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderProblem } from '../../ports/data-folder.ts';
import { fileProblem } from '../files/file-problem.ts';
import { createPrivately } from './private-file.ts';
import { sqliteCode, sqliteProblem } from './sqlite-problem.ts';

const SQLITE_BUSY = 5;

/** By folder. It keeps a lock whose object the caller drops: a collected database is closed. */
const held = new Map<string, DatabaseSync>();

export interface DataFolderLock {
  /** Absolute path. */
  readonly folder: string;
  release(): void;
}

/**
 * Takes a data folder for this process, creating it (0700) where there is none. The lock is one of
 * the operating system on a file inside, so it ends with the process, however that ends.
 *
 * @throws {DataFolderProblem} `locked` while another process, or this one, holds the folder
 */
export function lockDataFolder(path: string): DataFolderLock {
  const wanted = join(resolve(path), 'lock.sqlite');
  createPrivately(wanted);
  // By its real name, so that a link to a held folder is known to be held.
  const lockFile = realpathSync(wanted);
  const folder = join(lockFile, '..');
  const holderFile = join(folder, 'lock.pid');
  if (held.has(folder)) throw lockedBy(folder, holderFile);
  const database = takeLock(folder, lockFile, holderFile);
  held.set(folder, database);
  return {
    folder,
    release: () => {
      if (held.get(folder) !== database) return;
      held.delete(folder);
      rmSync(holderFile, { force: true });
      database.close();
    },
  };
}

function takeLock(folder: string, lockFile: string, holderFile: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(lockFile, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    writeFileSync(holderFile, `${process.pid}\n`, { mode: 0o600 });
    return database;
  } catch (error) {
    database?.close();
    if (sqliteCode(error) === SQLITE_BUSY) throw lockedBy(folder, holderFile, error);
    throw sqliteProblem(fileProblem(error, folder), folder);
  }
}

/** The number helps to find the other process; it is only a hint and never decides. */
function lockedBy(folder: string, holderFile: string, cause?: unknown): DataFolderProblem {
  const holder = existsSync(holderFile) ? readFileSync(holderFile, 'utf8').trim() : '';
  return new DataFolderProblem('locked', folder, {
    cause,
    ...(/^\d{1,10}$/.test(holder) ? { note: `process ${holder}` } : {}),
  });
}
