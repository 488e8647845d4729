import { Tags } from 'aws-cdk-lib';
import { BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import {
  AnyPrincipal,
  Effect,
  type IGrantable,
  PolicyDocument,
  PolicyStatement,
} from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { eventsTable, headsTable } from '../../../functions/adapters/dynamodb/table-schemas.ts';
import type { Stage } from '../context.ts';
import { acknowledge } from './acknowledge.ts';
import type { Keys } from './keys.ts';
import { stagePolicies } from './stage-policies.ts';
import { addIndexes, tableKeys } from './table-keys.ts';

interface LedgerProps {
  readonly stage: Stage;
  readonly keys: Keys;
}

/** Whatever can change or remove an item, or have DynamoDB do so; nobody needs any of it here. */
export const changingActions = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLInsert',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
  'dynamodb:UpdateTimeToLive',
] as const;

/**
 * The append-only ledger: the events and their heads.
 *
 * A resource policy on both tables refuses every changing action to everybody, the account's
 * administrators included, and lets an item in by a transaction only. What IAM cannot do: tell the
 * first Put of an item from one that overwrites it, because the condition of a Put is no part of
 * the request that IAM sees. Whoever may append could therefore, with code of their own, put over
 * an event in a transaction. That does not go unseen: the stream carries the old image, and the
 * witness on it compares each event with the archive, which nobody can overwrite.
 */
export class Ledger extends Construct {
  readonly events: Table;
  readonly heads: Table;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, props: LedgerProps) {
    super(scope, id);
    this.keys = props.keys;
    const { removalPolicy, deletionProtection } = stagePolicies(props.stage);
    const shared = {
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.keys.data,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: 35,
      },
      removalPolicy,
      deletionProtection,
    };
    this.events = new Table(this, 'Events', {
      ...shared,
      ...tableKeys(eventsTable),
      // The witness is to see what stood there before.
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      resourcePolicy: appendOnly(),
    });
    this.heads = new Table(this, 'Heads', {
      ...shared,
      ...tableKeys(headsTable),
      resourcePolicy: appendOnly(),
    });
    addIndexes(this.heads, headsTable);
    Tags.of(this).add('tongbu:holds', 'ledger');
  }

  /** Lets `grantee` append events with their heads, by transactions, and read what it needs. */
  grantAppend(grantee: IGrantable): void {
    this.allow(grantee, {
      actions: ['dynamodb:PutItem'],
      resources: this.tableArns,
      conditions: { StringEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' } },
    });
    this.keys.grantWrite(grantee, 'dynamodb');
    this.grantRead(grantee);
  }

  /** Lets `grantee` read events and heads, and list heads by the indexes. */
  grantRead(grantee: IGrantable): void {
    this.allow(grantee, {
      actions: ['dynamodb:GetItem', 'dynamodb:Query'],
      resources: this.tableArns,
    });
    this.allow(grantee, { actions: ['dynamodb:Query'], resources: this.indexArns });
    this.keys.grantRead(grantee, 'dynamodb');
  }

  /** Lets `grantee` follow the events as they are recorded. */
  grantStream(grantee: IGrantable): void {
    this.allow(grantee, {
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [this.streamArn],
    });
    // Streams can only be listed over the whole account, and Lambda lists before it polls.
    this.allow(grantee, { actions: ['dynamodb:ListStreams'], resources: ['*'] });
    this.keys.grantRead(grantee, 'dynamodb');
    if (Construct.isConstruct(grantee))
      acknowledge(grantee, {
        'AwsSolutions-IAM5[Resource::*]':
          'dynamodb:ListStreams knows no narrower resource; all else names the ledger.',
      });
  }

  get streamArn(): string {
    const arn = this.events.tableStreamArn;
    if (arn === undefined) throw new Error('the events table has no stream');
    return arn;
  }

  private get tableArns(): string[] {
    return [this.events.tableArn, this.heads.tableArn];
  }

  private get indexArns(): string[] {
    return headsTable.indexes.map(({ name }) => `${this.heads.tableArn}/index/${name}`);
  }

  private allow(
    grantee: IGrantable,
    statement: { actions: string[]; resources: string[]; conditions?: Record<string, unknown> },
  ): void {
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement(statement));
  }
}

function appendOnly(): PolicyDocument {
  const deny = (sid: string, actions: readonly string[], conditions?: Record<string, unknown>) =>
    new PolicyStatement({
      sid,
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: [...actions],
      // In a table's own policy this is the table itself, which cannot name itself.
      resources: ['*'],
      ...(conditions === undefined ? {} : { conditions }),
    });
  return new PolicyDocument({
    statements: [
      deny('NothingIsChangedOrRemoved', changingActions),
      deny('ItemsComeByTransactionOnly', ['dynamodb:PutItem'], {
        StringNotEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' },
      }),
    ],
  });
}
