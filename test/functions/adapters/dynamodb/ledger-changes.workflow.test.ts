import {
  DeleteItemCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openDynamoLedger } from '../../../../functions/adapters/dynamodb/ledger.ts';
import { ledgerChangesOf } from '../../../../functions/adapters/dynamodb/ledger-changes.ts';
import { eventsTable, headsTable } from '../../../../functions/adapters/dynamodb/table-schemas.ts';
import { createTable } from '../../../dynamodb-local/create-table.ts';
import { useDynamoDbLocal } from '../../../dynamodb-local/start.ts';
import { command, fill, sampleEvent, sampleOptions, stream } from '../../ports/sample-events.ts';

const a = stream('a-1');
const b = stream('b-1');
const local = useDynamoDbLocal();
const recordsSchema = z.array(z.custom<DynamoDBRecord>());

async function open() {
  if (local === null) throw new Error('DynamoDB Local is missing');
  const client = local.client();
  const streams = new DynamoDBStreamsClient(local.connection());
  onTestFinished(() => streams.destroy());
  const events = await createTable(client, eventsTable);
  const heads = await createTable(client, headsTable);
  const ledger = openDynamoLedger({ client, tables: { events, heads } });
  return {
    client,
    ledger,
    events,
    records: (count: number) => recordsOf(client, streams, events, count),
  };
}

/** The first `count` records of a table's stream, as Lambda hands them on: as JSON. */
async function recordsOf(
  client: DynamoDBClient,
  streams: DynamoDBStreamsClient,
  TableName: string,
  count: number,
): Promise<DynamoDBRecord[]> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const StreamArn = Table?.LatestStreamArn;
  const described = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const records: unknown[] = [];
  for (const { ShardId } of described.StreamDescription?.Shards ?? []) {
    const iterator = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
    let { ShardIterator } = await streams.send(new GetShardIteratorCommand(iterator));
    while (ShardIterator !== undefined && records.length < count) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator }));
      records.push(...(page.Records ?? []));
      ShardIterator = page.NextShardIterator;
    }
  }
  return recordsSchema.parse(JSON.parse(JSON.stringify(records)));
}

describe.skipIf(local === null)('the stream of the events table', () => {
  test('tells the events that were recorded, and nothing of the commands', async () => {
    const { ledger, records } = await open();
    await fill(ledger, a, 0, 2);
    await ledger.append(
      b,
      0,
      [sampleEvent(0), sampleEvent(1), sampleEvent(2)],
      sampleOptions('three'),
    );
    await fill(ledger, a, 2, 3);
    // Six events and four commands.
    const { events, tampering } = ledgerChangesOf(await records(10));
    expect(tampering).toEqual([]);
    expect(events.filter((event) => event.stream === a)).toEqual(await ledger.read(a));
    expect(events.filter((event) => event.stream === b)).toEqual(await ledger.read(b));
    expect(events).toHaveLength(6);
  });

  test('tells who went around the ledger, and still what was recorded', async () => {
    const { client, ledger, events: TableName, records } = await open();
    await fill(ledger, a, 0, 3);
    const event = (version: number) => ({ stream: { S: a }, version: { N: String(version) } });
    const record = { stream: { S: `command#${command('a-1-0').commandId}` }, version: { N: '0' } };
    const change = {
      UpdateExpression: 'SET #digest = :digest',
      ExpressionAttributeNames: { '#digest': 'digest' },
      ExpressionAttributeValues: { ':digest': { S: 'x' } },
    };
    await client.send(new UpdateItemCommand({ TableName, Key: event(1), ...change }));
    await client.send(new DeleteItemCommand({ TableName, Key: event(3) }));
    await client.send(new UpdateItemCommand({ TableName, Key: record, ...change }));
    await client.send(new DeleteItemCommand({ TableName, Key: record }));
    await client.send(new PutItemCommand({ TableName, Item: { ...event(9), body: { S: '{}' } } }));
    const letter = { stream: { S: 'no stream' }, version: { N: '1' } };
    await client.send(new PutItemCommand({ TableName, Item: letter }));
    const { events, tampering } = ledgerChangesOf(await records(12));
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3]);
    const commandStream = record.stream.S;
    expect(tampering).toHaveLength(6);
    expect(tampering).toEqual(
      expect.arrayContaining([
        { stream: a, version: 1, change: 'modified' },
        { stream: a, version: 3, change: 'removed' },
        { stream: commandStream, version: 0, change: 'modified' },
        { stream: commandStream, version: 0, change: 'removed' },
        { stream: a, version: 9, change: 'forged' },
        { stream: 'no stream', version: 1, change: 'forged' },
      ]),
    );
  });

  test('may tell the events of one stream in any order', async () => {
    const { ledger, records } = await open();
    await fill(ledger, a, 0, 4);
    const { events } = ledgerChangesOf((await records(8)).toReversed());
    expect(events).toEqual(await ledger.read(a));
  });
});

describe('a record', () => {
  test('without its image says how the stream must be set up', () => {
    const Keys = { stream: { S: a }, version: { N: '1' } };
    const record: DynamoDBRecord = { eventName: 'INSERT', dynamodb: { Keys } };
    expect(() => ledgerChangesOf([record])).toThrow('must carry new images');
    expect(() => ledgerChangesOf([{ eventName: 'INSERT' }])).toThrow('has its keys');
  });

  test('of an event whose hash is wrong is a forgery and no event', () => {
    const Keys = { stream: { S: a }, version: { N: '1' } };
    const hash = { S: '0'.repeat(64) };
    const NewImage = { ...Keys, previousHash: hash, hash, body: { S: '{}' } };
    const record: DynamoDBRecord = { eventName: 'INSERT', dynamodb: { Keys, NewImage } };
    expect(ledgerChangesOf([record])).toEqual({
      events: [],
      tampering: [{ stream: a, version: 1, change: 'forged' }],
    });
  });
});
