import {
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openDynamoLedger } from '../../../../functions/adapters/dynamodb/ledger.ts';
import { eventsTable, headsTable } from '../../../../functions/adapters/dynamodb/table-schemas.ts';
import { openDynamoWaitingGates } from '../../../../functions/adapters/dynamodb/waiting-gates.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import type { TaskToken } from '../../../../functions/ports/workflow-engine.ts';
import { createTable } from '../../../dynamodb-local/create-table.ts';
import { type DynamoDbLocal, useDynamoDbLocal } from '../../../dynamodb-local/start.ts';
import { command, sampleEvent, sampleOptions, stream } from '../../ports/sample-events.ts';
import { appendOnly } from './append-only.ts';

const a = stream('a-1');
const local = useDynamoDbLocal();

/** Loses the answers to the first `count` calls of a command, after the server carried them out. */
function losingAnswers(client: DynamoDBClient, commandName: string, count: number): string[] {
  const lost: string[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      if (context.commandName !== commandName || lost.length >= count) return answer;
      lost.push(commandName);
      throw Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
    },
    { step: 'deserialize', name: 'losingAnswers', priority: 'high' },
  );
  return lost;
}

describe.skipIf(local === null)('an answer that is lost after the append was carried out', () => {
  async function open(maxAttempts: number) {
    const server: DynamoDbLocal | null = local;
    if (server === null) throw new Error('DynamoDB Local is missing');
    const tables = {
      events: await createTable(server.client(), eventsTable),
      heads: await createTable(server.client(), headsTable),
    };
    const client = new DynamoDBClient({ ...server.connection(), maxAttempts });
    onTestFinished(() => client.destroy());
    return { client, ledger: openDynamoLedger({ client, tables }) };
  }

  test('is asked for again by the client, and the events are recorded once', async () => {
    const { client, ledger } = await open(3);
    const lost = losingAnswers(client, 'TransactWriteItemsCommand', 2);
    const { replayed } = await ledger.append(a, 0, [sampleEvent(0)], sampleOptions('mine'));
    expect(lost).toHaveLength(2);
    expect(replayed).toBe(false);
    expect(await ledger.read(a)).toHaveLength(1);
  });

  test('for good is found by the record of the command', async () => {
    const { client, ledger } = await open(1);
    losingAnswers(client, 'TransactWriteItemsCommand', 1);
    const { events, replayed } = await ledger.append(
      a,
      0,
      [sampleEvent(0), sampleEvent(1)],
      sampleOptions('mine'),
    );
    expect(replayed).toBe(true);
    expect(await ledger.read(a)).toEqual(events);
  });

  test('and a ledger out of reach right after it leave the rest to a repetition', async () => {
    const { client, ledger } = await open(1);
    losingAnswers(client, 'TransactWriteItemsCommand', 1);
    const append = () => ledger.append(a, 0, [sampleEvent(0)], sampleOptions('mine'));
    losingAnswersAfterWrite(client);
    await expect(append()).rejects.toThrow(Unavailable);
    const again = await append();
    expect(again.replayed).toBe(true);
    expect(await ledger.read(a)).toEqual(again.events);
    expect((await ledger.recorded(command('mine').commandId))?.events).toEqual(again.events);
  });
});

/** Loses the answers to the two reads that follow the first write. */
function losingAnswersAfterWrite(client: DynamoDBClient): void {
  let written = false;
  let left = 2;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'TransactWriteItemsCommand') written = true;
      else if (written && left > 0) {
        left -= 1;
        throw Object.assign(new Error('hung up'), { code: 'ECONNRESET' });
      }
      return next(args);
    },
    { step: 'deserialize', name: 'losingAnswersAfterWrite', priority: 'high' },
  );
}

describe('a DynamoDB that nobody reaches', () => {
  test('is named by every call, which may be repeated', async () => {
    const client = new DynamoDBClient({
      // A port that nothing may listen on.
      endpoint: 'http://127.0.0.1:1',
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
    onTestFinished(() => client.destroy());
    const ledger = openDynamoLedger({ client, tables: { events: 'events', heads: 'heads' } });
    const gates = openDynamoWaitingGates({ client, table: 'gates' });
    const gate = { subject: a, gate: 'signOff', token: z.custom<TaskToken>().parse('token-1') };
    const calls: [Promise<unknown>, string][] = [
      [ledger.read(a), 'ledger'],
      [ledger.append(a, 0, [sampleEvent(0)], sampleOptions('mine')), 'ledger'],
      [ledger.heads({ category: 'dossier', limit: 5 }), 'ledger'],
      [gates.remember(gate), 'waitingGates'],
      [gates.of(a), 'waitingGates'],
      [gates.forget(gate), 'waitingGates'],
    ];
    for (const [call, service] of calls) {
      await expect(call).rejects.toMatchObject({ name: 'Unavailable', service });
    }
  });
});

describe('the guard of the contract', () => {
  test('lets nothing through that could change or remove what is stored', async () => {
    const client = appendOnly(new DynamoDBClient({ region: 'local' }));
    const Key = { stream: { S: a } };
    const TableName = 'heads';
    const unconditional = { Put: { TableName, Item: Key } };
    const removing = { Delete: { TableName, Key, ConditionExpression: 'attribute_exists(a)' } };
    const calls = [
      client.send(new UpdateItemCommand({ TableName, Key })),
      client.send(new DeleteItemCommand({ TableName, Key })),
      client.send(new PutItemCommand({ TableName, Item: Key })),
      client.send(new TransactWriteItemsCommand({ TransactItems: [unconditional] })),
      client.send(new TransactWriteItemsCommand({ TransactItems: [removing] })),
    ];
    for (const call of calls) await expect(call).rejects.toThrow('no way to treat a ledger');
  });
});
