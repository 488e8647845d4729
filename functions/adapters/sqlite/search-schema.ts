import type { DatabaseSync } from 'node:sqlite';

/** `TBSX` in ASCII, so that another kind of file is not taken for an index. */
const MARK = 0x54425358;
/**
 * Raised whenever the tables, the words or what is put into an entry change. An index is never
 * migrated: it is filled anew from the ledger.
 */
const VERSION = 2;

/**
 * `streams` remembers every stream that was ever indexed, also one of which nothing is public any
 * more, so that an older change that comes late is known to be old. The words are kept without
 * the texts (a contentless table); the texts stand beside them compressed, for the passages, with
 * a digest by which unchanged words are left alone. The tokeniser `ascii` only splits at blanks
 * here, since the words come ready made.
 */
const tables = `
  CREATE TABLE progress (complete INTEGER NOT NULL, after TEXT) STRICT;
  INSERT INTO progress VALUES (0, NULL);
  CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    stream TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE TABLE policies (
    id INTEGER PRIMARY KEY REFERENCES streams (id),
    published_at TEXT NOT NULL,
    department TEXT NOT NULL,
    year INTEGER NOT NULL,
    answers INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX policies_by_moment ON policies (published_at DESC, id, department, year);
  CREATE INDEX policies_by_department ON policies (department);
  CREATE INDEX policies_by_year ON policies (year);
  CREATE TABLE contents (
    id INTEGER PRIMARY KEY REFERENCES policies (id),
    card TEXT NOT NULL,
    texts BLOB NOT NULL,
    words_digest TEXT NOT NULL
  ) STRICT;
  CREATE TABLE marks (
    policy INTEGER NOT NULL,
    position INTEGER NOT NULL,
    validity TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    PRIMARY KEY (policy, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE keys (
    key TEXT NOT NULL,
    policy INTEGER NOT NULL,
    PRIMARY KEY (key, policy)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX keys_by_policy ON keys (policy);
  CREATE VIRTUAL TABLE words USING fts5 (
    title, texts, answers, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  PRAGMA application_id = ${MARK};
  PRAGMA user_version = ${VERSION};
`;

/** Makes an empty file an index; it is incomplete until it was filled from the ledger. */
export function createSearchTables(database: DatabaseSync): void {
  database.exec(`BEGIN; ${tables} COMMIT;`);
}

/** Whether the file is an index of this version. @throws an error of SQLite for no database */
export function isSearchIndex(database: DatabaseSync): boolean {
  return (
    pragma(database, 'application_id') === MARK && pragma(database, 'user_version') === VERSION
  );
}

/** Reads every page. @throws an error of SQLite for a file that is damaged beyond reading */
export function isSound(database: DatabaseSync): boolean {
  return database.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';
}

function pragma(database: DatabaseSync, name: string): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name];
}
