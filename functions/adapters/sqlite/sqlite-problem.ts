import { DataFolderProblem, type DataFolderReason } from '../../ports/data-folder.ts';

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that a host can cause. */
const reasons: ReadonlyMap<number, DataFolderReason> = new Map([
  [3, 'unwritable'], // SQLITE_PERM
  [5, 'locked'], // SQLITE_BUSY
  [6, 'locked'], // SQLITE_LOCKED
  [8, 'readOnly'], // SQLITE_READONLY
  [10, 'damaged'], // SQLITE_IOERR
  [11, 'damaged'], // SQLITE_CORRUPT
  [13, 'full'], // SQLITE_FULL
  [14, 'unwritable'], // SQLITE_CANTOPEN
  [26, 'damaged'], // SQLITE_NOTADB
]);

/** The primary result code, or null when the error is not SQLite's. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  // The low byte is the primary code; the rest says more about it.
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

/** What to throw in place of an error of SQLite; any other error stays what it is. */
export function sqliteProblem(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  const reason = code === null ? undefined : reasons.get(code);
  return reason === undefined ? error : new DataFolderProblem(reason, file, { cause: error });
}
