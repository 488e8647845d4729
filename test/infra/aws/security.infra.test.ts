import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assembled, resourcesOf, type SynthesisedStack } from './cloud-assembly.ts';
import { deployment } from './contexts.ts';
import { type Permission, permissionsOf, reaches } from './policies.ts';
import { resolved } from './resolve.ts';

/** Whatever changes or removes an item, a table or its protection. */
const forbiddenOnLedger = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLInsert',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
  'dynamodb:DeleteTable',
  'dynamodb:UpdateTable',
  'dynamodb:UpdateTimeToLive',
  'dynamodb:UpdateContinuousBackups',
  'dynamodb:PutResourcePolicy',
  'dynamodb:DeleteResourcePolicy',
];

let stacks: readonly SynthesisedStack[] = [];
let permissions: readonly Permission[] = [];
let ledgerTables: readonly string[] = [];
let archives: readonly string[] = [];
let documents = '';

function arnsOf(type: string, id: RegExp): readonly string[] {
  return stacks.flatMap((stack) =>
    Object.entries(stack.Resources)
      .filter(([name, { Type }]) => Type === type && id.test(name))
      .map(([name]) => resolved({ 'Fn::GetAtt': [name, 'Arn'] }, stack, stacks)),
  );
}

beforeAll(() => {
  stacks = assembled(deployment());
  permissions = permissionsOf(stacks);
  ledgerTables = arnsOf('AWS::DynamoDB::Table', /^Ledger/);
  archives = arnsOf('AWS::S3::Bucket', /^Archive/);
  documents = arnsOf('AWS::S3::Bucket', /^Documents/)[0] ?? '';
}, 180_000);

function whoMay(action: string, resource: string): readonly Permission[] {
  return permissions.filter(
    (permission) => permission.effect === 'Allow' && reaches(permission, action, resource),
  );
}

describe('the reading of policies', () => {
  const allow = (actions: string[], resources: string[]): Permission => ({
    from: 'test',
    effect: 'Allow',
    actions,
    resources,
    condition: {},
  });
  const table = 'arn:aws:dynamodb:ap-southeast-1:111122223333:table/Events';

  it.each([
    [['*'], ['*']],
    [['dynamodb:*'], [table]],
    [['dynamodb:Update*'], ['arn:aws:dynamodb:*:*:table/*']],
    [['DYNAMODB:updateitem'], [table]],
    [['dynamodb:Updat?Item'], [table]],
  ])('sees that %j on %j reaches an item', (actions, resources) => {
    expect(reaches(allow(actions, resources), 'dynamodb:UpdateItem', table)).toBe(true);
  });

  it.each([
    [['dynamodb:GetItem'], [table]],
    [['dynamodb:UpdateItem'], [`${table}/index/by-name`]],
    [['dynamodb:UpdateItem'], ['arn:aws:dynamodb:ap-southeast-1:111122223333:table/Gates']],
  ])('sees that %j on %j does not', (actions, resources) => {
    expect(reaches(allow(actions, resources), 'dynamodb:UpdateItem', table)).toBe(false);
  });

  it('finds who may do what is rightful, so it is not blind', () => {
    for (const table of ledgerTables) {
      expect(whoMay('dynamodb:GetItem', table).length).toBeGreaterThan(3);
      expect(whoMay('dynamodb:PutItem', table).length).toBeGreaterThan(3);
    }
    for (const archive of archives)
      expect(whoMay('s3:PutObject', `${archive}/events/x`).length).toBeGreaterThan(0);
  });
});

describe('the ledger', () => {
  it('is two tables', () => expect(ledgerTables).toHaveLength(2));

  it.each(forbiddenOnLedger)('lets no principal do %s', (action) => {
    const allowed = ledgerTables.flatMap((table) => whoMay(action, table));
    expect(allowed.map(({ from }) => from)).toEqual([]);
  });

  it('takes items by transactions only, from everybody who may put any', () => {
    for (const table of ledgerTables)
      for (const { condition } of whoMay('dynamodb:PutItem', table))
        expect(condition).toEqual({
          StringEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' },
        });
  });
});

describe('the search index', () => {
  it('is written by the relay and the function that fills it, and read by the public site', () => {
    const file = `${documents}/search/policies.sqlite`;
    const names = (action: string) =>
      whoMay(action, file)
        .filter(({ from }) => from.includes('Services'))
        .map(({ from }) => from.replace(/.*?(Relay|FillSearch|Public).*/u, '$1'))
        .toSorted();
    expect(names('s3:PutObject')).toEqual(['FillSearch', 'Relay']);
    expect(names('s3:GetObject')).toEqual(['FillSearch', 'Public', 'Relay']);
  });
});

describe('the archive', () => {
  it('is one bucket', () => expect(archives).toHaveLength(1));

  it.each([
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:BypassGovernanceRetention',
    's3:PutObjectRetention',
    's3:PutObjectLegalHold',
    's3:PutBucketObjectLockConfiguration',
    's3:PutLifecycleConfiguration',
    's3:PutBucketPolicy',
    's3:DeleteBucket',
  ])('lets no principal do %s', (action) => {
    const targets = archives.flatMap((archive) => [archive, `${archive}/events/x`]);
    expect(targets.flatMap((target) => whoMay(action, target)).map(({ from }) => from)).toEqual([]);
  });

  it('is written by the witness and the checkpoint alone', () => {
    const writers = archives.flatMap((archive) => whoMay('s3:PutObject', `${archive}/events/x`));
    for (const { from } of writers) expect(from).toMatch(/Witness|Checkpoint/);
  });
});

