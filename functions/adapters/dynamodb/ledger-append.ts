import { randomUUID } from 'node:crypto';
import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { type ChainLink, chainEvents } from '../../ports/ledger/hash-chain.ts';
import { replay } from '../../ports/ledger/recorded-command.ts';
import { spellSummary } from '../../ports/ledger/stored-head.ts';
import {
  type AppendOptions,
  type AppendResult,
  type LedgerEvent,
  type NewEvent,
  type StreamName,
  UnrecordableEvent,
  VersionConflict,
} from '../../ports/ledger.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { passesByItself } from '../aws/reach.ts';
import { sha256 } from '../node-crypto/sha256.ts';
import { type Cancellation, cancellationOf } from './cancellation.ts';
import { number, text } from './item.ts';
import { commandItem, eventItem, headItem } from './ledger-items.ts';
import { commandReader, linkReader } from './ledger-reads.ts';
import { type LedgerTables, ledgerReads } from './ledger-tables.ts';
import { MOST_ROUNDS, pauseAfter } from './pause.ts';

/** The command's record stands first, so that its condition is told from the others. */
const COMMAND_INDEX = 0;

interface Append {
  readonly stream: StreamName;
  readonly events: readonly NewEvent[];
  readonly options: AppendOptions;
}

interface Refused {
  readonly cancelled: Cancellation | 'unanswered';
  readonly cause: unknown;
}
type Outcome = { readonly written: readonly LedgerEvent[] } | Refused;

/**
 * One transaction of conditional puts. Whatever it is refused for, the stream and the command are
 * looked at again: only what is found there decides whether the append was overtaken, was carried
 * out before, perhaps by ourselves with the answer lost, or is worth another round.
 */
export function appender(context: LedgerTables) {
  const reads = ledgerReads(context);
  const linkOf = linkReader(reads);
  const recorded = commandReader(reads);
  const repeated = async ({ stream, options }: Append): Promise<AppendResult | null> => {
    const before = await recorded(options.commandId);
    return before === null ? null : replay(before, stream, options);
  };
  const overtaken = async (append: Append, expectedVersion: number, last: ChainLink) => {
    const before = await repeated(append);
    if (before !== null) return before;
    throw new VersionConflict(append.stream, expectedVersion, last.version);
  };

  return async (
    stream: StreamName,
    expectedVersion: number,
    events: readonly NewEvent[],
    options: AppendOptions,
  ): Promise<AppendResult> => {
    const append = { stream, events, options };
    for (let round = 1; ; round += 1) {
      const last = await linkOf(stream);
      if (last.version !== expectedVersion) return overtaken(append, expectedVersion, last);
      const outcome = await write(context, last, append);
      if ('written' in outcome) return { events: outcome.written, replayed: false };
      const before = outcome.cancelled === 'commandRecorded' ? await repeated(append) : null;
      if (before !== null) return before;
      await anotherRound(stream, round, outcome);
    }
  };
}

/** Returns when the append is worth another round. */
async function anotherRound(stream: StreamName, round: number, outcome: Refused): Promise<void> {
  const { cancelled, cause } = outcome;
  if (cancelled === 'unrecordable') throw unrecordable(stream, cause);
  if (round === MOST_ROUNDS) throw new Unavailable('ledger', { cause });
  if (cancelled !== 'moved') await pauseAfter(round);
}

async function write(context: LedgerTables, last: ChainLink, append: Append): Promise<Outcome> {
  const { stream, events, options } = append;
  const summary = spellSummary(stream, options.head);
  const chained = chainEvents(stream, last, events, options.commandId, sha256);
  const written = chained.map(({ event }) => event);
  const newLast = written.at(-1);
  if (newLast === undefined) throw new UnrecordableEvent(stream, 'there is no event');
  const record = {
    digest: options.commandDigest,
    stream,
    firstVersion: last.version + 1,
    lastVersion: newLast.version,
  };
  const { client, tables } = context;
  const command = new TransactWriteItemsCommand({
    // The client's own retries repeat the token, so that they write once.
    ClientRequestToken: randomUUID(),
    TransactItems: [
      putNew(tables.events, commandItem(options.commandId, record)),
      putHead(tables.heads, headItem(newLast, options.head, summary), last),
      ...chained.map((one) => putNew(tables.events, eventItem(one))),
    ],
  });
  try {
    await client.send(command);
    return { written };
  } catch (cause) {
    const cancelled = passesByItself(cause) ? 'unanswered' : cancellationOf(cause, COMMAND_INDEX);
    if (cancelled === null) throw cause;
    return { cancelled, cause };
  }
}

type PutItem = NonNullable<NonNullable<TransactWriteItem['Put']>['Item']>;

function putNew(TableName: string, Item: PutItem): TransactWriteItem {
  return {
    Put: {
      TableName,
      Item,
      ConditionExpression: 'attribute_not_exists(#stream)',
      ExpressionAttributeNames: { '#stream': 'stream' },
    },
  };
}

/** The head of a new stream, or in place of exactly the head that `last` says. */
function putHead(TableName: string, Item: PutItem, last: ChainLink): TransactWriteItem {
  if (last.version === 0) return putNew(TableName, Item);
  return {
    Put: {
      TableName,
      Item,
      ConditionExpression: '#version = :version AND #hash = :hash',
      ExpressionAttributeNames: { '#version': 'version', '#hash': 'hash' },
      ExpressionAttributeValues: { ':version': number(last.version), ':hash': text(last.hash) },
    },
  };
}

function unrecordable(stream: StreamName, cause: unknown): UnrecordableEvent {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new UnrecordableEvent(stream, `DynamoDB takes no such item (${said})`);
}
