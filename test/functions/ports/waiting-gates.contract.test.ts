import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { waitingGatesTable } from '../../../functions/adapters/dynamodb/table-schemas.ts';
import { openDynamoWaitingGates } from '../../../functions/adapters/dynamodb/waiting-gates.ts';
import { openWaitingGates } from '../../../functions/adapters/sqlite/waiting-gates.ts';
import type { TaskToken, WaitingGates } from '../../../functions/ports/workflow-engine.ts';
import { createTable } from '../../dynamodb-local/create-table.ts';
import { type DynamoDbLocal, useDynamoDbLocal } from '../../dynamodb-local/start.ts';
import { temporaryFolder } from './temporary-folder.ts';

const token = (text: string) => z.custom<TaskToken>().parse(text);

interface WaitingGatesUnderTest {
  /** Opens the same store; a second call is what a restart sees. */
  connect(): Promise<WaitingGates>;
}

interface WaitingGatesAdapter {
  readonly name: string;
  open(): Promise<WaitingGatesUnderTest>;
}

const sqlite: WaitingGatesAdapter = {
  name: 'sqlite',
  open: async () => {
    const file = join(temporaryFolder(), 'gates.sqlite');
    return {
      connect: async () => {
        const gates = openWaitingGates({ file });
        onTestFinished(() => gates.close());
        return gates;
      },
    };
  },
};

const dynamoDb = (local: DynamoDbLocal): WaitingGatesAdapter => ({
  name: 'DynamoDB Local',
  open: async () => {
    const table = await createTable(local.client(), waitingGatesTable);
    return { connect: async () => openDynamoWaitingGates({ client: local.client(), table }) };
  },
});

/** Every adapter that the contract of waiting gates is tested against. */
const local = useDynamoDbLocal();
const adapters = [sqlite, ...(local === null ? [] : [dynamoDb(local)])];

describe.each(adapters)('waiting gates in $name', ({ open }) => {
  const signOff = { subject: 'dossier/a', gate: 'signOff', token: token('token-1') };

  test('are found by their subject, also after a restart', async () => {
    const store = await open();
    const gates = await store.connect();
    await gates.remember(signOff);
    await gates.remember({ subject: 'dossier/b', gate: 'signOff', token: token('token-2') });
    await gates.remember({ subject: 'dossier/a', gate: 'screening', token: token('token-3') });
    const found = await (await store.connect()).of('dossier/a');
    expect(found.map(({ gate }) => gate).sort()).toEqual(['screening', 'signOff']);
    expect(found).toContainEqual(signOff);
    expect(await gates.of('dossier/c')).toEqual([]);
  });

  test('keep the newest token of a gate only', async () => {
    const gates = await (await open()).connect();
    await gates.remember(signOff);
    await gates.remember({ ...signOff, token: token('token-2') });
    await gates.remember({ ...signOff, token: token('token-2') });
    expect(await gates.of('dossier/a')).toEqual([{ ...signOff, token: 'token-2' }]);
  });

  test('forget a token, once and for all, and no other', async () => {
    const gates = await (await open()).connect();
    await gates.remember(signOff);
    await gates.forget({ ...signOff, token: token('unknown') });
    await gates.forget({ ...signOff, gate: 'screening' });
    await gates.forget({ ...signOff, subject: 'dossier/b' });
    expect(await gates.of('dossier/a')).toHaveLength(1);
    await gates.forget(signOff);
    await gates.forget(signOff);
    expect(await gates.of('dossier/a')).toEqual([]);
  });

  test('are not forgotten by a token that a newer one replaced', async () => {
    const gates = await (await open()).connect();
    await gates.remember(signOff);
    await gates.remember({ ...signOff, token: token('token-2') });
    await gates.forget(signOff);
    expect(await gates.of('dossier/a')).toHaveLength(1);
  });

  test('refuse an empty token', async () => {
    const gates = await (await open()).connect();
    await expect(gates.remember({ ...signOff, token: token('') })).rejects.toThrow();
    expect(await gates.of('dossier/a')).toEqual([]);
  });
});
