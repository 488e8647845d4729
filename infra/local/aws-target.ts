import type { MigrationTarget } from '../../functions/application/records/migrate-sides.ts';
import type { Ledger } from '../../functions/ports/ledger.ts';
import { SettingInvalid } from './settings.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** A ledger on AWS; the data stack prints these names as its outputs. */
export interface AwsLedgerSettings {
  readonly region: string;
  readonly eventsTable: string;
  readonly headsTable: string;
  /** Only for trying it on this machine: DynamoDB Local. */
  readonly dynamodbEndpoint: string | null;
}

/** Where on AWS a data folder goes. */
export interface AwsTargetSettings extends AwsLedgerSettings {
  readonly documentsBucket: string;
  /** Only for trying it on this machine: an S3 server. */
  readonly s3Endpoint: string | null;
}

const ledgerNames = {
  region: 'AWS_REGION',
  eventsTable: 'TONGBU_EVENTS_TABLE',
  headsTable: 'TONGBU_HEADS_TABLE',
} as const;
const targetNames = { ...ledgerNames, documentsBucket: 'TONGBU_DOCUMENTS_BUCKET' } as const;

/** @throws {SettingInvalid} names everything that is missing, at once */
export function readAwsLedger(environment: Variables): AwsLedgerSettings {
  return {
    ...readNamed(ledgerNames, environment),
    dynamodbEndpoint: endpoint('TONGBU_DYNAMODB_ENDPOINT', environment),
  };
}

/** @throws {SettingInvalid} names everything that is missing, at once */
export function readAwsTarget(environment: Variables): AwsTargetSettings {
  return {
    ...readNamed(targetNames, environment),
    dynamodbEndpoint: endpoint('TONGBU_DYNAMODB_ENDPOINT', environment),
    s3Endpoint: endpoint('TONGBU_S3_ENDPOINT', environment),
  };
}

/** @throws {SettingInvalid} names everything that is missing, at once */
export function readAwsSealKey(environment: Variables): {
  readonly region: string;
  readonly sealKey: string;
} {
  return readNamed({ region: 'AWS_REGION', sealKey: 'TONGBU_SEAL_KEY' }, environment);
}

function readNamed<Key extends string>(
  names: Readonly<Record<Key, string>>,
  environment: Variables,
): Readonly<Record<Key, string>> {
  const entries = Object.entries<string>(names);
  const missing = entries.map(([, name]) => name).filter((name) => blank(environment[name]));
  if (missing.length > 0) {
    const list = missing.join(', ');
    throw new SettingInvalid(
      `缺少环境变量 ${list}，请从数据栈的输出中抄写 / is missing: take it from the outputs of the data stack (${list})`,
    );
  }
  const values = entries.map(([key, name]) => [key, (environment[name] ?? '').trim()]);
  // Every key was read; the type of Object.fromEntries has forgotten which.
  return Object.fromEntries(values) as Readonly<Record<Key, string>>;
}

/** The SDK is loaded only here; no other command needs it. */
export async function openAwsLedger(
  settings: AwsLedgerSettings,
): Promise<{ readonly ledger: Ledger; close(): void }> {
  const [{ DynamoDBClient }, { openDynamoLedger }] = await Promise.all([
    import('@aws-sdk/client-dynamodb'),
    import('../../functions/adapters/dynamodb/ledger.ts'),
  ]);
  const { region, eventsTable: events, headsTable: heads, dynamodbEndpoint } = settings;
  const client = new DynamoDBClient({
    region,
    ...(dynamodbEndpoint === null ? {} : { endpoint: dynamodbEndpoint }),
  });
  const ledger = openDynamoLedger({ client, tables: { events, heads } });
  return { ledger, close: () => client.destroy() };
}

export async function openAwsTarget(
  settings: AwsTargetSettings,
): Promise<{ readonly target: MigrationTarget; close(): void }> {
  const [{ ledger, close }, { S3Client }, { openS3Objects }] = await Promise.all([
    openAwsLedger(settings),
    import('@aws-sdk/client-s3'),
    import('../../functions/adapters/s3/objects.ts'),
  ]);
  const { region, documentsBucket, s3Endpoint } = settings;
  const s3 = new S3Client({
    region,
    ...(s3Endpoint === null ? {} : { endpoint: s3Endpoint, forcePathStyle: true }),
  });
  return {
    target: { ledger, objects: openS3Objects({ client: s3, bucket: documentsBucket }) },
    close: () => {
      close();
      s3.destroy();
    },
  };
}

function blank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}

function endpoint(name: string, environment: Variables): string | null {
  const text = environment[name]?.trim() ?? '';
  if (text === '') return null;
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new SettingInvalid(
    `${name}=${text} 不是网址，请写成 http://localhost:8000 的样子 / is no address, write http://host:port`,
  );
}
