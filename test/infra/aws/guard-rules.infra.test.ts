import { CfnResource, Stack } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { acknowledge } from '../../../infra/aws/constructs/acknowledge.ts';
import { checked, checkedApp, type Planted } from './planted.ts';

const policy = (...statements: readonly Readonly<Record<string, unknown>>[]): Planted => ({
  Type: 'AWS::IAM::Policy',
  Properties: {
    PolicyName: 'planted',
    Roles: ['somebody'],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: statements.map((statement) => ({ Effect: 'Allow', ...statement })),
    },
  },
});
const fromLedger = { 'Fn::ImportValue': 'Tongbu-Data:ExportsOutputFnGetAttLedgerEventsArn' };
const elsewhere = 'arn:aws:dynamodb:ap-southeast-1:111122223333:table/waiting';

const deny = (Action: unknown, Condition?: unknown) => ({
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action,
  Resource: '*',
  ...(Condition === undefined ? {} : { Condition }),
});
const noChanges = deny([
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
  'dynamodb:UpdateTimeToLive',
]);
const transactionsOnly = deny('dynamodb:PutItem', {
  StringNotEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' },
});
const table = (statements: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) => ({
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    AttributeDefinitions: [{ AttributeName: 'stream', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'stream', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: {
      SSEEnabled: true,
      SSEType: 'KMS',
      KMSMasterKeyId: 'arn:aws:kms:ap-southeast-1:111122223333:key/k',
    },
    ResourcePolicy: { PolicyDocument: { Version: '2012-10-17', Statement: statements } },
    DeletionProtectionEnabled: true,
    Tags: [{ Key: 'tongbu:holds', Value: 'ledger' }],
    ...more,
  },
});
const bucket = (more: Readonly<Record<string, unknown>>) => ({
  Type: 'AWS::S3::Bucket',
  Properties: {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } },
      ],
    },
    VersioningConfiguration: { Status: 'Enabled' },
    ...more,
  },
});
/** As the vault is: tagged, without versions, with an end by age. */
const vault = (more: Readonly<Record<string, unknown>> = {}) => {
  const { VersioningConfiguration: _none, ...properties } = bucket({}).Properties;
  const rule = { Id: 'nothing-stays', Status: 'Enabled', ExpirationInDays: 400 };
  return {
    Type: 'AWS::S3::Bucket',
    Properties: {
      ...properties,
      Tags: [{ Key: 'tongbu:holds', Value: 'vault' }],
      LifecycleConfiguration: { Rules: [rule] },
      ...more,
    },
  };
};
const lock = (Mode: string) => ({
  ObjectLockEnabled: true,
  ObjectLockConfiguration: {
    ObjectLockEnabled: 'Enabled',
    Rule: { DefaultRetention: { Mode, Days: 3653 } },
  },
  Tags: [{ Key: 'tongbu:holds', Value: 'archive' }],
});
const lambda = (more: Readonly<Record<string, unknown>>) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { ZipFile: 'exports.handler = async () => 1' },
    Handler: 'index.handler',
    Role: 'arn:aws:iam::111122223333:role/r',
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    TracingConfig: { Mode: 'Active' },
    LoggingConfig: { LogGroup: 'l' },
    Timeout: 5,
    MemorySize: 128,
    ...more,
  },
});

const ledger = 'NOBODY_CHANGES_THE_LEDGER';
const own = 'THE_LEDGER_REFUSES_CHANGES_ITSELF';
const bounded = 'FUNCTIONS_ARE_BOUNDED_AND_SEEN';

