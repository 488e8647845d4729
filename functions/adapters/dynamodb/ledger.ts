import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headOf } from '../../ports/ledger/stored-head.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { appender } from './ledger-append.ts';
import { headPager } from './ledger-heads.ts';
import { storedHeadOf } from './ledger-items.ts';
import { commandReader, streamLister, streamReader } from './ledger-reads.ts';
import { ledgerReads } from './ledger-tables.ts';

/**
 * The ledger in two DynamoDB tables, made as `eventsTable` and `headsTable` say. Nothing in them is
 * ever updated or deleted: an append is one transaction of puts, each under a condition. Decisions
 * rest on consistent reads of the tables; only `heads` and `streams` read the indexes, which
 * follow a moment later.
 *
 * @throws {Unavailable} from every method, when DynamoDB cannot be reached or asks to be left
 *   alone, also after several tries
 */
export function openDynamoLedger(options: {
  readonly client: DynamoDBClient;
  readonly tables: { readonly events: string; readonly heads: string };
}): Ledger {
  const { client, tables } = options;
  const reads = ledgerReads(options);
  const command = commandReader(reads);
  return {
    append: appender(options),
    read: streamReader(reads),
    head: async (stream) => {
      const item = await reads.head(stream);
      return item === undefined ? null : headOf(storedHeadOf(item));
    },
    heads: headPager(client, tables.heads),
    recorded: async (commandId) => {
      const found = await command(commandId);
      return found === null ? null : { digest: found.digest, events: found.events };
    },
    streams: streamLister(client, tables.heads),
  };
}
