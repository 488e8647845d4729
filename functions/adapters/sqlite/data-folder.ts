import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderProblem } from '../../ports/data-folder.ts';
import { fileProblem } from '../files/file-problem.ts';
import { sqliteCode, sqliteProblem } from './sqlite-problem.ts';

const SQLITE_BUSY = 5;

/** Keeps the lock when the caller drops its object: a collected database would be closed. */
const held = new Set<DatabaseSync>();

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
  const folder = resolve(path);
  const lockFile = join(folder, 'lock.sqlite');
  const holderFile = join(folder, 'lock.pid');
  createFolder(folder, lockFile);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(lockFile, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    writeFileSync(holderFile, `${process.pid}\n`, { mode: 0o600 });
  } catch (error) {
    database?.close();
    if (sqliteCode(error) === SQLITE_BUSY) throw lockedBy(folder, holderFile, error);
    throw sqliteProblem(error, folder);
  }
  const lock = database;
  held.add(lock);
  return {
    folder,
    release: () => {
      if (!held.delete(lock)) return;
      rmSync(holderFile, { force: true });
      lock.close();
    },
  };
}

function createFolder(folder: string, lockFile: string): void {
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) {
      chmodSync(folder, 0o700);
      syncFolderNow(dirname(folder));
    }
    closeSync(openSync(lockFile, 'a', 0o600));
  } catch (error) {
    throw fileProblem(error, folder);
  }
}

/** Without this a power cut could take the new folder and all that was recorded in it. */
function syncFolderNow(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The number helps to find the other process; it is only a hint and never decides. */
function lockedBy(folder: string, holderFile: string, cause: unknown): DataFolderProblem {
  const holder = existsSync(holderFile) ? readFileSync(holderFile, 'utf8').trim() : '';
  return new DataFolderProblem('locked', folder, {
    cause,
    ...(/^\d{1,10}$/.test(holder) ? { note: `process ${holder}` } : {}),
  });
}
