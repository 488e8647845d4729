import {
  type Attribute,
  AttributeType,
  ProjectionType,
  StreamViewType,
  type Table,
} from 'aws-cdk-lib/aws-dynamodb';
import type { TableSchema } from '../../../functions/adapters/dynamodb/table-schemas.ts';

const streams = {
  NEW_AND_OLD_IMAGES: StreamViewType.NEW_AND_OLD_IMAGES,
} as const;

/** What CDK asks of a table, from the same schema that the adapter's tests make tables of. */
export function tableKeys(schema: TableSchema) {
  return {
    partitionKey: attribute(schema.partitionKey),
    ...(schema.sortKey === undefined ? {} : { sortKey: attribute(schema.sortKey) }),
    ...(schema.timeToLive === undefined ? {} : { timeToLiveAttribute: schema.timeToLive }),
    ...(schema.stream === undefined ? {} : { stream: streams[schema.stream] }),
  };
}

export function addIndexes(table: Table, schema: TableSchema): void {
  for (const { name, partitionKey, sortKey } of schema.indexes)
    table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: attribute(partitionKey),
      ...(sortKey === undefined ? {} : { sortKey: attribute(sortKey) }),
      projectionType: ProjectionType.ALL,
    });
}

function attribute(key: { readonly name: string; readonly type: 'S' | 'N' }): Attribute {
  return { name: key.name, type: key.type === 'S' ? AttributeType.STRING : AttributeType.NUMBER };
}
