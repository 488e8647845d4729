import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { instantSchema } from '../../domain/kernel/time.ts';
import { headOf } from '../../ports/ledger/stored-head.ts';
import { assertPageOfHeads } from '../../ports/ledger/stream-range.ts';
import {
  type HeadPage,
  type HeadQuery,
  type StreamHead,
  type StreamName,
  UnknownCursor,
} from '../../ports/ledger.ts';
import { headColumns, storedHeadOf } from './ledger-rows.ts';
import { numberOf, textOf } from './rows.ts';

/** Where a page ended: the order is by moment and, within one moment, by row. */
const placeSchema = z.tuple([instantSchema, z.int().min(1)]);
interface Place {
  readonly updatedAt: string;
  readonly id: number;
}
/** After every possible place, for the first page. */
const start: Place = { updatedAt: '~', id: Number.MAX_SAFE_INTEGER };

export function headReader(database: DatabaseSync) {
  const one = database.prepare(`SELECT ${headColumns} FROM heads WHERE stream = ?`);
  return (stream: StreamName): StreamHead | null => {
    const row = one.get(stream);
    return row === undefined ? null : headOf(storedHeadOf(row));
  };
}

/**
 * Pages through heads, newest first. Each status is one walk along an index, and the walks are
 * merged; only the heads of the page itself are read and parsed.
 */
export function headPager(database: DatabaseSync) {
  const byId = database.prepare(`SELECT ${headColumns} FROM heads WHERE id = ?`);
  const ofAll = walker(database, 'heads_by_status', '');
  const ofDepartment = walker(database, 'heads_by_department', 'AND department = ?');

  return (query: HeadQuery): HeadPage => {
    const { category, department, limit } = query;
    assertPageOfHeads(limit);
    const key = department === undefined ? [category] : [category, department];
    const { statuses, walk } = department === undefined ? ofAll : ofDepartment;
    const after = query.after === undefined ? start : parseCursor(query.after);
    const places = [...new Set(query.statuses ?? statuses(key))]
      .flatMap((status) => walk(key, status, after, limit + 1))
      .sort(newestFirst);
    const page = places.slice(0, limit);
    const heads = page.flatMap(({ id }) => {
      const row = byId.get(id);
      return row === undefined ? [] : [headOf(storedHeadOf(row))];
    });
    const last = page.at(-1);
    return { heads, next: places.length > limit && last !== undefined ? cursorOf(last) : null };
  };
}

function walker(database: DatabaseSync, index: string, department: string) {
  const source = `FROM heads INDEXED BY ${index} WHERE category = ? ${department}`;
  // One seek per status instead of a scan over every head.
  const nextStatus = database.prepare(`SELECT min(status) AS status ${source} AND status > ?`);
  const places = database.prepare(
    `SELECT updated_at, id ${source} AND status = ? AND (updated_at, id) < (?, ?)
     ORDER BY updated_at DESC, id DESC LIMIT ?`,
  );
  return {
    statuses(key: readonly string[]): readonly string[] {
      const found: string[] = [];
      // Below every status; the walk goes on while the index has another one.
      let status: unknown = nextStatus.get(...key, '')?.status;
      while (typeof status === 'string') {
        found.push(status);
        status = nextStatus.get(...key, status)?.status;
      }
      return found;
    },
    walk(key: readonly string[], status: string, after: Place, limit: number): readonly Place[] {
      return places
        .all(...key, status, after.updatedAt, after.id, limit)
        .map((row) => ({ updatedAt: textOf(row, 'updated_at'), id: numberOf(row, 'id') }));
    },
  };
}

function newestFirst(a: Place, b: Place): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt < b.updatedAt ? 1 : -1;
  return b.id - a.id;
}

function cursorOf({ updatedAt, id }: Place): string {
  return Buffer.from(JSON.stringify([updatedAt, id])).toString('base64url');
}

function parseCursor(cursor: string): Place {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [updatedAt, id] = placeSchema.parse(json);
    return { updatedAt, id };
  } catch {
    throw new UnknownCursor();
  }
}
