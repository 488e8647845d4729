import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDynamoStaffNames } from '../../../../functions/adapters/dynamodb/staff-names.ts';
import { personIdSchema } from '../../../../functions/domain/kernel/people.ts';
import { instantOf } from '../../../../functions/domain/kernel/time.ts';
import type { StaffNames } from '../../../../functions/ports/staff-names.ts';
import { ManualClock } from '../../../../infra/local/clocks.ts';
import { passingFailures, serviceError } from './failures.ts';

const dynamo = mockClient(DynamoDBClient);
const client = new DynamoDBClient({ region: 'local' });
const shen = personIdSchema.parse('shen');
const start = Date.UTC(2026, 2, 2);
const minutes = (count: number) => instantOf(start + count * 60_000);

let clock: ManualClock;
let names: StaffNames;
beforeEach(() => {
  dynamo.reset();
  // Every pause is over at once.
  vi.stubGlobal('setTimeout', (done: () => void) => queueMicrotask(done));
  clock = new ManualClock(minutes(0));
  names = openDynamoStaffNames({ client, table: 'staff', clock });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const item = (id: string, name: string) => ({ id: { S: id }, name: { S: name } });
const answer = (...items: readonly ReturnType<typeof item>[]) => ({
  Responses: { staff: [...items] },
});
const asked = () =>
  dynamo
    .commandCalls(BatchGetItemCommand)
    .map(({ args }) => args[0].input.RequestItems?.staff?.Keys?.map(({ id }) => id?.S));

describe('names of staff in DynamoDB', () => {
  test('are asked for once for all ids, and again after some minutes only', async () => {
    dynamo.on(BatchGetItemCommand).resolves(answer(item('shen', '沈雨晴')));
    await names.of(['shen', 'nobody', 'shen']);
    clock.moveTo(minutes(4));
    expect(await names.of(['shen', 'nobody'])).toEqual(new Map([['shen', '沈雨晴']]));
    expect(asked()).toEqual([['shen', 'nobody']]);
    dynamo.on(BatchGetItemCommand).resolves(answer(item('shen', '沈雨')));
    clock.moveTo(minutes(5));
    expect(await names.of(['shen'])).toEqual(new Map([['shen', '沈雨']]));
    expect(asked()).toHaveLength(2);
  });

  test('are asked for by the hundred, which is what one call takes', async () => {
    dynamo.on(BatchGetItemCommand).resolves(answer());
    await names.of(Array.from({ length: 201 }, (_, n) => `person-${n}`));
    expect(asked().map((ids) => ids?.length)).toEqual([100, 100, 1]);
  });

  test('are asked for again where an answer left some out', async () => {
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce({
        ...answer(item('a', '甲')),
        UnprocessedKeys: { staff: { Keys: [{ id: { S: 'b' } }] } },
      })
      .resolves(answer(item('b', '乙')));
    expect([...(await names.of(['a', 'b'])).values()]).toEqual(['甲', '乙']);
    expect(asked()).toEqual([['a', 'b'], ['b']]);
  });

  test('are away when answers keep leaving them out, and nobody is taken for nameless', async () => {
    const UnprocessedKeys = { staff: { Keys: [{ id: { S: 'shen' } }] } };
    dynamo.on(BatchGetItemCommand).resolves({ UnprocessedKeys });
    const away = { name: 'Unavailable', service: 'staffNames' };
    await expect(names.of(['shen'])).rejects.toMatchObject(away);
    dynamo.on(BatchGetItemCommand).resolves(answer(item('shen', '沈雨晴')));
    expect((await names.of(['shen'])).get('shen')).toBe('沈雨晴');
  });

  test('are written only when they changed', async () => {
    dynamo.on(GetItemCommand).resolves({ Item: item('shen', '沈雨晴') });
    await names.remember(shen, '沈雨晴');
    expect(dynamo.commandCalls(PutItemCommand)).toHaveLength(0);
    await names.remember(shen, '沈雨');
    const [put] = dynamo.commandCalls(PutItemCommand);
    expect(put?.args[0].input).toEqual({ TableName: 'staff', Item: item('shen', '沈雨') });
  });

  test.each(passingFailures)('are away for %s', async (_, cause) => {
    dynamo.onAnyCommand().rejects(cause);
    const away = { name: 'Unavailable', service: 'staffNames', cause };
    await expect(names.remember(shen, '沈雨晴')).rejects.toMatchObject(away);
    await expect(names.of(['shen'])).rejects.toMatchObject(away);
  });

  test('that may not be read say so as it is, without a name', async () => {
    const error = serviceError('AccessDeniedException', 'not allowed');
    dynamo.on(GetItemCommand).resolves({}).on(PutItemCommand).rejects(error);
    await expect(names.remember(shen, '沈雨晴')).rejects.toBe(error);
    expect(String(error)).not.toContain('沈雨晴');
  });
});
