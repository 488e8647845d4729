import {
  DeleteItemCommand,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { openDynamoLedger } from '../../../functions/adapters/dynamodb/ledger.ts';
import { eventsTable, headsTable } from '../../../functions/adapters/dynamodb/table-schemas.ts';
import { createTable } from '../../dynamodb-local/create-table.ts';
import type { DynamoDbLocal } from '../../dynamodb-local/start.ts';
import { appendOnly } from '../adapters/dynamodb/append-only.ts';
import type { LedgerAdapter, Tampering } from './ledger-adapters.ts';

/**
 * The ledger on DynamoDB Local. Its clients let nothing through that could change or remove what
 * is stored, so that every test of the contract also shows that the ledger asks for no such thing.
 */
export function dynamoAdapter(local: DynamoDbLocal): LedgerAdapter {
  return {
    name: 'DynamoDB Local',
    open: async () => {
      const raw = local.client();
      const events = await createTable(raw, eventsTable);
      const heads = await createTable(raw, headsTable);
      const tables = { events, heads };
      return {
        connect: async () => openDynamoLedger({ client: appendOnly(local.client()), tables }),
        restart: async () => {},
        tamper: (change) => tamper(raw, tables, change),
      };
    },
  };
}

async function tamper(
  client: DynamoDBClient,
  tables: { readonly events: string; readonly heads: string },
  change: Tampering,
): Promise<void> {
  if (change.kind === 'removeHead') {
    const Key = { stream: { S: change.stream } };
    await client.send(new DeleteItemCommand({ TableName: tables.heads, Key }));
    return;
  }
  const Key = { stream: { S: change.stream }, version: { N: String(change.version) } };
  const TableName = tables.events;
  if (change.kind === 'removeEvent') {
    await client.send(new DeleteItemCommand({ TableName, Key }));
    return;
  }
  await client.send(
    new UpdateItemCommand({
      TableName,
      Key,
      UpdateExpression: 'SET #body = :body',
      ExpressionAttributeNames: { '#body': 'body' },
      ExpressionAttributeValues: { ':body': { S: '{"意见":"拒绝公开"}' } },
    }),
  );
}
