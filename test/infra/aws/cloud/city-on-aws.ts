import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { KMSClient } from '@aws-sdk/client-kms';
import { CreateBucketCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { DynamoDBRecord } from 'aws-lambda';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { type AslEngine, openAslEngine } from '../../../../functions/adapters/asl/engine.ts';
import { openDynamoLedger } from '../../../../functions/adapters/dynamodb/ledger.ts';
import {
  eventsTable,
  headsTable,
  sentMailTable,
  waitingGatesTable,
} from '../../../../functions/adapters/dynamodb/table-schemas.ts';
import { openDynamoWaitingGates } from '../../../../functions/adapters/dynamodb/waiting-gates.ts';
import { glyphsOf } from '../../../../functions/adapters/glyphs/glyphs.ts';
import { openKmsDataKeys } from '../../../../functions/adapters/kms/data-keys.ts';
import { coverageOf } from '../../../../functions/adapters/npm-fonts/coverage.ts';
import { openS3Objects } from '../../../../functions/adapters/s3/objects.ts';
import { openS3Vault } from '../../../../functions/adapters/s3/vault.ts';
import { openStepFunctions } from '../../../../functions/adapters/step-functions/workflow-engine.ts';
import { followCalendar } from '../../../../functions/application/calendar/registered-calendar.ts';
import type { Environment } from '../../../../functions/application/environment.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { directIntake } from '../../../../functions/intake/direct-intake.ts';
import type { Json, StreamName } from '../../../../functions/ports/ledger.ts';
import { steps } from '../../../../functions/steps/steps.ts';
import { bundle } from '../../../../infra/aws/bundling/bundle.ts';
import { functionNames } from '../../../../infra/aws/bundling/functions.ts';
import { absent } from '../../../../infra/aws/entries/absent.ts';
import { RECHECK_MS } from '../../../../infra/aws/entries/environment.ts';
import { jiangzhou } from '../../../../infra/local/city.ts';
import { systemClock } from '../../../../infra/local/clocks.ts';
import { readWorkflows } from '../../../../workflows/proof/read-folder.ts';
import { createTable } from '../../../dynamodb-local/create-table.ts';
import type { DynamoDbLocal } from '../../../dynamodb-local/start.ts';
import { startS3 } from '../../../functions/ports/objects-s3.ts';
import { temporaryFolder } from '../../../functions/ports/temporary-folder.ts';
import { keyServer } from './key-server.ts';
import { openLedgerStream } from './ledger-stream.ts';
import { lambdaServer, type SmallServices, smallServices } from './small-services.ts';
import { MACHINES, stepFunctionsServer } from './step-functions-server.ts';

const checkout = fileURLToPath(new URL('../../../..', import.meta.url));
const ARCHIVE = 'tongbu-archive';
const VAULT = 'tongbu-vault';
const ARN = 'arn:aws:service:eu-central-1:111122223333:thing/one';

/** The functions that a city needs from lodging to gazette. */
const usedFunctions = functionNames.filter(
  (name) =>
    name.startsWith('steps/') ||
    ['relay', 'witness', 'render', 'keep-appointment', 'revive'].includes(name),
);
type Handler = (event: unknown) => Promise<Json>;
const handlerSchema = z.object({
  handler: z.custom<Handler>((value) => typeof value === 'function'),
});
const batchSchema = z.object({ batchItemFailures: z.array(z.unknown()) });

export interface CityOnAws {
  /** What the people's pages would see of it. */
  readonly environment: Environment;
  /** The same in another process, which keeps in memory what it has read itself. */
  readonly anotherProcess: () => Environment;
  readonly services: SmallServices;
  readonly archived: () => Promise<readonly string[]>;
  /** Calls the function that keeps appointments, as EventBridge Scheduler does. */
  readonly keepAppointment: (input: object) => Promise<unknown>;
  /** Calls the function that goes through everything under way, as it is called every hour. */
  readonly revive: () => Promise<unknown>;
  readonly engine: AslEngine;
  /** Works off stream records and workflows until nothing moves. */
  settle(): Promise<void>;
}

/**
 * The system as the stacks compose it, with every function bundled as it is deployed: DynamoDB
 * Local, a real S3 server, and Step Functions' protocol in front of our own runtime.
 */
export async function cityOnAws(dynamo: DynamoDbLocal): Promise<CityOnAws> {
  const local = dynamo.client();
  const tables = {
    events: await createTable(local, eventsTable),
    heads: await createTable(local, headsTable),
    gates: await createTable(local, waitingGatesTable),
    sentMail: await createTable(local, sentMailTable),
  };
  const s3 = await startS3();
  await s3.client.send(new CreateBucketCommand({ Bucket: ARCHIVE }));
  await s3.client.send(new CreateBucketCommand({ Bucket: VAULT }));
  const keys = await keyServer();
  const services = await smallServices();
  let engine: AslEngine | null = null;
  const running = () => {
    if (engine === null) throw new Error('the workflows are not open yet');
    return engine;
  };
  const stepFunctions = await stepFunctionsServer(running);
  const lambda = await lambdaServer((payload) => handlers('render')(payload));
  const city = jiangzhou('https://zhengce.jiangzhou.example', 'nanjing-2020');
  setVariables({
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.connection().endpoint,
    AWS_ENDPOINT_URL_S3: await endpointOf(s3.client),
    AWS_ENDPOINT_URL_SFN: stepFunctions,
    AWS_ENDPOINT_URL_SCHEDULER: services.scheduler,
    AWS_ENDPOINT_URL_SESV2: services.mail,
    AWS_ENDPOINT_URL_LAMBDA: lambda,
    AWS_ENDPOINT_URL_KMS: keys,
    TONGBU_RENDER_FUNCTION: 'arn:aws:lambda:eu-central-1:111122223333:function:render',
    TONGBU_EVENTS_TABLE: tables.events,
    TONGBU_HEADS_TABLE: tables.heads,
    TONGBU_GATES_TABLE: tables.gates,
    TONGBU_SENT_MAIL_TABLE: tables.sentMail,
    TONGBU_DOCUMENTS_BUCKET: s3.bucket,
    TONGBU_ARCHIVE_BUCKET: ARCHIVE,
    TONGBU_VAULT_BUCKET: VAULT,
    TONGBU_VAULT_KEY: ARN,
    TONGBU_SEARCH_KEY: 'search/index.sqlite',
    TONGBU_ISSUANCE: `${MACHINES}:issuance:live`,
    TONGBU_GATE: `${MACHINES}:gate:live`,
    TONGBU_ATTRIBUTE_REVIEW: `${MACHINES}:attribute-review:live`,
    TONGBU_FOLLOW_UP: `${MACHINES}:follow-up:live`,
    TONGBU_GAZETTE_ISSUE: `${MACHINES}:gazette-issue:live`,
    TONGBU_RESPONSE: `${MACHINES}:response:live`,
    TONGBU_SCHEDULE_GROUP: 'tongbu',
    TONGBU_SCHEDULE_TARGET: ARN,
    TONGBU_SCHEDULE_ROLE: ARN,
    TONGBU_SCHEDULE_DEAD_LETTERS: ARN,
    TONGBU_MAIL_FROM: 'tongbu@jiangzhou.example',
    TONGBU_MAIL_CONFIGURATION_SET: 'off',
    TONGBU_SEAL_KEY: ARN,
    TONGBU_SEAL_CERTIFICATES: 'off',
    TONGBU_SEAL_NAME: '江州市人民政府办公室',
  });
  const handlers = await importBundles(city);
  engine = openAslEngine({
    file: join(temporaryFolder(), 'workflows.sqlite'),
    machines: readWorkflows(join(checkout, 'workflows')),
    functions: Object.fromEntries(
      Object.keys(steps).map((name) => [name, handlers(`steps/${kebab(name)}`)]),
    ),
    clock: systemClock,
  });
  onTestFinished(() => running().close());
  const sfn = new SFNClient({ endpoint: stepFunctions, region: 'eu-central-1' });
  const processOf = (): Environment => ({
    ...absent,
    intake: directIntake,
    glyphs: glyphsOf(coverageOf),
    ...followCalendar(openDynamoLedger({ client: local, tables }), {
      clock: systemClock,
      recheckMs: RECHECK_MS,
    }),
    objects: openS3Objects({ client: s3.client, bucket: s3.bucket }),
    vault: openS3Vault({
      client: s3.client,
      bucket: VAULT,
      dataKeys: openKmsDataKeys({
        client: new KMSClient({ endpoint: keys, region: 'eu-central-1' }),
        keyId: ARN,
      }),
    }),
    waitingGates: openDynamoWaitingGates({ client: local, table: tables.gates }),
    engine: openStepFunctions({ client: sfn, stateMachines: machineArns() }),
    clock: systemClock,
    city,
    jurisdiction,
    newId: () => crypto.randomUUID(),
  });
  const environment = processOf();
  const stream = await openLedgerStream(dynamo.connection(), tables.events);
  const seen = new Map<string, number>();
  const deliver = async (records: readonly DynamoDBRecord[]) => {
    // Lambda delivers at least once, and again later; both must bear it.
    for (const name of ['relay', 'witness', 'relay', 'witness'] as const) {
      const answer = batchSchema.parse(await handlers(name)({ Records: records }));
      if (answer.batchItemFailures.length > 0) throw new Error(`${name} failed; its log says why`);
    }
    for (const { dynamodb } of records) {
      seen.set(dynamodb?.Keys?.stream?.S ?? '', Number(dynamodb?.Keys?.version?.N));
    }
  };
  return {
    environment,
    anotherProcess: processOf,
    services,
    engine: running(),
    archived: () => keysIn(s3.client, ARCHIVE),
    keepAppointment: (input) => handlers('keep-appointment')(input),
    revive: () => handlers('revive')({}),
    settle: async () => {
      for (;;) {
        await running().runDue();
        await running().settle();
        const records = await stream.next();
        if (records.length > 0) await deliver(records);
        else if (await everythingSeen(environment, seen)) return;
      }
    },
  };
}

/** The stream tells of an append a little later; until then there is more to come. */
async function everythingSeen(
  { ledger }: Environment,
  seen: ReadonlyMap<string, number>,
): Promise<boolean> {
  const names: readonly StreamName[] = await ledger.streams({ limit: 10_000 });
  for (const name of names) {
    if ((await ledger.head(name))?.version !== seen.get(name)) return false;
  }
  return true;
}

/** The functions as they are deployed; they read their variables while they are imported. */
async function importBundles(city: Environment['city']): Promise<(name: string) => Handler> {
  // Within the checkout, because there the fonts' packages are found as in the layer.
  const parent = join(checkout, 'node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'tongbu-city-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { folderOf } = bundle(usedFunctions, folder, city);
  const handlers = new Map<string, Handler>();
  for (const name of usedFunctions) {
    handlers.set(name, await handlerIn(folderOf(name)));
  }
  return (name) => {
    const handler = handlers.get(name);
    if (handler === undefined) throw new RangeError(`there is no function ${name}`);
    return handler;
  };
}

async function handlerIn(folder: string): Promise<Handler> {
  const module: unknown = await import(pathToFileURL(join(folder, 'index.mjs')).href);
  return handlerSchema.parse(module).handler;
}

async function endpointOf(client: S3Client): Promise<string> {
  const endpoint = await client.config.endpoint?.();
  if (endpoint === undefined) throw new Error('the client of S3 was made without an endpoint');
  return `${endpoint.protocol}//${endpoint.hostname}:${endpoint.port}`;
}

async function keysIn(client: S3Client, bucket: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket })) {
    keys.push(...Contents.flatMap(({ Key }) => Key ?? []));
  }
  return keys;
}

function machineArns() {
  return {
    issuance: `${MACHINES}:issuance:live`,
    gate: `${MACHINES}:gate:live`,
    'follow-up': `${MACHINES}:follow-up:live`,
    'attribute-review': `${MACHINES}:attribute-review:live`,
    'gazette-issue': `${MACHINES}:gazette-issue:live`,
    response: `${MACHINES}:response:live`,
  };
}

function setVariables(variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) {
    const before = process.env[name];
    process.env[name] = value;
    onTestFinished(() => {
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    });
  }
}

const kebab = (name: string): string => name.replaceAll(/(?<=.)[A-Z]/gu, '-$&').toLowerCase();
