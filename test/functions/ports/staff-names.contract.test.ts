import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDynamoStaffNames } from '../../../functions/adapters/dynamodb/staff-names.ts';
import { staffNamesTable } from '../../../functions/adapters/dynamodb/table-schemas.ts';
import { openSqliteStaffNames } from '../../../functions/adapters/sqlite/staff-names.ts';
import { personIdSchema } from '../../../functions/domain/kernel/people.ts';
import type { StaffNames } from '../../../functions/ports/staff-names.ts';
import { systemClock } from '../../../infra/local/clocks.ts';
import { createTable } from '../../dynamodb-local/create-table.ts';
import { type DynamoDbLocal, useDynamoDbLocal } from '../../dynamodb-local/start.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface StaffNamesUnderTest {
  /** Opens the same store; a second call is what another process sees. */
  connect(): StaffNames;
}

interface StaffNamesAdapter {
  readonly name: string;
  open(): Promise<StaffNamesUnderTest>;
}

const sqlite: StaffNamesAdapter = {
  name: 'sqlite',
  open: async () => {
    const file = join(temporaryFolder(), 'staff-names.sqlite');
    return {
      connect: () => {
        const names = openSqliteStaffNames({ file });
        onTestFinished(() => names.close());
        return names;
      },
    };
  },
};

const dynamoDb = (local: DynamoDbLocal): StaffNamesAdapter => ({
  name: 'DynamoDB Local',
  open: async () => {
    const table = await createTable(local.client(), staffNamesTable);
    const options = { client: local.client(), table, clock: systemClock };
    return { connect: () => openDynamoStaffNames(options) };
  },
});

/** Every adapter that the contract of staff names is tested against. */
const local = useDynamoDbLocal();
const adapters = [sqlite, ...(local === null ? [] : [dynamoDb(local)])];

const shen = personIdSchema.parse('6f1c0b52-8d1e-4f6e-9b7a-0c8f8f1c2d3e');
const lu = personIdSchema.parse('lu-wenbin');

describe.each(adapters)('names of staff in $name', ({ open }) => {
  test('are found by their ids, also by another process', async () => {
    const store = await open();
    const names = store.connect();
    await names.remember(shen, '沈雨晴');
    await names.remember(lu, '陆文彬');
    const both = new Map([
      [shen, '沈雨晴'],
      [lu, '陆文彬'],
    ]);
    expect(await names.of([shen, lu])).toEqual(both);
    expect(await store.connect().of([lu, shen])).toEqual(both);
  });

  test('leave out who was never remembered, and whom nobody asked for', async () => {
    const store = await open();
    await store.connect().remember(shen, '沈雨晴');
    await store.connect().remember(lu, '陆文彬');
    const found = await store.connect().of(['nobody', lu, lu]);
    expect(found).toEqual(new Map([[lu, '陆文彬']]));
    expect(await store.connect().of([])).toEqual(new Map());
    expect(await store.connect().of(['nobody'])).toEqual(new Map());
  });

  test('are the newest ones', async () => {
    const store = await open();
    const names = store.connect();
    expect(await names.of([shen])).toEqual(new Map());
    for (const name of ['沈雨', '沈雨', '沈雨晴']) await names.remember(shen, name);
    expect(await names.of([shen])).toEqual(new Map([[shen, '沈雨晴']]));
    expect(await store.connect().of([shen])).toEqual(new Map([[shen, '沈雨晴']]));
  });

  test('are found for a page on which several hundred people acted', async () => {
    const store = await open();
    const ids = Array.from({ length: 250 }, (_, n) => personIdSchema.parse(`person-${n}`));
    await Promise.all(ids.map((id) => store.connect().remember(id, `${id} 某`)));
    const found = await store.connect().of([...ids, 'nobody']);
    expect(found).toEqual(new Map(ids.map((id) => [id, `${id} 某`])));
  });

  test('may hold whatever a provider calls somebody', async () => {
    const store = await open();
    const name = `𠮷野 O'Brien "; DROP TABLE staff_names --`;
    await store.connect().remember(shen, name);
    expect(await store.connect().of([shen, `'; DROP`])).toEqual(new Map([[shen, name]]));
  });
});
