import { Stack, Token } from 'aws-cdk-lib';
import type { BackupVault } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Keys } from './keys.ts';

interface BackupRoleProps {
  readonly keys: Keys;
  readonly tables: readonly Table[];
  readonly buckets: readonly Bucket[];
  readonly vault: BackupVault;
}

/**
 * What AWS Backup may do to make copies; its ready-made policies would cover every table and every
 * bucket of the account. Restoring is done by a person with a role of their own
 * (docs/operations/backup-and-restore.md).
 */
export function backupRole(scope: Construct, id: string, props: BackupRoleProps): Role {
  const { keys, tables, buckets, vault } = props;
  const role = new Role(scope, id, {
    assumedBy: new ServicePrincipal('backup.amazonaws.com'),
    description: 'AWS Backup copies the ledger, documents and staff names of Tongbu',
  });
  const allow = (actions: string[], resources: string[]) =>
    role.addToPolicy(new PolicyStatement({ actions, resources }));
  allow(
    ['dynamodb:DescribeTable', 'dynamodb:ListTagsOfResource', 'dynamodb:StartAwsBackupJob'],
    tables.map((table) => table.tableArn),
  );
  allow(['backup:DescribeBackupVault', 'backup:CopyIntoBackupVault'], [vault.backupVaultArn]);
  const arns = buckets.map((bucket) => bucket.bucketArn);
  allow(ofBuckets, arns);
  allow(
    ofObjects,
    arns.map((arn) => `${arn}/*`),
  );
  allow(ofRules, [
    Stack.of(scope).formatArn({
      service: 'events',
      resource: 'rule',
      resourceName: 'AwsBackupManagedRule*',
    }),
  ]);
  allow(['cloudwatch:GetMetricData', 'events:ListRules'], ['*']);
  allow(
    ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey', 'kms:CreateGrant'],
    [keys.data.keyArn],
  );
  acknowledgeWildcards(role, buckets);
  return role;
}

const ofBuckets = [
  's3:GetBucketAcl',
  's3:GetBucketLocation',
  's3:GetBucketNotification',
  's3:GetBucketTagging',
  's3:GetBucketVersioning',
  's3:GetInventoryConfiguration',
  's3:ListBucket',
  's3:ListBucketVersions',
  's3:PutBucketNotification',
  's3:PutInventoryConfiguration',
];
const ofObjects = [
  's3:GetObject',
  's3:GetObjectAcl',
  's3:GetObjectTagging',
  's3:GetObjectVersion',
  's3:GetObjectVersionAcl',
  's3:GetObjectVersionTagging',
];
const ofRules = [
  'events:DeleteRule',
  'events:DescribeRule',
  'events:DisableRule',
  'events:EnableRule',
  'events:ListTargetsByRule',
  'events:PutRule',
  'events:PutTargets',
  'events:RemoveTargets',
];

function acknowledgeWildcards(role: Role, buckets: readonly Bucket[]): void {
  const stack = Stack.of(role);
  const objects = buckets.map((bucket) => {
    const [logicalId] = stack.resolve(bucket.bucketArn)['Fn::GetAtt'];
    return `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`;
  });
  const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account;
  const rules = `arn:<AWS::Partition>:events:${stack.region}:${account}:rule/AwsBackupManagedRule*`;
  acknowledge(role, {
    ...Object.fromEntries(
      objects.map((id) => [id, 'A copy of a bucket is one of all its objects.']),
    ),
    [`AwsSolutions-IAM5[Resource::${rules}]`]:
      'AWS Backup chooses the rest of the names of its rules.',
    'AwsSolutions-IAM5[Resource::*]':
      'cloudwatch:GetMetricData and events:ListRules know no narrower resource.',
  });
}
