import {
  type Attribute,
  AttributeType,
  ProjectionType,
  type Table,
} from 'aws-cdk-lib/aws-dynamodb';
import type { TableSchema } from '../../../functions/adapters/dynamodb/table-schemas.ts';

/** What CDK asks of a table, from the same schema that the adapter's tests make tables of. */
export function tableKeys(schema: TableSchema) {
  return {
    partitionKey: attribute(schema.partitionKey),
    ...(schema.sortKey === undefined ? {} : { sortKey: attribute(schema.sortKey) }),
    ...(schema.timeToLive === undefined ? {} : { timeToLiveAttribute: schema.timeToLive }),
  };
}

export function addIndexes(table: Table, schema: TableSchema): void {
  for (const { name, partitionKey, sortKey, projection } of schema.indexes)
    table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: attribute(partitionKey),
      ...(sortKey === undefined ? {} : { sortKey: attribute(sortKey) }),
      projectionType: ProjectionType[projection],
    });
}

function attribute(key: { readonly name: string; readonly type: 'S' | 'N' }): Attribute {
  return { name: key.name, type: key.type === 'S' ? AttributeType.STRING : AttributeType.NUMBER };
}
