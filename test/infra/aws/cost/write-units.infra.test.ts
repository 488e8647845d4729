import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { openDynamoLedger } from '../../../../functions/adapters/dynamodb/ledger.ts';
import { eventsTable, headsTable } from '../../../../functions/adapters/dynamodb/table-schemas.ts';
import { openSqliteLedger } from '../../../../functions/adapters/sqlite/ledger.ts';
import { migrate } from '../../../../functions/application/records/migrate.ts';
import { countedLedger } from '../../../../infra/aws/cost/counted-ledger.ts';
import { measureIssuance } from '../../../../infra/aws/cost/measured-issuance.ts';
import { withoutRendering } from '../../../../infra/aws/cost/no-rendering.ts';
import { Counter } from '../../../../infra/aws/cost/tally.ts';
import { createTable } from '../../../dynamodb-local/create-table.ts';
import { useDynamoDbLocal } from '../../../dynamodb-local/start.ts';
import { place } from '../../../functions/application/records/migration-house.ts';
import { makeFolder } from './folders.ts';

const local = useDynamoDbLocal();

describe.skipIf(local === null)('the write units that are priced', () => {
  test('are those that DynamoDB says it took for the same issuance, within a tenth', async () => {
    const folder = makeFolder();
    await measureIssuance(folder, withoutRendering);
    const source = await place(folder);
    const client = new DynamoDBClient(local?.connection() ?? {});
    let consumed = 0;
    client.middlewareStack.add(
      (next) => async (args) => {
        const writing = 'TransactItems' in args.input;
        if (writing) Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
        const answer = await next(args);
        const { output } = answer;
        if (writing && 'ConsumedCapacity' in output)
          consumed += capacityOf(output.ConsumedCapacity);
        return answer;
      },
      { step: 'initialize' },
    );
    const tables = {
      events: await createTable(client, eventsTable),
      heads: await createTable(client, headsTable),
    };
    const options = { dryRun: false, onProgress: () => undefined };
    const { objects } = await place();
    await migrate(source, { ledger: openDynamoLedger({ client, tables }), objects }, options);
    client.destroy();

    const counter = new Counter();
    const again = openSqliteLedger({ file: join(makeFolder(), 'ledger.sqlite') });
    const counted = { ledger: countedLedger(again, counter), objects };
    await migrate(source, counted, options);
    again.close();
    const estimated = counter.take().counts.dynamodbWriteUnits;
    expect(consumed).toBeGreaterThan(0);
    expect(Math.abs(estimated - consumed) / consumed).toBeLessThanOrEqual(0.1);
  }, 120_000);
});

function capacityOf(tables: unknown): number {
  if (!Array.isArray(tables)) return 0;
  return tables.reduce((sum: number, table: { CapacityUnits?: number }) => {
    return sum + (table.CapacityUnits ?? 0);
  }, 0);
}
