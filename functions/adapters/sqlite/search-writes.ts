import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { deflateRawSync } from 'node:zlib';
import { localDateOf } from '../../domain/kernel/time.ts';
import type { SearchChange, SearchEntry, SearchProgress } from '../../ports/search.ts';
import { numberOf } from './rows.ts';
import { tokensOf } from './search-words.ts';

/** Takes changes in, in one transaction. Returns whether anything in the file changed. */
export function searchWriter(database: DatabaseSync) {
  const standing = database.prepare('SELECT id, version FROM streams WHERE stream = ?');
  const remember = database.prepare(
    `INSERT INTO streams (stream, version, hash) VALUES (?, ?, ?) ON CONFLICT (stream)
     DO UPDATE SET version = excluded.version, hash = excluded.hash RETURNING id`,
  );
  const removals = [
    'DELETE FROM keys WHERE policy = ?',
    'DELETE FROM marks WHERE policy = ?',
    'DELETE FROM contents WHERE id = ?',
    'DELETE FROM policies WHERE id = ?',
  ].map((sql) => database.prepare(sql));
  const insert = entryWriter(database);
  const words = wordsWriter(database);
  // Two who fill the index at once may tell their progress in any order; complete is complete.
  const record = database.prepare(
    'UPDATE progress SET complete = ?, after = ? WHERE complete = 0 AND (? = 1 OR after IS NOT ?)',
  );

  const take = ({ stream, version, hash, entry }: SearchChange): boolean => {
    const known = standing.get(stream);
    if (known !== undefined && numberOf(known, 'version') >= version) return false;
    const id = numberOf(remember.get(stream, version, hash) ?? {}, 'id');
    const digest = entry === null ? null : wordsDigest(entry);
    words(id, entry, digest);
    for (const removal of removals) removal.run(id);
    if (entry !== null && digest !== null) insert(id, entry, digest);
    return true;
  };

  return (changes: readonly SearchChange[], progress?: SearchProgress): boolean => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const taken = changes.map(take);
      const moved = progress === undefined ? 0 : recordProgress(record, progress);
      database.exec('COMMIT');
      return taken.includes(true) || moved > 0;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
}

function recordProgress(
  record: ReturnType<DatabaseSync['prepare']>,
  progress: SearchProgress,
): number {
  const complete = progress.complete ? 1 : 0;
  const after = progress.complete ? null : progress.after;
  return Number(record.run(complete, after, complete, after).changes);
}

function entryWriter(database: DatabaseSync) {
  const policy = database.prepare('INSERT INTO policies VALUES (?, ?, ?, ?, ?)');
  const contents = database.prepare('INSERT INTO contents VALUES (?, ?, ?, ?)');
  const mark = database.prepare('INSERT INTO marks VALUES (?, ?, ?, ?)');
  const key = database.prepare('INSERT OR IGNORE INTO keys VALUES (?, ?)');

  return (id: number, entry: SearchEntry, digest: string): void => {
    const year = Number(localDateOf(entry.publishedAt).slice(0, 4));
    policy.run(id, entry.publishedAt, entry.department, year, answersOf(entry).length);
    const texts = deflateRawSync(JSON.stringify(entry.texts));
    contents.run(id, JSON.stringify(entry.card), texts, digest);
    for (const [position, { validity, effectiveOn }] of entry.marks.entries()) {
      mark.run(id, position, validity, effectiveOn);
    }
    for (const name of entry.keys) key.run(name, id);
  };
}

/** Most changes of a published policy (printed, marked, followed up) leave its words alone. */
function wordsWriter(database: DatabaseSync) {
  const standing = database.prepare('SELECT words_digest FROM contents WHERE id = ?');
  const remove = database.prepare('DELETE FROM words WHERE rowid = ?');
  const insert = database.prepare(
    'INSERT INTO words (rowid, title, texts, answers) VALUES (?, ?, ?, ?)',
  );
  return (id: number, entry: SearchEntry | null, digest: string | null): void => {
    const known = standing.get(id)?.words_digest ?? null;
    if (known === digest) return;
    if (known !== null) remove.run(id);
    if (entry === null) return;
    const others = entry.texts.filter(({ isAnswer }) => isAnswer !== true);
    insert.run(id, spelled(entry.title), spelledAll(others), spelledAll(answersOf(entry)));
  };
}

function answersOf({ texts }: SearchEntry): SearchEntry['texts'] {
  return texts.filter(({ isAnswer }) => isAnswer === true);
}

function spelledAll(texts: SearchEntry['texts']): string {
  return texts.map(({ text }) => spelled(text)).join(' ');
}

function wordsDigest({ title, texts }: SearchEntry): string {
  return hash('sha256', JSON.stringify([title, texts]));
}

function spelled(text: string): string {
  return tokensOf(text)
    .map((token) => token.text)
    .join(' ');
}
