import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Execution } from './execution.ts';
import { nextDue } from './reducer.ts';

/** The file of executions cannot be used; the message says what to do. */
export class WorkflowStoreUnusable extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'WorkflowStoreUnusable';
  }
}

const SCHEMA_VERSION = 1;
const SCHEMA = `
  CREATE TABLE definitions (hash TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
  CREATE TABLE executions (
    id TEXT NOT NULL UNIQUE,
    workflow TEXT NOT NULL,
    status TEXT NOT NULL,
    parent TEXT,
    due_at INTEGER,
    busy INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX due_executions ON executions (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX busy_executions ON executions (busy) WHERE busy = 1;
  CREATE INDEX children ON executions (parent) WHERE parent IS NOT NULL;
  CREATE INDEX running_executions ON executions (status)
    WHERE status = 'running' AND parent IS NULL;
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

export interface ExecutionQuery {
  readonly workflow?: string;
  /** Only those that are under way. */
  readonly running?: boolean;
  /** The last row of the page before. */
  readonly after?: number;
  /** 1…500. */
  readonly limit: number;
}

/** Executions and the definitions they keep, in one SQLite file that one process holds. */
export class AslStore {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /**
   * @param waitMs how long to wait for another process to let go of the file
   * @throws {WorkflowStoreUnusable}
   */
  constructor(file: string, waitMs: number) {
    this.#database = openDatabase(file, waitMs);
  }

  load(id: string): Execution | null {
    const row = this.#one('SELECT state FROM executions WHERE id = ?').get(id);
    return row === undefined ? null : parseExecution(row.state);
  }

  /** Writes and removes executions in one transaction. */
  commit(changed: Iterable<Execution>, removed: Iterable<string>): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      for (const execution of changed) this.#save(execution);
      const remove = this.#one('DELETE FROM executions WHERE id = ?');
      for (const id of removed) remove.run(id);
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Executions with a timer due by `now`, the longest due first. */
  due(now: number, limit: number): readonly string[] {
    return this.#ids(
      'SELECT id FROM executions WHERE due_at <= ? ORDER BY due_at LIMIT ?',
      now,
      limit,
    );
  }

  nextDue(): number | null {
    const row = this.#one(
      'SELECT min(due_at) AS due FROM executions WHERE due_at IS NOT NULL',
    ).get();
    const due = row?.due;
    return typeof due === 'number' ? due : null;
  }

  /** Executions that were stored while a function was running for them. */
  busy(): readonly string[] {
    return this.#ids('SELECT id FROM executions WHERE busy = 1 ORDER BY rowid');
  }

  children(id: string): readonly Execution[] {
    const rows = this.#one('SELECT state FROM executions WHERE parent = ? ORDER BY rowid').all(id);
    return rows.map((row) => parseExecution(row.state));
  }

  /** Executions that were started from outside, newest first, each with its row for paging. */
  list(query: ExecutionQuery): readonly { readonly row: number; readonly execution: Execution }[] {
    const { workflow = null, running = false, after = Number.MAX_SAFE_INTEGER, limit } = query;
    const rows = this.#one(
      `SELECT rowid AS number, state FROM executions
       WHERE parent IS NULL AND rowid < ? AND (? IS NULL OR workflow = ?)
         ${running ? "AND status = 'running'" : ''}
       ORDER BY rowid DESC LIMIT ?`,
    ).all(after, workflow, workflow, limit);
    return rows.map((row) => ({
      row: Number(row.number),
      execution: parseExecution(row.state),
    }));
  }

  definition(hash: string): string {
    const row = this.#one('SELECT body FROM definitions WHERE hash = ?').get(hash);
    if (typeof row?.body === 'string') return row.body;
    throw new WorkflowStoreUnusable(`the definition ${hash} is not stored; restore a backup`, null);
  }

  keepDefinition(hash: string, body: string): void {
    this.#one('INSERT OR IGNORE INTO definitions (hash, body) VALUES (?, ?)').run(hash, body);
  }

  close(): void {
    this.#database.close();
  }

  #save(execution: Execution): void {
    const busy = execution.strands.some(({ phase }) => phase?.kind === 'invoking');
    this.#one(
      `INSERT INTO executions (id, workflow, status, parent, due_at, busy, state)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET
         status = excluded.status, due_at = excluded.due_at, busy = excluded.busy,
         state = excluded.state`,
    ).run(
      execution.id,
      execution.workflow,
      execution.status,
      execution.parent?.id ?? null,
      nextDue(execution),
      busy ? 1 : 0,
      JSON.stringify(execution),
    );
  }

  #ids(sql: string, ...values: number[]): readonly string[] {
    return this.#one(sql)
      .all(...values)
      .map((row) => String(row.id));
  }

  #one(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const prepared = this.#database.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

function openDatabase(file: string, waitMs: number): DatabaseSync {
  try {
    const database = new DatabaseSync(file);
    try {
      prepareDatabase(database, file, waitMs);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (cause) {
    if (cause instanceof WorkflowStoreUnusable) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const advice = /locked|busy/u.test(reason)
      ? 'another process runs these workflows; stop it first'
      : 'check that the folder exists, has space and can be written, or restore a backup';
    throw new WorkflowStoreUnusable(`${file} cannot be opened (${reason}): ${advice}`, cause);
  }
}

function prepareDatabase(database: DatabaseSync, file: string, waitMs: number): void {
  database.exec(`PRAGMA busy_timeout = ${waitMs}`);
  // Two engines on one file would run every task twice; the lock ends with the process.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('BEGIN IMMEDIATE');
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (version === 0) database.exec(SCHEMA);
  database.exec('COMMIT');
  if (version > SCHEMA_VERSION)
    throw new WorkflowStoreUnusable(
      `${file} was written by a newer version (${version}); run that version`,
      null,
    );
}

/** Rows are written by {@link AslStore.commit} alone, so only damage makes one unreadable. */
function parseExecution(text: unknown): Execution {
  try {
    const value: unknown = JSON.parse(String(text));
    if (typeof value === 'object' && value !== null && 'strands' in value)
      return value as Execution;
    throw new SyntaxError('not an execution');
  } catch (cause) {
    throw new WorkflowStoreUnusable('a stored execution is damaged; restore a backup', cause);
  }
}