describe('the keys', () => {
  it('are scheduled for deletion by nobody, the account included', () => {
    const text = JSON.stringify(resourcesOf(stacks, 'AWS::KMS::Key'));
    expect(text).not.toContain('ScheduleKeyDeletion');
    expect(text).not.toContain('kms:*');
    expect(whoMay('kms:ScheduleKeyDeletion', 'anything')).toEqual([]);
  });

  it('rotate, where KMS can', () => {
    for (const [name, { Properties }] of resourcesOf(stacks, 'AWS::KMS::Key'))
      if (Properties.KeySpec === undefined) expect(Properties.EnableKeyRotation, name).toBe(true);
  });
});

describe('every bucket', () => {
  it('is closed to the public', () => {
    for (const [name, { Properties }] of resourcesOf(stacks, 'AWS::S3::Bucket'))
      expect(Properties.PublicAccessBlockConfiguration, name).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
  });

  it('refuses plain HTTP', () => {
    const refusing = new Set(
      resourcesOf(stacks, 'AWS::S3::BucketPolicy')
        .filter(([, { Properties }]) =>
          JSON.stringify(Properties).includes('{"Bool":{"aws:SecureTransport":"false"}}'),
        )
        .map(([name, { Properties }]) => {
          const { Ref } = z.object({ Ref: z.string() }).parse(Properties.Bucket);
          return `${name.split('/')[0]}/${Ref}`;
        }),
    );
    for (const [name] of resourcesOf(stacks, 'AWS::S3::Bucket'))
      expect(refusing.has(name), name).toBe(true);
  });
});

describe('everything that keeps data', () => {
  it.each([
    ['AWS::DynamoDB::Table', 'KMSMasterKeyId'],
    ['AWS::SQS::Queue', 'KmsMasterKeyId'],
    ['AWS::SNS::Topic', 'KmsMasterKeyId'],
    ['AWS::Logs::LogGroup', 'KmsKeyId'],
    ['AWS::SecretsManager::Secret', 'KmsKeyId'],
    ['AWS::Backup::BackupVault', 'EncryptionKeyArn'],
  ])('is encrypted with a key of ours: %s', (type, property) => {
    const found = resourcesOf(stacks, type);
    expect(found.length).toBeGreaterThan(0);
    for (const [name, { Properties }] of found)
      expect(JSON.stringify(Properties), name).toMatch(
        new RegExp(`"${property}":\\{"(Fn::GetAtt|Fn::ImportValue|Ref)":`),
      );
  });

  it('is encrypted with a key of ours in every bucket but those that take S3’s own logs', () => {
    for (const [name, { Properties }] of resourcesOf(stacks, 'AWS::S3::Bucket')) {
      const ours = JSON.stringify(Properties.BucketEncryption).includes('KMSMasterKeyID');
      expect(ours || name.includes('AccessLogs'), name).toBe(true);
    }
  });
});

describe('every function', () => {
  const environment = (properties: Readonly<Record<string, unknown>>) =>
    z
      .object({ Variables: z.record(z.string(), z.unknown()) })
      .optional()
      .parse(properties.Environment)?.Variables ?? {};

  it('has a role of its own', () => {
    const roles = resourcesOf(stacks, 'AWS::Lambda::Function').map(([name, { Properties }]) =>
      JSON.stringify([name.split('/')[0], Properties.Role]),
    );
    expect(roles.length).toBeGreaterThan(10);
    expect(new Set(roles).size).toBe(roles.length);
  });

  it('ends in time', () => {
    for (const [name, { Properties }] of resourcesOf(stacks, 'AWS::Lambda::Function')) {
      expect(Properties.Timeout, name).toBeGreaterThan(0);
      expect(Properties.Timeout, name).toBeLessThanOrEqual(900);
    }
  });

  it('is given no secret in its environment, only where to read it', () => {
    const all = resourcesOf(stacks, 'AWS::Lambda::Function');
    for (const [name, { Properties }] of all) {
      const variables = environment(Properties);
      expect(JSON.stringify(variables), name).not.toMatch(/resolve:secretsmanager|resolve:ssm/);
      for (const [variable, value] of Object.entries(variables))
        if (/SECRET|TOKEN|PASSWORD/.test(variable) && value !== 'none')
          expect(value, `${name} ${variable}`).toHaveProperty('Fn::ImportValue');
    }
  });
});

describe('every role', () => {
  it('carries policies of its own, and no ready-made or hidden one', () => {
    for (const [name, { Properties }] of resourcesOf(stacks, 'AWS::IAM::Role')) {
      expect(Properties.ManagedPolicyArns, name).toBeUndefined();
      expect(Properties.Policies, name).toBeUndefined();
    }
  });

  it('names every action', () => {
    const patterns = permissions.flatMap(({ from, actions }) =>
      actions.filter((action) => action.includes('*')).map((action) => `${from} ${action}`),
    );
    expect(patterns).toEqual([]);
  });

  it('cannot give itself or others more', () => {
    for (const action of [
      'iam:PutRolePolicy',
      'iam:AttachRolePolicy',
      'iam:CreateRole',
      'sts:AssumeRole',
    ])
      expect(whoMay(action, 'arn:aws:iam::111122223333:role/x').map(({ from }) => from)).toEqual(
        [],
      );
  });
});

describe('no template', () => {
  it('holds a secret in the clear', () => {
    for (const [name, { Properties }] of resourcesOf(stacks, 'AWS::SecretsManager::Secret')) {
      expect(Properties.SecretString, name).toBeUndefined();
      expect(Properties.GenerateSecretString, name).toBeDefined();
    }
  });
});
