import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';
import { jsonObjectSchema, streamNameSchema } from '../../ports/ledger/event-schema.ts';
import type { StreamName } from '../../ports/ledger.ts';
import type { SearchHit, SearchPage, SearchProgress, SearchQuery } from '../../ports/search.ts';
import { numberOf, type Row, textOf } from './rows.ts';
import { passagesOf } from './search-passages.ts';
import { type Phrase, phrasesOf } from './search-words.ts';

const MOST_ON_A_PAGE = 1_000;
/** Answers of one policy that are shown for the words of a query. */
const MOST_ANSWERS = 12;
/** How much more a word of the title or number tells than one of the texts. */
const RANK = 'bm25(words, 10.0, 1.0, 1.0)';

const textsSchema = z.array(
  z.object({ part: z.string(), text: z.string(), isAnswer: z.boolean().optional() }),
);

/** The last mark that is in effect, as `validityOn` of the application reads them. */
const VALIDITY = `coalesce((SELECT validity FROM marks WHERE policy = policies.id
  AND effective_on <= ? ORDER BY position DESC LIMIT 1), 'inForce')`;

interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** Finds policies in the tables of an index. */
export function searcher(database: DatabaseSync) {
  const progress = progressReader(database);
  const contents = database.prepare(
    `SELECT stream, hash, card, texts FROM contents JOIN streams USING (id) WHERE id = ?`,
  );
  const departments = distinct(database, 'department', 'ASC');
  const years = distinct(database, 'year', 'DESC');

  return (query: SearchQuery): SearchPage => {
    assertWithin('page', query.page, Number.MAX_SAFE_INTEGER);
    assertWithin('pageSize', query.pageSize, MOST_ON_A_PAGE);
    const phrases = phrasesOf(query.text);
    const answersOnly = query.answersOnly === true;
    const condition = conditionOf(query, phrases);
    const total = condition === null ? 0 : countOf(database, condition);
    const pages = Math.max(1, Math.ceil(total / query.pageSize));
    const page = Math.min(query.page, pages);
    const ids =
      condition === null || total === 0
        ? []
        : idsOf(database, condition, phrases.length > 0, {
            limit: query.pageSize,
            offset: (page - 1) * query.pageSize,
          });
    const hits = ids.flatMap((id) => {
      const row = contents.get(id);
      return row === undefined ? [] : [hitOf(row, phrases, answersOnly)];
    });
    return {
      hits,
      total,
      page,
      pages,
      departments: departments().map((row) => textOf(row, 'department')),
      years: years().map((row) => numberOf(row, 'year')),
      complete: progress().complete,
    };
  };
}

/** Null where words were asked for of which none can be looked up: then nothing matches. */
function conditionOf(query: SearchQuery, phrases: readonly Phrase[]): Condition | null {
  if (query.text.trim() !== '' && phrases.length === 0) return null;
  const conditions: Condition[] = [];
  if (phrases.length > 0)
    conditions.push({
      sql: 'words MATCH ?',
      values: [matchOf(phrases, query.answersOnly === true)],
    });
  const { department, year, validity, today, answersOnly } = query;
  if (answersOnly === true) conditions.push({ sql: 'policies.answers > 0', values: [] });
  if (department !== null) conditions.push({ sql: 'department = ?', values: [department] });
  if (year !== null) conditions.push({ sql: 'year = ?', values: [year] });
  if (validity !== null) conditions.push({ sql: `${VALIDITY} = ?`, values: [today, validity] });
  const words =
    phrases.length > 0 ? 'words JOIN policies ON policies.id = words.rowid' : 'policies';
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  return {
    sql: `FROM ${words}${where === '' ? '' : ` WHERE ${where}`}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

/**
 * Each phrase as an FTS5 string. A token has only letters, digits and marks, so nothing that a
 * visitor types is ever read as syntax; the quotes keep AND, OR, NOT and NEAR words like others.
 */
function matchOf(phrases: readonly Phrase[], answersOnly: boolean): string {
  const column = answersOnly ? 'answers : ' : '';
  return phrases
    .map(({ tokens, openEnded }) => `${column}"${tokens.join(' ')}"${openEnded ? ' *' : ''}`)
    .join(' AND ');
}

function countOf(database: DatabaseSync, { sql, values }: Condition): number {
  return numberOf(
    database.prepare(`SELECT count(*) AS total ${sql}`).get(...values) ?? {},
    'total',
  );
}

function idsOf(
  database: DatabaseSync,
  { sql, values }: Condition,
  ranked: boolean,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): readonly number[] {
  const order = `${ranked ? `${RANK}, ` : ''}published_at DESC, policies.id`;
  return database
    .prepare(`SELECT policies.id AS id ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`)
    .all(...values, limit, offset)
    .map((row) => numberOf(row, 'id'));
}

function hitOf(row: Row, phrases: readonly Phrase[], answersOnly: boolean): SearchHit {
  const texts = phrases.length === 0 ? [] : textsOf(row);
  return {
    stream: streamNameSchema.parse(row.stream),
    hash: digestSchema.parse(row.hash),
    card: jsonObjectSchema.parse(JSON.parse(textOf(row, 'card'))),
    passages: answersOnly
      ? passagesOf(
          texts.filter(({ isAnswer }) => isAnswer === true),
          phrases,
          MOST_ANSWERS,
        )
      : passagesOf(texts, phrases),
  };
}

function textsOf({ texts }: Row): z.infer<typeof textsSchema> {
  if (!(texts instanceof Uint8Array)) throw new TypeError('texts is no blob');
  return textsSchema.parse(JSON.parse(inflateRawSync(texts).toString()));
}

/** Walks an index from value to value instead of over every policy. */
function distinct(database: DatabaseSync, column: 'department' | 'year', order: 'ASC' | 'DESC') {
  const [extreme, beyond] = order === 'ASC' ? ['min', '>'] : ['max', '<'];
  const first = database.prepare(`SELECT ${extreme}(${column}) AS ${column} FROM policies`);
  const next = database.prepare(
    `SELECT ${extreme}(${column}) AS ${column} FROM policies WHERE ${column} ${beyond} ?`,
  );
  return (): readonly Row[] => {
    const rows: Row[] = [];
    let row = first.get();
    while (row !== undefined && row[column] !== null && row[column] !== undefined) {
      rows.push(row);
      row = next.get(row[column]);
    }
    return rows;
  };
}

export function progressReader(database: DatabaseSync) {
  const select = database.prepare('SELECT complete, after FROM progress');
  return (): SearchProgress => {
    const row = select.get() ?? {};
    if (numberOf(row, 'complete') === 1) return { complete: true };
    const after = row.after === null ? null : streamNameSchema.parse(row.after);
    return { complete: false, after };
  };
}

export function knownReader(database: DatabaseSync) {
  const select = database.prepare('SELECT hash FROM streams WHERE stream = ?');
  return (streams: readonly StreamName[]): ReadonlyMap<StreamName, Digest> => {
    const known = new Map<StreamName, Digest>();
    for (const stream of streams) {
      const row = select.get(stream);
      if (row !== undefined) known.set(stream, digestSchema.parse(row.hash));
    }
    return known;
  };
}

export function keyReader(database: DatabaseSync) {
  const select = database.prepare(
    'SELECT stream FROM keys JOIN streams ON streams.id = keys.policy WHERE key = ? LIMIT 1',
  );
  return (key: string): StreamName | null => {
    const row = select.get(key);
    return row === undefined ? null : streamNameSchema.parse(row.stream);
  };
}

function assertWithin(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new RangeError(`${name} must be a whole number from 1 to ${most}`);
}
