import { setImmediate as turn } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDynamoLedger } from '../../../functions/adapters/dynamodb/ledger.ts';
import { eventsTable, headsTable } from '../../../functions/adapters/dynamodb/table-schemas.ts';
import { openS3Objects } from '../../../functions/adapters/s3/objects.ts';
import { createTable } from '../../dynamodb-local/create-table.ts';
import { useDynamoDbLocal } from '../../dynamodb-local/start.ts';
import {
  commandDigests,
  everything,
  filledPlace,
  type Place,
} from '../../functions/application/records/migration-house.ts';
import { stream } from '../../functions/ports/sample-events.ts';
import { NodeProcess } from './node-process.ts';

const local = useDynamoDbLocal();

/** Real tables and a real bucket on this machine, and the variables that name them. */
async function cloud() {
  const connection = local?.connection();
  if (connection === undefined) throw new Error('DynamoDB Local does not run');
  const { region, credentials } = connection;
  const app = buildApp({ logger: false });
  onTestFinished(() => app.close());
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const dynamodb = new DynamoDBClient(connection);
  onTestFinished(() => {
    s3.destroy();
    dynamodb.destroy();
  });
  const bucket = 'documents';
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  const tables = {
    events: await createTable(dynamodb, eventsTable),
    heads: await createTable(dynamodb, headsTable),
  };
  return {
    ledger: openDynamoLedger({ client: dynamodb, tables }),
    objects: openS3Objects({ client: s3, bucket }),
    variables: {
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      TONGBU_EVENTS_TABLE: tables.events,
      TONGBU_HEADS_TABLE: tables.heads,
      TONGBU_DOCUMENTS_BUCKET: bucket,
      TONGBU_DYNAMODB_ENDPOINT: connection.endpoint,
      TONGBU_S3_ENDPOINT: endpoint,
    },
  };
}

function tongbuMigrate(source: Place, variables: Readonly<Record<string, string>>): NodeProcess {
  const args = ['migrate', '--from', source.folder, '--to', 'aws'];
  return new NodeProcess('../../../infra/local/tongbu.ts', args, variables);
}

describe.skipIf(local === null)('moving a data folder to DynamoDB and S3', () => {
  test('a process killed in the middle is run again and ends with the same ledger', async () => {
    const source = await filledPlace();
    const before = await everything(source.ledger);
    const { ledger, objects, variables } = await cloud();
    const killed = tongbuMigrate(source, variables);
    // The long stream has 21 commands; it is killed as soon as one of them stands.
    while ((await ledger.head(stream('long'))) === null) await turn();
    await killed.kill();
    const standing = (await ledger.head(stream('long')))?.version ?? 0;
    expect(standing).toBeLessThan(21 * 49);

    const again = tongbuMigrate(source, variables);
    expect(await again.ended(), again.err).toBe(0);
    expect(again.out).toContain('✓ 两边一致');
    expect(await everything(ledger)).toBe(before);
    for (const name of [stream('a'), stream('long')]) {
      expect(await commandDigests(ledger, name)).toEqual(await commandDigests(source.ledger, name));
    }
    for await (const digest of source.digests()) {
      const [here, there] = [await source.objects.get(digest), await objects.get(digest)];
      expect(Buffer.from(there.bytes)).toEqual(here.bytes);
      expect(there.mediaType).toBe(here.mediaType);
    }

    // Whoever exports from AWS gets the lines that an export of the folder had.
    const exported = (from: 'folder' | 'aws') =>
      new NodeProcess('../../../infra/local/tongbu.ts', ['export', '--all', '--from', from], {
        ...variables,
        TONGBU_DATA: source.folder,
      });
    const [here, there] = [exported('folder'), exported('aws')];
    expect([await here.ended(), await there.ended()], there.err).toEqual([0, 0]);
    expect(there.out).toBe(here.out);
    expect(there.out.length).toBeGreaterThan(1_000);
  }, 120_000);

  test('an export from tables that are not there says what to check', async () => {
    const { variables } = await cloud();
    const names = { ...variables, TONGBU_HEADS_TABLE: 'no-such-table' };
    const args = ['export', '--all', '--from', 'aws'];
    const refused = new NodeProcess('../../../infra/local/tongbu.ts', args, names);
    expect(await refused.ended()).toBe(1);
    expect(refused.err).toContain('AWS 拒绝了请求（ResourceNotFoundException');
    expect(refused.err).not.toContain('    at ');
  });

  test('a target with other content is refused before anything is written', async () => {
    const source = await filledPlace();
    const { ledger, variables } = await cloud();
    const [event] = await source.ledger.read(stream('a'), { limit: 1 });
    if (event === undefined) throw new Error('the stream has an event');
    const { type, at, actor, data, cause, commandId, hash } = event;
    const head = { status: 'drafting', department: 'housing', summary: {} };
    const options = { commandId, commandDigest: hash, head };
    await ledger.append('dossier/other', 0, [{ type, at, actor, data, cause }], options);
    const before = await everything(ledger);
    const refused = tongbuMigrate(source, variables);
    expect(await refused.ended()).toBe(1);
    expect(refused.err).toContain('目标已有来源没有的记录 dossier/other');
    expect(await everything(ledger)).toBe(before);
  }, 60_000);
});
