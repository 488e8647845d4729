import { Duration, Tags } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket, BucketEncryption, ObjectLockRetention, StorageClass } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../context.ts';
import { dropUnfinishedUploads, guarded, logAccess } from './buckets.ts';
import type { Keys } from './keys.ts';
import { grantListing, grantObjects } from './object-grants.ts';
import { stagePolicies } from './stage-policies.ts';

const folders = ['events', 'objects'] as const;

interface ArchiveProps {
  readonly stage: Stage;
  readonly keys: Keys;
  readonly accessLogs: Bucket;
  readonly retentionYears: number;
}

/**
 * Events and published files beyond the reach of whoever writes the ledger. Object Lock keeps each
 * version; in production (COMPLIANCE) nobody can shorten that, the account's owner included. A put
 * over a key is refused unless it is conditional, so a name never gets a second version quietly.
 */
export class Archive extends Construct {
  readonly bucket: Bucket;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, props: ArchiveProps) {
    super(scope, id);
    this.keys = props.keys;
    const { removalPolicy, lockMode } = stagePolicies(props.stage);
    const kept = Duration.days(Math.ceil(props.retentionYears * 365.25));
    this.bucket = new Bucket(this, 'Bucket', {
      ...guarded,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.keys.data,
      bucketKeyEnabled: true,
      objectLockEnabled: true,
      objectLockDefaultRetention:
        lockMode === 'COMPLIANCE'
          ? ObjectLockRetention.compliance(kept)
          : ObjectLockRetention.governance(kept),
      removalPolicy,
      lifecycleRules: [
        dropUnfinishedUploads,
        {
          id: 'hardly-read-after-a-quarter',
          transitions: [
            {
              storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL,
              transitionAfter: Duration.days(90),
            },
          ],
        },
      ],
    });
    Tags.of(this).add('tongbu:holds', 'archive');
    logAccess(this.bucket, props.accessLogs, 'archive/');
    this.refuseSecondWrites();
    // What is locked can still be hidden: a deletion without a version puts a marker on top, and
    // then the name looks free. A trial is emptied when it is taken down.
    if (lockMode === 'COMPLIANCE') this.refuseDeletions();
  }

  private refuseSecondWrites(): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NoNameIsWrittenTwice',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [`${this.bucket.bucketArn}/*`],
        // A part of a larger upload carries no condition; its completion does.
        conditions: {
          Null: { 's3:if-none-match': 'true' },
          Bool: { 's3:ObjectCreationOperation': 'true' },
        },
      }),
    );
  }

  private refuseDeletions(): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NothingIsHidden',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:DeleteObject'],
        resources: [`${this.bucket.bucketArn}/*`],
      }),
    );
  }

  /** For the witness: put what is new, read what is there; neither overwrite nor remove. */
  grantKeep(grantee: IGrantable): void {
    for (const folder of folders) grantObjects(grantee, this.bucket, folder, ['s3:PutObject']);
    this.keys.grantWrite(grantee, 's3');
    this.grantRead(grantee);
  }

  grantRead(grantee: IGrantable): void {
    for (const folder of folders) grantObjects(grantee, this.bucket, folder, ['s3:GetObject']);
    grantListing(grantee, this.bucket);
    this.keys.grantRead(grantee, 's3');
  }
}
