import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactGetItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { CommandId } from '../../domain/kernel/identifiers.ts';
import { reach } from '../aws/reach.ts';
import { type Item, number, text } from './item.ts';
import { commandKey, eventKey } from './ledger-items.ts';

export interface LedgerTables {
  readonly client: DynamoDBClient;
  readonly tables: { readonly events: string; readonly heads: string };
}

/** The strongly consistent reads of the base tables, on which alone anything is decided. */
export function ledgerReads({ client, tables }: LedgerTables) {
  const get = async (TableName: string, Key: Record<string, { S: string } | { N: string }>) => {
    const command = new GetItemCommand({ TableName, Key, ConsistentRead: true });
    return (await reach('ledger', () => client.send(command))).Item;
  };
  return {
    head: (stream: string): Promise<Item | undefined> =>
      get(tables.heads, { stream: text(stream) }),
    command: (id: CommandId): Promise<Item | undefined> => get(tables.events, commandKey(id)),
    /** At most `count` events from a version on. */
    events: (stream: string, from: number, count: number): Promise<Item[]> =>
      queryAll(client, count, {
        TableName: tables.events,
        ConsistentRead: true,
        KeyConditionExpression: '#stream = :stream AND #version >= :from',
        ExpressionAttributeNames: { '#stream': 'stream', '#version': 'version' },
        ExpressionAttributeValues: { ':stream': text(stream), ':from': number(from) },
      }),
    lastEvent: async (stream: string): Promise<Item | undefined> => {
      const [last] = await queryAll(client, 1, {
        TableName: tables.events,
        ConsistentRead: true,
        ScanIndexForward: false,
        KeyConditionExpression: '#stream = :stream',
        ExpressionAttributeNames: { '#stream': 'stream' },
        ExpressionAttributeValues: { ':stream': text(stream) },
      });
      return last;
    },
    /** A head and an event as of one moment. */
    together: async (stream: string, version: number) => {
      const command = new TransactGetItemsCommand({
        TransactItems: [
          { Get: { TableName: tables.heads, Key: { stream: text(stream) } } },
          { Get: { TableName: tables.events, Key: eventKey(stream, version) } },
        ],
      });
      const { Responses } = await reach('ledger', () => client.send(command));
      const [head, event] = Responses ?? [];
      return { head: head?.Item, event: event?.Item };
    },
  };
}
export type LedgerReads = ReturnType<typeof ledgerReads>;

/** The first `count` items of a query; one answer of DynamoDB holds 1 MB of them at most. */
export async function queryAll(
  client: DynamoDBClient,
  count: number,
  query: QueryCommandInput,
): Promise<Item[]> {
  const found: Item[] = [];
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const command = new QueryCommand({ ...query, Limit: count - found.length, ExclusiveStartKey });
    const { Items = [], LastEvaluatedKey } = await reach('ledger', () => client.send(command));
    found.push(...Items);
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined && found.length < count);
  return found;
}
