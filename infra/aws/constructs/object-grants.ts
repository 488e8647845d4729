import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeWildcards, imported } from './wildcards.ts';

/**
 * Lets `grantee` do `actions` with every object of a folder in a bucket. Objects are named by what
 * they hold, so no narrower pattern would tell them apart; cdk-nag is told so beside the grantee.
 */
export function grantObjects(
  grantee: IGrantable,
  bucket: Bucket,
  folder: 'objects' | 'events' | 'vault',
  actions: string[],
): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions, resources: [`${bucket.bucketArn}/${folder}/*`] }),
  );
  if (!Construct.isConstruct(grantee)) return;
  const arn =
    Stack.of(grantee) === Stack.of(bucket) ? bucket.bucketArn : imported(bucket.bucketArn, bucket);
  acknowledgeWildcards(grantee, [
    [
      `${arn}/${folder}/*`,
      'Objects are not named before they are made; the folder is the narrowest name.',
    ],
  ]);
}

/** Lets `grantee` learn that an object is not there, instead of that it is forbidden. */
export function grantListing(grantee: IGrantable, bucket: Bucket): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  );
}
