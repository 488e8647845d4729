import { randomUUID } from 'node:crypto';
import {
  type AttributeDefinition,
  CreateTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import type { KeyAttribute, TableSchema } from '../../functions/adapters/dynamodb/table-schemas.ts';

interface Keys {
  readonly partitionKey: KeyAttribute;
  readonly sortKey?: KeyAttribute;
}

/** Creates an empty table of this schema under a name of its own, and returns the name. */
export async function createTable(client: DynamoDBClient, schema: TableSchema): Promise<string> {
  const TableName = `table-${randomUUID()}`;
  const { indexes, stream } = schema;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributesOf([schema, ...indexes]),
      KeySchema: keySchemaOf(schema),
      ...(indexes.length > 0 && {
        GlobalSecondaryIndexes: indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: keySchemaOf(index),
          Projection: { ProjectionType: index.projection },
        })),
      }),
      ...(stream !== undefined && {
        StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
      }),
    }),
  );
  return TableName;
}

function keySchemaOf({ partitionKey, sortKey }: Keys): KeySchemaElement[] {
  const hash: KeySchemaElement = { AttributeName: partitionKey.name, KeyType: 'HASH' };
  return sortKey === undefined ? [hash] : [hash, { AttributeName: sortKey.name, KeyType: 'RANGE' }];
}

function attributesOf(keys: readonly Keys[]): AttributeDefinition[] {
  const types = new Map<string, 'S' | 'N'>();
  for (const { partitionKey, sortKey } of keys) {
    types.set(partitionKey.name, partitionKey.type);
    if (sortKey !== undefined) types.set(sortKey.name, sortKey.type);
  }
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
}
