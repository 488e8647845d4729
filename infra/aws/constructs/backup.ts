import { Duration, TimeZone } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../context.ts';
import { backupRole } from './backup-role.ts';
import type { Keys } from './keys.ts';
import { stagePolicies } from './stage-policies.ts';

interface BackupProps {
  readonly stage: Stage;
  readonly keys: Keys;
  readonly tables: readonly Table[];
  readonly buckets: readonly Bucket[];
}

/**
 * Copies of the ledger, the documents and the names of staff in a vault of their own, every night
 * and every month. In production the vault locks itself three days after it was made: from then on
 * nobody removes a copy before its time. The archive needs none, for Object Lock keeps it where it
 * is.
 */
export class Backup extends Construct {
  readonly vault: BackupVault;

  constructor(scope: Construct, id: string, props: BackupProps) {
    super(scope, id);
    const { stage, keys, tables, buckets } = props;
    const { removalPolicy, lockMode } = stagePolicies(stage);
    this.vault = new BackupVault(this, 'Vault', {
      encryptionKey: keys.data,
      removalPolicy,
      ...(lockMode === 'COMPLIANCE'
        ? {
            lockConfiguration: {
              minRetention: Duration.days(35),
              changeableFor: Duration.days(3),
            },
          }
        : {}),
    });
    const plan = new BackupPlan(this, 'Plan', {
      backupVault: this.vault,
      backupPlanRules: [nightly(), monthly()],
    });
    plan.addSelection('Data', {
      role: backupRole(this, 'Role', { keys, tables, buckets, vault: this.vault }),
      disableDefaultBackupPolicy: true,
      resources: [
        ...tables.map((table) => BackupResource.fromArn(table.tableArn)),
        ...buckets.map((bucket) => BackupResource.fromArn(bucket.bucketArn)),
      ],
    });
  }
}

const window = {
  scheduleExpressionTimezone: TimeZone.ASIA_SHANGHAI,
  startWindow: Duration.hours(1),
  completionWindow: Duration.hours(6),
};

function nightly(): BackupPlanRule {
  return new BackupPlanRule({
    ruleName: 'nightly',
    ...window,
    scheduleExpression: Schedule.cron({ hour: '2', minute: '30' }),
    deleteAfter: Duration.days(35),
  });
}

function monthly(): BackupPlanRule {
  return new BackupPlanRule({
    ruleName: 'monthly',
    ...window,
    scheduleExpression: Schedule.cron({ day: '1', hour: '3', minute: '30' }),
    deleteAfter: Duration.days(400),
  });
}
