import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { onTestFinished } from 'vitest';
import type { LocalConnection } from '../../../dynamodb-local/start.ts';

export interface LedgerStream {
  /** What was recorded since the last call, as Lambda would hand it over; often nothing. */
  next(): Promise<readonly DynamoDBRecord[]>;
}

/** Reads the stream of a table of DynamoDB Local from its beginning. */
export async function openLedgerStream(
  connection: LocalConnection,
  table: string,
): Promise<LedgerStream> {
  const client = new DynamoDBStreamsClient(connection);
  onTestFinished(() => client.destroy());
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const StreamArn = Streams[0]?.StreamArn;
  if (StreamArn === undefined) throw new Error(`${table} has no stream`);
  const iterators = new Map<string, string | undefined>();

  const openShards = async () => {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
    for (const { ShardId = '' } of StreamDescription?.Shards ?? []) {
      if (iterators.has(ShardId)) continue;
      const { ShardIterator } = await client.send(
        new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
      );
      iterators.set(ShardId, ShardIterator);
    }
  };

  return {
    next: async () => {
      await openShards();
      const records: _Record[] = [];
      for (const [shard, ShardIterator] of iterators) {
        if (ShardIterator === undefined) continue;
        const page = await client.send(new GetRecordsCommand({ ShardIterator }));
        iterators.set(shard, page.NextShardIterator);
        records.push(...(page.Records ?? []));
      }
      return records.map(asLambdaSees);
    },
  };
}

/** Lambda gets the same records through JSON. */
function asLambdaSees({ eventID, eventName, dynamodb }: _Record): DynamoDBRecord {
  const { Keys, NewImage, OldImage, SequenceNumber } = dynamodb ?? {};
  return JSON.parse(
    JSON.stringify({ eventID, eventName, dynamodb: { Keys, NewImage, OldImage, SequenceNumber } }),
  );
}
