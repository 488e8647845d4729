import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { instantSchema } from '../../domain/kernel/time.ts';
import { streamNameSchema } from '../../ports/ledger/event-schema.ts';
import { headOf } from '../../ports/ledger/stored-head.ts';
import { assertPageOfHeads } from '../../ports/ledger/stream-range.ts';
import {
  type HeadPage,
  type HeadQuery,
  type StreamHead,
  UnknownCursor,
} from '../../ports/ledger.ts';
import { type Item, text, textOf } from './item.ts';
import { departmentPartition, statusShelf, storedHeadOf } from './ledger-items.ts';
import { queryAll } from './ledger-tables.ts';

/** Where a page ended: the order is by moment and, within one moment, by name. */
const placeSchema = z.tuple([instantSchema, streamNameSchema]);
type Place = z.infer<typeof placeSchema>;

/** The index to walk along, and the partition of it. */
interface Shelves {
  readonly index: 'by-status' | 'by-department';
  readonly key: 'category' | 'categoryOfDepartment';
  readonly partition: string;
}

/**
 * Pages through heads, newest first. Each status is one walk along an index, and the walks are
 * merged as they go. An index follows the heads a moment later, so for that moment a stream may
 * still stand under its old status too: only the newer of the two is shown.
 */
export function headPager(client: DynamoDBClient, table: string) {
  return async (query: HeadQuery): Promise<HeadPage> => {
    const { limit } = query;
    assertPageOfHeads(limit);
    const after = query.after === undefined ? null : parseCursor(query.after);
    const shelves = shelvesOf(query);
    const asked = query.statuses ?? (await statusesOn(client, table, shelves));
    const statuses = [...new Set(asked)].map(statusShelf);
    // A little more than an equal share each, so that most pages need one round of queries.
    const share = Math.ceil((2 * (limit + 1)) / Math.max(2, statuses.length));
    const walks = statuses.map((shelf) => walk(client, table, shelves, { shelf, after, share }));
    const found = new Map<string, StreamHead>();
    for await (const item of merged(walks)) {
      const head = headOf(storedHeadOf(item));
      if (!found.has(head.stream)) found.set(head.stream, head);
      if (found.size > limit) break;
    }
    const heads = [...found.values()].slice(0, limit);
    const last = heads.at(-1);
    return { heads, next: found.size > limit && last !== undefined ? cursorOf(last) : null };
  };
}

function shelvesOf({ category, department }: HeadQuery): Shelves {
  if (department === undefined) return { index: 'by-status', key: 'category', partition: category };
  const partition = departmentPartition(category, department);
  return { index: 'by-department', key: 'categoryOfDepartment', partition };
}

/** One seek per status instead of a walk over every head. */
async function statusesOn(
  client: DynamoDBClient,
  table: string,
  shelves: Shelves,
): Promise<readonly string[]> {
  const found: string[] = [];
  // Below every place; each seek then starts right behind the places of the status before.
  for (let behind = ' '; ; ) {
    const [item] = await queryAll(client, 1, {
      ...partitionQuery(table, shelves, '#place > :behind'),
      ExpressionAttributeValues: { ':key': text(shelves.partition), ':behind': text(behind) },
    });
    if (item === undefined) return found;
    const { status } = headOf(storedHeadOf(item));
    found.push(status);
    behind = `${statusShelf(status)}~`;
  }
}

async function* walk(
  client: DynamoDBClient,
  table: string,
  shelves: Shelves,
  { shelf, after, share }: { shelf: string; after: Place | null; share: number },
): AsyncGenerator<Item> {
  let behind = `${shelf}${after === null ? '~' : after.join('#')}`;
  for (;;) {
    // The bounds of BETWEEN belong to it, so the place that was seen last comes once more.
    const items = await queryAll(client, share + 1, {
      ...partitionQuery(table, shelves, '#place BETWEEN :shelf AND :behind'),
      ExpressionAttributeValues: {
        ':key': text(shelves.partition),
        ':shelf': text(shelf),
        ':behind': text(behind),
      },
      ScanIndexForward: false,
    });
    yield* items.filter((item) => textOf(item, 'place') !== behind);
    const last = items.at(-1);
    if (items.length <= share || last === undefined) return;
    behind = textOf(last, 'place');
  }
}

function partitionQuery(TableName: string, { index, key }: Shelves, place: string) {
  return {
    TableName,
    IndexName: index,
    KeyConditionExpression: `#key = :key AND ${place}`,
    ExpressionAttributeNames: { '#key': key, '#place': 'place' },
  };
}

/** The items of walks that each go from new to old, in one such walk. */
async function* merged(walks: readonly AsyncGenerator<Item>[]): AsyncGenerator<Item> {
  const fronts = await Promise.all(
    walks.map(async (one) => ({ rest: one, step: await one.next() })),
  );
  for (;;) {
    const open = fronts.flatMap((front) =>
      front.step.done ? [] : [{ front, item: front.step.value }],
    );
    const [newest] = open.sort((a, b) => newestFirst(a.item, b.item));
    if (newest === undefined) return;
    yield newest.item;
    newest.front.step = await newest.front.rest.next();
  }
}

function newestFirst(a: Item, b: Item): number {
  return orderOf(a) < orderOf(b) ? 1 : -1;
}

function orderOf(item: Item): string {
  return `${textOf(item, 'updatedAt')}#${textOf(item, 'stream')}`;
}

function cursorOf({ updatedAt, stream }: StreamHead): string {
  return Buffer.from(JSON.stringify([updatedAt, stream])).toString('base64url');
}

function parseCursor(cursor: string): Place {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return placeSchema.parse(json);
  } catch {
    throw new UnknownCursor();
  }
}
