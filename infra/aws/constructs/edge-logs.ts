import { Duration, Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../context.ts';
import { acknowledge } from './acknowledge.ts';
import { accessLogBucket, dropUnfinishedUploads, guarded, logAccess } from './buckets.ts';
import { stagePolicies } from './stage-policies.ts';

interface EdgeLogsProps {
  readonly stage: Stage;
  readonly key: IKey;
  readonly distribution: Distribution;
}

/** What is noted of a request: enough to follow an attack; no cookies and no search words. */
const recordFields = [
  'date',
  'time',
  'c-ip',
  'cs-method',
  'cs(Host)',
  'cs-uri-stem',
  'sc-status',
  'sc-bytes',
  'time-taken',
  'x-edge-result-type',
  'x-edge-request-id',
  'ssl-protocol',
  'cs-protocol-version',
];

/** CloudFront's access logs, by CloudWatch's delivery: the older way needs buckets with ACLs. */
export class EdgeLogs extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: EdgeLogsProps) {
    super(scope, id);
    const { stage, key, distribution } = props;
    this.bucket = this.logBucket(stage, key);
    const source = new CfnDeliverySource(this, 'Source', {
      name: `tongbu-${stage}-requests`,
      logType: 'ACCESS_LOGS',
      resourceArn: distribution.distributionArn,
    });
    const destination = new CfnDeliveryDestination(this, 'Destination', {
      name: `tongbu-${stage}-requests`,
      destinationResourceArn: this.bucket.bucketArn,
      outputFormat: 'json',
    });
    const delivery = new CfnDelivery(this, 'Delivery', {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields,
    });
    delivery.addResourceDependency(source);
    acknowledge(distribution, {
      'AwsSolutions-CFR3': 'Access logs go by a CloudWatch delivery, which this rule cannot see.',
    });
  }

  private logBucket(stage: Stage, key: IKey): Bucket {
    const { account, region, partition } = Stack.of(this);
    const bucket = new Bucket(this, 'Bucket', {
      ...guarded,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      removalPolicy: stagePolicies(stage).removalPolicy,
      lifecycleRules: [
        dropUnfinishedUploads,
        {
          // China's Cybersecurity Law asks for six months (art. 21); more would be hoarding.
          id: 'half-a-year',
          expiration: Duration.days(200),
          noncurrentVersionExpiration: Duration.days(7),
        },
      ],
    });
    logAccess(bucket, accessLogBucket(this, 'AccessLogs', stage), 'requests/');
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LogDelivery',
        principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [`${bucket.bucketArn}/*`],
        conditions: {
          StringEquals: {
            'aws:SourceAccount': account,
            's3:x-amz-acl': 'bucket-owner-full-control',
          },
          ArnLike: {
            'aws:SourceArn': `arn:${partition}:logs:${region}:${account}:delivery-source:*`,
          },
        },
      }),
    );
    return bucket;
  }
}
