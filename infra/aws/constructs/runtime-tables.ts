import { BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import {
  sentMailTable,
  staffNamesTable,
  waitingGatesTable,
} from '../../../functions/adapters/dynamodb/table-schemas.ts';
import type { Stage } from '../context.ts';
import type { Keys } from './keys.ts';
import { stagePolicies } from './stage-policies.ts';
import { tableKeys } from './table-keys.ts';

interface RuntimeTablesProps {
  readonly stage: Stage;
  readonly keys: Keys;
}

/**
 * What the running system must remember beside the ledger: which gates wait and which mails have
 * been sent, which it may forget afterwards, and what staff are called.
 */
export class RuntimeTables extends Construct {
  readonly waitingGates: Table;
  readonly sentMail: Table;
  readonly staffNames: Table;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, props: RuntimeTablesProps) {
    super(scope, id);
    this.keys = props.keys;
    const { removalPolicy, deletionProtection } = stagePolicies(props.stage);
    const shared = {
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.keys.data,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy,
      deletionProtection,
    };
    this.waitingGates = new Table(this, 'WaitingGates', {
      ...shared,
      ...tableKeys(waitingGatesTable),
    });
    this.sentMail = new Table(this, 'SentMail', { ...shared, ...tableKeys(sentMailTable) });
    this.staffNames = new Table(this, 'StaffNames', { ...shared, ...tableKeys(staffNamesTable) });
  }

  /** For the step that opens a gate, and forgets it where it was decided meanwhile. */
  grantRememberGate(grantee: IGrantable): void {
    this.allow(grantee, this.waitingGates, ['dynamodb:PutItem', 'dynamodb:DeleteItem']);
  }

  /** For whoever wakes gates that were decided. */
  grantForgetGates(grantee: IGrantable): void {
    this.allow(grantee, this.waitingGates, ['dynamodb:Query', 'dynamodb:DeleteItem']);
  }

  /** For the relay. */
  grantSentMail(grantee: IGrantable): void {
    // A put that is refused hands back what stands there.
    this.allow(grantee, this.sentMail, ['dynamodb:PutItem', 'dynamodb:GetItem']);
  }

  /** For the portal. */
  grantStaffNames(grantee: IGrantable): void {
    this.allow(grantee, this.staffNames, [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:PutItem',
    ]);
  }

  private allow(grantee: IGrantable, table: Table, actions: string[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions,
        resources: [table.tableArn],
      }),
    );
    this.keys.grantWrite(grantee, 'dynamodb');
  }
}
