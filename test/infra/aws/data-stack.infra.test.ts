import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { eventsTable, headsTable } from '../../../functions/adapters/dynamodb/table-schemas.ts';
import { roles } from '../../../functions/domain/kernel/people.ts';
import type { DeploymentContext } from '../../../infra/aws/context.ts';
import { DataStack } from '../../../infra/aws/stacks/data-stack.ts';
import { deployment } from './contexts.ts';

function dataOf(context: DeploymentContext): Template {
  const stack = new DataStack(new App(), 'Data', { context, env: { region: context.region } });
  return Template.fromStack(stack);
}

const production = dataOf(deployment());
const trial = dataOf(deployment({ stage: 'trial', retentionYears: 1 }));
const ownProvider = dataOf(
  deployment({ identity: 'https://id.jiangzhou.example', oidcClient: 'portal' }),
);

const ledgerTable = { Tags: Match.arrayWith([{ Key: 'tongbu:holds', Value: 'ledger' }]) };

describe('the ledger on AWS', () => {
  it('has the keys that the adapter expects, and a stream with both images', () => {
    production.hasResourceProperties('AWS::DynamoDB::Table', {
      ...ledgerTable,
      KeySchema: [
        { AttributeName: eventsTable.partitionKey.name, KeyType: 'HASH' },
        { AttributeName: eventsTable.sortKey.name, KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
  });

  it('has every index that the adapter lists by', () => {
    production.hasResourceProperties('AWS::DynamoDB::Table', {
      ...ledgerTable,
      GlobalSecondaryIndexes: headsTable.indexes.map(
        ({ name, partitionKey, sortKey, projection }) =>
          Match.objectLike({
            IndexName: name,
            KeySchema: [
              { AttributeName: partitionKey.name, KeyType: 'HASH' },
              { AttributeName: sortKey.name, KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: projection },
          }),
      ),
    });
  });

  it('lets nobody have DynamoDB remove items when their time is over', () => {
    const tables = production.findResources('AWS::DynamoDB::Table', { Properties: ledgerTable });
    for (const { Properties } of Object.values(tables)) {
      const denied = Properties.ResourcePolicy.PolicyDocument.Statement.flatMap(
        ({ Effect, Action }: { Effect: string; Action: string }) =>
          Effect === 'Deny' ? Action : [],
      );
      expect(denied).toContain('dynamodb:UpdateTimeToLive');
      expect(Properties.TimeToLiveSpecification).toBeUndefined();
    }
  });

  it('can be brought back to any second of the last 35 days, and is paid by use', () => {
    const tables = production.findResources('AWS::DynamoDB::Table', { Properties: ledgerTable });
    expect(Object.keys(tables)).toHaveLength(2);
    for (const { Properties } of Object.values(tables)) {
      expect(Properties.PointInTimeRecoverySpecification).toEqual({
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      });
      expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
    }
  });
});

describe('a production', () => {
  it('keeps every table, bucket, key and secret when its stack goes', () => {
    for (const type of [
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::SecretsManager::Secret',
      'AWS::Cognito::UserPool',
      'AWS::Backup::BackupVault',
    ])
      for (const [id, resource] of Object.entries(production.findResources(type)))
        expect(resource.DeletionPolicy, id).toBe('Retain');
  });

  it('locks its archive for ten years against everybody', () => {
    production.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3653 } },
      },
    });
  });

  it('locks its backups', () => {
    production.hasResourceProperties('AWS::Backup::BackupVault', {
      LockConfiguration: { MinRetentionDays: 35, ChangeableForDays: 3 },
    });
  });
});

describe('a trial', () => {
  it('can be taken down, and its archive opened with a right that says so', () => {
    for (const [id, table] of Object.entries(trial.findResources('AWS::DynamoDB::Table'))) {
      expect(table.DeletionPolicy, id).toBe('Delete');
      expect(table.Properties.DeletionProtectionEnabled, id).toBe(false);
    }
    trial.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 366 } } },
    });
    const [vault] = Object.values(trial.findResources('AWS::Backup::BackupVault'));
    expect(vault?.Properties.LockConfiguration).toBeUndefined();
  });

  it('still refuses updates and deletions on the ledger', () => {
    const text = JSON.stringify(trial.findResources('AWS::DynamoDB::Table'));
    expect(text.match(/NothingIsChangedOrRemoved/g)).toHaveLength(2);
    expect(text.match(/ItemsComeByTransactionOnly/g)).toHaveLength(2);
  });
});

describe('the archive', () => {
  it('takes no object under a name that it holds', () => {
    production.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'NoNameIsWrittenTwice',
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Action: 's3:PutObject',
            Condition: Match.objectLike({ Null: { 's3:if-none-match': 'true' } }),
          }),
        ]),
      },
    });
  });

  const hiding = (template: Template) =>
    Object.values(template.findResources('AWS::S3::BucketPolicy')).filter(({ Properties }) =>
      Properties.PolicyDocument.Statement.some(
        (one: { Effect: string; Action: unknown; Principal: { AWS?: string } }) =>
          one.Effect === 'Deny' && one.Action === 's3:DeleteObject' && one.Principal.AWS === '*',
      ),
    );

  it('lets nobody hide an object, so that its name looks free, and can be emptied in a trial', () => {
    expect(hiding(production)).toHaveLength(1);
    expect(hiding(trial)).toHaveLength(0);
  });
});

describe('the user pool', () => {
  it('has a group for every role', () => {
    const groups = Object.values(production.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual([...roles].sort());
  });

  it('lets nobody sign up, and nobody in without a second factor', () => {
    production.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('has public clients that use codes only and cannot change roles or department', () => {
    const clients = Object.values(production.findResources('AWS::Cognito::UserPoolClient'));
    expect(clients).toHaveLength(2);
    for (const { Properties } of clients) {
      expect(Properties.GenerateSecret).toBe(false);
      expect(Properties.AllowedOAuthFlows).toEqual(['code']);
      expect(Properties.WriteAttributes).toEqual(['name']);
      expect(Properties.AllowedOAuthScopes).not.toContain('aws.cognito.signin.user.admin');
    }
  });

  it('is not made where the city has a provider of its own', () => {
    expect(ownProvider.findResources('AWS::Cognito::UserPool')).toEqual({});
    expect(ownProvider.findResources('AWS::Lambda::Function')).toEqual({});
  });
});

describe('the signing key', () => {
  it('is a P-256 key that signs and nothing else', () => {
    production.hasResourceProperties('AWS::KMS::Key', {
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
    });
  });
});

describe('the secret between CloudFront and the webs', () => {
  it('has a copy where CloudFront’s stack stands, under the same name', () => {
    production.hasResourceProperties('AWS::SecretsManager::Secret', {
      Name: 'tongbu-production-origin',
      ReplicaRegions: [{ Region: 'us-east-1' }],
    });
  });
});
