import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ZodError } from 'zod';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { StreamName } from '../../ports/ledger.ts';
import type { SearchChange, SearchPage, SearchProgress, SearchQuery } from '../../ports/search.ts';
import { createPrivately } from './private-file.ts';
import { keyReader, knownReader, progressReader, searcher } from './search-reads.ts';
import { createSearchTables, isSearchIndex, isSound } from './search-schema.ts';
import { searchWriter } from './search-writes.ts';
import { sqliteCode, sqliteProblem } from './sqlite-problem.ts';

/** A share of free pages in the file from which on writing it anew is worth the time. */
const WORTH_COMPACTING = 0.25;

/** An open index file. Every method may throw what {@link isDamage} recognises. */
export interface SearchFile {
  search(query: SearchQuery): SearchPage;
  known(streams: readonly StreamName[]): ReadonlyMap<StreamName, Digest>;
  streamWith(key: string): StreamName | null;
  progress(): SearchProgress;
  /** Whether anything in the file changed. */
  apply(changes: readonly SearchChange[], progress?: SearchProgress): boolean;
  /** Gives free pages back where there are many. */
  compact(): void;
  /** The whole file, as another process can open it. */
  bytes(): Uint8Array;
  close(): void;
}

/**
 * What a file is opened for.
 *
 * - `reading` nobody changes it
 * - `keeping` it stays here and survives a power cut as it was a moment before
 * - `sending` its bytes go elsewhere; each page is read before it is trusted
 */
export type SearchFileUse = 'reading' | 'keeping' | 'sending';

/** Opens an index; null where the file is missing, damaged or of another version. */
export function openSearchFile(file: string, use: SearchFileUse): SearchFile | null {
  let database: DatabaseSync | undefined;
  try {
    // Opened for reading first, because opening for writing would create a missing file.
    database = new DatabaseSync(file, { readOnly: true });
    const isUsable = isSearchIndex(database) && (use !== 'sending' || isSound(database));
    database.close();
    if (!isUsable) return null;
    database = new DatabaseSync(file, { readOnly: use === 'reading' });
    return searchFileOf(database, use);
  } catch (error) {
    if (database?.isOpen === true) database.close();
    if (isDamage(error) || sqliteCode(error) === CANNOT_OPEN) return null;
    throw sqliteProblem(error, file);
  }
}

const CANNOT_OPEN = 14;

/**
 * Replaces whatever is there by an empty index, which is incomplete.
 *
 * @throws {DataFolderProblem}
 */
export function createSearchFile(file: string, use: 'keeping' | 'sending'): SearchFile {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${ending}`, { force: true });
  createPrivately(file);
  try {
    const database = new DatabaseSync(file);
    createSearchTables(database);
    return searchFileOf(database, use);
  } catch (error) {
    throw sqliteProblem(error, file);
  }
}

export function removeSearchFile(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${ending}`, { force: true });
}

const tuning: Readonly<Record<SearchFileUse, string>> = {
  reading: 'PRAGMA temp_store = MEMORY',
  keeping: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY',
  // A file in WAL mode could not be opened for reading alone at the other end.
  sending: 'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY',
};

function searchFileOf(database: DatabaseSync, use: SearchFileUse): SearchFile {
  database.exec(tuning[use]);
  const write = use === 'reading' ? null : searchWriter(database);
  const pages = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
  return {
    search: searcher(database),
    known: knownReader(database),
    streamWith: keyReader(database),
    progress: progressReader(database),
    apply: (changes, progress) => {
      if (write === null) throw new TypeError('this index was opened for reading only');
      return write(changes, progress);
    },
    compact: () => {
      const free = pages('freelist_count') / Math.max(1, pages('page_count'));
      if (free >= WORTH_COMPACTING) database.exec('VACUUM');
    },
    bytes: () => database.serialize(),
    close: () => database.close(),
  };
}

const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** Whether an error says that the file no longer holds what was written into it. */
export function isDamage(error: unknown): boolean {
  if (error instanceof ZodError || error instanceof SyntaxError) return true;
  const code = sqliteCode(error);
  if (code === CORRUPT || code === NOT_A_DATABASE) return true;
  // Of the texts that do not unpack any more.
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
