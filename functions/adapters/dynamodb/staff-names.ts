import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { epochMsOf } from '../../domain/kernel/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { StaffNames } from '../../ports/staff-names.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { reach } from '../aws/reach.ts';
import { text, textOf } from './item.ts';
import { MOST_ROUNDS, pauseAfter } from './pause.ts';

/** What one BatchGetItem takes. */
const MOST_AT_ONCE = 100;
/** A name that changed is shown everywhere after this long. */
const KEPT_MS = 5 * 60_000;

interface Options {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly clock: Clock;
}

/**
 * Names in a DynamoDB table made as `staffNamesTable` says. What was read is kept for some minutes
 * in the process, that somebody has no name too; a city's staff is not so many that it would have
 * to be bounded.
 *
 * @throws {Unavailable} from every method, when DynamoDB cannot be reached or leaves ids
 *   unanswered, also after several tries
 */
export function openDynamoStaffNames({ client, table, clock }: Options): StaffNames {
  const kept = new Map<string, { readonly name: string | undefined; readonly until: number }>();
  const keep = (id: string, name: string | undefined) =>
    kept.set(id, { name, until: epochMsOf(clock.now()) + KEPT_MS });
  const read = namesReader(client, table);

  return {
    remember: async (id, name) => {
      const Key = { id: text(id) };
      const get = new GetItemCommand({ TableName: table, Key, ConsistentRead: true });
      const { Item } = await reach('staffNames', () => client.send(get));
      if (Item?.name?.S !== name) {
        const put = new PutItemCommand({ TableName: table, Item: { ...Key, name: text(name) } });
        await reach('staffNames', () => client.send(put));
      }
      keep(id, name);
    },
    of: async (ids) => {
      const now = epochMsOf(clock.now());
      const wanted = [...new Set(ids)];
      const unknown = wanted.filter((id) => (kept.get(id)?.until ?? 0) <= now);
      for (let start = 0; start < unknown.length; start += MOST_AT_ONCE) {
        const some = unknown.slice(start, start + MOST_AT_ONCE);
        const found = await read(some);
        for (const id of some) keep(id, found.get(id));
      }
      return new Map(
        wanted.flatMap((id) => {
          const name = kept.get(id)?.name;
          return name === undefined ? [] : [[id, name] as const];
        }),
      );
    },
  };
}

/** Reads up to `MOST_AT_ONCE` names; what one answer leaves out is asked for again. */
function namesReader(client: DynamoDBClient, table: string) {
  return async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const names = new Map<string, string>();
    let Keys = ids.map((id): Record<string, AttributeValue> => ({ id: text(id) }));
    for (let round = 1; ; round += 1) {
      const command = new BatchGetItemCommand({ RequestItems: { [table]: { Keys } } });
      const answer = await reach('staffNames', () => client.send(command));
      for (const item of answer.Responses?.[table] ?? []) {
        names.set(textOf(item, 'id'), textOf(item, 'name'));
      }
      Keys = answer.UnprocessedKeys?.[table]?.Keys ?? [];
      if (Keys.length === 0) return names;
      if (round === MOST_ROUNDS) throw new Unavailable('staffNames');
      await pauseAfter(round);
    }
  };
}
