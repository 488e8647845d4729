import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  GetItemCommand,
  type GetItemCommandInput,
  type GetItemCommandOutput,
  QueryCommand,
  TransactGetItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { AwsClientStub } from 'aws-sdk-client-mock';
import {
  commandItem,
  eventItem,
  headItem,
} from '../../../../functions/adapters/dynamodb/ledger-items.ts';
import { chainEvents, genesis } from '../../../../functions/ports/ledger/hash-chain.ts';
import type { LedgerEvent } from '../../../../functions/ports/ledger.ts';
import { command, sampleEvent, sampleHead, stream } from '../../ports/sample-events.ts';

export const a = stream('a-1');
export const tables = { events: 'events-table', heads: 'heads-table' };

/** What the tables hold after the command `id` recorded `count` events in a new stream. */
export function storedAfter(id: string, count = 1) {
  const { commandId, commandDigest } = command(id);
  const news = Array.from({ length: count }, (_, minute) => sampleEvent(minute));
  const chained = chainEvents(a, genesis(a), news, commandId);
  const last = chained.at(-1)?.event;
  if (last === undefined) throw new Error('no event');
  const record = { digest: commandDigest, stream: a, firstVersion: 1, lastVersion: count };
  return {
    events: chained.map(({ event }): LedgerEvent => event),
    eventItems: chained.map(eventItem),
    head: headItem(last, sampleHead(), '{"title":"江州市"}'),
    command: commandItem(commandId, record),
  };
}
export type Stored = ReturnType<typeof storedAfter>;

/** One moment of the tables, as far as a read may see it. */
export interface Sight {
  readonly head?: Stored['head'] | undefined;
  readonly events?: Stored['eventItems'];
  readonly command?: Stored['command'] | undefined;
}

/**
 * Lets the client see the tables as `sight` says, one answer after the other; the last one stays.
 */
export function showTables(
  dynamo: AwsClientStub<DynamoDBClient>,
  sights: { readonly heads: readonly Sight[]; readonly events: readonly Sight[] },
): void {
  const heads = inTurn(sights.heads);
  const events = inTurn(sights.events);
  const recorded = ({ Key }: GetItemCommandInput) => {
    const { command: item } = events.last();
    return item?.stream.S === Key?.stream?.S ? item : undefined;
  };
  dynamo
    .on(GetItemCommand)
    .callsFake((input: GetItemCommandInput): Partial<GetItemCommandOutput> => {
      const Item = input.TableName === tables.heads ? heads().head : recorded(input);
      return Item === undefined ? {} : { Item };
    });
  dynamo.on(QueryCommand).callsFake(({ ScanIndexForward }) => {
    const Items = events().events ?? [];
    return { Items: ScanIndexForward === false ? Items.slice(-1) : Items };
  });
}

export function showTogether(dynamo: AwsClientStub<DynamoDBClient>, { head, events }: Sight): void {
  const [event] = events ?? [];
  dynamo.on(TransactGetItemsCommand).resolves({
    Responses: [
      head === undefined ? {} : { Item: head },
      event === undefined ? {} : { Item: event },
    ],
  });
}

function inTurn(sights: readonly Sight[]): { (): Sight; last(): Sight } {
  let turn = -1;
  const at = (index: number) => sights[Math.min(Math.max(index, 0), sights.length - 1)] ?? {};
  const next = () => {
    turn += 1;
    return at(turn);
  };
  return Object.assign(next, { last: () => at(turn) });
}
