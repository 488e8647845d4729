import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Keys } from './keys.ts';
import type { LambdaFunction } from './lambda-function.ts';

/** What could not be done after all attempts waits here for a person, as long as SQS keeps it. */
export class DeadLetters extends Construct {
  readonly queue: Queue;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, props: { readonly keys: Keys }) {
    super(scope, id);
    this.keys = props.keys;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.keys.data,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(this.queue, {
      'AwsSolutions-SQS3': 'This is the queue of dead letters itself.',
    });
  }

  /** Lets a function leave here what it could not do. */
  grantSend(sender: LambdaFunction): void {
    sender.allow(['sqs:SendMessage'], [this.queue.queueArn]);
    this.keys.grantWrite(sender, 'sqs');
  }

  /** For a function that is called and not waited for: two more attempts, then it comes here. */
  catchFailuresOf(called: LambdaFunction): void {
    this.grantSend(called);
    new CfnEventInvokeConfig(this, `Of${called.node.id}`, {
      functionName: called.function.functionName,
      qualifier: called.alias.aliasName,
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: Duration.hours(6).toSeconds(),
      destinationConfig: { onFailure: { destination: this.queue.queueArn } },
    });
  }
}
