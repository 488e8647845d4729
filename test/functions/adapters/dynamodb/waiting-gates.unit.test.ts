import {
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { waitingGatesTable } from '../../../../functions/adapters/dynamodb/table-schemas.ts';
import { openDynamoWaitingGates } from '../../../../functions/adapters/dynamodb/waiting-gates.ts';
import type { TaskToken } from '../../../../functions/ports/workflow-engine.ts';
import { passingFailures, serviceError } from './failures.ts';

const dynamo = mockClient(DynamoDBClient);
const client = new DynamoDBClient({ region: 'local' });
const gates = openDynamoWaitingGates({ client, table: 'gates' });
const token = z.custom<TaskToken>().parse('token-1');
const waiting = { subject: 'dossier/a', gate: 'signOff', token };

beforeEach(() => {
  dynamo.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 2) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a waiting gate in DynamoDB', () => {
  test('is dropped by itself when no execution can wait any more, and not before', async () => {
    dynamo.on(PutItemCommand).resolves({});
    await gates.remember(waiting);
    const item = dynamo.commandCalls(PutItemCommand)[0]?.args[0].input.Item;
    const dropped = Number(item?.[waitingGatesTable.timeToLive]?.N) * 1000;
    expect(new Date(dropped).toISOString()).toBe('2027-03-03T00:00:00.000Z');
  });

  test('is found on whatever page of the answer it stands', async () => {
    const item = (gate: string) => ({
      subject: { S: 'dossier/a' },
      gate: { S: gate },
      token: { S: `token-${gate}` },
    });
    const LastEvaluatedKey = { subject: { S: 'dossier/a' }, gate: { S: 'screening' } };
    dynamo
      .on(QueryCommand)
      .resolves({ Items: [item('signOff')] })
      .on(QueryCommand, { ExclusiveStartKey: undefined })
      .resolvesOnce({ Items: [item('screening')], LastEvaluatedKey });
    const found = await gates.of('dossier/a');
    expect(found.map(({ gate }) => gate)).toEqual(['screening', 'signOff']);
    const [, second] = dynamo.commandCalls(QueryCommand);
    expect(second?.args[0].input.ExclusiveStartKey).toEqual(LastEvaluatedKey);
  });

  test.each(passingFailures)('says that the gates are away for %s', async (_, cause) => {
    dynamo.onAnyCommand().rejects(cause);
    const away = { name: 'Unavailable', service: 'waitingGates', cause };
    await expect(gates.remember(waiting)).rejects.toMatchObject(away);
    await expect(gates.of('dossier/a')).rejects.toMatchObject(away);
    await expect(gates.forget(waiting)).rejects.toMatchObject(away);
  });

  test('that may not be forgotten says so as it is', async () => {
    const error = serviceError('AccessDeniedException', 'not allowed');
    dynamo.on(DeleteItemCommand).rejects(error);
    await expect(gates.forget(waiting)).rejects.toBe(error);
  });

  test('keeps its token out of every error', async () => {
    dynamo.onAnyCommand().rejects(passingFailures[0]?.[1]);
    const failure = await gates.remember(waiting).catch((error: unknown) => String(error));
    expect(failure).not.toContain('token-1');
  });
});
