import {
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDynamoLedger } from '../../../../functions/adapters/dynamodb/ledger.ts';
import {
  CommandConflict,
  LedgerDamaged,
  UnrecordableEvent,
  VersionConflict,
} from '../../../../functions/ports/ledger.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { command, sampleEvent, sampleOptions } from '../../ports/sample-events.ts';
import { cancelled, passingFailures, serviceError } from './failures.ts';
import { a, showTables, showTogether, storedAfter, tables } from './stored-ledger.ts';

const dynamo = mockClient(DynamoDBClient);
const ledger = openDynamoLedger({ client: new DynamoDBClient({ region: 'local' }), tables });
const pauses: number[] = [];

beforeEach(() => {
  dynamo.reset();
  pauses.length = 0;
  // Every pause is over at once.
  vi.stubGlobal('setTimeout', (done: () => void, milliseconds: number) => {
    pauses.push(milliseconds);
    queueMicrotask(done);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const nothing = { heads: [{}], events: [{}] };
const append = () => ledger.append(a, 0, [sampleEvent(0)], sampleOptions('mine'));
const writes = () => dynamo.commandCalls(TransactWriteItemsCommand);
const refusing = () => dynamo.on(TransactWriteItemsCommand);

/** Both tables empty at first, and then as somebody's append left them. */
function overtakenBy(id: string) {
  const stored = storedAfter(id);
  const after = { head: stored.head, events: stored.eventItems, command: stored.command };
  showTables(dynamo, { heads: [{}, after], events: [{}, after] });
  return stored;
}

describe('an append that DynamoDB cancels', () => {
  test('because its command is recorded already answers what that recorded', async () => {
    const { events } = overtakenBy('mine');
    refusing().rejects(cancelled('ConditionalCheckFailed', 'None', 'None'));
    expect(await append()).toEqual({ events, replayed: true });
    expect(writes()).toHaveLength(1);
  });

  test('because its command id was used for another command is a conflict', async () => {
    const { command: item, ...stored } = storedAfter('mine');
    const other = { ...item, digest: { S: command('another').commandDigest } };
    const after = { head: stored.head, events: stored.eventItems, command: other };
    showTables(dynamo, { heads: [{}, after], events: [{}, after] });
    refusing().rejects(cancelled('ConditionalCheckFailed', 'None', 'None'));
    await expect(append()).rejects.toThrow(CommandConflict);
  });

  test.each([
    ['the head has moved', ['None', 'ConditionalCheckFailed', 'None']],
    ['an event of that version is there', ['None', 'None', 'ConditionalCheckFailed']],
    ['both', ['None', 'ConditionalCheckFailed', 'ConditionalCheckFailed']],
    ['another append was under way and won', ['None', 'TransactionConflict', 'None']],
  ])('because %s is a conflict that names the version', async (_, codes) => {
    overtakenBy('theirs');
    refusing().rejects(cancelled(...codes));
    const late = append();
    await expect(late).rejects.toThrow(VersionConflict);
    await expect(late).rejects.toMatchObject({ expectedVersion: 0, actualVersion: 1 });
    expect(writes()).toHaveLength(1);
  });

  test('because the same command was under way elsewhere answers what that recorded', async () => {
    const { events } = overtakenBy('mine');
    refusing().rejects(cancelled('TransactionConflict', 'TransactionConflict', 'None'));
    expect(await append()).toEqual({ events, replayed: true });
  });

  test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'for %s while nothing moved is tried again',
    async (code) => {
      showTables(dynamo, nothing);
      refusing()
        .rejectsOnce(cancelled('None', code, 'None'))
        .rejectsOnce(cancelled('None', 'None', code))
        .resolves({});
      const { events, replayed } = await append();
      expect(replayed).toBe(false);
      expect(events).toEqual(storedAfter('mine').events);
      expect(writes()).toHaveLength(3);
      expect(pauses).toHaveLength(2);
    },
  );

  test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'for %s again and again gives up, after pauses that grow up to a bound',
    async (code) => {
      showTables(dynamo, nothing);
      const cause = cancelled('None', code, 'None');
      refusing().rejects(cause);
      const given = append();
      await expect(given).rejects.toThrow(Unavailable);
      await expect(given).rejects.toMatchObject({ service: 'ledger', cause });
      expect(writes()).toHaveLength(8);
      expect(pauses).toHaveLength(7);
      expect(Math.max(...pauses)).toBeLessThanOrEqual(800);
      expect(pauses.at(-1)).toBeGreaterThan(pauses[0] ?? Number.NaN);
    },
  );

  test.each([
    ['an item is too large', cancelled('None', 'None', 'ValidationError')],
    ['a collection is full', cancelled('None', 'ItemCollectionSizeLimitExceeded', 'None')],
    ['it is larger than 4 MB', serviceError('ValidationException', 'size exceeds 4194304')],
    ['the request is too large', serviceError('RequestTooLarge', 'no', 413)],
  ])('because %s cannot be recorded, and is not tried again', async (_, error) => {
    showTables(dynamo, nothing);
    refusing().rejects(error);
    await expect(append()).rejects.toThrow(UnrecordableEvent);
    expect(writes()).toHaveLength(1);
  });

  test.each([
    ['a missing right', serviceError('AccessDeniedException', 'not allowed')],
    ['a missing table', serviceError('ResourceNotFoundException', 'no table')],
    ['a mistake of ours', serviceError('ValidationException', 'Invalid ConditionExpression')],
    ['a reason that nobody foresaw', cancelled('None', 'SomethingNew', 'None')],
  ])('for %s says so as it is', async (_, error) => {
    showTables(dynamo, nothing);
    refusing().rejects(error);
    await expect(append()).rejects.toBe(error);
    expect(writes()).toHaveLength(1);
  });
});

describe('an append without an answer', () => {
  test.each(passingFailures)('because of %s is tried again', async (_, error) => {
    showTables(dynamo, nothing);
    refusing().rejectsOnce(error).resolves({});
    expect((await append()).replayed).toBe(false);
    expect(writes()).toHaveLength(2);
  });

  test.each(passingFailures)('because of %s that lasts gives up', async (_, cause) => {
    showTables(dynamo, nothing);
    refusing().rejects(cause);
    await expect(append()).rejects.toMatchObject({ name: 'Unavailable', service: 'ledger', cause });
    expect(writes()).toHaveLength(8);
  });

  test('that was carried out all the same is found, and not made twice', async () => {
    const { events } = overtakenBy('mine');
    refusing().rejects(Object.assign(new Error('took too long'), { name: 'TimeoutError' }));
    expect(await append()).toEqual({ events, replayed: true });
    expect(writes()).toHaveLength(1);
  });

  test('gives every transaction a token of its own, for the retries of the client', async () => {
    showTables(dynamo, nothing);
    refusing()
      .rejectsOnce(cancelled('None', 'TransactionConflict', 'None'))
      .resolves({});
    await append();
    const tokens = writes().map(({ args: [{ input }] }) => input.ClientRequestToken);
    expect(new Set(tokens).size).toBe(2);
    expect(tokens).not.toContain(undefined);
  });
});

describe('a read without an answer', () => {
  const reads = {
    read: () => ledger.read(a),
    head: () => ledger.head(a),
    heads: () => ledger.heads({ category: 'dossier', limit: 5 }),
    recorded: () => ledger.recorded(command('mine').commandId),
    streams: () => ledger.streams({ limit: 5 }),
    append,
  };
  describe.each(Object.entries(reads))('%s', (_, read) => {
    test.each(passingFailures)('says that the ledger is away for %s', async (_, cause) => {
      dynamo.onAnyCommand().rejects(cause);
      await expect(read()).rejects.toMatchObject({ name: 'Unavailable', service: 'ledger', cause });
    });

    test('passes on an error that nobody foresaw', async () => {
      const error = serviceError('AccessDeniedException', 'not allowed');
      dynamo.onAnyCommand().rejects(error);
      await expect(read()).rejects.toBe(error);
    });
  });
});

describe('a read in the middle of an append', () => {
  const stored = storedAfter('mine', 2);
  const [first, second] = stored.eventItems;
  if (first === undefined || second === undefined) throw new Error('two events');
  const { head, events } = stored;
  const whole = { head, events: stored.eventItems, command: stored.command };

  test('that sees the head before its event looks again', async () => {
    showTables(dynamo, { heads: [whole], events: [{ events: [first] }, whole] });
    dynamo
      .on(TransactGetItemsCommand)
      .rejectsOnce(cancelled('None', 'TransactionConflict'))
      .resolves({ Responses: [{ Item: head }, { Item: second }] });
    expect(await ledger.read(a)).toEqual(events);
    expect(pauses).toHaveLength(1);
  });

  test('that sees a later event before an earlier one looks again', async () => {
    showTables(dynamo, { heads: [whole], events: [{ events: [second] }, whole] });
    showTogether(dynamo, { head, events: [first] });
    expect(await ledger.read(a)).toEqual(events);
  });

  test('that sees events before their head looks again', async () => {
    showTables(dynamo, { heads: [{}, whole], events: [whole] });
    showTogether(dynamo, { head, events: [second] });
    expect(await ledger.read(a)).toEqual(events);
  });

  test('that sees a command before its events looks again', async () => {
    const early = { command: stored.command, events: [] };
    showTables(dynamo, { heads: [whole], events: [early, whole] });
    showTogether(dynamo, { head, events: [first] });
    expect((await ledger.recorded(command('mine').commandId))?.events).toEqual(events);
  });

  test('is damage where the event is missing in one moment with its head', async () => {
    showTables(dynamo, { heads: [whole], events: [{ events: [first] }] });
    showTogether(dynamo, { head });
    await expect(ledger.read(a)).rejects.toMatchObject({ version: 2, problem: 'gap' });
    expect(dynamo.commandCalls(TransactGetItemsCommand)).toHaveLength(1);
  });

  test('is damage where the head is missing in one moment with its event', async () => {
    showTables(dynamo, { heads: [{}], events: [whole] });
    showTogether(dynamo, { events: [second] });
    await expect(ledger.read(a)).rejects.toMatchObject({ version: 2, problem: 'wrongHead' });
  });

  test('is damage where the head has another hash than its event', async () => {
    const other = { ...head, hash: first.hash };
    showTables(dynamo, { heads: [{ head: other }], events: [whole] });
    showTogether(dynamo, { head: other, events: [second] });
    await expect(ledger.read(a)).rejects.toMatchObject({ version: 2, problem: 'wrongHead' });
    expect(dynamo.commandCalls(GetItemCommand)).toHaveLength(1);
  });

  test('is damage where what does not fit together stays so', async () => {
    const forgotten = { command: stored.command, events: [] };
    showTables(dynamo, { heads: [{}], events: [forgotten] });
    showTogether(dynamo, {});
    const lost = ledger.recorded(command('mine').commandId);
    await expect(lost).rejects.toThrow(LedgerDamaged);
    expect(dynamo.commandCalls(TransactGetItemsCommand)).toHaveLength(8);
  });

  test('that meets append after append gives up', async () => {
    showTables(dynamo, { heads: [whole], events: [{ events: [first] }] });
    dynamo.on(TransactGetItemsCommand).rejects(cancelled('TransactionConflict', 'None'));
    await expect(ledger.read(a)).rejects.toMatchObject({ name: 'Unavailable', service: 'ledger' });
  });
});

describe('a page of heads', () => {
  test('shows a stream once while the index still has it under its old status too', async () => {
    const old = storedAfter('mine', 1).head;
    const newer = { ...storedAfter('mine', 2).head, status: { S: 'signOff' } };
    const place = { S: newer.place.S.replace('screening', 'signOff') };
    dynamo.on(QueryCommand).callsFake(({ ExpressionAttributeValues }) => {
      const shelf = ExpressionAttributeValues[':shelf'].S;
      return { Items: shelf === 'screening#' ? [old] : [{ ...newer, place }] };
    });
    const statuses = ['screening', 'signOff'];
    const page = await ledger.heads({ category: 'dossier', statuses, limit: 5 });
    expect(page.heads.map(({ status, version }) => [status, version])).toEqual([['signOff', 2]]);
    expect(page.next).toBeNull();
  });
});
