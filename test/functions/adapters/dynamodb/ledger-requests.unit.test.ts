import {
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDynamoLedger } from '../../../../functions/adapters/dynamodb/ledger.ts';
import { command, sampleEvent, sampleOptions } from '../../ports/sample-events.ts';
import { a, showTables, storedAfter, tables } from './stored-ledger.ts';

const dynamo = mockClient(DynamoDBClient);
const ledger = openDynamoLedger({ client: new DynamoDBClient({ region: 'local' }), tables });

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteItemsCommand).resolves({});
});

/** What the one transaction of an append was made of: table, keys and condition of each put. */
function puts() {
  const [write] = dynamo.commandCalls(TransactWriteItemsCommand);
  return (write?.args[0].input.TransactItems ?? []).map(({ Put }) => ({
    table: Put?.TableName,
    stream: Put?.Item?.stream?.S,
    version: Put?.Item?.version?.N,
    condition: Put?.ConditionExpression,
    values: Put?.ExpressionAttributeValues,
  }));
}

describe('an append to DynamoDB', () => {
  const isNew = { condition: 'attribute_not_exists(#stream)', values: undefined };
  const record = {
    table: tables.events,
    stream: `command#${command('mine').commandId}`,
    version: '0',
    ...isNew,
  };
  const event = (version: string) => ({ table: tables.events, stream: a, version, ...isNew });

  test('to a new stream asks that neither command, head nor event be there', async () => {
    showTables(dynamo, { heads: [{}], events: [{}] });
    await ledger.append(a, 0, [sampleEvent(0)], sampleOptions('mine'));
    const head = { table: tables.heads, stream: a, version: '1', ...isNew };
    expect(puts()).toEqual([record, head, event('1')]);
  });

  test('to a known stream asks that the head be the very one that was decided on', async () => {
    const { head, eventItems, events } = storedAfter('before', 2);
    showTables(dynamo, { heads: [{ head }], events: [{ events: eventItems }] });
    await ledger.append(a, 2, [sampleEvent(2), sampleEvent(3)], sampleOptions('mine'));
    const moved = {
      table: tables.heads,
      stream: a,
      version: '4',
      condition: '#version = :version AND #hash = :hash',
      values: { ':version': { N: '2' }, ':hash': { S: events[1]?.hash } },
    };
    expect(puts()).toEqual([record, moved, event('3'), event('4')]);
  });

  test('costs two reads and one transaction', async () => {
    showTables(dynamo, { heads: [{}], events: [{}] });
    await ledger.append(a, 0, [sampleEvent(0)], sampleOptions('mine'));
    expect(dynamo.calls()).toHaveLength(3);
  });
});

describe('the DynamoDB ledger', () => {
  test('decides on consistent reads of the tables, never on an index', async () => {
    const { head, eventItems, command: item } = storedAfter('mine', 2);
    const whole = { head, events: eventItems, command: item };
    showTables(dynamo, { heads: [whole], events: [whole] });
    await ledger.read(a);
    await ledger.head(a);
    await ledger.recorded(command('mine').commandId);
    await ledger.append(a, 2, [sampleEvent(2)], sampleOptions('next'));
    const reads = [...dynamo.commandCalls(GetItemCommand), ...dynamo.commandCalls(QueryCommand)];
    expect(reads).toHaveLength(7);
    for (const { args } of reads) {
      expect(args[0].input).toMatchObject({ ConsistentRead: true });
      expect(args[0].input).not.toHaveProperty('IndexName');
    }
  });
});
