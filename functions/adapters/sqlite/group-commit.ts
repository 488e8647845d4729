import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { sqliteProblem } from './sqlite-problem.ts';

/** Bounds how long one commit may keep the event loop busy. */
const LARGEST_GROUP = 64;

interface Job {
  /** Returns what to do once the commit is durable. */
  readonly run: () => () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes that are asked for in the same turn of the event loop share one transaction and so one
 * wait for the disk. Each is all or nothing by itself: one that throws leaves no trace and does
 * not disturb the others. A promise resolves only after the commit has reached the disk.
 */
export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #file: string;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #mark: StatementSync;
  readonly #release: StatementSync;
  #waiting: Job[] = [];

  constructor(database: DatabaseSync, file: string) {
    this.#database = database;
    this.#file = file;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#mark = database.prepare('SAVEPOINT job');
    this.#release = database.prepare('RELEASE job');
  }

  /** Runs `write`, which must be synchronous, in a transaction that holds the write lock. */
  submit<T>(write: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.flush());
      const run = () => {
        const result = write();
        return () => resolve(result);
      };
      this.#waiting.push({ run, reject });
    });
  }

  /** Commits everything that waits, now. */
  flush(): void {
    const jobs = this.#waiting;
    this.#waiting = [];
    for (let start = 0; start < jobs.length; start += LARGEST_GROUP) {
      this.#commitGroup(jobs.slice(start, start + LARGEST_GROUP));
    }
  }

  #commitGroup(jobs: readonly Job[]): void {
    const resolutions: (() => void)[] = [];
    try {
      this.#begin.run();
      for (const job of jobs) {
        const resolve = this.#runAlone(job);
        if (resolve !== null) resolutions.push(resolve);
      }
      this.#commit.run();
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      const problem = sqliteProblem(error, this.#file);
      // A job that was rejected by itself before stays as it is.
      for (const job of jobs) job.reject(problem);
      return;
    }
    for (const resolve of resolutions) resolve();
  }

  /** Null when the job failed and was undone; throws when SQLite gave up the whole group. */
  #runAlone(job: Job): (() => void) | null {
    this.#mark.run();
    try {
      const resolve = job.run();
      this.#release.run();
      return resolve;
    } catch (error) {
      // On a full disk and the like SQLite may roll back everything by itself.
      if (!this.#database.isTransaction) throw error;
      this.#database.exec('ROLLBACK TO job; RELEASE job');
      job.reject(sqliteProblem(error, this.#file));
      return null;
    }
  }
}
