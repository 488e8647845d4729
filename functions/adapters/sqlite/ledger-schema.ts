import type { DatabaseKind } from './open-database.ts';

/**
 * `events.body` is the canonical JSON that the hash covers, so a row is checked without spelling
 * it anew. Heads have two indices only, because each costs every append two more pages: a query
 * without a status merges over the few statuses that there are.
 *
 * The triggers hold against any writer of the file, `INSERT OR REPLACE` included. Whoever drops
 * them can still rewrite history; the hashes and the heads kept elsewhere tell.
 */
const version1 = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (stream, version)
  ) STRICT;
  CREATE TRIGGER events_follow_one_another BEFORE INSERT ON events
    WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM events)
      OR NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM events WHERE stream = NEW.stream)
    BEGIN SELECT RAISE(ABORT, 'events follow one another without a gap'); END;
  CREATE TRIGGER events_never_change BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events never change'); END;
  CREATE TRIGGER events_never_go BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

  CREATE TABLE commands (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    stream TEXT NOT NULL,
    first_version INTEGER NOT NULL,
    last_version INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER commands_are_recorded_once BEFORE INSERT ON commands
    WHEN EXISTS (SELECT 1 FROM commands WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a command is recorded once'); END;
  CREATE TRIGGER commands_never_change BEFORE UPDATE ON commands
    BEGIN SELECT RAISE(ABORT, 'commands never change'); END;
  CREATE TRIGGER commands_never_go BEFORE DELETE ON commands
    BEGIN SELECT RAISE(ABORT, 'commands are never deleted'); END;

  CREATE TABLE heads (
    id INTEGER PRIMARY KEY,
    stream TEXT NOT NULL UNIQUE,
    category TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    status TEXT NOT NULL,
    department TEXT NOT NULL,
    summary TEXT NOT NULL
  ) STRICT;
  CREATE INDEX heads_by_status ON heads (category, status, updated_at);
  CREATE INDEX heads_by_department ON heads (category, department, status, updated_at);
  CREATE TRIGGER heads_only_advance BEFORE UPDATE ON heads
    WHEN NEW.stream <> OLD.stream OR NEW.version <= OLD.version
    BEGIN SELECT RAISE(ABORT, 'heads only advance'); END;
  CREATE TRIGGER heads_never_go BEFORE DELETE ON heads
    BEGIN SELECT RAISE(ABORT, 'heads are never deleted'); END;

  CREATE TABLE cursors (
    reader TEXT PRIMARY KEY,
    position INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

export const ledgerKind: DatabaseKind = { mark: 'TBLG', migrations: [version1] };
