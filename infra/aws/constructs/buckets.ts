import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../context.ts';
import { acknowledge } from './acknowledge.ts';
import { stagePolicies } from './stage-policies.ts';

/** What every bucket has in common: nobody outside, no plain HTTP, no ACLs, old versions kept. */
export const guarded = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  versioned: true,
} as const satisfies BucketProps;

/** Half-done uploads are of no use to anybody. */
export const dropUnfinishedUploads = {
  id: 'unfinished-uploads',
  abortIncompleteMultipartUploadAfter: Duration.days(7),
} as const;

/** Where S3 notes who asked the other buckets for what. */
export function accessLogBucket(scope: Construct, id: string, stage: Stage): Bucket {
  const bucket = new Bucket(scope, id, {
    ...guarded,
    // S3 delivers its access logs to no bucket that is encrypted with a key of ours.
    encryption: BucketEncryption.S3_MANAGED,
    removalPolicy: stagePolicies(stage).removalPolicy,
    lifecycleRules: [
      dropUnfinishedUploads,
      {
        id: 'a-year-and-a-month',
        expiration: Duration.days(396),
        noncurrentVersionExpiration: Duration.days(30),
      },
    ],
  });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AccessLogs',
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [`${bucket.bucketArn}/*`],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  acknowledge(bucket, {
    'AwsSolutions-S1': 'This bucket takes the access logs; logging itself would never end.',
  });
  return bucket;
}

/** Has S3 note the requests for `bucket` in `log`, under `prefix`. */
export function logAccess(bucket: Bucket, log: Bucket, prefix: string): void {
  const { defaultChild } = bucket.node;
  if (!(defaultChild instanceof CfnBucket)) throw new Error(`${bucket.node.path} is no bucket`);
  defaultChild.loggingConfiguration = {
    destinationBucketName: log.bucketName,
    logFilePrefix: prefix,
  };
}
