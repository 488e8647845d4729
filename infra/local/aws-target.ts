import type { MigrationTarget } from '../../functions/application/records/migrate-sides.ts';
import { SettingInvalid } from './settings.ts';

/** Where on AWS a data folder goes; the data stack prints these names as its outputs. */
export interface AwsTargetSettings {
  readonly region: string;
  readonly eventsTable: string;
  readonly headsTable: string;
  readonly documentsBucket: string;
  /** Only for trying it on this machine: DynamoDB Local and an S3 server. */
  readonly dynamodbEndpoint: string | null;
  readonly s3Endpoint: string | null;
}

const names = {
  region: 'AWS_REGION',
  eventsTable: 'TONGBU_EVENTS_TABLE',
  headsTable: 'TONGBU_HEADS_TABLE',
  documentsBucket: 'TONGBU_DOCUMENTS_BUCKET',
} as const;

/**
 * @throws {SettingInvalid} names everything that is missing, at once
 */
export function readAwsTarget(
  environment: Readonly<Record<string, string | undefined>>,
): AwsTargetSettings {
  const missing = Object.values(names).filter((name) => blank(environment[name]));
  if (missing.length > 0) {
    const list = missing.join(', ');
    throw new SettingInvalid(
      `缺少环境变量 ${list}，请从数据栈的输出中抄写 / is missing: take it from the outputs of the data stack (${list})`,
    );
  }
  const value = (name: string) => (environment[name] ?? '').trim();
  return {
    region: value(names.region),
    eventsTable: value(names.eventsTable),
    headsTable: value(names.headsTable),
    documentsBucket: value(names.documentsBucket),
    dynamodbEndpoint: endpoint('TONGBU_DYNAMODB_ENDPOINT', environment),
    s3Endpoint: endpoint('TONGBU_S3_ENDPOINT', environment),
  };
}

/** The SDKs are loaded only when something is moved; no other command needs them. */
export async function openAwsTarget(
  settings: AwsTargetSettings,
): Promise<{ readonly target: MigrationTarget; close(): void }> {
  const [{ DynamoDBClient }, { S3Client }, { openDynamoLedger }, { openS3Objects }] =
    await Promise.all([
      import('@aws-sdk/client-dynamodb'),
      import('@aws-sdk/client-s3'),
      import('../../functions/adapters/dynamodb/ledger.ts'),
      import('../../functions/adapters/s3/objects.ts'),
    ]);
  const { region, eventsTable, headsTable, documentsBucket } = settings;
  const dynamodb = new DynamoDBClient({
    region,
    ...(settings.dynamodbEndpoint === null ? {} : { endpoint: settings.dynamodbEndpoint }),
  });
  const s3 = new S3Client({
    region,
    ...(settings.s3Endpoint === null
      ? {}
      : { endpoint: settings.s3Endpoint, forcePathStyle: true }),
  });
  const tables = { events: eventsTable, heads: headsTable };
  return {
    target: {
      ledger: openDynamoLedger({ client: dynamodb, tables }),
      objects: openS3Objects({ client: s3, bucket: documentsBucket }),
    },
    close: () => {
      dynamodb.destroy();
      s3.destroy();
    },
  };
}

function blank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}

function endpoint(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const text = environment[name]?.trim() ?? '';
  if (text === '') return null;
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new SettingInvalid(
    `${name}=${text} 不是网址，请写成 http://localhost:8000 的样子 / is no address, write http://host:port`,
  );
}