/** Every violation with the rule that has to find it. */
const violations: Readonly<Record<string, readonly [string, Planted]>> = {
  update: [ledger, policy({ Action: 'dynamodb:UpdateItem', Resource: fromLedger })],
  deleteAmongOthers: [
    ledger,
    policy({
      Action: ['dynamodb:GetItem', 'dynamodb:DeleteItem'],
      Resource: [elsewhere, fromLedger],
    }),
  ],
  batch: [ledger, policy({ Action: 'dynamodb:BatchWriteItem', Resource: fromLedger })],
  partiql: [ledger, policy({ Action: 'dynamodb:PartiQLUpdate', Resource: fromLedger })],
  secondStatement: [
    ledger,
    policy(
      { Action: 'dynamodb:GetItem', Resource: fromLedger },
      { Action: 'dynamodb:DeleteItem', Resource: fromLedger },
    ),
  ],
  updateEverywhere: [ledger, policy({ Action: 'dynamodb:UpdateItem', Resource: '*' })],
  updatePattern: [
    ledger,
    policy({ Action: 'dynamodb:UpdateItem', Resource: 'arn:aws:dynamodb:*:*:table/*' }),
  ],
  actionPattern: ['NO_ACTION_IS_A_WILDCARD', policy({ Action: 's3:Get*', Resource: elsewhere })],
  resourceEverything: [
    'NO_RESOURCE_IS_EVERYTHING',
    policy({ Action: ['xray:PutTraceSegments', 's3:GetObject'], Resource: '*' }),
  ],
  readyMade: [
    'NO_POLICY_IS_READY_MADE',
    {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {},
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      },
    },
  ],
  hidden: [
    'NO_POLICY_HIDES_IN_A_ROLE',
    {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {},
        Policies: [{ PolicyName: 'p', PolicyDocument: {} }],
      },
    },
  ],
  changeable: [own, table([transactionsOnly])],
  puttable: [own, table([noChanges])],
  unrecoverable: [
    'TABLES_CAN_BE_RECOVERED',
    table([noChanges, transactionsOnly], {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
    }),
  ],
  foreignKey: [
    'TABLES_CAN_BE_RECOVERED',
    table([noChanges, transactionsOnly], { SSESpecification: { SSEEnabled: true } }),
  ],
  deletable: [
    'THE_LEDGER_CANNOT_BE_DELETED',
    table([noChanges, transactionsOnly], { DeletionProtectionEnabled: false }),
  ],
  unlocked: [
    'THE_ARCHIVE_IS_LOCKED',
    bucket({ Tags: [{ Key: 'tongbu:holds', Value: 'archive' }] }),
  ],
  shortened: ['THE_ARCHIVE_CANNOT_BE_SHORTENED', bucket(lock('GOVERNANCE'))],
  open: ['BUCKETS_ARE_CLOSED', bucket({ PublicAccessBlockConfiguration: {} })],
  openVault: ['BUCKETS_ARE_CLOSED', vault({ PublicAccessBlockConfiguration: {} })],
  unversioned: ['BUCKETS_KEEP_OLD_VERSIONS', bucket({ VersioningConfiguration: undefined })],
  rememberingVault: [
    'THE_VAULT_FORGETS',
    vault({ VersioningConfiguration: { Status: 'Enabled' } }),
  ],
  copiedVault: [
    'THE_VAULT_FORGETS',
    vault({
      ReplicationConfiguration: {
        Role: 'arn:aws:iam::111122223333:role/r',
        Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::elsewhere' } }],
      },
    }),
  ],
  endlessVault: ['THE_VAULT_FORGETS', vault({ LifecycleConfiguration: undefined })],
  plainQueue: ['QUEUES_ARE_ENCRYPTED', { Type: 'AWS::SQS::Queue' }],
  plainTopic: ['TOPICS_ARE_ENCRYPTED', { Type: 'AWS::SNS::Topic' }],
  endlessLog: [
    'LOGS_END_AND_ARE_ENCRYPTED',
    { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: 'arn:aws:kms:a:111122223333:key/k' } },
  ],
  plainLog: [
    'LOGS_END_AND_ARE_ENCRYPTED',
    { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 30 } },
  ],
  oldRuntime: [bounded, lambda({ Runtime: 'nodejs22.x' })],
  otherProcessor: [bounded, lambda({ Architectures: ['x86_64'] })],
  untraced: [bounded, lambda({ TracingConfig: { Mode: 'PassThrough' } })],
  unlogged: [bounded, lambda({ LoggingConfig: {} })],
  payloads: [
    'MACHINES_ARE_SEEN_WITHOUT_PAYLOADS',
    {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        RoleArn: 'arn:aws:iam::111122223333:role/r',
        DefinitionString: '{}',
        TracingConfiguration: { Enabled: true },
        LoggingConfiguration: { IncludeExecutionData: true, Destinations: [{}] },
      },
    },
  ],
};

