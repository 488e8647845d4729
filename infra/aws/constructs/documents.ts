import { Duration } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket, BucketEncryption, StorageClass } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../context.ts';
import { dropUnfinishedUploads, guarded, logAccess } from './buckets.ts';
import type { Keys } from './keys.ts';
import { grantListing, grantObjects } from './object-grants.ts';
import { stagePolicies } from './stage-policies.ts';

/** The index of published policies, beside the documents. */
export const SEARCH_KEY = 'search/policies.sqlite';

interface DocumentsProps {
  readonly stage: Stage;
  readonly keys: Keys;
  readonly accessLogs: Bucket;
}

/**
 * Everything people lodge and everything made of it, by content. Nothing here is locked: a draft
 * may hold personal data that the law orders to be erased. What is published is kept by the
 * archive as well, and what must not change is held in the ledger as a digest.
 */
export class Documents extends Construct {
  readonly bucket: Bucket;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, props: DocumentsProps) {
    super(scope, id);
    this.keys = props.keys;
    this.bucket = new Bucket(this, 'Bucket', {
      ...guarded,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.keys.data,
      bucketKeyEnabled: true,
      removalPolicy: stagePolicies(props.stage).removalPolicy,
      lifecycleRules: [
        dropUnfinishedUploads,
        {
          id: 'seldom-read-after-a-year',
          transitions: [
            {
              storageClass: StorageClass.INFREQUENT_ACCESS,
              transitionAfter: Duration.days(365),
            },
          ],
          // An object is named by its content; a second version is the same bytes once more.
          noncurrentVersionExpiration: Duration.days(90),
        },
      ],
    });
    logAccess(this.bucket, props.accessLogs, 'documents/');
  }

  /** Lets `grantee` read objects, and learn of one that it is not there rather than forbidden. */
  grantRead(grantee: IGrantable): void {
    grantObjects(grantee, this.bucket, 'objects', ['s3:GetObject']);
    grantListing(grantee, this.bucket);
    this.keys.grantRead(grantee, 's3');
  }

  /** Lets `grantee` add objects; the adapter's conditional put never overwrites one. */
  grantPut(grantee: IGrantable): void {
    grantObjects(grantee, this.bucket, 'objects', ['s3:PutObject']);
    this.keys.grantWrite(grantee, 's3');
    this.grantRead(grantee);
  }

  /** Lets `grantee` search: read the one index file, or learn that there is none yet. */
  grantSearch(grantee: IGrantable): void {
    this.allowSearchFile(grantee, ['s3:GetObject']);
    grantListing(grantee, this.bucket);
    this.keys.grantRead(grantee, 's3');
  }

  /** Lets `grantee` replace the index file; whoever lodges a document cannot. */
  grantIndex(grantee: IGrantable): void {
    this.allowSearchFile(grantee, ['s3:PutObject']);
    this.keys.grantWrite(grantee, 's3');
    this.grantSearch(grantee);
  }

  private allowSearchFile(grantee: IGrantable, actions: string[]): void {
    const resources = [this.bucket.arnForObjects(SEARCH_KEY)];
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
  }
}
