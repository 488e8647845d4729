import { Stack } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  Effect,
  type IGrantable,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from '../context.ts';
import { stagePolicies } from './stage-policies.ts';

/** The services through which the application may use the data key. */
export type KeyedService = 'dynamodb' | 's3' | 'secretsmanager' | 'sqs' | 'sns';

export const readWithKey = ['kms:Decrypt', 'kms:DescribeKey'] as const;
export const writeWithKey = ['kms:GenerateDataKey', 'kms:Encrypt'] as const;

/**
 * What whoever administers the account may do with a key, by its own IAM policies. It is a list
 * and not `kms:*`: nobody may schedule a key for deletion without changing this policy first, and
 * that change is seen.
 */
const administration = [
  'kms:DescribeKey',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
  'kms:EnableKey',
  'kms:DisableKey',
  'kms:EnableKeyRotation',
  'kms:RotateKeyOnDemand',
  'kms:RevokeGrant',
  'kms:RetireGrant',
  'kms:TagResource',
  'kms:UntagResource',
] as const;
/** What encrypting and decrypting takes, for whoever IAM lets. */
export const encryption = [
  ...readWithKey,
  ...writeWithKey,
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:CreateGrant',
] as const;

/** A key policy that lets the account's IAM policies decide, over a list of actions. */
export function accountKeyPolicy(
  stage: Stage,
  uses: readonly string[],
  more: readonly PolicyStatement[] = [],
): PolicyDocument {
  const ending =
    stage === 'trial'
      ? ['kms:ScheduleKeyDeletion', 'kms:CancelKeyDeletion']
      : ['kms:CancelKeyDeletion'];
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'AccountAdministersAndDelegates',
        principals: [new AccountRootPrincipal()],
        actions: [...new Set([...administration, ...ending, ...uses])],
        // In a key policy this is the key itself.
        resources: ['*'],
      }),
      ...more,
    ],
  });
}

/** The one key over all data of a deployment. */
export class Keys extends Construct {
  readonly data: Key;

  constructor(scope: Construct, id: string, props: { readonly stage: Stage }) {
    super(scope, id);
    this.data = new Key(this, 'Data', {
      description: 'Encrypts the ledger, documents, archive, queues, secrets and logs of Tongbu',
      enableKeyRotation: true,
      policy: accountKeyPolicy(props.stage, encryption, servicesThatEncrypt(Stack.of(this))),
      removalPolicy: stagePolicies(props.stage).removalPolicy,
    });
  }

  /** Lets `grantee` decrypt what `service` hands it. */
  grantRead(grantee: IGrantable, service: KeyedService): void {
    this.allow(grantee, service, readWithKey);
  }

  /** Lets `grantee` also encrypt what it gives to `service`. */
  grantWrite(grantee: IGrantable, service: KeyedService): void {
    this.allow(grantee, service, [...readWithKey, ...writeWithKey]);
  }

  private allow(grantee: IGrantable, service: KeyedService, actions: readonly string[]): void {
    const { region, urlSuffix } = Stack.of(this);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [...actions],
        resources: [this.data.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.${urlSuffix}` } },
      }),
    );
  }
}

/** Log groups of this account and region, each for itself. */
export function logGroupsMayEncrypt({
  region,
  account,
  partition,
  urlSuffix,
}: Stack): PolicyStatement {
  return new PolicyStatement({
    sid: 'LogGroups',
    principals: [new ServicePrincipal(`logs.${region}.${urlSuffix}`)],
    actions: [...readWithKey, ...writeWithKey],
    resources: ['*'],
    conditions: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*`,
      },
    },
  });
}

/** AWS services that encrypt on their own account, each only for resources of this account. */
function servicesThatEncrypt(stack: Stack): readonly PolicyStatement[] {
  const forThisAccount = (sid: string, service: string) =>
    new PolicyStatement({
      sid,
      principals: [new ServicePrincipal(service)],
      actions: [...readWithKey, ...writeWithKey],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    });
  return [
    logGroupsMayEncrypt(stack),
    forThisAccount('AlarmsToTopics', 'cloudwatch.amazonaws.com'),
    forThisAccount('EventsToQueues', 'events.amazonaws.com'),
    forThisAccount('BackupNotices', 'backup.amazonaws.com'),
  ];
}
