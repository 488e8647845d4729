import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CommandId } from '../../domain/kernel/identifiers.ts';
import type { ChainLink } from '../../ports/ledger/hash-chain.ts';
import { type RecordedCommand, recordedCommand } from '../../ports/ledger/recorded-command.ts';
import {
  assertPageOfNames,
  type ClaimedLink,
  eventsInRange,
  lastLink,
  streamRange,
} from '../../ports/ledger/stream-range.ts';
import type { LedgerEvent, StreamName } from '../../ports/ledger.ts';
import { sha256 } from '../node-crypto/sha256.ts';
import { type Item, numberOf, text } from './item.ts';
import { commandRecordOf, storedEventOf, streamOf, WHOLE_LEDGER } from './ledger-items.ts';
import { type LedgerReads, queryAll } from './ledger-tables.ts';
import { withoutTorn } from './torn-reads.ts';

/** Reads a range of a stream; the head first, so that every event that it counts is there. */
export function streamReader(reads: LedgerReads) {
  return async (
    stream: StreamName,
    range?: { readonly fromVersion?: number; readonly limit?: number },
  ): Promise<readonly LedgerEvent[]> => {
    const wanted = streamRange(range);
    const { from, count } = wanted.lookUp;
    return withoutTorn(reads, async () => {
      const head = claimOf(await reads.head(stream));
      const found = await reads.events(stream, from, count);
      return eventsInRange(stream, wanted, found.map(storedEventOf), head, sha256);
    });
  };
}

/** Finds where a stream stands, checked as far as an append relies on it. */
export function linkReader(reads: LedgerReads) {
  return (stream: StreamName): Promise<ChainLink> =>
    withoutTorn(reads, async () => {
      const [head, last] = await Promise.all([reads.head(stream), reads.lastEvent(stream)]);
      const lastEvent = last === undefined ? undefined : storedEventOf(last);
      return lastLink(stream, lastEvent, claimOf(head), sha256);
    });
}

/** Finds what a command recorded the first time. */
export function commandReader(reads: LedgerReads) {
  return async (commandId: CommandId): Promise<RecordedCommand | null> => {
    const item = await reads.command(commandId);
    if (item === undefined) return null;
    const record = commandRecordOf(item);
    const { stream, firstVersion, lastVersion } = record;
    return withoutTorn(reads, async () => {
      const found = await reads.events(stream, firstVersion, lastVersion - firstVersion + 1);
      return recordedCommand(record, found.map(storedEventOf), sha256);
    });
  };
}

/** Names of streams in order, from the index of names. */
export function streamLister(client: DynamoDBClient, table: string) {
  return async (range: {
    readonly after?: StreamName;
    readonly limit: number;
  }): Promise<readonly StreamName[]> => {
    assertPageOfNames(range.limit);
    const { after } = range;
    const found = await queryAll(client, range.limit, {
      TableName: table,
      IndexName: 'by-name',
      KeyConditionExpression:
        after === undefined ? '#ledger = :all' : '#ledger = :all AND #stream > :after',
      ExpressionAttributeNames: {
        '#ledger': 'ledger',
        ...(after !== undefined && { '#stream': 'stream' }),
      },
      ExpressionAttributeValues: {
        ':all': text(WHOLE_LEDGER),
        ...(after !== undefined && { ':after': text(after) }),
      },
    });
    return found.map(streamOf);
  };
}

function claimOf(item: Item | undefined): ClaimedLink | undefined {
  return item === undefined
    ? undefined
    : { version: numberOf(item, 'version'), hash: item.hash?.S };
}