/** What must not be found fault with, or the rules would only be in the way. */
const rightful: Readonly<Record<string, Planted>> = {
  putting: policy({ Action: 'dynamodb:PutItem', Resource: fromLedger }),
  updatingElsewhere: policy({ Action: 'dynamodb:UpdateItem', Resource: elsewhere }),
  tracing: policy({
    Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
    Resource: '*',
  }),
  locked: bucket(lock('COMPLIANCE')),
  forgetting: vault(),
  running: lambda({}),
};

describe('our Guard rules, at synth', () => {
  const names = new Set(Object.values(violations).map(([rule]) => rule));
  const { failed, rulesOf } = checked('production', {
    ...Object.fromEntries(Object.entries(violations).map(([name, [, plant]]) => [name, plant])),
    ...rightful,
  });

  it('break the synthesis', () => {
    expect(failed).not.toBeNull();
  });

  it.each(Object.entries(violations))('find what is planted: %s', (name, [rule]) => {
    expect(rulesOf(name)).toContain(rule);
  });

  it.each(Object.keys(rightful))('let pass what is right: %s', (name) => {
    expect(rulesOf(name).filter((rule) => names.has(rule))).toEqual([]);
  });
});

describe('a trial', () => {
  const { failed } = checked('trial', { running: lambda({}) });

  it('synthesises what is right', () => {
    expect(failed).toBeNull();
  });

  it('may unlock what a production may not', () => {
    const { rulesOf } = checked('trial', {
      shortened: bucket(lock('GOVERNANCE')),
      unlocked: bucket({ Tags: [{ Key: 'tongbu:holds', Value: 'archive' }] }),
    });
    expect(rulesOf('shortened')).not.toContain('THE_ARCHIVE_CANNOT_BE_SHORTENED');
    expect(rulesOf('unlocked')).toContain('THE_ARCHIVE_IS_LOCKED');
  });
});

describe('the rules of CloudFormation and of cdk-nag', () => {
  const closed = {
    publicAccessBlockConfiguration: {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    bucketEncryption: {
      serverSideEncryptionConfiguration: [
        { serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } },
      ],
    },
    versioningConfiguration: { status: 'Enabled' },
  };
  const { failed, rulesOf } = checkedApp('production', (app) => {
    const unheard = new Stack(app, 'unheard');
    new CfnResource(unheard, 'Planted', {
      type: 'AWS::SQS::Queue',
      properties: { KmsMasterKeyId: 'key', Colour: 'red' },
    });
    const unlogged = new Stack(app, 'unlogged');
    new CfnBucket(unlogged, 'Planted', closed);
    const acknowledged = new Stack(app, 'acknowledged');
    acknowledge(new CfnBucket(acknowledged, 'Planted', closed), {
      'AwsSolutions-S1': 'nobody asks for anything here',
      'AwsSolutions-S10': 'nobody asks for anything here',
    });
  });

  it('break the synthesis together with ours', () => {
    expect(failed).not.toBeNull();
    expect(rulesOf('unheard')).toContain('F3002');
    expect(rulesOf('unlogged')).toContain('AwsSolutions-S1');
  });

  it('let stand what is acknowledged beside its construct', () => {
    expect(rulesOf('acknowledged')).toEqual([]);
  });
});
