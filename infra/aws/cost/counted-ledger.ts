import type { Item } from '../../../functions/adapters/dynamodb/item.ts';
import {
  commandItem,
  eventItem,
  headItem,
} from '../../../functions/adapters/dynamodb/ledger-items.ts';
import { headsTable } from '../../../functions/adapters/dynamodb/table-schemas.ts';
import { canonicalJson } from '../../../functions/domain/kernel/canonical-json.ts';
import { eventBody } from '../../../functions/ports/ledger/hash-chain.ts';
import type {
  AppendOptions,
  Ledger,
  LedgerEvent,
  StreamHead,
} from '../../../functions/ports/ledger.ts';
import { itemBytes, readUnits, transactionUnits } from './dynamodb-units.ts';
import type { Counter } from './tally.ts';

/**
 * The same ledger; every call is counted as the calls that the DynamoDB ledger makes for it, with
 * the sizes of the very items that it writes.
 */
export function countedLedger(ledger: Ledger, counter: Counter): Ledger {
  const reading = (bytes: number, consistency: 'consistent' | 'eventual' = 'consistent') => {
    counter.add('dynamodbCalls');
    counter.add('dynamodbReadUnits', readUnits(bytes, consistency));
  };
  const readingEvents = (events: readonly LedgerEvent[]) =>
    reading(events.reduce((sum, event) => sum + bytesOfEvent(event), 0));
  const readingHead = async (head: StreamHead | null) =>
    reading(head === null ? 0 : await bytesOfHead(ledger, head));

  return {
    append: async (stream, expectedVersion, events, options) => {
      const before = await ledger.head(stream);
      const headBytes = before === null ? null : await bytesOfHead(ledger, before);
      reading(headBytes ?? 0);
      readingEvents(before === null ? [] : await lastOf(ledger, before));
      const result = await ledger.append(stream, expectedVersion, events, options);
      if (!result.replayed) countTransaction(counter, headBytes, result.events, options);
      return result;
    },
    read: async (stream, range) => {
      const events = await ledger.read(stream, range);
      await readingHead(await ledger.head(stream));
      readingEvents(events);
      return events;
    },
    head: async (stream) => {
      const head = await ledger.head(stream);
      await readingHead(head);
      return head;
    },
    heads: async (query) => {
      const page = await ledger.heads(query);
      // One walk for each status; without a list of them each is looked for first.
      const found = new Set(page.heads.map(({ status }) => status)).size;
      const calls = query.statuses?.length ?? 2 * found + 1;
      for (let call = 1; call < calls; call += 1) reading(0, 'eventual');
      const sizes = await Promise.all(page.heads.map((head) => bytesOfHead(ledger, head)));
      reading(
        sizes.reduce((sum, bytes) => sum + bytes, 0),
        'eventual',
      );
      return page;
    },
    recorded: async (commandId) => {
      const recorded = await ledger.recorded(commandId);
      reading(0);
      if (recorded !== null) readingEvents(recorded.events);
      return recorded;
    },
    streams: async (range) => {
      const names = await ledger.streams(range);
      reading(names.join('').length, 'eventual');
      return names;
    },
  };
}

function countTransaction(
  counter: Counter,
  before: number | null,
  events: readonly LedgerEvent[],
  { commandId, commandDigest, head }: AppendOptions,
): void {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return;
  const record = {
    digest: commandDigest,
    stream: first.stream,
    firstVersion: first.version,
    lastVersion: last.version,
  };
  const written: Item = headItem(last, head, canonicalJson(head.summary));
  const kept = [commandItem(commandId, record), ...events.map(itemOf)].map(itemBytes);
  const headBytes = itemBytes(written);
  counter.add('dynamodbCalls');
  const eventUnits = kept.reduce((sum, bytes) => sum + transactionUnits(bytes), 0);
  const units = eventUnits + transactionUnits(headBytes) + indexUnits(before, headBytes);
  counter.add('dynamodbWriteUnits', units);
  counter.add('eventWriteUnits', eventUnits);
  counter.add('listWriteUnits', listUnits(before, headBytes));
  // A head takes the place of the one before; the indexes hold it once more each.
  const copies = 1 + headsTable.indexes.length;
  const grown = copies * (headBytes - (before ?? 0));
  counter.add('dynamodbStoredBytes', grown + kept.reduce((sum, bytes) => sum + bytes, 0));
}

/**
 * A head's place in the lists has its moment in it, so each list drops the old entry and takes the
 * new one; a name is entered once. Counted twice like the transaction that they follow from, which
 * DynamoDB Local does and the price list leaves open.
 */
function indexUnits(before: number | null, headBytes: number): number {
  return headsTable.indexes.reduce((units, { projection }) => {
    if (projection === 'KEYS_ONLY') return units + (before === null ? 2 : 0);
    return units + listUnits(before, headBytes);
  }, 0);
}

function listUnits(before: number | null, headBytes: number): number {
  return (before === null ? 0 : transactionUnits(before)) + transactionUnits(headBytes);
}

function itemOf(event: LedgerEvent): Item {
  return eventItem({ event, body: eventBody(contentOf(event)) });
}

function bytesOfEvent(event: LedgerEvent): number {
  return itemBytes(itemOf(event));
}

function contentOf({ stream, version, type, at, actor, data, commandId, cause }: LedgerEvent) {
  return { stream, version, type, at, actor, data, commandId, cause };
}

/** The last event of a stream. */
function lastOf(ledger: Ledger, { stream, version }: StreamHead): Promise<readonly LedgerEvent[]> {
  return ledger.read(stream, { fromVersion: version, limit: 1 });
}

/** A head's item is made from its last event, as when it was written. */
async function bytesOfHead(ledger: Ledger, head: StreamHead): Promise<number> {
  const [last] = await lastOf(ledger, head);
  return last === undefined ? 0 : itemBytes(headItem(last, head, canonicalJson(head.summary)));
}
